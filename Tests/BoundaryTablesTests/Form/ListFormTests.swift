import BoundaryFindings
import BoundaryModel
import BoundaryXML
import TestSupport
import Testing

@testable import BoundaryTables
@testable import TableReading

/// A list goes into a form and comes back as it was.
@Suite struct ListFormTests {
  private struct Read {
    let documents: Documents
    let base: [UInt8]

    init(_ text: String) throws {
      guard case .laidOut(let base, _) = try Source(text: text, name: "list.xml").laidOut() else {
        throw ReturnedForm.Failure(message: Wording(zh: "", en: "not laid out"))
      }
      self.base = base
      var set = DocumentSet()
      for (name, text) in [("register.xml", RandomList.register), ("template.xml", RandomList.template)] {
        set.read(Source(text: text, name: name))
      }
      set.read(Source(bytes: base, name: "list.xml"))
      #expect(set.findings.filter { $0.severity == .error }.map(\.message.en) == [])
      documents = set.documents
    }

    func form(_ language: Language) throws -> ListForm {
      ListForm(
        documents, template: try #require(documents.templates.ids.first), list: documents.lists.ids.first, base: base,
        file: "list.xml", language: language)
    }
  }

  /// What a row says, without where it stands.
  private func said(_ records: [FormRecord], _ part: FormPart) -> [[String]] {
    records.map { record in part.columns.filter { !$0.isShown }.map { record[$0] } }
  }

  @Test(arguments: 0..<60, [Language.zh, .en]) func whatNobodyTouchedIsTheSameFile(_ seed: Int, _ language: Language)
    throws
  {
    var random = RandomList(seed: seed)
    let read = try Read(random.list())
    let returned = try ReturnedForm(TableFile(read.form(language).workbook()))
    let document = FormDocument(returned)
    #expect(document.told.map(\.message.en) == [])
    #expect(document.counts == (0, 0, 0))
    #expect(document.bytes == read.base)
  }

