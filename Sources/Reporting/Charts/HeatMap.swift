import PlanningModel

/// Gaps by unit and period: where and when need and available capacity part (R150).
///
/// Each cell says its gap and its share of need in figures. The sign, an arrow and, for deficits, a hatched edge that grows
/// denser carry the same message as the colour. A cell without a value says *saknas* on a dotted ground. When the periods
/// do not fit side by side they are broken into bands below each other; when compact, the unit stands above its cells.
/// Made for 6 to 60 rows.
public struct HeatMap: Chart {
  /// The gap of one row in one column.
  public struct Cell: Sendable, Equatable {
    /// Available minus need, in the unit of the map.
    public let gap: Double
    /// The gap as a fraction of need; `nil` when there is no need to compare with.
    public let shareOfNeed: Double?

    /// Creates a cell.
    public init(gap: Double, shareOfNeed: Double?) {
      self.gap = gap
      self.shareOfNeed = shareOfNeed
    }
  }

  /// One unit and its cells, one for each column; `nil` where the value is missing.
  public struct Row: Sendable, Equatable {
    /// The name of the unit.
    public let label: String
    /// How deep it stands in the tree; 0 at the top.
    public let depth: Int
    /// The cells from the first column to the last.
    public let cells: [Cell?]

    /// Creates a row.
    public init(label: String, depth: Int = 0, cells: [Cell?]) {
      self.label = label
      self.depth = depth
      self.cells = cells
    }
  }

  /// The name, language and width of the chart.
  public let heading: ChartHeading
  /// The names of the columns, such as *2027 kv 1*.
  public let columns: [String]
  /// The rows from the top.
  public let rows: [Row]
  /// The unit of the gaps.
  public let unit: String
  /// Decimals of the gaps.
  public let decimals: Int
  /// Where one shade gives way to the next.
  public let shades: GapShades

  /// Creates a map; every row must have one cell for each column.
  public init(
    heading: ChartHeading, columns: [String], rows: [Row], unit: String = "h", decimals: Int = 0,
    shades: GapShades = .standard
  ) {
    precondition(rows.allSatisfy { $0.cells.count == columns.count }, "A row has one cell for each column.")
    self.heading = heading
    self.columns = columns
    self.rows = rows
    self.unit = unit
    self.decimals = decimals
    self.shades = shades
  }

  /// The same chart under another heading.
  public func with(heading: ChartHeading) -> HeatMap {
    HeatMap(heading: heading, columns: columns, rows: rows, unit: unit, decimals: decimals, shades: shades)
  }

  /// The map cut into pieces of at most `rowsPerPage` rows for paper, with `-1`, `-2` … added to the id.
  public func paged(rowsPerPage: Int) -> [HeatMap] {
    precondition(rowsPerPage > 0, "A page holds at least one row.")
    return stride(from: 0, to: rows.count, by: rowsPerPage).enumerated().map { page, first in
      HeatMap(
        heading: heading.withID("\(heading.id)-\(page + 1)"), columns: columns,
        rows: Array(rows[first..<min(first + rowsPerPage, rows.count)]), unit: unit, decimals: decimals,
        shades: shades)
    }
  }

  /// The drawing as one `<svg>` element.
  public func svg() -> String { HeatMapDrawing(self).svg() }
}

extension HeatMap {
  /// The numbers behind the drawing.
  public func dataTable() -> DataTable {
    let language = heading.language
    let head = [DataTable.Column(key: "unit", header: language.pick("Enhet", "Unit"))]
    let body = columns.enumerated().flatMap { index, name in
      [
        DataTable.Column(
          key: "gap_\(index + 1)", header: name, unit: unit, alignment: .number, decimals: decimals, sign: .always),
        DataTable.Column(
          key: "share_of_need_\(index + 1)", header: name + language.pick(", andel av behov", ", share of need"),
          alignment: .number, sign: .always),
      ]
    }
    let lines = rows.map { row in
      DataTable.Row(
        [.text(row.label)] + row.cells.flatMap { [.number($0?.gap), .percent($0?.shareOfNeed)] }, depth: row.depth)
    }
    return DataTable(
      id: heading.id + "-table", caption: heading.title, columns: head + body, rows: lines, language: language)
  }

  /// The deepest deficit in words, for readers who cannot see the map.
  var summary: String {
    let language = heading.language
    let size = language.pick(
      "Värmekarta med \(rows.count) rader och \(columns.count) perioder. ",
      "Heat map of \(rows.count) rows and \(columns.count) periods. ")
    let cells = rows.flatMap { row in zip(columns, row.cells).map { (row.label, $0, $1) } }
    let missing = cells.count { $0.2 == nil }
    let known = cells.compactMap { label, column, cell in cell.map { (label, column, $0) } }
    var words = size
    if let worst = known.min(by: { $0.2.gap < $1.2.gap }), worst.2.gap < 0 {
      let gap = language.numbers.quantity(worst.2.gap, unit: unit, decimals: decimals, sign: .always)
      words += language.pick("Största underskott: ", "Deepest deficit: ") + "\(worst.0), \(worst.1), \(gap). "
    } else {
      words += language.pick("Inget underskott. ", "No deficit. ")
    }
    return words + language.pick("Värden som saknas: \(missing).", "Missing values: \(missing).")
  }
}
