import PlanningModel

/// A row whose unit or object is not known.
struct UnknownRow {
  let sheet: Sheet
  let layout: HistoryLayout
  let row: Int
  let log: ProblemLog

  /// Whether the row is a sum, which is reported and skipped.
  func skipsTotal(_ first: String, _ second: String) -> Bool {
    guard let total = [first, second].first(where: { SheetReader.totals.contains($0.lowercased()) }) else {
      return false
    }
    let column = total == first ? layout.first : layout.second
    log.add(.totalRow, file: sheet.file, row: row, column: sheet.heading(column), CellMessage.total(total))
    return true
  }

  /// Reports a code that is not known, unless the table of codes itself is missing; `map` may know it on other days.
  func report<Thing>(
    _ text: String, _ column: Column, _ known: KnownCodes<Thing>, _ map: CodeMap, in unknown: inout UnknownCodes
  ) {
    guard !known.isOpen else { return }
    if text.isEmpty {
      log.add(.missingValue, file: sheet.file, row: row, column: sheet.heading(column), "Cellen är tom. Fyll i den.")
    } else {
      unknown.add(
        text, column, row: row,
        message: map.knows(text)
          ? "\(known.noun) \(text) står i code_maps.csv men gäller inte den här perioden. Ändra valid_from eller "
            + "valid_through."
          : known.unknownMessage(text))
    }
  }
}
