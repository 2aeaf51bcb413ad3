import Foundation
import TestSupport
import Testing

/// A workbook goes back as it was, with its cells marked: read by openpyxl, opened by LibreOffice.
@Suite struct MarkedCopyTests {
  private static let isInstalled = FileManager.default.isExecutableFile(atPath: "/usr/bin/soffice")

  private func python(_ step: String, _ folder: Folder) throws {
    let result = try Program.python(["Tests/dutymapTests/marked.py", step, folder.path])
    #expect(result.status == 0, "\(result.errors)\(result.output)")
  }

  @Test func theSheetComesBackWithMarks() throws {
    try Folder.with { folder in
      try python("make", folder)
      let written = try Program.shell(
        "dutymap report list.xlsx --format xlsx=marked.xlsx --language zh", in: folder.url)
      #expect(written.status == 0, "\(written.errors)")
      try python("check", folder)
      // It lies among the tables and is known again.
      let again = try Program.shell("dutymap validate . --exit-zero", in: folder.url)
      #expect(again.status == 0, "\(again.errors)")
    }
  }

  @Test(.enabled(if: isInstalled)) func libreOfficeOpensIt() throws {
    try Folder.with { folder in
      try python("make", folder)
      _ = try Program.shell("dutymap report list.xlsx --format xlsx=marked.xlsx --language zh", in: folder.url)
      let opened = try Program.shell(
        "soffice --headless --norestore -env:UserInstallation=file://$PWD/profile --convert-to ods marked.xlsx",
        in: folder.url, environment: ["HOME": folder.path])
      #expect(opened.status == 0, "\(opened.errors)")
      #expect(FileManager.default.fileExists(atPath: folder.path("marked.ods")), "\(opened.output)\(opened.errors)")
    }
  }

  /// Several documents make the workbook that `report` always makes.
  @Test func otherInputsMakeTheWorkbook() throws {
    try Folder.with { folder in
      try python("make", folder)
      let written = try Program.shell(
        "dutymap report list.xlsx register.xml --format xlsx=report.xlsx", in: folder.url)
      #expect(written.status == 0, "\(written.errors)")
      try python("workbook", folder)
    }
  }
}
