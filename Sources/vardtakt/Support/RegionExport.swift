import Foundation
import Intake
import PlanningModel
import Reporting

/// The files of a workspace as a region folder, as CSV files or as one workbook; either is imported to the same data.
struct RegionExport {
  /// The data sets to write, in the order they are read.
  let dataSets: [CanonicalDataSet]

  /// Leaves out what the program makes itself, which nobody imports.
  init(_ dataSets: [CanonicalDataSet]) {
    self.dataSets = dataSets.filter { !DataSetKind.madeByProgram.contains($0.kind) }
  }

  /// Each table as a CSV file, and the settings.
  var csvFiles: [(name: String, bytes: [UInt8])] {
    named.map { name, set in
      guard set.kind != .settings else { return (name, set.bytes) }
      // The byte order mark tells Excel that the text is UTF-8.
      return ("\(name).csv", [0xEF, 0xBB, 0xBF] + (NormalTable(set)?.bytes ?? set.bytes))
    }
  }

  /// One workbook with a sheet for each table, and the settings.
  func workbookFiles() throws -> [(name: String, bytes: [UInt8])] {
    var files = named.filter { $0.set.kind == .settings }.map { (name: $0.name, bytes: $0.set.bytes) }
    let sheets = try named.filter { $0.set.kind != .settings }.map { (name: $0.name, table: try Self.table($0.set)) }
    let workbook = try WorkbookFile.bytes { (file: WorkbookFile) in
      for (name, table) in sheets { Self.add(table, named: name, to: file) }
    }
    files.append((TemplateWorkbook.fileName, workbook))
    return files
  }

  /// The data sets with a name of a file or sheet, each different, from which their kind is read.
  private var named: [(name: String, set: CanonicalDataSet)] {
    var taken: Set<String> = []
    return dataSets.map { set in
      if set.kind == .settings { return ("settings.yaml", set) }
      let stem = set.file.lowercased().hasSuffix(".csv") ? String(set.file.dropLast(4)).lowercased() : ""
      let base = stem.hasPrefix("\(set.kind.rawValue)-") ? String(stem.prefix(25)) : set.kind.rawValue
      var (name, number) = (base, 2)
      while !taken.insert(name).inserted {
        name = "\(base)-\(number)"
        number += 1
      }
      return (name, set)
    }
  }

  private static func table(_ set: CanonicalDataSet) throws -> NormalTable {
    guard let table = NormalTable(set) else {
      throw CommandFailure(
        message: "I \(set.file) går decimaltecken inte att skilja från tusentalstecken, så tabellen kan inte bli ett "
          + "blad. Skriv --format csv.")
    }
    guard table.lines.count <= WorkbookFile.mostRows else {
      throw CommandFailure(
        message: "\(set.file) har \(table.lines.count) rader, fler än ett blad rymmer. Skriv --format csv.")
    }
    guard !table.lines.contains(where: \.looksLikeComment) else {
      throw CommandFailure(
        message: "I \(set.file) börjar en rad med #, vilket i en arbetsbok är en anteckning. Skriv --format csv.")
    }
    return table
  }

  private static func add(_ table: NormalTable, named name: String, to file: WorkbookFile) {
    let isHeading = { (line: NormalTable.Line) in if case .cells = line { true } else { false } }
    let heading = table.lines.firstIndex(where: isHeading) ?? 0
    let width = table.lines.map(\.width).max() ?? 1
    let columns = [WorkbookColumn](repeating: WorkbookColumn(heading: "", width: 16), count: max(1, width))
    file.add(
      WorkbookSheet(name: name, columns: columns, frozenRows: heading + 1, hasFilter: false),
      rows: table.lines.enumerated().lazy.map { WorkbookRow($1.workbookCells, isBold: $0 == heading) })
  }
}

extension NormalTable.Line {
  fileprivate var width: Int { if case .cells(let cells) = self { cells.count } else { 1 } }

  fileprivate var looksLikeComment: Bool {
    guard case .cells(let cells) = self, case .text(let text)? = cells.first else { return false }
    return text.hasPrefix("#")
  }

  fileprivate var workbookCells: [WorkbookCell] {
    switch self {
    case .blank: []
    case .comment(let text): [.text(text)]
    case .cells(let cells):
      cells.map { cell in
        switch cell {
        case .text(let text): .text(text)
        case .number(let number): .number(number)
        }
      }
    }
  }
}
