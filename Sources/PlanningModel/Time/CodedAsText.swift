/// A value that is stored and exchanged as its own text, for example `2027-W05`.
///
/// The text is what `description` gives and what `init(_:)` reads back.
public protocol CodedAsText: Codable, LosslessStringConvertible {}

extension CodedAsText {
  /// Reads the text from a single value container.
  ///
  /// Throws `DecodingError.dataCorrupted` when the text is not one of the type.
  public init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    let text = try container.decode(String.self)
    guard let value = Self(text) else {
      throw DecodingError.dataCorruptedError(in: container, debugDescription: "\"\(text)\" is no \(Self.self)")
    }
    self = value
  }

  /// Writes the text to a single value container.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(description)
  }
}
