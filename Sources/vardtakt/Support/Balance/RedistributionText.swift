import ArgumentParser
import Planning
import PlanningModel

/// Reads a redistribution from words such as `capacity=VPL,from=A1,to=A2,hours=240,period=2027-03`.
enum RedistributionText {
  /// How moves are written, for help texts.
  static let help =
    "capacity=KOD | staff=FUNKTION/TIDSSLAG | premises=KOD | care=OBJEKT[/OBJEKT], from=ENHET, "
    + "to=ENHET, hours=ANTAL | beds=ANTAL | amount=ANTAL, period=MÅNAD|KVARTAL|ÅR"

  /// The redistribution that a text asks for.
  static func read(_ text: String, in plan: Plan) throws -> Redistribution {
    var words: [String: String] = [:]
    for part in text.split(separator: ",") {
      let sides = part.split(separator: "=", maxSplits: 1).map(String.init)
      guard sides.count == 2, words[sides[0]] == nil else { throw unreadable(text) }
      words[sides[0]] = sides[1]
    }
    func word(_ key: String) throws -> String {
      guard let word = words[key], !word.isEmpty else {
        throw ValidationError("”\(text)” saknar \(key)=. Skriv \(help).")
      }
      return word
    }
    let known: Set<String> = [
      "capacity", "staff", "premises", "care", "from", "to", "hours", "beds", "amount", "period",
    ]
    if let odd = words.keys.sorted().first(where: { !known.contains($0) }) {
      throw ValidationError(
        "”\(odd)” känns inte igen.\(NearestWord.question(for: odd, among: known.sorted())) Skriv \(help).")
    }
    let months = try months(try word("period"))
    let thing = try thing(words, text)
    return Redistribution(
      thing, from: UnitCode(try word("from")), to: UnitCode(try word("to")), amounts: try amounts(words, months, text))
  }

  private static func thing(_ words: [String: String], _ text: String) throws -> RedistributedThing {
    func parts(_ word: String) -> [String] { word.split(separator: "/").map(String.init) }
    if let code = words["capacity"] { return .capacity(CapacityCode(code)) }
    if let code = words["premises"] { return .premises(PremisesCode(code)) }
    if let word = words["staff"] {
      guard parts(word).count == 2 else { throw unreadable(text) }
      return .staff(FunctionCode(parts(word)[0]), activity: parts(word)[1])
    }
    if let word = words["care"] {
      guard let object = parts(word).first, parts(word).count <= 2 else { throw unreadable(text) }
      return .care(PlanningObjectCode(object), as: PlanningObjectCode(parts(word).last ?? object))
    }
    throw unreadable(text)
  }

  /// The amount is for the whole period and is spread evenly over its days; beds are counted day and night.
  private static func amounts(
    _ words: [String: String], _ months: [Month], _ text: String
  ) throws -> [MonthlyAmount] {
    let days = months.map { Double($0.dayCount) }
    if let word = words["beds"] {
      let beds = try number(word)
      return zip(months, days).map { MonthlyAmount(month: $0, amount: beds * $1 * 24) }
    }
    guard let word = words["hours"] ?? words["amount"] else { throw unreadable(text) }
    let total = Hours(try number(word)).millionths
    let parts = LargestRemainder.split(Int(total), by: days)
    return zip(months, parts).map { MonthlyAmount(month: $0, amount: Hours(millionths: Int64($1)).value) }
  }

  private static func number(_ word: String) throws -> Double {
    guard let value = Double(word.replacing(",", with: ".")), value >= 0, value < 1e9 else {
      throw ValidationError("”\(word)” är inget antal från 0. Skriv till exempel 240 eller 37.5.")
    }
    return value
  }

  private static func months(_ word: String) throws -> [Month] {
    let grains: [PeriodGrain] = [.month, .quarter, .year]
    let period =
      Month(word).map { Period.month($0) } ?? Quarter(word).map { Period.quarter($0) }
      ?? Year(word).map { Period.year($0) }
    guard let period, grains.contains(period.grain) else {
      throw ValidationError("”\(word)” är ingen månad, inget kvartal och inget år. Skriv 2027-03, 2027-Q1 eller 2027.")
    }
    let first = Month(containing: period.firstDay)
    return (0...first.distance(to: Month(containing: period.lastDay))).map { first.advanced(by: $0) }
  }

  private static func unreadable(_ text: String) -> ValidationError {
    ValidationError("”\(text)” går inte att läsa. Skriv \(help).")
  }
}
