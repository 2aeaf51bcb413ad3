import BoundaryFindings
import BoundaryModel
import Testing

/// Random lists of which every mutation is known give back exactly these, however their rows are ordered.
@Suite struct MutatedListTests {
  @Test func givesBackTheMutationsThatWereMade() {
    for seed in (1...25).map({ _ in UInt64.random(in: 1...1_000_000) }) {
      let revision = MutatedList(seed: seed, rows: 60, mutations: 20)
      let (old, new) = (MutatedList.list(revision.old), MutatedList.list(revision.new))
      let context = [baseRegister, baseTemplate]
      let forth = Compared([old], [new], context: context)
      #expect(told(forth) == revision.mutations.sorted(), "seed \(seed)")
      #expect(forth.undecided == [], "seed \(seed)")
      let back = Compared([new], [old], context: context)
      #expect(back.changes == forth.mirrored, "seed \(seed)")
      #expect(Compared([old], [old], context: context).comparison.verdict == .same)
    }
  }

  @Test func changesKeepTheirFingerprintsWhateverTheOrderOfRows() {
    let revision = MutatedList(seed: 7, rows: 40, mutations: 12)
    let old = MutatedList.list(revision.old)
    let first = Compared([old], [MutatedList.list(revision.new)])
    let second = Compared([old], [MutatedList.list(revision.new.reversed())])
    #expect(first.fingerprints == second.fingerprints)
    #expect(Set(first.meaning.map(\.fingerprint)).count == first.meaning.count)
  }

  private func told(_ compared: Compared) -> [String] {
    compared.meaning.map { "\($0.kind.name) \($0.duty?.id ?? "")" }.sorted()
  }
}

extension Compared {
  fileprivate var meaning: [Change] { comparison.changes.filter { $0.kind.layer == .meaning } }
  fileprivate var fingerprints: [String] { meaning.map { "\($0.message.en) \($0.fingerprint)" }.sorted() }
}
