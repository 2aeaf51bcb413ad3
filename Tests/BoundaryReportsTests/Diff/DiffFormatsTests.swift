import BoundaryFindings
import BoundaryModel
import Foundation
import Testing

@testable import BoundaryReports

/// The same comparison in each format, whole.
@Suite struct DiffFormatsTests {
  @Test func asText() {
    let text = DiffText(sampleComparison(), .of(.en), width: 60).render()
    #expect(
      text == """
        template t: 1 → 2, from 2024-01-01 on
          - old.xml
          + new.xml

        2 changes: transfer 1, element 1, 1 of them approved.

        Who gains, who loses
          管委会
            + 牵头 S01 检查<b>|*安全*: from 2024-01-01 on
          应急局
            - 牵头 S01 检查<b>|*安全*: from 2024-01-01 on

        Findings: 0 opened, 0 closed, 0 staying

        transfer: responsibility passes between bodies
          S01 检查<b>|*安全*
            * responsibility moved: 牵头 应急局 → 管委会: from
              2024-01-01 on
              - old.xml:7:5  + new.xml:8:5
              old S01                  │ new S01
            ~ 牵头 应急局              │ 牵头 管委会

        element: basis, names, dates, merging, splitting; the establishment and legal offices
          S01 检查<b>|*安全*
            * basis changed: 安全生产法第[-八-]{+九+}条
              approved by 编办: 法律修改

        1 change of wording not shown (--show wording)

        """)
  }

  @Test func asTextInChineseWithColour() {
    let text = DiffText(sampleComparison(), .of(.zh, isColoured: true)).render()
    #expect(text.contains("2 处变更：职责转移 1、要素调整 1，其中 1 处已批准。"))
    #expect(text.contains("安全生产法第\u{1B}[31m[-八-]\u{1B}[0m\u{1B}[32m{+九+}\u{1B}[0m条"))
    #expect(text.contains("另有 1 处文字变更未显示（--show wording）"))
  }

  @Test func asMarkdown() {
    let text = DiffMarkdown(sampleComparison(), .of(.zh)).render()
    #expect(
      text == """
        ## 模板 t：1 → 2，2024-01-01 起

        **2 处变更：职责转移 1、要素调整 1，其中 1 处已批准。**

        ### 谁得到、谁失去

        | 单位 | 得到 | 失去 |
        | --- | --- | --- |
        | 管委会 | 牵头 S01 检查&lt;b\\>\\|\\*安全\\*：2024-01-01 起 |  |
        | 应急局 |  | 牵头 S01 检查&lt;b\\>\\|\\*安全\\*：2024-01-01 起 |

        ### 对问题的影响：新出现 0 个，消除 0 个，仍在 0 个

        ### 职责转移：责任在单位之间转移

        #### S01 检查&lt;b\\>\\|\\*安全\\*

        - **调整责任单位**：牵头 应急局 → 管委会：2024-01-01 起

        |  | 原 S01 | 新 S01 |
        | --- | --- | --- |
        | `~` | 牵头 应急局 | 牵头 管委会 |

        ### 要素调整：依据、名称、期限、合并拆分等，由编办和法制机构审核

        #### S01 检查&lt;b\\>\\|\\*安全\\*

        - **调整依据**：安全生产法第<del>八</del><ins>九</ins>条（已批准（编办）：法律修改）

        > 另有 1 处文字变更未显示（--show wording）

        """)
  }

  @Test func asTheTableThatOfficesPublish() {
    #expect(
      ChangeTable(sampleComparison(), .of(.zh)).render() == """
        \u{FEFF}序号,事项,调整类型,调整前,调整后,依据\r
        1,S01 检查<b>|*安全*,调整责任单位（2024-01-01 起）,牵头 应急局,牵头 管委会,安全生产法第九条\r
        2,S01 检查<b>|*安全*,调整依据,安全生产法第八条,安全生产法第九条,\r

        """)
    #expect(
      ChangeLog(sampleComparison(), .of(.zh)).render().contains(
        "| 2 | S01 检查&lt;b\\>\\|\\*安全\\* | 调整依据 | 安全生产法第八条 | 安全生产法第九条 |  |\n"))
  }

  @Test func asAPageInWhichNothingFromTheDocumentsIsMarkup() throws {
    let page = try DiffHTML(sampleComparison(shown: .init(wording: true)), .of(.en)).render()
    #expect(!page.contains("<b>|"))
    #expect(page.contains("检查&lt;b&gt;|*安全*"))
    #expect(page.contains("第<del>八</del><ins>九</ins>条"))
    #expect(!page.contains("://"))
    #expect(page.contains("style-src '\(HTMLPage.styleHash)'; base-uri 'none'"))
  }

  @Test func asJSON() throws {
    let text = try DiffJSON(sampleComparison(), .of(.en)).render()
    let document = try #require(try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any])
    #expect(document["verdict"] as? String == "different")
    #expect(document["classification"] as? Int == 2)
    let changes = try #require(document["changes"] as? [[String: Any]])
    #expect(changes.compactMap { $0["kind"] as? String } == ["holder-moved", "basis-changed", "text-changed"])
    #expect(changes.compactMap { $0["class"] as? String } == ["transfer", "element", "editorial"])
    #expect((changes[1]["approved"] as? [String: String])?["reason"] == "法律修改")
  }
}
