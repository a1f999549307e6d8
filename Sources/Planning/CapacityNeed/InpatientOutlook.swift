public import PlanningModel

/// The inpatient chain of a unit with all below it: care episodes → bed-days → beds (R174–R176).
public struct InpatientOutlook: Sendable {
  /// One planning object of the unit.
  public struct Object: Sendable {
    /// The object's position in the catalogue.
    public let object: Int
    /// Care episodes; `nil` for objects planned in bed-days alone.
    public let stays: Double?
    /// Bed-days.
    public let bedDays: BedDays
    /// Beds on average, each unit at its own planned occupancy, not rounded.
    public let beds: Double

    /// Days per care episode; 0 without episodes.
    public var meanStay: Double { stays.map { $0 > 0 ? bedDays.value / $0 : 0 } ?? 0 }
  }

  /// The unit's position in the tree.
  public let unit: Int
  /// Its objects, in catalogue order.
  public let objects: [Object]

  /// Care episodes of all objects that count them.
  public var stays: Double { objects.reduce(0) { $0 + ($1.stays ?? 0) } }
  /// Bed-days of all objects.
  public var bedDays: BedDays { objects.map(\.bedDays).total() }
  /// Beds on average, not rounded.
  public var beds: Double { objects.reduce(0) { $0 + $1.beds } }
}

extension Plan {
  /// The calendar days of a view.
  public func days(in view: PlanView) -> Int {
    view.range.reduce(0) { $0 + timeline.periods[$1].dayCount }
  }

  /// The inpatient chain of a unit with all below it in a view; without objects where nothing takes beds.
  public func inpatient(unit: Int, in view: PlanView) -> InpatientOutlook {
    let days = days(in: view)
    var sums: [Int: (stays: Double?, bedDays: BedDays, beds: Double)] = [:]
    for position in subtree(of: unit) {
      for index in production.seriesOfUnit[position] {
        let series = production.series[index]
        guard let steps = series.bedDaySteps, let occupancies = series.occupancies else { continue }
        let object = facts.catalogue.objects[series.object]
        let need = BedsNeeded(
          bedDays: steps.total(in: view.range), occupancy: mean(occupancies, over: steps, in: view), days: days)
        let stays = object.measure == .episodes ? series.need(in: view.range).value : nil
        let old = sums[series.object]
        sums[series.object] = (
          stays.map { $0 + (old?.stays ?? 0) }, need.bedDays + (old?.bedDays ?? .zero), need.beds + (old?.beds ?? 0)
        )
      }
    }
    let objects = sums.keys.sorted().compactMap { object in
      sums[object].map { InpatientOutlook.Object(object: object, stays: $0.stays, bedDays: $0.bedDays, beds: $0.beds) }
    }
    return InpatientOutlook(unit: unit, objects: objects)
  }

  /// The occupancy that gives the same beds over a view as each period's own: the harmonic mean, weighed by bed-days.
  private func mean(_ occupancies: [Double], over steps: Steps<BedDayUnit>, in view: PlanView) -> Double {
    let bedDays = steps.totals[view.range].map(\.value)
    let bedsTaken = zip(bedDays, occupancies[view.range]).reduce(0) { $0 + $1.0 / $1.1 }
    return bedsTaken > 0 ? bedDays.reduce(0, +) / bedsTaken : occupancies[view.range.lowerBound]
  }
}
