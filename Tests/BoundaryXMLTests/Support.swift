import BoundaryFindings
import BoundaryModel
import BoundaryXML
import TestSupport
import Testing

/// A problem of form, as it is told.
struct Problem: Equatable {
  let rule: String
  let place: String
  let zh: String
  let en: String
}

/// The problems of a document, in the order in which they were found.
func problems(in source: Source) -> [Problem] {
  var set = DocumentSet()
  set.read(source)
  let locations = set.locate(set.findings.map(\.spot))
  return set.findings.map { finding in
    let place = locations[finding.spot].map { "\($0.line):\($0.column)" } ?? "nowhere"
    return Problem(rule: finding.rule.name, place: place, zh: finding.message.zh, en: finding.message.en)
  }
}

func problems(in text: String) -> [Problem] {
  problems(in: Source(text: text))
}

/// A document whose last problem is told in just these words at the mark.
struct Told: CustomTestStringConvertible {
  let document: MarkedText
  let rule: String
  let zh: String
  let en: String

  init(_ marked: String, _ rule: String, zh: String, en: String) {
    document = MarkedText(marked)
    self.rule = rule
    self.zh = zh
    self.en = en
  }

  var testDescription: String { document.text }

  func check() {
    let told = problems(in: document.text).last
    #expect(told == Problem(rule: rule, place: document.places.first ?? "", zh: zh, en: en))
  }
}

/// A list with this in it.
func list(_ content: String, attributes: String = "") -> String {
  "<list xmlns='urn:dutymap:1' id='l' template='t' revision='1' issuer='b'\(attributes)>\(content)</list>"
}

func register(_ content: String) -> String { "<register xmlns='urn:dutymap:1' id='r'>\(content)</register>" }

func norms(_ content: String) -> String { "<norms xmlns='urn:dutymap:1' id='n' revision='1'>\(content)</norms>" }

func template(_ content: String) -> String {
  "<template xmlns='urn:dutymap:1' id='t' revision='1'>\(content)</template>"
}
