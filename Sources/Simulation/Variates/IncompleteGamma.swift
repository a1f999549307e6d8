#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// The share of a gamma variable of scale 1 that lies beyond a value.
///
/// Source: Olver and others, *NIST Digital Library of Mathematical Functions*, sections 8.7 and 8.9.
enum IncompleteGamma {
  static func upper(shape: Double, _ value: Double) -> Double {
    guard value > 0 else { return 1 }
    return value < shape + 1 ? 1 - series(shape, value) : fraction(shape, value)
  }

  private static func front(_ shape: Double, _ value: Double) -> Double {
    exp(shape * log(value) - value - logGamma(shape))
  }

  /// The power series of the lower part, quick where the value is small.
  private static func series(_ shape: Double, _ value: Double) -> Double {
    var term = 1 / shape
    var sum = term
    var step = shape
    while term > sum * 1e-17 {
      step += 1
      term *= value / step
      sum += term
    }
    return min(1, sum * front(shape, value))
  }

  /// The continued fraction of the upper part by Lentz's method, quick where the value is great.
  private static func fraction(_ shape: Double, _ value: Double) -> Double {
    let tiny = 1e-300
    var centre = value + 1 - shape
    var upper = 1 / tiny
    var lower = 1 / centre
    var product = lower
    for step in 1...10_000 {
      let numerator = -Double(step) * (Double(step) - shape)
      centre += 2
      lower = numerator * lower + centre
      if abs(lower) < tiny { lower = tiny }
      upper = centre + numerator / upper
      if abs(upper) < tiny { upper = tiny }
      lower = 1 / lower
      let factor = lower * upper
      product *= factor
      if abs(factor - 1) < 1e-16 { break }
    }
    return product * front(shape, value)
  }

  /// The logarithm of the gamma function above 0, by Stirling's series; the C library's own writes to a global.
  static func logGamma(_ value: Double) -> Double {
    var shift = 0.0
    var point = value
    while point < 15 {
      shift -= log(point)
      point += 1
    }
    let square = 1 / (point * point)
    let series =
      (1.0 / 12 - square * (1.0 / 360 - square * (1.0 / 1260 - square * (1.0 / 1680 - square / 1188)))) / point
    return shift + (point - 0.5) * log(point) - point + 0.5 * log(2 * .pi) + series
  }

  /// The derivative of the logarithm of the gamma function above 0.
  static func digamma(_ value: Double) -> Double {
    var shift = 0.0
    var point = value
    while point < 15 {
      shift -= 1 / point
      point += 1
    }
    let square = 1 / (point * point)
    let series = square * (1.0 / 12 - square * (1.0 / 120 - square * (1.0 / 252 - square * (1.0 / 240 - square / 132))))
    return shift + log(point) - 0.5 / point - series
  }
}
