import Testing
import XMLEvents

/// What a document's events tell, and how its reading ended.
struct Trace: Equatable {
  var events: [String] = []
  /// The offset of each start tag.
  var offsets: [Int] = []
  var fault: XMLFault?

  init(_ origin: XMLInput.Origin, limits: XMLLimits = XMLLimits()) {
    do throws(XMLFault) {
      var reader = try XMLEventReader(origin, limits: limits)
      var batch = XMLEventBatch()
      var hasMore = true
      while hasMore, fault == nil {
        do throws(XMLFault) { hasMore = try reader.next(into: &batch) } catch { fault = error }
        for event in batch.events { add(event, of: batch, names: reader.names) }
      }
    } catch {
      fault = error
    }
  }

  init(_ text: String) {
    self.init(.bytes(Array(text.utf8)))
  }

  private mutating func add(_ event: XMLEvent, of batch: XMLEventBatch, names: [XMLName]) {
    switch event.kind {
    case .start(let name, let attributes):
      let values = batch.attributes[attributes].map {
        " \(names[$0.name.index].local)='\(String(decoding: batch.bytes[$0.value], as: UTF8.self))'"
      }
      events.append("<\(names[name.index].local)\(values.joined())>")
      offsets.append(event.offset)
    case .end: events.append("</>")
    case .text(let range):
      let text = String(decoding: batch.bytes[range], as: UTF8.self)
      // Text may come in several events: what is told is the whole of it.
      if let last = events.last, !last.hasPrefix("<") { events[events.count - 1] += text } else { events.append(text) }
    }
  }
}

/// Finds offsets again as `line:column`, in ascending order.
func places(of offsets: [Int], in origin: XMLInput.Origin) -> [String] {
  guard var scanner = try? SourceScanner(origin) else { return [] }
  var places: [String] = []
  for offset in offsets.sorted() {
    scanner.move(to: offset)
    let position = scanner.text.position(of: offset)
    places.append("\(position.line):\(position.column)")
  }
  return places
}

func places(of offsets: [Int], in text: String) -> [String] {
  places(of: offsets, in: .bytes(Array(text.utf8)))
}
