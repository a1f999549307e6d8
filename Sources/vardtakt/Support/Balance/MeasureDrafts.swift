import Planning
import PlanningModel

/// Makes measures of what is tried, and checks the words they are made with.
enum MeasureDrafts {
  /// One measure for each move of a trial, with codes that are free.
  static func of(_ trial: RedistributionTrial, taken: Set<MeasureCode>) throws -> [BalancingMeasure] {
    var number = 1
    return try trial.moves.map { move in
      while taken.contains(MeasureCode("OMF\(number)")) { number += 1 }
      defer { number += 1 }
      let amounts = move.amounts.filter { $0.amount > 0 }
      guard let first = amounts.first?.month, let last = amounts.last?.month else {
        throw CommandFailure(message: RedistributionRefusal.nothingMoved(move.from).message)
      }
      let side = trial.sides.first { trial.before.units.units[$0.unit].code == move.to } ?? trial.sides.first
      let capacity = capacity(of: move, in: trial, side: side)
      let hours = side.map { side in
        (side.after.figure(in: 0..<trial.before.timeline.periods.count).gap?.value ?? 0)
          - (side.before.figure(in: 0..<trial.before.timeline.periods.count).gap?.value ?? 0)
      }
      let months = Double(first.distance(to: last) + 1)
      return BalancingMeasure(
        code: MeasureCode("OMF\(number)"),
        name: "Omfördelning av \(move.thing.label) från \(trial.before.name(of: move.from)) till "
          + trial.before.name(of: move.to),
        unit: move.to, capacity: capacity, side: move.thing.isCare ? .need : .capacity, kind: .redistribution,
        decidingLevel: .strategic, from: first, through: last,
        plannedHoursPerMonth: max(0, move.thing.isCare ? 0 : (hours ?? 0) / months), proposedBy: "", state: .idea,
        redistribution: move)
    }
  }

  private static func capacity(
    of move: Redistribution, in trial: RedistributionTrial, side: RedistributionTrial.Side?
  ) -> CapacityCode {
    if case .capacity(let code) = move.thing { return code }
    return trial.before.facts.capacities[side?.capacity ?? 0].code
  }

  /// The code of a capacity.
  static func capacity(_ word: String, in facts: RegionFacts) throws -> CapacityCode {
    let codes = facts.capacities.map(\.code.text)
    guard codes.contains(word) else {
      throw CommandFailure(
        message: "Kapaciteten ”\(word)” finns inte.\(NearestWord.question(for: word, among: codes)) Koderna står i "
          + "kolumnen code i capacities.csv. Inget har ändrats.")
    }
    return CapacityCode(word)
  }
}
