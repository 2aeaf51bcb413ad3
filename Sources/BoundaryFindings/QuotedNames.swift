import BoundaryModel

/// Names as messages quote them.
package func quoted(_ name: String) -> Wording { Wording(zh: "“\(shortened(name))”", en: "'\(shortened(name))'") }

/// A text from a document as messages show it, however long it is there.
package func shortened(_ text: String) -> String {
  let limit = 40
  guard let end = text.index(text.startIndex, offsetBy: limit, limitedBy: text.endIndex), end < text.endIndex else {
    return text
  }
  return text[..<end] + "…"
}

/// Names of which one is meant: a、b 或 c, "a, b or c".
package func alternatives(_ names: [String]) -> Wording {
  guard let last = names.last, names.count > 1 else { return quoted(names.first ?? "") }
  let others = names.dropLast()
  return Wording(
    zh: others.map { quoted($0).zh }.joined(separator: "、") + "或" + quoted(last).zh,
    en: others.map { quoted($0).en }.joined(separator: ", ") + " or " + quoted(last).en)
}

/// The near name as a question, nothing when there is none.
package func didYouMean(_ name: String, among candidates: [String]) -> Wording {
  guard let near = nearName(to: name, among: candidates) else { return Wording(zh: "", en: "") }
  return Wording(zh: "；是否应为\(quoted(near).zh)？", en: "; did you mean \(quoted(near).en)?")
}
