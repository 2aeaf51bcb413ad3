import BoundaryModel

/// Duties, what is in them, and what narrows them.
extension DocumentBuilder {
  /// Something that `within` narrows.
  enum Narrowed {
    case duty(RowID<Duty>)
    case exception(RowID<DutyException>)
    case assignment(RowID<Assignment>)
    case expectation(RowID<Expectation>)
    /// What says too little to be kept, which was told.
    case nothing
  }

  mutating func openDuty(_ values: AttributeValues, at place: Place) {
    narrowed.append((.nothing, []))
    guard let owner = list.map(DutyOwner.list) ?? template.map(DutyOwner.template) else { return }
    let reference = optional(values, .ref)
    // One that cannot be referred to, which was told, holds nothing.
    guard let id = reference ?? optional(values, .id) else { return }
    let field = optional(values, .field) ?? self.field.map { documents.fields[$0].id }
    let row = Duty(
      id: id, name: symbol(values, .name), owner: owner, isReference: reference != nil, code: optional(values, .code),
      kind: optional(values, .kind), field: field, over: run(values, .over), formerly: run(values, .formerly),
      item: optional(values, .item), inForce: values.dayBounds, isReadable: values.isRight(.from, .to), place: place)
    let duty = documents.duties.append(row)
    self.duty = duty
    narrowed[narrowed.count - 1].what = .duty(duty)
  }

  mutating func openException(at place: Place) {
    narrowed.append((.nothing, []))
    guard let duty else { return }
    let row = DutyException(duty: duty, narrowings: 0..<0, place: place)
    narrowed[narrowed.count - 1].what = .exception(documents.dutyExceptions.append(row))
  }

  /// One that says less than it must, which was told, changes nothing.
  mutating func openDutyRole(_ values: AttributeValues, at place: Place) {
    guard let duty, let role = optional(values, .ref), let holders = values.text(.holders).flatMap(Role.Holders.init)
    else { return }
    _ = documents.dutyRoles.append(DutyRole(duty: duty, role: role, holders: holders, place: place))
  }

  /// One whose days could not be read, which was told, says nothing.
  mutating func openTime(_ values: AttributeValues, at place: Place) {
    guard let duty, !values.isFlawed else { return }
    _ = documents.dutyTimes.append(
      DutyTime(
        duty: duty, legal: values.count(.legal), promised: values.count(.promised), unit: optional(values, .unit),
        place: place))
  }

  mutating func openAssignment(_ values: AttributeValues, at place: Place) {
    narrowed.append((.nothing, []))
    guard let duty else { return }
    let holder: Assignment.Holder =
      if let words = optional(values, .unnamed) {
        .unnamed(words)
      } else if case let parties = run(values, .party), !parties.isEmpty {
        .parties(parties)
      } else {
        .bodies(run(values, .body))
      }
    let delegation = optional(values, .delegatedBy).map {
      Delegation(
        delegator: $0, form: optional(values, .form), isRetained: values.isTrue(.retained),
        accepted: values.day(.accepted))
    }
    let row = Assignment(
      duty: duty, holder: holder, role: symbol(values, .role), wording: optional(values, .wording),
      inForce: values.dayBounds, delegation: delegation, isOtherwise: values.isTrue(.otherwise),
      isShared: values.isTrue(.shared), item: optional(values, .item), narrowings: 0..<0, isReadable: !values.isFlawed,
      place: place)
    let assignment = documents.assignments.append(row)
    self.assignment = assignment
    narrowed[narrowed.count - 1].what = .assignment(assignment)
  }

  mutating func openNarrowing(_ values: AttributeValues, at place: Place) {
    guard let what = narrowed.last?.what else { return }
    if values.isFlawed { return markUnreadable(what) }
    let (codes, excepted) = (run(values, .isOneOf), run(values, .except))
    let said: Narrowing.Values =
      if !excepted.isEmpty {
        .allBut(excepted, of: codes)
      } else if !codes.isEmpty {
        .codes(codes)
      } else {
        .amounts(values.amountBounds)
      }
    narrowed[narrowed.count - 1].narrowings.append(
      Narrowing(dimension: symbol(values, .dimension), values: said, place: place))
  }

  mutating func openExpectation(_ values: AttributeValues, at place: Place, in parent: Place?) {
    narrowed.append((.nothing, []))
    // One that says less than it must, which was told, accepts nothing.
    guard let list, let parent, !values.isFlawed else { return }
    let row = Expectation(
      list: list, duty: duty, rule: symbol(values, .rule), reason: symbol(values, .reason), by: optional(values, .by),
      until: values.day(.until), inForce: values.dayBounds, in: parent, place: place)
    let expectation = documents.expectations.append(row)
    expectations.append(expectation)
    narrowed[narrowed.count - 1].what = .expectation(expectation)
  }

  /// Notes that the scope of something is not known.
  private mutating func markUnreadable(_ what: Narrowed) {
    switch what {
    case .duty(let duty): documents.duties[duty].isReadable = false
    case .exception(let exception): documents.duties[documents.dutyExceptions[exception].duty].isReadable = false
    case .assignment(let assignment): documents.assignments[assignment].isReadable = false
    case .expectation(let expectation): documents.expectations[expectation].isReadable = false
    case .nothing: break
    }
  }

  /// The narrowings of what ends stand together, whatever was read between them.
  mutating func closeNarrowed() {
    guard let (what, narrowings) = narrowed.popLast() else { return }
    let first = documents.narrowings.count
    documents.narrowings += narrowings
    let rows = first..<documents.narrowings.count
    switch what {
    case .duty(let duty): documents.duties[duty].narrowings = rows
    case .exception(let exception): documents.dutyExceptions[exception].narrowings = rows
    case .assignment(let assignment): documents.assignments[assignment].narrowings = rows
    case .expectation(let expectation): documents.expectations[expectation].narrowings = rows
    case .nothing: break
    }
  }
}
