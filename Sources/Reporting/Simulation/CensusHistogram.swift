import PlanningModel

/// How large a share of the time each number is present, with the places that there are.
///
/// Bars beyond the places are hatched as well as coloured, and a dashed line marks where the places end. Another marks
/// the places that would be enough for a chosen risk.
public struct CensusHistogram: Chart {
  /// The name, language and width of the chart.
  public let heading: ChartHeading
  /// The first number that is drawn.
  public let first: Int
  /// The share of the time at each number from the first on.
  public let shares: [Double]
  /// Available places; nil for any number.
  public let places: Int?
  /// The places that would be enough for a chosen risk; nil where nobody has asked.
  public let wanted: Int?

  /// Creates a chart of the numbers that are met during more than one in ten thousand of the time.
  public init(heading: ChartHeading, shares: [Double], places: Int?, wanted: Int? = nil) {
    let met = shares.indices.filter { shares[$0] > 1e-4 }
    let low = met.first ?? 0
    let high = max(met.last ?? 0, low)
    self.init(
      heading: heading, first: low, kept: shares.isEmpty ? [] : Array(shares[low...high]), places: places,
      wanted: wanted)
  }

  private init(heading: ChartHeading, first: Int, kept: [Double], places: Int?, wanted: Int?) {
    self.heading = heading
    self.first = first
    shares = kept
    self.places = places
    self.wanted = wanted
  }

  /// The same chart under another heading.
  public func with(heading: ChartHeading) -> CensusHistogram {
    CensusHistogram(heading: heading, first: first, kept: shares, places: places, wanted: wanted)
  }

  /// The drawing as one `<svg>` element.
  public func svg() -> String {
    var canvas = SVGCanvas(heading)
    let numbers = heading.language.numbers
    let (top, height) = (12.0, 150.0)
    let ticks = NiceTicks(covering: 0...(100 * (shares.max() ?? 0.01)), count: 4)
    let axis = ValueAxis(
      ticks: ticks, scale: LinearScale(domain: ticks.bounds, start: top + height, end: top), numbers: numbers)
    let labels = ticks.values.map { numbers.text($0, decimals: ticks.decimals) }
    let left = (labels.map { TextMeasure.width($0, .small) }.max() ?? 20) + 8
    let right = heading.layout.width - 4
    let step = (right - left) / Double(max(shares.count, 1))
    axis.drawHorizontalLines(on: &canvas, from: left, to: right)
    for (index, share) in shares.enumerated() {
      let y = axis.scale(100 * share)
      let bar = Box(left + Double(index) * step + step * 0.08, y, step * 0.84, top + height - y)
      let isBeyond = places.map { first + index > $0 } ?? false
      canvas.surface(bar, isBeyond ? "vt-deficit-3" : "vt-surplus-3", hatch: isBeyond ? .diagonal : nil)
    }
    for (beds, style) in [(places, "vt-maximum-line"), (wanted, "vt-plan-line")] {
      guard let beds, beds >= first - 1, beds < first + shares.count else { continue }
      let x = left + Double(beds + 1 - first) * step
      canvas.line(x, top, x, top + height, style)
    }
    drawLabels(&canvas, left, step, top + height)
    canvas.text(
      heading.language.pick("patienter samtidigt; höjden är procent av tiden", "present at once; height is % of time"),
      left, top + height + 33, .small, extra: "vt-soft")
    let used = legend.draw(on: &canvas, x: 0, y: top + height + 42, width: heading.layout.width)
    return canvas.document(height: top + height + 42 + used, summary: summary)
  }

  private func drawLabels(_ canvas: inout SVGCanvas, _ left: Double, _ step: Double, _ y: Double) {
    let widest = TextMeasure.width("\(first + shares.count)", .small) + 10
    let stride = [1, 2, 5, 10, 20, 50, 100, 200, 500, 1000].first { Double($0) * step >= widest } ?? 5000
    for index in shares.indices where (first + index) % stride == 0 {
      let x = left + (Double(index) + 0.5) * step
      let half = TextMeasure.width("\(first + index)", .small) / 2
      let isLast = x + half > heading.layout.width
      canvas.text(
        "\(first + index)", isLast ? heading.layout.width : x, y + 17, .small, anchor: isLast ? .end : .middle,
        extra: "vt-soft")
    }
  }

  private var legend: Legend {
    let language = heading.language
    var entries: [(swatch: Legend.Swatch, label: String)] = [
      (.surface("vt-surplus-3", nil), language.pick("Får plats", "Room for all"))
    ]
    if let places {
      entries += [
        (.surface("vt-deficit-3", .diagonal), language.pick("Överbelagt", "Beyond the places")),
        (.line("vt-maximum-line"), language.pick("\(places) vårdplatser", "\(places) places")),
      ]
    }
    if let wanted {
      entries.append(
        (.line("vt-plan-line"), language.pick("\(wanted) räcker för vald risk", "\(wanted) enough for the chosen risk"))
      )
    }
    return Legend(entries: entries)
  }

  private var summary: String {
    let language = heading.language
    let likeliest = shares.indices.max { shares[$0] < shares[$1] }.map { first + $0 } ?? 0
    let beyond = places.map { places in
      shares.enumerated().reduce(0) { $0 + (first + $1.offset > places ? $1.element : 0) }
    }
    let text = language.pick("Oftast är \(likeliest) inne.", "Most often \(likeliest) are present.")
    guard let places, let beyond else { return text }
    let share = language.numbers.percent(beyond, decimals: 1)
    return text
      + language.pick(
        " Fler än \(places) vårdplatser \(share) av tiden.", " More than \(places) places \(share) of the time.")
  }

  /// The numbers behind the drawing.
  public func dataTable() -> DataTable {
    let language = heading.language
    return DataTable(
      id: heading.id + "-table", caption: heading.title,
      columns: [
        .init(key: "present", header: language.pick("Inne", "Present"), alignment: .number),
        .init(key: "share", header: language.pick("Andel av tiden", "Share of time"), alignment: .number, decimals: 2),
        .init(key: "more", header: language.pick("Fler än så", "More than that"), alignment: .number, decimals: 2),
      ],
      rows: shares.indices.map { index in
        let more = shares[(index + 1)...].reversed().reduce(0, +)
        return .init([.number(Double(first + index)), .percent(shares[index]), .percent(more)])
      }, language: language)
  }
}
