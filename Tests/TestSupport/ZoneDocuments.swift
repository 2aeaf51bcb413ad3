/// Documents of a small zone, on which the tests of the checks and of what is told of them stand.
package enum ZoneDocuments {
  /// A register of two areas and four bodies.
  package static let register = """
    <register xmlns="urn:dutymap:1" id="r">
      <area id="zone" name="开发区"><area id="core" name="核心区"/><area id="hosted" name="托管区"/></area>
      <body id="edz" kind="zone" name="管委会"/>
      <body id="east" kind="township" name="东城街道"/>
      <body id="west" kind="township" name="西河镇"/>
      <body id="emergency" kind="department" name="应急局"/>
      <body id="oldpark" kind="park" name="旧园区" abolished="2022-12-31" successor="edz"/>
    </register>
    """

  /// A template with three roles, two dimensions and one duty over everything, which the zone leads by default.
  package static let template = """
    <template xmlns="urn:dutymap:1" id="t" revision="1">
      <role id="lead" name="牵头" holders="one"/>
      <role id="support" name="配合" holders="any"/>
      <role id="watch" name="监督" holders="at-most-one"/>
      <categories id="stage" name="环节">
        <category id="approval" name="审批"/>
        <category id="after" name="批后"><category id="oversight" name="监管"/><category id="penalty" name="处罚"/></category>
      </categories>
      <range id="investment" name="投资额" unit="万元" from="0"/>
      <range id="staff" name="人数" unit="人" from="0" whole="true"/>
      <party id="zone" name="开发区" kind="zone"/>
      <party id="township" name="属地" kind="township"/>
      <field id="safety" name="安全">
        <duty id="S01" name="安全生产" over="area stage investment staff">
          <basis article="第九条">安全生产法</basis><assign party="zone" role="lead"/>
        </duty>
      </field>
    </template>
    """

  /// `template` without its duty, which leaves all duties to the lists.
  package static let openTemplate = template.replacing(/<duty.*<\/duty>/.dotMatchesNewlines(), with: "")

  /// A list on `template` with the given content.
  package static func list(_ content: String, attributes: String = "", id: String = "l") -> String {
    """
    <list xmlns="urn:dutymap:1" id="\(id)" template="t" revision="1" issuer="edz" \(attributes)>
    \(content)
    </list>
    """
  }
}
