/// Why a service system cannot be simulated.
public enum ServiceSystemError: Error, Equatable, Sendable {
  /// There are no stations or no classes.
  case empty
  /// Two things of a kind have the same name.
  case nameTwice(kind: String, name: String)
  /// A name stands for nothing.
  case unknown(kind: String, name: String, at: String)
  /// There is not even one server.
  case noServers(at: String, given: Int)
  /// A need is below one.
  case needBelowOne(station: String, pool: String, count: Int)
  /// The number of waiting places is below zero.
  case waitingPlacesBelowZero(station: String, count: Int)
  /// A probability lies outside 0…1, or those of a station add to more than 1.
  case routesUnusable(station: String, sum: Double)
  /// Customers of a class who come to a station can never leave.
  case neverLeaves(customerClass: String, station: String)
  /// Servers and needs are never at work at the same time, or never enough of them.
  case neverServes(station: String)
  /// Stations that hold their servers until there is room further on can wait for each other for ever.
  case canLock(stations: [String])
  /// Arrivals would come without any time between them, or at times that fall.
  case arrivalsUnusable(customerClass: String)
  /// There are more than 64 different priorities.
  case tooManyPriorities(count: Int)
  /// A calendar's steps do not rise within its cycle.
  case calendarOutOfOrder(cycle: Double)
  /// A calendar has a negative number at work.
  case calendarBelowZero(level: Int)
  /// A calendar never has anybody at work.
  case calendarClosed
  /// The time to simulate is not above the time to warm up.
  case lengthUnusable
}

extension ServiceSystemError: CustomStringConvertible {
  /// What is wrong, where, and what to do about it.
  public var description: String {
    switch self {
    case .empty:
      "There is nothing to simulate. Give at least one station and one class of customers."
    case .nameTwice(let kind, let name):
      "Two of the \(kind) are named \"\(name)\". Give each a name of its own."
    case .unknown(let kind, let name, let at):
      "\"\(at)\" names the \(kind) \"\(name)\", which does not exist. Add it, or correct the name."
    case .noServers(let at, let given):
      "\"\(at)\" has \(given) servers. Give at least one."
    case .needBelowOne(let station, let pool, let count):
      "\"\(station)\" needs \(count) of \"\(pool)\". Give at least one, or take the need out."
    case .waitingPlacesBelowZero(let station, let count):
      "\"\(station)\" has \(count) waiting places. Give zero or more, or leave it out for any number."
    case .routesUnusable(let station, let sum):
      "The routes from \"\(station)\" have probabilities that are not 0…1 or add to \(sum). "
        + "Let each be 0…1 and their sum at most 1; what is left leaves."
    case .neverLeaves(let customerClass, let station):
      "Class \"\(customerClass)\" can never leave once it is at \"\(station)\". "
        + "Lower a probability on the way round, so that some leave."
    case .neverServes(let station):
      "\"\(station)\" can never serve anybody: what a service needs is never at work together. "
        + "Let the calendars meet, or raise the number of servers."
    case .canLock(let stations):
      "\(stations.map { "\"\($0)\"" }.joined(separator: ", ")) can wait for room with each other for ever. "
        + "Let one of them have any number of waiting places."
    case .arrivalsUnusable(let customerClass):
      "Class \"\(customerClass)\" has arrivals without time between them, or times that fall or are negative. "
        + "Give a mean time above zero, or times in rising order."
    case .tooManyPriorities(let count):
      "There are \(count) different priorities. Use at most 64."
    case .calendarOutOfOrder(let cycle):
      "The steps of a calendar do not rise within its cycle of \(cycle). Begin each after the one before, from 0 on."
    case .calendarBelowZero(let level):
      "A calendar has \(level) at work. Give zero or more."
    case .calendarClosed:
      "A calendar never has anybody at work. Let at least one step be above zero."
    case .lengthUnusable:
      "There is no time left to measure. Let the end lie after the time to warm up, which is zero or more."
    }
  }
}
