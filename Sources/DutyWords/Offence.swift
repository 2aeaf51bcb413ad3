/// What somebody is punished for, in a name such as 对未取得许可证从事经营的行政处罚.
///
/// All of it is one matter: what is enumerated in it are ways of doing one thing, and its verbs are those of the offender.
struct Offence {
  /// What is done, without who does it and words that every offence has: 擅自.
  let text: Words.Text
  /// What follows on it.
  let sanction: Words.Text

  /// The words that offences are read by.
  struct Vocabulary: Sendable {
    let sanctions: Words
    /// What every offence is, so that it tells nothing.
    let modals: Words
    /// What adds nothing to a deed for which the permit is lacking.
    let fillers: Words
    /// How it is said that a permit is missing; each with one word for all.
    let lacking: Words
    /// What a permit is called at its end.
    let permits: Words
    /// What is done without one, each with one word for those that mean the same.
    let deeds: Words

    init(_ lexicons: Lexicons) {
      sanctions = lexicons.words("sanctions")
      modals = lexicons.words("offence-modals")
      fillers = lexicons.words("offence-modals", "deed-fillers")
      lacking = lexicons.words("lacking")
      permits = lexicons.words("permits")
      deeds = lexicons.plain("offence-deeds")
    }
  }

  /// nil for a name that is none of a sanction.
  init?(_ name: Words.Text, _ words: Vocabulary) {
    guard name.first == "对", let sanction = words.sanctions.suffix(of: name) else { return nil }
    var offence = name.dropFirst().dropLast(sanction.count)
    if offence.first == "于" { offence = offence.dropFirst() }
    offence = Self.endings.trimmingEnd(of: offence)
    guard !offence.isEmpty else { return nil }
    self.sanction = sanction
    text = Self.withoutPermit(offence, words) ?? words.modals.removed(from: offence)[...]
  }

  private static let endings = Words("的 行为 违法行为 等")

  /// 建设单位未取得施工许可证开工 and 未取得施工许可证擅自施工 are one: whoever it is, without which permit, does what.
  private static func withoutPermit(_ offence: Words.Text, _ words: Vocabulary) -> Words.Text? {
    guard
      let start = offence.indices.first(where: { words.lacking.prefix(of: offence[$0...]) != nil }),
      let lacking = words.lacking.prefix(of: offence[start...]),
      case let rest = offence[(start + lacking.count)...],
      let end = rest.indices.last(where: { words.permits.suffix(of: rest[...$0]) != nil }),
      !rest[...end].contains("、")
    else { return nil }
    let deed = words.fillers.removed(from: rest[(end + 1)...])[...]
    // What more is said of the deed, such as on what it is done, tells it from others.
    return "未取得".scalars + rest[...end] + words.deeds.replaced(in: deed)
  }
}
