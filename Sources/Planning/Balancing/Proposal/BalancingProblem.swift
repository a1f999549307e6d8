public import PlanningModel

/// A region's balancing as plain arrays: who needs how much of what, when, and what may be done about it.
///
/// Every array with one number for each period has `periods.count` of them. Hours and activities are zero or more.
public struct BalancingProblem: Sendable, Equatable {
  /// The periods, in order, by name.
  public var periods: [String]
  /// The units.
  public var units: [Unit]
  /// The names of the capacities.
  public var capacities: [String]
  /// The names of the planning objects.
  public var objects: [String]
  /// What there is of each capacity at each unit.
  public var supplies: [Supply]
  /// What is needed of each planning object at each unit.
  public var care: [Care]
  /// Where hours may be moved.
  public var hourMoves: [HourMove]
  /// Where care may be moved.
  public var careMoves: [CareMove]
  /// Measures that may be chosen.
  public var measures: [Measure]
  /// Care that may be bought.
  public var purchases: [Purchase]
  /// What people have decided that the proposal must keep to.
  public var limits: ProposalLimits

  /// Creates a problem.
  public init(
    periods: [String], units: [Unit], capacities: [String], objects: [String], supplies: [Supply], care: [Care],
    hourMoves: [HourMove] = [], careMoves: [CareMove] = [], measures: [Measure] = [], purchases: [Purchase] = [],
    limits: ProposalLimits = ProposalLimits()
  ) {
    self.periods = periods
    self.units = units
    self.capacities = capacities
    self.objects = objects
    self.supplies = supplies
    self.care = care
    self.hourMoves = hourMoves
    self.careMoves = careMoves
    self.measures = measures
    self.purchases = purchases
    self.limits = limits
  }
}

extension BalancingProblem {
  /// A unit.
  public struct Unit: Sendable, Equatable {
    /// Its name.
    public var name: String
    /// Who answers for what is not closed there (R119).
    public var owner: String
    /// The parts of the organisation it belongs to, the nearest first.
    public var path: [Int]

    /// Creates a unit.
    public init(_ name: String, owner: String = "", path: [Int] = []) {
      self.name = name
      self.owner = owner
      self.path = path
    }
  }

  /// What there is of a capacity at a unit.
  public struct Supply: Sendable, Equatable {
    /// The unit.
    public var unit: Int
    /// The capacity.
    public var capacity: Int
    /// Own hours that the unit states, per period.
    public var stated: [Double]
    /// Bought hours and verified effect, per period.
    public var added: [Double]
    /// The most hours of overtime per period that the work environment allows (R240).
    public var overtime: [Double]

    /// Creates a supply; no overtime unless it is said.
    public init(unit: Int, capacity: Int, stated: [Double], added: [Double]? = nil, overtime: [Double]? = nil) {
      self.unit = unit
      self.capacity = capacity
      self.stated = stated
      self.added = added ?? [Double](repeating: 0, count: stated.count)
      self.overtime = overtime ?? [Double](repeating: 0, count: stated.count)
    }

    /// All hours in a period.
    public func hours(in period: Int) -> Double { stated[period] + added[period] }
  }

  /// Hours of a supply that one activity takes, per period.
  public struct Use: Sendable, Equatable {
    /// The supply.
    public var supply: Int
    /// Hours per activity and period.
    public var hours: [Double]

    /// Creates a use.
    public init(_ supply: Int, hours: [Double]) {
      self.supply = supply
      self.hours = hours
    }
  }

  /// What is needed of a planning object at a unit.
  public struct Care: Sendable, Equatable {
    /// The unit.
    public var unit: Int
    /// The planning object.
    public var object: Int
    /// The medical priority class, 1 the highest (R239).
    public var priority: Int
    /// Activities that should be done per period.
    public var need: [Double]
    /// What each activity takes.
    public var uses: [Use]
    /// Whether what is not done in a period can be done in a later one.
    public var canWait: Bool
    /// Patients who wait at the start beyond those that the need takes account of.
    public var backlog: Double
    /// The queue after each period when the need is met; those who wait by choice of pace.
    public var plannedQueue: [Double]
    /// The maximum accepted queue (R058); `nil` without limit.
    public var maximumQueue: Double?

