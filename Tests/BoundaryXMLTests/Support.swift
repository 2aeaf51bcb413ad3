import BoundaryFindings
import BoundaryModel
import BoundaryXML
import Testing

/// A text with a `^` wherever a place is expected; the marks are taken out.
struct Marked {
  let text: String
  /// The places as `line:column`, counted character by character.
  let places: [String]

  init(_ marked: String) {
    var text = String.UnicodeScalarView()
    var places: [String] = []
    var (line, column) = (1, 1)
    for scalar in marked.unicodeScalars {
      guard scalar != "^" else {
        places.append("\(line):\(column)")
        continue
      }
      (line, column) = scalar == "\n" ? (line + 1, 1) : (line, column + 1)
      text.append(scalar)
    }
    self.text = String(text)
    self.places = places
  }
}

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
  problems(in: Source(bytes: Array(text.utf8), name: "test.xml"))
}

/// A document whose last problem is told in just these words at the mark.
struct Told: CustomTestStringConvertible {
  let document: Marked
  let rule: String
  let zh: String
  let en: String

  init(_ marked: String, _ rule: String, zh: String, en: String) {
    document = Marked(marked)
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

func template(_ content: String) -> String {
  "<template xmlns='urn:dutymap:1' id='t' revision='1'>\(content)</template>"
}

/// SplitMix64, so that a failure can be repeated from the seed that it names.
struct SeededRandom: RandomNumberGenerator {
  var seed: UInt64

  mutating func next() -> UInt64 {
    seed &+= 0x9E37_79B9_7F4A_7C15
    var value = seed
    value = (value ^ value >> 30) &* 0xBF58_476D_1CE4_E5B9
    value = (value ^ value >> 27) &* 0x94D0_49BB_1331_11EB
    return value ^ value >> 31
  }
}
