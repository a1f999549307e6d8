/// The name of a variable or constraint, worked out only when somebody asks for it.
///
/// A model may have hundreds of thousands of columns whose names nobody reads; a text that must be put together is
/// given as a closure and costs nothing until an error or an export needs it.
/// ```swift
/// model.addVariable("overtime")
/// model.addVariable(Label { "overtime of \(unit) in \(period)" })
/// ```
public struct Label: Sendable, ExpressibleByStringInterpolation {
  private enum Content: Sendable {
    case unnamed
    case text(String)
    case made(@Sendable () -> String)
  }

  private let content: Content

  /// A name that is already a text.
  public init(_ text: String) { content = text.isEmpty ? .unnamed : .text(text) }

  /// A name that is made when it is needed.
  public init(_ make: @escaping @Sendable () -> String) { content = .made(make) }

  /// A name from a literal.
  public init(stringLiteral value: String) { self.init(value) }

  private init(content: Content) { self.content = content }

  /// No name: the model calls the thing by its position.
  public static let none = Label(content: .unnamed)

  /// The text, or nil when there is no name.
  public var text: String? {
    switch content {
    case .unnamed: nil
    case .text(let text): text
    case .made(let make): make()
    }
  }
}
