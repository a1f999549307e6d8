public import PlanningModel

/// Need, available capacity and measures of one capacity at one unit, or at a unit with everything below it.
public struct BalanceNode: Sendable {
  /// The unit's position in the tree.
  public let unit: Int
  /// The capacity's position among the region's capacities.
  public let capacity: Int
  /// The steps of the need in hours, verified need-side measures included.
  public internal(set) var need: Steps<HourUnit>
  /// Millionths of hours needed where somebody has stated a capacity to set against it, per working period.
  var coveredNeed: [Int64]
  /// Millionths of own available hours, per working period.
  var available: [Int64]
  /// Millionths of bought hours with verified effect, kept apart from the own (R082).
  var bought: [Int64]
  /// Millionths of verified effect on the capacity side, bought care apart.
  var verified: [Int64]
  /// Millionths of planned, not verified effect on either side; drawn beside the balance, never inside (R133).
  var planned: [Int64]
  /// Whether anybody has stated a capacity.
  public internal(set) var isCapacityStated: Bool
  /// Deviation of the covered need in hours, at `path * periodCount + period`.
  var deviations: [Float]

  init(unit: Int, capacity: Int, periodCount: Int) {
    self.unit = unit
    self.capacity = capacity
    need = Steps(periodCount: periodCount)
    let zeros = [Int64](repeating: 0, count: periodCount)
    coveredNeed = zeros
    available = zeros
    bought = zeros
    verified = zeros
    planned = zeros
    isCapacityStated = false
    deviations = []
  }

  /// Adds what stands at a unit below.
  mutating func add(_ other: BalanceNode) {
    need.add(other.need)
    // Where the need stands outside the gap, what covers a part of it does too; it must not fill others' gaps.
    let counts = other.isCapacityStated || other.need.effects.isEmpty
    for period in coveredNeed.indices {
      coveredNeed[period] += other.coveredNeed[period]
      available[period] += other.available[period]
      bought[period] += counts ? other.bought[period] : 0
      verified[period] += counts ? other.verified[period] : 0
      planned[period] += other.planned[period]
    }
    isCapacityStated = isCapacityStated || other.isCapacityStated
    guard !other.deviations.isEmpty else { return }
    if deviations.isEmpty {
      deviations = other.deviations
    } else {
      for position in deviations.indices { deviations[position] += other.deviations[position] }
    }
  }
}

/// The balance of a node in one view of the plan (R115).
public struct BalanceFigure: Sendable, Equatable {
  /// Hours needed, verified need-side measures counted.
  public let need: Hours
  /// Of them, hours at units whose capacity nobody has stated; they are in no gap.
  public let needWithoutStatedCapacity: Hours
  /// Own available hours; `nil` where nobody has stated any, which is not the same as none.
  public let available: Hours?
  /// Bought hours with verified effect.
  public let bought: Hours
  /// Hours of verified measures on the capacity side.
  public let verified: Hours
  /// Hours of planned measures that are not verified and therefore not counted.
  public let planned: Hours
  /// Available and bought hours and verified effect less the need they stand against; `nil` without stated capacity.
  public let gap: Hours?
  /// Need over all counted capacity; `nil` where there is none.
  public let utilisation: Double?
  /// The share of possible futures in which the gap is zero or more; `nil` without stated capacity, or where there is
  /// neither need nor capacity.
  public let probability: Double?

  /// The gap relative to the need; `nil` without need or stated capacity.
  public var gapShare: Double? {
    guard let gap, need.value - needWithoutStatedCapacity.value > 0 else { return nil }
    return gap.value / (need.value - needWithoutStatedCapacity.value)
  }
}

extension BalanceNode {
  /// The balance over some working periods: `gap = available + bought + verified − need`.
  public func figure(in range: Range<Int>) -> BalanceFigure {
    func sum(_ millionths: [Int64]) -> Hours { Hours(millionths: millionths[range].reduce(0, +)) }
    let covered = sum(coveredNeed)
    let supply = supply(in: range)
    let gap = supply - covered
    let total = need.total(in: range)
    return BalanceFigure(
      need: total, needWithoutStatedCapacity: total - covered, available: isCapacityStated ? sum(available) : nil,
      bought: sum(bought), verified: sum(verified), planned: sum(planned), gap: isCapacityStated ? gap : nil,
      utilisation: isCapacityStated && supply > .zero ? covered.value / supply.value : nil,
      probability: isCapacityStated && (covered > .zero || supply > .zero) ? probability(gap: gap, in: range) : nil)
  }

  /// Whether there is a need and too little or only just enough stated capacity for it.
  func isScarce(in range: Range<Int>, from utilisation: Double) -> Bool {
    guard isCapacityStated else { return false }
    let covered = range.reduce(Int64(0)) { $0 + coveredNeed[$1] }
    return covered > 0 && Double(covered) >= utilisation * Double(supply(in: range).millionths)
  }

  /// All hours that count against the need: own and bought capacity and verified effect.
  func supply(in range: Range<Int>) -> Hours {
    Hours(millionths: range.reduce(Int64(0)) { $0 + available[$1] + bought[$1] + verified[$1] })
  }

  /// The share of paths whose need does not exceed what there is.
  private func probability(gap: Hours, in range: Range<Int>) -> Double {
    let count = need.periodCount
    guard !deviations.isEmpty else { return gap >= .zero ? 1 : 0 }
    let paths = deviations.count / count
    var holding = 0
    for path in 0..<paths {
      var deviation = 0.0
      for period in range { deviation += Double(deviations[path * count + period]) }
      // The tolerance lets a plan that is balanced to the millionth hold on a path that does not deviate.
      if gap.value - deviation >= -1e-6 { holding += 1 }
    }
    return Double(holding) / Double(paths)
  }

  /// Quantiles of the need over the possible futures in some working periods, in hours.
  public func needQuantiles(_ probabilities: [Double], in range: Range<Int>) -> [Double] {
    let count = need.periodCount
    let mean = need.total(in: range).value
    guard !deviations.isEmpty else { return probabilities.map { _ in mean } }
    let sums = (0..<(deviations.count / count)).map { path in
      range.reduce(mean) { $0 + Double(deviations[path * count + $1]) }
    }
    return PathQuantiles.of(sums, at: probabilities)
  }
}
