import BoundaryFindings
import Foundation
import TestSupport
import Testing

/// The formats of `report` that are not those of its findings.
@Suite struct ReportFormatsTests {
  @Test(arguments: [
    [], ["--area", "hosted-west"], ["--body", "emergency", "--on", "2023-07-01"], ["--rule", "overlap"],
  ])
  func everyFormatCarriesTheSameFindings(_ selection: [String]) throws {
    let folder = try Folder()
    defer { folder.remove() }
    let formats = ["json", "html", "markdown", "text", "csv", "gitlab", "sarif"]
    let targets = formats.flatMap { ["--format", "\($0)=\(folder.path($0))"] }
    #expect(
      try Program.run(["report", "boundaries/example-county", "--language", "zh"] + targets + selection).status == 0)
    let texts = try Dictionary(
      uniqueKeysWithValues: formats.map { ($0, try folder.text($0)) })
    let report = try JSONSerialization.jsonObject(with: Data((texts["json"] ?? "").utf8)) as? [String: Any]
    let findings = try #require(report?["findings"] as? [[String: Any]])
    #expect(!findings.isEmpty)
    let messages = findings.compactMap { $0["message"] as? String }
    let counts = [
      "html": occurrences(of: "<article ", in: texts["html"]),
      "markdown": occurrences(of: "\n### ", in: texts["markdown"]),
      "text": Set(
        (texts["text"] ?? "").drop { $0 != "─" }.split(separator: "\n").compactMap { Int($0.prefix { $0 != "." }) }
      ).count,
      "gitlab": occurrences(of: "\"check_name\"", in: texts["gitlab"]),
      "sarif": occurrences(of: "\"partialFingerprints\"", in: texts["sarif"]),
    ]
    for (format, count) in counts { #expect(count == findings.count, "\(format)") }
    for message in messages { #expect(texts["html"]?.contains(message) == true, "\(message)") }
  }

  @Test func theJSONKeepsItsSchema() throws {
    let folder = try Folder()
    defer { folder.remove() }
    let (schema, report) = (folder.url.appending(path: "schema.json"), folder.url.appending(path: "report.json"))
    try Data(try Program.run(["schema", "report"]).output.utf8).write(to: schema)
    for arguments in [["boundaries"], ["boundaries/example-county", "--group-by", "pair"], ["Package.swift"]] {
      _ = try Program.run(["report", "-o", report.path] + arguments)
      let checked = try Program.python(["-W", "ignore", "-m", "jsonschema", "-i", report.path, schema.path])
      #expect(checked.status == 0, "\(checked.output)\(checked.errors)")
    }
  }

  @Test(arguments: ["boundaries/example-county", "Tests/dutymapTests/Formats"])
  func drawingsAreWellFormedWhateverNamesSay(_ path: String) throws {
    let folder = try Folder()
    defer { folder.remove() }
    let (matrix, graph) = (folder.path("m.svg"), folder.path("g.graph.svg"))
    #expect(try Program.run(["report", path, "-o", matrix]).status == 0)
    #expect(try Program.run(["report", path, "-o", graph]).status == 0)
    let checked = try Program.shell("xmllint --noout '\(matrix)' '\(graph)'")
    #expect(checked.status == 0, "\(checked.errors)")
    #expect(try String(contentsOf: URL(filePath: graph), encoding: .utf8).contains("<svg"))
  }

  @Test func theWorkbookHasSheetsToLookUpAndToWorkIn() throws {
    let folder = try Folder()
    defer { folder.remove() }
    let book = folder.path("report.xlsx")
    #expect(try Program.run(["report", "boundaries/example-county", "-o", book, "--rule", "overlap"]).status == 0)
    let read = try Program.python(["-c", Self.workbook, book])
    #expect(
      read.output == """
        Summary None
        Duties and bodies C2
        Conflicts C2
        Findings D2
        Assignments C2
        D01 生产经营单位安全生产日常检查 牵头 (#1) FFFFC7CE
        1 生产经营单位安全生产日常检查 (D01) decision: empty

        """, "\(read.errors)")
  }

  /// Reads a workbook with another library: the sheets with what stays in sight, a red cell, the first conflict.
  private static let workbook = """
    import openpyxl, sys
    book = openpyxl.load_workbook(sys.argv[1])
    for sheet in book:
        print(sheet.title, sheet.freeze_panes)
    matrix, conflicts = book.worksheets[1], book.worksheets[2]
    red = next(cell for row in matrix.iter_rows(min_row=2) for cell in row if "#" in str(cell.value) and cell.column > 3 and str(matrix.cell(cell.row, 2).value).startswith("D01"))
    print(matrix.cell(red.row, 2).value, red.value, red.fill.fgColor.rgb)
    heads = [cell.value for cell in conflicts[1]]
    row = [cell.value for cell in conflicts[2]]
    print(row[0], row[1], "decision:", row[heads.index("Decision")] or "empty")
    """

  /// A row for the rest has no narrower scope of its own; that it is the rest has to be said, or it reads as everything.
  @Test func theRowsOfTheWorkbookSayWhatTheyHold() throws {
    let folder = try Folder()
    defer { folder.remove() }
    let book = folder.path("report.xlsx")
    let cases = "Tests/BoundaryChecksTests/Cases/"
    for (documents, language, rows) in [
      ("catch-all-row", "zh", ["其余"]),
      ("higher-grade-counts", "en", ["what others do not hold: 死亡 from 3 人 below 10 人"]),
    ] {
      #expect(try Program.run(["report", cases + documents, "-o", book, "--language", language]).status == 0)
      let read = try Program.python([
        "-c",
        """
        import openpyxl, sys
        for row in openpyxl.load_workbook(sys.argv[1]).worksheets[-1].iter_rows(values_only=True):
            print(row[4])
        """, book,
      ])
      for row in rows {
        #expect(read.output.split(separator: "\n").contains(Substring(row)), "\(read.output)\(read.errors)")
      }
    }
  }

  @Test func withoutGraphvizThePageHasItsNumbersAndTheDrawingIsRefused() throws {
    let county = ["report", "boundaries/example-county"]
    let page = try Program.run(county + ["--format", "html"], environment: ["PATH": "/nowhere"])
    #expect(page.status == 0)
    #expect(page.output.contains("<section id=\"graph\""))
    #expect(!page.output.contains("class=\"scroll drawing\""))
    let drawing = try Program.run(county + ["--format", "graph"], environment: ["PATH": "/nowhere"])
    #expect(drawing.status == 2)
    #expect(drawing.errors.contains("takes the program dot of Graphviz"))
  }

  private func occurrences(of part: String, in text: String?) -> Int {
    (text ?? "").components(separatedBy: part).count - 1
  }
}
