import CLibXML2

/// What libxml2's callbacks write to: the current batch, the names, and the first fault.
///
/// A class, since C callbacks reach it through a pointer. Only `XMLEventReader` holds one, and
/// only while its parser lives.
@safe final class EventCollector {
  var batch = XMLEventBatch()
  private(set) var names: [XMLName] = []
  private(set) var fault: XMLFault?
  var parser: xmlParserCtxtPtr?

  /// The length of the document's text, once it is known: a fault there means that it ends early.
  var textLength: Int?

  private let limits: XMLLimits
  private var depth = 0
  /// Where the content after the last tag begins.
  private var contentOffset = 0
  private var runStart: Int?
  /// The length of the text since the last tag, in this batch and those before.
  private var runLength = 0
  private var numbers: [NameKey: XMLNameID] = [:]

  /// libxml2 keeps one copy of each name in a document, so that its address stands for it.
  private struct NameKey: Hashable {
    let local: UInt
    let namespace: UInt
  }

  init(limits: XMLLimits) {
    self.limits = limits
  }

  /// How far the parser has come, as an offset in the document.
  var position: Int {
    guard let input = unsafe parser?.pointee.input else { return 0 }
    return unsafe Int(input.pointee.consumed) + (input.pointee.cur - input.pointee.base)
  }

  /// The offset of the tag being read, since no tag holds another `<`.
  private var tagOffset: Int { lastOffset(of: UInt8(ascii: "<")) }

  /// The offset of the last such byte before the parser's position.
  private func lastOffset(of byte: UInt8) -> Int {
    guard let input = unsafe parser?.pointee.input, let base = unsafe input.pointee.base else { return 0 }
    guard var cursor = unsafe input.pointee.cur else { return 0 }
    if unsafe cursor > base { unsafe cursor -= 1 }
    while unsafe cursor > base, unsafe cursor.pointee != byte { unsafe cursor -= 1 }
    return unsafe Int(input.pointee.consumed) + (cursor - base)
  }

  private func stop(_ kind: XMLFault.Kind, at offset: Int) {
    guard fault == nil else { return }
    fault = XMLFault(kind: kind, offset: offset)
    unsafe xmlStopParser(parser)
  }

  private func number(_ local: UnsafePointer<xmlChar>?, _ namespace: UnsafePointer<xmlChar>?) -> XMLNameID {
    let key = NameKey(local: UInt(bitPattern: local), namespace: UInt(bitPattern: namespace))
    if let known = numbers[key] { return known }
    let name = unsafe XMLName(
      local: local.map { unsafe String(cString: $0) } ?? "",
      namespace: namespace.map { unsafe String(cString: $0) } ?? "")
    names.append(name)
    let number = XMLNameID(index: names.count - 1)
    numbers[key] = number
    return number
  }

  /// - Parameter declarations: The number of namespace declarations on the tag.
  fileprivate func start(
    _ local: UnsafePointer<xmlChar>?, _ namespace: UnsafePointer<xmlChar>?, _ declarations: Int,
    _ values: UnsafeMutablePointer<UnsafePointer<xmlChar>?>?, _ count: Int
  ) {
    // At the end of the text libxml2 gives a tag even if it is cut off.
    guard fault == nil, position != textLength else { return }
    let offset = tagOffset
    endRun(at: position + 1)
    depth += 1
    guard depth <= limits.depth else { return stop(.limit(.depth, maximum: limits.depth), at: offset) }
    guard count + declarations <= limits.attributes else {
      return stop(.limit(.attributes, maximum: limits.attributes), at: offset)
    }
    guard unsafe Int(xmlDictSize(parser?.pointee.dict)) <= limits.names else {
      return stop(.limit(.names, maximum: limits.names), at: offset)
    }
    let first = batch.attributes.count
    for index in 0..<count {
      guard let values = unsafe values else { break }
      guard let start = unsafe values[5 * index + 3], let end = unsafe values[5 * index + 4] else { continue }
      let name = unsafe number(values[5 * index], values[5 * index + 2])
      let valueStart = batch.bytes.count
      unsafe batch.bytes.append(contentsOf: UnsafeBufferPointer(start: start, count: end - start))
      batch.attributes.append(XMLAttribute(name: name, value: valueStart..<batch.bytes.count))
    }
    batch.events.append(
      XMLEvent(
        kind: .start(unsafe number(local, namespace), attributes: first..<batch.attributes.count), offset: offset))
  }

