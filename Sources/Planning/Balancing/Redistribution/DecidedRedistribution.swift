public import PlanningModel

/// A redistribution that a plan counts, with the measure it belongs to.
struct DecidedRedistribution: Sendable {
  let measure: MeasureCode
  let move: Redistribution

  /// Moves that are tried and belong to no measure.
  static func tried(_ moves: [Redistribution]) -> [DecidedRedistribution] {
    moves.enumerated().map { DecidedRedistribution(measure: code(ofTrial: $0), move: $1) }
  }

  /// What stands for a measure in the steps of a trial's move.
  static func code(ofTrial position: Int) -> MeasureCode { MeasureCode("prov-\(position + 1)") }
}

/// Hours of a capacity that a redistribution has brought to a unit, or taken from it.
public struct RedistributedHours: Sendable, Equatable {
  /// The measure.
  public let measure: MeasureCode
  /// The unit on the other side.
  public let counterpart: UnitCode
  /// Millionths of hours per working period, below zero where they are taken.
  public let millionths: [Int64]

  /// The hours in some working periods.
  public func hours(in range: Range<Int>) -> Hours { Hours(millionths: millionths[range].reduce(0, +)) }
}

extension RedistributedThing {
  /// The resource that is moved; `nil` for capacities and care.
  var resource: ResourceReference? {
    switch self {
    case .staff(let function, let activity): .function(function, activity: activity)
    case .premises(let code): .premises(code)
    case .capacity, .care: nil
    }
  }

  /// Whether care is moved and not what it takes.
  public var isCare: Bool {
    if case .care = self { return true }
    return false
  }
}

extension PlanTimeline {
  /// What a redistribution moves in each working period.
  func amounts(of move: Redistribution) -> [Double] {
    periods.map { $0.months.reduce(0) { $0 + move.amount(in: $1) } }
  }
}

extension AvailableCapacityPlanner {
  /// Moves hours of capacities between units, both sides in one step; never more than the source states.
  ///
  /// Where either side has stated no capacity nothing is moved: hours cannot be taken from, or added to, the unknown.
  func redistributed(_ available: [AvailableCapacity]) -> [AvailableCapacity] {
    var result = available
    let capacities = facts.capacityPositions
    for decided in redistributions {
      guard case .capacity(let code) = decided.move.thing, let capacity = capacities[code],
        let from = facts.units.position(of: decided.move.from), let to = facts.units.position(of: decided.move.to),
        from != to,
        let source = result.firstIndex(where: { $0.unit == from && $0.capacity == capacity }),
        let target = result.firstIndex(where: { $0.unit == to && $0.capacity == capacity })
      else { continue }
      let moved = zip(timeline.amounts(of: decided.move), result[source].millionths).map {
        min(Hours($0).millionths, max(0, $1))
      }
      result[source].add(moved.map { -$0 }, of: decided.measure, counterpart: decided.move.to)
      result[target].add(moved, of: decided.measure, counterpart: decided.move.from)
    }
    return result
  }
}

extension AvailableCapacity {
  fileprivate mutating func add(_ moved: [Int64], of measure: MeasureCode, counterpart: UnitCode) {
    for period in moved.indices { millionths[period] += moved[period] }
    redistributed.append(RedistributedHours(measure: measure, counterpart: counterpart, millionths: moved))
  }
}
