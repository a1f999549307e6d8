import Foundation
import Numerics

/// The places of rare marks in a long row, met one after the other: each place is marked with the same probability.
///
/// Drawing the gaps costs one number per mark, not one per place. Where a row is cut short, the marks before the cut
/// are the same; that is what lets two scenarios share their chance.
struct SkipSequence {
  private var random: PhiloxRandom
  private let rate: MarkRate
  private(set) var next: Int

  /// Starts before the first place.
  init(_ rate: MarkRate, random: PhiloxRandom) {
    self.random = random
    self.rate = rate
    next = rate.isZero ? .max : -1
    if !rate.isZero { advance() }
  }

  /// Moves to the next mark.
  mutating func advance() {
    // Half a step keeps the logarithm finite; 32 bits tell gaps apart to one part in four billion.
    let gap = rate.inverseLogMiss * Foundation.log((Double(random.nextWord()) + 0.5) * 0x1p-32)
    next = gap < 1e15 ? next + 1 + Int(gap) : .max
  }

  /// A uniform number from the same stream, for marks that hold by chance only.
  mutating func nextUnit() -> Double { random.nextUnit() }
}

/// The probability of a mark, with the logarithm that gaps need.
struct MarkRate: Sendable {
  let isZero: Bool
  /// One over the logarithm of the probability of no mark; −0 where every place is marked.
  let inverseLogMiss: Double

  /// Prepares a probability of 0…1.
  init(_ probability: Double) {
    isZero = probability <= 0
    inverseLogMiss = isZero ? 0 : 1 / Foundation.log1p(-probability)
  }
}
