import Forecasting
import PlanningModel

/// Finds which months of a history no forecast is to learn from.
struct ClosedMonthsInForce {
  private let units: UnitTree
  private let stated: [ClosedMonths]

  init(_ stated: [ClosedMonths], units: UnitTree) {
    self.units = units
    self.stated = stated
  }

  /// Those that hold for a unit and an object, in the order they are stated.
  func months(unit: Int, object: PlanningObjectCode) -> [ClosedMonths] {
    guard !stated.isEmpty else { return [] }
    let path = Set(units.pathToRoot(from: unit))
    return stated.filter { months in
      guard months.object == nil || months.object == object else { return false }
      guard let code = months.unit else { return true }
      return units.position(of: code).map(path.contains) ?? false
    }
  }
}

extension ClosedMonths {
  /// The months as the forecasting engine takes them.
  func closedPeriod(grain: PeriodGrain) -> ClosedPeriod {
    let bridging: Bridging =
      switch treatment {
      case .missing: .missing
      case .bridged: .interpolated(keeping: 0)
      }
    return ClosedPeriod(timeIndices: indices(grain: grain), bridging: bridging)
  }

  /// The indices they cover on a grain's own axis; a quarter is closed when any of its months is.
  func indices(grain: PeriodGrain) -> Range<Int> {
    let first = PlanTimeline.index(of: grain.period(containing: from.firstDay))
    return first..<(PlanTimeline.index(of: grain.period(containing: through.lastDay)) + 1)
  }
}
