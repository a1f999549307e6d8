import Foundation
public import Numerics

/// Binomial counts drawn one at a time, when the number of trials changes from draw to draw.
public enum BinomialCounts {
  /// How many of `trials` succeed, each with a probability of 0…1.
  ///
  /// Inversion when fewer than 10 are expected, else transformed rejection, both exact.
  /// Source: Hörmann, "The generation of binomial random variates" (1993), doi:10.1080/00949659308811496.
  public static func draw(trials: Int, probability: Double, using random: inout PhiloxRandom) -> Int {
    precondition(trials >= 0, "A number of trials is not negative.")
    precondition((0...1).contains(probability), "A probability lies between 0 and 1.")
    if trials == 0 || probability == 0 { return 0 }
    if probability == 1 { return trials }
    if probability > 0.5 { return trials - draw(trials: trials, probability: 1 - probability, using: &random) }
    let n = Double(trials)
    return n * probability < 10 ? inverted(n, probability, &random) : rejected(n, probability, &random)
  }

  private static func inverted(_ n: Double, _ p: Double, _ random: inout PhiloxRandom) -> Int {
    let odds = p / (1 - p)
    var unit = random.nextUnit()
    var weight = Foundation.exp(n * Foundation.log1p(-p))
    var count = 0.0
    while unit >= weight && count < min(n, 200) {
      unit -= weight
      count += 1
      weight *= (n - count + 1) / count * odds
    }
    return Int(count)
  }

  private static func rejected(_ n: Double, _ p: Double, _ random: inout PhiloxRandom) -> Int {
    let deviation = (n * p * (1 - p)).squareRoot()
    let b = 1.15 + 2.53 * deviation
    let a = -0.0873 + 0.0248 * b + 0.01 * p
    let centre = n * p + 0.5
    let squeeze = 0.92 - 4.2 / b
    let alpha = (2.83 + 5.1 / b) * deviation
    let logOdds = Foundation.log(p / (1 - p))
    let mode = ((n + 1) * p).rounded(.down)
    let height = LogFactorial.of(mode) + LogFactorial.of(n - mode)
    while true {
      let u = random.nextUnit() - 0.5
      let v = random.nextUnit()
      let us = 0.5 - abs(u)
      let k = ((2 * a / us + b) * u + centre).rounded(.down)
      if k < 0 || k > n { continue }
      if us >= 0.07 && v <= squeeze { return Int(k) }
      let density = height - LogFactorial.of(k) - LogFactorial.of(n - k) + (k - mode) * logOdds
      if Foundation.log(v * alpha / (a / (us * us) + b)) <= density { return Int(k) }
    }
  }
}
