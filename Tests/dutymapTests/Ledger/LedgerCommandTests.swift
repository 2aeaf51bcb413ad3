import Foundation
import TestSupport
import Testing

/// `ledger`: the table that offices keep, and linked data that other programs understand.
@Suite struct LedgerCommandTests {
  private static let register = """
    <register xmlns="urn:dutymap:1" id="台账" norms="n" date="2024-12-31">
      <body id="county" kind="government" name="安澜县人民政府"/>
      <body id="z" kind="zone" name="安澜经济开发区" under="county" established="2019-05-01"><alias>开发区</alias>
        <post name="副书记" also="纪工委书记"/>
        <entry on="2024-03-01" level="副处级" nature="administrative" agency-of="county"/>
        <entry on="2019-05-01" document="安编〔2019〕7号" class="provincial" level="正科级" nature="institution">
          <count of="leaders" approved="5" filled="4"/></entry></body>
      <body id="z.a" kind="organ" name="招商局" parent="z" function="core"><entry on="2019-05-01"><count of="posts" approved="4"/></entry></body>
      <body id="z.b" kind="organ" name="招商科" parent="z.a" function="core"/>
      <body id="old" kind="park" name="工业园" under="county" abolished="2022-12-31" successor="z"/>
    </register>
    """
  private static let norms = """
    <norms xmlns="urn:dutymap:1" id="n" revision="1"><class id="provincial" name="省级开发区" kind="zone"/>
      <function id="core" name="主责主业"/><quantity id="leaders" name="领导职数"/><quantity id="posts" name="行政编制"/></norms>
    """

  @Test func asTheTableThatOfficesKeep() throws {
    try Folder.with(["r.xml": Self.register, "templates/n.xml": Self.norms]) { folder in
      let result = try Program.run(["ledger", folder.path + "/r.xml", "--language", "zh"])
      #expect(result.status == 0, "\(result.errors)")
      let expected = """
        机构编号,机构名称,机构类型,上级机构,隶属,职能,成立日期,撤销日期,承接机构,批准日期,批准文号,类别,级别,性质,阶段,派出机关,理由,领导职数核定,领导职数实有,行政编制核定,行政编制实有
        county,安澜县人民政府,政府,,,,,,,,,,,,,,,,,,
        z,安澜经济开发区,开发区,,安澜县人民政府,,2019-05-01,,,2019-05-01,安编〔2019〕7号,省级开发区,正科级,事业单位,,,,5,4,,
        z,安澜经济开发区,开发区,,安澜县人民政府,,2019-05-01,,,2024-03-01,,,副处级,行政机构,,安澜县人民政府,,,,,
        z.a,招商局,内设机构,安澜经济开发区,,主责主业,,,,2019-05-01,,,,,,,,,,4,
        z.b,招商科,内设机构,招商局,,主责主业,,,,,,,,,,,,,,,
        old,工业园,园区,,安澜县人民政府,,,2022-12-31,安澜经济开发区,,,,,,,,,,,,

        """
      let lines = result.output.replacing("\r\n", with: "\n").replacing("\u{FEFF}", with: "")
      #expect(lines == expected)
    }
  }

  /// Read by rdflib and held to the shapes of both vocabularies by pyshacl.
  @Test func asLinkedData() throws {
    try Folder.with(["r.xml": Self.register, "templates/n.xml": Self.norms]) { folder in
      #expect(
        try Self.linked(folder.path + "/r.xml", folder) == """
          conforms
          PublicOrganisation 3
          OrganizationalUnit 2
          ChangeEvent 4
          Post 1
          ReferenceFramework 1
          approved 9

          """)
      let city = Program.repository.appending(path: "boundaries/example-city").path
      let told = try Self.linked(city, folder)
      #expect(told.hasPrefix("conforms\n"), "\(told)")
    }
  }

  private static func linked(_ path: String, _ folder: Folder) throws -> String {
    let file = folder.path + "/out.jsonld"
    let written = try Program.run(["ledger", path, "--output", file])
    #expect(written.status == 0, "\(written.errors)")
    let tests = Program.repository.appending(path: "Tests/dutymapTests/Ledger")
    let result = try Program.python([
      tests.appending(path: "linked_data.py").path, file, tests.appending(path: "organisations.ttl").path,
    ])
    #expect(result.status == 0, "\(result.errors)")
    return result.output
  }
}
