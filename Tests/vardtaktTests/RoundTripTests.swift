import Foundation
import PlanningModel
import Testing

@testable import Intake

/// Whatever the program writes is read back as the same content, from CSV files and from workbooks.
@Suite struct RoundTripTests {
  private func region(_ folder: Program.Folder) throws -> String {
    #expect(try Program.run("demo", "--folder", "\(folder.path)/region", "--size", "small").status == 0)
    return "\(folder.path)/region/region.vardtakt"
  }

  private func bytes(_ path: String) throws -> [UInt8] { [UInt8](try Data(contentsOf: URL(fileURLWithPath: path))) }

  private func read(_ name: String, in folder: String, sheet: String? = nil) throws -> ScreenedFile {
    ScreenedFile(try bytes("\(folder)/\(name)"), name: name, options: ReadingOptions(sheet: sheet))
  }

  @Test("A region's files are imported as the same bytes from CSV files and from a workbook")
  func region() throws {
    let folder = try Program.Folder()
    let workspace = try region(folder)
    for format in ["csv", "xlsx"] {
      let place = "\(folder.path)/\(format)"
      let answer = try Program.run("export", "--workspace", workspace, "--format", format, place)
      #expect(answer.status == 0, "\(answer.errors)")
      let again = ["import", "--workspace", "\(folder.path)/\(format).vardtakt", "--folder", place]
      #expect(try Program.run(again).status == 0)
      #expect(try Program.run(again).output.contains("Inget nytt: allt finns redan"))
    }
    func sets(_ format: String) -> [CanonicalDataSet] {
      RegionReader().read(folder: URL(fileURLWithPath: "\(folder.path)/\(format)")).dataSets
    }
    let (texts, sheets) = (sets("csv"), sets("xlsx"))
    #expect(texts.count > 20)
    #expect(texts.map(\.kind) == sheets.map(\.kind))
    for (text, sheet) in zip(texts, sheets) {
      #expect(text.bytes == sheet.bytes, "\(text.file)")
      #expect(text.extracted == sheet.extracted)
    }
    let original = RegionReader().read(folder: URL(fileURLWithPath: "\(folder.path)/region")).dataSets
    for (text, first) in zip(texts, original) where first.kind != .settings {
      #expect(text.bytes == NormalTable(first)?.bytes, "\(text.file)")
    }
    let taken = try Program.run("export", "--workspace", workspace, "\(folder.path)/csv")
    #expect(taken.status == 1)
    #expect(taken.errors.contains("Inget har skrivits; välj en tom mapp."))
  }

  @Test("The tables of a plan are read as the same rows from CSV files and from a workbook")
  func plan() throws {
    let folder = try Program.Folder()
    let workspace = try region(folder)
    let plan = ["plan", "--workspace", workspace, "--format"]
    #expect(try Program.run(plan + ["csv", "--output", "\(folder.path)/csv"]).status == 0)
    #expect(try Program.run(plan + ["xlsx", "--output", "\(folder.path)/plan.xlsx"]).status == 0)
    var count = 0
    for name in try FileManager.default.contentsOfDirectory(atPath: "\(folder.path)/csv").sorted() {
      let sheet = String(name.dropLast(4))
      let text = try read(name, in: "\(folder.path)/csv")
      let page = try read("plan.xlsx", in: folder.path, sheet: sheet)
      let headings = try zip(
        headings(bytes("\(folder.path)/csv/\(name)")),
        headings(Workbook(bytes("\(folder.path)/plan.xlsx")).text(sheet: sheet, range: nil).bytes))
      let rows = rows(text, renaming: [:])
      #expect(rows == self.rows(page, renaming: Dictionary(headings.map { ($1, $0) }) { first, _ in first }), "\(name)")
      // A table of words or without rows is refused in both forms, and for no other reason.
      let errors = [text, page].map { Set($0.contents.problems.filter { $0.severity == .error }.map(\.kind)) }
      #expect(errors[0] == errors[1])
      #expect(errors[0].isSubset(of: [.missingColumn, .empty]), "\(name)")
      count += rows.count
    }
    #expect(count > 10_000)
  }

  private func headings(_ bytes: [UInt8]) throws -> [String] {
    let table = try CSVReader(separator: UInt8(ascii: ";")).read(TextDecoding.decode(bytes).bytes)
    return table.count > 0 ? (0..<table.width(0)).map { table.text(0, $0) } : []
  }

  /// The rows with a figure or a symbol as text, with columns named as in the CSV files.
  private func rows(_ file: ScreenedFile, renaming names: [String: String]) -> [String] {
    var rows: [String] = []
    file.rows { row in
      guard row.value != nil || !row.symbol.isEmpty else { return }
      let value = row.value.map { "\($0)" } ?? ""
      rows.append((row.keys.map { names[$0] ?? $0 } + [row.period, value, row.symbol]).joined(separator: "|"))
    }
    return rows
  }

  @Test("What read writes is read as the same rows again")
  func longRows() throws {
    let folder = try Program.Folder()
    let workspace = try region(folder)
    #expect(try Program.run("plan", "--workspace", workspace, "--format", "csv", "--output", folder.path).status == 0)
    for name in ["balance.csv", "forecasts.csv", "queues.csv"] {
      let first = try Program.run("read", "\(folder.path)/\(name)").output
      try folder.write(first, to: "rader.csv")
      #expect(first.count > 200)
      #expect(try Program.run("read", "\(folder.path)/rader.csv").output == first, "\(name)")
    }
  }
}
