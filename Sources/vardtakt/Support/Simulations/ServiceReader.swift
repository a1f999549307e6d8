import Intake
import Simulation

/// Reads stations and classes of customers.
enum ServiceReader {
  static func station(_ part: StudyFields) throws(CommandFailure) -> ServiceSystem.Station {
    var fields = part
    let name = try fields.required("name", example: "Mottagning")
    let servers = try servers(&fields)
    var needs: [ServiceSystem.Need] = []
    for one in try fields.list("needs") ?? [] {
      var need = one
      let pool = try need.required("pool", example: "sjuksköterskor")
      needs.append(.init(pool: pool, count: try need.whole("count", 1...100_000) ?? 1))
      try need.finish()
    }
    let station = ServiceSystem.Station(
      name: name, servers: servers, needs: needs, service: try fields.requiredVariate("service"),
      setup: try fields.variate("setup"), turnover: try fields.variate("turnover"),
      waitingPlaces: try fields.whole("waiting_places", 0...10_000_000), routes: try routes(&fields, "routes"))
    try fields.finish()
    return station
  }

  static func customerClass(_ part: StudyFields, entry: String) throws(CommandFailure) -> ServiceSystem.CustomerClass {
    var fields = part
    let name = try fields.required("name", example: "alla")
    guard let inside = try fields.inner("arrivals") else { throw fields.missing("arrivals", example: "{ rate: 9 }") }
    var services: [String: Variate] = [:]
    if var named = try fields.inner("services") {
      for (station, node) in named.named() { services[station] = try named.variate(of: node, station, unit: 1) }
    }
    var own: [String: [ServiceSystem.Route]] = [:]
    if var named = try fields.inner("routes") {
      for (station, _) in named.named() { own[station] = try routes(&named, station) }
    }
    let result = ServiceSystem.CustomerClass(
      name: name, arrivals: try arrivals(inside), priority: try fields.whole("priority", -1_000...1_000) ?? 0,
      entry: try fields.text("entry") ?? entry, services: services, routes: own)
    try fields.finish()
    return result
  }

  private static func arrivals(_ part: StudyFields) throws(CommandFailure) -> ServiceSystem.Arrivals {
    var fields = part
    let rate = try fields.number("rate", .positive)
    let between = try fields.variate("between")
    let rates = try fields.numbers("rates", .amount)
    let slot = try fields.number("slot", .positive) ?? 1
    let times = try fields.numbers("times", .amount)
    try fields.finish()
    guard [rate != nil, between != nil, rates != nil, times != nil].count(where: { $0 }) == 1 else {
      throw fields.refusal("Skriv ett av rate (ankomster per tidsenhet), between (tid emellan), rates och times.")
    }
    if let rate {
      return .renewal(try fields.made("rate") { () throws(VariateError) in try .exponential(mean: 1 / rate) })
    }
    if let between { return .renewal(between) }
    if let times { return .times(times) }
    return .profile(
      try fields.made("rates") { () throws(VariateError) in try RateProfile(rates: rates ?? [], width: slot) })
  }

  /// A number, `unlimited`, or a calendar of opening hours or steps that repeats.
  static func servers(_ fields: inout StudyFields) throws(CommandFailure) -> ServiceSystem.Servers {
    guard let node = fields.node("servers") else { throw fields.missing("servers", example: "10") }
    if node.text == "unlimited" { return .unlimited }
    guard case .fields = node.content else {
      return .constant(Int(try fields.number(node, "servers", .whole(1...1_000_000))))
    }
    guard var inside = try fields.inner("servers") else { return .unlimited }
    let cycle = try inside.required("cycle", .positive, example: "24")
    let open = try pairs(&inside, "open")
    let steps = try pairs(&inside, "steps")
    let level = try inside.whole("level", 1...1_000_000)
    try inside.finish()
    switch (open, steps) {
    case (let hours?, nil):
      guard let level else { throw inside.missing("level", example: "3") }
      for pair in hours where pair.first >= pair.second {
        throw inside.refusal("open", "Öppet ska börja före det slutar, som [8, 16].")
      }
      return .calendar(
        try inside.made { () throws(ServiceSystemError) in
          try .open(hours.map { $0.first...$0.second }, level: level, cycle: cycle)
        })
    case (nil, let steps?):
      for pair in steps {
        if let remedy = StudyNumber.whole(0...1_000_000).remedy(for: pair.second) {
          throw inside.refusal("steps", remedy)
        }
      }
      return .calendar(
        try inside.made { () throws(ServiceSystemError) in
          try StepCalendar(cycle: cycle, steps: steps.map { .init(from: $0.first, level: Int($0.second)) })
        })
    default: throw inside.refusal("Skriv antingen open med level, eller steps.")
    }
  }

  /// Pairs of numbers, such as `[[8, 12], [13, 16]]`.
  private static func pairs(
    _ fields: inout StudyFields, _ key: String
  ) throws(CommandFailure) -> [(first: Double, second: Double)]? {
    guard let node = fields.node(key) else { return nil }
    guard case .list(let rows) = node.content, !rows.isEmpty else {
      throw fields.refusal(key, "Skriv par av tal, som [[8, 12], [13, 16]].")
    }
    var pairs: [(first: Double, second: Double)] = []
    for row in rows {
      guard case .list(let items) = row.content, items.count == 2 else {
        throw fields.refusal(key, "Skriv par av tal, som [[8, 12], [13, 16]].", at: row.row)
      }
      let values = try fields.numbers(items, key, .amount)
      pairs.append((values[0], values[1]))
    }
    return pairs
  }

  private static func routes(_ fields: inout StudyFields, _ key: String) throws(CommandFailure) -> [ServiceSystem.Route]
  {
    var routes: [ServiceSystem.Route] = []
    for part in try fields.list(key) ?? [] {
      var route = part
      let next = try route.required("to", example: "Röntgen")
      routes.append(.init(to: next, probability: try route.number("probability", .share) ?? 1))
      try route.finish()
    }
    return routes
  }
}
