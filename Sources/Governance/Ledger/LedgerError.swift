/// Why a decision cannot be recorded or read.
package enum LedgerError: Error, Equatable, Sendable {
  /// An event lacks who, in which role or why.
  case missing(LedgerEventPart)
  /// A number of the decision is infinite or no number.
  case notFinite(kind: String)
  /// A newer program stored the event in a form this one does not read.
  case newerSchema(sequence: Int, version: Int)
  /// A newer program stored a kind of decision this one does not know.
  case unknownKind(sequence: Int, kind: String)
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
    case .notFinite(let kind):
      "Beslutet (\(kind)) innehåller ett värde som inte är ett tal; rätta värdet och försök igen."
    case .newerSchema(let sequence, let version):
      "Beslut \(sequence) är sparat av en nyare version av programmet (form \(version), det här programmet läser "
        + "till och med \(LedgerPayload.schemaVersion)). Uppdatera programmet."
    case .unknownKind(let sequence, let kind):
      "Beslut \(sequence) är av slaget ”\(kind)”, som det här programmet inte känner till. Uppdatera programmet."
    case .unreadable(let sequence):
      "Beslut \(sequence) går inte att läsa; det är skadat. Återställ arbetsytan från en säkerhetskopia."
    }
  }

  /// The same as `message`.
  package var description: String { message }
}
