import Testing

@testable import BoundaryTables

/// Every layout in which lists circulate, the smallest table that shows it.
@Suite struct LayoutTests {
  private func expect(
    _ csv: String, holders: [String], told: [String] = [], register: String? = Imported.register,
    sourceLocation: SourceLocation = #_sourceLocation
  ) throws {
    let imported = try Imported(csv: csv, register: register)
    #expect(imported.holders == holders, sourceLocation: sourceLocation)
    #expect(imported.told == told, sourceLocation: sourceLocation)
    #expect(imported.faults == [], sourceLocation: sourceLocation)
  }

  @Test func columnsOfRoles() throws {
    try expect(
      """
      青平经济开发区管委会职责边界清单
      序号,领域,职责事项,牵头单位,配合单位,依据
      1,安全生产,企业安全检查,开发区管委会,"县应急局、东岭街道",《中华人民共和国安全生产法》第九条
      2,,消防检查,县消防救援大队会同县公安局,各镇（街道）,
      """,
      holders: [
        #"<duty ref="企业安全检查" item="1">"#,
        #"<assign body="edz" role="lead">"#, #"<assign body="em" role="support">"#,
        #"<assign body="east" role="support">"#,
        #"<duty ref="消防检查" item="2">"#,
        #"<assign body="fire ps" role="lead">"#, #"<assign unnamed="各镇（街道）" role="support">"#,
      ],
      told: ["line 4 column 5: '各镇（街道）' names nobody in particular; name the body, or list them"])
  }

  @Test func rolesInOneCell() throws {
    try expect(
      """
      青平经济开发区管委会重点任务
      重点任务,责任分工
      甲,"牵头单位：县应急管理局；配合单位：县公安局、西湖镇"
      乙,"县住建局牵头，县公安局、东岭街道办事处配合"
      丙,"县公安局（牵头）、县应急管理局"
      丁,开发区管委会
      """,
      holders: [
        #"<duty id="甲" name="甲">"#,
        #"<assign body="em" role="lead" wording="牵头单位">"#, #"<assign body="ps" role="support" wording="配合单位">"#,
        #"<assign body="west" role="support" wording="配合单位">"#,
        #"<duty id="乙" name="乙">"#,
        #"<assign body="hc" role="lead" wording="牵头">"#, #"<assign body="ps" role="support" wording="配合">"#,
        #"<assign body="east" role="support" wording="配合">"#,
        #"<duty id="丙" name="丙">"#, #"<assign body="ps" role="lead">"#, #"<assign body="em" role="support">"#,
        #"<duty id="丁" name="丁">"#, #"<assign body="edz" role="lead">"#,
      ])
  }

  @Test func matrixOfMarks() throws {
    try expect(
      """
      青平经济开发区管委会职责矩阵
      图例：●牵头 △配合
      事项,县应急局,开发区管委会,东岭街道
      甲,●,△,√
      乙,△,●（限开发区内）,●/△
      丙,,,
      """,
      holders: [
        #"<duty id="甲" name="甲">"#,
        #"<assign body="em" role="lead" wording="●">"#, #"<assign body="edz" role="support" wording="△">"#,
        #"<duty id="乙" name="乙" over="area">"#,
        #"<assign body="em" role="support" wording="△">"#, #"<assign body="edz" role="lead" wording="●">"#,
        #"<within dimension="area" is="zone"/>"#,
        #"<duty id="丙" name="丙">"#,
      ],
      told: [
        "line 4 column 4: the legend does not explain the mark '√'; it was not used",
        "line 5 column 4: there are several marks in one cell, '●/△'; say which holds",
        "line 6 column 1: nobody holds '丙'",
      ])
  }

  @Test func matrixOfLetters() throws {
    try expect(
      """
      Duties of the Zone Administration
      "R = Responsible, A = Accountable, C = Consulted, I = Informed"
      Task,Zone Administration,Emergency Bureau
      Inspect factories,A,C
      Keep the register,I,A/R
      """,
      holders: [
        #"<duty id="Inspectfactories" name="Inspect factories">"#,
        #"<assign body="edz" role="lead">"#, #"<assign body="em" role="consulted">"#,
        #"<duty id="Keeptheregister" name="Keep the register">"#,
        #"<assign body="edz" role="informed">"#, #"<assign body="em" role="lead">"#,
        #"<assign body="em" role="responsible">"#,
      ],
      told: [
        "who issued the list is not said; 'Issuer' stands for it until then",
        "line 5 column 3: there are several marks in one cell, 'A/R'; say which holds",
      ])
  }

  @Test func wordsOfTheDepartmentAndTheTownship() throws {
    try expect(
      """
      东岭街道配合履职事项清单
      序号,事项名称,对应上级部门,上级部门职责,街道配合职责
      一、安全生产（2项）,,,,
      1,危险化学品监管,县应急管理局,负责监督检查。,开展日常巡查。
      2,烟花爆竹监管,"县应急管理局、县公安局",县应急管理局：负责许可。县公安局：负责运输管理。,配合宣传。
      """,
      holders: [
        #"<duty ref="危险化学品监管" kind="配合履职" item="1">"#,
        #"<assign body="em" role="lead" wording="负责">"#, #"<assign body="east" role="support">"#,
        #"<duty ref="烟花爆竹监管" kind="配合履职" item="2">"#,
        #"<assign body="em" role="lead" wording="负责">"#, #"<assign body="ps" role="lead" wording="负责">"#,
        #"<assign body="east" role="support" wording="配合">"#,
      ])
  }

