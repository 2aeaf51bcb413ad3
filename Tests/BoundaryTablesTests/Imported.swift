import BoundaryFindings
import BoundaryXML
import Foundation
import TableReading
import TestSupport

@testable import BoundaryTables

/// What a table was imported as, in lines that a test can hold against what it expects.
struct Imported {
  let tables: TableImport
  let documents: [TableImport.Document]
  /// What is wrong with the form of the documents, read back.
  let faults: [String]

  /// The bodies of a made-up county.
  static let register = """
    <register xmlns="urn:dutymap:1" id="qingping">
      <area id="county" name="青平县"><area id="zone" name="开发区"/><area id="outside" name="开发区外"/></area>
      <body id="gov" kind="government" name="青平县人民政府"/>
      <body id="edz" kind="zone" name="青平经济开发区管理委员会">
        <alias>开发区管委会</alias><alias>Zone Administration</alias>
      </body>
      <body id="em" kind="department" name="青平县应急管理局"><alias>Emergency Bureau</alias></body>
      <body id="hc" kind="department" name="青平县住房和城乡建设局"/>
      <body id="fire" kind="other" name="青平县消防救援大队"/>
      <body id="ps" kind="department" name="青平县公安局"/>
      <body id="east" kind="township" name="东岭街道办事处"/>
      <body id="west" kind="township" name="西湖镇人民政府"/>
    </register>
    """

  init(_ bytes: [UInt8], name: String, register: String? = Self.register, mapping: TableMapping? = nil) throws {
    tables = try TableImport(
      TableFile(bytes), name: name, register: register.map { Source(bytes: Array($0.utf8), name: "register.xml") },
      mapping: mapping)
    documents = try tables.documents()
    var set = DocumentSet()
    for document in documents { set.read(Source(bytes: document.bytes, name: document.name)) }
    faults = set.findings.map { $0.message.en }
  }

  init(csv text: String, register: String? = Self.register, mapping: TableMapping? = nil) throws {
    try self.init(Array(text.utf8), name: "清单.csv", register: register, mapping: mapping)
  }

  /// A sample of a kind of file that people send each other.
  init(sample name: String, register: String? = nil) throws {
    let folder = Program.repository.appending(path: "Tests/TableReadingTests/Samples")
    try self.init([UInt8](Data(contentsOf: folder.appending(path: name))), name: name, register: register)
  }

  func document(_ name: String) -> String {
    documents.first { $0.name == name }.map { String(decoding: $0.bytes, as: UTF8.self) } ?? ""
  }

  /// What is told, with its places, in English.
  var told: [String] {
    tables.told.map { told in (told.place.map { wording(of: $0).en + ": " } ?? "") + told.message.en }
  }

  /// The tags of the list that say who holds what, as they are written.
  var holders: [String] {
    document("list.xml").split(separator: "\n").map { $0.drop { $0 == " " } }
      .filter { line in ["<duty", "<assign", "<within"].contains { line.hasPrefix($0) } }.map(String.init)
  }
}
