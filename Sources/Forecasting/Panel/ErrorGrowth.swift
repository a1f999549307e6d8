/// How errors grow with the steps ahead, in multiples of the errors one step ahead that a method made while learning.
///
/// The variance of an error at step h (1 is the first ahead) is `noise² + shift² + (h − 1) · walk²`: a part that is new at
/// each step, one that shifts a whole path, and one that adds up along it.
struct ErrorGrowth: Sendable, Equatable {
  let noise: Double
  let shift: Double
  let walk: Double

  /// What is expected before anything has been learned: the middle of what some hundreds of monthly series of patients
  /// at hospitals have shown.
  static let typical = ErrorGrowth(noise: 1.05, shift: 0.6, walk: 0.2)
  /// The least walk, over the noise, of misses that do not reach so far ahead that it could be told: histories of one
  /// season have turned out to hide about this much.
  static let unseenWalk = 0.5
  /// After so many comparisons of a forecast with an outcome, they weigh as much as what is typical.
  static let credibility = 36.0

  /// What a forecast of one series has missed by at an earlier origin.
  struct Miss: Sendable {
    /// Outcome − forecast at each step, without season, over the typical error while learning; `.nan` where unknown.
    let errors: [Double]
  }

  /// The share of errors that is made to lie within its bounds.
  static let coverage = 0.8
  /// The quantile of a normal distribution's size for that share.
  static let normal = 1.281_551_565_545

  /// Learns from misses; without any, growth is typical, and more where it could not have been seen.
  ///
  /// The width at each step is that within which 80 percent of the misses lie, so that no single series decides; a line
  /// through its squares gives the growth, and the width of the sums over all steps tells shift from noise.
  ///
  /// - Parameter reachesFar: Whether the misses reach so far ahead that their growth can be told; otherwise the walk is at
  ///   least `unseenWalk`.
  init(_ misses: [Miss], reachesFar: Bool) {
    guard let learned = ErrorGrowth(misses) else {
      let typical = Self.typical
      let walk = reachesFar ? typical.walk : max(typical.walk, Self.unseenWalk * typical.noise)
      self.init(noise: typical.noise, shift: typical.shift, walk: walk)
      return
    }
    let comparisons = Double(misses.reduce(0) { $0 + $1.errors.count { !$0.isNaN } })
    let share = comparisons / (comparisons + Self.credibility)
    func blended(_ part: (ErrorGrowth) -> Double, atLeast: Double = 0) -> Double {
      let own = max(part(learned) * part(learned), atLeast)
      return (share * own + (1 - share) * part(.typical) * part(.typical)).squareRoot()
    }
    let unseen = reachesFar ? 0 : Self.unseenWalk * learned.noise
    self.init(
      noise: blended(\.noise), shift: blended(\.shift), walk: blended(\.walk, atLeast: unseen * unseen))
  }

  private init?(_ misses: [Miss]) {
    guard let horizon = misses.map(\.errors.count).max(), horizon > 0 else { return nil }
    var squares: [(step: Double, variance: Double, weight: Double)] = []
    for step in 0..<horizon {
      let sizes = misses.compactMap { miss in
        step < miss.errors.count && !miss.errors[step].isNaN ? abs(miss.errors[step]) : nil
      }
      guard sizes.count >= 1 else { continue }
      squares.append((Double(step), Self.variance(sizes), Double(sizes.count)))
    }
    guard !squares.isEmpty else { return nil }
    let total = squares.reduce(0) { $0 + $1.weight }
    let meanStep = squares.reduce(0) { $0 + $1.weight * $1.step } / total
    let meanVariance = squares.reduce(0) { $0 + $1.weight * $1.variance } / total
    let spread = squares.reduce(0) { $0 + $1.weight * ($1.step - meanStep) * ($1.step - meanStep) }
    let slope =
      spread > 0
      ? squares.reduce(0) { $0 + $1.weight * ($1.step - meanStep) * ($1.variance - meanVariance) } / spread : 0
    // Some of the width is always new at each step, however steep the line.
    let growth = min(max(slope, 0), meanStep > 0 ? 0.9 * meanVariance / meanStep : 0)
    let first = max(0, meanVariance - growth * meanStep)
    let shift = Self.shift(misses, horizon: horizon, first: first, growth: growth)
    noise = max(0, first - shift).squareRoot()
    self.shift = shift.squareRoot()
    walk = growth.squareRoot()
  }

  init(noise: Double, shift: Double, walk: Double) {
    self.noise = noise
    self.shift = shift
    self.walk = walk
  }

  private static func variance(_ sizes: [Double]) -> Double {
    let width = conformal(sizes.sorted()) / normal
    return width * width
  }

  /// The size within which 80 percent lie, with the margin that a new one needs.
  ///
  /// Source: Vovk, Gammerman and Shafer, "Algorithmic Learning in a Random World" (2005), for the rank ⌈(n + 1) · q⌉.
  private static func conformal(_ sorted: [Double]) -> Double {
    let rank = (Double(sorted.count + 1) * coverage).rounded(.up)
    return sorted[min(Int(rank), sorted.count) - 1]
  }

  /// The variance of the shift: that of the sums over n steps is n · noise² + n² · shift² + Q · walk², where Q is the sum
  /// of the squares below n.
  private static func shift(_ misses: [Miss], horizon: Int, first: Double, growth: Double) -> Double {
    let sums = misses.filter { $0.errors.count == horizon && !$0.errors.contains { $0.isNaN } }
      .map { abs($0.errors.reduce(0, +)) }
    guard sums.count >= 5, horizon > 1 else { return first * 0.2 }
    let steps = Double(horizon)
    let squares = (steps - 1) * steps * (2 * steps - 1) / 6
    let shift = (variance(sums) - steps * first - squares * growth) / (steps * steps - steps)
    return min(max(shift, 0), first * 0.95)
  }

  /// The propagation of errors whose size is `noise` times those of learning.
  var propagation: ErrorPropagation {
    noise > 0 ? ErrorPropagation(lag: 1, weight: walk / noise, initial: shift / noise) : .none
  }
}
