import Simulation

/// How those who wait when the plan begins are spread over the weeks they have waited.
public struct WaitingSpread: Sendable, Equatable {
  /// What the spread is taken from.
  public enum Basis: Sendable, Equatable {
    /// The file says how many have waited longer than the limit, in calendar days; in between they are spread evenly.
    case countedOverLimit(Double, limitDays: Double)
    /// Nobody has said, so that they are taken to have been served in the order they came, at the plan's pace.
    case servedInOrder
  }

  /// Waiting by whole weeks waited so far.
  public let patients: [Int]
  /// What the spread is taken from.
  public let basis: Basis

  /// Spreads a number waiting; `pacePerWeek` is how many come in a week.
  ///
  /// Those within the limit are as many for each week of it, and those beyond it as many for each week after: that keeps
  /// the counted number over the limit and has no step at it.
  init(waiting: Double, overLimit: Double?, limitDays: Double?, pacePerWeek: Double) {
    let total = max(0, Int(waiting.rounded()))
    guard let overLimit, let limitDays, limitDays > 0, total > 0 else {
      basis = .servedInOrder
      patients = WaitingLine.spread(total, arrivalsPerWeek: pacePerWeek)
      return
    }
    let over = min(max(0, overLimit), Double(total))
    let limitWeeks = limitDays / 7
    let within = Double(total) - over
    basis = .countedOverLimit(over, limitDays: limitDays)
    if within < 0.5 {
      let empty = [Int](repeating: 0, count: Int(limitWeeks.rounded(.up)))
      patients = empty + [total]
    } else {
      // Nobody over the limit may also mean a short list, of those who came last.
      let even = within / limitWeeks
      patients = WaitingLine.spread(total, arrivalsPerWeek: over < 0.5 ? max(even, pacePerWeek) : even)
    }
  }
}
