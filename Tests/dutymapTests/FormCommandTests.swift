import Foundation
import TestSupport
import Testing

/// Lists go out as workbooks, come back, and are printed; as their users and other programs see them.
@Suite struct FormCommandTests {
  private static let script = "Tests/dutymapTests/form.py"
  private static let hasLibreOffice = FileManager.default.isExecutableFile(atPath: "/usr/bin/soffice")

  /// A county in a folder of its own, with the form of the list of its zone.
  private func county(_ body: (Folder) throws -> Void) throws {
    let county = Program.repository.appending(path: "boundaries/example-county")
    try Folder.with([:]) { folder in
      for name in ["register.xml", "edz.xml"] {
        try folder.write(try String(contentsOf: county.appending(path: name), encoding: .utf8), to: "lists/\(name)")
      }
      let template = Program.repository.appending(path: "templates/zone-locality.xml")
      try folder.write(try String(contentsOf: template, encoding: .utf8), to: "templates/zone-locality.xml")
      let made = try Program.run(
        ["form", folder.path("lists/edz.xml"), "-o", folder.path("edz.xlsx"), "--language", "zh"])
      #expect(made.status == 0, "\(made.errors)")
      try body(folder)
    }
  }

  private func fill(_ folder: Folder, _ form: String, _ changes: [String]) throws {
    let result = try Program.python([Self.script, "fill", folder.path(form), folder.path("filled.xlsx")] + changes)
    #expect(result.status == 0, "\(result.errors)")
  }

