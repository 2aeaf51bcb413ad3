import BoundaryRuns

/// The example of `docs/library.md`, which shows what stands between its marks.
func libraryExample() -> String {
  var printed = ""
  func print(_ items: Any...) { printed += items.map { "\($0)" }.joined(separator: " ") + "\n" }

  // example
  let register = """
    <register xmlns="urn:dutymap:1" id="county"><title>示例县机构名录</title>
      <area id="zone" name="开发区"/>
      <body id="edz" kind="zone" name="开发区管委会"/>
      <body id="east" kind="township" name="东城街道办事处"/>
    </register>
    """
  let template = """
    <template xmlns="urn:dutymap:1" id="zone" revision="1" date="2023-01-01"><title>职责边界清单</title>
      <role id="lead" name="牵头" holders="one"/>
      <party id="zone" name="开发区" kind="zone"/>
      <field id="safety" name="安全生产"><duty id="S01" name="企业安全生产监督管理" over="area"/></field>
    </template>
    """
  func list(_ holders: String) -> String {
    """
    <list xmlns="urn:dutymap:1" id="edz" template="zone" revision="1" issuer="edz" territory="zone">
      <title>开发区职责边界清单</title>
      <duty ref="S01"><basis>中华人民共和国安全生产法</basis>\(holders)</duty>
    </list>
    """
  }
  let shared = [Boundaries.Input.text(register, name: "register.xml"), .text(template, name: "template.xml")]
  let both = #"<assign body="edz" role="lead"/><assign body="east" role="lead"/>"#
  let one = #"<assign body="edz" role="lead"/>"#

  let checked = Boundaries.check(shared + [.text(list(both), name: "list.xml")])
  print(checked.verdict)
  for finding in checked.findings where finding.severity == .error {
    print(finding.location?.line ?? 0, finding.rule, finding.bodies, finding.message.chinese)
  }

  let difference = Boundaries.compare(
    shared + [.text(list(both), name: "list.xml")], shared + [.text(list(one), name: "list.xml")])
  for change in difference.changes {
    print(change.kind, change.losing, change.message.english)
  }
  // end of example
  return printed
}
