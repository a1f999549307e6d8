import Forecasting
import PlanningModel

/// Forecasts every unit × planning object of a region on a history adjusted to today's population.
struct NeedForecaster {
  let facts: RegionFacts
  let timeline: PlanTimeline
  let axis: HistoryAxis
  let demography: DemographicIndex
  private let days: WorkingDayTable

  init(facts: RegionFacts, timeline: PlanTimeline, axis: HistoryAxis) {
    self.facts = facts
    self.timeline = timeline
    self.axis = axis
    demography = DemographicIndex(population: facts.population, rates: facts.careRates)
    let first = timeline.period(atIndex: axis.range.lowerBound).firstDay
    let last = timeline.periods[timeline.periods.count - 1].lastDay
    days = WorkingDayTable(calendar: facts.settings.calendar, from: first, through: last)
  }

  /// What is to be forecast for one unit and object.
  struct Source {
    let unit: CareUnit
    let object: PlanningObject
    let basis: SeriesForecast.Basis
    let values: [Double]
    let start: Int
    let rows: RowReference
    let removalShare: Double
  }

  /// The history to forecast: the waiting list's net inflow where one is kept, otherwise production.
  ///
  /// `nil` where no value lies before the plan.
  func source(
    unit: CareUnit, object: PlanningObject, volume: VolumeHistory?, waiting: WaitingHistory?
  ) -> Source? {
    if let waiting, waiting.inflow.contains(where: { !$0.isNaN }) {
      let known = waiting.inflow.indices.filter { !waiting.inflow[$0].isNaN && !waiting.removed[$0].isNaN }
      let inflow = known.reduce(0) { $0 + waiting.inflow[$1] }
      let removed = known.reduce(0) { $0 + waiting.removed[$1] }
      let share = inflow > 0 ? min(1, removed / inflow) : 0
      let (values, start) = axis.aligned(waiting.inflow.map { $0 * (1 - share) }, start: waiting.start)
      return Source(
        unit: unit, object: object, basis: .inflow, values: values, start: start, rows: waiting.rows,
        removalShare: share)
    }
    guard let volume else { return nil }
    let measured = object.measure == .bedDays ? volume.bedDays : volume.activities
    let (values, start) = axis.aligned(measured, start: volume.start)
    guard values.contains(where: { !$0.isNaN }) else { return nil }
    return Source(
      unit: unit, object: object, basis: .production, values: values, start: start, rows: volume.rows, removalShare: 0)
  }

  /// Steps from the end of the histories to the end of the plan.
  var horizon: Int { timeline.firstIndex - axis.range.upperBound + timeline.periods.count }

  /// The forecast of a source; `group` lends a level where the history is short.
  func forecast(_ source: Source, group: GroupLevel?) -> SeriesForecast? {
    let object = source.object.code
    let series = adjusted(source)
    let choice = AutomaticForecaster(group: group).choose(for: series, horizon: horizon)
    guard case .fitted(let model) = choice.result else { return nil }
    let before = timeline.firstIndex - axis.range.upperBound
    let exposure = (0..<horizon).map {
      openDays(in: timeline.period(atIndex: axis.range.upperBound + $0), pattern: source.unit.opening)
    }
    let modelMean = model.mean(horizon: horizon, exposure: exposure)
    let reference = demography.value(of: object, in: timeline.period(atIndex: axis.range.upperBound - 1))
    let existence = timeline.periods.map { $0.share(from: source.unit.opens, through: source.unit.closes) }
    let toPlan = timeline.periods.map { demography.value(of: object, in: $0) / reference }
    let bases = timeline.periods.indices.map { base(of: source, at: timeline.firstIndex + $0) }
    return SeriesForecast(
      basis: source.basis, rows: source.rows, model: model, backtest: choice.backtest,
      base: bases.map { $0.value ?? 0 }, isBaseKnown: bases.map { $0.value != nil },
      demographyFromBase: timeline.periods.indices.map { period in
        let then = demography.value(of: object, in: timeline.period(atIndex: bases[period].index))
        return demography.value(of: object, in: timeline.periods[period]) / then
      },
      demographyFromEnd: toPlan, existence: existence, exposure: exposure, stepsBeforePlan: before,
      mean: timeline.periods.indices.map { modelMean[before + $0] * toPlan[$0] * existence[$0] },
      modelMean: modelMean, removalShare: source.removalShare)
  }

  /// The history as if the population had been that of the last period all along.
  func adjusted(_ source: Source) -> TimeSeries {
    let reference = demography.value(of: source.object.code, in: timeline.period(atIndex: axis.range.upperBound - 1))
    let indices = source.start..<(source.start + source.values.count)
    let values = zip(indices, source.values).map { index, value in
      value / (demography.value(of: source.object.code, in: timeline.period(atIndex: index)) / reference)
    }
    let exposure = indices.map { openDays(in: timeline.period(atIndex: $0), pattern: source.unit.opening) }
    do {
      return try TimeSeries(values: values, period: axis.grain.seasonLength, start: source.start, exposure: exposure)
    } catch {
      // The reader refuses negative and infinite volumes, so that no history can reach this line.
      preconditionFailure("A history holds a value that the reader should have refused: \(error)")
    }
  }

  private func openDays(in period: Period, pattern: OpeningPattern) -> Double {
    pattern == .always ? Double(period.dayCount) : days.workingDays(in: period)
  }

  /// The latest known value of the same part of the year, or `nil`, at most as many years back as there are figures.
  private func base(of source: Source, at index: Int) -> (value: Double?, index: Int) {
    let season = axis.grain.seasonLength
    var earlier = index - season
    while earlier >= source.start {
      let position = earlier - source.start
      if position < source.values.count, !source.values[position].isNaN { return (source.values[position], earlier) }
      earlier -= season
    }
    return (nil, axis.range.upperBound - 1)
  }
}
