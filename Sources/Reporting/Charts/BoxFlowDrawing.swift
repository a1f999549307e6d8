/// Lays out boxes joined by arrows with words: up to three in a row when wide, one below the other when compact.
struct BoxFlowDrawing {
  /// One box and the arrow that leads to it.
  struct Node {
    /// Words on the arrow from the box before; `nil` without an arrow, empty for an arrow without words.
    let arrow: [String]?
    let title: String
    let value: String
    let unit: String
    let details: [String]
    /// Whether the box must stand first in its row.
    var startsRow = false
    /// Whether the box is as wide as the drawing.
    var fillsRow = false
    /// Whether the box holds what the chain leads to.
    var isResult = false
  }

  let heading: ChartHeading
  let nodes: [Node]
  let summary: String

  private static let inset = 10.0
  private static let rowGap = 46.0

  private var isCompact: Bool { heading.layout == .compact }
  private var arrowWidth: Double { 90 }
  private var boxWidth: Double {
    isCompact ? heading.layout.width : (heading.layout.width - 2 * arrowWidth) / 3
  }

  func svg() -> String {
    var canvas = SVGCanvas(heading)
    var y = 2.0
    var above: Box?
    for row in rows {
      let height = row.map { contentHeight($0) }.max() ?? 0
      for (index, node) in row.enumerated() {
        let width = node.fillsRow ? heading.layout.width - 4 : boxWidth - 4
        let box = Box(2 + Double(index) * (boxWidth + arrowWidth), y, width, height)
        if let words = node.arrow {
          if index > 0 {
            drawArrowAcross(from: box.x - arrowWidth - 4, to: box.x, y + height / 2, words, &canvas)
          } else if let above {
            drawArrowDown(from: above, to: box, words, &canvas)
          }
        }
        draw(node, in: box, &canvas)
        if index == row.count - 1 { above = box }
      }
      y += height + Self.rowGap
    }
    return canvas.document(height: max(y - Self.rowGap + 4, 10), summary: summary)
  }

  private var rows: [[Node]] {
    var result: [[Node]] = []
    for node in nodes {
      if let last = result.last, !isCompact, !node.startsRow, last.count < 3 {
        result[result.count - 1].append(node)
      } else {
        result.append([node])
      }
    }
    return result
  }

  private func lines(_ text: String, _ node: Node) -> [String] {
    let width = node.fillsRow ? heading.layout.width : boxWidth
    return TextMeasure.wrapped(text, to: width - 4 - 2 * Self.inset, .small, maximumLines: 3)
  }

  private func contentHeight(_ node: Node) -> Double {
    let details = node.details.reduce(0) { $0 + lines($1, node).count }
    let titles = lines(node.title, node).count
    return 12 + Double(titles + details) * TextStyle.small.lineHeight + 28
  }

  private func draw(_ node: Node, in box: Box, _ canvas: inout SVGCanvas) {
    canvas.rect(box, node.isResult ? "vt-result" : "vt-box", rounded: 5)
    let x = box.x + Self.inset
    let titles = lines(node.title, node)
    var y = box.y + 17
    canvas.texts(titles, x, y, .small, extra: "vt-soft")
    y += Double(titles.count) * TextStyle.small.lineHeight + 6
    canvas.text(node.value, x, y, .large)
    canvas.text(node.unit, x + TextMeasure.width(node.value, .large) + 6, y, .label)
    y += 18
    for detail in node.details {
      let parts = lines(detail, node)
      canvas.texts(parts, x, y, .small)
      y += Double(parts.count) * TextStyle.small.lineHeight
    }
  }

  private func drawArrowAcross(
    from start: Double, to end: Double, _ y: Double, _ words: [String], _ canvas: inout SVGCanvas
  ) {
    canvas.line(start + 4, y, end - 9, y, "vt-arrow")
    drawHead(end - 2, y, pointsDown: false, &canvas)
    let middle = (start + end) / 2 - 2
    for (index, word) in words.enumerated() {
      // The first line stands above the arrow, the others below, so that the arrow keeps the middle.
      let line = index == 0 ? y - 7 : y + 2 + Double(index) * TextStyle.small.lineHeight
      canvas.text(word, middle, line, .small, anchor: .middle)
    }
  }

  private func drawArrowDown(from above: Box, to box: Box, _ words: [String], _ canvas: inout SVGCanvas) {
    let start = above.bottom
    let text = words.joined(separator: " ")
    let isStraight = isCompact || box.width > boxWidth
    let target = isCompact ? 30 : isStraight ? above.middle : box.middle
    if isStraight {
      canvas.line(target, start + 2, target, box.y - 9, "vt-arrow")
    } else {
      let bend = SVGNumber.text(start + Self.rowGap / 2)
      let from = SVGNumber.text(above.middle)
      canvas.path(
        "M\(from),\(SVGNumber.text(start + 2))V\(bend)H\(SVGNumber.text(target))V\(SVGNumber.text(box.y - 9))",
        "vt-arrow")
    }
    drawHead(target, box.y - 2, pointsDown: true, &canvas)
    let baseline = isStraight ? start + Self.rowGap / 2 + 4 : start + Self.rowGap / 2 - 5
    let width = TextMeasure.width(text, .small)
    let x = target + 12 + width > heading.layout.width ? target - 12 - width : target + 12
    canvas.text(text, x, baseline, .small)
  }

  private func drawHead(_ x: Double, _ y: Double, pointsDown: Bool, _ canvas: inout SVGCanvas) {
    let tip = "M\(SVGNumber.text(x)),\(SVGNumber.text(y))"
    canvas.path(tip + (pointsDown ? "l-5,-9h10Z" : "l-9,-5v10Z"), "vt-arrowhead")
  }
}
