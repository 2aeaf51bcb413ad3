/// A value of JSON-LD.
enum LinkedData: Encodable {
  case text(String)
  case number(Int)
  case list([LinkedData])
  case object([String: LinkedData])

  static func reference(_ id: String) -> LinkedData { .object(["@id": .text(id)]) }
  static func chinese(_ text: String) -> LinkedData { .object(["@value": .text(text), "@language": .text("zh")]) }
  static func typed(_ text: String, _ type: String) -> LinkedData {
    .object(["@value": .text(text), "@type": .text(type)])
  }

  func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    switch self {
    case .text(let text): try container.encode(text)
    case .number(let number): try container.encode(number)
    case .list(let values): try container.encode(values)
    case .object(let members): try container.encode(members)
    }
  }
}
