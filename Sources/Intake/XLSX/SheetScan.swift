import Foundation

/// Reads the cells of a sheet into lines of text.
final class SheetScan: XMLHandler {
  private let range: CellRange
  private let cells: CellReader
  private let mostCells: Int
  private(set) var failure: WorkbookError?

  // The rows so far.
  private var head = SheetHead()
  private var body: SheetLines
  private var cellCount = 0
  private var merges: [CellRange] = []
  private var textSigns: Set<DecimalSign> = []
  private var emptyFormulas: (count: Int, first: CellReference)?

  // The row and the cell being read.
  private var row = -1
  private var column = -1
  private var rowCells: [SheetLines.Place] = []
  private var rowText: [UInt8] = []
  private var kind = CellReader.Kind.number
  private var style = 0
  private var value = SheetCellText()
  private var isInValue = false
  private var hasFormula = false
  private var phoneticDepth = 0

  init(range: CellRange, cells: CellReader, mostCells: Int = WorkbookLimits.cells) {
    self.range = range
    self.mostCells = mostCells
    self.cells = cells
    body = SheetLines(nextRow: range.rows.lowerBound + SheetHead.rowCount)
  }

  func start(_ name: String, _ attributes: XMLAttributes) {
    guard failure == nil else { return }
    switch name {
    case "row": startRow(attributes["r"])
    case "c": startCell(attributes)
    case "v": isInValue = true
    case "t": isInValue = kind == .inline && phoneticDepth == 0
    case "rPh": phoneticDepth += 1
    case "f": hasFormula = true
    case "mergeCell":
      guard merges.count < WorkbookLimits.merges, let merge = attributes["ref"].flatMap({ CellRange($0) }) else {
        return
      }
      merges.append(merge)
    default: break
    }
  }

  func text(_ bytes: UnsafeBufferPointer<UInt8>) { if isInValue { value.append(bytes) } }

  func end(_ name: String) {
    guard failure == nil else { return }
    switch name {
    case "v", "t": isInValue = false
    case "rPh": phoneticDepth -= 1
    case "c": endCell()
    case "row": endRow()
    default: break
    }
  }
}

// MARK: - Rows and cells

extension SheetScan {
  private func startRow(_ number: String?) {
    let next = number.map { Int($0) ?? 0 } ?? row + 2
    // Rows stand in order in every workbook that a program has written.
    guard next - 1 > row, next <= WorkbookLimits.rows else { return fail(.damaged(part: "")) }
    row = next - 1
    column = -1
  }

  private func startCell(_ attributes: XMLAttributes) {
    var reference: UnsafePointer<CChar>?
    kind = .number
    style = 0
    attributes.forEach { key, value in
      // All three have names of one letter.
      guard key[0] != 0, key[1] == 0 else { return }
      switch UInt8(bitPattern: key[0]) {
      case UInt8(ascii: "r"): reference = value
      case UInt8(ascii: "s"): style = Int(String(cString: value)) ?? 0
      case UInt8(ascii: "t"): kind = CellReader.Kind(String(cString: value))
      default: break
      }
    }
    if let reference {
      let text = UnsafeBufferPointer(start: reference, count: strlen(reference))
      guard let place = CellReference(bytes: text.lazy.map { UInt8(bitPattern: $0) }), place.row == row else {
        return fail(.damaged(part: ""))
      }
      column = place.column
    } else {
      column += 1
    }
    guard row >= 0, column < WorkbookLimits.columns else { return fail(.damaged(part: "")) }
    value.removeAll()
    hasFormula = false
  }

  private func endCell() {
    guard range.rows.contains(row), range.columns.contains(column) else { return }
    guard !value.bytes.isEmpty else {
      if hasFormula, kind != .formulaText {
        let place = CellReference(row: row, column: column)
        emptyFormulas = ((emptyFormulas?.count ?? 0) + 1, emptyFormulas?.first ?? place)
      }
      return
    }
    value.finish()
    let start = rowText.count
    guard cells.append(value, kind: kind, style: style, to: &rowText) else { return fail(.damaged(part: "")) }
    guard rowText.count > start else { return }
    if kind != .number, let sign = CellReader.sign(of: rowText[start...]) { textSigns.insert(sign) }
    guard rowText.count <= WorkbookLimits.textBytes else { return fail(.tooLarge(what: "för mycket text")) }
    rowCells.append(
      SheetLines.Place(column: column - range.columns.lowerBound, text: start..<rowText.count, isError: kind == .error))
  }

  private func endRow() {
    guard !rowCells.isEmpty else { return }
    if zip(rowCells, rowCells.dropFirst()).contains(where: { $0.column >= $1.column }) {
      rowCells.sort { $0.column < $1.column }
      guard zip(rowCells, rowCells.dropFirst()).allSatisfy({ $0.column != $1.column }) else {
        return fail(.damaged(part: ""))
      }
    }
    cellCount += (rowCells.last?.column ?? 0) + 1
    guard cellCount <= mostCells else { return fail(.tooLarge(what: "fler än \(mostCells) celler på ett blad")) }
    if row < range.rows.lowerBound + SheetHead.rowCount {
      let cells = rowCells.map { SheetHead.Cell(column: $0.column, text: Array(rowText[$0.text]), isError: $0.isError) }
      head.rows.append(SheetHead.Row(row: row, cells: cells))
    } else {
      body.add(row: row, rowCells, of: rowText)
    }
    guard body.bytes.count <= WorkbookLimits.textBytes else { return fail(.tooLarge(what: "för mycket text")) }
    rowCells.removeAll(keepingCapacity: true)
    rowText.removeAll(keepingCapacity: true)
  }

  private func fail(_ error: WorkbookError) { failure = failure ?? error }
}

// MARK: - Result

extension SheetScan {
  /// The sheet when all of it has been read, with headings above each other joined or not; `nil` if no cell is filled.
  func sheetText(named name: String, joinsHeadings: Bool) -> SheetText? {
    guard !head.rows.isEmpty || !body.bytes.isEmpty else { return nil }
    let firstColumn = range.columns.lowerBound
    let header = head.header(merges, firstColumn: firstColumn)
    if let header { head.fill(merges, header: header, firstColumn: firstColumn) }
    if let header, joinsHeadings, header.count > 1 { head.join(header) }
    var lines = SheetLines()
    for row in head.rows { lines.add(row) }
    if !body.bytes.isEmpty { lines.append(body, from: range.rows.lowerBound + SheetHead.rowCount) }
    let below = merges.filter { merge in
      merge.rows.count > 1 && merge.rows.lowerBound > header?.upperBound ?? 0
        && range.rows.contains(merge.rows.lowerBound) && range.columns.contains(merge.columns.lowerBound)
    }
    // Texts that are numbers with a decimal point are kept, and cells that are numbers agree with them.
    let sign = textSigns == [.point] ? UInt8(ascii: ".") : UInt8(ascii: ",")
    lines.replace(CellReader.decimalSign, with: sign)
    return SheetText(
      name: name, bytes: lines.bytes, firstColumn: firstColumn,
      emptyFormulas: emptyFormulas,
      mergedData: below.first.map { (below.count, $0) })
  }
}
