package import PlanningModel

/// Why something cannot be done with a measure.
package enum MeasureRefusal: Error, Sendable, Equatable {
  /// The code stands for another measure.
  case codeTaken(MeasureCode, String)
  /// No measure has the code.
  case unknown(String, nearest: String)
  /// The kind does not act on that side.
  case wrongSide(MeasureKind)
  /// A share is outside 0–1.
  case impossibleShare
  /// The state machine has no such step.
  case notPossible(from: MeasureState.Name, to: MeasureState.Name)
  /// Another level decides (R125).
  case wrongLevel(needed: Level, role: Role)
  /// Another role verifies.
  case wrongVerifier(needed: Level, role: Role)
  /// Who proposed cannot verify (R134).
  case ownVerification(String)
  /// The proof lacks parts (R133).
  case proofIncomplete([String])
  /// A side of the redistribution has not agreed.
  case consentMissing([UnitCode])
  /// The unit is no side of the measure.
  case noSide(UnitCode)
}

extension MeasureRefusal {
  /// What is wrong and what to do about it, in Swedish.
  package var message: String {
    switch self {
    case .codeTaken(let code, let name):
      "Koden \(code) är redan åtgärden ”\(name)”. Välj en annan kod."
    case .unknown(let code, let nearest):
      "Åtgärden ”\(code)” finns inte.\(nearest) Lista åtgärderna med vardtakt measure list."
    case .wrongSide(let kind):
      "\(kind.terms.swedish) verkar på \(kind.terms.sides.map(\.swedish).joined(separator: " eller ")) "
        + "(\(kind.terms.requirement)). Ange den sidan."
    case .impossibleShare:
      "Andelen till kvalitet och arbetsmiljö ska vara mellan 0 och 1. Skriv till exempel 0,3."
    case .notPossible(let from, let to):
      Self.notPossible(from: from, to: to)
    case .wrongLevel(let needed, let role):
      "Åtgärden beslutas på \(needed.swedish) nivå (R125); du är \(role.swedish). Låt den som beslutar där göra det, "
        + "eller lyft frågan."
    case .wrongVerifier(let needed, let role):
      "Effekten verifieras av den som beslutar på \(needed.swedish) nivå, eller på strategisk nivå (R134); du är "
        + "\(role.swedish)."
    case .ownVerification(let name):
      "\(name) föreslog åtgärden och kan inte verifiera dess effekt (R134). Låt någon annan göra det."
    case .proofIncomplete(let parts):
      "Effekten kan inte verifieras utan \(parts.joined(separator: ", ")) (R133). Ange det som saknas."
    case .consentMissing(let units):
      "Omfördelningen saknar medgivande av \(units.map(\.text).joined(separator: " och ")) (R142). Båda sidor ska ha "
        + "medgett den innan den beslutas: vardtakt measure consent."
    case .noSide(let unit):
      "\(unit) är inte en sida av åtgärden. Ange enheten som lämnar eller enheten som tar emot."
    }
  }

  private static func notPossible(from: MeasureState.Name, to: MeasureState.Name) -> String {
    let next = MeasureState.Name.allCases.filter { MeasureLife.transitions[from]?.contains($0) ?? false }
    let said = "Åtgärden är \(from.swedish) och kan inte bli \(to.swedish)."
    guard !next.isEmpty else { return said + " Föreslå en ny åtgärd." }
    return said + " Nästa läge är \(next.map(\.swedish).joined(separator: " eller "))."
  }
}

extension Level {
  /// The level as an adjective in Swedish.
  package var swedish: String {
    switch self {
    case .political: "politisk"
    case .strategic: "strategisk"
    case .tactical: "taktisk"
    case .operational: "operativ"
    }
  }
}

extension MeasureSide {
  /// The side in Swedish.
  package var swedish: String { self == .need ? "behovssidan" : "kapacitetssidan" }
}
