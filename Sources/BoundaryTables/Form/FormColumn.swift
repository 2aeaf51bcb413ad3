import BoundaryFindings

/// A part of a form that is filled in.
enum FormPart: String, CaseIterable, Sendable {
  /// What is said of the list itself, a line for each.
  case list
  /// A duty in each row.
  case duties
  /// An assignment in each row.
  case assignments

  /// The last column that is printed; what stands behind it is seldom filled in.
  var lastPrinted: FormColumn { .note }

  var columns: [FormColumn] {
    switch self {
    case .list: [.title, .listID, .template, .revision, .issuer, .territory, .from, .to]
    case .duties: [.duty, .field, .name, .scope, .task, .basis, .note, .code, .kind, .item, .from, .to]
    case .assignments:
      [
        .duty, .name, .role, .holder, .scope, .task, .basis, .note, .otherwise, .shared, .from, .to, .delegator, .form,
        .accepted, .retained, .wording, .item, .model,
      ]
    }
  }
}

/// What stands in one column of a form. The name of the case is the key by which a form that comes back is read,
/// whatever language it speaks and wherever its columns have been moved.
enum FormColumn: String, CaseIterable, Sendable {
  case key
  case duty, field, name, code, kind, item, scope, from, to, task, basis, note
  case model, role, holder, otherwise, shared, delegator, form, accepted, retained, wording
  case title, listID, template, revision, issuer, territory

  var heading: Wording {
    switch self {
    case .key: Wording(zh: "键", en: "key")
    case .duty: Wording(zh: "编号", en: "no.")
    case .field: Wording(zh: "领域", en: "field")
    case .name: Wording(zh: "职责事项", en: "duty")
    case .code: Wording(zh: "事项编码", en: "code")
    case .kind: Wording(zh: "事项类别", en: "kind")
    case .item: Wording(zh: "原序号", en: "original no.")
    case .scope: Wording(zh: "范围", en: "scope")
    case .from: Wording(zh: "起始日期", en: "from")
    case .to: Wording(zh: "截止日期", en: "to")
    case .task: Wording(zh: "具体任务", en: "tasks")
    case .basis: Wording(zh: "依据", en: "basis")
    case .note: Wording(zh: "备注", en: "notes")
    case .model: Wording(zh: "模板的分工（供参考）", en: "as the template has it")
    case .role: Wording(zh: "责任类型", en: "role")
    case .holder: Wording(zh: "责任单位", en: "bodies")
    case .otherwise: Wording(zh: "兜底", en: "the rest")
    case .shared: Wording(zh: "共同负责", en: "as equals")
    case .delegator: Wording(zh: "赋权单位", en: "delegated by")
    case .form: Wording(zh: "赋权形式", en: "form")
    case .accepted: Wording(zh: "承接日期", en: "accepted")
    case .retained: Wording(zh: "赋权单位保留", en: "power kept")
    case .wording: Wording(zh: "原文用语", en: "wording")
    case .title: Wording(zh: "清单名称", en: "title")
    case .listID: Wording(zh: "清单标识", en: "id of the list")
    case .template: Wording(zh: "模板", en: "template")
    case .revision: Wording(zh: "模板版本", en: "revision")
    case .issuer: Wording(zh: "制定单位", en: "issuer")
    case .territory: Wording(zh: "适用区域", en: "territory")
    }
  }

  /// What to write, for who fills it in; nil where that is plain or nothing is to be written.
  var hint: Wording? {
    switch self {
    case .role: Wording(zh: "从下拉列表中选择。", en: "Choose from the list.")
    case .holder, .issuer:
      Wording(
        zh: "从下拉列表中选择，或者写名录中的名称。几个单位共同承担一项分工时用“、”隔开，首位为主办。没有指明具体单位的，写在引号里：“有关部门”。整行不要的，把责任类型和责任单位都清空。",
        en:
          "Choose from the list, or write names of the register. Bodies that hold one assignment together stand with 、 "
          + "between them, the host first. Words that name nobody in particular stand in quotation marks. Empty role and "
          + "bodies to take the row out.")
    case .scope:
      Wording(
        zh: "只限部分范围时填写，例如“环节：审批、执法；投资额：5000万元以上、不满10000万元；区域：托管区”。“不含”之后是除外的部分：“环节：不含执法”。“以上、以下”包括本数，“超过、不满”不包括本数。",
        en:
          "Only where the scope is narrower: 'stage: approval, enforcement; investment: >= 5000, < 10000; area: hosted'. "
          + "What follows 'except' is left out: 'stage: except enforcement'.")
    case .otherwise:
      Wording(
        zh: "其他各行没有写到的都归这一行时，写“是”。", en: "'yes' where the row holds what no other row of the duty and role holds.")
    case .shared: Wording(zh: "几个单位不分主次时，写“是”。", en: "'yes' where no body is the host.")
    case .retained: Wording(zh: "赋权后原单位仍可行使的，写“是”。", en: "'yes' where who hands the power over keeps it too.")
    case .from, .to, .accepted: Wording(zh: "写成 2024-01-31；首尾两日都包括在内。", en: "As in 2024-01-31; both days are included.")
    case .basis:
      Wording(
        zh: "一行一条；条款写在“｜”之后：安全生产法｜第九条。", en: "One a line; the article follows ｜, as in 'Work Safety Law｜article 9'.")
    case .task, .note: Wording(zh: "一行一条。", en: "One a line.")
    case .duty:
      Wording(
        zh: "模板的编号不能改。增加本地事项时另写一个编号，并写明领域和名称。",
        en: "Numbers of the template stay. A local addition has a number of its own, a field and a name.")
    default: nil
    }
  }

  /// In characters.
  var width: Int {
    switch self {
    case .key: 8
    case .duty, .kind, .otherwise, .shared, .item, .retained: 9
    case .from, .to, .accepted, .role, .form, .code, .field: 12
    case .name, .scope, .holder, .model: 28
    case .task, .basis, .note: 30
    case .delegator, .wording, .issuer, .territory, .title, .listID, .template, .revision: 18
    }
  }

  /// The list that its cells are chosen from: the space of names, and whether several can stand together.
  var choices: (space: FormWords.Space, isOpen: Bool)? {
    switch self {
    case .role: (.role, false)
    case .holder: (.holder, true)
    case .delegator, .issuer: (.body, false)
    case .field: (.field, false)
    case .kind: (.kind, false)
    case .form: (.form, false)
    case .otherwise, .shared, .retained: (.yes, false)
    default: nil
    }
  }

  /// Whether it only shows what stands elsewhere.
  var isShown: Bool { self == .model || self == .template || self == .revision }
}
