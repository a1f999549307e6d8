/// A distribution of whole numbers laid out for drawing: one uniform number in, one count out.
///
/// A greater uniform number never gives a smaller count, so that two tables fed by the same stream vary together.
/// Source: Chen and Asau, "On generating random variates from an empirical distribution" (1974), the guide table.
public struct CountsTable: Sendable {
  /// The smallest count that can be drawn.
  public let lowest: Int
  private let cumulative: [Double]
  private let guide: [Int32]

  /// Lays out a distribution from weights in rising order of counts; they need not sum to 1.
  init(lowest: Int, weights: [Double]) {
    let total = weights.reduce(0, +)
    precondition(total > 0, "A distribution needs a count that can be drawn.")
    self.lowest = lowest
    var sum = 0.0
    var cumulative = weights.map { weight in
      sum += weight
      return sum / total
    }
    cumulative[cumulative.count - 1] = 1
    var guide = [Int32](repeating: 0, count: max(16, weights.count))
    var place = 0
    for slot in guide.indices {
      let threshold = Double(slot) / Double(guide.count)
      while cumulative[place] <= threshold { place += 1 }
      guide[slot] = Int32(place)
    }
    self.cumulative = cumulative
    self.guide = guide
  }

  /// The count that belongs to a uniform number in 0..<1.
  public func value(at unit: Double) -> Int {
    var place = Int(guide[min(guide.count - 1, Int(unit * Double(guide.count)))])
    while cumulative[place] <= unit { place += 1 }
    return lowest + place
  }
}

extension CountsTable {
  /// Poisson counts with a mean of at least 0.
  public static func poisson(mean: Double) -> CountsTable {
    precondition(mean >= 0 && mean.isFinite, "A Poisson mean is a number from 0.")
    guard mean > 0 else { return CountsTable(lowest: 0, weights: [1]) }
    return around(Int(mean), through: .max) { mean / Double($0 + 1) }
  }

  /// Negative binomial counts with a mean above 0 and a variance of `varianceRatio` times the mean; the ratio is above 1.
  public static func negativeBinomial(mean: Double, varianceRatio: Double) -> CountsTable {
    precondition(mean >= 0 && mean.isFinite, "A mean of counts is a number from 0.")
    precondition(varianceRatio > 1, "Counts that vary more than Poisson have a variance above their mean.")
    guard mean > 0 else { return CountsTable(lowest: 0, weights: [1]) }
    let size = mean / (varianceRatio - 1)
    let mode = max(0, Int(((size - 1) * (varianceRatio - 1)).rounded(.down)))
    return around(mode, through: .max) { (Double($0) + size) / Double($0 + 1) * (1 - 1 / varianceRatio) }
  }

  /// Binomial counts of `trials` that each succeed with a probability of 0…1.
  public static func binomial(trials: Int, probability: Double) -> CountsTable {
    precondition(trials >= 0, "A number of trials is not negative.")
    precondition((0...1).contains(probability), "A probability lies between 0 and 1.")
    guard probability > 0 else { return CountsTable(lowest: 0, weights: [1]) }
    guard probability < 1 else { return CountsTable(lowest: trials, weights: [1]) }
    let odds = probability / (1 - probability)
    return around(min(trials, Int(Double(trials + 1) * probability)), through: trials) {
      Double(trials - $0) / Double($0 + 1) * odds
    }
  }

  /// Weights relative to a count in the middle, out to where they no longer matter in double precision.
  private static func around(_ middle: Int, through last: Int, ratio: (Int) -> Double) -> CountsTable {
    let negligible = 1e-19
    var above: [Double] = []
    var weight = 1.0
    var count = middle
    while count < last {
      weight *= ratio(count)
      if weight < negligible { break }
      above.append(weight)
      count += 1
    }
    var below: [Double] = []
    weight = 1
    count = middle
    while count > 0 {
      weight /= ratio(count - 1)
      if weight < negligible { break }
      below.append(weight)
      count -= 1
    }
    return CountsTable(lowest: middle - below.count, weights: below.reversed() + [1] + above)
  }
}
