import CLibXML2

/// Reads a document as batches of events, without a tree.
///
/// It owns a libxml2 push parser; no pointer of it leaves this file. A document type
/// declaration is refused, so there are no entities but the five of XML; nothing is fetched.
/// After a fault the reader gives no more events.
@safe package struct XMLEventReader: ~Copyable {
  /// Names by number, in order of first appearance.
  package var names: [XMLName] { collector.names }

  private var input: XMLInput
  private let collector: EventCollector
  private let parser: xmlParserCtxtPtr
  private let limits: XMLLimits
  private var fed = 0
  private var isDone = false

  /// - Throws: `XMLFault` when the document cannot be opened or its encoding is not read.
  package init(_ origin: XMLInput.Origin, limits: XMLLimits = XMLLimits()) throws(XMLFault) {
    input = try XMLInput(origin)
    self.limits = limits
    collector = EventCollector(limits: limits)
    initializeLibrary
    var handler = unsafe EventCollector.handler
    unsafe parser = xmlCreatePushParserCtxt(
      &handler, Unmanaged.passUnretained(collector).toOpaque(), nil, 0, nil)
    // NOENT only resolves the five predefined entities here, since declarations are refused.
    let options = XML_PARSE_NOENT.rawValue | XML_PARSE_NONET.rawValue | XML_PARSE_IGNORE_ENC.rawValue
    unsafe xmlCtxtUseOptions(parser, CInt(options))
    unsafe collector.parser = parser
  }

  deinit {
    unsafe xmlFreeParserCtxt(parser)
  }

  /// Replaces the batch by the next events.
  ///
  /// - Returns: false when the document has ended; the batch is then empty.
  /// - Throws: `XMLFault`; the batch holds the events that came before it.
  package mutating func next(into batch: inout XMLEventBatch) throws(XMLFault) -> Bool {
    swap(&batch, &collector.batch)
    collector.batch.removeAll()
    defer { swap(&batch, &collector.batch) }
    while !isDone, collector.batch.events.isEmpty {
      do throws(XMLFault) {
        try feed(try input.next())
      } catch {
        isDone = true
        throw collector.fault ?? error
      }
    }
    return !collector.batch.events.isEmpty
  }

  private mutating func feed(_ piece: [UInt8]) throws(XMLFault) {
    let text = piece.firstIndex(of: 0).map { piece[..<$0] } ?? piece[...]
    // Smaller steps than a piece keep the amount of unfinished markup near its limit.
    for step in stride(from: 0, to: max(1, text.count), by: XMLInput.pieceSize) {
      let part = text[step..<min(step + XMLInput.pieceSize, text.count)]
      push(part, isLast: piece.isEmpty)
      fed += part.count
      if let fault = collector.fault { throw fault }
      guard fed - collector.position <= limits.markup else {
        throw XMLFault(kind: .limit(.markup, maximum: limits.markup), offset: collector.position)
      }
    }
    if text.count < piece.count {
      throw XMLFault(kind: .forbiddenCharacter(0), offset: fed)
    }
    isDone = piece.isEmpty
  }

  private func push(_ part: ArraySlice<UInt8>, isLast: Bool) {
    if isLast { collector.textLength = fed }
    unsafe part.withUnsafeBytes { bytes in
      let start = unsafe bytes.baseAddress?.assumingMemoryBound(to: CChar.self)
      unsafe _ = xmlParseChunk(parser, start, CInt(bytes.count), isLast ? 1 : 0)
    }
    collector.deliverText()
  }
}

/// libxml2's one-time set-up, which is not safe to race.
private let initializeLibrary: Void = xmlInitParser()
