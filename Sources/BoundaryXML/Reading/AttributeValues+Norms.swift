import BoundaryModel

extension AttributeValues {
  /// What the element asks for.
  func check(_ kind: ElementKind, at place: Place, in symbols: inout SymbolTable) -> NormCheck? {
    let reach = NormCheck.Reach(
      classes: run(.bodyClass, in: &symbols), levels: run(.level, in: &symbols),
      stage: text(.stage).flatMap(Entry.Stage.init))
    let quantity = symbol(.quantity, in: &symbols) ?? .empty
    switch kind {
    case .limit:
      return .limit(
        NormCheck.Limit(
          quantity: quantity, reach: reach, per: text(.per).flatMap(NormCheck.Limit.Per.init) ?? .body,
          bounds: amountBounds, tolerance: amount(.tolerance), place: place))
    case .change:
      guard let since = day(.since), let until = day(.until), let percent = amount(.percent) else { return nil }
      return .change(
        NormCheck.Change(
          quantity: quantity, since: since, until: until, percent: percent, tolerance: amount(.tolerance), place: place)
      )
    case .form:
      return .form(
        NormCheck.Form(
          reach: reach, nature: text(.nature).flatMap(Entry.Nature.init), isAgency: text(.agency) != nil,
          named: symbol(.named, in: &symbols), notNamed: run(.notNamed, in: &symbols)))
    case .require:
      guard let function = symbol(.function, in: &symbols) else { return nil }
      return .require(
        NormCheck.Requirement(reach: reach, function: function, allowsSign: text(.sign) != nil, place: place))
    case .concurrent:
      guard let post = symbol(.post, in: &symbols), let also = symbol(.also, in: &symbols) else { return nil }
      return .concurrent(NormCheck.Concurrence(reach: reach, post: post, also: also))
    case .term: return count(.years).map { .term(years: $0) }
    case .initial:
      guard let share = amount(.share), let rounding = text(.round).flatMap(NormCheck.Initial.Rounding.init) else {
        return nil
      }
      return .initial(
        NormCheck.Initial(norms: run(.of, in: &symbols), share: share, rounding: rounding, place: place))
    case .uncovered: return .uncovered(functions: run(.function, in: &symbols))
    default:
      guard let dimension = symbol(.dimension, in: &symbols), let role = symbol(.role, in: &symbols) else { return nil }
      return .single(
        NormCheck.Single(
          dimension: dimension, categories: run(.isOneOf, in: &symbols), role: role, place: place))
    }
  }

  /// How a quantity or a ratio is measured.
  func measure(_ kind: ElementKind, in symbols: inout SymbolTable) -> Quantity.Measure {
    if kind == .ratio {
      return .share(part: symbol(.part, in: &symbols) ?? .empty, whole: symbol(.whole, in: &symbols) ?? .empty)
    }
    let kinds = run(.counts, in: &symbols)
    guard !kinds.isEmpty else { return .stated }
    return .counted(
      Quantity.Counting(
        kinds: kinds, functions: run(.function, in: &symbols), exceptClasses: run(.exceptClass, in: &symbols),
        depth: count(.depth)))
  }

  var rankTest: Band.RankTest? {
    count(.to).map { .to($0) } ?? count(.last).map { .last($0) } ?? count(.rise).map { .rise($0) }
  }
}
