package import BoundaryFindings
package import BoundaryModel
import BoundaryTables
package import BoundaryXML

/// The first files of a jurisdiction: a register, a list on a template, the template with its grammar, a configuration.
package struct Start: Sendable {
  /// What has to be known.
  package struct Answers: Sendable {
    /// The county, city or district.
    package var place: String
    /// The body whose list it is.
    package var issuer: String
    /// The area that the list speaks for; nil where it has the name of the issuer.
    package var area: String?
    /// Other bodies by their names.
    package var bodies: [String] = []
    /// The first day on which the list is in force.
    package var from: Day
    package var language: Language

    package init(place: String, issuer: String, area: String?, bodies: [String], from: Day, language: Language) {
      (self.place, self.issuer, self.area) = (place, issuer, area)
      (self.bodies, self.from, self.language) = (bodies, from, language)
    }
  }

  package struct Failure: Error {
    package let message: Wording
  }

  package struct File: Sendable {
    /// Its path in the folder.
    package let path: String
    package let bytes: [UInt8]
  }

  /// In the order in which they are written.
  package let files: [File]
  /// The parties of the template that no body is bound to yet.
  package let unbound: [Named]

  package init(_ answers: Answers, template source: Source, text: [UInt8]) throws(Failure) {
    let template = try StartingTemplate(source)
    let documents = StartingDocuments(answers, template)
    var files: [File] = []
    for (path, text) in [("lists/register.xml", documents.register), ("lists/list.xml", documents.list)] {
      guard case .laidOut(let bytes, _)? = try? Source(bytes: Array(text.utf8), name: path).laidOut() else {
        throw Failure(message: Wording(zh: "无法生成 \(path)", en: "\(path) cannot be made"))
      }
      files.append(File(path: path, bytes: bytes))
    }
    files.append(File(path: "templates/\(template.fileName).xml", bytes: Self.naming(grammar: "dutymap.rng", in: text)))
    files.append(File(path: "templates/dutymap.rng", bytes: Array(Schema.relaxNG.utf8)))
    files.append(File(path: "dutymap.yml", bytes: Array(Self.configuration(answers.language).utf8)))
    self.files = files
    unbound = documents.unbound
  }

  /// A document with the name of its grammar behind its declaration, unless it says one.
  private static func naming(grammar: String, in text: [UInt8]) -> [UInt8] {
    let instruction = Array(Schema.instruction(grammar).utf8)
    let declaration = Array("<?xml ".utf8)
    guard text.firstRange(of: Array("<?xml-model".utf8)) == nil, text.starts(with: declaration),
      let end = text.firstRange(of: Array("?>".utf8))?.upperBound
    else { return text }
    return text[..<end] + [0x0A] + instruction + text[end...]
  }

  private static func configuration(_ language: Language) -> String {
    switch language {
    case .zh:
      """
      # dutymap 的配置。各项规则及其级别见 dutymap rules；要改级别，例如：
      # rules:
      #   weak-basis: off
      language: zh

      """
    case .en:
      """
      # The configuration of dutymap. dutymap rules lists the rules; to give one another severity:
      # rules:
      #   weak-basis: off
      language: en

      """
    }
  }
}
