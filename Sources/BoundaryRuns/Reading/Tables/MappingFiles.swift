import BoundaryControl
import BoundaryFindings
import BoundaryTables
import FoundationEssentials

/// Where what the columns of a file's tables mean is written down: the file that the user named, one beside the tables,
/// or one that the nearest `dutymap.yml` names.
struct MappingFiles {
  /// The file for all tables.
  let chosen: String?
  /// What files are copies of, beside which their mapping stands.
  let originals: [String: String]
  let settings: ControlSettings

  /// What is to be done with a file of tables.
  enum Answer {
    case read(TableMapping)
    /// The configuration leaves it out.
    case ignored
  }

  /// - Throws: Why the file cannot be read.
  func mapping(for path: String) throws(Report.Trouble) -> Answer {
    if let chosen { return .read(try Self.read(chosen)) }
    for place in [path, originals[path]].compactMap(\.self) {
      if let beside = Self.names(beside: place).first(where: { FileKind($0) == .file }) {
        guard !Confinement.leadsOut(beside) else { throw Report.Trouble(path: beside, message: .leadsOut) }
        return .read(try Self.read(beside))
      }
    }
    if let answer = try configured(originals[path] ?? path) { return answer }
    throw Report.Trouble(path: path, message: .noMapping)
  }

  /// As `import --write-mapping` names it, and shorter.
  private static func names(beside path: String) -> [String] {
    let name = path.split(separator: "/", omittingEmptySubsequences: false).last.map(String.init) ?? path
    let stem = name.lastIndex(of: ".").map { String(path.dropLast(name.distance(from: $0, to: name.endIndex))) }
    return [path, stem].compactMap(\.self).flatMap { [$0 + ".mapping.yml", $0 + ".yml"] }
  }

  private func configured(_ path: String) throws(Report.Trouble) -> Answer? {
    let files = ConfigurationFiles(
      for: [path], chosen: settings.configuration, isAllowed: settings.readsConfiguration, rules: RunControl.rules)
    guard let configuration = files.configurations.first, let setting = configuration.table(for: absolute(path)) else {
      return nil
    }
    guard let mapping = setting.mapping else { return .ignored }
    let place = absolute(mapping.hasPrefix("/") ? mapping : configuration.folder + "/" + mapping)
    guard Confinement(around: configuration.folder, orWithin: configuration.folder).allows(place) else {
      throw Report.Trouble(path: shown(configuration.folder + "/" + Configuration.fileName), message: .outside(mapping))
    }
    return .read(try Self.read(place))
  }

  private static func read(_ path: String) throws(Report.Trouble) -> TableMapping {
    guard let bytes = FileManager.default.contents(atPath: path), let text = String(validating: bytes, as: UTF8.self)
    else {
      throw Report.Trouble(
        path: shown(path), message: Wording(zh: "无法读取，应为 UTF-8 文字", en: "cannot be read; expected UTF-8 text"))
    }
    do throws(MappingFault) {
      return try TableMapping(yaml: text)
    } catch {
      throw Report.Trouble(path: error.line.map { "\(shown(path)):\($0)" } ?? shown(path), message: error.message)
    }
  }
}

extension Wording {
  fileprivate static let noMapping = Wording(
    zh: "没有说明各列含义的映射文件；先用 dutymap import 这个文件 --write-mapping 生成并核对，或者在 dutymap.yml 的 tables 中指明，也可以在那里写明不用它",
    en:
      "no mapping says what its columns mean; make one with dutymap import FILE --write-mapping and look it over, or name one under tables in dutymap.yml, which can also leave the file out"
  )

  fileprivate static func outside(_ mapping: String) -> Wording {
    Wording(
      zh: "mapping 写的“\(mapping)”在仓库之外；仓库之外的文件只能用 --mapping 指明",
      en: "the mapping '\(mapping)' lies outside of the repository; only --mapping can name such a file")
  }
}
