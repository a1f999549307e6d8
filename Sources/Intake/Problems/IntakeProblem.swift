/// One thing that is odd or wrong in what a region has brought: what, where and what to do about it.
package struct IntakeProblem: Error, Equatable, Sendable, Codable {
  /// Whether the problem stops the import.
  package enum Severity: String, Sendable, Codable {
    /// *Fel*: would make a wrong number, so nothing is imported.
    case error
    /// *Varning*: kept and used as it is, but worth a look.
    case warning
  }

  package var kind: Kind
  /// The file's name without its folder; never one that holds an identity number.
  package var file: String
  /// The row in the file, counted from 1 with the header; `nil` for the file as a whole.
  package var row: Int?
  /// The column's heading as it stands in the file.
  package var column: String?
  /// The address in a workbook, as `Blad1!C12`; `nil` for other files.
  package var cell: String?
  /// What is wrong and what to do about it, in Swedish; never the text of a cell that may be personal data.
  package var message: String

  /// How many places it stands for: more than one only in the line that counts those not listed.
  package var count: Int

  package init(
    kind: Kind, file: String, row: Int? = nil, column: String? = nil, cell: String? = nil, message: String,
    count: Int = 1
  ) {
    self.kind = kind
    self.file = file
    self.row = row
    self.column = column
    self.cell = cell
    self.message = message
    self.count = count
  }

  package var severity: Severity { kind.severity }
}

extension Sequence<IntakeProblem> {
  /// How many places the problems stand for, those that are only counted too.
  package var placeCount: Int { reduce(0) { $0 + $1.count } }
}

extension IntakeProblem: CustomStringConvertible {
  /// The place and the message on one line, as `volumes.csv, rad 12, kolumn unit: …` or, in a workbook,
  /// `region.xlsx, volumes!A12, kolumn unit: …`.
  package var description: String {
    let whole = cell == nil ? file : SheetName(file)?.file ?? file
    let place = [whole, cell ?? row.map { "rad \($0)" }, column.map { "kolumn \($0)" }].compactMap(\.self)
    return "\(place.joined(separator: ", ")): \(message)"
  }
}

extension IntakeProblem {
  /// The kinds of problem; each is always an error or always a warning.
  package enum Kind: String, Sendable, Codable, CaseIterable {
    // The file as a whole.
    case unreadable, wrongEncoding, truncated, empty, missingFile, wrongHeadLine, missingColumn, repeatedColumn
    case personalData
    // A cell.
    case missingValue, notANumber, mixedDecimalSigns, outOfRange, unknownWord, unknownCode, invalidPeriod
    case tooManyCells, invalidSetting
    // Rows and files together.
    case duplicate, mixedPeriods, sharesDoNotAddUp, incompleteChange, incompleteProof, wrongMeasure, organisation
    case catalogue, codeCollision, incompletePopulation
    case tooManyUnusableRows
    // Odd, but kept.
    case unknownFile, unknownColumn, titleLines, totalRow, gap, possiblePersonalData, ambiguousNumber
    case bedDaysWithoutStays, overcrowding, sumDisagrees, filtered, unknownSetting, overlap
    case outsideHistory
    // A description of a table that is not as the format wants it.
    case oddMetadata
    // Text that another program has changed.
    case spoiledText
    // Contact rows.
    case unusableRows, unmapped, servicesDiffer

    package var severity: Severity {
      switch self {
      case .unknownFile, .unknownColumn, .titleLines, .totalRow, .gap, .possiblePersonalData, .ambiguousNumber,
        .bedDaysWithoutStays, .overcrowding, .sumDisagrees, .filtered, .unknownSetting, .overlap,
        .outsideHistory, .oddMetadata, .spoiledText, .unusableRows, .unmapped, .servicesDiffer:
        .warning
      default: .error
      }
    }
  }
}
