/// Why a closed form has no answer for the numbers that were given.
public enum QueueError: Error, Equatable, Sendable {
  /// A number that must be above zero is not, or is not finite.
  case notPositive(quantity: String, value: Double)
  /// A number that must be zero or more is negative, or is not finite.
  case negative(quantity: String, value: Double)
  /// A share or probability lies outside its range.
  case notAShare(quantity: String, value: Double)
  /// A number is greater than what can be calculated.
  case tooGreat(quantity: String, value: Double, most: Double)
  /// There are fewer servers than one.
  case noServers(given: Int)
  /// Work arrives at least as fast as all servers together can do it, so the queue grows without end.
  case overloaded(utilisation: Double, servers: Int, leastServers: Int)
  /// There are no classes of customers.
  case noClasses
}

extension QueueError: CustomStringConvertible {
  /// What is wrong, where, and what to do about it.
  public var description: String {
    switch self {
    case .notPositive(let quantity, let value):
      "The \(quantity) is \(value). Give a number above zero."
    case .negative(let quantity, let value):
      "The \(quantity) is \(value). Give a number that is zero or more."
    case .notAShare(let quantity, let value):
      "The \(quantity) is \(value). Give a number above 0 and below 1."
    case .tooGreat(let quantity, let value, let most):
      "The \(quantity) is \(value). Give at most \(most)."
    case .noServers(let given):
      "There are \(given) servers. Give at least one."
    case .overloaded(let utilisation, let servers, let leastServers):
      "Utilisation is \(Self.percent(utilisation)) % with \(servers) \(servers == 1 ? "server" : "servers"), so the "
        + "queue grows without end. Have at least \(leastServers) servers, shorten the service, or let fewer arrive."
    case .noClasses:
      "There are no classes of customers. Give at least one, the most urgent first."
    }
  }

  /// One decimal, and never 100 for what is less.
  private static func percent(_ share: Double) -> String {
    let tenths = (share * 1000).rounded(share < 1 ? .down : .toNearestOrAwayFromZero)
    return tenths.magnitude < 1e15 ? "\(Int(tenths) / 10).\(Int(tenths) % 10)" : "\(share * 100)"
  }
}

/// Checks that the closed forms share; each returns the number it was given.
enum Checked {
  static func positive(_ value: Double, _ quantity: String) throws(QueueError) -> Double {
    guard value > 0, value.isFinite else { throw .notPositive(quantity: quantity, value: value) }
    return value
  }

  static func notNegative(_ value: Double, _ quantity: String) throws(QueueError) -> Double {
    guard value >= 0, value.isFinite else { throw .negative(quantity: quantity, value: value) }
    return value
  }

  static func atMost(_ most: Double, _ value: Double, _ quantity: String) throws(QueueError) -> Double {
    guard value <= most else { throw .tooGreat(quantity: quantity, value: value, most: most) }
    return try notNegative(value, quantity)
  }

  static func share(_ value: Double, _ quantity: String) throws(QueueError) -> Double {
    guard value > 0, value < 1 else { throw .notAShare(quantity: quantity, value: value) }
    return value
  }

  static func servers(_ servers: Int) throws(QueueError) -> Int {
    guard servers >= 1 else { throw .noServers(given: servers) }
    return servers
  }

  /// Utilisation, which a queue without end needs to be below 1.
  static func load(_ offeredLoad: Double, on servers: Int) throws(QueueError) -> Double {
    let utilisation = offeredLoad / Double(servers)
    guard utilisation < 1 else {
      let least = offeredLoad < 1e15 ? Int(offeredLoad) + 1 : Int.max
      throw .overloaded(utilisation: utilisation, servers: servers, leastServers: least)
    }
    return utilisation
  }
}
