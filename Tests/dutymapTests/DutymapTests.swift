import TestSupport
import Testing

/// The command line itself.
@Suite struct DutymapTests {
  @Test(
    arguments: [
      ("vaildate", "there is no command 'vaildate'; did you mean 'validate'?"),
      ("Diff", "there is no command 'Diff'; did you mean 'diff'?"),
      (
        "check",
        "there is no command 'check'; there are validate, report, who, diff, update, import, form, init, allocate, ledger, fmt, rules and schema"
      ),
    ])
  func anUnknownCommandHasItsNearName(_ name: String, _ message: String) throws {
    let result = try Program.run([name, "boundaries", "--format", "json"])
    #expect(result.status == 2)
    #expect(result.output == "")
    #expect(result.errors.hasPrefix("Error: \(message)\nUsage: dutymap <subcommand>\n"), "\(result.errors)")
  }

  @Test(arguments: [["--version"], ["--help"], ["help", "diff"], []])
  func whatIsNoCommandIsLeftToTheParser(_ arguments: [String]) throws {
    #expect(try Program.run(arguments).status == 0)
  }
}
