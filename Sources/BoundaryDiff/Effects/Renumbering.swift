import BoundaryFindings

/// What duties are called on both sides, so that a finding on one that was renumbered stays one finding.
///
/// Seen from either side it is the same: an id that became several, or that several became, is followed nowhere.
package struct Renumbering: Sendable {
  /// Which ids became which, of all templates together and of each list, which numbers its own.
  private var templates = Ids()
  private var lists: [String: Ids] = [:]

  package init() {}

  /// - Parameter list: The list whose row it is; nil for a duty of a template.
  package mutating func add(_ old: String, _ new: String, ofList list: String?) {
    if let list { lists[list, default: Ids()].add(old, new) } else { templates.add(old, new) }
  }

  /// What makes a finding of the old side the same as one of the new side.
  func fingerprint(ofOld finding: Finding) -> String {
    var finding = finding
    finding.duty = finding.duty.map { id(ofOld: $0, list: finding.list) }
    return finding.fingerprint
  }

  /// The id that the new side uses for a duty of the old one.
  func id(ofOld id: String, list: String?) -> String {
    if let own = list.flatMap({ lists[$0] }), own.knows(id) { return own[id] }
    return templates[id]
  }

  private struct Ids: Sendable {
    private var new: [String: Set<String>] = [:]
    private var old: [String: Set<String>] = [:]

    mutating func add(_ before: String, _ after: String) {
      new[before, default: []].insert(after)
      old[after, default: []].insert(before)
    }

    func knows(_ id: String) -> Bool { new[id] != nil }

    subscript(_ id: String) -> String {
      if let became = new[id], became.count == 1, let only = became.first, old[only]?.count == 1 { return only }
      // What is gone is not what has its id now.
      if let was = old[id], was != [id] { return "\(id) (gone)" }
      return id
    }
  }
}
