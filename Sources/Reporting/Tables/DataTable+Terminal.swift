extension DataTable {
  /// Text in columns of fixed width for a terminal; the row names give way when the lines exceed `maximumWidth`.
  ///
  /// Every character counts as one column, which holds for Swedish and English.
  public func terminalText(maximumWidth: Int? = nil) -> String {
    let names = rows.map { String(repeating: "  ", count: $0.depth) }
    var cells = [columns.map(\.title)]
    for (row, indent) in zip(rows, names) {
      var line = zip(columns, row.cells).map { readable($1, $0) }
      if !line.isEmpty { line[0] = indent + line[0] }
      cells.append(line.map(Self.onOneLine))
    }
    var widths = columns.indices.map { index in cells.map { $0[index].count }.max() ?? 0 }
    if let maximumWidth, !widths.isEmpty {
      let total = widths.reduce(0, +) + 2 * (widths.count - 1)
      widths[0] = max(min(widths[0], 8), widths[0] - max(0, total - maximumWidth))
    }
    let rule = String(repeating: "─", count: widths.reduce(0, +) + 2 * max(0, widths.count - 1))
    var lines = [caption, line(cells[0], widths), rule]
    for (index, row) in rows.enumerated() {
      if row.isSum { lines.append(rule) }
      lines.append(line(cells[index + 1], widths))
    }
    return lines.map { $0 + "\n" }.joined()
  }

  private func line(_ cells: [String], _ widths: [Int]) -> String {
    let padded = columns.indices.map { index in
      let text =
        cells[index].count > widths[index] ? cells[index].prefix(max(0, widths[index] - 1)) + "…" : cells[index]
      let space = String(repeating: " ", count: max(0, widths[index] - text.count))
      return columns[index].alignment == .number ? space + text : text + space
    }
    var joined = padded.joined(separator: "  ")
    while joined.last == " " { joined.removeLast() }
    return joined
  }

  private static func onOneLine(_ text: String) -> String {
    String(text.map { $0.isNewline || $0 == "\t" ? " " : $0 })
  }
}
