import BoundaryFindings
import BoundaryModel
import BoundaryUpdate
import Testing

/// What becomes of a list, by cases.
@Suite struct ListUpdateTests {
  @Test func theRevisionChangesAndNothingElse() throws {
    let rows =
      "  <!-- 甲 -->\n  <duty  ref='A' item=\"1\">\r\n\t<assign party='zone'   role='lead'/></duty>\n  <duty id=\"L\" name=\"本地\"/>"
    let carried = try UpdateCase(from: duties("A", "B"), to: duties("B", "A"), list: rows)
    #expect(carried.text == UpdateCase.list(rows).replacing("revision=\"1\"", with: "revision=\"2\""))
    #expect(carried.update.carried.isEmpty && carried.decisions.isEmpty && carried.notes.isEmpty)
  }

  @Test func aRenumberedDutyIsFollowed() throws {
    let carried = try UpdateCase(
      from: duties("A"), to: duties("B<A"), list: "  <duty item='1' ref='A'><note>甲</note></duty>")
    #expect(carried.content == "  <duty item='1' ref=\"B\"><note>甲</note></duty>")
    #expect(carried.update.carried == [ListUpdate.Carried(.duty, old: ["A"], new: ["B"])])
    #expect(carried.decisions == [])
  }

  @Test func rowsOfMergedDutiesAreJoined() throws {
    let carried = try UpdateCase(
      from: duties("A", "B"), to: duties("C<A B"),
      list: """
          <!-- 一 -->
          <duty ref="A" item="1">
            <assign party="zone" role="lead"/>
            <task>甲</task>
          </duty>
          <!-- 二 -->
          <duty ref="B" item="2">
            <assign party="zone" role="lead"/> <!-- 同上 -->
            <assign party="town" role="support"/>
            <task>乙</task>
          </duty>
        """)
    #expect(
      carried.content == """
          <!-- 一 -->
          <duty ref="C" item="1">
            <assign party="zone" role="lead"/>
            <task>甲</task> <!-- 同上 -->
            <assign party="town" role="support"/>
            <task>乙</task>
          </duty>
          <!-- 二 -->
          <!-- dutymap: the content of B (item="2") was joined to C -->
        """)
    #expect(carried.decisions == [])
  }

  @Test func anEmptyRowTakesWhatIsJoined() throws {
    let carried = try UpdateCase(
      from: duties("A", "B"), to: duties("C<A B"),
      list: "  <duty ref=\"A\" />\n  <duty ref=\"B\">\n    <note>乙</note>\n  </duty>")
    #expect(
      carried.content == """
          <duty ref="C" >
            <note>乙</note>
          </duty>
          <!-- dutymap: the content of B was joined to C -->
        """)
  }

  @Test func rowsThatNameDifferentHoldersAreForPeopleToDecide() throws {
    let disputed = try UpdateCase(
      from: duties("A", "B"), to: duties("C<A B"),
      list: """
          <bind party="zone" body="edz"/>
          <duty ref="A"><assign party="zone" role="lead"/></duty>
          <duty ref="B"><assign party="town" role="lead"/></duty>
        """)
    #expect(disputed.decisions == ["merged A B C"])
    #expect(disputed.content.contains("\n  <!-- dutymap: decide merged A B C: 事项A (A) and 事项B (B) became 事项C (C)"))
    let bound = try UpdateCase(
      from: duties("A", "B"), to: duties("C<A B"),
      list: """
          <bind party="zone" body="edz"/>
          <duty ref="A"><assign party="zone" role="lead"/></duty>
          <duty ref="B"><assign body="edz" role="lead"/></duty>
        """)
    #expect(bound.decisions == [])
  }

  @Test func aRowOfASplitDutyIsWrittenForEachPart() throws {
    let carried = try UpdateCase(
      from: duties("A"), to: duties("A", "B<A"),
      list: """
          <duty ref="A" item="1">
            <assign party="zone" role="lead"/>
          </duty>
        """)
    #expect(
      carried.content == """
          <!-- dutymap: decide split A A B: 事项A (A) became 事项A (A) and 事项B (B); each has all that was written here: keep what belongs to each, then delete this comment -->
          <duty ref="A" item="1">
            <assign party="zone" role="lead"/>
          </duty>
          <duty ref="B" item="1">
            <assign party="zone" role="lead"/>
          </duty>
        """)
    #expect(carried.decisions == ["split A A B"])
  }

  @Test func aDutyMayBeSplitAndMergedAtOnce() throws {
    let carried = try UpdateCase(
      from: duties("A", "B"), to: duties("C<A", "D<A B"),
      list: "  <duty ref=\"A\"><note>甲</note></duty>\n  <duty ref=\"B\"><note>乙</note></duty>")
    #expect(
      carried.content.split(separator: "\n").dropFirst().joined(separator: "\n") == """
          <duty ref="C"><note>甲</note></duty>
          <duty ref="D"><note>甲</note><note>乙</note></duty>
          <!-- dutymap: the content of B was joined to D -->
        """)
    #expect(carried.decisions == ["split A C D"])
  }

  @Test func aRemovedDutyStaysAsALocalOne() throws {
    let carried = try UpdateCase(
      from: "<range id=\"sum\" name=\"额\"/><range id=\"gone\" name=\"无\"/>" + duties("A", over: "area sum gone"),
      to: "<range id=\"sum\" name=\"额\"/>" + duties("B"),
      list: "  <duty ref=\"A\" item=\"1\"><assign party=\"zone\" role=\"lead\"/></duty>")
    #expect(
      carried.content == """
          <!-- dutymap: decide removed A: revision 2 of the template has no 事项A (A), which is a local duty here now: keep or delete it, then delete this comment -->
          <duty id="A" name="事项A" over="area sum" field="f" item="1"><assign party="zone" role="lead"/></duty>
        """)
    #expect(carried.decisions == ["removed A"])
    #expect(carried.notes == ["new-duty "])
  }

  @Test func categoriesAndFieldsAreFollowed() throws {
    let old =
      "<categories id=\"stage\" name=\"环节\"><category id=\"a\" name=\"甲\"/><category id=\"b\" name=\"乙\"/><category id=\"c\" name=\"丙\"/></categories>"
      + duties("A", over: "stage")
    let new =
      "<categories id=\"stage\" name=\"环节\"><category id=\"a1\" name=\"甲一\" formerly=\"a\"/><category id=\"a2\" name=\"甲二\" formerly=\"a\"/><category id=\"bc\" name=\"乙丙\" formerly=\"b c\"/></categories>"
      + duties("A", over: "stage").replacing("id=\"f\"", with: "id=\"g\" formerly=\"f\"")
    func carried(_ codes: String) throws -> UpdateCase {
      try UpdateCase(
        from: old, to: new,
        list:
          "  <duty ref=\"A\"><assign party=\"zone\" role=\"lead\"><within dimension=\"stage\" is=\"\(codes)\"/></assign></duty>\n  <duty id=\"L\" name=\"本地\" field=\"f\"/>"
      )
    }
    let whole = try carried("a b c")
    #expect(whole.content.contains("is=\"a1 a2 bc\""))
    #expect(whole.content.contains("<duty id=\"L\" name=\"本地\" field=\"g\"/>"))
    #expect(whole.decisions == [])
    let part = try carried("b")
    #expect(part.decisions == ["widened b bc"])
    #expect(part.content.contains("<!-- dutymap: decide widened b bc: the category 'b' is part of the larger 'bc' now"))
    #expect(part.content.contains("--><within dimension=\"stage\" is=\"bc\"/>"))
  }

  @Test func partiesLocalitiesRolesAndDimensionsAreFollowed() throws {
    let old =
      #"<role id="guide" name="指导" holders="any"/><party id="park" name="园区" kind="park"/><locality id="in" name="区内"/><range id="sum" name="额"/>"#
      + duties("A", over: "sum")
    let new =
      #"<role id="advise" formerly="guide" name="指导" holders="any"/><party id="ground" formerly="park" name="园区" kind="park"/><locality id="inside" formerly="in" name="区内"/><range id="cost" formerly="sum" name="额"/>"#
      + duties("A", over: "cost")
    let carried = try UpdateCase(
      from: old, to: new,
      list: """
          <bind party="park" body="p"/>
          <bind locality="in" area="z"/>
          <duty ref="A"><assign party="zone park" role="guide"><within dimension="sum" from="1"/></assign></duty>
          <duty id="L" name="本地" over="sum area"/>
        """)
    #expect(
      carried.content == """
          <bind party="ground" body="p"/>
          <bind locality="inside" area="z"/>
          <duty ref="A"><assign party="zone ground" role="advise"><within dimension="cost" from="1"/></assign></duty>
          <duty id="L" name="本地" over="cost area"/>
        """)
    #expect(carried.decisions == [])
    #expect(carried.update.carried.map(\.kind.rawValue) == ["party", "locality", "role", "dimension"])
  }

  @Test func partiesThatBecameOneOrSeveralAreForPeopleToDecide() throws {
    let parks = #"<party id="p1" name="园区一" kind="park"/><party id="p2" name="园区二" kind="park"/>"#
    let park = #"<party id="park" formerly="p1 p2" name="园区" kind="park"/>"#
    let merged = try UpdateCase(
      from: parks, to: park, list: #"<bind party="p1" body="a"/><bind party="p2" body="b"/>"#)
    #expect(merged.decisions == ["merged party p1 p2 park"])
    #expect(merged.content.hasSuffix("-->\n" + #"<bind party="park" body="a"/><bind party="park" body="b"/>"#))
    let split = try UpdateCase(
      from: #"<party id="park" name="园区" kind="park"/>"#, to: parks.replacing(" name", with: " formerly=\"park\" name"),
      list: #"<bind party="park" body="a"/>"#)
    #expect(split.decisions == ["split party park p1 p2"])
    #expect(split.content.hasSuffix("-->\n" + #"<bind party="park" body="a"/>"#))
  }

  @Test(
    arguments: [
      // A dimension that is gone, or does not divide the duty any more.
      (
        "<range id=\"sum\" name=\"额\"/>" + duties("A", over: "sum"), duties("A"),
        "<duty ref=\"A\"><assign party=\"zone\" role=\"lead\"><within dimension=\"sum\" from=\"1\"/></assign></duty>",
        ["lost dimension sum"]
      ),
      (
        "<range id=\"sum\" name=\"额\"/>" + duties("A", over: "sum"), "<range id=\"sum\" name=\"额\"/>" + duties("A"),
        "<duty ref=\"A\"><assign party=\"zone\" role=\"lead\"><within dimension=\"sum\" from=\"1\"/></assign></duty>",
        ["lost dimension sum"]
      ),
      // Amounts in another unit.
      (
        "<range id=\"sum\" name=\"额\" unit=\"万元\"/>" + duties("A", over: "sum"),
        "<range id=\"sum\" name=\"额\" unit=\"元\"/>" + duties("A", over: "sum"),
        "<duty ref=\"A\"><assign party=\"zone\" role=\"lead\"><within dimension=\"sum\" from=\"1\"/></assign></duty>",
        ["unit sum"]
      ),
      // A party is told once, where it is bound.
      (
        "<party id=\"park\" name=\"园区\" kind=\"park\"/>" + duties("A"), duties("A"),
        "<bind party=\"park\" body=\"p\"/><duty ref=\"A\"><assign party=\"park\" role=\"support\"/><assign party=\"zone park\" role=\"lead\"/></duty>",
        ["lost party park"]
      ),
      (
        "<party id=\"park\" name=\"园区\" kind=\"park\"/>" + duties("A"), duties("A"),
        "<duty ref=\"A\"><assign party=\"park\" role=\"support\"/></duty>", ["lost party park"]
      ),
      (
        "<locality id=\"in\" name=\"区内\"/>" + duties("A"), duties("A"), "<bind locality=\"in\" area=\"z\"/>",
        ["lost locality in"]
      ),
      (
        "<role id=\"guide\" name=\"指导\" holders=\"any\"/>" + duties("A"), duties("A"),
        "<duty ref=\"A\"><assign party=\"zone\" role=\"guide\"/></duty>", ["lost role guide"]
      ),
      // Local duties.
      (
        "<field id=\"g\" name=\"旧\"/>" + duties("A"), duties("A"), "<duty id=\"L\" name=\"本地\" field=\"g\"/>",
        ["lost field g"]
      ),
      (duties("A"), duties("A", "L"), "<duty id=\"L\" name=\"本地\"/>", ["taken L"]),
      // What was wrong before the revision is not its matter.
      (
        duties("A"), duties("A"),
        "<duty ref=\"X\"><assign party=\"who\" role=\"what\"><within dimension=\"sum\" from=\"1\"/></assign></duty>", []
      ),
    ] as [(String, String, String, [String])])
  func whatCannotBeCarriedIsMarkedAndKept(_ old: String, _ new: String, _ list: String, _ decisions: [String]) throws {
    let carried = try UpdateCase(from: old, to: new, list: list)
    #expect(carried.decisions == decisions)
    #expect(carried.content.ranges(of: "<!-- dutymap: decide ").count == decisions.count)
    #expect(carried.content.replacing(/<!--.*?-->\n?/, with: "") == list)
  }

  @Test func aDefaultThatChangedIsToldWhereTheListFollowsTheFormerOne() throws {
    let new = duties("A", "B").replacing("<assign party=\"zone\"", with: "<assign party=\"town\"", maxReplacements: 1)
    func notes(_ assignment: String) throws -> [String] {
      try UpdateCase(
        from: duties("A", "B"), to: new,
        list: "<bind party=\"zone\" body=\"edz\"/><duty ref=\"A\">\(assignment)</duty><duty ref=\"B\"/>"
      ).notes
    }
    #expect(try notes("<assign party=\"zone\" role=\"lead\"/>") == ["default-changed A"])
    #expect(try notes("<assign body=\"edz\" role=\"lead\"/>") == ["default-changed A"])
    #expect(try notes("<assign party=\"town\" role=\"lead\"/>") == [])
    #expect(try notes("") == [])
  }

  @Test func aMergedDutyOfWhichTheListSpeaksInPartIsTold() throws {
    let carried = try UpdateCase(from: duties("A", "B"), to: duties("C<A B"), list: "  <duty ref=\"B\"/>")
    #expect(carried.content == "  <duty ref=\"C\"/>")
    #expect(carried.notes == ["wider-duty C"])
  }

  @Test func withoutTheOldRevisionOnlyFormerlyIsFollowed() throws {
    let carried = try UpdateCase(
      from: nil, to: duties("A", "C<B"), list: "  <duty ref=\"A\"/>\n  <duty ref=\"B\"/>\n  <duty ref=\"D\"/>")
    #expect(carried.content.hasPrefix("  <duty ref=\"A\"/>\n  <duty ref=\"C\"/>\n  <!-- dutymap: decide lost duty D: "))
    #expect(carried.content.hasSuffix("-->\n  <duty ref=\"D\"/>"))
    #expect(carried.notes == ["old-revision-missing "])
  }

  /// An id that was freed before and is given anew is not what it was.
  @Test func whatAnOlderRevisionDeclaredIsNotFollowedTwice() throws {
    let carried = try UpdateCase(from: duties("C<A", "A"), to: duties("C<A", "A"), list: "  <duty ref=\"A\"/>")
    #expect(carried.content == "  <duty ref=\"A\"/>")
    #expect(carried.decisions == [])
  }

  @Test func namesThatWouldEndACommentDoNot() throws {
    let old = duties("A").replacing("事项A", with: "甲--&gt;&lt;乙---")
    let carried = try UpdateCase(from: old, to: duties("B"), list: "  <duty ref=\"A\"/>")
    #expect(carried.content.contains("has no 甲- -><乙- - - (A)"))
    #expect(carried.content.hasSuffix("<duty id=\"A\" name=\"甲-->&lt;乙---\" field=\"f\"/>"))
  }
}
