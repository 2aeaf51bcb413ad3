package import BoundaryModel

extension Entry.Nature {
  package var wording: Wording {
    switch self {
    case .administrative: Wording(zh: "行政机构", en: "administrative")
    case .institution: Wording(zh: "事业单位", en: "a public institution")
    case .statutory: Wording(zh: "法定机构", en: "a statutory body")
    case .company: Wording(zh: "企业", en: "a company")
    }
  }
}

extension Entry.Stage {
  package var wording: Wording {
    switch self {
    case .preparatory: Wording(zh: "筹备", en: "in preparation")
    case .formal: Wording(zh: "正式设立", en: "formal")
    }
  }
}

extension Mission.Level {
  package var wording: Wording {
    switch self {
    case .city: Wording(zh: "市级", en: "of the city")
    case .province: Wording(zh: "省级", en: "of the province")
    case .national: Wording(zh: "国家级", en: "national")
    }
  }
}

extension DutyTime {
  /// What it says: 法定 3 个工作日，承诺 1 个工作日.
  package func wording(_ documents: Documents) -> Wording {
    let unit = unit.map { Wording(name: documents.text($0)) } ?? Wording(zh: "个工作日", en: "working days")
    let parts = [
      legal.map { Wording(zh: "法定 \($0) \(unit.zh)", en: "\($0) \(unit.en) by law") },
      promised.map { Wording(zh: "承诺 \($0) \(unit.zh)", en: "\($0) \(unit.en) promised") },
    ].compactMap(\.self)
    return Wording(zh: parts.map(\.zh).joined(separator: "，"), en: parts.map(\.en).joined(separator: ", "))
  }
}

extension Body.Kind {
  package var wording: Wording {
    switch self {
    case .zone: Wording(zh: "开发区", en: "zone")
    case .park: Wording(zh: "园区", en: "park")
    case .township: Wording(zh: "乡镇（街道）", en: "township")
    case .department: Wording(zh: "部门", en: "department")
    case .government: Wording(zh: "政府", en: "government")
    case .organ: Wording(zh: "内设机构", en: "organ")
    case .institution: Wording(zh: "事业单位", en: "institution")
    case .other: Wording(zh: "其他", en: "other")
    }
  }
}
