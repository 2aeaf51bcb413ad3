import BoundaryFindings
import BoundaryModel

/// What the grammar has against the attributes that an element was given.
enum Violation {
  /// One of these is missing, and another needs it or the element does.
  case missing([Attribute], neededBy: Attribute?)
  case conflicting([Attribute])

  func finding(on kind: ElementKind, at place: Place) -> Finding {
    switch self {
    case .missing(let choice, let neededBy): .missingAttribute(choice, on: kind, neededBy: neededBy, at: place)
    case .conflicting(let both): .conflictingAttributes(both, on: kind, at: place)
    }
  }
}

extension AttributeGrammar {
  func violations(by given: AttributeSet) -> [Violation] {
    required.filter { !given.contains($0) }.map { .missing([$0], neededBy: nil) }
      + conditions.compactMap { $0.violation(by: given) }
  }
}

extension AttributeGrammar.Condition {
  fileprivate func violation(by given: AttributeSet) -> Violation? {
    switch self {
    case .exactlyOne(let choice): Self.tooFew(choice, given) ?? Self.tooMany(choice, given)
    case .atLeastOne(let choice): Self.tooFew(choice, given)
    case .atMostOne(let choice): Self.tooMany(choice, given)
    case .needs(let attribute, let other):
      given.contains(attribute) && !given.contains(other) ? .missing([other], neededBy: attribute) : nil
    }
  }

  private static func tooFew(_ choice: [Attribute], _ given: AttributeSet) -> Violation? {
    choice.contains(where: given.contains) ? nil : .missing(choice, neededBy: nil)
  }

  private static func tooMany(_ choice: [Attribute], _ given: AttributeSet) -> Violation? {
    let both = choice.filter(given.contains)
    return both.count > 1 ? .conflicting(both) : nil
  }
}
