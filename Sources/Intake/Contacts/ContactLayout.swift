import PlanningModel

/// Where the columns of one extract stand.
struct ContactLayout: Equatable, Sendable {
  /// The headings as they may be shown.
  var headings: [String]
  var separator: UInt8
  var date: Int
  var unit: Int
  /// The columns of the profile's used dimensions, in their order.
  var dimensions: [Int]
  var minutes: Int?
  var admission: Int?
  var discharge: Int?
  var referral: Int?
  /// Columns whose cells are never looked at.
  var ignored: Set<Int>

  var width: Int { headings.count }

  /// The columns that are not read as anything, which only the screening looks at.
  var others: [Int] {
    let read = Set([date, unit] + dimensions + [minutes, admission, discharge, referral].compactMap(\.self))
    return (0..<width).filter { !read.contains($0) && !ignored.contains($0) }
  }

  /// Whether a column is a text of which cells that hold anything are counted; in others every row counts as one.
  func isScreenedText(_ column: Int) -> Bool { dimensions.contains(column) || others.contains(column) }

  /// What a column is called in a problem.
  func name(_ column: Int) -> String { column < width ? headings[column] : "nr \(column + 1)" }
}

extension ContactLayout {
  /// Finds the profile's columns in a header; `nil` when the log has been told why the file cannot be used.
  static func find(
    _ header: [String], row: Int, separator: UInt8, file: String, profile: ContactProfile, log: ProblemLog
  ) -> ContactLayout? {
    let screen = PersonalDataScreen()
    let ignored = Set(profile.ignore.map(DataSetSchema.normalised))
    let headings = header.enumerated().map { position, heading in
      heading.isEmpty || screen.finding(in: heading) != .none ? "nr \(position + 1)" : heading
    }
    var isUsable = true
    for (position, heading) in header.enumerated() {
      let normalised = DataSetSchema.normalised(heading)
      guard PersonalDataScreen.refusedHeadings.contains(normalised), !ignored.contains(normalised) else { continue }
      isUsable = false
      log.add(
        .personalData, file: file, row: row, column: headings[position],
        "Kolumnen är en personuppgift. Ta bort den, eller skriv den under ignore i profilen så läses den inte.")
    }
    var positions: [String: Int] = [:]
    var twice: Set<String> = []
    for (position, heading) in header.enumerated() where positions.updateValue(position, forKey: heading) != nil {
      twice.insert(heading)
    }
    let needed = Set(profile.neededColumns)
    for heading in twice.intersection(needed).sorted() {
      isUsable = false
      log.add(
        .repeatedColumn, file: file, row: row, column: heading, "Rubriken finns flera gånger. Ge dem olika namn.")
    }
    let missing = needed.subtracting(header).sorted()
    if !missing.isEmpty {
      isUsable = false
      log.add(
        .missingColumn, file: file, row: row,
        "Kolumnerna \(missing.joined(separator: ", ")) saknas. Rätta profilen eller exportera dem.")
    }
    let columns = profile.columns
    guard isUsable, let date = positions[columns.date], let unit = positions[columns.unit] else { return nil }
    return ContactLayout(
      headings: headings, separator: separator, date: date, unit: unit,
      dimensions: profile.usedDimensions.compactMap { columns.dimensions[$0].flatMap { positions[$0] } },
      minutes: columns.minutes.flatMap { positions[$0] }, admission: columns.admission.flatMap { positions[$0] },
      discharge: columns.discharge.flatMap { positions[$0] }, referral: columns.referral.flatMap { positions[$0] },
      ignored: Set(header.indices.filter { ignored.contains(DataSetSchema.normalised(header[$0])) }))
  }
}
