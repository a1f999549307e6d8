import PlanningModel
import Reporting
import Simulation

/// Runs a study of wards, with what pooling, shorter delays and an even schedule would change.
struct WardStudyRun {
  /// Wards made into one, beside the same wards apart.
  struct Pooling {
    let name: String
    let wards: [Int]
    let study: WardStudy
  }

  /// Planned admissions as they are and as evenly as they can be spread.
  struct Levelling {
    let ward: String
    let before: [Double]
    let after: ScheduleLevelling
    let current: [Int]
    let stream: String
  }

  let file: WardStudyFile
  let control: StudyControl
  let study: WardStudy
  /// The same wards without delayed discharges; `nil` where there are none.
  let withoutDelays: WardStudy?
  let poolings: [Pooling]
  let levelling: Levelling?

  init(_ file: WardStudyFile, _ control: StudyControl) throws {
    self.file = file
    self.control = control
    func run(_ system: WardSystem) throws -> WardStudy {
      try WardSimulation(system, warmUpWeeks: file.warmUpWeeks, weeks: file.weeks).study(
        seed: control.seed, control: control.replicationControl, threads: control.threads
      ) { $0.wards.map(\.meanCensus) }
    }
    study = try run(file.system)
    var timely = file.system
    for stream in timely.streams.indices { timely.streams[stream].delay = nil }
    withoutDelays = timely == file.system ? nil : try run(timely)
    poolings = try file.poolings.map { pooling in
      Pooling(
        name: pooling.name,
        wards: file.system.wards.indices.filter { pooling.wards.contains(file.system.wards[$0].name) },
        study: try run(file.system.pooling(pooling.wards, as: pooling.name)))
    }
    levelling = try file.levelling.map { try Self.level($0, file.system) }
  }

  private static func level(_ levelling: WardStudyFile.Levelling, _ system: WardSystem) throws -> Levelling {
    let stream = system.streams[levelling.stream]
    guard case .scheduled(let schedule) = stream.arrivals else {
      preconditionFailure("Only planned admissions are levelled; the file's reader sees to it.")
    }
    var others = system
    others.streams.remove(at: levelling.stream)
    let hour = Int(levelling.censusHour)
    func means(_ system: WardSystem) throws -> [Double] {
      guard system.streams.contains(where: { $0.wards.first == stream.wards[0] }) else {
        return [Double](repeating: 0, count: 7)
      }
      let hours = try ExpectedCensus(system, ward: stream.wards[0]).means
      let pattern = hours.count / 168
      return (0..<7).map { day in
        (0..<pattern).reduce(0) { $0 + hours[$1 * 168 + day * 24 + hour] } / Double(pattern)
      }
    }
    var current = [Int](repeating: 0, count: 7)
    for slot in schedule.slots { current[Int(slot.hour / 24)] += slot.count }
    let arrival = schedule.slots.first { $0.count > 0 }.map { $0.hour.truncatingRemainder(dividingBy: 24) } ?? 8
    let after = try ScheduleLevelling(
      total: schedule.total, mostPerDay: levelling.mostPerDay, stay: stream.stay, arrivalHour: arrival,
      censusHour: levelling.censusHour, others: try means(others))
    return Levelling(
      ward: stream.wards[0], before: try means(system), after: after, current: current, stream: stream.name)
  }

  var result: StudyResult {
    StudyResult(
      json: json,
      report: StudyReport(
        kind: "Simulering av vårdavdelningar", name: file.name,
        facts: control.facts(replications: study.runs.count) + ["\(file.weeks) veckor var"], parts: parts))
  }

  /// The places of a ward; `nil` for any number.
  func places(_ ward: Int) -> Int? { file.system.wards[ward].places }
}

extension WardStudyRun {
  private var json: JSONText {
    let head = control.json(
      kind: "ward", name: file.name, replications: study.runs.count, reached: study.reachedPrecision)
    return .object(
      head + [
        (key: "weeks", value: .whole(file.weeks)), (key: "warm_up_weeks", value: .whole(file.warmUpWeeks)),
        (key: "risk", value: .number(file.risk)),
        (
          key: "wards",
          value: .array(file.system.wards.indices.map { Self.json(study, ward: $0, risk: file.risk) })
        ),
        (key: "streams", value: .array(file.system.streams.indices.map(streamJSON))),
        (
          key: "without_delays",
          value: withoutDelays.map { other in
            .array(file.system.wards.indices.map { Self.json(other, ward: $0, risk: file.risk) })
          } ?? .null
        ), (key: "pooling", value: .array(poolings.map(poolingJSON))), (key: "levelling", value: levellingJSON),
      ])
  }

