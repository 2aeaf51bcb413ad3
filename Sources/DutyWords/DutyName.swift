/// The name of a duty taken apart: which subjects, and what is done with each.
///
/// 本开发区内的基础设施建设、土地房产经营 is 基础设施 + 建设 and 土地房产 + 经营; 犬只收容、处置 is 犬只 + 收容 and 犬只 + 处置.
package struct DutyName: Sendable {
  package struct Part: Hashable, Sendable {
    package let subject: String
    /// nil for the subject as a whole: nothing is said of what is done with it, or only that it is managed.
    package let act: String?
    /// Whether it is said that it is managed, which takes in that it is overseen.
    package let isManaged: Bool

    package init(subject: String, act: String?, isManaged: Bool = false) {
      self.subject = subject
      self.act = act
      self.isManaged = isManaged
    }
  }

  package let parts: [Part]
  /// Whether it says of anything what is done with it, be it only that it is managed; 相关工作 is nothing.
  package let statesAct: Bool

  /// - Complexity: Linear in the length of the name.
  package init(_ name: String, _ grammar: Grammar) {
    var reader = DutyNameReader(grammar)
    reader.read(name)
    parts = reader.parts
    statesAct = reader.statesAct
  }

  /// The words that a name is taken apart by.
  struct Vocabulary: Sendable {
    let ownPlace: Words
    let conjunctions: Words
    /// What adds nothing at the end of a name.
    let endings: Words
    /// Acts that end like one of them.
    let doing: Words
    /// What adds nothing between a subject and an act.
    let modifiers: Words
    /// Nouns that say what is done, and that subjects end with.
    let deeds: Words
    /// Short names for several things together: 河湖.
    let expansions: Words
    let offences: Offence.Vocabulary

    init(_ lexicons: Lexicons) {
      ownPlace = lexicons.words("own-place")
      conjunctions = lexicons.words("conjunctions")
      endings = lexicons.words("endings")
      doing = lexicons.words("doing")
      modifiers = lexicons.words("modifiers")
      deeds = lexicons.words("deeds")
      expansions = lexicons.plain("expansions")
      offences = Offence.Vocabulary(lexicons)
    }
  }
}
