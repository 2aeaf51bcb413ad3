import BoundaryFindings
import BoundaryModel

/// Whether the conditions of a band hold for a body: yes, no, or not known.
struct BandJudgement {
  enum Truth {
    case holds, fails, unknown
  }

  let band: Band
  let truth: Truth
  /// What it was judged by; of one that is unknown, what is missing.
  let evidence: Wording
}

/// Judges bands on the ranks up to a year and the missions of the year after it.
struct BandJudge {
  let history: RankHistory
  let documents: Documents
  /// The last year whose ranks count.
  let year: Int
  /// The missions of each body.
  let missions: [RowID<Body>: [Mission]]

  init(_ history: RankHistory, _ documents: Documents, year: Int) {
    self.history = history
    self.documents = documents
    self.year = year
    missions = Dictionary(grouping: documents.missions.rows, by: \.body)
  }

  /// One that fails is known to fail, whatever else is not known.
  func judge(_ band: Band, _ body: RowID<Body>) -> BandJudgement {
    let judged = band.conditions.map { judge($0, body) }
    let truths = judged.map(\.truth)
    let truth: BandJudgement.Truth = truths.contains(.fails) ? .fails : truths.contains(.unknown) ? .unknown : .holds
    let told = judged.filter { $0.truth == truth }.map(\.evidence)
    return BandJudgement(
      band: band, truth: truth,
      evidence: Wording(zh: told.map(\.zh).joined(separator: "，"), en: told.map(\.en).joined(separator: ", ")))
  }

  private typealias Judged = (truth: BandJudgement.Truth, evidence: Wording)

  private func judge(_ condition: Band.Condition, _ body: RowID<Body>) -> Judged {
    switch condition {
    case .mission(let level): return judge(level, body)
    case .rank(let ranking, let test, let years):
      let tests = (0..<years).lazy.map { judge(test, ranking, self.year - $0, documents.bodies[body].id) }
      var missing: [Wording] = []
      var evidence: [Wording] = []
      for judged in tests {
        switch judged.truth {
        case .fails: return judged
        case .unknown: missing.append(judged.evidence)
        case .holds: evidence.append(judged.evidence)
        }
      }
      let name = documents.text(documents.rankings.rows.first { $0.id == ranking }?.name ?? ranking)
      let told = missing.isEmpty ? evidence : missing
      let words = Wording(
        zh: "\(name) " + told.map(\.zh).joined(separator: "、"), en: "\(name): " + told.map(\.en).joined(separator: ", ")
      )
      return (missing.isEmpty ? .holds : .unknown, words)
    }
  }

  private func judge(_ level: Mission.Level, _ body: RowID<Body>) -> Judged {
    // It is the year after that it is proposed for.
    let day = Day(year: year + 1, month: 1, day: 1)
    let open = missions[body, default: []].first { $0.level >= level && $0.inForce.contains(day) }
    guard let open else { return (.fails, Wording(zh: "没有重点任务", en: "no mission")) }
    let period = open.inForce.wording
    return (.holds, Wording(zh: "重点任务（\(period.zh)）", en: "a mission (\(period.en))"))
  }

  private func judge(_ test: Band.RankTest, _ ranking: Symbol, _ year: Int, _ body: Symbol) -> Judged {
    func missing(_ year: Int) -> Judged {
      (.unknown, Wording(zh: "\(year) 年没有名次", en: "no rank in \(year)"))
    }
    guard let place = history.place(of: body, in: ranking, year) else { return missing(year) }
    let own = Wording(zh: "\(year) 年第 \(place)", en: "\(place) in \(year)")
    switch test {
    case .to(let last): return (place <= last ? .holds : .fails, own)
    case .last(let count):
      guard let among = history.among(ranking, year) else {
        return (.unknown, Wording(zh: "\(year) 年未写明共排多少名（among）", en: "not said among how many in \(year)"))
      }
      return (
        place > among - count ? .holds : .fails,
        Wording(zh: "\(year) 年第 \(place)（共 \(among)）", en: "\(place) of \(among) in \(year)")
      )
    case .rise(let places):
      guard let before = history.place(of: body, in: ranking, year - 1) else { return missing(year - 1) }
      return (
        before - place >= places ? .holds : .fails,
        Wording(
          zh: "\(year - 1) 年第 \(before)、\(year) 年第 \(place)（进 \(before - place) 位）",
          en: "\(before) in \(year - 1), \(place) in \(year) (up \(before - place))")
      )
    }
  }
}
