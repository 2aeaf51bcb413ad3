import BoundaryFindings
import BoundaryModel

enum NormConcurrentRule: NormForm {
  static let rule = Rule(
    name: "norm-concurrent", kind: .document, severity: .error,
    title: Wording(
      zh: "未写明兼任",
      en: "posts not held together"),
    summary: Wording(
      zh: "规范要求一人兼任的两个职务，名录没有写明",
      en: "The register does not say that two posts are held together, as a norm asks"),
    why: Wording(
      zh: "兼任是监督到位的方式，没有写明就等于没有落实。",
      en: "Holding both is how the one is made to look after the other; unsaid, it is not done."),
    example: Rule.Example(
      fails:
        """
        <norms xmlns="urn:dutymap:1" id="city" revision="1">
          <norm id="N1"><words>党工委副书记兼纪工委书记</words><concurrent post="党工委副书记" also="纪工委书记"/></norm>
        </norms>
        """,
      """
      <register xmlns="urn:dutymap:1" id="ledger" norms="city">
        <body id="z" kind="zone" name="示例开发区"><post name="党工委副书记"/></body>
      </register>
      """,
      mended:
        """
        <norms xmlns="urn:dutymap:1" id="city" revision="1">
          <norm id="N1"><words>党工委副书记兼纪工委书记</words><concurrent post="党工委副书记" also="纪工委书记"/></norm>
        </norms>
        """,
      """
      <register xmlns="urn:dutymap:1" id="ledger" norms="city">
        <body id="z" kind="zone" name="示例开发区"><post name="党工委副书记" also="纪工委书记"/></body>
      </register>
      """))

  static func judge(_ norm: AppliedNorm, _ establishment: Establishment) -> Judgement {
    guard case .concurrent(let concurrence)? = norm.norm.check else { return Judgement() }
    var judgement = Judgement()
    let documents = establishment.documents
    let holders = Set(
      documents.posts.rows.filter { $0.name == concurrence.post && $0.also == concurrence.also }.map(\.body))
    let (post, also) = (documents.text(concurrence.post), documents.text(concurrence.also))
    for body in establishment.reached(by: concurrence.reach, of: norm, &judgement) {
      let parts = establishment.ledger.parts(of: body).map(\.body).filter {
        establishment.ledger[$0].isPart && establishment.exists($0)
      }
      guard !([body] + parts).contains(where: holders.contains) else { continue }
      let name = establishment.name(body)
      let quote = establishment.quote(norm)
      var finding = establishment.finding(
        rule, norm, [body],
        Wording(
          zh: "\(name)未写明\(post)兼\(also)\(quote.zh)", en: "\(name) does not say that \(post) is also \(also)\(quote.en)"
        ),
        subject: "\(post) \(also)")
      let element = "<post name=\"\(post)\" also=\"\(also)\"/>"
      finding.suggestions = [Wording(zh: "已经兼任的，写明：\(element)", en: "if one person holds both, say so: \(element)")]
      judgement.findings.append(finding)
    }
    return judgement
  }
}
