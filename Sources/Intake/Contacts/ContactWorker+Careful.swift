import PlanningModel

// The slow path: any row, by the readers that all other tables are read with.
extension ContactWorker {
  /// Counts what stands in bytes that begin and end between two rows: mostly one row, several where a carriage return
  /// alone ends some of them, none where the row is blank or a comment.
  func addCarefully(_ bytes: UnsafeRawBufferPointer) {
    guard !bytes.contains(0) else {
      findings.stop(.binary, at: place)
      place.row += 1
      return
    }
    let text = Array(bytes)
    var scan = CSVScan(capacity: layout.width)
    let unclosed = text.withUnsafeBufferPointer { scan.run($0, from: 0, separator: layout.separator) }
    if unclosed != nil { findings.stop(.unterminatedQuote, at: place) }
    scan.records.append(CSVTable.Record(firstCell: scan.cells.count, row: scan.row))
    let table = CSVTable(
      bytes: text + scan.plainTexts, cells: scan.cells, records: scan.records, comments: scan.comments,
      separator: layout.separator, endsWithLineBreak: true)
    for comment in table.comments where finding(table.bytes[comment.range]) == .certain {
      findings.add(.certain, column: -1, at: place)
    }
    for record in 0..<table.count {
      let cells = table.cells[table.records[record].firstCell..<table.records[record + 1].firstCell]
        .map { table.bytes[$0.range] }
      add(cells, at: RowPlace(block: place.block, row: place.row + table.row(record) - 1))
    }
    // Even a row without a line break, which only the end of a file has, is a row.
    place.row += max(1, scan.row - 1)
  }

  private func finding(_ cell: ArraySlice<UInt8>) -> IdentityNumber.Finding {
    cell.withUnsafeBytes(CellScreen.finding)
  }

  private func add(_ cells: [ArraySlice<UInt8>], at place: RowPlace) {
    findings.countRow()
    for (column, cell) in cells.enumerated() where !layout.ignored.contains(column) && !cell.isEmpty {
      if layout.isScreenedText(column) { findings.addFilled(column: column) }
      findings.add(finding(cell), column: column, at: place)
    }
    func text(_ column: Int) -> String { column < cells.count ? ContactText.read(cells[column]) : "" }
    guard cells.dropFirst(layout.width).allSatisfy(\.isEmpty) else { return findings.add(.tooManyCells, at: place) }
    let dateText = text(layout.date)
    guard !MissingValue.matches(dateText) else { return findings.add(.dateMissing, at: place) }
    guard let date = ContactDay.read(dateText) else { return findings.add(.dateUnreadable, at: place) }
    let month = Month(containing: date).index
    guard firstMonth <= month, month <= lastMonth else {
      return findings.add(DayTable.contactMonths.contains(Int(month)) ? .outsideSpan : .dateFarAway, at: place)
    }
    let unitText = meaning(of: text(layout.unit), key: 0, on: date)
    guard !MissingValue.matches(unitText) else { return findings.add(.unitMissing, at: place) }
    // With too many units or values the file is refused, so the row need not count.
    guard let unit = totals.unit(unitText) else { return }
    var key: UInt64 = 0
    for (dimension, column) in layout.dimensions.enumerated() {
      guard let value = totals.value(meaning(of: text(column), key: dimension + 1, on: date), dimension: dimension)
      else { return }
      key |= UInt64(value) << UInt64(dimension * 16)
    }
    let kind = totals.kind(key)
    guard totals.sums.pointee.hasObject(kind) else { return totals.addUnmapped(kind, at: place) }
    totals.sums.pointee.add(
      ContactRow(
        unit: unit, kind: kind, month: month, minutes: minutes(text, at: place),
        stay: stay(text, until: date, at: place), lead: lead(text, until: date, at: place)))
  }
}

// MARK: - Figures

extension ContactWorker {
  /// What a code of the source means in the region on a day.
  private func meaning(of text: String, key: Int, on day: Day) -> String {
    maps[key].isEmpty ? text : maps[key].target(of: text, on: day) ?? text
  }

  private func minutes(_ text: (Int) -> String, at place: RowPlace) -> Int64 {
    guard let column = layout.minutes else { return -1 }
    let reading = Array(text(column).utf8).withUnsafeBufferPointer(NumberParsing.read)
    switch reading.outcome {
    case .missing: return -1
    case .invalid:
      findings.add(.minutesUnreadable, at: place)
      return -1
    case .value:
      if let sign = reading.sign { findings.add(sign == .comma ? .decimalComma : .decimalPoint, at: place) }
      guard reading.value >= 0, reading.value <= Double(ContactLimits.minutes) else {
        findings.add(.minutesOutOfRange, at: place)
        return -1
      }
      return Int64((reading.value * 100).rounded())
    }
  }

  private func stay(_ text: (Int) -> String, until date: Day, at place: RowPlace) -> Int32 {
    guard let column = layout.admission, !MissingValue.matches(text(column)) else { return -1 }
    var end: Day? = date
    if let column = layout.discharge {
      guard !MissingValue.matches(text(column)) else { return -1 }
      end = ContactDay.read(text(column))
    }
    return span(from: text(column), to: end, unreadable: .stayUnreadable, outOfRange: .stayOutOfRange, at: place)
  }

  private func lead(_ text: (Int) -> String, until date: Day, at place: RowPlace) -> Int32 {
    guard let column = layout.referral, !MissingValue.matches(text(column)) else { return -1 }
    return span(from: text(column), to: date, unreadable: .leadUnreadable, outOfRange: .leadOutOfRange, at: place)
  }

  private func span(
    from text: String, to end: Day?, unreadable: ContactReason, outOfRange: ContactReason, at place: RowPlace
  ) -> Int32 {
    guard let end, let start = ContactDay.read(text) else {
      findings.add(unreadable, at: place)
      return -1
    }
    let days = start.distance(to: end)
    guard days >= 0, days <= Int(ContactLimits.days) else {
      findings.add(outOfRange, at: place)
      return -1
    }
    return Int32(days)
  }
}

/// The day of a cell, with or without a time behind it.
enum ContactDay {
  /// Reads a day in any form that the other files may use, followed by nothing or by a time of day (ISO 8601).
  static func read(_ text: String) -> Day? {
    if case .day(let day) = try? PeriodParser.parse(withoutTime(text)) { return day }
    return nil
  }

  private static func withoutTime(_ text: String) -> Substring {
    // A day and a time are at least 20260301T07:12.
    guard text.utf8.count >= 14, let split = text.firstIndex(where: { $0 == " " || $0 == "T" }),
      text.distance(from: text.startIndex, to: split) >= 8
    else { return text[...] }
    return isTime(text[text.index(after: split)...].utf8) ? text[..<split] : text[...]
  }

  /// Whether a text is `07:12`, with seconds, parts of seconds and a time zone if there are any.
  private static func isTime(_ text: Substring.UTF8View) -> Bool {
    var rest = Array(text)[...]
    func take(_ pattern: String) -> Bool {
      let isMatch =
        rest.count >= pattern.utf8.count
        && zip(rest, pattern.utf8).allSatisfy { byte, sign in
          sign == UInt8(ascii: "0") ? byte &- UInt8(ascii: "0") < 10 : byte == sign
        }
      if isMatch { rest = rest.dropFirst(pattern.utf8.count) }
      return isMatch
    }
    guard take("00:00") else { return false }
    if take(":00"), take(".0") || take(",0") { rest = rest.drop { $0 &- UInt8(ascii: "0") < 10 } }
    _ = ["Z", "+00:00", "-00:00", "+0000", "-0000"].contains(where: take)
    return rest.isEmpty
  }
}
