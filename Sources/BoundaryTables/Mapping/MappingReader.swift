package import BoundaryFindings
import TableReading
import Yams

/// What is wrong with a mapping, and where.
package struct MappingFault: Error, Equatable, Sendable {
  /// From 1; nil for the whole file.
  package let line: Int?
  package let message: Wording
}

extension TableMapping {
  /// Reads a mapping that was written down.
  package init(yaml text: String) throws(MappingFault) {
    let root: Node?
    do { root = try Yams.compose(yaml: text) } catch {
      throw MappingFault(line: nil, message: Wording(zh: "不是 YAML：\(error)", en: "not YAML: \(error)"))
    }
    guard let node = root?.mapping?["tables"], let tables = node.sequence else {
      throw MappingFault(
        line: root?.mark?.line,
        message: Wording(zh: "应有键 tables，下面列出各表", en: "expected the key tables with a list of tables"))
    }
    var read: [Table] = []
    for table in tables { read.append(try Table(table)) }
    self.init(tables: read)
  }
}

extension TableMapping.Table {
  private static let keys = ["sheet", "table", "lines", "layout", "header", "end", "body", "legend", "columns"]

  fileprivate init(_ node: Node) throws(MappingFault) {
    guard let fields = node.mapping else {
      throw Self.fault(node, Wording(zh: "应为一张表的说明", en: "expected what one table means"))
    }
    for (key, _) in fields where !Self.keys.contains(key.string ?? "") {
      let near = nearName(to: key.string ?? "", among: Self.keys)
      throw Self.fault(
        key,
        Wording(
          zh: "没有键“\(key.string ?? "")”\(near.map { "，是否应为 \($0)" } ?? "")",
          en: "there is no key '\(key.string ?? "")'\(near.map { "; did you mean \($0)?" } ?? "")"))
    }
    if let sheet = fields["sheet"]?.string {
      name = .sheet(sheet)
    } else if let number = fields["table"]?.int {
      name = .table(number)
    } else if fields["lines"]?.bool == true {
      name = .lines
    } else {
      throw Self.fault(node, Wording(zh: "应有 sheet、table 或 lines 之一", en: "expected one of sheet, table and lines"))
    }
    guard let rows = fields["header"]?.string.flatMap(Self.rows) else {
      throw Self.fault(
        fields["header"] ?? node,
        Wording(zh: "header 应为表头的行，例如 3-4", en: "header should be the rows of the header, such as 3-4"))
    }
    header = rows
    end = fields["end"]?.int.map { $0 - 1 } ?? Int(Int32.max)
    layout = fields["layout"]?.string == "bodies" ? .bodies : .duties
    body = fields["body"]?.string
    for (mark, role) in fields["legend"]?.mapping ?? [:] {
      guard let id = role.string, Lexicon.shared.role(id) != nil else { throw Self.noRole(role) }
      legend[folded(mark.string ?? "")] = id
    }
    columns = [:]
    for (key, value) in fields["columns"]?.mapping ?? [:] {
      guard let column = Self.column(key.string ?? "") else {
        throw Self.fault(
          key,
          Wording(
            zh: "“\(key.string ?? "")”不是列名，应为 A、B、C 等", en: "'\(key.string ?? "")' is no column; expected A, B, C …"))
      }
      columns[column] = try Self.meaning(value, layout)
    }
  }

  private static func rows(_ text: String) -> ClosedRange<Int>? {
    let ends = text.split(separator: "-").compactMap { Int($0) }
    guard let first = ends.first, let last = ends.last, first >= 0, last >= first, ends.count <= 2 else { return nil }
    return first - 1...last - 1
  }

  private static func column(_ text: String) -> Int? {
    guard (1...3).contains(text.count) else { return nil }
    var number = 0
    for scalar in text.uppercased().unicodeScalars {
      guard ("A"..."Z").contains(scalar) else { return nil }
      number = number * 26 + Int(scalar.value) - 64
    }
    return number - 1
  }

  private static func meaning(_ node: Node, _ layout: TableMapping.Layout) throws(MappingFault) -> ColumnMeaning {
    if let fields = node.mapping {
      if let role = fields["bodies"] {
        guard let id = role.string, Lexicon.shared.role(id) != nil else { throw noRole(role) }
        return .bodies(role: id)
      }
      if let body = fields["mark"]?.string { return .mark(body) }
      if let words = fields["words"] {
        if let role = fields["role"], Lexicon.shared.role(role.string ?? "") == nil { throw noRole(role) }
        return .words(of: words.null == nil ? words.string : nil, role: fields["role"]?.string)
      }
    } else if let name = node.string {
      if layout == .bodies, let column = LedgerColumn(rawValue: name) { return .ledger(column) }
      if let meaning = ColumnMeaning.plain[name] { return meaning }
      let names = layout == .bodies ? LedgerColumn.allCases.map(\.rawValue) : Array(ColumnMeaning.plain.keys)
      let near = nearName(to: name, among: names)
      throw fault(
        node,
        Wording(
          zh: "没有“\(name)”这种列\(near.map { "，是否应为 \($0)" } ?? "")",
          en: "no column means '\(name)'\(near.map { "; did you mean \($0)?" } ?? "")"))
    }
    throw fault(
      node,
      Wording(
        zh: "应写明这一列的含义，例如 duty 或 {bodies: lead}", en: "expected what the column means, such as duty or {bodies: lead}"))
  }

  private static func noRole(_ node: Node) -> MappingFault {
    let roles = Lexicon.shared.roles.map(\.id)
    return fault(
      node,
      Wording(
        zh: "没有责任类型“\(node.string ?? "")”，应为 \(roles.joined(separator: "、")) 之一",
        en: "there is no role '\(node.string ?? "")'; expected one of \(roles.joined(separator: ", "))"))
  }

  private static func fault(_ node: Node, _ message: Wording) -> MappingFault {
    MappingFault(line: node.mark?.line, message: message)
  }
}
