import BoundaryFindings
import BoundaryTables
import BoundaryXML
import TableReading

/// Reads the files of tables among the documents of a run.
struct NamedTables {
  let mappings: MappingFiles
  /// The files whose names the ids of tables are made of, where these are not their own.
  private let namesakes: [String: String]
  private let limits = TableLimits()

  init(_ mappings: MappingFiles, _ namesakes: [String: String]) {
    self.mappings = mappings
    self.namesakes = namesakes
  }

  /// Reads a file as what its mapping says that it is.
  ///
  /// - Returns: Whether it counts: false for one that the configuration leaves out.
  func read(_ source: Source, into set: inout DocumentSet) -> Bool {
    do throws(Report.Trouble) {
      switch try mappings.mapping(for: source.path) {
      case .ignored: return false
      case .read(let mapping): try read(source, mapping, into: &set)
      }
    } catch {
      set.refuse(error.path ?? source.path, error.message)
    }
    return true
  }

  private func read(_ source: Source, _ mapping: TableMapping, into set: inout DocumentSet) throws(Report.Trouble) {
    let loaded = source.loaded
    if let fault = loaded.unreadableReason { throw Report.Trouble(path: source.path, message: fault) }
    let tables: CirculatedTables
    do throws(CirculatedTables.Failure) {
      tables = try CirculatedTables(loaded.bytes, limits: limits)
    } catch {
      throw Report.Trouble(path: source.path, message: error.message)
    }
    do throws(ImportFault) {
      try TableDocuments.read(
        tables.file, path: source.path, namesake: namesakes[source.path], mapping: mapping, told: tables.told,
        into: &set)
    } catch {
      throw Report.Trouble(path: source.path, message: error.message)
    }
  }
}
