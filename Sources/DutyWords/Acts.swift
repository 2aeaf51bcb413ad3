/// The verbs by which duties are divided: what is done with a subject.
package struct Acts: Sendable {
  /// All that a name may end or begin with.
  let all: Words
  private let general: Words
  private let coordination: Words
  private let overseeing: Words
  private let oversight: Words
  private let guiding: Words
  private let guidance: Words
  private let enforcement: Words
  private let aroundEnforcement: Words
  private let doing: Words
  private let drafting: Words
  private let documents: Words
  private let orders: Words
  private let orderSteps: Words
  private let applying: Words
  private let approving: Words
  private let upkeep: Words
  private let care: Words
  private let handling: Words
  private let inspecting: Words
  /// The acts that each takes in.
  private let narrower: [String: Set<String>]

  init(_ lexicons: Lexicons) {
    all = lexicons.words("acts")
    general = lexicons.words("general")
    coordination = lexicons.words("coordination")
    overseeing = lexicons.words("overseeing")
    oversight = lexicons.words("oversight")
    guiding = lexicons.words("guiding")
    guidance = lexicons.words("guidance", "modals")
    enforcement = lexicons.words("enforcement")
    aroundEnforcement = lexicons.words("around-enforcement")
    doing = lexicons.words("doing")
    drafting = lexicons.words("drafting")
    documents = lexicons.words("documents")
    orders = lexicons.words("orders")
    orderSteps = lexicons.words("order-steps", "modals")
    applying = lexicons.words("applying")
    approving = lexicons.words("approving")
    upkeep = lexicons.words("upkeep")
    care = lexicons.words("care")
    handling = lexicons.words("handling")
    inspecting = lexicons.words("handling", "inspecting")
    narrower = Dictionary(
      lexicons.groups("wider").map { ($0[0], Set($0.dropFirst())) }, uniquingKeysWith: { $0.union($1) })
  }

  /// Whether somebody manages a subject, and so may mean all that is done with it.
  package func isGeneral(_ act: String) -> Bool { general.contains(act.scalars) }

  /// Whether words say no more than that others are brought together.
  package func areCoordination(_ words: String) -> Bool {
    !words.isEmpty && coordination.consume(words.scalars) && overseeing.first(in: words.scalars) == nil
  }

  /// Whether words leave all of the doing to others: 指导、协调、督促.
  package func areGuidance(_ words: String) -> Bool {
    guiding.first(in: words.scalars) != nil && guidance.consume(words.scalars)
  }

  /// Whether it is what is done with what somebody keeps: 维护, 养护.
  package func isUpkeep(_ act: String) -> Bool { upkeep.contains(act.scalars) }

  /// Whether it says that a subject is cared for, by overseeing it or otherwise: 保护, 防治.
  package func isCare(_ act: String) -> Bool { care.contains(act.scalars) }

  /// What else is done with a thing, where its name ends with one such act and another follows: 收运 in 餐厨垃圾收运 + 处置.
  func handled(in subject: Words.Text, beside act: String?) -> Words.Text? {
    guard let act, handling.contains(act.scalars) else { return nil }
    return inspecting.suffix(of: subject)
  }

  package func isOverseeing(_ act: String) -> Bool { oversight.contains(act.scalars) }

  package func isEnforcement(_ act: String) -> Bool { enforcement.contains(act.scalars) }

  /// Whether a name is that of the power to enforce as such: 行政执法权, 综合行政执法.
  package func isEnforcementInGeneral(_ name: String) -> Bool {
    aroundEnforcement.removed(from: name.scalars).elementsEqual("执法".unicodeScalars)
  }

  /// Whether what is done is to make a document, which has a name that tells it from others: 规划, 目录.
  package func isDrafting(_ act: String?, of subject: String) -> Bool {
    act.map { drafting.contains($0.scalars) } ?? false || documents.suffix(of: subject.scalars) != nil
  }

  /// Whether one act is the other, or takes it in: 监督管理 and 监督检查.
  package func takesIn(_ wider: String, _ act: String) -> Bool {
    wider == act || narrower[wider]?.contains(act) ?? false
  }

  /// The order in some words that others are to carry out: 责成.
  package func order(in words: String) -> String? { orders.first(in: words.scalars)?.string }

  /// Whether words say no more than that an order is given.
  package func areOrder(_ words: String) -> Bool { !words.isEmpty && orderSteps.consume(words.scalars) }

  /// Whether words are about asking for something, which others approve.
  package func areApplication(_ words: String) -> Bool { applying.prefix(of: words.scalars) != nil }

  package func areApproval(_ words: String) -> Bool { approving.prefix(of: words.scalars) != nil }

  /// The act that words name; nil where they name none, or all that is done.
  package func particular(in words: String) -> String? {
    var rest = words.scalars
    var found: Words.Text?
    while !rest.isEmpty {
      let word = all.prefix(of: rest)
      if let word {
        if general.contains(word) { return nil }
        if !coordination.contains(word), !doing.contains(word) { found = found ?? word }
      }
      rest = rest.dropFirst(word?.count ?? 1)
    }
    return found?.string
  }
}

extension Grammar {
  /// Whether a name says of more than bringing others together: 协调解决…问题, 监督….
  package func saysMoreThanGuidance(_ name: String) -> Bool {
    ["解决", "处理", "检查", "监督", "组织", "统筹", "审批", "执法"].contains { name.contains($0) }
  }
}
