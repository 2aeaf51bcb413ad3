import BoundaryMap
import BoundaryModel

/// What a side's ids are on the new side.
struct SideNames: Sendable {
  private(set) var roles: Renames
  private(set) var dimensions: Renames
  private(set) var parties: Renames
  private(set) var localities: Renames
  private(set) var bodies: Renames
  /// Areas in a list, localities in a template.
  private(set) var areas: Renames
  /// By the dimension's id on the new side.
  private(set) var categories: [Symbol: Renames] = [:]

  /// The old side.
  init(_ vocabulary: Vocabulary, _ jurisdiction: Jurisdiction, isTemplate: Bool, _ documents: Documents) {
    roles = vocabulary.roleRenames
    dimensions = vocabulary.dimensionRenames
    parties = vocabulary.partyRenames
    localities = vocabulary.localityRenames
    bodies = jurisdiction.bodyRenames
    areas = isTemplate ? vocabulary.localityRenames : jurisdiction.areaRenames
    for pair in vocabulary.dimensionPairs {
      guard let row = pair.old else { continue }
      categories[dimensions[documents.dimensions[row].id]] = pair.renames
    }
  }

  /// The new side, whose ids are the measure. What it names by an id that only the old side has, since a register or a
  /// template was changed and a list was not, is what that id became: seen from either side it is the same.
  var onNewSide: SideNames {
    var names = self
    names.roles = roles.onNewSide
    names.dimensions = dimensions.onNewSide
    names.parties = parties.onNewSide
    names.localities = localities.onNewSide
    names.bodies = bodies.onNewSide
    names.areas = areas.onNewSide
    names.categories = categories.mapValues(\.onNewSide)
    return names
  }

  /// Who holds something, as both sides can say it.
  func who(_ holder: Holder, _ documents: Documents) -> HolderKey.Who {
    switch holder.kind {
    case .body(let row): .body(bodies[documents.bodies[row].id])
    case .party(let row): .party(parties[documents.parties[row].id])
    case .unknown(let id): .body(bodies[id])
    case .unnamed(let words): .unnamed(words)
    }
  }

  func target(_ target: Binding.Target) -> Binding.Target {
    switch target {
    case .party(let id): .party(parties[id])
    case .locality(let id): .locality(localities[id])
    }
  }

  /// What a narrowing says, whose order and repeats do not matter.
  func narrowed(_ narrowing: Narrowing, _ documents: Documents) -> Stated.Narrowed {
    let dimension = dimensions[narrowing.dimension]
    func codes(_ run: SymbolRun) -> Set<Symbol> {
      let isArea = documents.text(narrowing.dimension) == areaDimension
      return Set((isArea ? areas : categories[dimension] ?? Renames()).applied(to: documents.symbols[run]))
    }
    let values: Stated.Values =
      switch narrowing.values {
      case .amounts(let bounds): .amounts(bounds)
      case .codes(let run): .codes(codes(run))
      case .allBut(let excepted, let run): .allBut(codes(excepted), of: codes(run))
      }
    return Stated.Narrowed(dimension: dimension, values: values)
  }
}
