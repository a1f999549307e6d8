import Forecasting
import PlanningModel

/// The forecasts of one planning object with the sums above them, to be made to agree.
struct CoherenceGroup {
  /// A sum that is forecast for itself.
  struct Sum {
    /// The unit's position in the tree.
    let unit: Int
    /// The sum of the histories below, without the months that are closed for some of them only.
    let history: TimeSeries
    /// The share of it that comes from units that are open on weekdays, 0–1.
    let weekdayShare: Double
    /// The months that are closed for the whole sum.
    let closed: [ClosedMonths]
    /// The positions of the sources below.
    let sources: [Int]
  }

  /// The object's position in the catalogue.
  let object: Int
  /// The positions of the sources, in the order of the tree's forecasts.
  let sources: [Int]
  let tree: CoherenceTree
  /// In the order of the tree's sums.
  let sums: [Sum]
}

extension NeedForecaster {
  /// The planning objects whose forecasts are to agree with the sums above them; none from the bottom up, since sums
  /// always are what their units make.
  func coherenceGroups(_ sources: [Source], adjusted: [TimeSeries]) -> [CoherenceGroup] {
    guard facts.settings.coherence != .bottomUp else { return [] }
    let byObject = Dictionary(grouping: sources.indices, by: { sources[$0].object })
    return byObject.sorted { $0.key < $1.key }.compactMap { object, members in
      let ordered = members.sorted { sources[$0].unit < sources[$1].unit }
      guard let tree = CoherenceTree(forecastUnits: ordered.map { sources[$0].unit }, units: facts.units) else {
        return nil
      }
      let sums = tree.sums.map { sum in
        self.sum(sum, members: sum.forecasts.map { ordered[$0] }, sources: sources, adjusted: adjusted)
      }
      return CoherenceGroup(object: object, sources: ordered, tree: tree, sums: sums)
    }
  }

  private func sum(
    _ sum: CoherenceTree.Sum, members: [Int], sources: [Source], adjusted: [TimeSeries]
  ) -> CoherenceGroup.Sum {
    let units = members.map { facts.units.units[sources[$0].unit] }
    let shared = closed.months(unit: sum.unit, object: facts.catalogue.objects[sources[members[0]].object].code)
    let parts = zip(members, units).map { member, unit in
      let own = sources[member].closed.filter { !shared.contains($0) }
      return SummedHistory.Part(
        series: adjusted[member].leavingOut(own.map { $0.indices(grain: axis.grain) }),
        existsFrom: unit.opens.map { PlanTimeline.index(of: axis.grain.period(containing: $0)) } ?? .min)
    }
    let usual = parts.map { SummedHistory.usual($0.series) }
    let whole = usual.reduce(0, +)
    let onWeekdays = zip(usual, units).reduce(0) { $0 + ($1.1.opening == .weekdays ? $1.0 : 0) }
    let weekdayShare = whole > 0 ? onWeekdays / whole : units.allSatisfy { $0.opening == .weekdays } ? 1 : 0
    let (values, start) = SummedHistory.of(parts)
    return CoherenceGroup.Sum(
      unit: sum.unit, history: series(values, start: start, weekdayShare: weekdayShare), weekdayShare: weekdayShare,
      closed: shared, sources: members)
  }

  /// The forecast of a sum in the plan's periods.
  func total(
    _ sum: CoherenceGroup.Sum, group: CoherenceGroup, answer: Answer, agreement: ReconciliationMethod,
    series: [SeriesForecast?]
  ) -> TotalForecast {
    let below = sum.sources.compactMap { series[$0] }
    func summed(_ values: (SeriesForecast) -> [Double]) -> [Double] {
      below.reduce([Double](repeating: 0, count: timeline.periods.count)) { zip($0, values($1)).map { $0 + $1 } }
    }
    let alone = summed(\.own)
    // Units that open or close in the plan take their share of the sum with them.
    let everOpen = summed { forecast in
      timeline.periods.indices.map { period in
        let existence = forecast.existence[period]
        return existence > 0
          ? forecast.own[period] / existence
          : forecast.modelMean[stepsBeforePlan + period] * forecast.demographyFromEnd[period]
      }
    }
    let toPlan = below.first?.demographyFromEnd ?? [Double](repeating: 1, count: timeline.periods.count)
    return TotalForecast(
      unit: sum.unit, object: group.object, unitCount: sum.sources.count, method: answer.model.method,
      backtest: answer.backtest, agreement: agreement,
      own: timeline.periods.indices.map { period in
        let existing = everOpen[period] > 0 ? alone[period] / everOpen[period] : 1
        return answer.ahead[stepsBeforePlan + period] * toPlan[period] * existing
      }, unitsAlone: alone, agreed: summed(\.mean))
  }
}
