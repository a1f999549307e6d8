import PlanningModel

/// Lays out queue panels beside each other when wide and below each other when compact.
struct QueueChartDrawing {
  private let chart: QueueChart
  private let numbers: NumberFormat
  private let queueTicks: NiceTicks
  private let flowTicks: NiceTicks
  private let panelWidth: Double
  private let panelsPerRow: Int
  private let axisWidth: Double

  private static let spacing = 20.0
  private static let queueHeight = 160.0
  private static let flowHeight = 96.0
  private static let panelHeight = 24 + 26 + queueHeight + 38 + flowHeight + 26

  init(_ chart: QueueChart) {
    self.chart = chart
    let numbers = chart.heading.language.numbers
    self.numbers = numbers
    let weeks = chart.panels.flatMap(\.weeks)
    let queues = weeks.flatMap { [$0.waiting, $0.maximum, $0.likely?.upperBound] }.compactMap { $0 }
    let flows = weeks.flatMap { [$0.inflow, $0.plan] }.compactMap { $0 }
    queueTicks = NiceTicks(covering: min(0, queues.min() ?? 0)...max(0, queues.max() ?? 0), count: 5)
    flowTicks = NiceTicks(covering: min(0, flows.min() ?? 0)...max(0, flows.max() ?? 0), count: 3)
    panelsPerRow = chart.heading.layout == .wide ? min(2, chart.panels.count) : 1
    let gaps = Double(panelsPerRow - 1) * Self.spacing
    panelWidth = (chart.heading.layout.width - gaps) / Double(panelsPerRow)
    let labels =
      queueTicks.values.map { numbers.text($0, decimals: 0) }
      + flowTicks.values.map { [decimals = flowTicks.decimals] in numbers.text($0, decimals: decimals) }
    axisWidth = (labels.map { TextMeasure.width($0, .small) }.max() ?? 20) + 8
  }

  func svg() -> String {
    var canvas = SVGCanvas(chart.heading)
    for (index, panel) in chart.panels.enumerated() {
      let column = Double(index % panelsPerRow)
      let row = Double(index / panelsPerRow)
      draw(panel, column * (panelWidth + Self.spacing), row * (Self.panelHeight + 14), &canvas)
    }
    let rows = Double((chart.panels.count + panelsPerRow - 1) / panelsPerRow)
    let y = rows * (Self.panelHeight + 14)
    let used = legend.draw(on: &canvas, x: 0, y: y, width: chart.heading.layout.width)
    return canvas.document(height: y + used, summary: chart.summary)
  }

  private func draw(_ panel: QueueChart.Panel, _ x: Double, _ y: Double, _ canvas: inout SVGCanvas) {
    let language = chart.heading.language
    let left = x + axisWidth
    let right = x + panelWidth - 2
    let unit = chart.unit.isEmpty ? "" : " (\(chart.unit))"
    canvas.text(TextMeasure.truncated(panel.title, to: panelWidth, .large), x, y + 15, .large)
    let queueTop = y + 50
    canvas.text(language.pick("Antal väntande", "Number waiting") + unit, x, queueTop - 12, .small, extra: "vt-soft")
    let queue = plot(queueTicks, top: queueTop, height: Self.queueHeight)
    queue.drawHorizontalLines(on: &canvas, from: left, to: right)
    let step = (right - left) / Double(max(panel.weeks.count, 1))
    drawQueue(panel.weeks, queue, left, step, &canvas)
    let flowTop = queueTop + Self.queueHeight + 38
    canvas.text(
      language.pick("Per vecka", "Per week") + unit, x, flowTop - 12, .small, extra: "vt-soft")
    let flow = plot(flowTicks, top: flowTop, height: Self.flowHeight)
    flow.drawHorizontalLines(on: &canvas, from: left, to: right)
    drawFlows(panel.weeks, flow, left, step, &canvas)
    drawWeeks(panel.weeks, left, right, step, flowTop + Self.flowHeight, &canvas)
  }

  private func plot(_ ticks: NiceTicks, top: Double, height: Double) -> ValueAxis {
    ValueAxis(ticks: ticks, scale: LinearScale(domain: ticks.bounds, start: top + height, end: top), numbers: numbers)
  }

  private func drawQueue(
    _ weeks: [QueueChart.Week], _ axis: ValueAxis, _ left: Double, _ step: Double, _ canvas: inout SVGCanvas
  ) {
    let base = axis.scale(0)
    for (index, week) in weeks.enumerated() {
      guard let waiting = week.waiting else { continue }
      let top = axis.scale(waiting)
      let bar = Box(left + Double(index) * step + step * 0.12, min(top, base), step * 0.76, abs(base - top))
      let isOver = week.maximum.map { waiting > $0 } ?? false
      canvas.surface(bar, "vt-waiting", hatch: isOver ? .diagonal : nil)
    }
    drawBand(weeks, axis, left, step, &canvas)
    let maxima = weeks.map(\.maximum)
    drawLine(maxima, axis, left, step, "vt-maximum-line", &canvas)
    let right = left + step * Double(weeks.count)
    if let last = maxima.compactMap({ $0 }).last {
      let words = chart.heading.language.pick("Högsta kö", "Maximum") + " \(text(last))"
      canvas.text(words, right - 2, axis.scale(last) - 6, .small, anchor: .end, extra: "vt-halo")
    }
    // Only the ends carry figures; the table twin has them all.
    let known = weeks.indices.filter { weeks[$0].waiting != nil }
    if let first = known.first {
      let x = left + Double(first) * step + 1
      canvas.text(text(weeks[first].waiting), x, axis.scale(weeks[first].waiting ?? 0) - 5, .strong, extra: "vt-halo")
    }
    if let last = known.last, last != known.first {
      let value = weeks[last].waiting ?? 0
      let isNearMaximum = weeks[last].maximum.map { abs(axis.scale($0) - 6 - (axis.scale(value) - 5)) < 14 } ?? false
      let lift = isNearMaximum ? 20.0 : 5.0
      let x = left + Double(last + 1) * step - 1
      canvas.text(text(value), x, axis.scale(value) - lift, .strong, anchor: .end, extra: "vt-halo")
    }
  }

