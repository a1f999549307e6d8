/// Swedish alphabetical order: å, ä and ö last, other accents as their base letter, capitals as small letters, and runs
/// of digits by their number, so that *Avdelning 9* stands before *Avdelning 10*.
///
/// Example: `names.sorted(by: SwedishOrder.precedes)`.
public enum SwedishOrder {
  /// What a text is sorted by; equal texts in capitals and small letters differ only by the text itself.
  public struct Key: Sendable, Comparable {
    private let weights: [UInt64]
    private let text: String

    init(_ text: String) {
      self.text = text
      weights = SwedishOrder.weights(text)
    }

    /// Alphabetical by weight, then by the text as it stands, so that the order is total.
    public static func < (left: Key, right: Key) -> Bool {
      left.weights == right.weights
        ? left.text < right.text
        : left.weights.lexicographicallyPrecedes(right.weights)
    }
  }

  /// The key of a text.
  public static func key(_ text: String) -> Key { Key(text) }

  /// Whether one text stands before another.
  public static func precedes(_ left: String, _ right: String) -> Bool { key(left) < key(right) }
}

extension SwedishOrder {
  // Spaces and signs before digits before letters: each kind has its own shelf, far enough apart to hold its members.
  private static let signs: UInt64 = 0
  private static let digits: UInt64 = 1 << 32
  private static let letters: UInt64 = 1 << 62

  private static let lastLetters: [Character: UInt64] = [
    "å": 27, "ä": 28, "æ": 28, "ö": 29, "ø": 29,
  ]
  private static let accented: [Character: Character] = [
    "á": "a", "à": "a", "â": "a", "ã": "a", "ç": "c", "č": "c", "ð": "d", "é": "e", "è": "e", "ê": "e", "ë": "e",
    "í": "i", "ì": "i", "î": "i", "ï": "i", "ñ": "n", "ó": "o", "ò": "o", "ô": "o", "õ": "o", "š": "s", "ú": "u",
    "ù": "u", "û": "u", "ü": "y", "ý": "y", "ÿ": "y", "ž": "z",
  ]

  private static func weights(_ text: String) -> [UInt64] {
    var result: [UInt64] = []
    var number: UInt64?
    for character in text.lowercased() {
      if character.isASCII, let digit = character.wholeNumberValue {
        // A number too long for the shelf stops growing; the text itself then decides.
        number = min((number ?? 0) * 10 + UInt64(digit), 1 << 58)
        continue
      }
      if let known = number { result.append(digits + known) }
      number = nil
      result.append(weight(character))
    }
    if let known = number { result.append(digits + known) }
    return result
  }

  private static func weight(_ character: Character) -> UInt64 {
    if let last = lastLetters[character] { return letters + last }
    let base = accented[character] ?? character
    let scalar = UInt64(base.unicodeScalars.first?.value ?? 0)
    if base.isASCII, base.isLetter { return letters + scalar - 96 }
    return base.isLetter ? letters + 100 + scalar : signs + scalar
  }
}
