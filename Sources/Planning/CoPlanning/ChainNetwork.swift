/// Care chains as a directed graph: what is ordered, what each order takes of every supplier, and what holds it back
/// (R194–R197).
///
/// A step is one kind of activity at one unit. A link says how much of a supplier's activity one activity of the
/// ordering step needs; a supplier may order in its turn. Capacities are shared: several steps may take of the same
/// one. Amounts are per period, a week as a rule, and all periods follow on each other.
public struct ChainNetwork: Sendable, Equatable {
  /// One kind of activity at one unit.
  public struct Step: Sendable, Equatable {
    /// What people call it.
    public let name: String
    /// Activities that patients need of it per period, besides what other steps order; zero or more.
    public let need: [Double]
    /// Its medical priority, 1 the highest (R239).
    public let priority: Int

    /// Creates a step.
    public init(name: String, need: [Double], priority: Int = 1) {
      self.name = name
      self.need = need
      self.priority = priority
    }
  }

  /// What one activity of an ordering step needs of a supplier.
  public struct Link: Sendable, Equatable {
    /// The ordering step's position.
    public let ordering: Int
    /// The supplying step's position.
    public let supplying: Int
    /// Supplied activities per activity of the ordering step, above zero.
    public let perActivity: Double

    /// Creates a link.
    public init(ordering: Int, supplying: Int, perActivity: Double) {
      self.ordering = ordering
      self.supplying = supplying
      self.perActivity = perActivity
    }
  }

  /// Something that steps take of and that there is only so much of.
  public struct Capacity: Sendable, Equatable {
    /// What people call it.
    public let name: String
    /// What is available per period, zero or more.
    public let available: [Double]
    /// What one activity of a step takes of it, by the step's position; above zero.
    public let takenPerActivity: [Int: Double]

    /// Creates a capacity.
    public init(name: String, available: [Double], takenPerActivity: [Int: Double]) {
      self.name = name
      self.available = available
      self.takenPerActivity = takenPerActivity
    }

    /// The steps that take of it, in order.
    public var steps: [Int] { takenPerActivity.keys.sorted() }
  }

  /// The steps.
  public let steps: [Step]
  /// The links.
  public let links: [Link]
  /// The capacities.
  public let capacities: [Capacity]
  /// How many periods there are.
  public let periodCount: Int
  /// The steps in an order in which everyone comes before its suppliers.
  public let orderingFirst: [Int]

  /// Puts a network together.
  ///
  /// Throws `ChainNetworkError` when an amount is missing or negative, or when the links go in a circle.
  public init(
    steps: [Step], links: [Link], capacities: [Capacity], periodCount: Int
  ) throws(ChainNetworkError) {
    self.steps = steps
    self.links = links
    self.capacities = capacities
    self.periodCount = periodCount
    for step in steps { try Self.check(step.need, of: step.name, count: periodCount) }
    for capacity in capacities {
      try Self.check(capacity.available, of: capacity.name, count: periodCount)
      for step in capacity.steps where !((capacity.takenPerActivity[step] ?? 0) > 0) {
        throw .amountNotAboveZero(of: capacity.name, for: steps[step].name)
      }
    }
    for link in links where !(link.perActivity > 0 && link.perActivity.isFinite) {
      throw .amountNotAboveZero(of: steps[link.supplying].name, for: steps[link.ordering].name)
    }
    orderingFirst = try Self.order(steps: steps, links: links)
  }

  /// The links by which a step orders, in the order they were given.
  public func orders(of step: Int) -> [Link] { links.filter { $0.ordering == step } }

  private static func check(_ amounts: [Double], of name: String, count: Int) throws(ChainNetworkError) {
    guard amounts.count == count else { throw .periodsMissing(name, expected: count, found: amounts.count) }
    guard let period = amounts.firstIndex(where: { !($0 >= 0 && $0.isFinite) }) else { return }
    throw .amountNegative(name, period: period)
  }

  /// Sorts the steps so that orderers stand before suppliers; what is left over lies in or behind a circle.
  private static func order(steps: [Step], links: [Link]) throws(ChainNetworkError) -> [Int] {
    var orderers = [Int](repeating: 0, count: steps.count)
    for link in links { orderers[link.supplying] += 1 }
    let suppliers = Dictionary(grouping: links, by: \.ordering)
    var order = steps.indices.filter { orderers[$0] == 0 }
    var next = 0
    while next < order.count {
      for link in suppliers[order[next]] ?? [] {
        orderers[link.supplying] -= 1
        if orderers[link.supplying] == 0 { order.append(link.supplying) }
      }
      next += 1
    }
    guard let start = orderers.indices.first(where: { orderers[$0] > 0 }) else { return order }
    throw .circle(circle(from: start, links: links.filter { orderers[$0.ordering] > 0 }).map { steps[$0].name })
  }

  /// Follows orderers backwards, of which every step left has one, until a step comes again.
  private static func circle(from start: Int, links: [Link]) -> [Int] {
    var path = [start]
    while let link = links.first(where: { $0.supplying == path[path.count - 1] }) {
      if let again = path.firstIndex(of: link.ordering) { return (path[again...] + [link.ordering]).reversed() }
      path.append(link.ordering)
    }
    return path
  }
}

/// Why steps, links and capacities are no network that can be planned.
public enum ChainNetworkError: Error, Equatable {
  /// The links go in a circle, named from a step round to the same step.
  case circle([String])
  /// Something has amounts for another number of periods than the network.
  case periodsMissing(String, expected: Int, found: Int)
  /// An amount is negative or not a number.
  case amountNegative(String, period: Int)
  /// What one activity takes is zero, negative or not a number.
  case amountNotAboveZero(of: String, for: String)

  /// What is wrong and how it is mended, in Swedish.
  public var message: String {
    switch self {
    case .circle(let names):
      "Vårdkedjan går i ring: \(names.joined(separator: " → ")). Ta bort den länk i care_chains.csv som inte stämmer."
    case .periodsMissing(let name, let expected, let found):
      "\(name) har \(found) perioder men ska ha \(expected). Ange ett tal för varje period, 0 där inget finns."
    case .amountNegative(let name, let period):
      "\(name) har i period \(period + 1) ett tal som är negativt eller saknas. Ange 0 eller mer."
    case .amountNotAboveZero(let supplier, let orderer):
      "\(orderer) tar inget av \(supplier) per aktivitet. Ange ett tal över 0 eller ta bort länken."
    }
  }
}
