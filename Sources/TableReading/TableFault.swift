/// Why a file with tables was refused.
package enum TableFault: Error, Equatable, Sendable {
  /// Not read as it is: what it is instead, so that somebody can be told the way out.
  case foreign(ForeignKind)
  /// A file of no known kind.
  case unknownKind
  /// The archive ends early or contradicts itself.
  case brokenArchive(Damage)
  /// A part of the archive that cannot be inflated or whose checksum is wrong.
  case damagedPart(name: String)
  /// A part that must be there is not.
  case missingPart(name: String)
  /// A part that is not well-formed XML, or declares a document type, by the offset in its text.
  case malformedPart(name: String, XMLProblem, offset: Int)
  /// More of something than is read.
  case limit(TableLimits.Measure, maximum: Int, part: String?)
  /// Text that is in no encoding that is read, at a byte.
  case undecodable(offset: Int)
  /// A quotation mark that is not closed, by the line on which it opens.
  case openQuotation(line: Int)

  /// What is wrong with the XML of a part.
  package enum XMLProblem: Equatable, Sendable {
    case documentType
    case notWellFormed
    /// Depth, attributes or another measure of the XML itself is beyond what is read.
    case excessive
  }

  /// What is wrong with an archive.
  package enum Damage: Equatable, Sendable {
    /// No end record: the file was cut off.
    case cutOff
    /// The directory lies outside the file or cannot be read.
    case directory
    /// Two entries lie over each other.
    case overlapping(String)
    /// Two entries have one name, capitals aside.
    case doubled(String)
    /// An entry in another method than stored or deflated.
    case method(String)
  }

  /// Kinds of files that hold tables and are not read.
  package enum ForeignKind: String, CaseIterable, Sendable {
    /// xls, doc, et, wps: the binary formats of before 2007.
    case binaryOffice
    /// An office file under a password.
    case encrypted
    /// A page that is called .xls.
    case html
    /// A workbook as XML of 2003.
    case spreadsheetML
    case pdf
    /// OFD (GB/T 33190).
    case ofd
    /// A text document or presentation of OpenDocument, or another office file without tables that are read.
    case otherOffice
    /// An archive that is no office file.
    case archive
    /// A document of dutymap or other XML.
    case xml
  }
}

/// What is read at most. Sizes are absolute: honest files deflate to a thousandth.
package struct TableLimits: Sendable {
  package enum Measure: String, Sendable {
    case file, entries, part, total, cells, columns, text
  }

  /// Bytes of the file.
  package var file = 64 << 20
  package var entries = 4096
  /// Bytes of one part, inflated.
  package var part = 192 << 20
  /// Bytes of all parts that are read, inflated.
  package var total = 256 << 20
  /// Cells that hold something.
  package var cells = 4_000_000
  /// Columns of one table.
  package var columns = 16_384
  /// Characters of one cell, as UTF-8 bytes.
  package var text = 1 << 20

  package init() {}
}
