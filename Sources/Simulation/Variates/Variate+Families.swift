#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

extension Variate {
  /// Always the same value, zero or more.
  public static func constant(_ value: Double) throws(VariateError) -> Variate {
    Variate(.constant, try usable(value, "constant"))
  }

  /// Any value between two, each equally likely.
  public static func uniform(from least: Double, to greatest: Double) throws(VariateError) -> Variate {
    let low = try usable(least, "least value")
    guard greatest > low, greatest.isFinite else { throw .notRising(quantity: "least and greatest value") }
    return Variate(.uniform, low, greatest)
  }

  /// Values between two, the likelier the nearer to a third.
  public static func triangular(
    from least: Double, likeliest: Double, to greatest: Double
  ) throws(VariateError) -> Variate {
    let low = try usable(least, "least value")
    guard greatest > low, greatest.isFinite, (low...greatest).contains(likeliest) else {
      throw .notRising(quantity: "least, likeliest and greatest value")
    }
    return Variate(.triangular, low, likeliest, greatest)
  }

  /// The time to the next of events that are random in time.
  public static func exponential(mean: Double) throws(VariateError) -> Variate {
    Variate(.exponential, try positive(mean, "mean"))
  }

  /// The sum of exponential stages that are alike.
  public static func erlang(stages: Int, mean: Double) throws(VariateError) -> Variate {
    let count = try positive(Double(stages), "number of stages")
    return try gamma(shape: count, scale: try positive(mean, "mean") / count)
  }

  /// A gamma variable; its mean is shape × scale.
  public static func gamma(shape: Double, scale: Double) throws(VariateError) -> Variate {
    Variate(.gamma, try positive(shape, "shape"), try positive(scale, "scale"))
  }

  /// The gamma variable with a mean and a standard deviation.
  public static func gamma(mean: Double, deviation: Double) throws(VariateError) -> Variate {
    let ratio = try positive(mean, "mean") / (try positive(deviation, "standard deviation"))
    return try gamma(shape: ratio * ratio, scale: deviation / ratio)
  }

  /// A variable whose logarithm is normal with this mean and standard deviation.
  public static func logNormal(logMean: Double, logDeviation: Double) throws(VariateError) -> Variate {
    guard logMean.isFinite else { throw .unusable(quantity: "mean of the logarithm", value: logMean) }
    return Variate(.logNormal, logMean, try positive(logDeviation, "standard deviation of the logarithm"))
  }

  /// The log-normal variable with a mean and a standard deviation of its own.
  public static func logNormal(mean: Double, deviation: Double) throws(VariateError) -> Variate {
    let ratio = try positive(deviation, "standard deviation") / (try positive(mean, "mean"))
    let logVariance = log1p(ratio * ratio)
    return try logNormal(logMean: log(mean) - logVariance / 2, logDeviation: logVariance.squareRoot())
  }

  /// A Weibull variable; with shape 1 it is exponential.
  public static func weibull(shape: Double, scale: Double) throws(VariateError) -> Variate {
    Variate(.weibull, try positive(shape, "shape"), try positive(scale, "scale"))
  }

  /// Values seen before, each as likely as any other.
  public static func empirical(_ values: [Double]) throws(VariateError) -> Variate {
    // Equal values share a cell, so that the table is as long as there are different values.
    let sorted = values.sorted()
    var distinct: [Double] = []
    var counts: [Double] = []
    for value in sorted {
      if value == distinct.last {
        counts[counts.count - 1] += 1
      } else {
        distinct.append(value)
        counts.append(1)
      }
    }
    return try discrete(values: distinct, weights: counts)
  }

  /// Values with weights that need not add to 1.
  public static func discrete(values: [Double], weights: [Double]) throws(VariateError) -> Variate {
    try tabulated(values, weights, width: 0)
  }

  /// Counts of values in cells of one width, the first from 0; a value is spread evenly over its cell.
  ///
  /// Example: stays counted by whole days, `histogram(counts: [3, 10, 5], width: 24)` in hours.
  public static func histogram(counts: [Double], width: Double) throws(VariateError) -> Variate {
    let width = try positive(width, "width of a cell")
    return try tabulated(counts.indices.map { Double($0) * width }, counts, width: width)
  }

  private static func tabulated(
    _ values: [Double], _ weights: [Double], width: Double
  ) throws(VariateError) -> Variate {
    guard values.count == weights.count else { throw .countsDiffer(values: values.count, weights: weights.count) }
    var total = 0.0
    for (value, weight) in zip(values, weights) {
      _ = try usable(value, "value")
      total += try usable(weight, "weight")
    }
    guard total > 0, total.isFinite, values.count < Int(UInt32.max) else { throw .nothingToDraw }
    let kept = values.indices.filter { weights[$0] > 0 }.sorted { values[$0] < values[$1] }
    let table = AliasTable(
      values: kept.map { values[$0] }, shares: kept.map { weights[$0] / total }, width: width)
    return Variate(.table, 0, table: table)
  }

  static func positive(_ value: Double, _ quantity: String) throws(VariateError) -> Double {
    guard value > 0, value.isFinite else { throw .notPositive(quantity: quantity, value: value) }
    return value
  }

  static func usable(_ value: Double, _ quantity: String) throws(VariateError) -> Double {
    guard value >= 0, value.isFinite else { throw .unusable(quantity: quantity, value: value) }
    return value
  }
}
