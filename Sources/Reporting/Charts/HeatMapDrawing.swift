import PlanningModel

/// Lays out a heat map: how wide the cells must be, how many fit beside each other, and where each text stands.
struct HeatMapDrawing {
  private let map: HeatMap
  private let numbers: NumberFormat
  private let isCompact: Bool
  private let labelWidth: Double
  private let columnsPerBand: Int
  private let cellWidth: Double
  private let isOneLine: Bool
  private let shareWidth: Double

  private static let edge = 7.0
  private static let indent = 12.0
  private static let headerHeight = 22.0

  init(_ map: HeatMap) {
    self.map = map
    numbers = map.heading.language.numbers
    isCompact = map.heading.layout == .compact
    let width = map.heading.layout.width
    let cells = map.rows.flatMap(\.cells).compactMap { $0 }
    let gapWidth = cells.map { TextMeasure.width(Self.gapText($0, map), .small) }.max() ?? 40
    let shareWidth = cells.map { TextMeasure.width(Self.shareText($0, map), .small) }.max() ?? 40
    self.shareWidth = shareWidth
    let twoLines = Self.edge + 16 + max(gapWidth, shareWidth) + 5
    let oneLine = Self.edge + 16 + gapWidth + 10 + shareWidth + 5
    let labels = map.rows.map { TextMeasure.width($0.label, .strong) + Double($0.depth) * Self.indent + 10 }.max() ?? 0
    // A third of the width is enough for names, which may wrap; figures may not.
    let widestLabel = isCompact ? 0 : min(labels, width / 3)
    let columns = max(map.columns.count, 1)
    let fitting = max(1, Int((width - widestLabel) / twoLines))
    let bands = (columns + fitting - 1) / fitting
    columnsPerBand = (columns + bands - 1) / bands
    // A name may wrap between its words but is not cut inside one.
    let words = map.rows.flatMap { row in
      row.label.split(separator: " ").map {
        TextMeasure.width(String($0), .strong) + Double(row.depth) * Self.indent + 10
      }
    }
    let longestWord = min(words.max() ?? 0, width / 3)
    let narrowLabel =
      isCompact ? 0 : min(labels, max(120, longestWord, width - Double(columnsPerBand) * oneLine))
    isOneLine = width - narrowLabel >= Double(columnsPerBand) * oneLine
    labelWidth = isOneLine ? narrowLabel : widestLabel
    cellWidth = min((width - labelWidth) / Double(columnsPerBand), 190)
  }

  func svg() -> String {
    var canvas = SVGCanvas(map.heading)
    var y = 0.0
    for first in stride(from: 0, to: map.columns.count, by: columnsPerBand) {
      let band = first..<min(first + columnsPerBand, map.columns.count)
      for (index, row) in map.rows.enumerated() {
        // Names of columns return now and then, since a long map is read far from its top.
        if index.isMultiple(of: isCompact ? 10 : 25) { y += drawHeader(band, y, &canvas) }
        y += drawRow(row, band, y, &canvas)
      }
      y += 14
    }
    y += legend.draw(on: &canvas, x: 0, y: y, width: map.heading.layout.width)
    return canvas.document(height: y, summary: map.summary)
  }

  private func drawHeader(_ band: Range<Int>, _ y: Double, _ canvas: inout SVGCanvas) -> Double {
    for (position, index) in band.enumerated() {
      let middle = labelWidth + (Double(position) + 0.5) * cellWidth
      let name = TextMeasure.truncated(map.columns[index], to: cellWidth - 4, .strong)
      canvas.text(name, middle, y + 15, .strong, anchor: .middle)
    }
    return Self.headerHeight
  }

