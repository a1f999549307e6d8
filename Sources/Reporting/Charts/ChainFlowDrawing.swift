import PlanningModel

/// Lays out a chain flow: columns by distance from the start when wide, one box below the other when compact.
struct ChainFlowDrawing {
  private let chart: ChainFlow
  private let boxes: [Box]
  private let height: Double

  private static let boxHeight = 82.0
  private static let rowGap = 22.0
  private static let widestBand = 30.0

  init(_ chart: ChainFlow) {
    self.chart = chart
    let layout = chart.heading.layout
    let depths = chart.depths
    let isCompact = layout == .compact
    let order = isCompact ? chart.steps.indices.sorted { (depths[$0], $0) < (depths[$1], $1) } : []
    let columns = (depths.max() ?? 0) + 1
    let gap = columns > 3 ? 52.0 : 84.0
    let width =
      isCompact
      ? layout.width - 4 : (layout.width - 4 - Double(columns - 1) * gap) / Double(max(columns, 2))
    let distance = Self.boxHeight + Self.rowGap
    var filled = [Int](repeating: 0, count: columns)
    let deepest = Double(
      depths.indices.reduce(into: [Int: Int]()) { $0[depths[$1], default: 0] += 1 }.values.max() ?? 0)
    boxes = chart.steps.indices.map { step in
      guard !isCompact else {
        return Box(2, 2 + Double(order.firstIndex(of: step) ?? 0) * distance, width, Self.boxHeight)
      }
      let depth = depths[step]
      let count = Double(depths.count { $0 == depth })
      let top = (deepest - count) * distance / 2
      filled[depth] += 1
      return Box(
        2 + Double(depth) * (width + gap), 2 + top + Double(filled[depth] - 1) * distance, width,
        Self.boxHeight)
    }
    height = (boxes.map(\.bottom).max() ?? 0) + 4
  }

  func svg() -> String {
    var canvas = SVGCanvas(chart.heading)
    if chart.heading.layout == .wide { drawBands(&canvas) }
    for (step, box) in zip(chart.steps, boxes) { draw(step, in: box, &canvas) }
    return canvas.document(height: max(height, 10), summary: chart.summary)
  }

  /// A band for each order, stacked along the sides of the boxes it joins.
  private func drawBands(_ canvas: inout SVGCanvas) {
    let widest = chart.orders.map(\.amount).max() ?? 0
    guard widest > 0 else { return }
    func thickness(_ order: ChainFlow.Order) -> Double { max(1.5, order.amount / widest * Self.widestBand) }
    func start(_ side: [ChainFlow.Order], in box: Box) -> Double {
      box.y + (box.height - side.reduce(0) { $0 + thickness($1) }) / 2
    }
    var leaving = chart.steps.indices.map { step in start(chart.orders.filter { $0.from == step }, in: boxes[step]) }
    var entering = chart.steps.indices.map { step in start(chart.orders.filter { $0.to == step }, in: boxes[step]) }
    for order in chart.orders {
      let (from, to, size) = (boxes[order.from], boxes[order.to], thickness(order))
      let (left, right) = (from.right, to.x)
      let middle = (left + right) / 2
      func point(_ x: Double, _ y: Double) -> String { "\(SVGNumber.text(x)),\(SVGNumber.text(y))" }
      let (top, landing) = (leaving[order.from], entering[order.to])
      canvas.path(
        "M\(point(left, top))C\(point(middle, top)) \(point(middle, landing)) \(point(right, landing))"
          + "V\(SVGNumber.text(landing + size))"
          + "C\(point(middle, landing + size)) \(point(middle, top + size)) \(point(left, top + size))Z",
        chart.steps[order.to].isBottleneck ? "vt-deficit-2" : "vt-fan-2")
      let amount = chart.heading.language.numbers.text(order.amount, decimals: 1)
      canvas.text(amount, middle, (top + landing + size) / 2 + 4, .small, anchor: .middle, extra: "vt-halo")
      leaving[order.from] += size
      entering[order.to] += size
    }
  }

  private func draw(_ step: ChainFlow.Step, in box: Box, _ canvas: inout SVGCanvas) {
    let language = chart.heading.language
    canvas.rect(box, step.isBottleneck ? "vt-result" : "vt-box", rounded: 5)
    let (x, room) = (box.x + 9, box.width - 18)
    canvas.texts(TextMeasure.wrapped(step.label, to: room, .strong), x, box.y + 17, .strong)
    canvas.text(TextMeasure.truncated(step.place, to: room, .small), x, box.y + 48, .small, extra: "vt-soft")
    let numbers = language.numbers
    let (assigned, wanted) = (
      numbers.text(step.assigned, decimals: 1), numbers.text(step.wanted, decimals: 1)
    )
    let amounts = language.pick("\(assigned) av \(wanted)/v", "\(assigned) of \(wanted)/wk")
    let style: TextStyle = TextMeasure.width(amounts, .label) <= room ? .label : .small
    canvas.text(amounts, x, box.y + 68, style)
    guard step.isBottleneck else { return }
    let mark = "◀ " + language.pick("flaskhals", "bottleneck")
    if TextMeasure.width(amounts, .label) + TextMeasure.width(mark, .strong) + 8 <= room {
      canvas.text(mark, box.right - 9, box.y + 68, .strong, anchor: .end)
    } else {
      canvas.text(mark, box.right - 4, box.y - 4, .strong, anchor: .end)
    }
  }
}
