/// From which earlier moments a panel is forecast to learn from its misses.
struct TrialPlan: Sendable, Equatable {
  /// Steps ahead at each trial.
  let horizon: Int
  /// How many steps before the end of the histories each trial starts, the latest first; empty if there is too little.
  let stepsBack: [Int]
  /// Whether there is enough history at each of them to tell methods apart, rather than widths alone.
  let tellsMethodsApart: Bool

  static let most = 3
  /// Series beyond these many are left out of all trials but the latest.
  static let sample = 300

  /// Plans trials for histories of which the longest has `length` values.
  init(length: Int, period: Int, horizon: Int) {
    let reach = min(horizon, max(period, length / 5))
    let needed = period > 1 ? period * 5 / 2 : 8
    if length - reach >= needed {
      self.horizon = reach
      stepsBack = Array(stride(from: reach, through: length - needed, by: max(1, reach / 2)).prefix(Self.most))
      tellsMethodsApart = true
    } else {
      self.horizon = max(1, min(horizon, length / 3))
      stepsBack = length >= 6 ? [self.horizon] : []
      tellsMethodsApart = false
    }
  }
}
