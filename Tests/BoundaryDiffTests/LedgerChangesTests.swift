import BoundaryFindings
import BoundaryModel
import Testing

/// One edit of a ledger or of norms, and exactly the changes that it is told as, from either side.
@Suite struct LedgerChangesTests {
  @Test(
    arguments: [
      // One approval: each fact that it changes, and none that it only says again.
      (
        "</entry></body>",
        #"</entry><entry on="2024-03-01" class="provincial" level="正处级" nature="administrative"><count of="leaders" approved="6"/></entry></body>"#,
        [
          "body-upgraded +z [副处级 → 正处级]", "nature-changed [a public institution → administrative]",
          "posts-changed +z [5 → 6]",
        ]
      ),
      (
        "</entry></body>", #"</entry><entry on="2024-03-01" level="正科级"/></body>"#,
        ["body-downgraded -z [副处级 → 正科级]"]
      ),
      ("</entry></body>", #"</entry><entry on="2024-03-01" level="特级"/></body>"#, ["level-changed [副处级 → 特级]"]),
      // Two approvals, of which the second takes back the first.
      (
        "</entry></body>",
        #"</entry><entry on="2024-01-01"><count of="leaders" approved="6"/></entry><entry on="2025-01-01"><count of="leaders" approved="5"/></entry></body>"#,
        ["posts-changed +z [5 → 6]", "posts-changed -z [6 → 5]"]
      ),
      ("</entry></body>", #"</entry><entry on="2024-03-01" level="副处级"/></body>"#, ["entry-added [ → ]"]),
      // The ledger is added to; what is edited is told as what it makes of the body.
      (#"level="副处级""#, #"level="正处级""#, ["body-upgraded +z [副处级 → 正处级]"]),
      (#"approved="5""#, #"approved="4""#, ["posts-changed -z [5 → 4]"]),
      (#"filled="4""#, #"filled="5""#, ["filled-changed [4 → 5]"]),
      (#"document="一号""#, #"document="二号""#, ["entry-changed [一号 → 二号]"]),
      (#"class="provincial""#, #"class="functional""#, ["establishment-changed [省级开发区 → 功能园区]"]),
      (#"<sign function="party">党群部</sign>"#, "", ["establishment-changed [党建 → none]"]),
      (#"also="纪工委书记""#, #"also="政法委员""#, ["establishment-changed [副书记兼纪工委书记 → 副书记兼政法委员]"]),
      (
        #"to="2023-12-31""#, #"to="2024-12-31""#,
        [
          "mission-added [ → of the city, from 2022-01-01 to 2024-12-31]",
          "mission-removed [of the city, from 2022-01-01 to 2023-12-31 → ]",
        ]
      ),
      (#"under="county""#, #"under="city""#, ["establishment-changed [县政府 → 市政府]"]),
      (
        #"reason="经批准""#, #"reason="经再次批准""#,
        [
          "expectation-added [ → norm-limit，N1，经再次批准]", "expectation-removed [norm-limit，N1，经批准 → ]",
        ]
      ),
      (
        "</register>",
        #"<body id="p" kind="park" name="新园" established="2024-01-01"><entry on="2024-01-01" class="functional"/></body></register>"#,
        ["body-established +p [ → 新园 (p): 功能园区]"]
      ),
      (
        #"id="z" kind="zone""#, #"id="z" kind="zone" abolished="2024-12-31" successor="county""#,
        ["body-abolished -z +county [in being → abolished after 2024-12-31, succeeded by 县政府]"]
      ),
      (#"<rank body="z" is="3"/>"#, #"<rank body="z" is="2"/>"#, ["ranks-changed [3 开发区, of 9 → 2 开发区, of 9]"]),
      (#"date="2023-12-31""#, #"date="2024-12-31""#, ["validity-changed [2023-12-31 → 2024-12-31]"]),
    ] as [(String, String, [String])])
  func ofALedger(_ text: String, _ edited: String, _ changes: [String]) {
    let new = ledger.replacing(text, with: edited, maxReplacements: 1)
    #expect(new != ledger)
    if edited.contains("successor") {
      // A body that is in being again has nothing from its successor.
      #expect(Compared([ledger], [new], context: [norms]).changes == changes)
    } else {
      expectMirrored([ledger], [new], changes, context: [norms])
    }
  }

  @Test(
    arguments: [
      (#"to="7""#, #"to="8""#, ["norm-changed [bounds=to 7 → bounds=to 8]"]),
      ("不超过7名", "不超过七名", ["norm-changed [words=不超过7名 → words=不超过七名]"]),
      (#"<norm id="N1">"#, #"<norm id="N1" force="about">"#, ["norm-changed [force=must → force=about]"]),
      ("<basis>一号文</basis>", "<basis>二号文</basis>", ["norm-changed [basis=一号文 → basis=二号文]"]),
      (
        #"years="3"/></norm>"#,
        #"years="3"/></norm><norm id="N3"><words>新</words><uncovered function="party"/></norm>"#,
        ["norm-added [ → N3]"]
      ),
      (#"rise="5""#, #"rise="6""#, ["band-changed [when=region rise 5 years 1 → when=region rise 6 years 1]"]),
      (#"name="党建""#, #"name="党的建设""#, ["function-renamed [党建 → 党的建设]"]),
      (#"unit="名""#, #"unit="人""#, ["quantity-changed [unit=名 → unit=人]"]),
      (#"kind="zone"/>"#, #"kind="park"/>"#, ["class-changed [kind=zone → kind=park]"]),
      ("正处级 副处级", "副处级 正处级", ["norms-changed [levels=正处级 副处级 正科级 → levels=副处级 正处级 正科级]"]),
    ] as [(String, String, [String])])
  func ofNorms(_ text: String, _ edited: String, _ changes: [String]) {
    let new = norms.replacing(text, with: edited, maxReplacements: 1)
    #expect(new != norms)
    expectMirrored([norms], [new], changes)
  }

  /// An id that norms call otherwise is no change of the ledgers that use it.
  @Test func whatNormsRenumberIsTheSame() {
    let newNorms = norms.replacing(#"id="leaders""#, with: #"id="chiefs" formerly="leaders""#)
      .replacing(#"quantity="leaders""#, with: #"quantity="chiefs""#)
    let newLedger = ledger.replacing(#"of="leaders""#, with: #"of="chiefs""#)
    #expect(Compared([ledger, norms], [newLedger, newNorms]).changes == ["quantity-renumbered [leaders → chiefs]"])
  }

  /// What the commission approves is told apart, with the body, the day and the document.
  @Test func changesOfEstablishmentsNameTheirApproval() throws {
    let new = ledger.replacing(
      "</entry></body>", with: #"</entry><entry on="2024-03-01" document="编〔2024〕3号" level="正处级"/></body>"#)
    let compared = Compared([ledger], [new], context: [norms])
    let change = try #require(compared.comparison.changes.first)
    #expect(change.kind.consequence == .establishment)
    #expect(change.body?.id == "z")
    #expect(change.message.en == "level of 开发区 (z) from 2024-03-01 on: 副处级 → 正处级 (编〔2024〕3号)")
    #expect(change.message.zh == "“开发区”（z）级别自 2024-03-01 起：副处级 → 正处级（编〔2024〕3号）")
  }
}

private let norms = """
  <norms xmlns="urn:dutymap:1" id="n" revision="1" date="2023-01-01">
    <levels>正处级 副处级 正科级</levels>
    <class id="provincial" name="省级开发区" kind="zone"/>
    <class id="functional" name="功能园区" kind="park"/>
    <function id="party" name="党建"/>
    <ranking id="region" name="区域考核"/>
    <quantity id="leaders" name="领导职数" unit="名"/>
    <norm id="N1"><words>不超过7名</words><basis>一号文</basis><limit quantity="leaders" to="7"/></norm>
    <norm id="N2"><words>满3年</words><term before="upgrade" years="3"/></norm>
    <band id="B1" name="进位"><words>进位</words><when ranking="region" rise="5"/><raise quantity="leaders" by="1" within="N1"/></band>
  </norms>
  """

private let ledger = """
  <register xmlns="urn:dutymap:1" id="r" norms="n" date="2023-12-31">
    <body id="city" kind="government" name="市政府"/>
    <body id="county" kind="government" name="县政府"/>
    <body id="z" kind="zone" name="开发区" under="county"><sign function="party">党群部</sign><post name="副书记" also="纪工委书记"/><mission level="city" from="2022-01-01" to="2023-12-31">任务</mission><expect rule="norm-limit" norm="N1" reason="经批准"/><entry on="2020-01-01" document="一号" class="provincial" level="副处级" nature="institution"><count of="leaders" approved="5" filled="4"/></entry></body>
    <ranks of="region" year="2023" among="9"><rank body="z" is="3"/></ranks>
  </register>
  """
