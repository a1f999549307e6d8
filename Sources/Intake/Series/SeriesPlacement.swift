/// Puts the values of a draft on one time axis, and tells what is missing on it.
struct SeriesPlacement {
  let draft: SeriesDraft
  let file: String
  let log: ProblemLog

  /// The finished file; nil after adding what is wrong.
  func placed() -> SeriesFile? {
    guard !draft.labels.isEmpty, !draft.series.isEmpty else {
      log.add(.empty, file: file, "Filen har inga värden. Fyll i minst en rad.")
      return nil
    }
    let finder = SeriesAxisFinder(file: file, column: draft.periodHeading, log: log)
    guard let (axis, positions) = finder.find(draft.labels) else { return nil }
    for series in draft.isWide ? Array(draft.series.prefix(1)) : draft.series { checkOrder(series, axis, positions) }
    guard !log.hasErrors else { return nil }
    let values = draft.series.map { series in
      var values = [Double](repeating: .nan, count: axis.count)
      for (label, value) in zip(series.labels, series.values) { values[positions[label]] = value }
      return values
    }
    // Rows for periods to come, filled in by nobody yet, are no history.
    let begin = values.compactMap { $0.firstIndex { !$0.isNaN } }.min()
    let end = values.compactMap { $0.lastIndex { !$0.isNaN } }.max()
    guard let begin, let end else {
      log.add(.empty, file: file, "Filen har inga värden, bara tomma celler. Fyll i minst ett.")
      return nil
    }
    let range = begin..<end + 1
    let found = SeriesFile(
      name: file, axis: axis.cut(to: range),
      series: zip(draft.series, values).map { NamedValues(name: $0.name, values: Array($1[range])) })
    let present = Set(positions)
    noteGaps(found, absent: range.filter { !present.contains($0) }.map { $0 - begin })
    return found
  }

  /// Each series has each period once, the earlier ones first.
  private func checkOrder(_ series: SeriesDraft.Values, _ axis: SeriesAxis, _ positions: [Int]) {
    var rows: [Int: Int] = [:]
    var latest: (position: Int, label: Int, row: Int)?
    for (label, row) in zip(series.labels, series.rows) {
      let position = positions[label]
      let text = draft.labels[label].text
      let place = draft.isWide ? "" : " för \(series.name)"
      if let earlier = rows.updateValue(row, forKey: position) {
        rows[position] = earlier
        report(.duplicate, row, "Perioden \(text)\(place) står redan på rad \(earlier). Ta bort den ena raden.")
      } else if let latest, position < latest.position {
        report(
          .invalidPeriod, row,
          "Perioden \(text)\(place) kommer efter \(draft.labels[latest.label].text) på rad \(latest.row) men är tidigare. "
            + "Rätta perioden, eller sortera raderna i tidsordning.")
      } else {
        latest = (position, label, row)
      }
    }
  }

  private func report(_ kind: IntakeProblem.Kind, _ row: Int?, _ message: String) {
    log.add(kind, file: file, row: row, column: draft.periodHeading, message)
  }

  private func noteGaps(_ found: SeriesFile, absent: [Int]) {
    if let first = absent.first {
      let periods = absent.count == 1 ? "1 period saknas" : "\(absent.count) perioder saknas"
      report(
        .gap, nil,
        "\(periods) bland raderna, först \(found.axis.label(at: first)). Det som saknas räknas som saknat, inte 0.")
    }
    if case .order = found.axis.unit {
      report(.gap, nil, "Perioderna känns inte igen och tas i filens ordning, utan säsong om ingen anges.")
    }
    let ends = found.series.map { series in series.values.lastIndex { !$0.isNaN } }
    for (series, end) in zip(found.series, ends) where end == nil {
      log.add(.gap, file: file, column: series.name, "Serien har inga värden och får ingen prognos.")
    }
    let early = zip(found.series, ends).compactMap { series, end in
      end.flatMap { $0 < found.axis.count - 1 ? (series.name, found.axis.label(at: $0)) : nil }
    }
    if let (name, label) = early.first {
      let count = early.count == 1 ? "1 serie slutar" : "\(early.count) serier slutar"
      log.add(
        .gap, file: file,
        "\(count) före filens sista period \(found.axis.label(at: found.axis.count - 1)), först \(name) (\(label)). "
          + "Det som saknas räknas som saknat, inte 0.")
    }
  }
}
