import BoundaryXML
import Testing

@Suite struct SchemaTests {
  @Test func isTheGrammarOfTheDocuments() {
    #expect(Schema.relaxNG.contains("ns=\"urn:dutymap:1\""))
  }
}
