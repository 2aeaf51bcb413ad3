import BoundaryModel
import XMLEvents

/// Reads one document into the tables and tells everything that its grammar does not allow.
///
/// What is wrong is told and left out; the rest of the document is read all the same.
struct DocumentReader {
  /// More problems than this in one file are counted, not told.
  static let problemLimit = 1000

  private(set) var findings: [Finding] = []
  private var untold = 0

  private let file: RowID<SourceFile>
  private var builder: DocumentBuilder
  private var open: [OpenElement] = []
  /// Depth inside an element that is not known, whose content is skipped.
  private var skipped = 0
  private var hasRoot = false
  private var attributes = AttributeValues()
  private var attributeNames: [XMLNameID: Attribute?] = [:]

  private struct OpenElement {
    let kind: ElementKind
    let place: Place
    var children: [ElementKind] = []
  }

  private init(file: RowID<SourceFile>, documents: Documents) {
    self.file = file
    builder = DocumentBuilder(documents: documents)
  }

  /// Reads a document.
  ///
  /// - Returns: What is wrong with it.
  /// - Throws: `XMLFault` of kind `unreadable` when its bytes could not be read.
  static func read(
    _ source: Source, as file: RowID<SourceFile>, into documents: inout Documents
  ) throws(XMLFault) -> [Finding] {
    var reader = DocumentReader(file: file, documents: documents)
    // The reader now owns the tables alone, so that growing them does not copy them.
    documents = Documents()
    defer { documents = reader.builder.documents }
    do throws(XMLFault) {
      try reader.readEvents(of: source)
    } catch {
      if case .unreadable = error.kind { throw error }
      reader.tell(.syntax(error, at: Spot(reader.place(error.offset), .point)))
    }
    if reader.untold > 0 { reader.findings.append(.tooManyProblems(reader.untold, at: Spot(reader.place(0), .point))) }
    return reader.findings
  }

  private func place(_ offset: Int) -> Place { Place(file: file, offset: offset) }

  private mutating func tell(_ finding: Finding) {
    if findings.count < Self.problemLimit { findings.append(finding) } else { untold += 1 }
  }

  private mutating func readEvents(of source: Source) throws(XMLFault) {
    var events = try XMLEventReader(source.origin)
    var batch = XMLEventBatch()
    while true {
      var fault: XMLFault?
      var hasMore = false
      do throws(XMLFault) { hasMore = try events.next(into: &batch) } catch { fault = error }
      for event in batch.events {
        switch event.kind {
        case .start(let name, let attributes):
          start(events.names, name, attributes.map { batch.attributes[$0] }, batch.bytes, place(event.offset))
        case .end: end()
        case .text(let range): text(batch.bytes[range], place(event.offset))
        }
      }
      if let fault { throw fault }
      if !hasMore { return }
    }
  }

  // MARK: Elements

  private mutating func start(
    _ names: [XMLName], _ number: XMLNameID, _ given: [XMLAttribute], _ bytes: [UInt8], _ place: Place
  ) {
    guard skipped == 0 else { return skipped += 1 }
    let name = names[number.index]
    let allowed = open.last?.kind.children ?? ElementKind.roots
    guard name.namespace == documentNamespace, let kind = allowed.first(where: { $0.name == name.local }) else {
      tell(.unknownElement(name, in: open.last?.kind, allowed: allowed, at: Spot(place)))
      builder.markFlawed()
      return skipped += 1
    }
    if let parent = open.last?.kind, parent.singleChild == kind, open[open.count - 1].children.contains(kind) {
      tell(.repeatedElement(kind, in: parent, at: Spot(place)))
    }
    if !open.isEmpty { open[open.count - 1].children.append(kind) }
    open.append(OpenElement(kind: kind, place: place))
    readAttributes(of: kind, names, given, bytes, place)
    builder.open(kind, attributes, at: place)
  }

  private mutating func end() {
    guard skipped == 0 else { return skipped -= 1 }
    guard let element = open.popLast() else { return }
    if let needed = element.kind.requiredChild, !element.children.contains(needed) {
      tell(.missingElement(needed, in: element.kind, at: Spot(element.place)))
    }
    builder.close(element.kind)
  }

  private mutating func text(_ bytes: ArraySlice<UInt8>, _ place: Place) {
    guard skipped == 0, let element = open.last else { return }
    if element.kind.holdsText {
      builder.append(text: bytes)
    } else if let first = bytes.firstIndex(where: { ![0x20, 0x09, 0x0A, 0x0D].contains($0) }) {
      // The event's offset is that of the text's end.
      let offset = Int(place.offset) - (bytes.endIndex - first)
      let words = String(decoding: collapsingSpaces(bytes[first...]), as: UTF8.self)
      tell(.misplacedText(words, in: element.kind, at: Spot(Place(file: file, offset: offset), .point)))
    }
  }

  // MARK: Attributes

  private mutating func readAttributes(
    of kind: ElementKind, _ names: [XMLName], _ given: [XMLAttribute], _ bytes: [UInt8], _ place: Place
  ) {
    attributes.removeAll()
    let grammar = AttributeGrammar[kind]
    for attribute in given {
      guard let known = known(attribute.name, names), let type = grammar.type(of: known) else {
        tell(.unknownAttribute(names[attribute.name.index], on: kind, allowed: grammar.allowed, at: place))
        attributes.isFlawed = true
        continue
      }
      let value = collapsingSpaces(bytes[attribute.value])
      if type.accepts(value) {
        attributes.set(known, value)
      } else {
        tell(.badValue(String(decoding: value, as: UTF8.self), of: known, on: kind, type, at: place))
        attributes.setWrong(known)
      }
    }
    for finding in grammar.violations(by: attributes.given, on: kind, at: place) {
      tell(finding)
      attributes.isFlawed = true
    }
  }

  private mutating func known(_ number: XMLNameID, _ names: [XMLName]) -> Attribute? {
    if let known = attributeNames[number] { return known }
    let name = names[number.index]
    let attribute = name.namespace.isEmpty ? Attribute.named(name.local) : nil
    attributeNames[number] = .some(attribute)
    return attribute
  }
}

extension AttributeGrammar {
  /// What the grammar has against a set of attributes.
  func violations(by given: AttributeSet, on kind: ElementKind, at place: Place) -> [Finding] {
    var found = required.filter { !given.contains($0) }.map { Finding.missingAttribute([$0], on: kind, at: place) }
    for condition in conditions {
      switch condition {
      case .exactlyOne(let choice), .atLeastOne(let choice):
        if !choice.contains(where: given.contains) { found.append(.missingAttribute(choice, on: kind, at: place)) }
      case .needs(let attribute, let other):
        if given.contains(attribute), !given.contains(other) {
          found.append(.missingAttribute([other], on: kind, neededBy: attribute, at: place))
        }
      case .atMostOne: break
      }
      switch condition {
      case .exactlyOne(let choice), .atMostOne(let choice):
        let both = choice.filter(given.contains)
        if both.count > 1 { found.append(.conflictingAttributes(both, on: kind, at: place)) }
      case .needs, .atLeastOne: break
      }
    }
    return found
  }
}

/// The namespace of all documents.
let documentNamespace = "urn:dutymap:1"

extension AttributeType {
  func accepts(_ value: ArraySlice<UInt8>) -> Bool {
    switch self {
    case .id: !value.isEmpty && !value.contains(0x20)
    case .ids, .words: !value.isEmpty
    case .amount: Decimal(value) != nil
    case .date: Day(value) != nil
    case .oneOf(let names): names.contains(String(decoding: value, as: UTF8.self))
    }
  }
}