  fileprivate func end() {
    guard fault == nil else { return }
    endRun(at: position)
    depth -= 1
    batch.events.append(XMLEvent(kind: .end, offset: contentOffset))
  }

  fileprivate func text(_ start: UnsafePointer<xmlChar>?, _ length: Int) {
    guard fault == nil else { return }
    if runStart == nil { runStart = batch.bytes.count }
    unsafe batch.bytes.append(contentsOf: UnsafeBufferPointer(start: start, count: length))
    runLength += length
    if runLength > limits.text { stop(.limit(.text, maximum: limits.text), at: position) }
  }

  /// Closes the run of character data that a tag ends, if there is one.
  private func endRun(at next: Int) {
    deliverText()
    runLength = 0
    contentOffset = next
  }

  /// Puts the character data that has come into the batch; the run may go on.
  func deliverText() {
    guard let start = runStart else { return }
    batch.events.append(XMLEvent(kind: .text(start..<batch.bytes.count), offset: contentOffset))
    runStart = nil
  }

  fileprivate func refuseDocumentType() {
    stop(.documentType, at: tagOffset)
  }

  fileprivate func report(code: Int, names: [String], isWarning: Bool) {
    guard fault == nil, !isWarning, !Self.harmless.contains(code) else { return }
    if let textLength, endsEarly(code: code, textLength: textLength) {
      let element = unsafe parser?.pointee.name.map { unsafe String(cString: $0) }
      return stop(.truncated(element: element), at: textLength)
    }
    if Self.badCharacter.contains(code), let kind = forbiddenCharacter { return stop(kind, at: position) }
    switch code {
    case Self.documentEnd where numbers.isEmpty: stop(.malformed(code: Self.documentEmpty), at: position)
    case Self.documentEnd where depth > 0: stop(.malformed(code: Self.badContent), at: position)
    case _ where Self.aboutReference.contains(code):
      stop(.malformed(code: code, names: names), at: lastOffset(of: UInt8(ascii: "&")))
    case _ where Self.aboutTag.contains(code): stop(.malformed(code: code, names: names), at: tagOffset)
    default: stop(.malformed(code: code, names: names), at: position)
    }
  }

  /// Whether an error comes from nothing but the end of the text.
  private func endsEarly(code: Int, textLength: Int) -> Bool {
    guard code == Self.documentEnd else { return position == textLength }
    // The parser leaves what it cannot make out of the last bytes, and says no more than this.
    guard let input = unsafe parser?.pointee.input, let next = unsafe input.pointee.cur else { return depth > 0 }
    let left = unsafe UnsafeBufferPointer(start: next, count: min(9, input.pointee.end - next))
    let isDeclaration = unsafe left.starts(with: "<!".utf8)
    let isRight = ["<!--", "<![CDATA[", "<!DOCTYPE"].contains { text in
      unsafe zip(text.utf8, left).allSatisfy { $0 == $1 }
    }
    return isDeclaration ? isRight : unsafe depth > 0 || left.first == UInt8(ascii: "<")
  }

