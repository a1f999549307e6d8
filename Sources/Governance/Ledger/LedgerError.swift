/// Why a decision cannot be recorded or read.
package enum LedgerError: Error, Equatable, Sendable {
  /// An event lacks who, in which role or why.
  case missing(LedgerEventPart)
  /// A text of the event holds the character of number 0, which no store can keep.
  case unwritableText
  /// A number of the decision is infinite or no number.
  case notFinite(kind: String)
  /// A newer program stored the event in a form this one does not read.
  case newerSchema(sequence: Int, version: Int)
  /// A newer program stored a kind of decision this one does not know.
  case unknownKind(sequence: Int, kind: String)
  /// No scenario has the name.
  case unknownBranch(String, known: [String])
  /// There is a scenario of the name already, or the name is the plan's own.
  case branchExists(String)
  /// The plan has moved on in what the scenario decides about.
  case planMovedOn(branch: String, events: [LedgerEvent])
  /// What the scenario has decided next is given by a person, in the plan.
  case onlyPersonal(branch: String, first: LedgerEvent)
  /// The scenario has decided nothing that is not already the plan's.
  case nothingToAdopt(branch: String)
  /// The stored text is damaged.
  case unreadable(sequence: Int)
}

/// What every event must say about itself.
package enum LedgerEventPart: Sendable, CaseIterable {
  /// Who decided.
  case actor
  /// In which role.
  case role
  /// Why.
  case reason
}

extension LedgerError: CustomStringConvertible {
  /// What is wrong and what to do about it, in Swedish.
  package var message: String {
    switch self {
    case .missing(.actor):
      "Beslutet saknar vem som fattade det; ange ett namn."
    case .missing(.role):
      "Beslutet saknar vilken roll det fattades i; ange rollen."
    case .missing(.reason):
      "Beslutet saknar skäl; skriv varför."
    case .unwritableText:
      "Beslutet innehåller ett tecken som inte går att spara (tecken nummer 0). Ta bort det och försök igen."
    case .notFinite(let kind):
      "Beslutet (\(kind)) innehåller ett värde som inte är ett tal; rätta värdet och försök igen."
    case .newerSchema(let sequence, let version):
      "Beslut \(sequence) är sparat av en nyare version av programmet (form \(version), det här programmet läser "
        + "till och med \(LedgerPayload.schemaVersion)). Uppdatera programmet."
    case .unknownKind(let sequence, let kind):
      "Beslut \(sequence) är av slaget ”\(kind)”, som det här programmet inte känner till. Uppdatera programmet."
    case .unknownBranch(let name, let known):
      "Scenariot \(name) finns inte. "
        + (known.isEmpty
          ? "Skapa det med vardtakt ledger branch." : "Välj ett av dem som finns: \(known.joined(separator: ", ")).")
    case .branchExists(let name):
      "Scenariot \(name) finns redan. Välj ett annat namn."
    case .planMovedOn(let branch, let events):
      "Planen har gått vidare i det som scenariot \(branch) beslutar om: "
        + events.map(\.summary).joined(separator: "; ")
        + ". Gör om de besluten i ett nytt scenario från dagens plan, eller fatta dem direkt i planen; inget har ändrats."
    case .onlyPersonal(let branch, let first):
      "Scenariot \(branch) fortsätter med ett personligt beslut (\(first.summary)). Handslag, ägda gap, fastställande och "
        + "roller förs inte in ur ett scenario; låt var och en fatta dem i planen. Inget har ändrats."
    case .nothingToAdopt(let branch):
      "Scenariot \(branch) har inga beslut som inte redan är planens. Fatta beslut i scenariot först."
    case .unreadable(let sequence):
      "Beslut \(sequence) går inte att läsa; det är skadat. Återställ arbetsytan från en säkerhetskopia."
    }
  }

  /// The same as `message`.
  package var description: String { message }
}
