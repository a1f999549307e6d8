import Foundation
import PlanningModel
import Testing

@testable import Intake

/// Workbooks that the program writes and reads again.
@Suite struct WorkbookCommandTests {
  private func bytes(_ folder: Program.Folder, _ name: String) throws -> [UInt8] {
    [UInt8](try Data(contentsOf: URL(fileURLWithPath: "\(folder.path)/\(name)")))
  }

  @Test("The template workbook is read as empty tables, and the examples in it are no rows")
  func template() throws {
    let folder = try Program.Folder()
    let answer = try Program.run("init", "--format", "xlsx", "\(folder.path)/ny")
    #expect(answer.status == 0, "\(answer.errors)")
    let result = RegionReader().read(folder: URL(fileURLWithPath: "\(folder.path)/ny"))
    #expect(
      result.problems.map(\.description)
        == ["units", "planning_objects", "volumes"].map {
          "region.xlsx, blad \($0): Filen har rubriker men inga rader. Fyll i minst en rad."
        })
    #expect(
      Set(result.dataSets.map(\.kind))
        == Set(DataSetSchema.all.map(\.kind)).subtracting([.keptForecasts, .leftOut]).union([.settings]))
  }

  @Test("A plan's tables are the same in the workbook as in the CSV files")
  func plan() throws {
    let folder = try Program.Folder()
    #expect(try Program.run("demo", "--folder", folder.path, "--size", "small").status == 0)
    let workspace = try #require(
      FileManager.default.contentsOfDirectory(atPath: folder.path).first { $0.hasSuffix(".vardtakt") })
    let plan = ["plan", "--workspace", "\(folder.path)/\(workspace)", "--format"]
    #expect(try Program.run(plan + ["csv", "--output", "\(folder.path)/tabeller"]).status == 0)
    let answer = try Program.run(plan + ["xlsx", "--output", "\(folder.path)/plan.xlsx"])
    #expect(answer.status == 0)
    #expect(answer.output == "Arbetsbok: \(folder.path)/plan.xlsx\n")
    let workbook = try Workbook(bytes(folder, "plan.xlsx"))
    let names = try FileManager.default.contentsOfDirectory(atPath: "\(folder.path)/tabeller")
    #expect(Set(workbook.sheets.map { "\($0.name).csv" }) == Set(names))
    for sheet in workbook.sheets {
      let text = try CSVReader(separator: UInt8(ascii: ";"))
        .read(TextDecoding.decode(bytes(folder, "tabeller/\(sheet.name).csv")).bytes)
      let read = try CSVReader(separator: UInt8(ascii: ";")).read(try #require(try workbook.text(of: sheet)).bytes)
      try #require(text.count == read.count, "\(sheet.name)")
      for record in 1..<text.count {
        for column in 0..<text.width(record) {
          let (left, right) = (text.text(record, column), read.text(record, column))
          #expect(left == right || Self.areEqual(left, right), "\(sheet.name) \(record) \(column): \(left) \(right)")
        }
      }
    }
  }

  /// Whether two texts are the very same number.
  private static func areEqual(_ left: String, _ right: String) -> Bool {
    let numbers = [left, right].map { Array($0.utf8).withUnsafeBufferPointer(NumberParsing.read) }
    return numbers.allSatisfy { $0.outcome == .value } && numbers[0].value == numbers[1].value
  }
}
