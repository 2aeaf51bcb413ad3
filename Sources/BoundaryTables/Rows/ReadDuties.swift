import BoundaryModel
import TableReading

/// A duty as the rows of tables state it.
struct ReadDuty {
  let name: String
  var field: String?
  var code: String?
  var kind: String?
  /// Its number in the table.
  var item: String?
  var places: [CellPlace]
  /// The cells of what does not stand beside its name, by the attributes that it becomes.
  var cells: [String: CellPlace] = [:]
  var bases: [String] = []
  var notes: [String] = []
  var statements: [ReadStatement] = []
}

/// Who holds a duty, as one cell states it.
struct ReadStatement {
  enum Holder: Hashable {
    /// Bodies that hold it together, the host first, by their numbers in the directory.
    case bodies([Int])
    /// Words that name nobody in particular.
    case unnamed(String)
  }

  var holder: Holder
  /// Whether the bodies share it as equals.
  var isShared = false
  var role: String
  var wording: String?
  var task: String?
  var scope: [Narrowing] = []
  var delegation: Delegation?
  var notes: [String] = []
  let place: CellPlace
  /// The cells of what stands elsewhere in its row, by the attributes that it becomes.
  var cells: [String: CellPlace] = [:]

  struct Delegation: Hashable {
    var by: Int
    var form: String?
    var accepted: Day?
  }
}

/// One dimension of a scope, in words.
enum Narrowing: Hashable {
  case area(String)
  case category(dimension: String, value: String)
  case amount(dimension: String, unit: String, lower: Bound?, upper: Bound?)

  /// What is narrowed.
  var dimension: String {
    switch self {
    case .area: "area"
    case .category(let dimension, _), .amount(let dimension, _, _, _): dimension
    }
  }

  struct Bound: Hashable {
    let amount: String
    let includes: Bool
  }
}

/// A number of duties that a table states.
struct ReadTotal {
  let table: TableName
  /// nil for all of the list.
  let field: String?
  let duties: Int
  let place: CellPlace
}

/// What a file's tables state, and what is told of them.
struct ImportedTables {
  var directory: BodyDirectory
  var areas: [String]
  var hasRegister = false
  /// The first cell that holds something: where what is about all of it stands.
  var start: CellPlace?
  var title: String?
  var issuer: String?
  var notes: [String] = []
  var duties: [ReadDuty] = []
  var totals: [ReadTotal] = []
  /// The bodies that a ledger lists.
  var ledger: [LedgerRow] = []
  private(set) var told: [Told] = []
  private(set) var used: Set<CellPlace> = []
  private(set) var ignored: Set<CellPlace> = []

  private var known: Set<Told> = []
  private var numbers: [String: [Int]] = [:]
  private var codes: [String: Int] = [:]

  init(directory: BodyDirectory, areas: [String]) {
    self.directory = directory
    self.areas = areas
  }

  mutating func use(_ place: CellPlace) { used.insert(place) }

  mutating func ignore(_ place: CellPlace) { ignored.insert(place) }

  /// - Parameter place: nil for the whole file.
  mutating func tell(_ kind: Told.Kind, at place: CellPlace?) {
    let entry = Told(kind: kind, place: place)
    if known.insert(entry).inserted { told.append(entry) }
    if let place { used.insert(place) }
  }

  /// The duty of a row: one that was stated before, or a new one.
  ///
  /// - Returns: Its number, and whether it was there.
  mutating func duty(_ name: String, code: String?, at place: CellPlace) -> (number: Int, isKnown: Bool) {
    let key = folded(name.withoutNumber)
    for number in numbers[key] ?? [] where duties[number].code == nil || code == nil || duties[number].code == code {
      duties[number].places.append(place)
      if duties[number].code == nil { duties[number].code = code }
      return (number, true)
    }
    duties.append(ReadDuty(name: name, code: code, places: [place]))
    numbers[key, default: []].append(duties.count - 1)
    return (duties.count - 1, false)
  }

  /// The duty that has a code already, if it is another one.
  mutating func holder(ofCode code: String, not duty: Int) -> ReadDuty? {
    guard let other = codes[code] else {
      codes[code] = duty
      return nil
    }
    return other == duty ? nil : duties[other]
  }
}

/// A body as a ledger states it.
struct LedgerRow {
  let name: String
  var aliases: [String] = []
  var former: [String] = []
  var parent: String?
  var kind: String?
  var established: Day?
  var abolished: Day?
  var successor: String?
  var notes: [String] = []
  let place: CellPlace
}