  /// The cells alone say all that the columns are for: a list that is made of them has the same cells.
  @Test(arguments: 0..<60, [Language.zh, .en]) func cellsSayAll(_ seed: Int, _ language: Language) throws {
    var random = RandomList(seed: seed)
    let read = try Read(random.list())
    let form = try read.form(language)
    let references = form.content.referenced
    var content = form.content
    (content.kind, content.base, content.referenced) = (.template, [], [])
    (content.duties, content.assignments) = ([], [])
    let duties = form.content.duties.filter { $0.key?.hasPrefix("+") == false }.map { duty in
      var duty = duty
      duty.key = duty.key.flatMap { references.contains($0) ? "+" + $0 : nil }
      return duty
    }
    let rows = form.content.assignments.filter { !$0[.holder].isEmpty }.map { row in
      var row = row
      row.key = nil
      return row
    }
    let document = FormDocument(ReturnedForm(content, language: language, duties: duties, assignments: rows))
    #expect(document.told.map(\.message.en) == [])
    let again = try Read(String(decoding: try #require(document.bytes), as: UTF8.self)).form(language).content
    // A duty of the template of which only the form's own columns were filled is none of the list.
    let stated = form.content.duties.filter { duty in
      !references.contains(duty.key ?? "") || again.referenced.contains(duty.key ?? "")
    }
    #expect(said([again.list], .list) == said([form.content.list], .list))
    #expect(
      said(again.duties.filter { $0.key?.hasPrefix("+") == false }, .duties)
        == said(stated.filter { $0.key?.hasPrefix("+") == false }, .duties))
    #expect(said(again.assignments.filter { !$0[.holder].isEmpty }, .assignments) == said(rows, .assignments))
  }

  /// A row that is changed keeps what the form does not have, and the others stay as they were.
  @Test(arguments: 0..<40) func whatTheFormDoesNotHaveStays(_ seed: Int) throws {
    var random = RandomList(seed: seed)
    let read = try Read(random.list())
    let content = try read.form(.zh).content
    let added = { (records: [FormRecord]) in
      records.map { record in
        var record = record
        if record.key?.hasPrefix("+") == false { record[.note] += "\n新增" }
        return record
      }
    }
    let (duties, assignments) = (added(content.duties), added(content.assignments))
    let document = FormDocument(ReturnedForm(content, language: .zh, duties: duties, assignments: assignments))
    let after = try Read(String(decoding: try #require(document.bytes), as: UTF8.self))
    let again = try after.form(.zh)
    let keep = { (records: [FormRecord]) in records.filter { $0.key?.hasPrefix("+") == false } }
    #expect(zip(keep(again.content.duties), keep(duties)).allSatisfy { $0.says($1, in: .duties) })
    #expect(zip(keep(again.content.assignments), keep(assignments)).allSatisfy { $0.says($1, in: .assignments) })
    #expect(keep(again.content.assignments).count == keep(assignments).count)
    #expect(again.keptAside == (try read.form(.zh)).keptAside)
    #expect(String(decoding: after.base, as: UTF8.self).contains("<!-- 批注 -->"))
  }

  private static let one = """
    <list xmlns="urn:dutymap:1" id="l" template="t" revision="1" issuer="edz" territory="zone"><title>清单</title>
    <duty ref="S1"><assign body="edz" role="lead"/><assign body="em" role="support"/></duty>
    <duty id="L1" name="本地" field="city"><assign body="liuwan" role="lead"/></duty></list>
    """

  private func returned(_ change: (inout [FormRecord], inout [FormRecord]) -> Void) throws -> FormDocument {
    let content = try Read(Self.one).form(.en).content
    var (duties, assignments) = (content.duties, content.assignments)
    change(&duties, &assignments)
    return FormDocument(ReturnedForm(content, language: .en, duties: duties, assignments: assignments))
  }

  @Test func rowsAreChangedAddedAndTakenOut() throws {
    let document = try returned { duties, rows in
      rows[0][.holder] = "安澜经济开发区管委会、柳湾镇人民政府"
      rows[0][.shared] = "yes"
      rows[0][.scope] = "投资额: >= 5000 万元, < 1亿元; 环节：审批,不含发证"
      rows[1][.role] = ""
      rows[1][.holder] = ""
      var new = FormRecord()
      (new[.duty], new[.role], new[.holder], new[.from]) = ("S2", "牵头", "“有关部门”", "2024年3月1日")
      rows.append(new)
      duties.removeAll { $0.key == "L1" }
      rows.removeAll { $0.key == "L1#1" }
    }
    #expect(document.told.map(\.message.en) == [])
    #expect(document.counts == (1, 2, 2))
    #expect(
      String(decoding: try #require(document.bytes), as: UTF8.self) == """
        <?xml version="1.0" encoding="UTF-8"?>
        <list xmlns="urn:dutymap:1" id="l" template="t" revision="1" issuer="edz" territory="zone">
          <title>清单</title>
          <duty ref="S1">
            <assign body="edz liuwan" role="lead" shared="true">
              <within dimension="investment" from="5000" below="10000"/>
              <within dimension="stage" is="approval" except="issue"/>
            </assign>
          </duty>
          <duty ref="S2">
            <assign unnamed="有关部门" role="lead" from="2024-03-01"/>
          </duty>
        </list>

        """)
  }

  private static let mistakes: [(FormColumn, String, String)] = [
    (.holder, "应急管理厅", "the form knows no '应急管理厅'; did you mean '应急管理局'?"), (.holder, "", "'bodies' is not filled in"),
    (.holder, "开发区管理机构、柳湾镇人民政府", "parties of the template and bodies stand in one cell; write bodies only"),
    (.role, "牵", "the form knows no '牵'"),
    (.from, "明年", "'明年' is no day; expected one such as 2024-01-31"),
    (.scope, "审批", "'审批' does not say of which dimension; expected 'stage: approval'"),
    (.scope, "环节: 火星", "the form knows no '火星'"),
    (.scope, "投资额: 很多", "'很多' is no amount; expected one such as '>= 5000' or '< 5000'"),
    (.scope, "投资额: > 1, >= 2", "the scope in '投资额' says nothing, or an end of it twice"),
    (.form, "entrustment", "'form' is filled in, but not who delegates"),
    (
      .duty, "S2",
      "this row belongs to 'S1', whose number stays; to move it, empty the row and write another at the end"
    ),
  ]

  @Test(arguments: mistakes) func whatIsNotUnderstoodIsToldAndNothingWritten(
    _ column: FormColumn, _ text: String, _ told: String
  ) throws {
    let document = try returned { _, rows in rows[0][column] = text }
    #expect(document.told.map(\.message.en) == [told])
    #expect(document.bytes == nil)
  }

  @Test func rowsWithoutAPlaceAreTold() throws {
    let document = try returned { duties, rows in
      var new = FormRecord()
      (new[.role], new[.holder]) = ("牵头", "柳湾镇人民政府")
      rows.append(new)
      new[.duty] = "X9"
      rows.append(new)
      new.key = "Z1#1"
      rows.append(new)
      duties.removeAll { $0.key == "L1" }
      var duty = FormRecord()
      (duty[.duty], duty[.name]) = ("S1", "又一个")
      duties.append(duty)
    }
    #expect(
      Set(document.told.map(\.message.en)) == [
        "'no.' is not filled in", "the key 'Z1#1' of this row is none of this list", "the duties have no number 'X9'",
        "'L1' was taken out of the duties, but still has assignments",
        "there is a duty 'S1' already; an addition has a number of its own",
      ])
  }

  /// What people do to a workbook beside filling it in.
  @Test func aFormThatIsDamagedIsRefused() throws {
    let file = try TableFile(Read(Self.one).form(.zh).workbook())
    #expect(ReturnedForm.isOne(file))
    let without = { (name: String) in
      TableFile(format: .xlsx, grids: file.grids.filter { $0.name != .sheet(name) }, paragraphs: [])
    }
    #expect(!ReturnedForm.isOne(without("dutymap")))
    #expect(throws: ReturnedForm.Failure.self) { try ReturnedForm(without("分工")) }
  }
}
