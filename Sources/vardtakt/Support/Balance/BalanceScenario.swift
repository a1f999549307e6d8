import ArgumentParser
import Foundation
import Planning
import PlanningModel

/// A scenario to hold against the plan: moves, and measures whose planned effect is assumed to have been proved.
struct BalanceScenario {
  var moves: [Redistribution] = []
  var assumed: [MeasureCode] = []

  /// Reads a file with one move or `measure=KOD` a line; empty lines and those that begin with # are left out.
  init(file: String, in plan: Plan) throws {
    guard let bytes = FileManager.default.contents(atPath: file) else {
      throw CommandFailure(message: "Filen \(file) kunde inte läsas. Kontrollera namnet.")
    }
    for line in String(decoding: bytes, as: UTF8.self).split(whereSeparator: \.isNewline) {
      let text = line.trimmingCharacters(in: .whitespaces)
      if text.isEmpty || text.hasPrefix("#") { continue }
      guard text.hasPrefix("measure=") else {
        moves.append(try RedistributionText.read(text, in: plan))
        continue
      }
      let code = MeasureCode(String(text.dropFirst("measure=".count)))
      guard plan.input.decisions.measures.contains(where: { $0.code == code }) else {
        throw CommandFailure(
          message: "Åtgärden ”\(code)” finns inte."
            + NearestWord.question(for: code.text, among: plan.input.decisions.measures.map(\.code.text))
            + " Lista åtgärderna med vardtakt measure list.")
      }
      assumed.append(code)
    }
  }

  /// The plan as it would be if the measures had the effect that is planned; the moves are tried on it afterwards.
  func assuming(_ plan: Plan, threads: Int) -> Plan {
    guard !assumed.isEmpty else { return plan }
    var input = plan.input
    for position in input.decisions.measures.indices {
      let measure = input.decisions.measures[position]
      guard assumed.contains(measure.code), measure.verifiedEffect == nil else { continue }
      input.decisions.measures[position].state = .effectVerified(
        VerifiedEffect(
          indicator: "antagen", baseline: 0, target: 0, measured: 0, date: plan.timeline.periods[0].firstDay,
          verifiedBy: "scenario", hoursPerMonth: measure.plannedHoursPerMonth))
    }
    return Planner(threads: threads).plan(input)
  }
}
