package import BoundaryFindings

/// What is compared, and how.
package struct CompareRequest {
  /// One of the two sides.
  package struct Side {
    let input: InputFiles
    /// Where templates and registers that its documents refer to are looked for.
    let contextPaths: [String]
    /// What the user says about its findings.
    let control: RunControl
    /// A path of its as people know it.
    let name: (String) -> String

    init(_ input: InputFiles, contextFor paths: [String], _ control: RunControl, name: @escaping (String) -> String) {
      self.input = input
      contextPaths = paths
      self.control = control
      self.name = name
    }
  }

  package let old: Side
  package let new: Side
  /// Lists that may follow the old revision; nil when nobody asks.
  package var lists: InputFiles?
  /// Whether rows that no id joins are matched by their names and holders.
  package var matchesContent = true
  /// Whether both sides are checked, to tell which findings are opened and closed.
  package var tellsEffects = true
  /// A file of approved changes.
  package var approved: String?
  /// Which changes the user wants to see.
  package var keeps: (Change) -> Bool = { _ in true }

  package init(old: Side, new: Side) {
    self.old = old
    self.new = new
  }

  /// Two texts of one list.
  ///
  /// - Parameters:
  ///   - name: What both are called.
  ///   - paths: Where the templates and registers that it refers to are looked for.
  package init(listIn name: String, old: [UInt8], new: [UInt8], context paths: [String], _ control: RunControl) {
    func side(_ bytes: [UInt8]) -> Side {
      Side(InputFiles(texts: [(bytes, name)]), contextFor: paths, control) { $0 }
    }
    self.init(old: side(old), new: side(new))
  }

  /// The sides that a command line names. Each file is opened once: its bytes stay in memory.
  package init(_ sides: ComparedSides, _ control: (old: RunControl, new: RunControl)) {
    func input(_ side: ComparedSides.Side) -> InputFiles {
      var input = InputFiles(paths: side.paths, keepsBytes: true)
      if let path = side.paths.first, let original = side.context.first { input.originals[path] = original }
      return input
    }
    func side(_ side: ComparedSides.Side, _ input: InputFiles, _ control: RunControl) -> Side {
      Side(input, contextFor: side.paths + side.context, control, name: side.name(of:))
    }
    let old = input(sides.old)
    var new = input(sides.new)
    // One file of tables on each side: two revisions of one list, whatever they are called.
    if let before = old.onlyTable, let after = new.onlyTable { new.namesakes[after] = before }
    self.init(old: side(sides.old, old, control.old), new: side(sides.new, new, control.new))
  }
}
