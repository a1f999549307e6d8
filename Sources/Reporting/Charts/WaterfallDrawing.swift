import PlanningModel

/// Lays out a waterfall: names, bars, changes and sums in columns when wide; the name above its bar when compact.
struct WaterfallDrawing {
  private let chart: WaterfallChart
  private let numbers: NumberFormat
  private let isCompact: Bool
  private let labelWidth: Double
  private let changeRight: Double
  private let axis: ValueAxis
  private let wraps: Bool

  private static let barHeight = 18.0
  private static let headerHeight = 38.0

  init(_ chart: WaterfallChart) {
    self.chart = chart
    numbers = chart.heading.language.numbers
    isCompact = chart.heading.layout == .compact
    let width = chart.heading.layout.width
    let labels = chart.steps.map { TextMeasure.width($0.label, .strong) }.max() ?? 0
    labelWidth = isCompact ? 0 : min(labels + 12, 240)
    wraps = labels + 12 > labelWidth
    let sums = chart.sums
    let numbers = numbers
    let sumWidth = Self.widest(sums.map { numbers.text($0, decimals: chart.decimals) }, atLeast: 48)
    let changes = chart.steps.map { Self.changeText($0, chart) }
    let changeWidth = Self.widest(changes, atLeast: 56)
    changeRight = width - sumWidth - 14
    let plotRight = isCompact ? width : changeRight - changeWidth
    let values = chart.startsAtZero ? sums + [0] : sums
    let highest = values.max() ?? 0
    let lowest = values.min() ?? 0
    // A broken axis begins a little below the lowest total, so that its break has a bar to stand on.
    let first = chart.startsAtZero ? lowest : lowest - (highest - lowest) / 10
    func tickWidth(_ ticks: NiceTicks) -> Double {
      Self.widest(ticks.values.map { numbers.text($0, decimals: ticks.decimals) }, atLeast: 8)
    }
    let room = plotRight - (isCompact ? 0 : labelWidth)
    // Fewer ticks when their labels would meet.
    let candidates = (1...(isCompact ? 3 : 4)).reversed().map { NiceTicks(covering: first...highest, count: $0) }
    let ticks =
      candidates.first { Double($0.values.count) * (tickWidth($0) + 8) <= room } ?? candidates[candidates.count - 1]
    // The outermost tick labels hang half outside their ticks.
    let overhang = tickWidth(ticks) / 2
    let scale = LinearScale(
      domain: ticks.bounds, start: labelWidth + (isCompact ? overhang : 4), end: plotRight - overhang)
    axis = ValueAxis(ticks: ticks, scale: scale, numbers: numbers)
  }

  func svg() -> String {
    var canvas = SVGCanvas(chart.heading)
    let width = chart.heading.layout.width
    let sums = chart.sums
    let heights = zip(chart.steps, sums).map { height($0, sum: $1) }
    let bottom = Self.headerHeight + heights.reduce(0, +)
    axis.drawVerticalLines(on: &canvas, from: Self.headerHeight - 4, to: bottom)
    canvas.text(chart.unit, labelWidth, 13, .small, extra: "vt-soft")
    if !isCompact {
      canvas.text(chart.heading.language.pick("Ändring", "Change"), changeRight, 13, .strong, anchor: .end)
      canvas.text(chart.heading.language.pick("Summa", "Sum"), width, 13, .strong, anchor: .end)
    }
    var top = Self.headerHeight
    var barBottom = top
    for (index, step) in chart.steps.enumerated() {
      let barTop = isCompact ? top + heights[index] - 26 : top + (heights[index] - Self.barHeight) / 2
      if index > 0 {
        let x = axis.scale(sums[index - 1])
        canvas.line(x, barBottom, x, barTop, "vt-connector")
      }
      drawBar(step, from: index > 0 ? sums[index - 1] : 0, to: sums[index], barTop, &canvas)
      drawTexts(step, sum: sums[index], top, barTop, &canvas)
      barBottom = barTop + Self.barHeight
      top += heights[index]
    }
    let y = bottom + 12
    let used = legend.draw(on: &canvas, x: 0, y: y, width: width)
    return canvas.document(height: y + used, summary: chart.summary)
  }

  private func height(_ step: WaterfallChart.Step, sum: Double) -> Double {
    guard isCompact else { return wraps ? 38 : 30 }
    return 30 + Double(compactName(step, sum: sum).count) * TextStyle.label.lineHeight
  }

