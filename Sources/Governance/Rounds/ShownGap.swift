internal import PlanningModel

extension GapOverride {
  /// A gap as people are shown it: to the tenth, and a smaller one as it is.
  package static func shown(_ gap: Double) -> Double {
    let tenths = (gap * 10).rounded() / 10
    return tenths == 0 ? gap : tenths
  }

  /// Whether it answers for all of a gap; the figure that people are shown is enough.
  package func covers(_ gap: Double) -> Bool { amount >= gap || amount >= Self.shown(gap) }
}

extension NumberFormat {
  /// Hours of a gap or a need: to the tenth, and less than that as it is.
  func hours(_ value: Double) -> String { short(GapOverride.shown(value)) }
}
