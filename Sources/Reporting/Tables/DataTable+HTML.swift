extension DataTable {
  /// An HTML table with caption, scopes and right-aligned figures, in a frame that scrolls sideways when it is too wide.
  public func html() -> String {
    let name = MarkupEscaping.escaped(caption)
    var lines = [
      "<div class=\"vt-table-frame\" role=\"region\" tabindex=\"0\" aria-label=\"\(name)\">",
      "<table class=\"vt-table\" id=\"\(MarkupEscaping.escaped(id))\">", "<caption>\(name)</caption>",
      "<thead><tr>\(columns.map(headerCell).joined())</tr></thead>", "<tbody>",
    ]
    for (index, row) in rows.enumerated() {
      let cells = zip(columns, row.cells).enumerated().map { position, pair in
        bodyCell(pair.1, pair.0, row: row, rowIndex: index, columnIndex: position)
      }
      lines.append((row.isSum ? "<tr class=\"vt-sum\">" : "<tr>") + cells.joined() + "</tr>")
    }
    lines += ["</tbody>", "</table>", "</div>"]
    return lines.joined(separator: "\n")
  }

  private func headerCell(_ column: Column) -> String {
    let style = column.alignment == .number ? " class=\"vt-number\"" : ""
    return "<th scope=\"col\"\(style)>\(MarkupEscaping.escaped(column.title))</th>"
  }

  private func bodyCell(_ cell: Cell, _ column: Column, row: Row, rowIndex: Int, columnIndex: Int) -> String {
    let text = MarkupEscaping.escaped(readable(cell, column))
    if columnIndex == 0 {
      let style = row.depth > 0 ? " class=\"vt-depth-\(min(row.depth, 4))\"" : ""
      return "<th scope=\"row\"\(style)>\(text)</th>"
    }
    var content = text
    if case .gap(let value, let scale) = cell {
      let bar = GapBar(
        id: "\(id)-\(rowIndex + 1)-\(columnIndex + 1)", gap: value, scale: scale, unit: column.unit ?? "",
        decimals: column.decimals, language: language)
      content = text + " " + bar.svg()
    }
    return (column.alignment == .number ? "<td class=\"vt-number\">" : "<td>") + content + "</td>"
  }
}
