import PlanningModel

extension HistoryRows {
  /// Reports bed-days of objects that have no stays, and bed-days in periods without any stay.
  func checkBedDays(objects: KnownCodes<PlanningObject>, measures: [VolumeMeasure?], log: ProblemLog) {
    let bedDays = values[1]
    for row in bedDays.indices where bedDays[row] > 0 {
      let second = pairs[Int(pairOfRow[row])].second
      switch measures[second] {
      case .activities:
        let place = place(row)
        log.add(
          .wrongMeasure, file: place.sheet.file, row: place.row, column: place.sheet.heading(.bedDays),
          "Vårddygn utan vårdtillfällen: objektet \(objects.codes[second]) mäts i aktiviteter. Lämna cellen tom, "
            + "eller mät objektet i vårdtillfällen (episodes).")
      case .episodes where !(values[0][row] > 0):
        let place = place(row)
        log.add(
          .bedDaysWithoutStays, file: place.sheet.file, row: place.row, column: place.sheet.heading(.bedDays),
          "Vårddygn men inga vårdtillfällen i perioden. Kontrollera om vårdtillfällen saknas.")
      default: break
      }
    }
  }

  /// Reports how many periods have more occupied than available bed-days; one warning a file.
  func checkOvercrowding(log: ProblemLog) {
    for (sheet, start) in zip(sheets, sheetStarts) {
      let end = sheetStarts.first { $0 > start } ?? pairOfRow.count
      let rows = (start..<end).filter { values[1][$0] > values[0][$0] }
      guard let first = rows.first else { continue }
      log.add(
        .overcrowding, file: sheet.file, row: place(first).row, column: sheet.heading(.occupiedBedDays),
        "\(rows.count) \(rows.count == 1 ? "rad" : "rader") har fler belagda än disponibla vårddygn (överbeläggning). "
          + "De används som de är.")
    }
  }
}
