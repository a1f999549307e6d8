import Forecasting
import PlanningModel

/// From histories and decisions to the production need: forecast, known changes, queue goals, return visits.
struct ProductionPlanner {
  let facts: RegionFacts
  let decisions: Decisions
  let timeline: PlanTimeline
  let redistributions: [DecidedRedistribution]
  let threads: Int

  private struct Key: Hashable {
    var unit: Int
    var object: Int
  }

  func productionNeed() -> ProductionNeed {
    let volumes = indexed(facts.volumes) { ($0.unit, $0.object) }
    let waiting = indexed(facts.waiting) { ($0.unit, $0.object) }
    let histories = Set(volumes.keys).union(waiting.keys)
    var keys = histories
    for change in decisions.knownChanges where change.status == .decided {
      if let key = key(change.unit, change.object), below(key, among: histories).isEmpty { keys.insert(key) }
      if case .move(_, let unit, let object) = change.effect, let key = key(unit, object) { keys.insert(key) }
    }
    let following = FollowingCareRules(facts: facts, grain: timeline.grain)
    for redistribution in redistributions {
      guard case .care(_, let object) = redistribution.move.thing else { continue }
      for object in [object] + following.following(redistribution.move).map(\.receivingObject) {
        if let key = key(redistribution.move.to, object) { keys.insert(key) }
      }
    }
    addFollowing(to: &keys)
    let ordered = keys.sorted { ($0.unit, $0.object) < ($1.unit, $1.object) }
    let forecasts = forecasts(of: ordered, volumes: volumes, waiting: waiting)
    let stays = meanStays()
    let season = timeline.grain.seasonLength
    let limits = LimitsInForce(limits: decisions.limits, units: facts.units)
    var series = ordered.enumerated().map { position, key in
      let object = facts.catalogue.objects[key.object]
      let forecast = forecasts.series[position]
      let stay: MeanStay? =
        switch object.measure {
        case .activities: nil
        case .bedDays: MeanStay(days: 1, basis: .bedDaysThemselves, bedDays: 0, episodes: 0)
        case .episodes: MeanStay(history: volumes[key], season: season, fallback: stays[key.object])
        }
      return SeriesNeed(
        unit: key.unit, object: key.object, forecast: forecast,
        steps: forecast?.steps() ?? Steps(periodCount: timeline.periods.count), stay: stay,
        occupancies: stay.map { _ in
          limits.occupancies(unit: key.unit, object: object.code, timeline: timeline, settings: facts.settings)
        },
        deviations: forecast.map { [DeviationPart(series: position, factors: $0.deviationFactor)] } ?? [],
        noShowShare: object.measure == .activities
          ? limits.limit(.noShowShare, unit: key.unit, object: object.code, on: timeline.periods[0].firstDay)?.value
            ?? 0
          : 0)
    }
    applyDecisions(to: &series, keys: ordered, waiting: waiting, limits: limits)
    let sampling = sampling()
    return ProductionNeed(
      series: series, totals: forecasts.totals, sampling: sampling, unitCount: facts.units.units.count)
  }

  private func applyDecisions(
    to series: inout [SeriesNeed], keys: [Key], waiting: [Key: WaitingHistory], limits: LimitsInForce
  ) {
    let positions = Dictionary(uniqueKeysWithValues: keys.enumerated().map { ($1, $0) })
    let planned = Set(keys)
    KnownChanges(decisions: decisions, timeline: timeline).apply(to: &series) { unit, object in
      guard let key = key(unit, object) else { return [] }
      return below(key, among: planned).compactMap { positions[$0] }
    } position: { unit, object in
      key(unit, object).flatMap { positions[$0] }
    }
    let goals = QueueGoals(
      timeline: timeline, limits: limits, calendar: facts.settings.calendar)
    for (position, key) in keys.enumerated() {
      guard let list = waiting[key] else { continue }
      let need = series[position].steps.totals.map(\.value)
      guard
        let outlook = goals.outlook(
          waiting: list, unit: facts.units.units[key.unit], unitPosition: key.unit,
          object: facts.catalogue.objects[key.object], need: need)
      else { continue }
      series[position].steps.add(.queueGoal, values: goals.extraPerPeriod(outlook))
      series[position].queue = outlook
    }
    let unitsOf = Dictionary(grouping: keys, by: \.object).mapValues { $0.map(\.unit) }
    let links = ReturnVisitLink.links(rules: facts.returnVisits, units: facts.units) { object in
      facts.catalogue.position(of: object).flatMap { unitsOf[$0] } ?? []
    } position: { unit, object in
      facts.catalogue.position(of: object).flatMap { positions[Key(unit: unit, object: $0)] }
    }
    ReturnVisits(timeline: timeline).apply(to: &series, positions: links)
  }