    /// Creates a need.
    public init(
      unit: Int, object: Int, priority: Int, need: [Double], uses: [Use], canWait: Bool = true, backlog: Double = 0,
      plannedQueue: [Double]? = nil, maximumQueue: Double? = nil
    ) {
      self.unit = unit
      self.object = object
      self.priority = priority
      self.need = need
      self.uses = uses
      self.canWait = canWait
      self.backlog = backlog
      self.plannedQueue = plannedQueue ?? [Double](repeating: 0, count: need.count)
      self.maximumQueue = maximumQueue
    }
  }

  /// Two units between which hours of a capacity may be moved.
  public struct HourMove: Sendable, Equatable {
    /// The supply they are taken from.
    public var from: Int
    /// The supply they go to.
    public var to: Int
    /// The fewest hours in all that are worth a line.
    public var smallest: Double

    /// Creates a move; any hours are worth a line unless it is said.
    public init(from: Int, to: Int, smallest: Double = 0) {
      self.from = from
      self.to = to
      self.smallest = smallest
    }
  }

  /// Two units between which care may be moved.
  public struct CareMove: Sendable, Equatable {
    /// The care that is moved.
    public var from: Int
    /// The care it becomes at the receiver, whose time it takes.
    public var to: Int
    /// The fewest activities in all that are worth a line.
    public var smallest: Double
    /// Return visits that go along (R071).
    public var following: [Following]

    /// Creates a move; any activities are worth a line, and nothing goes along, unless it is said.
    public init(from: Int, to: Int, smallest: Double = 0, following: [Following] = []) {
      self.from = from
      self.to = to
      self.smallest = smallest
      self.following = following
    }
  }

  /// Care that goes along when other care is moved.
  public struct Following: Sendable, Equatable {
    /// The care that leaves; `nil` where it takes no stated capacity.
    public var from: Int?
    /// The care it becomes at the receiver; `nil` where it takes no stated capacity.
    public var to: Int?
    /// Activities in each period (the second index) for one moved in each (the first).
    public var rates: [[Double]]

    /// Creates what goes along.
    public init(from: Int?, to: Int?, rates: [[Double]]) {
      self.from = from
      self.to = to
      self.rates = rates
    }

    /// Activities per period that go along with some moved in each.
    public func activities(following moved: [Double]) -> [Double] {
      moved.indices.map { period in moved.indices.reduce(0) { $0 + moved[$1] * rates[$1][period] } }
    }
  }

  /// A measure that may be chosen.
  public struct Measure: Sendable, Equatable {
    /// What it is called.
    public var name: String
    /// Its place in the recommended order; redistribution is 0.
    public var rank: Int
    /// The level that decides.
    public var decidingLevel: Level
    /// Likely hours per period that it adds to supplies, or frees there.
    public var effects: [Use]
    /// Kronor in all; `nil` when nobody has said.
    public var kronor: Double?
    /// Whether it is carried out as a whole or not at all; otherwise a part costs its part.
    public var isWhole: Bool

    /// Creates a measure, of which a part may be carried out unless it is said.
    public init(
      _ name: String, rank: Int, decidingLevel: Level = .tactical, effects: [Use], kronor: Double?,
      isWhole: Bool = false
    ) {
      self.name = name
      self.rank = rank
      self.decidingLevel = decidingLevel
      self.effects = effects
      self.kronor = kronor
      self.isWhole = isWhole
    }
  }

  /// Care that another provider may do, kept apart from the own (R082, R141).
  public struct Purchase: Sendable, Equatable {
    /// The care.
    public var care: Int
    /// The most activities per period.
    public var limit: [Double]
    /// Kronor per activity; `nil` when nobody has said.
    public var price: Double?

    /// Creates an offer.
    public init(care: Int, limit: [Double], price: Double?) {
      self.care = care
      self.limit = limit
      self.price = price
    }
  }
}

/// What people have decided that a proposal must keep to.
public struct ProposalLimits: Sendable, Equatable {
  /// Kronor for an hour of overtime; `nil` when nobody has said.
  public var overtimePrice: Double?
  /// The most kronor that the proposal may cost; `nil` without limit.
  public var budget: Double?
  /// Whether no queue may be longer than its maximum at the end of the last period, whatever it takes.
  public var holdsMaximumQueues: Bool

  /// Creates limits.
  public init(overtimePrice: Double? = nil, budget: Double? = nil, holdsMaximumQueues: Bool = false) {
    self.overtimePrice = overtimePrice
    self.budget = budget
    self.holdsMaximumQueues = holdsMaximumQueues
  }
}