  private static func json(_ study: WardStudy, ward: Int, risk: Double) -> JSONText {
    let census = study.census(ward: ward)
    let places = study.runs[0].wards[ward].places
    func moments(_ figure: (WardRun.WardResult) -> Double?) -> JSONText {
      StudyJSON.moments(study.moments { figure($0.wards[ward]) ?? .nan })
    }
    func quantiles(_ part: CensusDistribution.Part) -> JSONText {
      .object(
        [0.05, 0.25, 0.5, 0.75, 0.9, 0.95, 0.99].map { probability in
          (key: JSONText.number(probability), value: .whole(census.quantile(probability, part)))
        })
    }
    return .object([
      (key: "name", value: .string(study.runs[0].wards[ward].name)),
      (key: "beds", value: places.map(JSONText.whole) ?? .null),
      (key: "mean_census", value: moments { $0.meanCensus }),
      (key: "variance", value: .number(census.variance())), (key: "quantiles", value: quantiles(.week)),
      (key: "risk_of_full", value: moments { result in places.map { result.census.riskOfFull(places: $0) } }),
      (key: "risk_of_overfull", value: moments { result in places.map { result.census.riskOfOverfull(places: $0) } }),
      (key: "mean_beyond", value: moments { $0.meanBeyond }),
      (key: "overcrowding_per_hundred_beds", value: moments { $0.overcrowdingPerHundred }),
      (key: "away_per_hundred_beds", value: moments { $0.awayPerHundred }),
      (key: "beds_for_risk_of_overfull", value: .whole(census.places(forRiskOfOverfull: risk))),
      (key: "beds_for_risk_of_full", value: .whole(census.places(forRiskOfFull: risk))),
      (key: "shares", value: StudyJSON.numbers(census.shares(.week))),
      (key: "mean_by_hour_of_week", value: StudyJSON.numbers((0..<168).map { census.mean(.hourOfWeek($0)) })),
      (
        key: "quantiles_by_day",
        value: .array((0..<7).map { quantiles(.day($0)) })
      ),
    ])
  }

  private func streamJSON(_ stream: Int) -> JSONText {
    func moments(_ figure: (WardRun.StreamResult) -> Double) -> JSONText {
      StudyJSON.moments(study.moments { figure($0.streams[stream]) })
    }
    let weeks = Double(file.weeks)
    return .object([
      (key: "name", value: .string(file.system.streams[stream].name)),
      (key: "arrived_per_week", value: moments { Double($0.arrived) / weeks }),
      (key: "home_per_week", value: moments { Double($0.home) / weeks }),
      (key: "elsewhere_per_week", value: moments { Double($0.elsewhere) / weeks }),
      (key: "crowding_per_week", value: moments { Double($0.crowding) / weeks }),
      (key: "refused_per_week", value: moments { Double($0.refused) / weeks }),
      (key: "share_overflowing", value: moments { $0.shareOverflowing }),
      (key: "delayed_bed_days_per_week", value: moments { $0.delayedHours / 24 / weeks }),
      (key: "all_accounted_for", value: .bool(study.runs.allSatisfy { $0.streams[stream].isConserved })),
    ])
  }

  private func poolingJSON(_ pooling: Pooling) -> JSONText {
    let apart = study.moments { run in pooling.wards.reduce(0) { $0 + run.wards[$1].meanBeyond } }
    return .object([
      (key: "name", value: .string(pooling.name)),
      (key: "wards", value: .array(pooling.wards.map { .string(file.system.wards[$0].name) })),
      (key: "mean_beyond_apart", value: StudyJSON.moments(apart)),
      (
        key: "beds_for_risk_of_overfull_apart",
        value: .whole(pooling.wards.reduce(0) { $0 + study.census(ward: $1).places(forRiskOfOverfull: file.risk) })
      ), (key: "pooled", value: Self.json(pooling.study, ward: 0, risk: file.risk)),
    ])
  }

  private var levellingJSON: JSONText {
    guard let levelling else { return .null }
    return .object([
      (key: "stream", value: .string(levelling.stream)), (key: "ward", value: .string(levelling.ward)),
      (key: "per_day_now", value: .array(levelling.current.map(JSONText.whole))),
      (key: "per_day_levelled", value: .array(levelling.after.perDay.map(JSONText.whole))),
      (key: "mean_census_now", value: StudyJSON.numbers(levelling.before)),
      (key: "mean_census_levelled", value: StudyJSON.numbers(levelling.after.meanCensus)),
      (key: "exact", value: .bool(levelling.after.isExact)),
    ])
  }
}
