/// What a chart is called, in what language it speaks and how wide it is drawn.
public struct ChartHeading: Sendable, Equatable {
  /// The prefix of every id inside the drawing; must be unique on its page.
  public let id: String
  /// The name of the chart, spoken first by a screen reader.
  public let title: String
  /// What the chart shows in words; `nil` lets the chart sum itself up from its own numbers.
  public let summary: String?
  /// The language of its words and numbers.
  public let language: ReportLanguage
  /// The width it is drawn for.
  public var layout: ChartLayout

  /// Creates a heading; the id begins with an ASCII letter and holds only ASCII letters, digits, `-` and `_`.
  public init(
    id: String, title: String, summary: String? = nil, language: ReportLanguage = .swedish, layout: ChartLayout = .wide
  ) {
    precondition(Self.isIdentifier(id), "A chart id begins with a letter and holds letters, digits, - and _: \(id)")
    self.id = id
    self.title = title
    self.summary = summary
    self.language = language
    self.layout = layout
  }

  private static func isIdentifier(_ text: String) -> Bool {
    guard let first = text.first, first.isASCII, first.isLetter else { return false }
    return text.allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber || $0 == "-" || $0 == "_") }
  }

  /// The same heading under another id, for a drawing that is made in several pieces or widths.
  func withID(_ id: String) -> ChartHeading {
    ChartHeading(id: id, title: title, summary: summary, language: language, layout: layout)
  }
}
