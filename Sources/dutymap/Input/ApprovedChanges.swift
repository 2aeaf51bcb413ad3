import BoundaryControl
import BoundaryModel
import FoundationEssentials

/// Changes that somebody has approved, as a file keeps them.
struct ApprovedChanges {
  private let file: AcceptanceFile
  /// What is wrong with the file, or that it cannot be read.
  let troubles: [Report.Trouble]

  init(path: String) {
    guard let bytes = try? Data(contentsOf: URL(filePath: path)) else {
      file = AcceptanceFile(path: path)
      troubles = [Report.Trouble(path: path, message: Wording(zh: "无法读取", en: "cannot be read"))]
      return
    }
    let (file, problems) = AcceptanceFile.read(Array(bytes), path: path)
    self.file = file
    troubles = problems.map {
      Report.Trouble(path: "\($0.path):\($0.line):\($0.column)", message: $0.message)
    }
  }

  /// Marks what is approved, and says which approvals have run out or approve nothing.
  ///
  /// - Parameter today: The day on which approvals must still count.
  func apply(to comparison: inout Comparison, today: Day) {
    let entries = file.entries.filter { entry in
      if case .change = entry.matter.kind { true } else { false }
    }
    let approved = Dictionary(entries.map { ($0.matter.fingerprint, $0) }) { first, _ in first }
    let fingerprints = comparison.fingerprints
    for (place, fingerprint) in fingerprints.enumerated() {
      guard let entry = approved[fingerprint], !entry.matter.acceptance.hasExpired(on: today) else { continue }
      comparison.changes[place].acceptance = entry.matter.acceptance
    }
    let made = Set(fingerprints)
    for entry in entries {
      let isExpired = entry.matter.acceptance.hasExpired(on: today)
      guard isExpired || !made.contains(entry.matter.fingerprint) else { continue }
      comparison.approvals.append(
        Comparison.Approval(
          state: made.contains(entry.matter.fingerprint) ? .expired : .stale, path: file.path, line: entry.line,
          matter: entry.matter))
    }
  }
}
