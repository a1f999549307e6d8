/// A service system with numbers in place of names, ready to run; only systems that pass every check become one.
struct ServicePlan: Sendable {
  /// How many servers a pool has, and what it is called.
  struct Pool: Sendable {
    let name: String
    /// Nil for a number that never changes.
    let calendar: StepCalendar?
    let level: Int
  }

  /// What a service takes of a pool.
  struct Need: Sendable {
    let pool: Int
    let count: Int
  }

  struct Route: Sendable {
    /// The probability of this route or one before it.
    let upTo: Double
    let to: Int
  }

  let stationNames: [String]
  let classNames: [String]
  /// Shared pools first, then the stations' own servers.
  let pools: [Pool]
  let needs: [[Need]]
  let setups: [Variate?]
  let turnovers: [Variate?]
  let waitingPlaces: [Int]
  /// The stations that may start something when this one gives back its servers, itself among them.
  let neighbours: [[Int]]
  /// By station and class, the class running fastest.
  let services: [Variate]
  let routes: [[Route]]
  let arrivals: [ServiceSystem.Arrivals]
  let entries: [Int]
  /// 0 for the most urgent, without gaps.
  let urgencies: [Int]

  /// The number of different priorities.
  var levels: Int { (urgencies.max() ?? 0) + 1 }
}

extension ServicePlan {
  init(_ system: ServiceSystem) throws(ServiceSystemError) {
    guard !system.stations.isEmpty, !system.classes.isEmpty else { throw .empty }
    let stationNames = system.stations.map(\.name)
    let classNames = system.classes.map(\.name)
    let poolNames = system.pools.map(\.name)
    let stationIndex = try Self.index(stationNames, kind: "stations")
    _ = try Self.index(classNames, kind: "classes")
    let poolIndex = try Self.index(poolNames, kind: "pools")
    func station(_ name: String, at place: String) throws(ServiceSystemError) -> Int {
      guard let index = stationIndex[name] else { throw .unknown(kind: "station", name: name, at: place) }
      return index
    }

    var pools: [Pool] = []
    for pool in system.pools { pools.append(try Self.pool(pool.servers, name: pool.name)) }
    var needs: [[Need]] = []
    for one in system.stations {
      var own: [Need] = []
      for need in one.needs {
        guard let index = poolIndex[need.pool] else {
          throw .unknown(kind: "pool", name: need.pool, at: one.name)
        }
        guard need.count >= 1 else {
          throw .needBelowOne(station: one.name, pool: need.pool, count: need.count)
        }
        own.append(Need(pool: index, count: need.count))
      }
      if one.servers != .unlimited {
        own.append(Need(pool: pools.count, count: 1))
        pools.append(try Self.pool(one.servers, name: one.name))
      }
      if let places = one.waitingPlaces, places < 0 {
        throw .waitingPlacesBelowZero(station: one.name, count: places)
      }
      needs.append(own)
    }

    var services: [Variate] = []
    var routes: [[Route]] = []
    for one in system.stations {
      for customer in system.classes {
        services.append(customer.services[one.name] ?? one.service)
        var upTo = 0.0
        var own: [Route] = []
        for route in customer.routes[one.name] ?? one.routes {
          let to = try station(route.to, at: one.name)
          guard route.probability >= 0, route.probability <= 1, upTo + route.probability <= 1 + 1e-9 else {
            throw .routesUnusable(station: one.name, sum: upTo + route.probability)
          }
          upTo += route.probability
          // Tenths do not add to exactly 1.
          if upTo > 1 - 1e-9 { upTo = 1 }
          own.append(Route(upTo: upTo, to: to))
        }
        routes.append(own)
      }
    }
    var entries: [Int] = []
    for customer in system.classes {
      entries.append(try station(customer.entry, at: customer.name))
      try Self.check(customer.arrivals, of: customer.name)
      for name in (Array(customer.services.keys) + Array(customer.routes.keys)).sorted() {
        _ = try station(name, at: customer.name)
      }
    }
    let priorities = Set(system.classes.map(\.priority)).sorted()
    guard priorities.count <= 64 else { throw .tooManyPriorities(count: priorities.count) }

    let used = needs.map { Set($0.map(\.pool)) }
    self.init(
      stationNames: stationNames, classNames: classNames, pools: pools, needs: needs,
      setups: system.stations.map(\.setup), turnovers: system.stations.map(\.turnover),
      waitingPlaces: system.stations.map { $0.waitingPlaces ?? .max },
      neighbours: used.indices.map { one in
        used.indices.filter { $0 == one || !used[$0].isDisjoint(with: used[one]) }
      },
      services: services, routes: routes, arrivals: system.classes.map(\.arrivals), entries: entries,
      urgencies: system.classes.map { customer in priorities.firstIndex(of: customer.priority) ?? 0 })
    try checkThatAllLeave()
    try checkThatAllCanBeServed()
    try checkThatNoneLock()
  }

  private static func index(_ names: [String], kind: String) throws(ServiceSystemError) -> [String: Int] {
    var index: [String: Int] = [:]
    for (place, name) in names.enumerated() {
      guard index.updateValue(place, forKey: name) == nil else { throw .nameTwice(kind: kind, name: name) }
    }
    return index
  }

  private static func pool(_ servers: ServiceSystem.Servers, name: String) throws(ServiceSystemError) -> Pool {
    switch servers {
    case .unlimited: return Pool(name: name, calendar: nil, level: .max / 2)
    case .constant(let count):
      guard count >= 1 else { throw .noServers(at: name, given: count) }
      return Pool(name: name, calendar: nil, level: count)
    case .calendar(let calendar): return Pool(name: name, calendar: calendar, level: calendar.greatestLevel)
    }
  }

  private static func check(_ arrivals: ServiceSystem.Arrivals, of name: String) throws(ServiceSystemError) {
    let usable =
      switch arrivals {
      case .renewal(let variate): variate.mean > 0
      case .profile: true
      case .times(let times):
        times.allSatisfy { $0 >= 0 && $0.isFinite } && zip(times, times.dropFirst()).allSatisfy { $0 <= $1 }
      }
    guard usable else { throw .arrivalsUnusable(customerClass: name) }
  }
}
