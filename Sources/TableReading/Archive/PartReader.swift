import XMLEvents

/// What reads the XML of one part: it is told of the elements that it names, in document order.
protocol PartHandler {
  /// The local names of the elements that it asks for; others are passed over, their content is not.
  associatedtype Name: RawRepresentable, Sendable where Name.RawValue == String

  /// Whether the elements of a namespace are meant: strict and transitional files have other ones.
  static func knows(namespace: String) -> Bool

  mutating func start(_ name: Name, _ attributes: PartAttributes) throws(TableFault)
  mutating func end(_ name: Name) throws(TableFault)
  mutating func text(_ bytes: ArraySlice<UInt8>) throws(TableFault)
}

/// The attributes of one start tag.
struct PartAttributes {
  fileprivate let batch: XMLEventBatch
  fileprivate let range: Range<Int>
  fileprivate let names: [XMLName]

  /// The value of an attribute by its local name, whatever its namespace.
  subscript(bytes name: String) -> ArraySlice<UInt8>? {
    for attribute in batch.attributes[range] where names[attribute.name.index].local == name {
      return batch.bytes[attribute.value]
    }
    return nil
  }

  subscript(name: String) -> String? { self[bytes: name].map { String(decoding: $0, as: UTF8.self) } }

  /// A whole number; nil where there is none.
  func number(_ name: String) -> Int? { self[name].flatMap { Int($0) } }

  /// A switch that is on where it is there, unless it says otherwise.
  func isOn(_ name: String, whenMissing isOn: Bool = false) -> Bool {
    self[name].map { !["0", "false", "off"].contains($0) } ?? isOn
  }
}

extension PartHandler {
  /// Reads a part to its end.
  ///
  /// - Parameter part: The name of the part, for what is told.
  mutating func read(_ bytes: [UInt8], part: String) throws(TableFault) {
    var reader = try PartReader(bytes, part: part)
    var batch = XMLEventBatch()
    var known: [Name?] = []
    var open: [Name?] = []
    while try reader.next(into: &batch) {
      let names = reader.names
      for name in names[known.count...] {
        known.append(Self.knows(namespace: name.namespace) ? Name(rawValue: name.local) : nil)
      }
      for event in batch.events {
        switch event.kind {
        case .start(let number, let attributes):
          let name = known[number.index]
          open.append(name)
          if let name { try start(name, PartAttributes(batch: batch, range: attributes, names: names)) }
        case .end:
          if let name = open.popLast() ?? nil { try end(name) }
        case .text(let range):
          try text(batch.bytes[range])
        }
      }
    }
  }
}

/// The events of one part; what is wrong with its XML is a fault of the file.
private struct PartReader: ~Copyable {
  private var reader: XMLEventReader
  private let part: String

  init(_ bytes: [UInt8], part: String) throws(TableFault) {
    // Text documents nest tables and fields deeper than lists do.
    var limits = XMLLimits()
    limits.depth = 512
    do throws(XMLFault) {
      reader = try XMLEventReader(.bytes(bytes), limits: limits)
    } catch {
      throw TableFault(error, part)
    }
    self.part = part
  }

  var names: [XMLName] { reader.names }

  mutating func next(into batch: inout XMLEventBatch) throws(TableFault) -> Bool {
    do throws(XMLFault) {
      return try reader.next(into: &batch)
    } catch {
      throw TableFault(error, part)
    }
  }
}

extension TableFault {
  fileprivate init(_ fault: XMLFault, _ part: String) {
    let problem: XMLProblem =
      switch fault.kind {
      case .documentType: .documentType
      case .limit: .excessive
      default: .notWellFormed
      }
    self = .malformedPart(name: part, problem, offset: fault.offset)
  }
}
