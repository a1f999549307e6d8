/// A sheet as semicolon-separated text in UTF-8, one line for each row, so that it is read exactly as a CSV file.
///
/// Line numbers are row numbers: rows without cells are blank lines. Numbers have a decimal comma, or a point where
/// texts of the sheet have it; days are written as `2027-01-31`. A row whose first cell begins with `#` is a comment, as in a CSV file.
struct SheetText {
  var name: String
  var bytes: [UInt8]
  /// The column of the first cell of each line, counted from 0.
  var firstColumn: Int
  /// Formulas without a saved value: how many, and the first.
  var emptyFormulas: (count: Int, first: CellReference)?
  /// Merged ranges below the headings that span several rows: how many, and the first.
  var mergedData: (count: Int, first: CellRange)?

  /// Adds what is odd about the sheet.
  func report(file: String, log: ProblemLog) {
    if let emptyFormulas {
      let place = "i \(SheetName.quoted(name))!\(emptyFormulas.first)"
      let count = emptyFormulas.count
      log.add(
        .missingValue, file: file, row: emptyFormulas.first.row + 1,
        "\(count == 1 ? "En formel \(place)" : "\(count) formler, den första \(place),") saknar sparat värde. Öppna "
          + "arbetsboken i Excel, låt den räkna om och spara den.")
    }
    if let mergedData {
      log.add(
        .gap, file: file, row: mergedData.first.rows.lowerBound + 1,
        "\(mergedData.count == 1 ? "Cellerna" : "\(mergedData.count) områden är sammanfogade, det första") "
          + "\(SheetName.quoted(name))!\(mergedData.first)\(mergedData.count == 1 ? " är sammanfogade" : ""): bara den översta raden har värdet. Dela cellerna och fyll i alla "
          + "rader.")
    }
  }
}
