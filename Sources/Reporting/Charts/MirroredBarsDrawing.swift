import PlanningModel

/// Lays out mirrored bars: names and gaps at the sides when wide, on a line above the bars when compact.
struct MirroredBarsDrawing {
  private let chart: MirroredBars
  private let numbers: NumberFormat
  private let isCompact: Bool
  private let labelWidth: Double
  private let gapWidth: Double
  private let centre: Double
  /// Units of width for one unit of value.
  private let factor: Double

  private static let barHeight = 16.0
  private static let headerHeight = 26.0

  init(_ chart: MirroredBars) {
    self.chart = chart
    numbers = chart.heading.language.numbers
    isCompact = chart.heading.layout == .compact
    let width = chart.heading.layout.width
    let gaps = chart.rows.map { TextMeasure.width(Self.gapText($0, chart), .strong) }.max() ?? 0
    let labels = chart.rows.map { TextMeasure.width($0.label, .strong) + Double($0.depth) * 12 }.max() ?? 0
    labelWidth = isCompact ? 0 : min(labels + 8, 175)
    gapWidth = isCompact ? 0 : max(gaps, TextMeasure.width(Self.plannedTexts(chart), .small)) + 12
    let figures = chart.rows.flatMap { [$0.need, $0.available] }.compactMap { $0 }
    let texts = figures.map { [numbers] in numbers.text($0, decimals: chart.decimals) } + [numbers.missing]
    let figureWidth = (texts.map { TextMeasure.width($0, .small) }.max() ?? 0) + 8
    let left = chart.rows.compactMap(\.need).max() ?? 0
    let right = chart.rows.map { ($0.available ?? 0) + max(0, $0.plannedEffect) }.max() ?? 0
    // The sides get room by their longest bar, so that one scale serves both without wasting width.
    let room = width - labelWidth - gapWidth - 2 * figureWidth
    factor = left + right > 0 ? room / (left + right) : 0
    centre = labelWidth + figureWidth + left * factor
  }

  func svg() -> String {
    var canvas = SVGCanvas(chart.heading)
    let language = chart.heading.language
    let unit = chart.unit.isEmpty ? "" : " (\(chart.unit))"
    canvas.text(language.pick("Behov", "Need") + unit, centre - 8, 14, .strong, anchor: .end)
    canvas.text(language.pick("Tillgängligt", "Available") + unit, centre + 8, 14, .strong)
    if !isCompact { canvas.text("Gap", chart.heading.layout.width, 14, .strong, anchor: .end) }
    var y = Self.headerHeight
    for row in chart.rows { y += draw(row, y, &canvas) }
    canvas.line(centre, 4, centre, y, "vt-axis")
    y += 10
    y += legend.draw(on: &canvas, x: 0, y: y, width: chart.heading.layout.width)
    return canvas.document(height: y, summary: chart.summary)
  }

  private func draw(_ row: MirroredBars.Row, _ y: Double, _ canvas: inout SVGCanvas) -> Double {
    let width = chart.heading.layout.width
    let inset = Double(row.depth) * 12
    let style: TextStyle = row.depth == 0 ? .strong : .label
    let gap = Self.gapText(row, chart)
    let planned = row.plannedEffect == 0 ? "" : Self.plannedText(row, chart)
    if isCompact {
      let lines = TextMeasure.wrapped(
        row.label, to: width - inset - TextMeasure.width(gap, .strong) - 10, style)
      canvas.texts(lines, inset, y + 13, style)
      canvas.text(gap, width, y + 13, .strong, anchor: .end)
      let top = y + Double(lines.count) * style.lineHeight + 6
      drawBars(row, top, &canvas)
      if planned.isEmpty { return top - y + Self.barHeight + 14 }
      let below = row.plannedEffect < 0 ? 20.0 : 14.0
      canvas.text(planned, width, top + Self.barHeight + below, .small, anchor: .end, extra: "vt-soft vt-halo")
      return top - y + Self.barHeight + below + 14
    }
    let lines = TextMeasure.wrapped(row.label, to: labelWidth - inset - 8, style, maximumLines: 3)
    let labelHeight = Double(lines.count) * style.lineHeight
    let height = max(planned.isEmpty ? 27 : 38, labelHeight + 8)
    let top = y + (height - Self.barHeight) / 2
    canvas.texts(lines, inset, y + (height - labelHeight) / 2 + 12, style)
    canvas.text(gap, width, planned.isEmpty ? top + 12.5 : top + 5, .strong, anchor: .end)
    if !planned.isEmpty { canvas.text(planned, width, top + 20, .small, anchor: .end, extra: "vt-soft") }
    drawBars(row, top, &canvas)
    return height
  }

  private func drawBars(_ row: MirroredBars.Row, _ top: Double, _ canvas: inout SVGCanvas) {
    let height = Self.barHeight
    let needEnd = centre - (row.need ?? 0) * factor
    let availableEnd = centre + (row.available ?? 0) * factor
    canvas.surface(Box(from: needEnd, to: centre, y: top, height: height), "vt-need", hatch: .back)
    canvas.surface(Box(from: centre, to: availableEnd, y: top, height: height), "vt-available", hatch: nil)
    var labelStart = availableEnd
    if row.plannedEffect != 0, row.available != nil {
      let reach = row.plannedEffect.magnitude * factor
      if row.plannedEffect > 0 {
        let box = Box(availableEnd + 2, top + 1, max(reach - 2, 2), height - 2)
        canvas.rect(box, "vt-planned")
        labelStart = box.right
      } else {
        canvas.rect(Box(availableEnd - reach, top + height + 2, max(reach, 2), 6), "vt-planned")
      }
    }
    canvas.text(
      numbers.text(row.need, decimals: chart.decimals), needEnd - 5, top + 12, .small, anchor: .end)
    canvas.text(numbers.text(row.available, decimals: chart.decimals), labelStart + 5, top + 12, .small)
  }

  private static func gapText(_ row: MirroredBars.Row, _ chart: MirroredBars) -> String {
    let numbers = chart.heading.language.numbers
    guard let gap = row.gap else { return numbers.missing }
    let hours = numbers.quantity(gap, unit: chart.unit, decimals: chart.decimals, sign: .always)
    let mark = SignMark.mark(ofSigned: hours) + " "
    guard let share = row.shareOfNeed else { return mark + hours }
    return mark + hours + " (" + numbers.percent(share, sign: .always) + ")"
  }

  private static func plannedText(_ row: MirroredBars.Row, _ chart: MirroredBars) -> String {
    let effect = chart.heading.language.numbers.quantity(
      row.plannedEffect, unit: chart.unit, decimals: chart.decimals, sign: .always)
    return chart.heading.language.pick("planerat", "planned") + " \(effect)"
  }

  private static func plannedTexts(_ chart: MirroredBars) -> String {
    let texts = chart.rows.filter { $0.plannedEffect != 0 }.map { plannedText($0, chart) }
    return texts.max { TextMeasure.width($0, .small) < TextMeasure.width($1, .small) } ?? ""
  }

  private var legend: Legend {
    let language = chart.heading.language
    var entries: [(swatch: Legend.Swatch, label: String)] = [
      (.surface("vt-need", .back), language.pick("Behov", "Need")),
      (.surface("vt-available", nil), language.pick("Tillgängligt", "Available")),
    ]
    if chart.rows.contains(where: { $0.plannedEffect != 0 }) {
      entries.append(
        (
          .surface("vt-planned", nil),
          language.pick("Planerat, ej verifierat – räknas inte in", "Planned, not verified – not counted")
        ))
    }
    return Legend(entries: entries)
  }
}
