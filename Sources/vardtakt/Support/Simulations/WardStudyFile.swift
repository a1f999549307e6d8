import Intake
import Simulation

/// A study of wards as a planner wrote it.
struct WardStudyFile {
  /// A spread of planned admissions to be levelled.
  struct Levelling {
    /// The stream whose days are chosen.
    let stream: Int
    /// The most on each day of the week.
    let mostPerDay: [Int]
    /// The hour of the day at which those present are counted.
    let censusHour: Double
  }

  /// What the study is called.
  let name: String
  /// The wards as they are.
  let system: WardSystem
  /// Weeks before anything is measured.
  let warmUpWeeks: Int
  /// Weeks that are measured.
  let weeks: Int
  /// The share of time that may be overfull.
  let risk: Double
  /// Wards to be compared as one.
  let poolings: [(name: String, wards: [String])]
  /// Planned admissions to be levelled.
  let levelling: Levelling?

  init(_ document: DocumentNode, file: String) throws(CommandFailure) {
    var fields = try StudyFields(document, file: file, place: "")
    name = try fields.text("name") ?? file
    weeks = try fields.whole("weeks", 1...5_200) ?? 52
    warmUpWeeks = try fields.whole("warm_up_weeks", 0...5_200) ?? 8
    risk = try fields.number("risk", .share) ?? 0.05
    guard let wardParts = try fields.list("wards"), !wardParts.isEmpty else {
      throw fields.missing("wards", example: "[{ name: Avdelning 1, beds: 20 }]")
    }
    var wards: [WardSystem.Ward] = []
    for part in wardParts {
      var inside = part
      wards.append(
        .init(name: try inside.required("name", example: "Avdelning 1"), places: try inside.whole("beds", 0...100_000)))
      try inside.finish()
    }
    guard let streamParts = try fields.list("streams"), !streamParts.isEmpty else {
      throw fields.missing("streams", example: "[{ name: akuta, … }]")
    }
    var streams: [WardSystem.ArrivalStream] = []
    for part in streamParts { streams.append(try WardStreamReader(home: wards[0].name).stream(part)) }
    poolings = try Self.poolings(&fields)
    levelling = try Self.levelling(&fields, streams)
    try fields.finish()
    system = WardSystem(wards: wards, streams: streams)
    let perHour = streams.reduce(0) { $0 + Self.arrivalsPerHour($1) }
    try StudySize.check(perHour * 168 * Double(weeks + warmUpWeeks), file: file, shorten: "weeks")
    do {
      _ = try WardSimulation(system, warmUpWeeks: warmUpWeeks, weeks: weeks)
      for pooling in poolings { _ = try system.pooling(pooling.wards, as: pooling.name) }
    } catch {
      throw CommandFailure(message: "\(file): \(SimulationWords.text(error))")
    }
  }

  private static func arrivalsPerHour(_ stream: WardSystem.ArrivalStream) -> Double {
    switch stream.arrivals {
    case .random(let profile): profile.meanRate
    case .scheduled(let schedule): Double(schedule.total) / 168
    case .times: 0
    }
  }

  private static func poolings(
    _ fields: inout StudyFields
  ) throws(CommandFailure) -> [(name: String, wards: [String])] {
    var poolings: [(name: String, wards: [String])] = []
    for part in try fields.list("pooling") ?? [] {
      var inside = part
      let name = try inside.required("name", example: "gemensam")
      guard let wards = try inside.words("wards"), wards.count > 1 else {
        throw inside.refusal("Skriv minst två avdelningar i wards, som [A, B].")
      }
      try inside.finish()
      poolings.append((name, wards))
    }
    return poolings
  }

  private static func levelling(
    _ fields: inout StudyFields, _ streams: [WardSystem.ArrivalStream]
  ) throws(CommandFailure) -> Levelling? {
    guard var inside = try fields.inner("levelling") else { return nil }
    let names = streams.map(\.name)
    let name = try inside.choice("stream", names)
    guard let stream = name.flatMap(names.firstIndex(of:)) else { throw inside.missing("stream", example: "planerade") }
    guard case .scheduled = streams[stream].arrivals else {
      throw inside.refusal("stream", "Bara planerade inskrivningar kan jämnas ut; skriv scheduled i strömmen.")
    }
    let kind = StudyNumber.whole(0...10_000)
    guard let most = try inside.numbers("most_per_day", kind, count: 7), most.count == 7 else {
      throw inside.missing("most_per_day", example: "[6, 6, 6, 6, 6, 0, 0]")
    }
    let hour = try inside.whole("census_hour", 0...23) ?? 12
    try inside.finish()
    return Levelling(stream: stream, mostPerDay: most.map { Int($0) }, censusHour: Double(hour))
  }
}
