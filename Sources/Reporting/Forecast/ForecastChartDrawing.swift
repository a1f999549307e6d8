import PlanningModel

/// Lays out history and fan on one time axis.
struct ForecastChartDrawing {
  private let chart: ForecastChart
  private let numbers: NumberFormat
  private let axis: ValueAxis
  private let left: Double
  private let right: Double
  private let step: Double

  private static let top = 12.0
  private static let height = 165.0

  init(_ chart: ForecastChart) {
    self.chart = chart
    let numbers = chart.heading.language.numbers
    self.numbers = numbers
    let values =
      chart.history.compactMap(\.value) + chart.steps.map(\.mean)
      + chart.steps.flatMap { $0.intervals.flatMap { [$0.lowerBound, $0.upperBound] } }
      + (chart.limit.map { [$0.value] } ?? [])
    let highest = values.max() ?? 1
    let lowest = values.min() ?? 0
    // Zero belongs to a count unless all that happens is far from it.
    let ticks = NiceTicks(covering: (lowest < highest / 2 ? min(0, lowest) : lowest)...highest, count: 4)
    axis = ValueAxis(
      ticks: ticks, scale: LinearScale(domain: ticks.bounds, start: Self.top + Self.height, end: Self.top),
      numbers: numbers)
    let labels = ticks.values.map { numbers.text($0, decimals: ticks.decimals) }
    left = (labels.map { TextMeasure.width($0, .small) }.max() ?? 20) + 8
    let ending = chart.steps.last.map { numbers.text($0.mean, decimals: chart.decimals) } ?? ""
    right = chart.heading.layout.width - TextMeasure.width(ending, .strong) - 8
    step = (right - left) / Double(max(chart.history.count + chart.steps.count, 1))
  }

  func svg() -> String {
    var canvas = SVGCanvas(chart.heading)
    axis.drawHorizontalLines(on: &canvas, from: left, to: right)
    drawFan(&canvas)
    drawHistory(&canvas)
    if let limit = chart.limit {
      canvas.line(left, axis.scale(limit.value), right, axis.scale(limit.value), "vt-maximum-line")
    }
    drawMean(&canvas)
    drawStart(&canvas)
    let bottom = Self.top + Self.height
    drawLabels(bottom, &canvas)
    let used = legend.draw(on: &canvas, x: 0, y: bottom + 28, width: chart.heading.layout.width)
    return canvas.document(height: bottom + 28 + used, summary: chart.summary)
  }

  private func x(_ position: Int) -> Double { left + (Double(position) + 0.5) * step }

  private func point(_ position: Int, _ value: Double) -> String {
    "\(SVGNumber.text(x(position))),\(SVGNumber.text(axis.scale(value)))"
  }

  private func ahead(_ step: Int) -> Int { chart.history.count + step }

  private func drawFan(_ canvas: inout SVGCanvas) {
    guard !chart.steps.isEmpty else { return }
    for level in ForecastChart.coverages.indices.reversed() {
      let upper = chart.steps.enumerated().map { point(ahead($0), $1.intervals[level].upperBound) }
      let lower = chart.steps.enumerated().map { point(ahead($0), $1.intervals[level].lowerBound) }
      let style = "vt-fan-\(ForecastChart.coverages.count - level)"
      if chart.steps.count > 1 {
        canvas.path("M" + (upper + lower.reversed()).joined(separator: "L") + "Z", style)
      } else {
        let bounds = chart.steps[0].intervals[level]
        let top = axis.scale(bounds.upperBound)
        canvas.rect(Box(x(ahead(0)) - step * 0.35, top, step * 0.7, axis.scale(bounds.lowerBound) - top), style)
      }
      if level == ForecastChart.coverages.count - 1, chart.steps.count > 1 {
        for edge in [upper, lower] { canvas.path("M" + edge.joined(separator: "L"), "vt-fan-edge") }
      }
    }
  }

  private func drawHistory(_ canvas: inout SVGCanvas) {
    var commands = ""
    var isDrawing = false
    for (position, outcome) in chart.history.enumerated() {
      guard let value = outcome.value else {
        isDrawing = false
        continue
      }
      // A value between two that are missing is a dot.
      let isAlone = !isDrawing && (position + 1 == chart.history.count || chart.history[position + 1].value == nil)
      commands += (isDrawing ? "L" : "M") + point(position, value) + (isAlone ? "h0.01" : "")
      isDrawing = true
    }
    if !commands.isEmpty { canvas.path(commands, "vt-outcome-line") }
  }

  private func drawMean(_ canvas: inout SVGCanvas) {
    guard let last = chart.steps.last else { return }
    let points = chart.steps.enumerated().map { point(ahead($0), $1.mean) }
    canvas.path("M" + points.joined(separator: "L") + (points.count == 1 ? "h0.01" : ""), "vt-mean-line")
    // Beside the fan, which it would hide.
    canvas.text(numbers.text(last.mean, decimals: chart.decimals), right + 4, axis.scale(last.mean) + 4, .strong)
  }

  private func drawStart(_ canvas: inout SVGCanvas) {
    guard !chart.history.isEmpty, !chart.steps.isEmpty else { return }
    let place = left + Double(chart.history.count) * step
    canvas.line(place, Self.top, place, Self.top + Self.height, "vt-connector")
  }

  private func drawLabels(_ y: Double, _ canvas: inout SVGCanvas) {
    let labels = chart.history.map(\.label) + chart.steps.map(\.label)
    let widest = labels.map { TextMeasure.width($0, .small) }.max() ?? 0
    let stride =
      [1, 2, 3, 4, 6, 12, 24, 48, 96, 192].first { Double($0) * step >= widest + 14 } ?? max(labels.count, 1)
    // Counted from the first step ahead, which is the one to look for.
    let first = chart.history.count % stride
    for position in Swift.stride(from: first, to: labels.count, by: stride) {
      let place = x(position)
      let half = TextMeasure.width(labels[position], .small) / 2
      let edge = chart.heading.layout.width
      let anchor: SVGCanvas.Anchor = place + half > edge ? .end : place - half < 0 ? .start : .middle
      canvas.line(place, y, place, y + 4, "vt-axis")
      canvas.text(
        labels[position], anchor == .end ? edge : anchor == .start ? 0 : place, y + 17, .small, anchor: anchor,
        extra: "vt-soft")
    }
  }

  private var legend: Legend {
    let language = chart.heading.language
    let intervals = ForecastChart.coverages.enumerated().map { level, coverage in
      (
        swatch: Legend.Swatch.surface("vt-fan-\(ForecastChart.coverages.count - level)", nil),
        label: language.pick("\(coverage) % sannolikt", "\(coverage)% likely")
      )
    }
    let outcome =
      chart.measure == nil ? [(Legend.Swatch.line("vt-outcome-line"), language.pick("Utfall", "Outcome"))] : []
    let limit = chart.limit.map { [(Legend.Swatch.line("vt-maximum-line"), $0.name)] } ?? []
    return Legend(
      entries: outcome + [(.line("vt-mean-line"), chart.measure ?? language.pick("Prognos", "Forecast"))] + intervals
        + limit)
  }
}
