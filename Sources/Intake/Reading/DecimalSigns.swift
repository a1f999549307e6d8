/// Watches which decimal sign a file uses, and finds files that mix them.
struct DecimalSigns {
  private struct Place {
    var row: Int
    var column: String
  }

  private var certainComma: Place?
  private var certainPoint: Place?
  private var uncertainComma: Place?
  private var uncertainPoint: Place?

  /// The file's decimal sign; `nil` when no number has decimals.
  var sign: DecimalSign? {
    if certainComma != nil { return .comma }
    if certainPoint != nil { return .point }
    if uncertainComma != nil { return .comma }
    return uncertainPoint == nil ? nil : .point
  }

  /// Whether no two signs were met, and none that could be one between thousands.
  var isClear: Bool {
    let commas = certainComma != nil || uncertainComma != nil
    let points = certainPoint != nil || uncertainPoint != nil
    let isCertain = certainComma != nil || certainPoint != nil
    return !(commas && points) && (isCertain || !(commas || points))
  }

  /// Notes the sign of a number that has one.
  @inline(__always)
  mutating func note(_ reading: NumberReading, row: Int, column: @autoclosure () -> String) {
    guard let sign = reading.sign else { return }
    switch (sign, reading.signIsCertain) {
    case (.comma, true): if certainComma == nil { certainComma = Place(row: row, column: column()) }
    case (.point, true): if certainPoint == nil { certainPoint = Place(row: row, column: column()) }
    case (.comma, false): if uncertainComma == nil { uncertainComma = Place(row: row, column: column()) }
    case (.point, false): if uncertainPoint == nil { uncertainPoint = Place(row: row, column: column()) }
    }
  }

  /// Adds what is wrong with the file as a whole.
  func report(file: String, log: ProblemLog) {
    if let comma = certainComma ?? uncertainComma, let point = certainPoint ?? uncertainPoint {
      log.add(
        .mixedDecimalSigns, file: file, row: max(comma.row, point.row),
        column: comma.row > point.row ? comma.column : point.column,
        "Filen blandar decimalkomma (rad \(comma.row)) och decimalpunkt (rad \(point.row)). "
          + "Använd samma tecken i hela filen, och inget tecken mellan tusental.")
      return
    }
    guard certainComma == nil, certainPoint == nil, let place = uncertainComma ?? uncertainPoint else { return }
    let name = uncertainComma == nil ? "Punkten" : "Kommat"
    log.add(
      .ambiguousNumber, file: file, row: place.row, column: place.column,
      "\(name) kan skilja tusental men läses som decimaltecken. Ta bort tecknet om det skiljer tusental.")
  }
}
