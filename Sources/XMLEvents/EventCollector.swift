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

  private let limits: XMLLimits
  private var depth = 0
  private var textStart: Int?
  private var textLength = 0
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

  /// The offset of the last `<` up to the parser's position: that of the tag being read, since
  /// no tag holds another `<`.
  private var tagOffset: Int {
    guard let input = unsafe parser?.pointee.input, let base = unsafe input.pointee.base else { return 0 }
    guard var cursor = unsafe input.pointee.cur else { return 0 }
    if unsafe cursor >= input.pointee.end, unsafe cursor > base { unsafe cursor -= 1 }
    while unsafe cursor > base, unsafe cursor.pointee != UInt8(ascii: "<") { unsafe cursor -= 1 }
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

  fileprivate func start(
    _ local: UnsafePointer<xmlChar>?, _ namespace: UnsafePointer<xmlChar>?,
    _ values: UnsafeMutablePointer<UnsafePointer<xmlChar>?>?, _ count: Int
  ) {
    finishText()
    let offset = tagOffset
    depth += 1
    guard depth <= limits.depth else { return stop(.limit(.depth, maximum: limits.depth), at: offset) }
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
    if unsafe Int(xmlDictSize(parser?.pointee.dict)) > limits.names {
      stop(.limit(.names, maximum: limits.names), at: offset)
    }
  }

  fileprivate func end() {
    finishText()
    depth -= 1
    batch.events.append(XMLEvent(kind: .end, offset: position))
  }

  fileprivate func text(_ start: UnsafePointer<xmlChar>?, _ length: Int) {
    if textStart == nil { textStart = batch.bytes.count }
    unsafe batch.bytes.append(contentsOf: UnsafeBufferPointer(start: start, count: length))
    textLength += length
    if textLength > limits.text { stop(.limit(.text, maximum: limits.text), at: position) }
  }

  /// Closes the run of character data that is being collected, if there is one.
  func finishText() {
    guard let start = textStart else {
      textLength = 0
      return
    }
    batch.events.append(XMLEvent(kind: .text(start..<batch.bytes.count), offset: position))
    textStart = nil
  }

  fileprivate func refuseDocumentType() {
    stop(.documentType, at: tagOffset)
  }

  fileprivate func report(code: Int, isWarning: Bool) {
    guard !isWarning else { return }
    let atTag = [XML_ERR_TAG_NAME_MISMATCH, XML_ERR_ATTRIBUTE_REDEFINED, XML_NS_ERR_UNDEFINED_NAMESPACE]
      .contains { Int($0.rawValue) == code }
    stop(.malformed(code: code), at: atTag ? tagOffset : position)
  }

  /// The callbacks: elements, text, document type declarations and errors, nothing else, so that
  /// libxml2 neither resolves entities nor builds a tree.
  static var handler: xmlSAXHandler {
    var handler = unsafe xmlSAXHandler()
    unsafe handler.initialized = XML_SAX2_MAGIC
    unsafe handler.internalSubset = { context, _, _, _ in
      unsafe EventCollector.from(context)?.refuseDocumentType()
    }
    unsafe handler.startElementNs = { context, local, _, namespace, _, _, count, _, values in
      unsafe EventCollector.from(context)?.start(local, namespace, values, Int(count))
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
      unsafe EventCollector.from(context)?
        .report(code: Int(error.code), isWarning: error.level == XML_ERR_WARNING)
    }
    return unsafe handler
  }

  private static func from(_ context: UnsafeMutableRawPointer?) -> EventCollector? {
    unsafe context.map { unsafe Unmanaged<EventCollector>.fromOpaque($0).takeUnretainedValue() }
  }
}
