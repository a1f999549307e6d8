import PlanningModel

/// How each function's hours are used: one bar of 100 % per function, cut by category.
///
/// A time-use profile (*tidsanvändningsprofil*) compares shares, so all bars are equally long; the hours stand in the
/// pieces that have room, the sum beside the name, and everything in the table twin. Categories differ by colour and
/// pattern, and both begin again, shifted, after the eighth category.
public struct TimeUseBars: Chart {
  /// One function, such as *läkare*.
  public struct Row: Sendable, Equatable {
    /// The name of the function.
    public let label: String
    /// Hours in each category, not negative; `nil` where missing.
    public let hours: [Double?]

    /// Creates a row.
    public init(label: String, hours: [Double?]) {
      precondition(hours.allSatisfy { ($0 ?? 0) >= 0 }, "Hours used are not negative.")
      self.label = label
      self.hours = hours
    }

    /// All hours of the row.
    public var total: Double { hours.reduce(0) { $0 + ($1 ?? 0) } }
  }

  /// The name, language and width of the chart.
  public let heading: ChartHeading
  /// The categories in the order they are stacked.
  public let categories: [String]
  /// The rows from the top.
  public let rows: [Row]
  /// The unit of the hours.
  public let unit: String
  /// Decimals of the hours.
  public let decimals: Int

  /// Creates a chart; every row has one value for each category.
  public init(heading: ChartHeading, categories: [String], rows: [Row], unit: String = "h", decimals: Int = 0) {
    precondition(rows.allSatisfy { $0.hours.count == categories.count }, "A row has one value for each category.")
    self.heading = heading
    self.categories = categories
    self.rows = rows
    self.unit = unit
    self.decimals = decimals
  }

  /// The same chart under another heading.
  public func with(heading: ChartHeading) -> TimeUseBars {
    TimeUseBars(heading: heading, categories: categories, rows: rows, unit: unit, decimals: decimals)
  }

  /// The drawing as one `<svg>` element.
  public func svg() -> String {
    var canvas = SVGCanvas(heading)
    let width = heading.layout.width
    var y = legend.draw(on: &canvas, x: 0, y: 0, width: width) + 10
    for row in rows { y += draw(row, y, &canvas) }
    return canvas.document(height: y, summary: summary)
  }
}

extension TimeUseBars {
  private static let hatches: [Hatch?] = [nil, .diagonal, .dots, .horizontal, .back, .vertical, .cross, .grid]

  private static func style(_ index: Int) -> String { "vt-share-\(index % 8 + 1)" }
  private static func hatch(_ index: Int) -> Hatch? { hatches[(index + index / 8) % 8] }

  private var legend: Legend {
    Legend(
      entries: categories.enumerated().map { index, name in
        (.surface(Self.style(index), Self.hatch(index)), name)
      })
  }

  private func draw(_ row: Row, _ y: Double, _ canvas: inout SVGCanvas) -> Double {
    let numbers = heading.language.numbers
    let isCompact = heading.layout == .compact
    let width = heading.layout.width
    let labelWidth = isCompact ? 0 : min(170, width / 4)
    let total = numbers.quantity(row.total, unit: unit, decimals: decimals)
    let missing = row.hours.count { $0 == nil }
    let note = missing == 0 ? "" : " · \(missing) \(numbers.missing)"
    var top = y
    var labelHeight = 0.0
    if isCompact {
      let room = width - TextMeasure.width(total + note, .small) - 10
      canvas.text(TextMeasure.truncated(row.label, to: room, .strong), 0, y + 13, .strong)
      canvas.text(total + note, width, y + 13, .small, anchor: .end, extra: "vt-soft")
      top += 19
    } else {
      let lines = TextMeasure.wrapped(row.label, to: labelWidth - 10, .strong)
      canvas.texts(lines, 0, y + (lines.count > 1 ? 9 : 14), .strong)
      canvas.text(total + note, 0, y + (lines.count > 1 ? 40 : 29), .small, extra: "vt-soft")
      labelHeight = lines.count > 1 ? 44 : 32
    }
    let frame = Box(labelWidth, top, width - labelWidth, 34)
    if row.total > 0 { drawPieces(row, in: frame, &canvas) }
    canvas.rect(Box(frame.x + 0.5, frame.y, frame.width - 1, frame.height), "vt-frame")
    return max(frame.bottom - y, labelHeight) + 12
  }

  private func drawPieces(_ row: Row, in frame: Box, _ canvas: inout SVGCanvas) {
    let numbers = heading.language.numbers
    var x = frame.x
    for (index, hours) in row.hours.enumerated() {
      guard let hours, hours > 0 else { continue }
      let piece = Box(x, frame.y, hours / row.total * frame.width, frame.height)
      canvas.surface(piece, Self.style(index), hatch: Self.hatch(index))
      canvas.line(piece.right, piece.y, piece.right, piece.bottom, "vt-axis")
      x = piece.right
      let share = numbers.percent(hours / row.total)
      let amount = numbers.quantity(hours, unit: unit, decimals: decimals)
      // Words over a pattern need quiet ground, so they get a plate in the colour of the piece.
      let shareWidth = TextMeasure.width(share, .strong)
      let amountWidth = TextMeasure.width(amount, .small)
      guard shareWidth + 6 <= piece.width else { continue }
      let showsAmount = amountWidth + 6 <= piece.width
      let plateWidth = (showsAmount ? max(shareWidth, amountWidth) : shareWidth) + 4
      let plate = Box(piece.middle - plateWidth / 2, piece.y + (showsAmount ? 3 : 9), plateWidth, showsAmount ? 28 : 16)
      canvas.rect(plate, Self.style(index), rounded: 2)
      canvas.text(share, piece.middle, plate.y + 12, .strong, anchor: .middle)
      if showsAmount { canvas.text(amount, piece.middle, plate.y + 25, .small, anchor: .middle) }
    }
  }

  /// The numbers behind the drawing.
  public func dataTable() -> DataTable {
    let language = heading.language
    func column(_ key: String, _ header: String) -> DataTable.Column {
      DataTable.Column(key: key, header: header, unit: unit, alignment: .number, decimals: decimals)
    }
    let head = [DataTable.Column(key: "function", header: language.pick("Funktion", "Function"))]
    let body = categories.enumerated().map { column("category_\($0 + 1)", $1) }
    let lines = rows.map { row in
      DataTable.Row([.text(row.label)] + row.hours.map { .number($0) } + [.number(row.total)])
    }
    return DataTable(
      id: heading.id + "-table", caption: heading.title,
      columns: head + body + [column("total", language.pick("Summa", "Total"))], rows: lines, language: language)
  }

  /// The largest category of each function.
  var summary: String {
    let language = heading.language
    let parts = rows.compactMap { row -> String? in
      let pairs = zip(categories, row.hours).map { ($0, $1 ?? 0) }
      guard row.total > 0, let largest = pairs.max(by: { $0.1 < $1.1 }) else { return nil }
      return "\(row.label) \(largest.0) \(language.numbers.percent(largest.1 / row.total))"
    }
    return language.pick("Största delen av tiden: ", "Largest part of the time: ") + parts.joined(separator: "; ") + "."
  }
}
