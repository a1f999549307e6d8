import Forecasting
import PlanningModel

/// Forecasts every unit × planning object of a region on a history adjusted to today's population.
struct NeedForecaster {
  let facts: RegionFacts
  let timeline: PlanTimeline
  let axis: HistoryAxis
  let demography: DemographicIndex
  let choices: MethodChoices
  let closed: ClosedMonthsInForce
  private let days: WorkingDayTable
  private let daysPerWorkingDay: Double

  init(facts: RegionFacts, decisions: Decisions, timeline: PlanTimeline, axis: HistoryAxis) {
    self.facts = facts
    self.timeline = timeline
    self.axis = axis
    demography = DemographicIndex(population: facts.population, rates: facts.careRates)
    choices = MethodChoices(decisions.forecastMethods, units: facts.units)
    closed = ClosedMonthsInForce(facts.closedPeriods, units: facts.units)
    let first = timeline.period(atIndex: axis.range.lowerBound).firstDay
    let last = timeline.periods[timeline.periods.count - 1].lastDay
    days = WorkingDayTable(calendar: facts.settings.calendar, from: first, through: last)
    let working = days.workingDays(in: first..<(last + 1))
    daysPerWorkingDay = working > 0 ? Double(first.distance(to: last) + 1) / working : 1
  }

  /// What is to be forecast for one unit and object.
  struct Source {
    /// The unit's position in the tree.
    let unit: Int
    /// The object's position in the catalogue.
    let object: Int
    let basis: SeriesForecast.Basis
    let values: [Double]
    let start: Int
    let rows: RowReference
    let removalShare: Double
    let closed: [ClosedMonths]
  }

  /// The history to forecast: the waiting list's net inflow where one is kept, otherwise production.
  ///
  /// `nil` where no value lies before the plan.
  func source(unit: Int, object: Int, volume: VolumeHistory?, waiting: WaitingHistory?) -> Source? {
    let planned = facts.catalogue.objects[object]
    let closed = closed.months(unit: unit, object: planned.code)
    if let waiting, waiting.inflow.contains(where: { !$0.isNaN }) {
      let share = waiting.removalShare()
      let (values, start) = axis.aligned(waiting.inflow.map { $0 * (1 - share) }, start: waiting.start)
      return Source(
        unit: unit, object: object, basis: .inflow, values: values, start: start, rows: waiting.rows,
        removalShare: share, closed: closed)
    }
    guard let volume else { return nil }
    let (values, start) = axis.aligned(volume.measured(in: planned.measure), start: volume.start)
    guard values.contains(where: { !$0.isNaN }) else { return nil }
    return Source(
      unit: unit, object: object, basis: .production, values: values, start: start, rows: volume.rows, removalShare: 0,
      closed: closed)
  }

  /// Steps from the end of the histories to the end of the plan.
  var horizon: Int { stepsBeforePlan + timeline.periods.count }

  /// Steps between the end of the histories and the plan.
  var stepsBeforePlan: Int { timeline.firstIndex - axis.range.upperBound }

  /// The history as if the population had been that of the last period all along.
  func adjusted(_ source: Source) -> TimeSeries {
    let object = facts.catalogue.objects[source.object].code
    let reference = demography.value(of: object, in: timeline.period(atIndex: axis.range.upperBound - 1))
    let indices = source.start..<(source.start + source.values.count)
    let values = zip(indices, source.values).map { index, value in
      value / (demography.value(of: object, in: timeline.period(atIndex: index)) / reference)
    }
    return series(values, start: source.start, weekdayShare: facts.units.units[source.unit].weekdayShare)
  }

  /// A series of checked values with its working or calendar days, or the two mixed.
  func series(_ values: [Double], start: Int, weekdayShare: Double) -> TimeSeries {
    let exposure = values.indices.map { openDays(at: start + $0, weekdayShare: weekdayShare) }
    do {
      return try TimeSeries(values: values, period: axis.grain.seasonLength, start: start, exposure: exposure)
    } catch {
      // The reader refuses negative and infinite volumes, so that no history can reach this line.
      preconditionFailure("A history holds a value that the reader should have refused: \(error)")
    }
  }

