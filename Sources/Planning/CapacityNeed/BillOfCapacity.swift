import PlanningModel

/// What one activity of a planning object takes of one capacity at one unit.
public struct BillLine: Sendable, Equatable {
  /// Where the time comes from.
  public enum Origin: Sendable, Equatable {
    /// A time of the unit's own.
    case unit(row: Int)
    /// The region's standard.
    case standard(row: Int)
    /// The only bed capacity, since a care episode always needs a bed.
    case implied
  }

  /// The capacity's position among the region's capacities.
  public let capacity: Int
  /// Stated hours per activity; `nil` for a bed, whose time follows from the length of stay.
  public let statedHours: Double?
  /// Where the time comes from.
  public let origin: Origin
}

/// The bill of capacity (R065, R074): hours of each capacity per activity, the unit's own before the region's standard.
struct BillOfCapacity {
  private struct Key: Hashable {
    var unit: UnitCode?
    var object: PlanningObjectCode
  }

  private let lines: [Key: [BillLine]]
  private let onlyBed: Int?

  init(facts: RegionFacts) {
    let positions = facts.capacityPositions
    var lines: [Key: [BillLine]] = [:]
    for time in facts.activityTimes {
      guard let capacity = positions[time.capacity] else { continue }
      let origin: BillLine.Origin = time.unit == nil ? .standard(row: time.row) : .unit(row: time.row)
      lines[Key(unit: time.unit, object: time.object), default: []].append(
        BillLine(capacity: capacity, statedHours: time.hours, origin: origin))
    }
    self.lines = lines
    let beds = facts.capacities.indices.filter { facts.capacities[$0].kind == .bed }
    onlyBed = beds.count == 1 ? beds[0] : nil
  }

  /// The lines of an object at a unit, in capacity order.
  func lines(of object: PlanningObject, at unit: UnitCode) -> [BillLine] {
    let own = lines[Key(unit: unit, object: object.code)] ?? []
    let standard = (lines[Key(unit: nil, object: object.code)] ?? []).filter { line in
      !own.contains { $0.capacity == line.capacity }
    }
    var result = own + standard
    if object.measure != .activities, let onlyBed, !result.contains(where: { $0.capacity == onlyBed }) {
      result.append(BillLine(capacity: onlyBed, statedHours: nil, origin: .implied))
    }
    return result.sorted { $0.capacity < $1.capacity }
  }
}
