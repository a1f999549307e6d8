/// A sentence in the planner's language and in English.
public struct LocalText: Sendable, Equatable {
  /// The Swedish text.
  public let swedish: String
  /// The English text.
  public let english: String

  /// Creates a text in both languages.
  public init(_ swedish: String, _ english: String) {
    self.swedish = swedish
    self.english = english
  }
}
