import Intake
import Simulation

/// A study of stations as a planner wrote it.
struct ServiceStudyFile {
  /// What the study is called.
  let name: String
  /// What times are counted in, for people.
  let timeUnit: String
  /// The stations.
  let system: ServiceSystem
  /// How long each run lasts.
  let length: RunLength

  init(_ document: DocumentNode, file: String) throws(CommandFailure) {
    var fields = try StudyFields(document, file: file, place: "")
    name = try fields.text("name") ?? file
    timeUnit = try fields.text("time_unit") ?? "tidsenheter"
    length = try Self.length(&fields)
    var pools: [ServiceSystem.ServerPool] = []
    for part in try fields.list("pools") ?? [] {
      var inside = part
      let name = try inside.required("name", example: "sjuksköterskor")
      pools.append(.init(name: name, servers: try ServiceReader.servers(&inside)))
      try inside.finish()
    }
    guard let stationParts = try fields.list("stations"), !stationParts.isEmpty else {
      throw fields.missing("stations", example: "[{ name: Mottagning, servers: 10, … }]")
    }
    var stations: [ServiceSystem.Station] = []
    for part in stationParts { stations.append(try ServiceReader.station(part)) }
    guard let classParts = try fields.list("classes"), !classParts.isEmpty else {
      throw fields.missing("classes", example: "[{ name: alla, arrivals: { rate: 9 } }]")
    }
    var classes: [ServiceSystem.CustomerClass] = []
    for part in classParts { classes.append(try ServiceReader.customerClass(part, entry: stations[0].name)) }
    try fields.finish()
    system = ServiceSystem(pools: pools, stations: stations, classes: classes)
    if case .time(let end) = length.end {
      let arrivals = classes.reduce(0) { $0 + Self.arrivalRate($1) }
      let changes = (pools.map(\.servers) + stations.map(\.servers)).reduce(0) { $0 + Self.changeRate($1) }
      try StudySize.check((arrivals + changes) * end, file: file, shorten: "end")
    }
    do {
      _ = try ServiceSimulation(system, length: length)
    } catch {
      throw CommandFailure(message: "\(file): \(SimulationWords.text(error))")
    }
  }

  private static func arrivalRate(_ customerClass: ServiceSystem.CustomerClass) -> Double {
    switch customerClass.arrivals {
    case .renewal(let between): between.mean > 0 ? 1 / between.mean : 0
    case .profile(let profile): profile.meanRate
    case .times: 0
    }
  }

  private static func changeRate(_ servers: ServiceSystem.Servers) -> Double {
    guard case .calendar(let calendar) = servers else { return 0 }
    return Double(calendar.steps.count) / calendar.cycle
  }

  private static func length(_ fields: inout StudyFields) throws(CommandFailure) -> RunLength {
    let warmUp = try fields.number("warm_up", .amount) ?? 0
    let time = try fields.number("end", .positive)
    let arrivals = try fields.whole("arrivals", 1...100_000_000)
    let batches = try fields.whole("batches", 1...10_000) ?? 20
    switch (time, arrivals) {
    case (let time?, nil): return RunLength(warmUp: warmUp, end: .time(time), batches: batches)
    case (nil, let count?): return RunLength(warmUp: warmUp, end: .arrivals(count), batches: batches)
    case (nil, nil): throw fields.missing("end", example: "10000")
    default: throw fields.refusal("arrivals", "Skriv antingen end (en tid) eller arrivals (så många ankomster).")
    }
  }
}
