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
