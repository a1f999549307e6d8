public import PlanningModel

/// A table of texts and numbers that can be written as HTML, CSV and terminal text from one and the same model.
///
/// The first column names the row. Numbers keep their full precision here and are rounded only when written.
public struct DataTable: Sendable, Equatable {
  /// The id of the HTML table; also the prefix of ids inside it.
  public let id: String
  /// What the table shows.
  public let caption: String
  /// The columns from the left.
  public let columns: [Column]
  /// The rows from the top, each with one cell for each column.
  public let rows: [Row]
  /// The language of headers and numbers.
  public let language: ReportLanguage

  /// Creates a table; keys must be unique and every row must have one cell for each column.
  public init(id: String, caption: String, columns: [Column], rows: [Row], language: ReportLanguage = .swedish) {
    precondition(rows.allSatisfy { $0.cells.count == columns.count }, "A row has one cell for each column.")
    precondition(Set(columns.map(\.key)).count == columns.count, "The keys of the columns are unique.")
    self.id = id
    self.caption = caption
    self.columns = columns
    self.rows = rows
    self.language = language
  }
}

extension DataTable {
  /// On which side the cells of a column line up.
  public enum Alignment: Sendable {
    /// Left: words.
    case text
    /// Right, with figures of equal width.
    case number
  }

  /// What a column holds and how its numbers are written.
  public struct Column: Sendable, Equatable {
    /// The stable English name in exchange files, such as `gap_hours`; never translated.
    public let key: String
    /// The name that people read.
    public let header: String
    /// The unit of its numbers, shown in brackets after the header.
    public let unit: String?
    /// On which side its cells line up.
    public let alignment: Alignment
    /// Decimals of its numbers and percentages.
    public let decimals: Int
    /// When its numbers carry a sign.
    public let sign: NumberFormat.Sign

    /// Creates a column.
    public init(
      key: String, header: String, unit: String? = nil, alignment: Alignment = .text, decimals: Int = 0,
      sign: NumberFormat.Sign = .negativeOnly
    ) {
      self.key = key
      self.header = header
      self.unit = unit
      self.alignment = alignment
      self.decimals = decimals
      self.sign = sign
    }

    /// The header with its unit.
    public var title: String {
      guard let unit, !unit.isEmpty else { return header }
      return "\(header) (\(unit))"
    }
  }

  /// What stands in a cell.
  public enum Cell: Sendable, Equatable {
    /// Words.
    case text(String)
    /// A number in the unit of the column; `nil` when missing.
    case number(Double?)
    /// A fraction that people read as a percentage; `nil` when missing.
    case percent(Double?)
    /// A gap drawn as a small bar beside its number; `scale` is the gap that fills half the bar.
    case gap(Double?, scale: Double)
    /// Nothing that belongs here, as opposed to a value that is missing.
    case empty
  }

  /// One line of the table.
  public struct Row: Sendable, Equatable {
    /// The cells from the left.
    public let cells: [Cell]
    /// How deep the row stands in a tree; 0 at the top.
    public let depth: Int
    /// Whether the row sums others up and is set in bold.
    public let isSum: Bool

    /// Creates a row.
    public init(_ cells: [Cell], depth: Int = 0, isSum: Bool = false) {
      self.cells = cells
      self.depth = depth
      self.isSum = isSum
    }
  }

  /// The words of a cell as people read them.
  func readable(_ cell: Cell, _ column: Column) -> String {
    switch cell {
    case .text(let text): text
    case .number(let value), .gap(let value, _):
      language.numbers.text(value, decimals: column.decimals, sign: column.sign)
    case .percent(let fraction): language.numbers.percent(fraction, decimals: column.decimals, sign: column.sign)
    case .empty: ""
    }
  }
}