  /// A column of words tells the part of the bodies that a column of roles names beside it.
  @Test func wordsBesideRoles() throws {
    try expect(
      """
      青平县人民政府职责边界清单
      具体事项,县级部门职责,乡镇街道职责,主体责任,配合责任
      占道经营治理,负责查处,劝阻并报告,县住建局,西湖镇政府
      """,
      holders: [
        #"<duty id="占道经营治理" name="占道经营治理">"#,
        #"<assign body="hc" role="lead">"#, #"<assign body="west" role="support">"#,
      ])
  }

  /// What townships support, as their lists of 2024 have it: the department's part and the township's.
  @Test func whatTownshipsSupport() throws {
    try expect(
      """
      西湖镇配合履职事项清单
      序号,配合履职事项,对应上级部门（单位）,上级部门（单位）职责,镇配合职责
      1,安全生产监管,县应急局,负责安全生产综合监督管理,协助做好执法检查
      """,
      holders: [
        #"<duty id="安全生产监管" name="安全生产监管" kind="配合履职" item="1">"#,
        #"<assign body="em" role="lead" wording="负责">"#, #"<assign body="west" role="support" wording="协助">"#,
      ])
  }

  /// Labels may be those of columns, and stand apart by spaces.
  @Test func labelsOfResponsibleBodies() throws {
    try expect(
      """
      青平经济开发区管委会重点任务
      任务,具体内容,责任单位
      甲,选址,责任单位：县住建局；配合单位：开发区管委会
      乙,,主办：县消防救援大队 协办：县公安局 县应急局
      """,
      holders: [
        #"<duty id="甲" name="甲">"#, #"<assign body="hc" role="lead" wording="责任单位">"#,
        #"<assign body="edz" role="support" wording="配合单位">"#,
        #"<duty id="乙" name="乙">"#, #"<assign body="fire" role="lead" wording="主办">"#,
        #"<assign body="ps" role="support" wording="协办">"#, #"<assign body="em" role="support" wording="协办">"#,
      ])
  }

  @Test func bodiesWithTheirTasks() throws {
    try expect(
      """
      青平县人民政府部门职责分工
      部门,主要职责
      县应急局,"1.牵头组织救援
      2.负责危化品监管"
      县公安局,配合救援
      """,
      holders: [
        #"<duty id="牵头组织救援" name="牵头组织救援">"#, #"<assign body="em" role="lead" wording="牵头">"#,
        #"<duty id="负责危化品监管" name="负责危化品监管">"#, #"<assign body="em" role="lead" wording="负责">"#,
        #"<duty id="配合救援" name="配合救援">"#, #"<assign body="ps" role="support" wording="配合">"#,
      ])
  }

  @Test func delegatedMatters() throws {
    try expect(
      """
      青平县赋予镇（街道）行政权力事项清单
      事项编码,事项名称,原实施部门,承接单位,赋权方式,权限范围,承接日期
      001203,户外广告审批,县住建局,东岭街道,委托,全部,2023年5月1日
      001204,投资项目备案,县住建局,"东岭街道、西湖镇",下放,投资额3000万元（含）至5000万元,2023年5月
      001204,道路占用,县公安局,西湖镇,派驻,按权限,45047
      """,
      holders: [
        #"<duty id="户外广告审批" name="户外广告审批" code="001203">"#,
        #"<assign body="east" role="lead" wording="委托" delegated-by="hc" form="entrustment" accepted="2023-05-01">"#,
        #"<duty id="投资项目备案" name="投资项目备案" code="001204" over="投资额">"#,
        #"<assign body="east west" role="lead" shared="true" wording="下放" delegated-by="hc">"#,
        #"<within dimension="投资额" from="3000" below="5000"/>"#,
        #"<duty id="道路占用" name="道路占用" code="001204">"#,
        #"<assign body="west" role="lead" wording="派驻" delegated-by="ps" form="posting">"#,
      ],
      told: [
        "line 4 column 6: '投资额3000万元（含）至5000万元' does not say whether the end itself belongs to it",
        "line 4 column 7: '2023年5月' lacks the day; it was kept as a note",
        "line 5 column 1: the code 001204 is that of '投资项目备案' already",
        "line 5 column 6: '按权限' does not say how far; it was kept as a note",
        "line 5 column 7: '45047' may be a date that has lost its format; it was not taken for one",
      ])
  }

  @Test func ledgerOfBodies() throws {
    let imported = try Imported(
      csv: """
        青平县机构编制台账
        序号,机构名称,主管部门,核定编制数,实有人数,批准日期,备注
        一、政府部门,,,,,,
        1,青平县应急管理局,青平县人民政府,20,18,2019-02-28,加挂县地震局牌子
        2,青平县应急指挥中心,青平县应急管理局,15,16,2020年,
        小计,,,35,34,,
        """)
    #expect(
      imported.document("register.xml") == """
        <?xml version="1.0" encoding="UTF-8"?>
        <register xmlns="urn:dutymap:1" id="清单">
          <title>青平县机构编制台账</title>
          <body id="em" kind="department" name="青平县应急管理局" established="2019-02-28">
            <alias>县地震局</alias>
            <note>青平县人民政府</note>
            <note>核定编制数:20</note>
            <note>实有人数:18</note>
            <note>备注:加挂县地震局牌子</note>
            <source>清单.csv 第 4 行第 2 列</source>
          </body>
          <body id="青平县应急指挥中心" kind="other" name="青平县应急指挥中心" parent="em">
            <note>核定编制数:15</note>
            <note>实有人数:16</note>
            <note>批准日期:2020年</note>
            <source>清单.csv 第 5 行第 2 列</source>
          </body>
          <note>一、政府部门</note>
        </register>

        """)
    #expect(
      imported.told == [
        "line 5 column 5: filled 16 of 15 approved", "line 5 column 6: '2020年' lacks the day; it was kept as a note",
      ])
  }
}
