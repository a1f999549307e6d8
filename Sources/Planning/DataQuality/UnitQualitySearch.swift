import Forecasting
import PlanningModel

/// Goes through the histories of a plan unit by unit and source by source.
struct UnitQualitySearch {
  private let plan: Plan
  private var findings: [Key: (shifts: [UnitQuality.Shift], odd: Int)] = [:]

  private struct Key: Hashable {
    var kind: DataSetKind
    var unit: Int
  }

  init(_ plan: Plan) {
    self.plan = plan
    for series in plan.production.series {
      guard let forecast = series.forecast else { continue }
      let key = Key(kind: forecast.rows.kind, unit: series.unit)
      for adjustment in forecast.adjustments {
        switch adjustment.kind {
        case .levelScaled(let shift), .levelMasked(let shift):
          let period = plan.timeline.period(atIndex: shift.timeIndex)
          findings[key, default: ([], 0)].shifts.append(
            .init(object: series.object, period: period, factor: shift.factor))
        case .oddValue: findings[key, default: ([], 0)].odd += 1
        case .closedMasked, .closedBridged: break
        }
      }
    }
  }

  /// Every unit of every source, the heaviest remarks first.
  func units() -> [UnitQuality] {
    let kinds: [DataSetKind] = [.volumes, .waiting, .availableBeds, .outcome]
    let all = kinds.flatMap { kind -> [UnitQuality] in
      let found = series(of: kind)
      guard let last = found.compactMap({ $0.present.max() }).max() else { return [] }
      return found.compactMap { quality($0, sourceEnd: last) }
    }
    return all.enumerated().sorted { ($0.element.weight, $1.offset) > ($1.element.weight, $0.offset) }.map(\.element)
  }

  private func series(of kind: DataSetKind) -> [UnitSeries] {
    var found: [Int: UnitSeries] = [:]
    func add(_ unit: UnitCode, _ grain: PeriodGrain, _ start: Int, _ values: [Double]) {
      guard let position = plan.units.position(of: unit) else { return }
      found[position, default: UnitSeries(kind: kind, unit: position, grain: grain)].add(start: start, values: values)
    }
    switch kind {
    case .volumes: for row in plan.facts.volumes { add(row.unit, row.grain, row.start, row.activities) }
    case .outcome: for row in plan.facts.outcome { add(row.unit, row.grain, row.start, row.activities) }
    case .waiting:
      for row in plan.facts.waiting {
        add(row.unit, row.grain, row.start, row.inflow)
        add(row.unit, row.grain, row.start, row.waitingAtEnd)
      }
    case .availableBeds: for row in plan.facts.bedStock { add(row.unit, row.grain, row.start, row.availableBedDays) }
    default: break
    }
    return found.keys.sorted().compactMap { found[$0] }
  }

  private func quality(_ series: UnitSeries, sourceEnd: Int) -> UnitQuality? {
    let present = series.present
    guard let first = present.min(), let last = present.max() else { return nil }
    let unit = plan.units.units[series.unit]
    let grain = series.grain
    var end = sourceEnd
    while end > last, let closes = unit.closes, grain.period(at: end).firstDay > closes { end -= 1 }
    var years: [Int: (expected: Int, present: Int)] = [:]
    var missing: [Period] = []
    for period in first...max(last, end) {
      let year = grain.period(at: period).firstDay.year
      let isPresent = present.contains(period)
      years[year, default: (0, 0)].expected += 1
      if isPresent { years[year, default: (0, 0)].present += 1 } else { missing.append(grain.period(at: period)) }
    }
    let found = findings[Key(kind: series.kind, unit: series.unit)] ?? ([], 0)
    return UnitQuality(
      unit: series.unit, kind: series.kind,
      years: years.keys.sorted().map {
        .init(year: $0, expected: years[$0]?.expected ?? 0, present: years[$0]?.present ?? 0)
      },
      missing: Array(missing.prefix(12)), last: grain.period(at: last), periodsLate: max(0, end - last),
      missingShare: series.missingShare(present: present),
      shifts: found.shifts.sorted { ($1.period.firstDay, $0.object) < ($0.period.firstDay, $1.object) },
      oddValues: found.odd, repeated: series.repeated.map(grain.period(at:)))
  }
}
