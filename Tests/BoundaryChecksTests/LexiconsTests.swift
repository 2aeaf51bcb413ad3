import BoundaryChecks
import BoundaryControl
import Testing

@Suite struct LexiconsTests {
  @Test func theSchemaOfTheConfigurationNamesAllLexicons() {
    for section in Checker.lexicons { #expect(Configuration.schema.contains("\"\(section)\""), "\(section)") }
  }
}
