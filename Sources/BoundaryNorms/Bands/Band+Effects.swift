import BoundaryModel

extension Band {
  /// Whether it gives more of something.
  var gives: Bool { effects.contains { if case .raise = $0 { true } else { false } } }

  /// Whether it takes something away or holds it back; a warning does neither.
  var takes: Bool {
    effects.contains {
      switch $0 {
      case .lower, .freezeUse, .freezeApplications: true
      case .raise, .warn: false
      }
    }
  }

  /// Whether it is there for what is not done well, a warning included.
  var isSanction: Bool { !gives }

  /// Whether a mission is among its conditions.
  var needsMission: Bool { conditions.contains { if case .mission = $0 { true } else { false } } }
}
