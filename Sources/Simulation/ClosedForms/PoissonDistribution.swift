#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// The Poisson distribution, tabulated from its most likely number outwards, so that great means lose no digits.
public struct PoissonDistribution: Sendable, Equatable {
  /// The mean, which is also the variance.
  public let mean: Double
  /// The least number that is not too unlikely to be kept.
  let first: Int
  /// The probabilities of `first`, `first + 1` and so on; they add to 1.
  let probabilities: [Double]

  /// Tabulates all numbers that are more likely than about 1e-18 of the most likely one.
  public init(mean: Double) throws(QueueError) {
    self.mean = try Checked.atMost(1e9, mean, "mean")
    let mode = Int(mean)
    var below: [Double] = []
    var weight = 1.0
    var number = mode
    while number > 0, weight > 1e-18 {
      weight *= Double(number) / mean
      below.append(weight)
      number -= 1
    }
    first = number
    var above: [Double] = []
    weight = 1
    number = mode
    while weight > 1e-18, mean > 0 {
      number += 1
      weight *= mean / Double(number)
      above.append(weight)
    }
    let weights = below.reversed() + [1] + above
    // Small terms first, so that none of them is lost beside the great ones.
    let total = weights.sorted().reduce(0, +)
    probabilities = weights.map { $0 / total }
  }
}

extension PoissonDistribution {
  /// The probability of exactly this number.
  public func probability(of number: Int) -> Double {
    probabilities.indices.contains(number - first) ? probabilities[number - first] : 0
  }

  /// The probability of this number or fewer.
  public func probability(atMost number: Int) -> Double {
    guard number >= first else { return 0 }
    return min(1, probabilities.prefix(number - first + 1).reduce(0, +))
  }

  /// The probability of more than this number, accurate far out in the tail too.
  public func probability(moreThan number: Int) -> Double {
    guard number >= first else { return 1 }
    return min(1, probabilities.dropFirst(number - first + 1).reversed().reduce(0, +))
  }

  /// The least number that is not exceeded with at least this probability, above 0 and below 1.
  public func quantile(_ probability: Double) throws(QueueError) -> Int {
    let beyond = 1 - (try Checked.share(probability, "probability"))
    return leastNumber(exceededWithAtMost: beyond)
  }

  /// The least number that is exceeded with at most this probability.
  func leastNumber(exceededWithAtMost risk: Double) -> Int {
    var beyond = 0.0
    var number = first + probabilities.count - 1
    // Half a unit in the last place: 1 − 0.95 is a little more than 0.05.
    while number > first, beyond + probabilities[number - first] <= risk * (1 + 1e-12) {
      beyond += probabilities[number - first]
      number -= 1
    }
    return number
  }
}
