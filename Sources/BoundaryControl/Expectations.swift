import BoundaryFindings
package import BoundaryModel

extension [Finding] {
  /// Marks the findings that lists expect, and adds what is wrong with expectations.
  ///
  /// - Parameters:
  ///   - day: The day on which it is asked whether an expectation still counts.
  ///   - isComplete: Whether everything was read and decided; where not, what matches nothing may
  ///     still have something to match, so it is not told.
  package mutating func accept(
    expectationsOf documents: Documents, on day: Day, rules: RuleNames, isComplete: Bool
  ) {
    guard documents.expectations.count > 0 else { return }
    let places = Dictionary(grouping: indices) { self[$0].rule.name }
    for (id, row) in documents.expectations.entries where !documents.contextFiles.contains(row.place.file) {
      // Of one whose scope could not be read, which was told, it is not known what it accepts.
      guard row.isReadable else { continue }
      let name = documents.text(row.rule)
      guard rules.isAcceptable(name) else {
        append(documents.unknownRule(row, name, rules))
        continue
      }
      let matching = places[name, default: []].filter {
        self[$0].isCovered(by: row) && (!row.isLimited || self[$0].expectations.contains(id))
      }
      let acceptance = Acceptance(
        reason: documents.text(row.reason), by: row.by.map { documents.text($0) }, until: row.until)
      if let until = row.until, acceptance.hasExpired(on: day), !matching.isEmpty {
        append(documents.describe(.expiredExpectation(of: name, on: until, at: row.spot("until")), row))
      } else if matching.isEmpty {
        if isComplete { append(documents.describe(.unusedExpectation(of: name, at: row.spot("rule")), row)) }
      } else {
        for index in matching where self[index].acceptance == nil { self[index].acceptance = acceptance }
      }
    }
  }
}

extension [Finding] {
  /// Marks the findings that registers expect of their bodies, and adds what is wrong with expectations.
  ///
  /// A norm says itself which exceptions leave nothing to be told; of other rules, an expectation is about what is
  /// found of its body.
  ///
  /// - Parameters:
  ///   - day: The day on which it is asked whether what a register expects still counts.
  package mutating func accept(
    bodyExpectationsOf documents: Documents, on day: (Register) -> Day, rules: RuleNames, isComplete: Bool
  ) {
    guard documents.bodyExpectations.count > 0 else { return }
    let places = Dictionary(grouping: indices) { self[$0].rule.name }
    let excepted = Dictionary(
      grouping: indices.flatMap { index in
        (self[index].exceptions?.expectations ?? []).map { (id: $0, index: index) }
      }, by: \.id)
    for (id, row) in documents.bodyExpectations.entries where !documents.contextFiles.contains(row.place.file) {
      let name = documents.text(row.rule)
      guard rules.isAcceptable(name) else {
        append(documents.unknownRule(row, name, rules))
        continue
      }
      let body = documents.bodies[row.body]
      let own = excepted[id, default: []].map(\.index)
      // What is found of norms, and what is not, the norms have told; the rest is the body's by its id.
      let others = places[name, default: []].filter {
        self[$0].norms.isEmpty && self[$0].bodies.contains(documents.text(body.id))
      }
      let acceptance = Acceptance(
        reason: documents.text(row.reason), by: row.by.map { documents.text($0) }, until: row.until)
      let isExpired = acceptance.hasExpired(on: day(documents.registers[body.register]))
      if let until = row.until, isExpired, !(own + others).isEmpty {
        append(
          documents.describe(
            .expiredExpectation(of: name, on: until, at: Spot(row.place, .attributeValue("until"))), row))
      } else if (own + others).isEmpty {
        let spot = Spot(row.place, .attributeValue("rule"))
        if isComplete { append(documents.describe(.unusedExpectation(of: name, at: spot), row)) }
      } else {
        for index in own where self[index].exceptions?.cover ?? false && self[index].acceptance == nil {
          self[index].acceptance = acceptance
        }
        for index in others where self[index].acceptance == nil { self[index].acceptance = acceptance }
      }
    }
  }
}

extension Documents {
  fileprivate func unknownRule(_ row: BodyExpectation, _ name: String, _ rules: RuleNames) -> Finding {
    describe(.unknownRule(name, rules, at: Spot(row.place, .attributeValue("rule"))), row)
  }

  fileprivate func describe(_ finding: Finding, _ row: BodyExpectation) -> Finding {
    var described = finding
    described.bodies = [text(bodies[row.body].id)]
    return described
  }
}

extension Finding {
  /// A finding on a duty is covered by each of its places, so that every list involved can accept
  /// it; one on a whole list or register only by its own.
  fileprivate func isCovered(by expectation: Expectation) -> Bool {
    expectation.covers(spot.place) || duty != nil && related.contains { expectation.covers($0.spot.place) }
  }
}

extension Expectation {
  fileprivate func spot(_ attribute: String) -> Spot { Spot(place, .attributeValue(attribute)) }
}

extension Documents {
  fileprivate func unknownRule(_ row: Expectation, _ name: String, _ rules: RuleNames) -> Finding {
    describe(.unknownRule(name, rules, at: row.spot("rule")), row)
  }

  fileprivate func describe(_ finding: Finding, _ row: Expectation) -> Finding {
    var described = finding
    described.list = text(lists[row.list].id)
    described.duty = row.duty.map { text(duties[$0].id) }
    return described
  }
}
