import BoundaryFindings
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
  /// The run of text that was told last, by the place of its content.
  private var toldText: Place?
  private var attributes = AttributeValues()
  /// What each name of the document means, by its number.
  private var meanings: [NameMeaning] = []

  /// The elements that a name may stand for, and the attribute.
  private struct NameMeaning {
    let elements: ElementSet
    let attribute: Attribute?

    init(_ name: XMLName) {
      let isOurs = name.namespace == documentNamespace
      elements = ElementSet(isOurs ? ElementKind.allCases.filter { $0.name == name.local } : [])
      attribute = name.namespace.isEmpty ? Attribute.named(name.local) : nil
    }
  }

  private struct OpenElement {
    let kind: ElementKind
    let place: Place
    var children = ElementSet()
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
      // Whether the rest of an assignment would have narrowed it is not known.
      reader.builder.markFlawed()
      if case .unreadable = error.kind { throw error }
      // Told however many problems there are, since it says that the rest was not read.
      reader.findings.append(.syntax(error, at: Spot(reader.place(error.offset), .point)))
    }
    if reader.untold > 0 { reader.findings.append(.tooManyProblems(reader.untold, at: Spot(reader.place(0), .point))) }
    return reader.findings
  }

  private func place(_ offset: Int) -> Place { Place(file: file, offset: offset) }

  /// - Parameter finding: Made only when it is told, so that hostile input does not cost much.
  private mutating func tell(_ finding: @autoclosure () -> Finding) {
    if findings.count < Self.problemLimit { findings.append(finding()) } else { untold += 1 }
  }

  private mutating func readEvents(of source: Source) throws(XMLFault) {
    var events = try XMLEventReader(source.origin)
    var batch = XMLEventBatch()
    while true {
      var fault: XMLFault?
      var hasMore = false
      do throws(XMLFault) { hasMore = try events.next(into: &batch) } catch { fault = error }
      meanings += events.names[meanings.count...].map { NameMeaning($0) }
      for event in batch.events {
        switch event.kind {
        case .start(let name, let attributes):
          start(events.names, name, batch.attributes[attributes], batch.bytes, place(event.offset))
        case .end: end(place(event.offset))
        case .text(let range): text(batch.bytes[range], place(event.offset))
        }
      }
      if let fault { throw fault }
      if !hasMore { return }
    }
  }

  // MARK: Elements

  private mutating func start(
    _ names: [XMLName], _ number: XMLNameID, _ given: ArraySlice<XMLAttribute>, _ bytes: [UInt8], _ place: Place
  ) {
    guard skipped == 0 else { return skipped += 1 }
    let (parent, parentPlace) = (open.last?.kind, open.last?.place)
    guard let kind = meanings[number.index].elements.common(with: parent?.childSet ?? .roots) else {
      let allowed = parent?.children ?? ElementKind.roots
      tell(.unknownElement(names[number.index], in: parent, allowed: allowed, at: Spot(place)))
      builder.markFlawed()
      return skipped += 1
    }
    if let parent, let choice = parent.singleChildren.first(where: { $0.contains(kind) }),
      choice.contains(where: open[open.count - 1].children.contains)
    {
      tell(.repeatedElement(choice, in: parent, at: Spot(place)))
    }
    if !open.isEmpty { open[open.count - 1].children.insert(kind) }
    open.append(OpenElement(kind: kind, place: place))
    readAttributes(of: kind, names, given, bytes, place)
    builder.open(kind, attributes, at: place, in: parentPlace)
  }

  private mutating func end(_ place: Place) {
    guard skipped == 0 else { return skipped -= 1 }
    guard let element = open.popLast() else { return }
    for choice in element.kind.requiredChildren where !choice.contains(where: element.children.contains) {
      tell(.missingElement(choice, in: element.kind, at: Spot(element.place)))
    }
    builder.close(element.kind, from: element.place, to: place)
  }

  private mutating func text(_ bytes: ArraySlice<UInt8>, _ place: Place) {
    guard skipped == 0, let element = open.last else { return }
    if element.kind.holdsText {
      builder.append(text: bytes)
    } else if toldText != place, bytes.contains(where: { !isXMLSpace($0) }) {
      toldText = place
      tell(.misplacedText(Self.words(bytes), in: element.kind, at: Spot(place, .words)))
    }
  }

  /// The first words of a text, more than a message shows.
  private static func words(_ bytes: ArraySlice<UInt8>) -> String {
    let words = bytes.drop(while: isXMLSpace)
    return String(decoding: collapsingSpaces(words.prefix(1 << 10)), as: UTF8.self)
  }

  // MARK: Attributes

  private mutating func readAttributes(
    of kind: ElementKind, _ names: [XMLName], _ given: ArraySlice<XMLAttribute>, _ bytes: [UInt8], _ place: Place
  ) {
    attributes.removeAll()
    let grammar = AttributeGrammar[kind]
    for attribute in given {
      guard let known = meanings[attribute.name.index].attribute, let type = grammar.type(of: known) else {
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
    for violation in grammar.violations(by: attributes.given) {
      tell(violation.finding(on: kind, at: place))
      attributes.isFlawed = true
    }
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
    case .count: (1...9).contains(value.count) && value.allSatisfy { (0x30...0x39).contains($0) }
    case .year: value.count == 4 && value.allSatisfy { (0x30...0x39).contains($0) }
    case .date: Day(value) != nil
    case .recurrence: Recurrence(value) != nil
    case .oneOf(let names): names.contains(String(decoding: value, as: UTF8.self))
    }
  }
}
