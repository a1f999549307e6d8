#if canImport(Glibc)
  import Glibc
#endif

/// One way to follow a level: how fast it adapts, and whether it has a trend that dies away.
struct LevelModel: Sendable, Equatable {
  /// The least weight of the latest error in the level, 0 (a plain mean) … 1 (the last value).
  let gain: Double
  /// The weight of the latest error in the trend, as a share of `gain`; 0 for no trend.
  let trendShare: Double
  /// The share of the trend that is left after each step.
  let damping: Double

  /// The models that are mixed: fourteen speeds, without trend and with slow and quicker damped trends.
  static let all: [LevelModel] = {
    let gains = [0, 0.02, 0.05, 0.08, 0.12, 0.16, 0.2, 0.25, 0.3, 0.4, 0.5, 0.65, 0.8, 1]
    let flat = gains.map { LevelModel(gain: $0, trendShare: 0, damping: 0) }
    let trends = [(0.9, 0.1), (0.9, 0.3), (0.97, 0.05), (0.97, 0.2)]
    return flat
      + trends.flatMap { damping, share in
        gains.dropFirst().map { LevelModel(gain: $0, trendShare: share, damping: damping) }
      }
  }()
}

/// A run of every level model through a series that has been freed from its season.
///
/// Errors more than four typical ones in size are cut to that before they move the level, so that one odd month does
/// not. While few values have been seen each weighs as much as in a plain mean.
struct LevelRuns: Sendable {
  /// For each model, −n/2 · log(mean squared error one step ahead), n being the number of errors.
  let logLikelihood: [Double]
  /// The level after the last value, for each model.
  let levels: [Double]
  /// The trend per step after the last value, for each model.
  let trends: [Double]

  /// The size of errors, in typical ones, beyond which they are cut.
  static let cut = 4.0

  /// Runs the models through values of which at least one is observed.
  init(_ values: [Double], models: [LevelModel]) {
    let limit = Self.limit(values)
    let observed = values.count { !$0.isNaN }
    let warm = Self.warmUp(observed)
    var logLikelihood = [Double](repeating: 0, count: models.count)
    var levels = logLikelihood
    var trends = logLikelihood
    let scale = values.reduce(0) { $1.isNaN ? $0 : $0 + abs($1) } / Double(max(observed, 1))
    let least = max(scale * scale * 1e-10, .leastNormalMagnitude)
    values.withUnsafeBufferPointer { values in
      for (index, model) in models.enumerated() {
        let run = Self.run(values, model: model, limit: limit, warm: warm, errors: nil)
        let count = Double(max(observed - warm, 0))
        logLikelihood[index] = count > 0 ? -count / 2 * log(max(run.squared / count, least)) : 0
        levels[index] = run.level
        trends[index] = run.trend
      }
    }
    self.logLikelihood = logLikelihood
    self.levels = levels
    self.trends = trends
  }

  /// The errors one step ahead of a weighted mean of the models; `.nan` where no value is, and for the first one.
  static func errors(_ values: [Double], models: [LevelModel], weights: [Double]) -> [Double] {
    let limit = limit(values)
    let observed = values.count { !$0.isNaN }
    var sum = [Double](repeating: 0, count: values.count)
    var errors = sum
    let total = weights.reduce(0) { $1 > 0.01 ? $0 + $1 : $0 }
    values.withUnsafeBufferPointer { values in
      for (model, weight) in zip(models, weights) where weight > 0.01 {
        errors.withUnsafeMutableBufferPointer { errors in
          _ = run(values, model: model, limit: limit, warm: Self.warmUp(observed), errors: errors.baseAddress)
        }
        for index in sum.indices { sum[index] += weight / total * errors[index] }
      }
    }
    return sum
  }

  private static func run(
    _ values: UnsafeBufferPointer<Double>, model: LevelModel, limit: Double, warm: Int,
    errors: UnsafeMutablePointer<Double>?
  ) -> (level: Double, trend: Double, squared: Double) {
    var level = 0.0
    var trend = 0.0
    var squared = 0.0
    var seen = 0
    for position in 0..<values.count {
      let value = values[position]
      trend *= model.damping
      level += trend
      guard value == value else {
        errors?[position] = .nan
        continue
      }
      let error = value - level
      errors?[position] = seen == 0 ? .nan : error
      let cut = seen < 3 ? error : min(max(error, -limit), limit)
      if seen >= warm { squared += cut * cut }
      let gain = max(model.gain, 1 / Double(seen + 1))
      level += gain * cut
      if seen >= warm { trend += model.trendShare * model.gain * cut }
      seen += 1
    }
    return (level, trend, squared)
  }

  /// How many values are spent on starting, at least the first, whose error is all of it.
  private static func warmUp(_ observed: Int) -> Int { max(1, min(6, observed / 3)) }

  /// Four times the typical error, taken from half of all changes between neighbours; infinite where there are none.
  private static func limit(_ values: [Double]) -> Double {
    var changes: [Double] = []
    changes.reserveCapacity(values.count)
    for (earlier, later) in zip(values, values.dropFirst()) where !earlier.isNaN && !later.isNaN {
      changes.append(abs(later - earlier))
    }
    guard changes.count >= 5 else { return .infinity }
    changes.sort()
    // The median of absolute changes of independent normal errors is 0.6745 · √2 standard deviations.
    let typical = changes[changes.count / 2] / (0.6745 * 2.0.squareRoot())
    return typical > 0 ? cut * typical : .infinity
  }
}

/// How likely each level model is, learned from all series of a panel, and from there for each series.
///
/// The prior is the share of series that each model suits best, in expectation; it is learned by expectation and
/// maximisation with one extra series' worth of even prior, so that a single series does not put all on one model.
///
/// Source: Dempster, Laird and Rubin (1977) for the algorithm; Robbins, "An empirical Bayes approach to statistics"
/// (1956), for learning a prior from the collection itself.
enum LevelMixture {
  static let rounds = 30

  /// The prior over the models, given every series' log-likelihoods.
  static func prior(_ runs: [LevelRuns]) -> [Double] {
    guard let count = runs.first?.logLikelihood.count else { return [] }
    let likelihoods = runs.map { run -> [Double] in
      let highest = run.logLikelihood.max() ?? 0
      return run.logLikelihood.map { exp($0 - highest) }
    }
    var prior = [Double](repeating: 1 / Double(count), count: count)
    for _ in 0..<rounds {
      var sums = [Double](repeating: 1 / Double(count), count: count)
      for likelihood in likelihoods {
        var total = 0.0
        for index in 0..<count { total += prior[index] * likelihood[index] }
        for index in 0..<count { sums[index] += prior[index] * likelihood[index] / total }
      }
      let total = Double(likelihoods.count) + 1
      for index in 0..<count { prior[index] = sums[index] / total }
    }
    return prior
  }

  /// The weights of the models for one series.
  static func weights(_ run: LevelRuns, prior: [Double]) -> [Double] {
    let highest = run.logLikelihood.max() ?? 0
    let products = zip(run.logLikelihood, prior).map { exp($0 - highest) * $1 }
    let total = products.reduce(0, +)
    return products.map { $0 / total }
  }
}
