package import BoundaryModel
import ScopeGeometry

/// Why a narrowing leaves nothing of its dimension.
package enum Emptiness: Hashable, Sendable {
  /// The lower end is above the upper one.
  case swappedEnds
  /// Its dimension has whole numbers only, and none lies between the ends.
  case noWholeNumber
  /// Its dimension has none of its amounts.
  case outside(RowID<Dimension>)
  /// What it names is all taken out again.
  case nothingLeft
}

extension DutyMap {
  /// Why a narrowing leaves nothing; nil for one that leaves something.
  ///
  /// - Parameter template: That of the document in which it stands; nil where it is not known.
  package func emptiness(of narrowing: Narrowing, in template: RowID<Template>?) -> Emptiness? {
    let dimension = template.flatMap { index[$0].dimensions[narrowing.dimension] }
    switch narrowing.values {
    case .codes: return nil
    case .allBut(let excepted, let run):
      // A code that is not known was told, and may be anything.
      let known = (documents.symbols[run] + documents.symbols[excepted]).allSatisfy { code in
        dimension.map { index.category(code, of: $0, in: documents) != nil } ?? (index.areas[code] != nil)
      }
      guard known, dimension != nil || documents.text(narrowing.dimension) == areaDimension else { return nil }
      return leaves(narrowing.values, of: dimension) ? nil : .nothingLeft
    case .amounts(let bounds):
      if bounds.isEmpty { return .swappedEnds }
      guard let dimension, case .amounts(_, let isWhole, let all) = documents.dimensions[dimension].values else {
        return nil
      }
      if isWhole, bounds.inWholeNumbers.isEmpty { return .noWholeNumber }
      let common = bounds.intersection(all)
      return common.isEmpty || isWhole && common.inWholeNumbers.isEmpty ? .outside(dimension) : nil
    }
  }

  private func leaves(_ values: Narrowing.Values, of dimension: RowID<Dimension>?) -> Bool {
    guard let dimension else { return !spans(values).isEmpty }
    return !DutyAxis.categories(self, of: dimension).positions(values).isEmpty
  }

  /// The template by which a row is read: the one that it stands in, or that its list is on.
  package func template(ofRow row: RowID<Duty>) -> RowID<Template>? {
    switch documents.duties[row].owner {
    case .template(let template): template
    case .list(let list): template(of: list)
    }
  }
}

extension DocumentIndex {
  fileprivate func category(
    _ code: Symbol, of dimension: RowID<Dimension>, in documents: Documents
  ) -> RowID<Category>? {
    self[documents.dimensions[dimension].template].categories[dimension]?[code]
  }
}

extension Bounds<Decimal> {
  /// The same whole numbers, with both ends among them.
  fileprivate var inWholeNumbers: Bounds<Decimal> {
    let lower: Lower? =
      switch self.lower {
      case .from(let value): .from(value.isWhole ? value : value.nextWhole)
      case .above(let value): .from(value.nextWhole)
      case nil: nil
      }
    let upper: Upper? =
      switch self.upper {
      case .to(let value): .to(value.roundedDown)
      case .below(let value): .to(value.isWhole ? value.previousWhole : value.roundedDown)
      case nil: nil
      }
    return Bounds(lower: lower, upper: upper)
  }
}