  private func drawRow(_ row: HeatMap.Row, _ band: Range<Int>, _ y: Double, _ canvas: inout SVGCanvas) -> Double {
    let inset = Double(row.depth) * Self.indent
    let style: TextStyle = row.depth == 0 ? .strong : .label
    let room = (isCompact ? map.heading.layout.width : labelWidth - 8) - inset
    let lines = TextMeasure.wrapped(row.label, to: room, style, maximumLines: 3)
    let labelHeight = Double(lines.count) * style.lineHeight
    let cellHeight = isCompact || isOneLine ? (isOneLine ? 23 : 34) : max(34, labelHeight + 4)
    let height = isCompact ? cellHeight : max(cellHeight, labelHeight + 6)
    let cellTop = isCompact ? y + labelHeight + 5 : y
    let labelTop = isCompact ? y + 13 : y + (height - labelHeight) / 2 + style.size * 0.95
    canvas.texts(lines, inset, labelTop, style)
    for (position, index) in band.enumerated() {
      let box = Box(labelWidth + Double(position) * cellWidth + 1, cellTop + 1, cellWidth - 2, height - 2)
      draw(row.cells[index], in: box, &canvas)
    }
    return isCompact ? labelHeight + 5 + height + 10 : height
  }

  private func draw(_ cell: HeatMap.Cell?, in box: Box, _ canvas: inout SVGCanvas) {
    let tone = GapTone(gap: cell?.gap, share: cell?.shareOfNeed, shades: map.shades)
    guard let cell else {
      canvas.surface(box, tone.style, hatch: tone.hatch)
      canvas.text(numbers.missing, box.middle, box.y + box.height / 2 + 4, .small, anchor: .middle, extra: "vt-halo")
      return
    }
    canvas.rect(box, tone.style)
    // The pattern keeps to the edge, so that it never runs through the figures.
    if let hatch = tone.hatch {
      canvas.surface(Box(box.x, box.y, Self.edge, box.height), tone.style, hatch: hatch)
    }
    let centre = box.y + box.height / 2
    let gap = Self.gapText(cell, map)
    let share = Self.shareText(cell, map)
    let markLeft = box.x + Self.edge + 3
    if isOneLine {
      canvas.text(tone.mark, markLeft, centre + 4, .small)
      canvas.text(gap, box.right - shareWidth - 14, centre + 4, .small, anchor: .end)
      canvas.text(share, box.right - 4, centre + 4, .small, anchor: .end)
    } else {
      canvas.text(tone.mark, markLeft, centre - 2, .small)
      canvas.text(gap, box.right - 4, centre - 2, .small, anchor: .end)
      canvas.text(share, box.right - 4, centre + 12, .small, anchor: .end)
    }
  }

  private static func gapText(_ cell: HeatMap.Cell, _ map: HeatMap) -> String {
    map.heading.language.numbers.quantity(cell.gap, unit: map.unit, decimals: map.decimals, sign: .always)
  }

  private static func shareText(_ cell: HeatMap.Cell, _ map: HeatMap) -> String {
    cell.shareOfNeed == nil ? "–" : map.heading.language.numbers.percent(cell.shareOfNeed, sign: .always)
  }

  private var legend: Legend {
    let language = map.heading.language
    let limits = [map.shades.balanced, map.shades.small, map.shades.middle].map { numbers.percent($0) }
    let steps = [map.shades.balanced, map.shades.small].map { numbers.text($0 * 100) }
    let sizes = ["\(steps[0])–\(limits[1])", "\(steps[1])–\(limits[2])", "> \(limits[2])"]
    let deficit = language.pick("Underskott", "Deficit")
    let surplus = language.pick("Överskott", "Surplus")
    var entries: [(swatch: Legend.Swatch, label: String)] = []
    for step in [3, 2, 1] { entries.append(entry(.deficit(step), "\(deficit) \(sizes[step - 1])")) }
    entries.append(entry(.balanced, language.pick("Balans", "Balance") + " ±\(limits[0])"))
    for step in 1...3 { entries.append(entry(.surplus(step), "\(surplus) \(sizes[step - 1])")) }
    entries.append(entry(.missing, language.pick("Värde saknas", "Value missing")))
    return Legend(entries: entries)
  }

  private func entry(_ tone: GapTone, _ label: String) -> (swatch: Legend.Swatch, label: String) {
    (.surface(tone.style, tone.hatch), tone.mark.isEmpty ? label : "\(tone.mark) \(label)")
  }
}
