import PlanningModel

/// The formulas of the chain that can be run alone.
public enum Handbook {
  /// Every formula, in order of name.
  public static let all: [HandbookFormula] = [
    allenCunneen, assignmentCheck, bedsForRisk, bedsNeeded, bookedVisits, clinicSessions, erlangB, erlangC, gap,
    largestRemainder, little, littleNumber, littleRate, infiniteServers, maximumQueue, constantService, anyService,
    netHours, operatingDays, pacedFlow, priorityQueue, prioritySingle, queueProjection, redistributionCheck,
    reliefCapacity, roundTheClockPosts, staffingPerBed, targetQueue, waitingPressure, wardCensus,
  ]

  /// The formula with a name; `nil` when there is none.
  public static func formula(named name: String) -> HandbookFormula? { all.first { $0.name == name } }

  /// The formula with a name.
  ///
  /// Throws `FormulaError.unknownFormula`, which suggests the nearest name.
  public static func formula(called name: String) throws(FormulaError) -> HandbookFormula {
    guard let formula = formula(named: name) else {
      let names = all.map(\.name)
      throw FormulaError.unknownFormula(
        name: name, nearest: NearestWord.suggestion(for: name, among: names), known: names)
    }
    return formula
  }

  /// The guide that most formulas rest on.
  static let guide = "Socialstyrelsen, Strategisk nivå – prognos och balansering, version 2.0, 2025"
}
