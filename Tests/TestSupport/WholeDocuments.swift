/// Documents that have every element and every attribute of the format.
package let wholeDocuments: [Element] = [
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
    <role id="support" name="配合" holders="any"/>
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
        <time legal="20" unit="自然日"/>
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
    <total delegated="1" givers="1" about="true"/>
    <duty ref="S01" item="一(1)" code="330217216000" kind="basic" from="2023-06-01" to="2024-12-31">
      <within dimension="investment" to="90000"/><except><within dimension="stage" is="approval"/></except>
      <role ref="support" holders="at-most-one"/>
      <time legal="20" promised="5" unit="自然日"/>
      <basis article="第九条">安全生产法</basis>
      <assign party="zone" role="lead" wording="负责" item="1" from="2023-05-01" to="2024-02-29">
        <within dimension="investment" above="100" to="5000.5"/>
        <expect rule="vague-wording" reason="原文如此"/>
        <task>检查</task><basis>条例</basis><note>注</note><source>公报</source>
      </assign>
      <assign body="edz east" role="lead" delegated-by="emergency" form="entrustment" retained="true" accepted="2023-06-01"
        shared="false" otherwise="false">
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
  """
  <register xmlns="urn:dutymap:1" id="ledger" norms="province city" date="2023-04-17">
    <title>台账</title>
    <body id="z" kind="zone" name="管委会" under="county" established="2006-01-01">
      <entry on="2018-03-01" document="编〔2018〕1号" class="provincial" level="副处级" nature="administrative" stage="formal"
        agency-of="county city" ground="B1"><count of="leaders" approved="7"/><count of="posts" approved="33" filled="30"/></entry>
      <post name="副书记" also="书记"/><post name="主任"/>
      <mission level="city" from="2022-03-01" to="2023-12-31">重点项目</mission>
      <expect rule="norm-limit" norm="N01" reason="经批准" by="编委" until="2025-12-31"/>
    </body>
    <body id="z.o" kind="organ" function="core" parent="z" name="办公室"><sign function="party">党群部</sign></body>
    <body id="z.s" kind="institution" function="support" parent="z" name="中心"/>
    <ranks of="region" year="2022" among="14"><rank body="z" is="1"/></ranks>
    <ranks of="province" year="2022"/>
  </register>
  """,
  """
  <norms xmlns="urn:dutymap:1" id="city" revision="1" date="2023-04-17" issuer="staffing">
    <title>规范</title>
    <levels>正处级 副处级</levels>
    <class id="provincial" name="省级" kind="zone" formerly="p"/>
    <function id="core" name="主责主业" formerly="c"/><ranking id="region" name="区域考核" formerly="r"/>
    <quantity id="organs" name="机构" formerly="o" unit="个" counts="organ" function="core party" except-class="x" depth="1"/>
    <quantity id="leaders" name="职数"/>
    <ratio id="share" name="比例" formerly="s" part="core-organs" whole="organs"/>
    <norm id="N01" force="principle" from="2023-01-01" to="2025-12-31"><words>只保留1家</words>
      <basis article="第一条">方案</basis><note>注</note><source inferred="true">推定</source>
      <limit quantity="organs" class="a b" level="副处级" stage="formal" per="under" from="1" to="5.5" tolerance="0.5"/></norm>
    <norm id="N02"><words>减少40%</words>
      <change quantity="organs" since="2020-12-31" until="2023-04-17" percent="-40" tolerance="1"/></norm>
    <norm id="N03"><form class="a" level="副处级" stage="formal" nature="statutory" agency="true" named="办公室" not-named="管委会 党工委"/><words>名称</words></norm>
    <norm id="N04"><words>党建</words><require class="a" level="a" stage="formal" function="party" sign="true"/></norm>
    <norm id="N05"><words>兼任</words><concurrent class="a" level="a" stage="preparatory" post="甲" also="乙"/></norm>
    <norm id="N06"><words>三年</words><term before="upgrade" years="3"/></norm>
    <norm id="N07"><words>七成</words><initial of="N01 N02" share="70" round="nearest"/></norm>
    <norm id="N08"><words>不纳入</words><uncovered function="building running"/></norm>
    <norm id="N09"><words>一枚公章</words><single dimension="stage" is="approval" role="lead"/></norm>
    <norm id="N10"><words>少于</words><limit quantity="organs" above="1" below="9"/></norm>
    <norm id="N11"><words>名称</words><form not-named="管委会"/></norm>
    <band id="B1" name="居前" formerly="b"><words>居前</words><basis>方案</basis><note>注</note><source>公报</source>
      <when ranking="region" to="30" years="2"/><when mission="city"/><raise quantity="organs" by="1" within="N01 N07"/></band>
    <band id="B2" name="核减"><words>核减</words><when ranking="region" last="2"/><when ranking="region" rise="5"/>
      <lower quantity="leaders" by="1" floor="3"/><freeze what="use"/><freeze what="applications"/><warn/></band>
    <note>注</note><source>公报</source>
  </norms>
  """,
].map { Element($0) }