  /// The name above its bar, kept clear of the figures at the right.
  private func compactName(_ step: WaterfallChart.Step, sum: Double) -> [String] {
    let room = chart.heading.layout.width - TextMeasure.width(compactFigures(step, sum: sum), .strong) - 10
    return TextMeasure.wrapped(step.label, to: room, Self.style(step))
  }

  private func compactFigures(_ step: WaterfallChart.Step, sum: Double) -> String {
    let change = Self.changeText(step, chart)
    let total = numbers.text(sum, decimals: chart.decimals)
    return change.isEmpty ? total : "\(change)  → \(total)"
  }

  /// Totals are bold.
  private static func style(_ step: WaterfallChart.Step) -> TextStyle {
    if case .change = step.effect { .label } else { .strong }
  }

  private func drawBar(
    _ step: WaterfallChart.Step, from before: Double, to after: Double, _ top: Double, _ canvas: inout SVGCanvas
  ) {
    let height = Self.barHeight
    guard case .change(let value) = step.effect else {
      let base = chart.startsAtZero ? axis.scale(0) : axis.scale.start
      let box = Box(from: base, to: axis.scale(after), y: top, height: height)
      canvas.surface(box, "vt-total", hatch: nil)
      if !chart.startsAtZero, box.width > 16 { drawBreak(box, &canvas) }
      return
    }
    var box = Box(from: axis.scale(before), to: axis.scale(after), y: top, height: height)
    box.width = max(box.width, 1.5)
    canvas.surface(box, value < 0 ? "vt-deficit-2" : "vt-surplus-2", hatch: value < 0 ? .diagonal : .dots)
    canvas.rect(box, "vt-frame")
  }

  private func drawBreak(_ box: Box, _ canvas: inout SVGCanvas) {
    let x = SVGNumber.text(box.x + 6)
    let top = SVGNumber.text(box.y - 1)
    canvas.path("M\(x),\(top)l4,5l-4,5l4,5l-4,5h4l4,-5l-4,-5l4,-5l-4,-5Z", "vt-ground")
  }

  private func drawTexts(
    _ step: WaterfallChart.Step, sum: Double, _ top: Double, _ barTop: Double, _ canvas: inout SVGCanvas
  ) {
    let width = chart.heading.layout.width
    let style = Self.style(step)
    if isCompact {
      canvas.texts(compactName(step, sum: sum), 0, top + 14, style, extra: "vt-halo")
      canvas.text(compactFigures(step, sum: sum), width, top + 14, style, anchor: .end, extra: "vt-halo")
      return
    }
    let lines = TextMeasure.wrapped(step.label, to: labelWidth - 12, style)
    let first = lines.count > 1 ? barTop + 5 : barTop + 13.5
    canvas.texts(lines, 0, first, style)
    canvas.text(Self.changeText(step, chart), changeRight, barTop + 13.5, .label, anchor: .end)
    let total = numbers.text(sum, decimals: chart.decimals)
    canvas.text(total, width, barTop + 13.5, style, anchor: .end, extra: style == .strong ? "" : "vt-soft")
  }

  private static func changeText(_ step: WaterfallChart.Step, _ chart: WaterfallChart) -> String {
    guard case .change(let value) = step.effect else { return "" }
    let change = chart.heading.language.numbers.text(value, decimals: chart.decimals, sign: .always)
    return SignMark.mark(ofSigned: change) + " " + change
  }

  private static func widest(_ texts: [String], atLeast minimum: Double) -> Double {
    max(minimum, texts.map { TextMeasure.width($0, .strong) }.max() ?? 0)
  }

  private var legend: Legend {
    let language = chart.heading.language
    var entries: [(swatch: Legend.Swatch, label: String)] = [
      (.surface("vt-total", nil), language.pick("Summa", "Sum")),
      (.surface("vt-surplus-2", .dots), "▲ " + language.pick("Ökning", "Increase")),
      (.surface("vt-deficit-2", .diagonal), "▼ " + language.pick("Minskning", "Decrease")),
    ]
    if !chart.startsAtZero {
      let start = numbers.quantity(axis.ticks.bounds.lowerBound, unit: chart.unit, decimals: axis.ticks.decimals)
      let words = language.pick("Bruten axel: börjar vid \(start)", "Broken axis: begins at \(start)")
      entries.append((.line("vt-connector"), words))
    }
    return Legend(entries: entries)
  }
}