  /// What is wrong with the character at the parser's position, nil when it is allowed.
  private var forbiddenCharacter: XMLFault.Kind? {
    guard let input = unsafe parser?.pointee.input, let next = unsafe input.pointee.cur else { return nil }
    let left = unsafe UnsafeBufferPointer(start: next, count: min(4, input.pointee.end - next))
    guard !left.isEmpty else { return nil }
    var decoder = UTF8()
    var bytes = unsafe left.makeIterator()
    guard case .scalarValue(let scalar) = unsafe decoder.decode(&bytes) else { return .undecodable(encoding: "UTF-8") }
    let isAllowed =
      scalar.value >= 0x20
      ? ![0xFFFE, 0xFFFF].contains(scalar.value)
      : "\t\n\r".unicodeScalars.contains(scalar)
    return isAllowed ? nil : .forbiddenCharacter(scalar.value)
  }

  /// Errors that a character may be the cause of.
  private static let badCharacter = [XML_ERR_INVALID_CHAR, XML_ERR_INVALID_ENCODING, XML_ERR_PI_NOT_FINISHED].map {
    Int($0.rawValue)
  }
  private static let documentEnd = Int(XML_ERR_DOCUMENT_END.rawValue)
  private static let documentEmpty = Int(XML_ERR_DOCUMENT_EMPTY.rawValue)
  /// What libxml2 gives for `<!` in content that begins neither a comment nor CDATA.
  private static let badContent = Int(XML_ERR_INTERNAL_ERROR.rawValue)
  /// Namespaces that are no URIs, and colons in the names of instructions: not wrong in XML itself.
  private static let harmless = [XML_WAR_NS_URI, XML_WAR_NS_URI_RELATIVE, XML_NS_ERR_COLON].map { Int($0.rawValue) }
  /// Errors that are told where the tag begins, not where the parser stands.
  private static let aboutTag = [
    XML_ERR_TAG_NAME_MISMATCH, XML_ERR_ATTRIBUTE_REDEFINED, XML_NS_ERR_UNDEFINED_NAMESPACE,
    XML_NS_ERR_ATTRIBUTE_REDEFINED, XML_NS_ERR_XML_NAMESPACE, XML_NS_ERR_QNAME,
  ].map { Int($0.rawValue) }
  /// Errors that are told where the reference begins.
  private static let aboutReference = [
    XML_ERR_UNDECLARED_ENTITY, XML_ERR_ENTITYREF_SEMICOL_MISSING, XML_ERR_INVALID_HEX_CHARREF,
    XML_ERR_INVALID_DEC_CHARREF, XML_ERR_INVALID_CHARREF, XML_ERR_INVALID_CHAR,
  ].map { Int($0.rawValue) }

  /// The callbacks: elements, text, document type declarations and errors, nothing else, so that
  /// libxml2 neither resolves entities nor builds a tree.
  static var handler: xmlSAXHandler {
    var handler = unsafe xmlSAXHandler()
    unsafe handler.initialized = XML_SAX2_MAGIC
    unsafe handler.internalSubset = { context, _, _, _ in
      unsafe EventCollector.from(context)?.refuseDocumentType()
    }
    unsafe handler.startElementNs = { context, local, _, namespace, declarations, _, count, _, values in
      unsafe EventCollector.from(context)?.start(local, namespace, Int(declarations), values, Int(count))
    }
    unsafe handler.endElementNs = { context, _, _, _ in
      unsafe EventCollector.from(context)?.end()
    }
    unsafe handler.characters = { context, start, length in
      unsafe EventCollector.from(context)?.text(start, Int(length))
    }
    unsafe handler.cdataBlock = handler.characters
    unsafe handler.ignorableWhitespace = handler.characters
    unsafe handler.serror = { context, error in
      guard let error = unsafe error?.pointee else { return }
      let names = unsafe [error.str1, error.str2].compactMap { unsafe $0.map { unsafe String(cString: $0) } }
      unsafe EventCollector.from(context)?
        .report(code: Int(error.code), names: names, isWarning: error.level == XML_ERR_WARNING)
    }
    return unsafe handler
  }

  private static func from(_ context: UnsafeMutableRawPointer?) -> EventCollector? {
    unsafe context.map { unsafe Unmanaged<EventCollector>.fromOpaque($0).takeUnretainedValue() }
  }
}