  /// The band over the bars, with edges that hold without colour; it begins where the plan does, at one number.
  private func drawBand(
    _ weeks: [QueueChart.Week], _ axis: ValueAxis, _ left: Double, _ step: Double, _ canvas: inout SVGCanvas
  ) {
    let known = weeks.indices.filter { weeks[$0].likely != nil }
    guard known.count > 1 else { return }
    func edge(_ value: (ClosedRange<Double>) -> Double) -> [String] {
      known.compactMap { week in
        weeks[week].likely.map {
          "\(SVGNumber.text(left + (Double(week) + 0.5) * step)),\(SVGNumber.text(axis.scale(value($0))))"
        }
      }
    }
    let (upper, lower) = (edge(\.upperBound), edge(\.lowerBound))
    canvas.path("M" + (upper + lower.reversed()).joined(separator: "L") + "Z", "vt-likely")
    for edge in [upper, lower] { canvas.path("M" + edge.joined(separator: "L"), "vt-likely-edge") }
  }

  private func drawFlows(
    _ weeks: [QueueChart.Week], _ axis: ValueAxis, _ left: Double, _ step: Double, _ canvas: inout SVGCanvas
  ) {
    drawLine(weeks.map(\.inflow), axis, left, step, "vt-inflow-line", &canvas)
    drawLine(weeks.map(\.plan), axis, left, step, "vt-plan-line", &canvas)
    let right = left + step * Double(weeks.count)
    let inflow = weeks.compactMap(\.inflow).last
    let plan = weeks.compactMap(\.plan).last
    let planIsAbove = (plan ?? 0) >= (inflow ?? 0)
    let bottom = axis.scale.start
    // The upper line has its name above and the lower below, so that the names never meet even when the lines do.
    func name(_ words: String, _ value: Double?, isAbove: Bool) {
      guard let value else { return }
      let y = isAbove ? axis.scale(value) - 6 : min(axis.scale(value) + 15, bottom - 3)
      canvas.text("\(words) \(text(value))", right - 2, y, .small, anchor: .end, extra: "vt-halo")
    }
    name(chart.heading.language.pick("Inflöde", "Inflow"), inflow, isAbove: !planIsAbove)
    name("Plan", plan, isAbove: planIsAbove)
  }

  private func drawLine(
    _ values: [Double?], _ axis: ValueAxis, _ left: Double, _ step: Double, _ style: String,
    _ canvas: inout SVGCanvas
  ) {
    var commands = ""
    var isDrawing = false
    for (index, value) in values.enumerated() {
      guard let value else {
        isDrawing = false
        continue
      }
      let x = SVGNumber.text(left + (Double(index) + 0.5) * step)
      commands += "\(isDrawing ? "L" : "M")\(x),\(SVGNumber.text(axis.scale(value)))"
      isDrawing = true
    }
    if !commands.isEmpty { canvas.path(commands, style) }
  }

  private func drawWeeks(
    _ weeks: [QueueChart.Week], _ left: Double, _ right: Double, _ step: Double, _ y: Double,
    _ canvas: inout SVGCanvas
  ) {
    let widest = weeks.map { TextMeasure.width($0.label, .small) }.max() ?? 0
    let stride = [1, 2, 4, 8, 13, 26, 52].first { Double($0) * step >= widest + 12 } ?? max(weeks.count, 1)
    for index in Swift.stride(from: 0, to: weeks.count, by: stride) {
      let x = left + (Double(index) + 0.5) * step
      canvas.line(x, y, x, y + 4, "vt-axis")
      let half = widest / 2
      let anchor: SVGCanvas.Anchor = x + half > right ? .end : x - half < left ? .start : .middle
      let place = anchor == .end ? right : anchor == .start ? left : x
      canvas.text(weeks[index].label, place, y + 17, .small, anchor: anchor, extra: "vt-soft")
    }
  }

  private func text(_ value: Double?) -> String { numbers.text(value, decimals: chart.decimals) }

  private var legend: Legend {
    let language = chart.heading.language
    let hasBand = chart.panels.contains { $0.weeks.contains { $0.likely != nil } }
    let band: [(swatch: Legend.Swatch, label: String)] =
      hasBand ? [(.surface("vt-likely", nil), language.pick("Åtta av tio förlopp", "Eight courses of ten"))] : []
    return Legend(
      entries: [
        (.surface("vt-waiting", nil), language.pick("Väntande", "Waiting")),
        (.surface("vt-waiting", .diagonal), language.pick("Väntande över högsta kö", "Waiting above the maximum")),
      ] + band + [
        (.line("vt-maximum-line"), language.pick("Högsta accepterade kö", "Maximum accepted queue")),
        (.line("vt-inflow-line"), language.pick("Inflöde", "Inflow")),
        (.line("vt-plan-line"), language.pick("Produktionsplan", "Production plan")),
      ])
  }
}
