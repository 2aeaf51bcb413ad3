package import BoundaryFindings

extension ColumnMeaning {
  /// What a column says, for people.
  package var wording: Wording {
    switch self {
    case .number: Wording(zh: "序号", en: "number")
    case .field: Wording(zh: "领域", en: "field")
    case .duty: Wording(zh: "职责事项", en: "duty")
    case .code: Wording(zh: "事项编码", en: "code")
    case .kind: Wording(zh: "事项类别", en: "kind of duty")
    case .bodies(let role):
      Wording(zh: "\(Self.role(role).zh)单位", en: "bodies that hold it: \(Self.role(role).en)")
    case .division: Wording(zh: "各单位及其责任", en: "bodies with their roles")
    case .body: Wording(zh: "单位", en: "body")
    case .words(let owner, let role):
      Wording(
        zh: (owner.map { "“\($0)”的职责" } ?? "该单位的职责") + (role.map { "（\(Self.role($0).zh)）" } ?? ""),
        en: (owner.map { "what '\($0)' does" } ?? "what the body does") + (role.map { " (\(Self.role($0).en))" } ?? ""))
    case .roleName: Wording(zh: "责任类型", en: "role")
    case .tasks: Wording(zh: "该单位的各项任务", en: "the tasks of the body, each a duty")
    case .mark(let body): Wording(zh: "“\(body)”的标记", en: "the mark of '\(body)'")
    case .holder: Wording(zh: "承接单位", en: "who takes over")
    case .delegator: Wording(zh: "赋权单位", en: "who delegates")
    case .form: Wording(zh: "赋权方式", en: "form of delegation")
    case .accepted: Wording(zh: "承接日期", en: "day of taking over")
    case .scope: Wording(zh: "范围", en: "scope")
    case .method: Wording(zh: "说明（备注）", en: "how (a note)")
    case .deadline: Wording(zh: "时限（备注）", en: "deadline (a note)")
    case .basis: Wording(zh: "依据", en: "basis")
    case .note: Wording(zh: "备注", en: "note")
    case .ledger(let column): column.wording
    case .ignored: Wording(zh: "不使用", en: "ignored")
    }
  }

  private static func role(_ id: String) -> Wording {
    Lexicon.shared.role(id).map { Wording(zh: $0.zh, en: $0.id) } ?? Wording(zh: id, en: id)
  }
}

extension LedgerColumn {
  var wording: Wording {
    switch self {
    case .name: Wording(zh: "机构名称", en: "name")
    case .alias: Wording(zh: "别名", en: "alias")
    case .former: Wording(zh: "原名", en: "former name")
    case .parent: Wording(zh: "上级机构", en: "body above")
    case .kind: Wording(zh: "机构类别", en: "kind of body")
    case .established: Wording(zh: "设立日期", en: "established")
    case .abolished: Wording(zh: "撤销日期", en: "abolished")
    case .successor: Wording(zh: "承接机构", en: "successor")
    case .approved: Wording(zh: "核定数", en: "posts approved")
    case .filled: Wording(zh: "实有数", en: "posts filled")
    case .note: Wording(zh: "备注", en: "note")
    }
  }
}
