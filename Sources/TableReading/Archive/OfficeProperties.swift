/// What an office file says about itself.
package enum OfficeProperties {
  /// The category that its properties name, which tells what made it; nil where there is none, or no office file.
  package static func category(of bytes: [UInt8], limits: TableLimits = TableLimits()) -> String? {
    guard bytes.starts(with: [0x50, 0x4B, 0x03, 0x04]), bytes.count <= limits.file,
      var archive = try? ZIPArchive(bytes, limits: limits),
      let part = try? archive.part("docProps/core.xml"),
      let open = part.firstRange(of: Array("<cp:category>".utf8)),
      let close = part[open.upperBound...].firstRange(of: Array("</cp:category>".utf8))
    else { return nil }
    return String(decoding: part[open.upperBound..<close.lowerBound], as: UTF8.self)
  }
}
