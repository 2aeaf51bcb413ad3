/// Documents that have every element and every attribute of the format.
let wholeDocuments: [Element] = [
  """
  <register xmlns="urn:dutymap:1" id="r" date="2023-04-17">
    <title>名录</title>
    <area id="zone" name="开发区" formerly="a b" rest="其余地区"><area id="core" name="核心区"/></area>
    <body id="edz" kind="zone" name="管委会" formerly="x" parent="gov" established="2010-01-01" abolished="2022-12-31"
      successor="a b"><alias>开发区</alias><note>注</note><source inferred="true">无</source></body>
    <note>注</note><source>公报</source>
  </register>
  """,
  """
  <template xmlns="urn:dutymap:1" id="t" revision="2" date="2023-04-17">
    <title>模板</title>
    <role id="lead" name="牵头" holders="one" function="lead" formerly="first"/>
    <categories id="stage" name="环节" formerly="step" rest="其他环节">
      <category id="approval" name="审批" formerly="x y" rest="其余审批"><category id="acceptance" name="受理" function="enforcement" recurs="06-01/09-30"/></category>
    </categories>
    <range id="investment" name="投资额" formerly="sum" unit="万元" whole="true" from="0" to="100000"/>
    <range id="staff" name="人数" above="-1.5" below="+2.5"><value id="unset" name="未定" formerly="unknown"/></range>
    <range id="free" name="不限"/>
    <party id="zone" name="管理机构" kind="zone" formerly="park"/>
    <locality id="inside" name="区内" formerly="core"/>
    <kind id="basic" name="基本履职" formerly="base"/>
    <form id="window" name="服务窗口前移" formerly="desk"/>
    <field id="safety" name="安全" formerly="f">
      <duty id="S01" name="监管" code="330217216000" formerly="S00" kind="basic" over="area stage investment"
        from="2023-01-01" to="2029-12-31">
        <within dimension="stage" is="approval" except="acceptance"/><within dimension="area" except="outside"/>
        <except><within dimension="stage" is="approval"/><within dimension="investment" above="5"/></except>
        <role ref="lead" holders="some"/>
        <basis article="第九条">安全生产法</basis>
        <assign party="zone other" role="lead" wording="负责" shared="true">
          <within dimension="stage" is="approval acceptance"/>
          <within dimension="investment" from="0" below="5000"/>
          <task>检查</task><basis>条例</basis><note>注</note><source>公报</source>
        </assign>
        <assign unnamed="有关部门" role="lead" otherwise="true"/>
        <task>任务</task><note>注</note><source inferred="false">推定</source>
      </duty>
      <note>注</note><source>公报</source>
    </field>
    <note>注</note><source>公报</source>
  </template>
  """,
  """
  <list xmlns="urn:dutymap:1" id="l" template="t" revision="2" issuer="edz" territory="zone other" from="2023-05-01" to="2025-12-31">
    <title>清单</title>
    <bind party="zone" body="edz east"/>
    <bind party="township" body="east" area="core hosted"/>
    <bind locality="inside" area="zone"/>
    <total duties="2"/><total field="safety" duties="1"/><total kind="basic" duties="1"/>
    <duty ref="S01" item="一(1)" code="330217216000" kind="basic" from="2023-06-01" to="2024-12-31">
      <within dimension="investment" to="90000"/><except><within dimension="stage" is="approval"/></except>
      <role ref="support" holders="at-most-one"/>
      <basis article="第九条">安全生产法</basis>
      <assign party="zone" role="lead" wording="负责" item="1" from="2023-05-01" to="2024-02-29">
        <within dimension="investment" above="100" to="5000.5"/>
        <expect rule="vague-wording" reason="原文如此"/>
        <task>检查</task><basis>条例</basis><note>注</note><source>公报</source>
      </assign>
      <assign body="edz east" role="lead" delegated-by="emergency" form="entrustment" retained="true" accepted="2023-06-01"
        shared="false">
        <within dimension="stage" is="enforcement"/><within dimension="investment" to=".5"/>
      </assign>
      <assign unnamed="有关部门" role="support" otherwise="false"/>
      <task>任务</task><note>注</note><source>公报</source>
      <expect rule="overlap" reason="正在协调" by="编办" until="2024-06-30" from="2023-07-01" to="2024-12-31">
        <within dimension="area" is="core"/>
      </expect>
    </duty>
    <duty id="L01" name="新增" formerly="a b" over="area" field="safety" item="2"/>
    <basis>通知</basis><note>注</note><source>公报</source><expect rule="missing-basis" reason="摘录"/>
  </list>
  """,
].map { Element($0) }