  @Test func whatWasWrittenAndWhatStaysIsTold() throws {
    try county { folder in
      let file = folder.path("again.xlsx")
      let result = try Program.run(["form", folder.path("lists/edz.xml"), "-o", file])
      #expect(
        result.output == """
          written: \(file), 62 duties, 109 assignments
          the list holds this too, which is not in it:
            the list: 1 basis, 1 expect
            edz.L01: 1 expect
            edz.L02: 1 expect

          """)
    }
  }

  @Test func otherProgramsReadIt() throws {
    try county { folder in
      let seen = try Program.python([Self.script, "describe", folder.path("edz.xlsx")])
      #expect(
        seen.output == """
          ['填写说明 visible', '清单 visible', '事项 visible', '分工 visible', 'dutymap-names hidden', 'dutymap hidden']
          keys hidden True True
          frozen D3 repeated $1:$2 landscape 9
          protected True without a password True
          locked ['key', 'duty', 'name', 'model']
          chosen role ['牵头', '配合', '指导']
          chosen holder ['开发区管理机构', '功能园区管理办公室', '属地乡镇(街道)']
          chosen otherwise ['是']
          chosen shared ['是']
          chosen delegator ['示例县人民政府', '示例经济开发区管理委员会', '示例生物医药产业园管理办公室']
          chosen form ['授权', '委托', '派驻']
          chosen retained ['是']
          notes on ['编号', '责任类型', '责任单位', '范围', '具体任务', '依据', '备注', '兜底', '共同负责', '起始日期', '截止日期', '承接日期', '赋权单位保留']

          """, "\(seen.errors)")
    }
  }

  @Test func aFormThatNobodyTouchedChangesNothing() throws {
    try county { folder in
      try fill(folder, "edz.xlsx", [])
      for form in ["edz.xlsx", "filled.xlsx"] {
        let before = try folder.text("lists/edz.xml")
        let result = try Program.run(["import", folder.path(form), "--output", folder.path("lists")])
        #expect((result.status, result.output, result.errors) == (0, "nothing has changed\n", ""))
        #expect(try folder.text("lists/edz.xml") == before)
      }
    }
  }

  @Test(.enabled(if: hasLibreOffice)) func libreOfficeSavesItAsItWas() throws {
    try county { folder in
      let saved = try Program.shell(
        "HOME=\(folder.path) soffice --headless -env:UserInstallation=file://\(folder.path)/profile --convert-to xlsx:'Calc MS Excel 2007 XML' --outdir saved edz.xlsx",
        in: folder.url)
      let result = try Program.run(["import", folder.path("saved/edz.xlsx")])
      #expect(result.output == "nothing has changed\n", "\(result.errors)\(saved.errors)")
      let seen = try Program.python([Self.script, "describe", folder.path("saved/edz.xlsx")])
      #expect(seen.output.contains("'dutymap hidden'") && seen.output.contains("chosen role ['牵头', '配合', '指导']"))
    }
  }

  @Test func changesAreShownAndThenWritten() throws {
    try county { folder in
      try fill(
        folder, "edz.xlsx",
        [
          "assignments:A01#2:holder=示例县住房和城乡建设局", "assignments:A03#2:role=", "assignments:A03#2:holder=",
          "assignments:new:duty=A04", "assignments:last:role=配合", "assignments:last:holder=示例县市场监督管理局",
          "assignments:last:scope=环节：审批；投资额：5000万元以上、不满1亿元",
        ])
      let list = try folder.text("lists/edz.xml")
      let shown = try Program.run(["import", folder.path("filled.xlsx"), "--language", "en"])
      #expect(shown.errors == "", "nothing is written unasked")
      #expect(try folder.text("lists/edz.xml") == list)
      let result = try Program.run([
        "import", folder.path("filled.xlsx"), "--output", folder.path("lists"), "--language", "en",
      ])
      #expect(result.status == 0, "\(result.errors)")
      #expect(result.output.hasPrefix("rows of the form: 1 changed, 1 added, 1 taken out\n"))
      for line in [
        "- 指导 A01 经济社会发展规划与年度计划", "+ 指导 A01 经济社会发展规划与年度计划", "- 配合 A03 招商引资",
        "+ 配合 A04 投资项目审批、核准与备案",
      ] { #expect(result.output.contains(line), "\(line)") }
      let written = try folder.text("lists/edz.xml")
      #expect(written.contains(#"<assign body="housing" role="guide"/>"#))
      #expect(written.contains(#"<within dimension="investment" from="5000" below="10000"/>"#))
      // What the form does not have is there as it was.
      #expect(written.components(separatedBy: "<!--").count == list.components(separatedBy: "<!--").count)
      #expect(written.components(separatedBy: "<expect").count == list.components(separatedBy: "<expect").count)
      // The list is not the one any more that the form was made of.
      let again = try Program.run(["import", folder.path("filled.xlsx"), "--output", folder.path("lists")])
      #expect(again.status == 2)
      #expect(again.errors.contains("lists/edz.xml: has changed since the form was made, and was left as it is"))
    }
  }

  @Test func whatIsNotUnderstoodIsToldWithItsCell() throws {
    try county { folder in
      try fill(
        folder, "edz.xlsx",
        ["assignments:A01#2:holder=示例县住房局", "assignments:A01#1:from=明年"])
      let file = folder.path("filled.xlsx")
      let result = try Program.run(["import", file, "--output", folder.path("lists"), "--language", "zh"])
      #expect(result.status == 1)
      #expect(
        result.errors == """
          dutymap: \(file): 分工!L3: “明年”不是日期，应写成 2024-01-31
          dutymap: \(file): 分工!E4: 这份表格中没有“示例县住房局”；是否应为“示例县财政局”？
          dutymap: \(file): 以上内容无法理解，请改正后再读；没有写任何文件

          """)
      #expect(result.output == "")
    }
  }

  @Test func aTemplateMakesAFormOfANewList() throws {
    try county { folder in
      let form = folder.path("new.xlsx")
      let paths = [folder.path("templates/zone-locality.xml"), folder.path("lists/register.xml")]
      let made = try Program.run(["form"] + paths + ["-o", form])
      #expect(made.output == "written: \(form), 60 duties, 0 assignments\n")
      let empty = try Program.run(["import", form, "--output", folder.path("new")])
      #expect(empty.errors.contains("new.xlsx: List!C2: 'id of the list' is not filled in\n"))
      #expect(empty.status == 1 && !FileManager.default.fileExists(atPath: folder.path("new")))
      try fill(
        folder, "new.xlsx",
        [
          "list:x:listID=edz-2025", "list:x:issuer=示例经济开发区管理委员会", "list:x:territory=开发区", "list:x:from=2025/1/1",
          "list:x:title=新清单", "assignments:+A01#1:role=牵头", "assignments:+A01#1:holder=示例经济开发区管理委员会",
        ])
      let result = try Program.run(["import", folder.path("filled.xlsx"), "--output", folder.path("new")])
      #expect((result.status, result.output) == (0, "rows of the form: 0 changed, 2 added, 0 taken out\n"))
      #expect(
        try folder.text("new/list.xml") == """
          <?xml version="1.0" encoding="UTF-8"?>
          <list xmlns="urn:dutymap:1" id="edz-2025" template="zone-locality" revision="2" issuer="edz" territory="zone" from="2025-01-01">
            <title>新清单</title>
            <duty ref="A01">
              <assign body="edz" role="lead"/>
            </duty>
          </list>

          """)
    }
  }

  @Test func theAnnexIsInTheOfficialLayout() throws {
    try county { folder in
      let file = folder.path("edz.docx")
      let made = try Program.run(["form", folder.path("lists/edz.xml"), "-o", file, "--language", "zh"])
      #expect(made.status == 0, "\(made.errors)")
      let seen = try Program.python([Self.script, "annex", file])
      #expect(
        seen.output.hasPrefix(
          """
          landscape True 297 210
          ['Annex Mark: 附件', 'Title: 示例经济开发区职责边界清单']
          repeated True whole True
          font 仿宋_GB2312
          序号 | 领域 | 职责事项 | 牵头 | 配合 | 指导 | 依据和备注
          1 | 经济发展 | 经济社会发展规划与年度计划 | 示例经济开发区管理委员会：编制开发区中长期规划和年度计划,报县政府批准后实施 | 示例生物医药产业园管理办公室（区域：生物医药产业园） | 示例县发展和改革委员会 |
          """), "\(seen.output.prefix(900))\(seen.errors)")
      if Self.hasLibreOffice {
        let opened = try Program.shell(
          "HOME=\(folder.path) soffice --headless -env:UserInstallation=file://\(folder.path)/profile --convert-to pdf edz.docx",
          in: folder.url)
        #expect(FileManager.default.fileExists(atPath: folder.path("edz.pdf")), "\(opened.errors)")
      }
    }
  }

  /// Names that end markup, steer a program or look like formulas are text in both.
  @Test func hostileNamesAreText() throws {
    let register = """
      <register xmlns="urn:dutymap:1" id="r"><title>r</title><area id="a" name="=1+1"/>
      <body id="b" kind="zone" name="&lt;/w:t&gt;&quot;&#x301;"/></register>
      """
    let template = """
      <template xmlns="urn:dutymap:1" id="t" revision="1"><title>t</title><role id="lead" name="=HYPERLINK(1)" holders="one"/>
      <party id="p" name="{{mark}}" kind="zone"/><field id="f" name="&amp;amp;"><duty id="D" name="+cmd|x"/></field></template>
      """
    let list = """
      <list xmlns="urn:dutymap:1" id="l" template="t" revision="1" issuer="b"><title>]]&gt; &lt;x/&gt;</title>
      <bind party="p" body="b"/><duty ref="D"><assign body="b" role="lead"><note>-1 _x0041_ {{{x}}}</note></assign></duty></list>
      """
    try Folder.with(["register.xml": register, "t.xml": template, "l.xml": list]) { folder in
      let paths = ["l.xml", "t.xml", "register.xml"].map { folder.path($0) }
      for name in ["l.xlsx", "l.docx"] {
        let made = try Program.run(["form"] + paths + ["-o", folder.path(name)])
        #expect(made.status == 0, "\(made.errors)")
      }
      #expect(try Program.run(["import", folder.path("l.xlsx")]).output == "nothing has changed\n")
      let seen = try Program.python([Self.script, "annex", folder.path("l.docx")])
      #expect(
        seen.output.contains("Title: ]]> <x/>") && seen.output.contains("</w:t>"), "\(seen.output)\(seen.errors)")
      #expect(seen.output.contains("-1 _x0041_ {{{x}}}"))
    }
  }

  @Test func whatCannotBeMadeIsTold() throws {
    try county { folder in
      let list = folder.path("lists/edz.xml")
      let ending = try Program.run(["form", list, "-o", folder.path("a.pdf")])
      #expect(ending.status == 2 && ending.errors.contains("ends neither in .xlsx nor in .docx"))
      let there = try Program.run(["form", list, "-o", folder.path("edz.xlsx")])
      #expect(
        there.errors
          == "dutymap: \(folder.path("edz.xlsx")): is there already and was left as it is: it may have been filled in\n"
      )
      #expect(there.status == 2)
      let none = try Program.run(["form", folder.path("lists/register.xml"), "-o", folder.path("a.xlsx")])
      #expect(none.errors == "dutymap: expected one list, or one template; 0 lists were given\n")
      try folder.write("<list xmlns='urn:dutymap:1' id='l' template='q' revision='1' issuer='b'/>", to: "q/l.xml")
      let lost = try Program.run(["form", folder.path("q/l.xml"), "-o", folder.path("a.xlsx")])
      #expect(
        lost.errors == "dutymap: \(folder.path("q/l.xml")): the template q, revision 1, is not there; give it too\n")
      try folder.write("<list xmlns='urn:dutymap:1' id='l' template='q'/>", to: "q/l.xml")
      let flawed = try Program.run(["form", folder.path("q/l.xml"), "-o", folder.path("a.xlsx")])
      #expect(flawed.status == 2 && flawed.errors.contains("so that the form would lack something"))
      #expect(!FileManager.default.fileExists(atPath: folder.path("a.xlsx")))
    }
  }
}
