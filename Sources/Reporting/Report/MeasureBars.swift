import PlanningModel

/// What measures are planned to give and what they are proved to give: hollow until proved, then filled (R133).
struct MeasureBars: Chart {
  /// One measure.
  struct Row: Equatable {
    let label: String
    /// Where it acts and how far it has come.
    let detail: String
    /// The effect aimed at, not negative.
    let planned: Double
    /// The effect that is proved; `nil` until then.
    let verified: Double?
  }

  let heading: ChartHeading
  let rows: [Row]
  let unit: String

  func with(heading: ChartHeading) -> MeasureBars { MeasureBars(heading: heading, rows: rows, unit: unit) }

  func svg() -> String {
    var canvas = SVGCanvas(heading)
    let width = heading.layout.width
    let isCompact = heading.layout == .compact
    let labelWidth = isCompact ? 0 : width * 0.48
    let texts = rows.map { TextMeasure.width(figures($0), .small) }.max() ?? 0
    let longest = rows.map { max($0.planned, $0.verified ?? 0) }.max() ?? 0
    let factor = longest > 0 ? (width - labelWidth - texts - 12) / longest : 0
    var y = legend.draw(on: &canvas, x: 0, y: 0, width: width) + 8
    for row in rows {
      let lines = TextMeasure.wrapped(row.label, to: (isCompact ? width : labelWidth) - 10, .strong)
      canvas.texts(lines, 0, y + 12, .strong)
      let below = y + Double(lines.count) * TextStyle.strong.lineHeight + 11
      let room = (isCompact ? width : labelWidth) - 10
      canvas.text(TextMeasure.truncated(row.detail, to: room, .small), 0, below, .small, extra: "vt-soft")
      let top = isCompact ? below + 6 : y + 5
      canvas.rect(Box(labelWidth, top, max(2, row.planned * factor), 16), "vt-planned")
      if let verified = row.verified {
        canvas.surface(Box(labelWidth, top, max(2, verified * factor), 16), "vt-available", hatch: nil)
      }
      let end = labelWidth + max(row.planned, row.verified ?? 0) * factor + 6
      canvas.text(figures(row), end, top + 12, .small)
      y = max(below, top + 16) + 12
    }
    return canvas.document(height: y, summary: summary)
  }
}

extension MeasureBars {
  private var numbers: NumberFormat { heading.language.numbers }

  private func figures(_ row: Row) -> String {
    let planned = numbers.quantity(row.planned, unit: unit)
    guard let verified = row.verified else { return planned }
    return numbers.quantity(verified, unit: unit) + heading.language.pick(" av ", " of ") + numbers.text(row.planned)
  }

  private var legend: Legend {
    Legend(entries: [
      (.surface("vt-available", nil), heading.language.pick("Verifierat, räknas", "Verified, counted")),
      (.surface("vt-planned", nil), heading.language.pick("Planerat, räknas inte", "Planned, not counted")),
    ])
  }

  func dataTable() -> DataTable {
    let language = heading.language
    func column(_ key: String, _ swedish: String, _ english: String) -> DataTable.Column {
      .init(key: key, header: language.pick(swedish, english), unit: unit, alignment: .number)
    }
    return DataTable(
      id: heading.id + "-table", caption: heading.title,
      columns: [
        .init(key: "measure", header: language.pick("Åtgärd", "Measure")),
        .init(key: "detail", header: language.pick("Var och hur långt", "Where and how far")),
        column("planned", "Planerat", "Planned"), column("verified", "Verifierat", "Verified"),
      ],
      rows: rows.map { row in
        .init([
          .text(row.label), .text(row.detail), .number(row.planned), row.verified.map { .number($0) } ?? .empty,
        ])
      }, language: language)
  }

  var summary: String {
    let proved = rows.count { $0.verified != nil }
    let hours = numbers.quantity(rows.reduce(0) { $0 + ($1.verified ?? 0) }, unit: unit)
    return heading.language.pick(
      "\(proved) av \(rows.count) åtgärder har verifierad effekt, tillsammans \(hours) i månaden.",
      "\(proved) of \(rows.count) measures have a verified effect, together \(hours) a month.")
  }
}
