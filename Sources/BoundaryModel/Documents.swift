/// Everything that the documents of a run say, as tables. References between documents stand as
/// the ids that the documents use; resolving them is the map's work.
package struct Documents: Sendable {
  package var symbols = SymbolTable()
  package var files = Table<SourceFile>()

  package var registers = Table<Register>()
  package var areas = Table<Area>()
  package var bodies = Table<Body>()
  package var entries = Table<Entry>()
  package var entryCounts: [EntryCount] = []
  package var signs = Table<Sign>()
  package var posts = Table<Post>()
  package var missions = Table<Mission>()
  package var ranks = Table<Ranks>()
  package var rankRows = Table<Rank>()
  package var bodyExpectations = Table<BodyExpectation>()

  package var normsDocuments = Table<NormsDocument>()
  package var classes = Table<BodyClass>()
  package var functions = Table<BodyFunction>()
  package var rankings = Table<Ranking>()
  package var quantities = Table<Quantity>()
  package var norms = Table<Norm>()
  package var bands = Table<Band>()

  package var templates = Table<Template>()
  package var roles = Table<Role>()
  package var dimensions = Table<Dimension>()
  package var categories = Table<Category>()
  package var parties = Table<Party>()
  package var localities = Table<Locality>()
  package var kinds = Table<DutyKind>()
  package var forms = Table<DelegationForm>()
  package var fields = Table<Field>()

  package var lists = Table<BoundaryList>()
  package var bindings = Table<Binding>()
  package var totals = Table<Total>()
  package var expectations = Table<Expectation>()

  package var duties = Table<Duty>()
  package var dutyExceptions = Table<DutyException>()
  package var dutyRoles = Table<DutyRole>()
  package var dutyTimes = Table<DutyTime>()
  package var assignments = Table<Assignment>()
  package var narrowings: [Narrowing] = []
  package var remarks = Table<Remark>()

  /// Files that were read only because others refer to them; nothing in them is told.
  package var contextFiles: Set<RowID<SourceFile>> = []

  package init() {}

  /// Empty documents whose words, files and rows are numbered on after those of others, which stay to be found: equal
  /// words of the two sides of a comparison are one symbol, and an id or a place says which side it is on.
  package init(after earlier: Documents) {
    self = earlier
    files = files.continued()
    registers = registers.continued()
    areas = areas.continued()
    bodies = bodies.continued()
    templates = templates.continued()
    roles = roles.continued()
    dimensions = dimensions.continued()
    categories = categories.continued()
    parties = parties.continued()
    localities = localities.continued()
    kinds = kinds.continued()
    forms = forms.continued()
    fields = fields.continued()
    lists = lists.continued()
    bindings = bindings.continued()
    totals = totals.continued()
    expectations = expectations.continued()
    duties = duties.continued()
    dutyExceptions = dutyExceptions.continued()
    dutyRoles = dutyRoles.continued()
    dutyTimes = dutyTimes.continued()
    assignments = assignments.continued()
    remarks = remarks.continued()
    entries = entries.continued()
    signs = signs.continued()
    posts = posts.continued()
    missions = missions.continued()
    ranks = ranks.continued()
    rankRows = rankRows.continued()
    bodyExpectations = bodyExpectations.continued()
    normsDocuments = normsDocuments.continued()
    classes = classes.continued()
    functions = functions.continued()
    rankings = rankings.continued()
    quantities = quantities.continued()
    norms = norms.continued()
    bands = bands.continued()
    contextFiles = []
  }

  /// The text of a symbol.
  package func text(_ symbol: Symbol) -> String { symbols[symbol] }
}
