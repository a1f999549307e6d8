import PlanningModel

/// How units spread around the middle in the same care: one line for each thing compared, one mark for each unit.
///
/// Every line has its own middle, drawn at 100 %, so that minutes, days and shares can stand under each other. The lowest
/// and the highest unit are written out in the table twin, with every other figure.
public struct SpreadStrip: Chart {
  /// One thing that is compared.
  public struct Row: Sendable, Equatable {
    /// What is compared.
    public let label: String
    /// The units' values over the median, not negative.
    public let ratios: [Double]
    /// What people have made of the difference, in a word; empty while nobody has.
    public let note: String

    /// Creates a row.
    public init(label: String, ratios: [Double], note: String = "") {
      precondition(ratios.allSatisfy { $0.isFinite && $0 >= 0 }, "Ratios are finite and not negative.")
      self.label = label
      self.ratios = ratios.sorted()
      self.note = note
    }
  }

  /// The name, language and width of the chart.
  public let heading: ChartHeading
  /// The rows from the top.
  public let rows: [Row]

  /// Creates a chart.
  public init(heading: ChartHeading, rows: [Row]) {
    self.heading = heading
    self.rows = rows
  }

  /// The same chart under another heading.
  public func with(heading: ChartHeading) -> SpreadStrip { SpreadStrip(heading: heading, rows: rows) }

  /// The drawing as one `<svg>` element.
  public func svg() -> String {
    var canvas = SVGCanvas(heading)
    let width = heading.layout.width
    let isCompact = heading.layout == .compact
    let names = rows.map { TextMeasure.width($0.label, .label) }.max() ?? 0
    let notes = rows.map { TextMeasure.width($0.note, .small) }.max() ?? 0
    let left = isCompact ? 12 : min(names + 14, 300)
    let right = isCompact ? width - 18 : width - max(notes + 12, 18)
    let top = 24.0
    let scale = LinearScale(domain: 0...bound, start: left, end: right)
    var y = top
    var marks: [(row: Row, y: Double)] = []
    for row in rows {
      let lines = TextMeasure.wrapped(
        row.label, to: isCompact ? width - notes - 14 : left - 12, .label, maximumLines: 2)
      let text = Double(lines.count) * TextStyle.label.lineHeight
      let height = isCompact ? text + 26 : max(26, text + 8)
      canvas.texts(lines, 0, isCompact ? y + 14 : y + (height - text) / 2 + 11)
      let centre = isCompact ? y + text + 13 : y + height / 2
      if !row.note.isEmpty {
        canvas.text(row.note, width, isCompact ? y + 14 : centre + 4, .small, anchor: .end, extra: "vt-soft")
      }
      marks.append((row, centre))
      y += height
    }
    for (row, centre) in marks {
      guard let low = row.ratios.first, let high = row.ratios.last else { continue }
      canvas.line(scale(min(low, bound)), centre, scale(min(high, bound)), centre, "vt-grid")
      for ratio in row.ratios {
        // What lies beyond the scale stands at its end.
        let x = scale(min(ratio, bound))
        canvas.rect(Box(x - 1.5, centre - 7, 3, 14), ratio > 1 ? "vt-need" : "vt-available")
      }
    }
    for value in ticks.values where value <= bound {
      let x = scale(value)
      canvas.line(x, top - 4, x, y, value == 1 ? "vt-axis" : "vt-grid")
      canvas.text(heading.language.numbers.percent(value), x, top - 9, .small, anchor: .middle, extra: "vt-soft")
    }
    return canvas.document(height: y + 4, summary: summary)
  }
}

extension SpreadStrip {
  /// Beyond three times the middle a value is an odd one, and would push all others together.
  private static let most = 3.0

  private var ticks: NiceTicks {
    NiceTicks(covering: 0...min(Self.most, max(1.2, rows.compactMap(\.ratios.last).max() ?? 1)), count: 5)
  }

  private var bound: Double { ticks.bounds.upperBound }

  private var summary: String {
    let numbers = heading.language.numbers
    guard let widest = rows.max(by: { ($0.ratios.last ?? 0) < ($1.ratios.last ?? 0) }) else {
      return heading.language.pick("Inget att jämföra mellan enheterna.", "Nothing to compare between the units.")
    }
    let high = numbers.percent(widest.ratios.last)
    let low = numbers.percent(widest.ratios.first)
    return heading.language.pick(
      "\(rows.count) jämförelser mellan enheter. Störst är spannet för \(widest.label): från \(low) till \(high) av "
        + "medianen.",
      "\(rows.count) comparisons between units. The widest is \(widest.label): from \(low) to \(high) of the median.")
  }

  /// The numbers behind the drawing.
  public func dataTable() -> DataTable {
    let language = heading.language
    return DataTable(
      id: heading.id + "-table", caption: heading.title,
      columns: [
        .init(key: "compared", header: language.pick("Jämförelse", "Comparison")),
        .init(key: "units", header: language.pick("Enheter", "Units"), alignment: .number),
        .init(key: "lowest", header: language.pick("Lägst av medianen", "Lowest of the median"), alignment: .number),
        .init(key: "highest", header: language.pick("Högst av medianen", "Highest of the median"), alignment: .number),
        .init(key: "judged", header: language.pick("Bedömning", "Judgement")),
      ],
      rows: rows.map { row in
        .init([
          .text(row.label), .number(Double(row.ratios.count)), .percent(row.ratios.first), .percent(row.ratios.last),
          .text(row.note),
        ])
      }, language: language)
  }
}
