#if canImport(Glibc)
  import Glibc
#endif

/// Looks for lasting changes of level in values that also have a trend and noise that lives on from step to step.
///
/// The model is level + slope · time + a step for each change, with autoregressive noise of order one. Steps are added one
/// at a time where they lessen the squared error of the whitened values most, as long as the gain is beyond the threshold.
/// The noise is estimated with the best step in place, so that a true change does not hide behind a noise that it
/// itself has widened, and its coefficient is corrected for the bias of short series. Time grows with the number of
/// values.
///
/// Sources: Chen and Liu, "Joint estimation of model parameters and outlier effects in time series" (1993),
/// doi:10.1080/01621459.1993.10594321; Gallagher, Lund and Robbins, "Changepoint detection in climate time series with
/// long-term trends" (2013), doi:10.1175/JCLI-D-12-00704.1; Shaman and Stine, "The bias of autoregressive coefficient
/// estimators" (1988), doi:10.1080/01621459.1988.10478672.
struct LevelShiftSearch {
  /// The observed values on a steady scale, without season.
  let values: [Double]
  /// The time of each.
  let times: [Double]
  /// How many quantities of the season were learned from the same values.
  let seasonal: Double
  /// What counts as a change.
  let settings: BreakDetectionSettings

  /// How many values on each side of a step must bear it out, at most.
  private static let window = 12
  /// The share of a step that must be seen there.
  private static let leastShare = 0.5

  /// A step found.
  struct Step {
    /// The position of the first value at the new level.
    let position: Int
    /// The level just before on the steady scale.
    let level: Double
    /// The change.
    let change: Double
    /// The standard error of the change.
    let error: Double
  }

  /// The steps in the order of time.
  func steps() -> [Step] {
    guard values.count >= 2 * settings.shortestSegment, values.count >= 8 else { return [] }
    // The greatest of M independent errors is about √(2 ln M).
    let positions = Double(values.count - 2 * settings.shortestSegment + 1)
    let threshold = (settings.shiftErrors * settings.shiftErrors + 2 * log(positions)).squareRoot()
    var found: [Int] = []
    var persistence = 0.0
    while found.count < settings.mostShifts {
      guard let rough = best(beside: found, persistence: 0), rough.errors > settings.shiftErrors else { break }
      let noise = WhitenedRegression(values, times, steps: found + [rough.position], persistence: 0).persistence
      guard let sharp = best(beside: found, persistence: noise), sharp.errors > threshold else { break }
      found.append(sharp.position)
      persistence = noise
    }
    let lasting = found.isEmpty ? [] : lasting(estimates(found.sorted(), persistence: persistence))
    return lasting.isEmpty ? [] : estimates(lasting, persistence: persistence)
  }

  /// The positions of the steps that are also seen in the medians of the values on both sides: a surge of a few values
  /// right before a step is no lasting change.
  private func lasting(_ steps: [Step]) -> [Int] {
    steps.indices.filter { index in
      let position = steps[index].position
      let first = max(index > 0 ? steps[index - 1].position : 0, position - Self.window)
      let end = min(index + 1 < steps.count ? steps[index + 1].position : values.count, position + Self.window)
      var earlier = Array(values[first..<position])
      var later = Array(values[position..<end])
      return (Median.of(&later) - Median.of(&earlier)) / steps[index].change >= Self.leastShare
    }.map { steps[$0].position }
  }

  /// The position where one more step would gain most, and how many standard errors that step is.
  private func best(beside found: [Int], persistence: Double) -> (position: Int, errors: Double)? {
    let fit = WhitenedRegression(values, times, steps: found, persistence: persistence)
    let lowest = settings.shortestSegment
    let highest = values.count - settings.shortestSegment
    guard let best = fit.bestStep(in: lowest...highest, apartFrom: found, by: lowest) else { return nil }
    let freedom = max(Double(values.count - found.count - 3) - seasonal, 1)
    let variance = max(fit.squaredError - best.gain, 0) / freedom
    guard best.gain > 0 else { return nil }
    return (best.position, Self.normalErrors(squared: best.gain / variance, freedom: freedom))
  }

  /// The number of standard errors that is as rare under the normal distribution as these are under Student's.
  ///
  /// Source: Wallace, "Bounds on normal approximations to Student's and the chi-square distributions" (1959),
  /// doi:10.1214/aoms/1177706088.
  private static func normalErrors(squared: Double, freedom: Double) -> Double {
    (8 * freedom + 1) / (8 * freedom + 3) * (freedom * log1p(squared / freedom)).squareRoot()
  }

  private func estimates(_ found: [Int], persistence: Double) -> [Step] {
    let fit = WhitenedRegression(values, times, steps: found, persistence: persistence)
    let freedom = max(Double(values.count - found.count - 2) - seasonal, 1)
    let variance = fit.squaredError / freedom
    let estimated = fit.coefficients()
    return found.indices.map { index in
      let level =
        estimated[0].value + estimated[1].value * times[found[index]]
        + (0..<index).reduce(0) { $0 + estimated[2 + $1].value }
      return Step(
        position: found[index], level: level, change: estimated[2 + index].value,
        error: (estimated[2 + index].variance * variance).squareRoot())
    }
  }
}

extension LevelShiftSearch.Step {
  /// The same step with its position counted among other values.
  func moved(to position: Int) -> LevelShiftSearch.Step {
    LevelShiftSearch.Step(position: position, level: level, change: change, error: error)
  }

  /// The change as a factor between rates.
  func shift(on scale: SteadyScale, timeIndex: Int) -> LevelShift {
    let earlier = scale.rate(level)
    func factor(_ change: Double) -> Double {
      earlier > 0 ? scale.rate(level + change) / earlier : change > 0 ? .infinity : 1
    }
    return LevelShift(
      timeIndex: timeIndex, factor: factor(change), lower: factor(change - 1.96 * error),
      upper: factor(change + 1.96 * error))
  }
}
