import Forecasting
public import PlanningModel

/// An earlier forecast with everything it foresaw that is known by now (R225, R234).
public struct ForecastFollowUp: Sendable {
  /// The day it was made.
  public let madeOn: Day
  /// The last period with figures when it was made.
  public let historyEnd: Period
  /// The version of the program that made it.
  public let programVersion: String
  /// Every forecast whose outcome is known, by unit, object and period.
  public let comparisons: [ForecastComparison]
  /// The data sets that the outcomes come from, in order.
  public let outcomeSources: [DataSetKind]
}

extension Plan {
  /// Every kept forecast beside the outcome now known, the oldest first; those without any outcome yet are left out.
  ///
  /// A period that was already known when the forecast was made is never compared, nor one whose outcome is missing.
  public var forecastFollowUp: [ForecastFollowUp] {
    let outcomes = KnownOutcomes(facts)
    return facts.keptForecasts.compactMap { kept in
      guard kept.grain == timeline.grain else { return nil }
      let followed = kept.figures.compactMap { outcomes.compared($0, in: kept) }
      guard !followed.isEmpty else { return nil }
      let comparisons = followed.map(\.comparison).sorted {
        ($0.unit, $0.object, $0.period) < ($1.unit, $1.object, $1.period)
      }
      return ForecastFollowUp(
        madeOn: kept.madeOn, historyEnd: timeline.period(atIndex: kept.historyEnd),
        programVersion: kept.programVersion, comparisons: comparisons,
        outcomeSources: DataSetKind.allCases.filter { kind in followed.contains { $0.source == kind } })
    }
  }
}

/// What has come of every unit and object, whichever file says so.
struct KnownOutcomes {
  private struct Key: Hashable {
    var unit: Int
    var object: Int
  }

  private let facts: RegionFacts
  private let volumes: [Key: VolumeHistory]
  private let outcomes: [Key: VolumeHistory]
  private let waiting: [Key: WaitingHistory]

  init(_ facts: RegionFacts) {
    func indexed<History>(
      _ histories: [History], _ codes: (History) -> (UnitCode, PlanningObjectCode)
    ) -> [Key: History] {
      var result: [Key: History] = [:]
      for history in histories {
        let (unit, object) = codes(history)
        guard let unit = facts.units.position(of: unit), let object = facts.catalogue.position(of: object) else {
          continue
        }
        result[Key(unit: unit, object: object)] = history
      }
      return result
    }
    self.facts = facts
    volumes = indexed(facts.volumes) { ($0.unit, $0.object) }
    outcomes = indexed(facts.outcome) { ($0.unit, $0.object) }
    waiting = indexed(facts.waiting) { ($0.unit, $0.object) }
  }

  /// A figure of a kept forecast beside its outcome; `nil` when it was known then or is not known yet.
  func compared(
    _ figure: KeptForecast.Figure, in kept: KeptForecast
  ) -> (comparison: ForecastComparison, source: DataSetKind)? {
    guard figure.period > kept.historyEnd, let unit = facts.units.position(of: figure.unit),
      let object = facts.catalogue.position(of: figure.object)
    else { return nil }
    let key = Key(unit: unit, object: object)
    let (found, history) = figure.isInflow ? inflow(key, figure, kept) : production(key, figure)
    guard let found else { return nil }
    let monthsPerStep = 12 / kept.grain.seasonLength
    let comparison = ForecastComparison(
      unit: unit, object: object, period: figure.period,
      monthsAhead: (figure.period - kept.historyEnd) * monthsPerStep, mean: figure.mean, lower: figure.lower,
      median: figure.median, upper: figure.upper, outcome: found.value,
      yearlyChange: history.flatMap {
        Self.yearlyChange($0.values, known: kept.historyEnd + 1 - $0.start, season: kept.grain.seasonLength)
      })
    return (comparison, found.source)
  }

  private typealias Found = (value: Double, source: DataSetKind)
  private typealias Past = (values: [Double], start: Int)

  /// The inflow less those who leave untreated, by the share that was known when the forecast was made.
  private func inflow(_ key: Key, _ figure: KeptForecast.Figure, _ kept: KeptForecast) -> (Found?, Past?) {
    guard let list = waiting[key] else { return (nil, nil) }
    let share = list.removalShare(knownThrough: kept.historyEnd)
    let values = list.inflow.map { $0 * (1 - share) }
    return (Self.value(values, start: list.start, at: figure.period).map { ($0, .waiting) }, (values, list.start))
  }

  /// What was produced: the history if it reaches that far, otherwise the file of outcomes.
  private func production(_ key: Key, _ figure: KeptForecast.Figure) -> (Found?, Past?) {
    let measure = facts.catalogue.objects[key.object].measure
    let history = volumes[key].map { Past($0.measured(in: measure), $0.start) }
    if let history, let value = Self.value(history.values, start: history.start, at: figure.period) {
      return ((value, .volumes), history)
    }
    guard let later = outcomes[key] else { return (nil, history) }
    return (
      Self.value(later.measured(in: measure), start: later.start, at: figure.period).map { ($0, .outcome) }, history
    )
  }

  private static func value(_ values: [Double], start: Int, at period: Int) -> Double? {
    let position = period - start
    return values.indices.contains(position) && !values[position].isNaN ? values[position] : nil
  }

  /// The mean size of the change from the same part of the year before, in the first values.
  private static func yearlyChange(_ values: [Double], known: Int, season: Int) -> Double? {
    let past = Array(values.prefix(max(0, known)))
    guard past.count > season else { return nil }
    return ForecastErrors.meanAbsoluteError(
      forecast: Array(past.dropLast(season)), outcome: Array(past.dropFirst(season)))
  }
}
