/// What the words of lists are read by: lexicons, compiled once, and the few shapes in which their words stand.
///
/// It knows text and nothing of documents: each distinct text is given to it once.
package struct Grammar: Sendable {
  /// That of the words that the program brings along.
  package static let standard = Grammar(.standard)

  package let acts: Acts
  package let departments: Departments
  let names: DutyName.Vocabulary
  let same: SameWords.Vocabulary
  let bodies: BodyName.Vocabulary
  let english: EnglishWords
  let subjects: Subject.Vocabulary
  let lists: OpenEnd.Vocabulary
  let lexer: WordingLexer
  let catchAll: CatchAll

  package init(_ lexicons: Lexicons) {
    acts = Acts(lexicons)
    departments = Departments(lexicons.groups("departments"))
    names = DutyName.Vocabulary(lexicons)
    same = SameWords.Vocabulary(lexicons)
    bodies = BodyName.Vocabulary(lexicons)
    english = EnglishWords(lexicons)
    subjects = Subject.Vocabulary(lexicons)
    lists = OpenEnd.Vocabulary(lexicons)
    lexer = WordingLexer(lexicons)
    catchAll = CatchAll(lexicons)
  }
}