  /// The days of each step ahead that its care is given on.
  func exposureAhead(weekdayShare: Double) -> [Double] {
    (0..<horizon).map { openDays(at: axis.range.upperBound + $0, weekdayShare: weekdayShare) }
  }

  /// Working days for care on weekdays, calendar days for care at all times, and in between as much of each as there is of
  /// the care, working days then counted so that they weigh as much as calendar days over the years.
  private func openDays(at index: Int, weekdayShare: Double) -> Double {
    let period = timeline.period(atIndex: index)
    if weekdayShare == 0 { return Double(period.dayCount) }
    let working = days.workingDays(in: period)
    return weekdayShare == 1
      ? working : weekdayShare * working * daysPerWorkingDay + (1 - weekdayShare) * Double(period.dayCount)
  }
}

extension CareUnit {
  /// The share of its care that is given on weekdays, 0 or 1.
  var weekdayShare: Double { opening == .weekdays ? 1 : 0 }
}

extension NeedForecaster {
  /// The forecast of a source in the plan, from what its method and the agreement with other levels led to.
  ///
  /// `agreed` is the expected value at each step ahead after it was made to agree with the levels above.
  func forecast(_ source: Source, answer: Answer, agreed: [Double]) -> SeriesForecast {
    let unit = facts.units.units[source.unit]
    let object = facts.catalogue.objects[source.object].code
    let reference = demography.value(of: object, in: timeline.period(atIndex: axis.range.upperBound - 1))
    let existence = timeline.periods.map { $0.share(from: unit.opens, through: unit.closes) }
    let toPlan = timeline.periods.map { demography.value(of: object, in: $0) / reference }
    let bases = timeline.periods.indices.map { base(of: source, at: timeline.firstIndex + $0) }
    let exposure = exposureAhead(weekdayShare: unit.weekdayShare)
    func inPlan(_ ahead: [Double]) -> [Double] {
      timeline.periods.indices.map { ahead[stepsBeforePlan + $0] * toPlan[$0] * existence[$0] }
    }
    return SeriesForecast(
      basis: source.basis, rows: source.rows, model: answer.model, backtest: answer.backtest, choice: answer.choice,
      closed: source.closed, adjustments: answer.adjustments,
      base: bases.map { $0.value ?? 0 }, isBaseKnown: bases.map { $0.value != nil },
      demographyFromBase: timeline.periods.indices.map { period in
        let then = demography.value(of: object, in: timeline.period(atIndex: bases[period].index))
        return demography.value(of: object, in: timeline.periods[period]) / then
      },
      demographyFromEnd: toPlan, existence: existence, exposure: exposure, stepsBeforePlan: stepsBeforePlan,
      own: inPlan(answer.ahead), mean: inPlan(agreed),
      modelMean: answer.model.mean(horizon: horizon, exposure: exposure),
      removalShare: source.removalShare)
  }

  /// The latest known value of the same part of the year that is not closed, or `nil`, at most as many years back as there
  /// are figures.
  private func base(of source: Source, at index: Int) -> (value: Double?, index: Int) {
    let season = axis.grain.seasonLength
    let closed = source.closed.map { $0.indices(grain: axis.grain) }
    var earlier = index - season
    while earlier >= source.start {
      let position = earlier - source.start
      if position < source.values.count, !source.values[position].isNaN,
        !closed.contains(where: { $0.contains(earlier) })
      {
        return (source.values[position], earlier)
      }
      earlier -= season
    }
    return (nil, axis.range.upperBound - 1)
  }
}

extension WaitingHistory {
  /// The share of the inflow that has left the list untreated, 0–1, in the periods up to and with an index.
  func removalShare(knownThrough last: Int = .max) -> Double {
    let known = inflow.indices.filter { start + $0 <= last && !inflow[$0].isNaN && !removed[$0].isNaN }
    let came = known.reduce(0) { $0 + inflow[$1] }
    return came > 0 ? min(1, known.reduce(0) { $0 + removed[$1] } / came) : 0
  }
}

extension VolumeHistory {
  /// The figures in the measure a planning object is planned in.
  func measured(in measure: VolumeMeasure) -> [Double] { measure == .bedDays ? bedDays : activities }
}
