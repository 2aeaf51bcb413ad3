import Foundation
import TestSupport
import Testing

/// Files of before 2007 are converted by LibreOffice; what it does not do is told.
@Suite struct ConverterTests {
  private static let samples = "Tests/TableReadingTests/Samples"
  private static let isInstalled = FileManager.default.isExecutableFile(atPath: "/usr/bin/soffice")

  /// - Returns: What the program says of a file with a script for LibreOffice, which is missing where there is none.
  private func imported(_ file: String, with script: String?, language: String = "en") throws -> Program.Result {
    let bin = try Folder()
    defer { bin.remove() }
    if let script {
      try bin.write("#!/bin/bash\n\(script)\n", to: "soffice")
      try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: bin.path("soffice"))
    }
    // The programs that a script needs, of which soffice must not be one.
    for name in ["cp", "sleep", "true", "unshare", "prlimit", "cat", "ls"] {
      try FileManager.default.createSymbolicLink(atPath: bin.path(name), withDestinationPath: "/usr/bin/\(name)")
    }
    return try Program.run(
      ["import", file, "--language", language],
      environment: ["PATH": bin.path, "DUTYMAP_HELPER_SECONDS": "1", "SAMPLES": Program.repository.path])
  }

  private static let failures: [(script: String?, told: String)] = [
    (
      nil,
      "a binary office file (xls, doc, et, wps), which takes LibreOffice (the program soffice) to convert, and it is not there; install LibreOffice, or save the file as xlsx or docx"
    ),
    (
      "echo 'Warning: no java' >&2; echo 'Error: source file could not be loaded' >&2",
      "not converted: soffice wrote no file: Error: source file could not be loaded; save it as xlsx or docx instead"
    ),
    (
      "echo no display >&2; exit 77",
      "not converted: soffice failed with status 77: no display; save it as xlsx or docx instead"
    ),
    (
      "sleep 60 & wait",
      "not converted: soffice took more than 1 s and was ended (DUTYMAP_HELPER_SECONDS allows more); save it as xlsx or docx instead"
    ),
    ("kill -SEGV $$", "not converted: soffice was ended by signal 11; save it as xlsx or docx instead"),
    ("echo '<html>' > out/in.xlsx", "really a page (HTML); open it in a spreadsheet program and save it as xlsx"),
  ]

  @Test(.timeLimit(.minutes(2)), arguments: failures)
  func whatLibreOfficeDoesIsTold(_ script: String?, _ told: String) throws {
    let file = "\(Self.samples)/ledger-county.xls"
    let result = try imported(file, with: script)
    #expect(result.errors == "dutymap: \(file): \(told)\n")
    #expect((result.status, result.output) == (2, ""))
  }

  @Test func inChineseToo() throws {
    let file = "\(Self.samples)/zone-departments.doc"
    #expect(
      try imported(file, with: nil, language: "zh").errors
        == "dutymap: \(file): 是 2007 年以前的二进制格式（xls、doc、et、wps），需要 LibreOffice（程序 soffice）转换，没有找到；请安装 LibreOffice，或者另存为 xlsx、docx\n"
    )
  }

  /// A converter that drops a table is found out, by the texts of the file itself.
  @Test func whatGetsLostIsTold() throws {
    let file = "\(Self.samples)/ledger-county.xls"
    let result = try imported(file, with: "cp $SAMPLES/\(Self.samples)/boundary-merged.xlsx out/in.xlsx")
    #expect(result.errors.contains("dutymap: \(file): '安澜县应急救援指挥中心' is in no table after the conversion"))
    #expect(result.status == 1)
  }

  /// It works on a copy, in a folder of its own, without the network where that can be had, and all of that is gone after.
  @Test func itIsConfined() throws {
    let seen = try Folder()
    defer { seen.remove() }
    let result = try imported(
      "\(Self.samples)/ledger-county.xls",
      with: """
        cat profile/user/registrymodifications.xcu > \(seen.path)/settings; echo "$PWD $HOME $@" > \(seen.path)/seen
        cat /proc/net/dev > \(seen.path)/network; cp $SAMPLES/\(Self.samples)/boundary-merged.xlsx out/in.xlsx
        """)
    #expect(result.status == 1)
    let words = try seen.text("seen").split(separator: " ").map(String.init)
    #expect(words[0] == words[1] && !FileManager.default.fileExists(atPath: words[0]))
    #expect(words.contains("-env:UserInstallation=file://\(words[0])/profile"))
    #expect(try seen.text("seen").hasSuffix("--convert-to xlsx --outdir \(words[0])/out \(words[0])/in.xls\n"))
    #expect(try seen.text("settings").contains("DisableMacrosExecution"))
    if try Program.run("/usr/bin/unshare", ["--map-root-user", "--net", "true"]).status == 0 {
      #expect(try seen.text("network").split(separator: "\n").count <= 3, "nothing but the loop")
    }
  }

  @Test(
    .enabled(if: isInstalled),
    arguments: [
      ("ledger-county.xls", "0 duties, 0 assignments, 6 bodies"),
      ("zone-departments.doc", "5 duties, 11 assignments, 6 bodies"),
    ])
  func theRealOneConverts(_ name: String, _ counts: String) throws {
    let result = try Program.run(["import", "\(Self.samples)/\(name)"], environment: ["DUTYMAP_HELPER_SECONDS": "300"])
    #expect(result.output.contains(counts), "\(result.errors)")
    #expect(!result.errors.contains("conver"))
  }
}
