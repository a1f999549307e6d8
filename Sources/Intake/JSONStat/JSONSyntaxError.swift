/// Why a text is no JSON, and where.
struct JSONSyntaxError: Error, Equatable {
  enum Reason: Equatable {
    case unexpected, unfinished, badString, badNumber, tooDeep, tooLarge, trailing
  }

  var reason: Reason
  /// The position of the byte.
  var position: Int

  /// What is wrong, in Swedish.
  var message: String {
    switch reason {
    case .unexpected: "Ett tecken väntades inte."
    case .unfinished: "Filen tar slut mitt i; den är troligen avhuggen."
    case .badString: "En text är felaktigt skriven."
    case .badNumber: "Ett tal är felaktigt skrivet."
    case .tooDeep: "Filen har fler nivåer än \(JSONScanner.depthLimit)."
    case .tooLarge: "Filens beskrivning är större än vad som läses."
    case .trailing: "Något står efter slutet."
    }
  }
}
