import BoundaryFindings
import BoundaryModel
import Testing

/// Which names are taken for one duty where no id joins them, and which are not.
@Suite struct LikenessTests {
  @Test(
    arguments: [
      ("应急预案编制", "应急预案编制和管理", "zone", true), ("园区道路绿化养护", "园区道路绿化管护", "zone", true),
      ("旅游安全监管", "校车安全监管", "zone", false), ("道路绿化管理", "道路照明管理", "zone", false),
      ("应急预案编制", "应急演练组织", "zone", false), ("应急预案编制", "应急预案编制和管理", "office", false),
      ("招商引资", "招商引资", "office", true),
    ] as [(String, String, String, Bool)])
  func aFalseRenameIsWorseThanARemovalAndAnAddition(
    _ old: String, _ new: String, _ holder: String, _ isOne: Bool
  ) {
    let compared = Compared([template("A", old, "zone")], [template("B", new, holder)])
    let kinds = compared.comparison.changes.map(\.kind.name)
    #expect(kinds.contains("duty-renumbered") == isOne)
    #expect(kinds.contains("duty-removed") == !isOne)
    #expect(compared.comparison.changes.contains { $0.evidence != nil } == isOne)
    let strict = Compared([template("A", old, "zone")], [template("B", new, holder)], matchesContent: false)
    #expect(strict.comparison.changes.map(\.kind.name).sorted() == ["duty-added", "duty-removed"])
  }

  @Test func theHoldersDecideAmongDutiesOfOneName() {
    let old = template("A", "安全检查", "zone", and: ("B", "安全检查", "office"))
    let new = template("C", "安全检查", "office", and: ("D", "安全检查", "zone"))
    let told = Compared([old], [new]).comparison.changes.filter { $0.kind.layer == .meaning }
    #expect(told.map { "\($0.before?.en ?? "") \($0.after?.en ?? "")" }.sorted() == ["A D", "B C"])
  }

  private func template(
    _ id: String, _ name: String, _ party: String, and other: (id: String, name: String, party: String)? = nil
  ) -> String {
    let duties = ([(id: id, name: name, party: party)] + [other].compactMap(\.self)).map { duty in
      """
      <duty id="\(duty.id)" name="\(duty.name)"><assign party="\(duty.party)" role="lead"/></duty>
      """
    }
    return """
      <template xmlns="urn:dutymap:1" id="t" revision="1">
        <role id="lead" name="牵头" holders="one"/>
        <party id="zone" name="开发区" kind="zone"/><party id="office" name="主管部门" kind="department"/>
        <field id="f" name="综合">\(duties.joined())</field>
      </template>
      """
  }
}
