import PlanningModel

/// How long groups wait: a bar to the wait that half keep, then paler to what nine of ten and nineteen of twenty keep.
public struct WaitBars: Chart {
  /// One group.
  public struct Row: Sendable, Equatable {
    /// Who waits, and where.
    public let label: String
    /// The mean wait.
    public let mean: Double
    /// The waits that 50, 90 and 95 percent do not exceed.
    public let quantiles: [Double]

    /// Creates a row.
    public init(label: String, mean: Double, quantiles: [Double]) {
      precondition(quantiles.count == WaitBars.levels.count, "A group has a wait for each level.")
      self.label = label
      self.mean = mean
      self.quantiles = quantiles
    }
  }

  /// The percentages that have waited no longer.
  static let levels = [50, 90, 95]

  /// The name, language and width of the chart.
  public let heading: ChartHeading
  /// The rows from the top.
  public let rows: [Row]
  /// What waits are counted in.
  public let unit: String
  /// Decimals of the waits.
  public let decimals: Int

  /// Creates a chart.
  public init(heading: ChartHeading, rows: [Row], unit: String, decimals: Int) {
    self.heading = heading
    self.rows = rows
    self.unit = unit
    self.decimals = decimals
  }

  /// The same chart under another heading.
  public func with(heading: ChartHeading) -> WaitBars {
    WaitBars(heading: heading, rows: rows, unit: unit, decimals: decimals)
  }

  /// The drawing as one `<svg>` element.
  public func svg() -> String {
    var canvas = SVGCanvas(heading)
    let numbers = heading.language.numbers
    let width = heading.layout.width
    let isCompact = heading.layout == .compact
    let names = rows.map { TextMeasure.width($0.label, .label) }.max() ?? 0
    let left = isCompact ? 8.0 : min(names + 14, width / 3)
    let top = 24.0
    let highest = rows.flatMap { $0.quantiles + [$0.mean] }.max() ?? 0
    let ticks = NiceTicks(covering: 0...(highest > 0 ? highest : 1), count: isCompact ? 3 : 6)
    let last = numbers.text(ticks.bounds.upperBound, decimals: ticks.decimals)
    let right = width - max(8, TextMeasure.width(last, .small) / 2 + 2)
    let axis = ValueAxis(
      ticks: ticks, scale: LinearScale(domain: ticks.bounds, start: left, end: right), numbers: numbers)
    let height = isCompact ? 42.0 : 28.0
    let bottom = top + Double(rows.count) * height + 4
    axis.drawVerticalLines(on: &canvas, from: top, to: bottom)
    for (index, row) in rows.enumerated() {
      let y = top + Double(index) * height + (isCompact ? 19 : 5)
      let room = isCompact ? width - 10 : left - 10
      canvas.text(TextMeasure.truncated(row.label, to: room, .label), 0, isCompact ? y - 5 : y + 14)
      var from = axis.scale(0)
      for (level, wait) in row.quantiles.enumerated() {
        let to = axis.scale(wait)
        if to > from { canvas.rect(Box(from, y, to - from, 18), "vt-fan-\(3 - level)") }
        from = max(from, to)
      }
      canvas.line(axis.scale(row.mean), y - 2, axis.scale(row.mean), y + 20, "vt-outcome-line")
    }
    let used = legend.draw(on: &canvas, x: 0, y: bottom + 8, width: width)
    return canvas.document(height: bottom + 8 + used, summary: summary)
  }

  private var legend: Legend {
    let language = heading.language
    let shares = Self.levels.enumerated().map { level, share in
      (
        swatch: Legend.Swatch.surface("vt-fan-\(3 - level)", nil),
        label: language.pick("\(share) % väntar högst så länge", "\(share)% wait no longer")
      )
    }
    return Legend(entries: shares + [(.line("vt-outcome-line"), language.pick("Medelväntan", "Mean wait"))])
  }

  private var summary: String {
    let language = heading.language
    func text(_ value: Double) -> String { language.numbers.quantity(value, unit: unit, decimals: decimals) }
    return rows.map { row in
      language.pick(
        "\(row.label): i medeltal \(text(row.mean)), nio av tio högst \(text(row.quantiles[1])).",
        "\(row.label): on average \(text(row.mean)), nine of ten at most \(text(row.quantiles[1])).")
    }.joined(separator: " ")
  }

  /// The numbers behind the drawing.
  public func dataTable() -> DataTable {
    let language = heading.language
    func column(_ key: String, _ header: String) -> DataTable.Column {
      .init(key: key, header: header, unit: unit, alignment: .number, decimals: decimals)
    }
    return DataTable(
      id: heading.id + "-table", caption: heading.title,
      columns: [
        .init(key: "group", header: language.pick("Grupp", "Group")),
        column("mean", language.pick("Medelväntan", "Mean wait")),
      ] + Self.levels.map { column("wait_\($0)", language.pick("\($0) % högst", "\($0)% at most")) },
      rows: rows.map { .init([.text($0.label), .number($0.mean)] + $0.quantiles.map { .number($0) }) },
      language: language)
  }
}
