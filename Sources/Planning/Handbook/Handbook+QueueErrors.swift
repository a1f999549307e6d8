import Simulation

extension Handbook {
  /// Runs a closed form of queues; the ranges of the inputs leave only overload for it to refuse.
  static func solved<Answer>(_ body: () throws(QueueError) -> Answer) throws(FormulaError) -> Answer {
    do {
      return try body()
    } catch {
      guard case .overloaded(let utilisation, _, let least) = error else {
        preconditionFailure("The declared ranges of a queue formula keep every other refusal away: \(error)")
      }
      throw .overloaded(utilisation: utilisation, leastServers: least)
    }
  }
}

extension FormulaRange {
  /// Arrivals per time unit: zero or more, up to ten thousand.
  static let arrivalRate = FormulaRange(0, 10_000)
  /// Served by one server per time unit: 0.01 to a million.
  static let serviceRate = FormulaRange(0.01, 1_000_000)
  /// A time in any unit, up to ten thousand.
  static let time = FormulaRange(0, 10_000)
  /// A time that something is divided by.
  static let positiveTime = FormulaRange(0.0001, 10_000)
  /// A number of servers.
  static let servers = FormulaRange(1, 10_000)
  /// A share strictly between 0 and 1.
  static let openShare = FormulaRange(0, includesLower: false, 1, includesUpper: false)
  /// The square of a coefficient of variation.
  static let squaredVariation = FormulaRange(0, 1_000)
  /// A waiting limit in days: one day to ten years.
  static let limitDays = FormulaRange(1, 3_660)
}

extension FormulaInput {
  /// Servers of a queue.
  static var servers: FormulaInput {
    .whole(
      "servers", .servers, .servers, example: "10", "Antal betjänare som är likadana, till exempel mottagningsrum",
      "Number of like servers, for example rooms")
  }

  /// Arrivals per time unit.
  static var arrivalRate: FormulaInput {
    .number(
      "arrival-rate", .perTimeUnit, .arrivalRate, example: "9", "Ankomster per tidsenhet, slumpmässiga i tiden",
      "Arrivals per time unit, random in time")
  }

  /// What one server serves per time unit.
  static var serviceRate: FormulaInput {
    .number(
      "service-rate", .perTimeUnit, .serviceRate, example: "1",
      "Så många hinner en betjänare per tidsenhet (1 ÷ medeltiden)",
      "What one server serves per time unit (1 ÷ the mean time)")
  }

  /// The longest accepted wait in calendar days.
  static var limitDays: FormulaInput {
    .number(
      "limit-days", .days, .limitDays, example: "364", "Längsta accepterade väntan i kalenderdagar",
      "The longest accepted wait in calendar days")
  }

  /// How many times the mean wait the limit is.
  static var limitFactor: FormulaInput {
    .number(
      "factor", .ratio, FormulaRange(1, 100), absence: .replaced(by: "4"), example: "4",
      "Gränsen delad med medelväntan: 4 låter omkring 1,8 % vänta över gränsen, 6 omkring 0,2 %",
      "The limit divided by the mean wait: 4 lets about 1.8 % wait beyond the limit, 6 about 0.2 %")
  }

  /// Patients who come each week.
  static var demand: FormulaInput {
    .number("demand", .perWeek, .arrivalRate, example: "30", "Inflöde per vecka", "Demand per week")
  }
}
