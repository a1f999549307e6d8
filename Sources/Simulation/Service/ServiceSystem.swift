/// Stations that serve customers of several classes, with the servers they have of their own and share.
///
/// A service starts as soon as a server of the station and everything it needs of the shared pools is free, all taken
/// together. Among those that can start, the more urgent goes first and then who has waited longest. A service that has
/// begun is never interrupted: one that is under way when a calendar goes down is finished. All times share a unit.
///
/// ```swift
/// let system = ServiceSystem(
///   stations: [.init(name: "Clinic", servers: .constant(10), service: try .exponential(mean: 1))],
///   classes: [.init(name: "All", arrivals: .renewal(try .exponential(mean: 1.0 / 9)), entry: "Clinic")])
/// let run = try ServiceSimulation(system, length: .init(end: .time(10_000))).run(seed: 1, replication: 0)
/// ```
public struct ServiceSystem: Sendable, Equatable {
  /// Servers that several stations take from.
  public var pools: [ServerPool]
  /// Where customers are served.
  public var stations: [Station]
  /// Who comes, and how.
  public var classes: [CustomerClass]

  /// Keeps the parts, which name each other; ``ServiceSimulation`` checks them.
  public init(pools: [ServerPool] = [], stations: [Station], classes: [CustomerClass]) {
    self.pools = pools
    self.stations = stations
    self.classes = classes
  }
}

extension ServiceSystem {
  /// How many servers there are.
  public enum Servers: Sendable, Equatable {
    /// As many as are asked for.
    case unlimited
    /// Always the same number.
    case constant(Int)
    /// By a calendar.
    case calendar(StepCalendar)
  }

  /// Servers with a name that stations share, such as nurses.
  public struct ServerPool: Sendable, Equatable {
    /// Unlike the names of other pools.
    public var name: String
    /// How many.
    public var servers: Servers

    /// Keeps the parts.
    public init(name: String, servers: Servers) {
      self.name = name
      self.servers = servers
    }
  }

  /// What a service needs of a shared pool.
  public struct Need: Sendable, Equatable {
    /// The pool's name.
    public var pool: String
    /// How many of it, at least 1.
    public var count: Int

    /// Keeps the parts.
    public init(pool: String, count: Int = 1) {
      self.pool = pool
      self.count = count
    }
  }

  /// A way onward from a station; what the probabilities leave out leaves the system.
  public struct Route: Sendable, Equatable {
    /// The next station's name.
    public var to: String
    /// 0…1.
    public var probability: Double

    /// Keeps the parts.
    public init(to: String, probability: Double) {
      self.to = to
      self.probability = probability
    }
  }

  /// A place with servers of its own, a queue and ways onward.
  public struct Station: Sendable, Equatable {
    /// Unlike the names of other stations.
    public var name: String
    /// Its own servers, such as rooms; each service takes one.
    public var servers: Servers
    /// What each service takes of shared pools besides.
    public var needs: [Need]
    /// How long a service takes, unless the class says otherwise.
    public var service: Variate
    /// How long the servers are prepared before each service; the customer's wait has ended.
    public var setup: Variate?
    /// How long the servers are taken after the customer has gone.
    public var turnover: Variate?
    /// How many may wait; nil for any number. Who comes from outside when it is full is refused; who comes from another
    /// station stays there and holds its servers.
    public var waitingPlaces: Int?
    /// Where customers go next, unless the class says otherwise.
    public var routes: [Route]

    /// Keeps the parts.
    public init(
      name: String, servers: Servers, needs: [Need] = [], service: Variate, setup: Variate? = nil,
      turnover: Variate? = nil, waitingPlaces: Int? = nil, routes: [Route] = []
    ) {
      self.name = name
      self.servers = servers
      self.needs = needs
      self.service = service
      self.setup = setup
      self.turnover = turnover
      self.waitingPlaces = waitingPlaces
      self.routes = routes
    }
  }

  /// How customers of a class come.
  public enum Arrivals: Sendable, Equatable {
    /// With a time between them that is drawn anew each time; exponential is random in time.
    case renewal(Variate)
    /// Random in time, at a rate that follows a profile.
    case profile(RateProfile)
    /// At times that are known, in rising order and zero or more.
    case times([Double])
  }

  /// Customers that come alike and are served alike.
  public struct CustomerClass: Sendable, Equatable {
    /// Unlike the names of other classes.
    public var name: String
    /// How they come.
    public var arrivals: Arrivals
    /// The lower, the more urgent.
    public var priority: Int
    /// The station they come to first.
    public var entry: String
    /// Their own services, by station.
    public var services: [String: Variate]
    /// Their own routes, by station.
    public var routes: [String: [Route]]

    /// Keeps the parts.
    public init(
      name: String, arrivals: Arrivals, priority: Int = 0, entry: String, services: [String: Variate] = [:],
      routes: [String: [Route]] = [:]
    ) {
      self.name = name
      self.arrivals = arrivals
      self.priority = priority
      self.entry = entry
      self.services = services
      self.routes = routes
    }
  }
}