  /// What a decision about a unit and an object acts on: that unit where it has the object itself, otherwise the units
  /// below it that have.
  private func below(_ key: Key, among keys: Set<Key>) -> [Key] {
    if keys.contains(key) { return [key] }
    return keys.filter { $0.object == key.object && facts.units.pathToRoot(from: $0.unit).contains(key.unit) }
      .sorted { $0.unit < $1.unit }
  }

  /// Every forecast, all at once; `nil` where there is no history.
  private func forecasts(
    of keys: [Key], volumes: [Key: VolumeHistory], waiting: [Key: WaitingHistory]
  ) -> NeedForecaster.Outcome {
    guard let axis = HistoryAxis(facts: facts, planStart: timeline.firstIndex) else {
      return NeedForecaster.Outcome(series: [SeriesForecast?](repeating: nil, count: keys.count), totals: [])
    }
    let forecaster = NeedForecaster(facts: facts, decisions: decisions, timeline: timeline, axis: axis)
    let sources = keys.map { key -> NeedForecaster.Source? in
      // A unit that closes before the plan begins has nothing to forecast.
      let closes = facts.units.units[key.unit].closes
      guard closes.map({ $0 >= timeline.periods[0].firstDay }) ?? true else { return nil }
      return forecaster.source(unit: key.unit, object: key.object, volume: volumes[key], waiting: waiting[key])
    }
    return forecaster.forecasts(of: sources, threads: threads)
  }

  private func sampling() -> JointSampling {
    let axis = HistoryAxis(facts: facts, planStart: timeline.firstIndex)
    let end = axis?.range.upperBound ?? timeline.firstIndex
    let start = axis?.range.lowerBound ?? timeline.firstIndex - 1
    return JointSampling(
      seed: facts.settings.seed, paths: facts.settings.paths,
      horizon: timeline.firstIndex - end + timeline.periods.count, timeRange: start..<end)
  }

  /// The mean length of stay of each object over all its units.
  private func meanStays() -> [Int: MeanStay] {
    var histories: [Int: [VolumeHistory]] = [:]
    for history in facts.volumes where !history.bedDays.isEmpty {
      if let object = facts.catalogue.position(of: history.object) { histories[object, default: []].append(history) }
    }
    return histories.mapValues { MeanStay(histories: $0, season: timeline.grain.seasonLength) }
  }

  /// Return visits need a series even where none has a history of its own.
  private func addFollowing(to keys: inout Set<Key>) {
    var count: Int
    // A rule may lead on from what an earlier or a later rule leads to.
    repeat {
      count = keys.count
      for rule in facts.returnVisits {
        guard let first = facts.catalogue.position(of: rule.first),
          let following = facts.catalogue.position(of: rule.following)
        else { continue }
        for key in keys where key.object == first {
          if let code = rule.unit, facts.units.position(of: code) != key.unit { continue }
          keys.insert(Key(unit: key.unit, object: following))
        }
      }
    } while keys.count > count
  }

  private func key(_ unit: UnitCode, _ object: PlanningObjectCode) -> Key? {
    guard let unit = facts.units.position(of: unit), let object = facts.catalogue.position(of: object) else {
      return nil
    }
    return Key(unit: unit, object: object)
  }

  private func indexed<History>(
    _ histories: [History], by codes: (History) -> (UnitCode, PlanningObjectCode)
  ) -> [Key: History] {
    var result: [Key: History] = [:]
    for history in histories {
      let (unit, object) = codes(history)
      if let key = key(unit, object) { result[key] = history }
    }
    return result
  }
}
