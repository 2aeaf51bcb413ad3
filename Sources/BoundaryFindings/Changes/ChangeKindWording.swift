import BoundaryModel

extension ChangeKind {
  /// What offices call the change: 调整类型.
  package var title: Wording {
    switch (subject, action) {
    case (.holder, .moved): Wording(zh: "调整责任单位", en: "responsibility moved")
    case (.holder, .gained): Wording(zh: "新增责任单位", en: "responsibility gained")
    case (.holder, .lost): Wording(zh: "取消责任单位", en: "responsibility lost")
    case (.holder, _): Wording(zh: "调整联合承担单位", en: "joint holders changed")
    case (.delegation, .given): Wording(zh: "赋权", en: "delegation given")
    case (.delegation, .takenBack): Wording(zh: "收回赋权", en: "delegation taken back")
    case (.scope, .moved): Wording(zh: "调整分界", en: "boundary moved")
    case (.scope, .widened): Wording(zh: "扩大范围", en: "scope widened")
    case (.scope, .narrowed): Wording(zh: "缩小范围", en: "scope narrowed")
    case (.scope, _): Wording(zh: "调整范围", en: "scope shifted")
    case (.duty, .moved): Wording(zh: "调整领域", en: "moved to another field")
    case (.category, .moved), (.area, .moved):
      Wording(zh: "\(subject.wording.zh)调整归属", en: "\(subject.wording.en) moved")
    case (.body, .established): Wording(zh: "设立机构", en: "body established")
    case (.body, .withdrawn): Wording(zh: "机构移出名录", en: "body withdrawn from the register")
    case (.body, .upgraded): Wording(zh: "机构升格", en: "body upgraded")
    case (.body, .downgraded): Wording(zh: "机构降格", en: "body downgraded")
    case (.entry, .added): Wording(zh: "新增台账条目", en: "entry added")
    case (.entry, .removed): Wording(zh: "删去台账条目", en: "entry removed")
    case (.order, _): Wording(zh: "调整顺序或版式", en: "order or layout")
    case (.text, _): Wording(zh: "调整文字", en: "reworded")
    case (_, .added): Wording(zh: "新增\(subject.wording.zh)", en: "\(subject.wording.en) added")
    case (_, .removed): Wording(zh: "取消\(subject.wording.zh)", en: "\(subject.wording.en) removed")
    case (_, .changed): Wording(zh: "调整\(subject.wording.zh)", en: "\(subject.wording.en) changed")
    default: Wording(zh: subject.wording.zh + action.wording.zh, en: "\(subject.wording.en) \(action.wording.en)")
    }
  }
}

extension ChangeKind.Subject {
  package var wording: Wording {
    switch self {
    case .register: Wording(zh: "机构名录", en: "register")
    case .template: Wording(zh: "模板", en: "template")
    case .list: Wording(zh: "清单", en: "list")
    case .norms: Wording(zh: "规范", en: "norms")
    case .duty: Wording(zh: "事项", en: "duty")
    case .holder: Wording(zh: "责任单位", en: "holder")
    case .delegation: Wording(zh: "赋权", en: "delegation")
    case .scope: Wording(zh: "范围", en: "scope")
    case .division: Wording(zh: "事项划分维度", en: "division")
    case .basis: Wording(zh: "依据", en: "basis")
    case .validity: Wording(zh: "有效期", en: "validity")
    case .territory: Wording(zh: "适用区域", en: "territory")
    case .binding: Wording(zh: "参与方对应关系", en: "binding")
    case .expectation: Wording(zh: "已知问题", en: "expectation")
    case .role: Wording(zh: "责任类型", en: "role")
    case .dimension: Wording(zh: "划分维度", en: "dimension")
    case .category: Wording(zh: "类别", en: "category")
    case .party: Wording(zh: "参与方", en: "party")
    case .locality: Wording(zh: "地域", en: "locality")
    case .kind: Wording(zh: "事项类别", en: "kind of duty")
    case .form: Wording(zh: "赋权形式", en: "form of delegation")
    case .code: Wording(zh: "事项编码", en: "code")
    case .extent: Wording(zh: "事项适用范围", en: "extent of the duty")
    case .field: Wording(zh: "领域", en: "field")
    case .body: Wording(zh: "机构", en: "body")
    case .area: Wording(zh: "区域", en: "area")
    case .time: Wording(zh: "办理时限", en: "time")
    case .nature: Wording(zh: "机构性质", en: "nature")
    case .level: Wording(zh: "机构级别", en: "level")
    case .posts: Wording(zh: "核定数", en: "approved number")
    case .filled: Wording(zh: "实有数", en: "filled number")
    case .establishment: Wording(zh: "机构设置", en: "establishment")
    case .entry: Wording(zh: "台账条目", en: "entry")
    case .mission: Wording(zh: "重点任务", en: "mission")
    case .ranks: Wording(zh: "考核排名", en: "ranks")
    case .norm: Wording(zh: "规范条款", en: "norm")
    case .band: Wording(zh: "档次", en: "band")
    case .quantity: Wording(zh: "数量", en: "quantity")
    case .bodyClass: Wording(zh: "机构类别", en: "class of bodies")
    case .function: Wording(zh: "职能", en: "function")
    case .ranking: Wording(zh: "考核", en: "ranking")
    case .text: Wording(zh: "文字", en: "text")
    case .order: Wording(zh: "顺序", en: "order")
    }
  }
}

extension ChangeKind.Action {
  fileprivate var wording: Wording {
    switch self {
    case .renamed: Wording(zh: "更名", en: "renamed")
    case .renumbered: Wording(zh: "重新编号", en: "renumbered")
    case .merged: Wording(zh: "合并", en: "merged")
    case .split: Wording(zh: "拆分", en: "split")
    case .regrouped: Wording(zh: "重组", en: "regrouped")
    case .abolished: Wording(zh: "撤销或调整", en: "abolished or succeeded")
    default: Wording(zh: "调整", en: rawValue)
    }
  }
}

extension ChangeKind.Consequence {
  package var title: Wording {
    switch self {
    case .catalogue: Wording(zh: "事项增减", en: "catalogue")
    case .establishment: Wording(zh: "机构编制调整", en: "establishment")
    case .transfer: Wording(zh: "职责转移", en: "transfer")
    case .scope: Wording(zh: "范围调整", en: "scope")
    case .element: Wording(zh: "要素调整", en: "element")
    case .editorial: Wording(zh: "文字调整", en: "editorial")
    }
  }

  /// Who has to look at such changes, and why.
  package var meaning: Wording {
    switch self {
    case .catalogue: Wording(zh: "事项新增或取消，报政府批准", en: "duties added or removed; the government approves")
    case .establishment:
      Wording(
        zh: "机构设立、撤销、升降格、性质、编制和职数，报编委批准",
        en: "bodies, their level, nature and posts; the establishment commission approves")
    case .transfer: Wording(zh: "责任在单位之间转移", en: "responsibility passes between bodies")
    case .scope: Wording(zh: "单位不变，界线改变", en: "the same bodies, other boundaries")
    case .element:
      Wording(
        zh: "依据、名称、期限、合并拆分等，由编办和法制机构审核",
        en: "basis, names, dates, merging, splitting; the establishment and legal offices")
    case .editorial: Wording(zh: "不改变职责", en: "no change of responsibility")
    }
  }
}
