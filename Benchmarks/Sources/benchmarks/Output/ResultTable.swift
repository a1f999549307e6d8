/// All comparisons as one aligned table for people.
struct ResultTable {
  let comparisons: [Comparison]

  init(_ comparisons: [Comparison]) { self.comparisons = comparisons }

  private static let head = ["", "median", "min–max", "CPU", "peak MB", "runs", "ours ÷ it", "aim"]

  /// The table, with a line break after each line.
  var text: String {
    let blocks = comparisons.map { comparison in comparison.rows.map { cells(of: $0, in: comparison) } }
    let all = [Self.head] + blocks.flatMap { $0 }
    let widths = Self.head.indices.map { column in
      all.filter { $0.count > 2 }.map { $0[column].count }.max() ?? 0
    }
    var lines = [line(Self.head, widths)]
    for (comparison, rows) in zip(comparisons, blocks) {
      lines += ["", comparison.title] + rows.map { line($0, widths) }
    }
    return lines.map { $0 + "\n" }.joined()
  }

  /// A row that was not measured has two cells: its name and the reason.
  private func cells(of row: Comparison.Row, in comparison: Comparison) -> [String] {
    let name = "  " + row.name
    switch row.outcome {
    case .absent(let reason): return [name, "not measured: " + reason]
    case .measured(let measured):
      return [
        name, ResultText.time(measured.median), ResultText.range(measured.range),
        measured.processorSeconds.map(ResultText.time) ?? "", measured.peakBytes.map(ResultText.megabytes) ?? "",
        String(measured.samples.count), comparison.ratio(to: row).map(ResultText.ratio) ?? "",
        row.aim.map { ResultText.aim($0, for: measured) } ?? "",
      ]
    }
  }

  /// Text stands to the left, numbers to the right.
  private func line(_ cells: [String], _ widths: [Int]) -> String {
    var parts: [String] = []
    for (column, cell) in cells.enumerated() {
      let gap = String(repeating: " ", count: max(0, widths[column] - cell.count))
      let isText = column == 0 || column == widths.count - 1 || cells.count == 2
      parts.append(isText ? cell + gap : gap + cell)
    }
    let joined = parts.joined(separator: "  ")
    return String(joined.reversed().drop { $0 == " " }.reversed())
  }
}
