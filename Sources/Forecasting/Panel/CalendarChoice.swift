import Numerics

/// Whether counts go with the days of their period, and with which days: the caller offers counts of days, and the choice
/// is made by what would have missed least from earlier moments.
///
/// Months have 28 to 31 days and 18 to 23 working days, and holidays move. Visits to a clinic go with the working days,
/// emergencies with all days, and a number of beds with neither.
///
/// ```swift
/// let choice = CalendarChoice.best(for: series, among: [allDays, workingDays])
/// ```
public enum CalendarChoice {
  /// The candidate to use as exposure, or nil if none is better than no exposure by more than chance would make.
  ///
  /// Each candidate is tried with the season and levels that the series learn together (`PooledSmoothing`). One replaces
  /// no exposure if its errors are smaller by more than the standard error of the difference.
  ///
  /// - Parameters:
  ///   - series: Series without exposure that end at the same time index and have the same period.
  ///   - candidates: Numbers of days, all above 0, for every time index from `start` to at least the end of the series.
  ///   - start: The time index of the first number of each candidate.
  ///   - horizon: Steps ahead.
  public static func best(
    for series: [TimeSeries], among candidates: [[Double]], start: Int, horizon: Int, threads: Int = 1
  ) -> Int? {
    let usable = series.filter { $0.observationCount >= PanelTrial.fewestObservations }
    let length = usable.map(\.values.count).max() ?? 0
    guard let first = usable.first, !candidates.isEmpty else { return nil }
    let plan = TrialPlan(length: length, period: first.period, horizon: horizon)
    guard plan.tellsMethodsApart else { return nil }
    let plain = errors(usable, exposure: nil, start: start, plan: plan, threads: threads)
    var best: (candidate: Int, gain: Double)?
    for (index, candidate) in candidates.enumerated() {
      let tried = errors(usable, exposure: candidate, start: start, plan: plan, threads: threads)
      let gains = zip(plain, tried).map { $0 - $1 }.filter { !$0.isNaN }
      guard gains.count > 1, let mean = gains.mean, mean > best?.gain ?? 0 else { continue }
      let variance = gains.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / Double(gains.count - 1)
      if mean > (variance / Double(gains.count)).squareRoot() { best = (index, mean) }
    }
    return best?.candidate
  }

  /// The sizes of the errors of all series at all steps of all trials, in counts over each series' mean; `.nan` where
  /// there is nothing to compare.
  private static func errors(
    _ series: [TimeSeries], exposure: [Double]?, start: Int, plan: TrialPlan, threads: Int
  ) -> [Double] {
    plan.stepsBack.flatMap { back -> [Double] in
      let cuts = series.map { one -> TimeSeries in
        let range = one.start..<max(one.start, one.end - back)
        return one.measured(by: exposure.map { Array($0[(one.start - start)..<(one.end - start)]) }).aligned(to: range)
      }
      let smoothing = PooledSmoothing(
        cuts, groups: [Int](repeating: 0, count: cuts.count), horizon: plan.horizon, threads: threads)
      return zip(zip(series, cuts), smoothing.fits).flatMap { pair, fit -> [Double] in
        let (one, cut) = pair
        let size = one.values.filter { !$0.isNaN }.mean ?? 0
        return (0..<plan.horizon).map { step in
          guard let fit, size > 0 else { return .nan }
          let index = cut.end + step
          let forecast = fit.rates[step] * (exposure?[index - start] ?? 1)
          return abs(one.values[index - one.start] - forecast) / size
        }
      }
    }
  }
}
