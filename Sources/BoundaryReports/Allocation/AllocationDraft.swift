package import BoundaryFindings
import BoundaryModel

/// The lines of the ledger that an allocation asks for, for a clerk to complete: a register that `validate` refuses
/// until each `document` names the approval.
package enum AllocationDraft {
  package static func text(_ allocation: Allocation, language: Language) -> String {
    let day = "\(allocation.year + 1)-01-01"
    let bodies = allocation.rows.filter { $0.status == .decided && $0.amounts.contains { $0.change != 0 } }
    let heading = Wording(
      zh: "建议，不是核定。批准后填上 document，把条目移入名录；填上以前 validate 不接受",
      en:
        "a proposal, not a decision: fill in document when it is approved and move the entries into the register; until then validate refuses them"
    )[language]
    var text = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<!-- \(heading) -->\n"
    text += "<register xmlns=\"urn:dutymap:1\" id=\"draft-\(allocation.year + 1)\" date=\"\(day)\">\n"
    for row in bodies { text += element(row, day, language) }
    return text + "</register>\n"
  }

  private static func element(_ row: Allocation.Row, _ day: String, _ language: Language) -> String {
    let changed = row.amounts.filter { $0.change != 0 }
    let bands = row.reasons.map(\.band.id).unrepeated
    let ground = bands.count == 1 ? " ground=\(attribute(bands[0]))" : ""
    let comments = [row.body.name] + row.reasons.map { $0.message[language] }
    var text = comments.map { "  <!-- \(comment($0)) -->\n" }.joined()
    let stated = changed.filter { !$0.isCounted }
    if !stated.isEmpty {
      let kind = row.kind.rawValue
      text += "  <body id=\(attribute(row.body.id)) kind=\"\(kind)\" name=\(attribute(row.body.name))>\n"
      text += "    <entry on=\"\(day)\" document=\"\"\(ground)>\n"
      for amount in stated {
        text += "      <count of=\(attribute(amount.quantity.id)) approved=\"\(amount.proposed ?? 0)\"/>\n"
      }
      text += "    </entry>\n  </body>\n"
    }
    for amount in changed where amount.isCounted { text += organs(amount, row, day, ground, language) }
    return text
  }

  /// New organs, whose names and functions a person gives; which of them go, a person says too.
  private static func organs(
    _ amount: Allocation.Amount, _ row: Allocation.Row, _ day: String, _ ground: String, _ language: Language
  ) -> String {
    guard amount.change > 0 else {
      let words = Wording(
        zh: "撤销 \(-amount.change) 个\(amount.quantity.name)：在该机构上写明 abolished 和 successor",
        en: "abolish \(-amount.change) of \(amount.quantity.name): give the organ abolished= and successor=")
      return "  <!-- \(comment(words[language])) -->\n"
    }
    return (1...amount.change).map { number in
      let id = attribute("\(row.body.id).new\(number)")
      return "  <body id=\(id) kind=\"organ\" name=\"\" parent=\(attribute(row.body.id)) established=\"\(day)\">"
        + "<entry on=\"\(day)\" document=\"\"\(ground)/></body>\n"
    }.joined()
  }

  private static func attribute(_ text: String) -> String {
    let escaped = escaping(visible(text)) { scalar in
      switch scalar {
      case "&": "&amp;"
      case "<": "&lt;"
      case "\"": "&quot;"
      default: nil
      }
    }
    return "\"\(escaped)\""
  }

  /// Text within a comment, which may not have two hyphens in a row or end with one.
  private static func comment(_ text: String) -> String {
    visible(text).replacing("-", with: "‐")
  }
}
