import Foundation

/// Quantiles of Student's t distribution, as confidence intervals of means need them.
public enum StudentT {
  /// The value below which a t variate lies with the given probability.
  ///
  /// Exact for 1 and 2 degrees of freedom, else Hill's expansion with its tail branch; relative error below 1e-6.
  /// Source: Hill, "Algorithm 396: Student's t-quantiles" (1970), doi:10.1145/355598.355600.
  ///
  /// - Parameters:
  ///   - probability: Above 0 and below 1.
  ///   - degreesOfFreedom: At least 1.
  public static func quantile(_ probability: Double, degreesOfFreedom: Int) -> Double {
    precondition(probability > 0 && probability < 1, "A quantile of t needs a probability between 0 and 1.")
    precondition(degreesOfFreedom >= 1, "A t distribution has at least one degree of freedom.")
    if probability == 0.5 { return 0 }
    let upper = twoTailed(2 * min(probability, 1 - probability), Double(degreesOfFreedom))
    return probability < 0.5 ? -upper : upper
  }

  /// The value that the size of a t variate exceeds with the given probability.
  private static func twoTailed(_ p: Double, _ n: Double) -> Double {
    if n == 1 { return 1 / Foundation.tan(p * .pi / 2) }
    if n == 2 { return (2 / (p * (2 - p)) - 2).squareRoot() }
    let a = 1 / (n - 0.5)
    let b = 48 / (a * a)
    var c = ((20_700 * a / b - 98) * a - 16) * a + 96.36
    let d = ((94.5 / (b + c) - 3) / b + 1) * (a * .pi / 2).squareRoot() * n
    var y = Foundation.pow(d * p, 2 / n)
    if y > 0.05 + a {
      let x = NormalQuantile.at(p / 2)
      y = x * x
      if n < 5 { c += 0.3 * (n - 4.5) * (x + 0.6) }
      c += (((0.05 * d * x - 5) * x - 7) * x - 2) * x + b
      y = (((((0.4 * y + 6.3) * y + 36) * y + 94.5) / c - y - 3) / b + 1) * x
      y = Foundation.expm1(a * y * y)
    } else {
      y =
        ((1 / (((n + 6) / (n * y) - 0.089 * d - 0.822) * (n + 2) * 3) + 0.5 / (n + 4)) * y - 1) * (n + 1) / (n + 2)
        + 1 / y
    }
    return (n * y).squareRoot()
  }
}
