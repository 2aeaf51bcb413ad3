import BoundaryFindings

/// One fault of the example county, and what mends it.
struct Mending: CustomStringConvertible {
  /// What stands in a file, and what has to stand there.
  struct Change {
    let file: String
    let found: String
    let instead: String

    init(in file: String, _ found: String, _ instead: String) {
      self.file = file
      self.found = found
      self.instead = instead
    }
  }

  /// The rule, and the duty, list or file that it tells of.
  let fault: String
  let changes: [Change]
  /// A file that is withdrawn.
  let withdrawn: String?

  var description: String { fault }

  private init(_ fault: String, _ changes: Change..., withdrawing withdrawn: String? = nil) {
    self.fault = fault
    self.changes = changes
    self.withdrawn = withdrawn
  }

  static let all = ofHolders + ofTime + ofTemplates + ofDelegations + ofNames + ofWording

  private static let ofHolders = [
    Mending(
      "overlap D01",
      Change(in: "west", #"<within dimension="staff" from="100"/>"#, #"<within dimension="staff" from="300"/>"#)),
    Mending(
      "overlap B03",
      Change(
        in: "park", "facility-basic\"/>\n      <within dimension=\"investment\" from=\"5000\"/>",
        "facility-basic\"/>\n      <within dimension=\"investment\" above=\"5000\"/>")),
    Mending(
      "approval-without-oversight A04",
      Change(
        in: "edz", "core hosted-east\"/>\n      <within dimension=\"stage\"",
        "zone\"/>\n      <within dimension=\"stage\""),
      Change(in: "drc", #"is="core hosted-east""#, #"is="zone""#)),
    Mending(
      "gap A03",
      Change(
        in: "north",
        """
        <assign party="township" role="support" wording="配合">
              <task>为全县招商提供线索</task>
            </assign>
        """, #"<assign party="township" role="lead"/>"#)),
    Mending(
      "contested E01",
      Change(
        in: "east", "contested -->\n    <assign party=\"township\" role=\"lead\" wording=\"主责\">",
        "contested -->\n    <assign party=\"zone\" role=\"lead\">")),
    Mending(
      "disclaimed F05",
      Change(
        in: "west", "disclaimed -->\n    <assign party=\"zone\" role=\"lead\">",
        "disclaimed -->\n    <assign party=\"township\" role=\"lead\">")),
    Mending(
      "conflicting-roles M01",
      Change(
        in: "edz",
        """
        <assign party="zone" role="support" wording="配合">
              <within dimension="area" is="hosted-east"/>
            </assign>
            <assign party="park"
        """, #"<assign party="park""#)),
    Mending(
      "repeated-assignment M03",
      Change(in: "edz", #"<assign party="zone" role="lead" wording="负责"/>"#, "")),
    Mending(
      "joint-lead B06",
      Change(in: "nrp", #"<assign body="nrp urban" role="lead""#, #"<assign body="nrp" role="lead""#),
      Change(in: "urban", #"<assign body="nrp urban" role="lead""#, #"<assign body="nrp" role="lead""#)),
    Mending(
      "shared-subject edz.L02", Change(in: "edz", "区内户外广告审批", "区内户外广告设置审批"),
      Change(in: "urban", "户外广告管理", "户外广告维护")),
    Mending("shared-subject edz.L01", Change(in: "edz", "小作坊、小餐饮登记工作", "小作坊、小餐饮开办指导")),
  ]

  private static let ofTime = [
    Mending("handover-gap H04", Change(in: "east", #"from="2023-10-01""#, #"from="2023-09-01""#)),
    Mending("handover-overlap market.L02", Change(in: "market", #"to="2023-12-31""#, #"to="2023-11-30""#)),
    Mending(
      "not-in-force C01",
      Change(
        in: "nrp",
        """
        <assign body="edz" role="support" to="2023-04-30">
              <within dimension="area" is="zone"/>
            </assign>
        """, "")),
    Mending(
      "two-revisions-in-force hr-2023",
      Change(in: "hr-2021", #"from="2021-01-01""#, #"from="2021-01-01" to="2023-04-30""#)),
    Mending("other-revision hr-2021", withdrawing: "hr-2021"),
  ]

  private static let ofTemplates = [
    Mending("other-revision north-2023", Change(in: "north", #"revision="1""#, #"revision="2""#)),
    Mending(
      "duty-missing D02",
      Change(
        in: "emergency", #"<duty ref="D03""#,
        #"<duty ref="D02"><assign party="emergency" role="lead"/></duty><duty ref="D03""#)
    ),
    Mending(
      "departs-from-template D07",
      Change(in: "housing", "<!-- deliberate: departs-from-template -->", "<note>电梯责任人由市场监管局协调确定</note>")),
    Mending(
      "local-duty market.L01",
      Change(in: "market", "<note>模板没有的本地事项。</note>", #"<expect rule="local-duty" reason="县政府批准增加"/>"#)),
    Mending("count-mismatch hr-2023", Change(in: "hr", #"<total duties="4"/>"#, #"<total duties="3"/>"#)),
  ]

  private static let ofDelegations = [
    Mending(
      "delegation-not-accepted D03",
      Change(in: "edz", #"delegated-by="emergency""#, #"delegated-by="emergency" accepted="2023-05-01""#),
      Change(in: "emergency", #"delegated-by="emergency""#, #"delegated-by="emergency" accepted="2023-05-01""#)),
    Mending(
      "delegation-cycle F01",
      Change(in: "edz", #" delegated-by="park" form="entrustment" accepted="2023-06-01""#, "")),
  ]

  private static let ofNames = [
    Mending("unknown-reference west", Change(in: "west", "emergancy", "emergency")),
    Mending("unnamed-body D05", Change(in: "emergency", #"<assign unnamed="有关部门" role="support"/>"#, "")),
    Mending(
      "abolished-body B03",
      Change(
        in: "housing",
        """
        <assign body="oldpark" role="support">
              <within dimension="area" is="hosted-west"/>
              <within dimension="facility" is="facility-basic"/>
            </assign>
        """, "")),
    Mending(
      "possible-same-body register",
      Change(in: "register", #"<body id="finance-department" kind="department" name="县财政部门"/>"#, "")),
    Mending(
      "mirror-mismatch G07",
      Change(
        in: "hr",
        """
        <assign body="west" role="support">
              <within dimension="area" is="hosted-west rest-west"/>
            </assign>
        """, "")),
  ]

  private static let ofWording = [
    Mending("vague-wording G07", Change(in: "hr", #"wording="按照各自职责""#, #"wording="协调兑付工资""#)),
    Mending(
      "weak-basis urban.L02",
      Change(in: "urban", "<basis>关于开展市容环境专项整治行动的通知</basis>", "<basis>城市市容和环境卫生管理条例</basis>")),
  ]
}
