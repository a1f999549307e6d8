/// Says what is odd or wrong in an extract with contacts.
struct ContactProblems {
  let file: String
  let layout: ContactLayout
  /// The number in the file of the first row of the first block.
  let firstRow: Int
  let profile: ContactProfile
  let log: ProblemLog
  private let rowsBefore: [Int: Int]

  init(
    file: String, layout: ContactLayout, firstRow: Int, profile: ContactProfile, log: ProblemLog,
    rowsOfBlock: [(block: Int, rows: Int)]
  ) {
    (self.file, self.layout, self.firstRow, self.profile, self.log) = (file, layout, firstRow, profile, log)
    var before = firstRow
    var rowsBefore: [Int: Int] = [:]
    for (block, rows) in rowsOfBlock.sorted(by: { $0.block < $1.block }) {
      rowsBefore[block] = before
      before += rows
    }
    self.rowsBefore = rowsBefore
  }

  /// The number of a row in the file.
  func row(_ place: RowPlace) -> Int? { rowsBefore[place.block].map { $0 + place.row } }
}

// MARK: - Refusals

extension ContactProblems {
  /// Whether the file may be used; adds a problem for each reason why not.
  func admit(_ findings: ContactFindings) -> Bool {
    // Blocks are handed out in order, so all before the first that ends the reading have been read whatever the number
    // of threads; what was found behind it would depend on their number.
    let firstHit = findings.hits.first?.place.block ?? Int.max
    if let stop = findings.stop, stop.place.block < firstHit {
      tell(stop.reason, at: stop.place)
      return false
    }
    for hit in findings.hits where hit.place.block == firstHit {
      guard hit.column >= 0 else {
        log.add(
          .personalData, file: file, row: row(hit.place),
          "En kommentarsrad innehåller ett person- eller reservnummer. Ta bort det.")
        continue
      }
      log.add(
        .personalData, file: file, row: row(hit.place), column: layout.name(hit.column),
        "Cellen har formen av ett person- eller reservnummer. Ta bort personuppgifterna och exportera filen på nytt, "
          + "eller skriv kolumnen under ignore i profilen.")
    }
    guard findings.hits.isEmpty else { return false }
    if let stop = findings.stop {
      tell(stop.reason, at: stop.place)
      return false
    }
    return admitBareNumbers(findings)
  }

  /// Ten digits without a separator are often something else, so a column is refused for its share of them.
  private func admitBareNumbers(_ findings: ContactFindings) -> Bool {
    var isAdmitted = true
    for (column, tally) in findings.bareHits.sorted(by: { $0.key < $1.key }) {
      let filled = layout.isScreenedText(column) ? findings.filled[column] ?? 0 : findings.rows
      let place = tally.first.first.flatMap(row)
      if tally.count >= 3, tally.count * 20 > filled {
        isAdmitted = false
        log.add(
          .personalData, file: file, row: place, column: layout.name(column),
          "\(tally.count) celler har formen av personnummer utan skiljetecken. Ta bort kolumnen, eller skriv den under "
            + "ignore i profilen.")
      } else {
        log.add(
          .possiblePersonalData, file: file, row: place, column: layout.name(column),
          "\(tally.count) av \(filled) celler kan vara personnummer utan skiljetecken. Kontrollera kolumnen.")
      }
    }
    return isAdmitted
  }

  private func tell(_ stop: ContactFindings.Stop, at place: RowPlace) {
    switch stop {
    case .unterminatedQuote: log.add(.truncated, file: file, Self.message(.unterminatedQuote))
    case .rowTooLong: log.add(.truncated, file: file, Self.message(.rowTooLong))
    case .binary: log.add(.wrongEncoding, file: file, row: row(place), TextDecodingError.binary.message)
    case .excess(.units):
      log.add(
        .outOfRange, file: file, column: layout.name(layout.unit),
        "Kolumnen har fler olika värden än en region har enheter. Är det rätt kolumn i profilen?")
    case .excess(.values(let dimension)):
      log.add(
        .outOfRange, file: file, column: layout.name(layout.dimensions[dimension]),
        "Kolumnen har fler än \(KeyList.limit) olika värden. Är det rätt kolumn i profilen?")
    case .excess(.combinations):
      log.add(
        .outOfRange, file: file,
        "Filen har fler än \(ContactTotals.kindLimit) olika kombinationer av värden i de kolumner som skiljer objekten "
          + "åt. Använd färre kolumner i profilen.")
    case .excess(.months):
      log.add(
        .outOfRange, file: file,
        "Enheter gånger objekt gånger månader blir fler än \(ContactTotals.cellLimit). Ange from och through i profilen."
      )
    }
  }

  static func message(_ error: ContactCutError) -> String {
    switch error {
    case .unterminatedQuote: CSVError.unterminatedQuote(row: 0).message
    case .rowTooLong:
      "En rad är längre än 1 MB. Radbrytningar saknas eller är av ett ovanligt slag; exportera filen på nytt som CSV."
    }
  }
}
