import Foundation
public import Numerics

/// Poisson counts drawn one at a time, when the mean changes from draw to draw.
public enum PoissonCounts {
  /// A Poisson count with the given mean, 0 or more.
  ///
  /// Inversion below a mean of 10, above it transformed rejection, both exact.
  /// Source: Hörmann, "The transformed rejection method for generating Poisson random variables" (1993),
  /// doi:10.1016/0167-6687(93)90997-4.
  public static func draw(mean: Double, using random: inout PhiloxRandom) -> Int {
    precondition(mean >= 0 && mean.isFinite, "A Poisson mean is a number from 0.")
    if mean == 0 { return 0 }
    return mean < 10 ? inverted(mean, &random) : rejected(mean, &random)
  }

  private static func inverted(_ mean: Double, _ random: inout PhiloxRandom) -> Int {
    var unit = random.nextUnit()
    var weight = Foundation.exp(-mean)
    var count = 0
    // Past 200 the weights of a mean below 10 are beyond double precision and only rounding is left of the unit.
    while unit >= weight && count < 200 {
      unit -= weight
      count += 1
      weight *= mean / Double(count)
    }
    return count
  }

  private static func rejected(_ mean: Double, _ random: inout PhiloxRandom) -> Int {
    let b = 0.931 + 2.53 * mean.squareRoot()
    let a = -0.059 + 0.02483 * b
    let squeeze = 0.9277 - 3.6224 / (b - 2)
    let inverseAlpha = 1.1239 + 1.1328 / (b - 3.4)
    let logMean = Foundation.log(mean)
    while true {
      let u = random.nextUnit() - 0.5
      let v = random.nextUnit()
      let us = 0.5 - abs(u)
      let k = ((2 * a / us + b) * u + mean + 0.43).rounded(.down)
      if us >= 0.07 && v <= squeeze { return Int(k) }
      if k < 0 || (us < 0.013 && v > us) { continue }
      let density = -mean + k * logMean - LogFactorial.of(k)
      if Foundation.log(v * inverseAlpha / (a / (us * us) + b)) <= density { return Int(k) }
    }
  }
}
