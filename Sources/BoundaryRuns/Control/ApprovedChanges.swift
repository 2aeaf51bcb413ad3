import BoundaryControl
import BoundaryFindings
import BoundaryModel
import FoundationEssentials

/// Changes that somebody has approved, as a file keeps them.
struct ApprovedChanges {
  private let file: AcceptanceFile
  private let bytes: Data
  /// What is wrong with the file, or that it cannot be read.
  let troubles: [Report.Trouble]

  init(path: String) {
    guard let bytes = try? Data(contentsOf: URL(filePath: path)) else {
      file = AcceptanceFile(path: path)
      self.bytes = Data()
      troubles = [Report.Trouble(path: path, message: Wording(zh: "无法读取", en: "cannot be read"))]
      return
    }
    let (file, problems) = AcceptanceFile.read(Array(bytes), path: path)
    self.file = file
    self.bytes = bytes
    troubles = problems.map {
      Report.Trouble(path: $0.place, message: $0.message)
    }
  }

  /// Marks what is approved, and says which approvals have run out or approve nothing.
  ///
  /// - Parameter day: The day on which approvals must still count.
  func apply(to comparison: inout Comparison, on day: Day) {
    let entries = file.entries.filter { entry in
      if case .change = entry.matter.kind { true } else { false }
    }
    let approved = Dictionary(entries.map { ($0.matter.fingerprint, $0) }) { first, _ in first }
    let fingerprints = comparison.fingerprints
    for (place, fingerprint) in fingerprints.enumerated() {
      guard let entry = approved[fingerprint], !entry.matter.acceptance.hasExpired(on: day) else { continue }
      comparison.changes[place].acceptance = entry.matter.acceptance
    }
    let made = Set(fingerprints)
    for entry in entries {
      let isExpired = entry.matter.acceptance.hasExpired(on: day)
      guard isExpired || !made.contains(entry.matter.fingerprint) else { continue }
      comparison.approvals.append(
        Comparison.Approval(
          state: made.contains(entry.matter.fingerprint) ? .expired : .stale, path: file.path, line: line(of: entry),
          matter: entry.matter))
    }
  }

  private func line(of entry: AcceptanceFile.Entry) -> Int { bytes.prefix(entry.offset).count { $0 == 0x0A } + 1 }
}
