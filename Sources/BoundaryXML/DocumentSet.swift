package import BoundaryFindings
package import BoundaryModel
import XMLEvents

/// The documents of a run: reads sources into tables, and finds places in them again.
package struct DocumentSet: Sendable {
  package private(set) var documents = Documents()
  /// What is wrong with the form of the documents.
  package private(set) var findings: [Finding] = []
  /// Documents whose bytes could not be read.
  package private(set) var unreadable: [Report.Trouble] = []
  /// Documents that were read in part only.
  package private(set) var undecided: [Wording] = []
  /// The documents by the number of their file.
  package private(set) var sources: [Source] = []

  /// The rules on the form of documents.
  package static let rules: [Rule] = [
    .syntax, .unknownElement, .missingElement, .repeatedElement, .misplacedText, .unknownAttribute, .missingAttribute,
    .conflictingAttributes, .badValue, .tooManyProblems,
  ]

  package init() {}

  /// An empty set whose files, rows and words are numbered on after those of another, which stay to be found.
  package init(after earlier: DocumentSet) {
    documents = Documents(after: earlier.documents)
    sources = earlier.sources
  }

  /// Reads a document.
  ///
  /// - Parameter isContext: Whether it is read only because others refer to it, so that nothing
  ///   in it is told.
  /// - Returns: Its number.
  @discardableResult
  package mutating func read(_ source: Source, isContext: Bool = false) -> RowID<SourceFile> {
    let file = documents.files.append(SourceFile(path: source.path))
    sources.append(source)
    if isContext { documents.contextFiles.insert(file) }
    do throws(XMLFault) {
      let found = try DocumentReader.read(source, as: file, into: &documents)
      guard !isContext else { return file }
      findings += found
      if found.contains(where: { $0.rule == .syntax }) { undecided.append(.readInPart(source.path)) }
    } catch {
      refuse(source.path, .unreadable(error))
    }
    return file
  }

  /// Tells that a document cannot be read, and why.
  package mutating func refuse(_ path: String, _ reason: Wording) {
    unreadable.append(Report.Trouble(path: path, message: reason))
  }

  /// Tells what is wrong with the form of a document that is not XML.
  package mutating func tell(_ found: [Finding]) { findings += found }

  /// Adds a file that is no document and that findings may be about all the same.
  package mutating func add(file path: String) -> RowID<SourceFile> {
    sources.append(Source(path: path))
    return documents.files.append(SourceFile(path: path))
  }

  /// Whether a list is on a revision of a template that is not there.
  package var lacksTemplates: Bool {
    documents.lists.rows.contains { list in
      !documents.templates.rows.contains { $0.id == list.template && $0.revision == list.revision }
    }
  }

  /// Whether there are lists and no register at all.
  package var lacksRegister: Bool { documents.lists.count > 0 && documents.registers.count == 0 }

  /// Whether a register names norms that are not there.
  package var lacksNorms: Bool {
    let known = Set(documents.normsDocuments.rows.map(\.id))
    return documents.registers.rows.contains { register in
      documents.symbols[register.norms].contains { !known.contains($0) }
    }
  }

  /// Finds spots of one file for people.
  package func locate(_ spots: [Spot]) -> [Spot: Location] {
    var found: [Spot: Location] = [:]
    let origins = ImportedOrigins(in: documents)
    for (file, spots) in Dictionary(grouping: Set(spots), by: \.place.file) {
      let source = sources[Int(file.index)]
      if let cells = source.cells {
        for spot in spots { found[spot] = cells.location(of: spot, path: source.path) }
        continue
      }
      do throws(XMLFault) {
        var scanner = try SourceScanner(source.origin)
        for spot in spots.sorted(by: { $0.place < $1.place }) {
          scanner.move(to: Int(spot.place.offset))
          found[spot] = scanner.text.location(of: spot, path: source.path)
          found[spot]?.origin = origins[spot.place]
        }
      } catch {
        // A text that can no longer be opened gives line 1: the findings are still told.
        for spot in spots { found[spot] = .start(of: source.path) }
      }
    }
    return found
  }
}

extension Wording {
  fileprivate static func readInPart(_ path: String) -> Wording {
    Wording(zh: "\(path) 只读到出错处", en: "\(path) was read only up to its fault")
  }

  static func unreadable(_ fault: XMLFault) -> Wording {
    let reason = if case .unreadable(let reason) = fault.kind { reason } else { "\(fault.kind)" }
    return Wording(zh: "无法读取：\(reason)", en: "cannot be read: \(reason)")
  }
}

extension CellOrigins {
  fileprivate func location(of spot: Spot, path: String) -> Location {
    let attribute: String? =
      switch spot.part {
      case .attributeName(let name), .attributeValue(let name), .word(_, let name): name
      case .tag, .words, .point: nil
      }
    return cell(at: Int(spot.place.offset), attribute: attribute).map { Location(path: path, cell: $0) }
      ?? .start(of: path)
  }
}

extension SourceText {
  fileprivate func location(of spot: Spot, path: String) -> Location {
    let offset = Int(spot.place.offset)
    let range =
      switch spot.part {
      case .tag: tagName(at: offset)
      case .attributeName(let name): self.name(of: name, inTagAt: offset) ?? tagName(at: offset)
      case .attributeValue(let name): value(of: name, inTagAt: offset) ?? tagName(at: offset)
      case .word(let word, let name): value(of: name, word: word, inTagAt: offset) ?? tagName(at: offset)
      case .words: words(inContentAt: offset)
      case .point: offset..<offset
      }
    let start = position(of: range.lowerBound)
    let end = position(of: range.upperBound)
    return Location(
      path: path, line: start.line, column: start.column, endLine: end.line, endColumn: end.column,
      sourceLine: line(at: range.lowerBound))
  }
}
