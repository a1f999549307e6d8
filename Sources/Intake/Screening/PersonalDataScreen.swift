import PlanningModel

/// Refuses files that hold data about persons, before anything in them is used or stored.
///
/// A guard, not a proof: it knows headings and number forms, not names in running text. Never tells what it found,
/// only where.
package struct PersonalDataScreen: Sendable {
  /// Headings of columns about persons.
  static let refusedHeadings: Set<String> = [
    "personnr", "pnr", "persnr", "personnummer", "patient", "patientid", "patient_id", "patientnr", "ssn",
    "samordningsnummer", "reservnummer", "namn", "förnamn", "efternamn", "adress", "telefon", "telefonnummer", "e_post",
    "epost", "person_nr", "person_id", "personid", "patient_nr", "patientnamn", "patientens_namn", "mobil",
    "mobilnummer", "mejl", "mail", "e_mail", "email", "e_postadress", "anställningsnummer", "anstid", "lma", "lma_nr",
    "lma_nummer", "lma_kort", "lma_kortnummer",
  ]

  package init() {}

  /// Whether a file's name or another short text holds an identity number.
  package func holdsIdentityNumber(_ text: String) -> Bool { finding(in: text) == .certain }

  /// Adds a problem for each place in a table that may be about a person; returns whether the table may be used.
  ///
  /// The header is at `header`; `isKnown` tells which headings are columns of the file's own schema, since a unit has
  /// a name too.
  func admits(_ table: CSVTable, file: String, header: Int?, isKnown: (String) -> Bool, log: ProblemLog) -> Bool {
    var isAdmitted = true
    func refuse(row: Int?, column: String?, _ message: String) {
      isAdmitted = false
      log.add(.personalData, file: file, row: row, column: column, message)
    }
    if let header {
      for column in 0..<table.width(header) {
        let heading = DataSetSchema.normalised(table.text(header, column))
        guard Self.refusedHeadings.contains(heading), !isKnown(heading) else { continue }
        refuse(
          row: table.row(header), column: table.text(header, column),
          "Kolumnen är en personuppgift. Ta bort den; Vårdtakt tar bara emot antal.")
      }
    }
    if table.comments.contains(where: { finding(in: table.text($0)) == .certain }) {
      refuse(row: nil, column: nil, "En kommentarsrad innehåller ett person- eller reservnummer. Ta bort det.")
    }
    var bareHits: [Int: [Int]] = [:]
    var employees: Set<Int> = []
    for hit in hits(in: table) {
      switch hit.kind {
      case .certain: break
      case .bareTenDigits:
        bareHits[hit.column, default: []].append(hit.record)
        continue
      case .unitOrEmployee:
        // A heading may itself be a unit, as in a wide table of series.
        guard hit.record > header ?? -1 else { continue }
        let heading = header.map { table.text($0, hit.column) } ?? ""
        let isOwn = isKnown(DataSetSchema.normalised(heading)) && !HSAIdentifier.isForPersons(heading)
        guard !isOwn, !HSAIdentifier.isForUnits(heading), employees.insert(hit.column).inserted else { continue }
        refuse(
          row: table.row(hit.record), column: columnName(table, header, hit.column), HSAIdentifier.message)
        continue
      }
      refuse(
        row: table.row(hit.record), column: columnName(table, header, hit.column),
        "Cellen har formen av ett person- eller reservnummer. Ta bort personuppgifterna och exportera filen på nytt.")
    }
    for (column, records) in bareHits.sorted(by: { $0.key < $1.key }) {
      let name = columnName(table, header, column)
      let filled = (0..<table.count).count { column < table.width($0) && !table.text($0, column).isEmpty }
      if records.count >= 3, records.count * 20 > filled {
        refuse(
          row: records.first.map(table.row), column: name,
          "\(records.count) celler har formen av personnummer utan skiljetecken. Ta bort kolumnen.")
      } else {
        log.add(
          .possiblePersonalData, file: file, row: records.first.map(table.row), column: name,
          "\(records.count) av \(filled) celler kan vara personnummer utan skiljetecken. Kontrollera kolumnen.")
      }
    }
    return isAdmitted
  }

  private func columnName(_ table: CSVTable, _ header: Int?, _ column: Int) -> String {
    guard let header, column < table.width(header), !table.text(header, column).isEmpty else {
      return "nr \(column + 1)"
    }
    let heading = table.text(header, column)
    return holdsIdentityNumber(heading) ? "nr \(column + 1)" : heading
  }
}

// MARK: - Search

extension PersonalDataScreen {
  private struct Hit {
    var record: Int
    var column: Int
    var kind: Kind

    enum Kind { case certain, bareTenDigits, unitOrEmployee }
  }

  /// The cells that hold an identity number; cells of fewer than ten bytes cannot.
  private func hits(in table: CSVTable) -> [Hit] {
    var cells: [(cell: Int, kind: Hit.Kind)] = []
    table.bytes.withUnsafeBufferPointer { bytes in
      for (position, cell) in table.cells.enumerated() where cell.count >= 10 {
        let text = UnsafeBufferPointer(rebasing: bytes[cell.range])
        let finding = text.allSatisfy { $0 < 0x80 } ? IdentityNumber.find(in: text) : finding(in: table.text(cell))
        switch finding {
        case .none: if HSAIdentifier.matches(text) { cells.append((position, .unitOrEmployee)) }
        case .bareTenDigits: cells.append((position, .bareTenDigits))
        case .certain: cells.append((position, .certain))
        }
      }
    }
    var hits: [Hit] = []
    var record = 0
    for (cell, kind) in cells {
      while table.records[record + 1].firstCell <= cell { record += 1 }
      hits.append(Hit(record: record, column: cell - table.records[record].firstCell, kind: kind))
    }
    return hits
  }

  /// The strongest finding in a text, in any script of digits.
  func finding(in text: String) -> IdentityNumber.Finding {
    Array(Self.plain(text).utf8).withUnsafeBufferPointer(IdentityNumber.find)
  }

  /// The text with all digits as ASCII, all dashes as hyphens, all spaces as spaces and without signs that nobody sees.
  private static func plain(_ text: String) -> String {
    var plain = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      switch scalar.value {
      case 0x2010...0x2015, 0x2212, 0xFE58, 0xFE63, 0xFF0D: plain.append("-")
      case 0xFF0B: plain.append("+")
      case 0xA0, 0x2000...0x200A, 0x202F, 0x3000: plain.append(" ")
      case 0xAD, 0x200B...0x200F, 0x2060, 0xFEFF: break
      case 0x80...:
        // Digits of other scripts, and raised and circled ones, have a value of 0 to 9.
        if let type = scalar.properties.numericType, type != .numeric, let value = scalar.properties.numericValue,
          (0...9).contains(value)
        {
          plain.append(contentsOf: String(Int(value)).unicodeScalars)
        } else {
          plain.append(scalar)
        }
      default: plain.append(scalar)
      }
    }
    return String(plain)
  }
}
