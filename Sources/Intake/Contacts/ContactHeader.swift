/// Where the rows of an extract begin, and what its columns are.
struct ContactHeader {
  var layout: ContactLayout
  /// The position of the first byte behind the header.
  var position: Int
  /// The number in the file of the row that begins there.
  var firstRow: Int
}

extension ContactHeader {
  private static let lookedAt = 65_536

  /// Reads the header; `nil` when the log has been told why the file cannot be used.
  static func find(_ bytes: UnsafeRawBufferPointer, file: String, profile: ContactProfile, log: ProblemLog)
    -> ContactHeader?
  {
    let beginning = Array(bytes.prefix(lookedAt))
    do throws(TextDecodingError) {
      try TextDecoding.refuse(beginning)
    } catch {
      log.add(.wrongEncoding, file: file, error.message)
      return nil
    }
    var position = beginning.starts(with: TextDecoding.mark) ? TextDecoding.mark.count : 0
    let separator = separator(Array(beginning.dropFirst(position)))
    let cutter = BlockCutter(bytes, separator: separator, from: position)
    var row = 1
    while position < bytes.count {
      let end: Int
      do throws(ContactCutError) {
        end = try cutter.end(from: position, reaching: position + 1).end
      } catch {
        log.add(.truncated, file: file, row: row, ContactProblems.message(error))
        return nil
      }
      guard end - position <= BlockCutter.longestRow else {
        log.add(.truncated, file: file, row: row, ContactProblems.message(.rowTooLong))
        return nil
      }
      let text = Array(bytes[position..<end])
      position = end
      guard row > 1 || !isSeparatorLine(text) else {
        row += 1
        continue
      }
      var scan = CSVScan(capacity: 64)
      _ = text.withUnsafeBufferPointer { scan.run($0, from: 0, separator: separator) }
      if scan.comments.contains(where: { text[$0.range].withUnsafeBytes(CellScreen.finding) == .certain }) {
        log.add(
          .personalData, file: file, row: row,
          "En kommentarsrad innehåller ett person- eller reservnummer. Ta bort det.")
        return nil
      }
      guard let first = scan.records.first else {
        row += max(1, scan.row - 1)
        continue
      }
      guard scan.records.count == 1 else {
        log.add(.truncated, file: file, row: row, ContactProblems.message(.rowTooLong))
        return nil
      }
      let header = (text + scan.plainTexts).withUnsafeBytes { all in
        scan.cells[first.firstCell...].map { ContactText.read(all[$0.range]) }
      }
      let layout = ContactLayout.find(
        header, row: row + first.row - 1, separator: separator, file: file, profile: profile, log: log)
      return layout.map { ContactHeader(layout: $0, position: position, firstRow: row + max(1, scan.row - 1)) }
    }
    log.add(.empty, file: file, "Filen har inga rader. Exportera den på nytt.")
    return nil
  }

  /// Whether a line is the `sep=;` that Excel writes.
  private static func isSeparatorLine(_ line: [UInt8]) -> Bool {
    line.starts(with: "sep=".utf8) && line.count > 4 && CSVReader.canSeparate(line[4])
  }

  /// The separator of the first rows, found as for all other tables.
  private static func separator(_ beginning: [UInt8]) -> UInt8 {
    let lines = beginning.lastIndex(of: lineFeed).map { Array(beginning[...$0]) } ?? beginning
    // Where the beginning ends inside a quoted cell, the first row decides alone.
    let table = (try? CSVReader().read(lines)) ?? (try? CSVReader().read(Array(lines.prefix { $0 != lineFeed })))
    return table?.separator ?? UInt8(ascii: ";")
  }
}
