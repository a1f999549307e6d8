/// The first rows of a sheet, kept until its merged ranges are known: they stand after the cells in a workbook.
struct SheetHead {
  static let rowCount = 20

  /// A filled cell: its column, from 0, and its text.
  struct Cell {
    var column: Int
    var text: [UInt8]
    /// Whether it is an error value, which begins with `#` but is no comment.
    var isError = false
  }

  struct Row {
    var row: Int
    var cells: [Cell]

    /// Whether a first cell makes the row a comment.
    var isComment: Bool {
      guard let first = cells.first else { return false }
      return first.column == 0 && first.text.first == numberSign && !first.isError
    }
  }

  var rows: [Row] = []

  /// The rows with headings: the first with two filled cells, and those below it that merged cells tie to it.
  ///
  /// Places in merged ranges are as in the sheet; columns of cells are counted from `firstColumn`.
  func header(_ merges: [CellRange], firstColumn: Int) -> ClosedRange<Int>? {
    let first = rows.first { row in row.cells.count > 1 && !row.isComment }
    guard let first = first?.row, let last = rows.last?.row else { return nil }
    let tied = merges.filter {
      $0.rows.lowerBound >= first && $0.rows.lowerBound <= last && $0.columns.upperBound >= firstColumn
    }
    .sorted { $0.rows.lowerBound < $1.rows.lowerBound }
    var end = first
    for merge in tied where merge.rows.lowerBound <= end {
      // A heading over several columns has others below it.
      end = max(end, merge.rows.upperBound + (merge.columns.count > 1 ? 1 : 0))
    }
    return first...max(first, min(end, last))
  }

  /// Repeats the text of merged cells in all cells of the headings that they cover.
  mutating func fill(_ merges: [CellRange], header: ClosedRange<Int>, firstColumn: Int) {
    for merge in merges where header.contains(merge.rows.lowerBound) {
      let corner = merge.columns.lowerBound - firstColumn
      guard
        let source = rows.first(where: { $0.row == merge.rows.lowerBound })?.cells.first(where: { $0.column == corner })
      else { continue }
      for index in rows.indices where merge.rows.contains(rows[index].row) && header.contains(rows[index].row) {
        // A heading covers hundreds of columns at most; wider merges are decoration.
        for column in corner...min(corner + merge.columns.count - 1, corner + 1_000) {
          rows[index].fill(column, source)
        }
      }
    }
  }

  /// Puts the headings above each other into one, as `2026` over `jan` into `2026 jan`, in the last of their rows.
  mutating func join(_ header: ClosedRange<Int>) {
    guard let last = rows.lastIndex(where: { header.contains($0.row) }) else { return }
    var joined: [Int: [[UInt8]]] = [:]
    for row in rows[...last] where header.contains(row.row) {
      for cell in row.cells where joined[cell.column]?.contains(cell.text) != true {
        joined[cell.column, default: []].append(cell.text)
      }
    }
    rows[last].cells = joined.sorted { $0.key < $1.key }
      .map { Cell(column: $0.key, text: Array($0.value.joined(separator: [space]))) }
    let kept = rows[last].row
    rows.removeAll { header.contains($0.row) && $0.row != kept }
  }
}

extension SheetHead.Row {
  fileprivate mutating func fill(_ column: Int, _ source: SheetHead.Cell) {
    let position = cells.firstIndex { $0.column >= column } ?? cells.count
    guard position == cells.count || cells[position].column != column else { return }
    cells.insert(SheetHead.Cell(column: column, text: source.text, isError: source.isError), at: position)
  }
}
