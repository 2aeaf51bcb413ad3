import Foundation
import TestSupport
import Testing

@Suite struct ImportCommandTests {
  private static let samples = "Tests/TableReadingTests/Samples"
  private static let csv = "职责事项,牵头单位,电话\n甲,县应急局,12345\n"

  @Test func whatWasUnderstoodIsShown() throws {
    let result = try Program.run(
      ["import", "\(Self.samples)/tasks-gbk.csv", "--language", "zh"], environment: ["COLUMNS": "72"])
    #expect(result.status == 1)
    #expect(
      result.output == """
        文件，表头第 2 行
          列  表头      理解为          例
          A   序号      序号            1
          B   重点工作  职责事项        建设危险化学品停车场
          C   责任分工  各单位及其责任  牵头单位：县应急管理局；配合单位：县公…
          D   完成时限  时限（备注）    2024年底

        4 项职责，10 条分工，10 个机构（其中拟增 10 个）；使用 22 格，不使用 0 格，需要说明 1 处

        """)
    #expect(result.errors == "dutymap: \(Self.samples)/tasks-gbk.csv: 没有写明清单由谁制定，暂记为“制定单位”\n")
  }

  @Test func documentsReadBackClean() throws {
    try Folder.with([:]) { folder in
      for sample in ["boundary-merged.xlsx", "matrix-marks.ods", "delegation-towns.xlsx", "zone-departments.docx"] {
        let output = folder.path(sample)
        let result = try Program.run(["import", "\(Self.samples)/\(sample)", "--guess", "--output", output])
        #expect(result.status == 1, "\(sample)")
        #expect(
          try FileManager.default.contentsOfDirectory(atPath: output).sorted() == [
            "list.xml", "register.xml", "template.xml",
          ])
        #expect(try Program.run(["fmt", "--check", output]).status == 0, "\(sample)")
        #expect(try Program.run(["validate", output]).status != 2, "\(sample)")
      }
    }
  }

  /// The same as a page that needs nothing else.
  @Test func whatWasUnderstoodIsShownAsAPage() throws {
    try Folder.with(["a.csv": Self.csv]) { folder in
      let page = try Program.run(["import", folder.path("a.csv"), "--format", "html", "--language", "zh"])
      #expect(page.status == 1)
      #expect(page.output.hasPrefix("<!doctype html>\n<html lang=\"zh-CN\">"))
      #expect(page.output.contains("<tr><td>A</td><td>职责事项</td><td>职责事项</td><td>甲</td></tr>"))
      #expect(page.output.contains("<th scope=\"row\">甲</th><td><span class=\"basis\">牵头：县应急局</span></td>"))
      #expect(page.output.contains("<span class=\"place\">第 1 行第 3 列</span>列“电话”的含义不明"))
      // What a table says is text, whatever it looks like.
      try folder.write(Self.csv.replacing("甲", with: "<script>alert(1)</script>"), to: "a.csv")
      #expect(try !Program.run(["import", folder.path("a.csv"), "--format", "html"]).output.contains("<script>alert"))
    }
  }

  /// Nothing is written unless asked for, a mapping is kept and then used, and never written over unseen.
  @Test func aMappingIsKeptAndUsed() throws {
    try Folder.with(["a.csv": Self.csv]) { folder in
      let file = folder.path("a.csv")
      #expect(try Program.run(["import", file]).status == 1)
      #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path) == ["a.csv"])
      _ = try Program.run(["import", file, "--write-mapping"])
      #expect(
        try folder.text("a.csv.mapping.yml") == """
          # What the tables of a.csv mean; dutymap import reads it beside that file.
          tables:
            - lines: true
              header: 1-1
              columns:
                A: duty
                B: {bodies: lead}

          """)
      let again = try Program.run(["import", file, "--guess", "--write-mapping"])
      #expect(again.status == 2)
      #expect(again.errors.hasSuffix("a.csv.mapping.yml: is there already and was left as it is\n"))
      try folder.write(try folder.text("a.csv.mapping.yml") + "      C: ignored\n", to: "a.csv.mapping.yml")
      let mapped = try Program.run(["import", file])
      #expect(mapped.output.contains("C       电话      ignored"))
      #expect(!mapped.errors.contains("电话"))
    }
  }

  @Test(arguments: [
    ("a.pdf", "%PDF-1.7", "a PDF, which holds no tables; ask for the Excel or Word file that it was made from"),
    ("a.xls", "<html><table>", "really a page (HTML); open it in a spreadsheet program and save it as xlsx"),
    ("a.csv", "今天,天气\n晴,好\n", "no table of duties or bodies was found; a header needs columns such as duty and lead"),
    ("a.xml", "<?xml version=\"1.0\"?><a xmlns=\"b\"/>", "XML; documents of dutymap need no import"),
  ])
  func whatIsRefusedSaysTheWayOut(name: String, text: String, message: String) throws {
    try Folder.with([name: text]) { folder in
      let result = try Program.run(["import", folder.path(name), "--output", folder.path("out")])
      #expect(result.status == 2)
      #expect(result.errors == "dutymap: \(folder.path(name)): \(message)\n")
      #expect(!FileManager.default.fileExists(atPath: folder.path("out")))
    }
  }

  @Test func badOptionsAreTold() throws {
    try Folder.with(["a.csv": Self.csv, "m.yml": "tables: 1", "r.xml": "<list/>"]) { folder in
      #expect(try Program.run(["import", "nowhere.xlsx"]).errors == "dutymap: nowhere.xlsx: no such file\n")
      let file = folder.path("a.csv")
      let mapping = try Program.run(["import", file, "--mapping", folder.path("m.yml")])
      #expect(mapping.status == 2)
      #expect(mapping.errors.contains("m.yml:1: expected the key tables with a list of tables"))
      let register = try Program.run(["import", file, "--register", folder.path("r.xml")])
      #expect(register.status == 2)
      #expect(register.errors.contains("r.xml: not usable as a register: "))
      #expect(try Program.run(["import", file, "--guess", "--mapping", "m.yml"]).status == 2)
    }
  }
}
