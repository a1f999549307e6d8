import Planning
import PlanningModel
import Testing

@testable import Reporting

@Suite("The tables of a plan")
struct PlanTablesTests {
  @Test("Every table has its own id and English keys without spaces, the same in both languages")
  func keys() throws {
    let plan = try SampleRegion.plan()
    let swedish = PlanTables(plan).collected
    let english = PlanTables(plan, language: .english).collected
    #expect(Set(swedish.map(\.id)).count == swedish.count)
    #expect(swedish.map(\.id) == english.map(\.id))
    for (left, right) in zip(swedish, english) {
      #expect(left.columns.map(\.key) == right.columns.map(\.key))
      let isPlain = left.columns.allSatisfy { $0.key.allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber) } }
      #expect(isPlain, "\(left.id)")
    }
  }

  /// Hand calculation in `SampleRegion`.
  @Test("The balance of a ward in a year stands in its row")
  func balance() throws {
    let table = PlanTables(try SampleRegion.plan()).balance
    let position = Dictionary(uniqueKeysWithValues: table.columns.enumerated().map { ($1.key, $0) })
    func cell(_ row: DataTable.Row, _ key: String) throws -> DataTable.Cell { row.cells[try #require(position[key])] }
    let row = try #require(table.rows.first { $0.cells[0] == .text("A1") && $0.cells.contains(.text("2027")) })
    guard case .number(let gap) = try cell(row, "gapHours"), case .number(let need) = try cell(row, "needHours") else {
      Issue.record("Gap and need are numbers.")
      return
    }
    #expect(abs(try #require(need) - 110_652.63) < 0.01)
    #expect(abs(try #require(gap) + 21_852.63) < 0.01)
    #expect(try cell(row, "figure") == .text("gap/A1/PLATS/2027"))
  }

  @Test("A need without a stated capacity has no gap, and its cell is empty in exchange files")
  func missing() throws {
    let table = PlanTables(try SampleRegion.plan()).balance
    let gap = try #require(table.columns.firstIndex { $0.key == "gapHours" })
    let rows = table.rows.filter { $0.cells[0] == .text("M1") }
    #expect(!rows.isEmpty && rows.allSatisfy { $0.cells[gap] == .number(nil) })
  }

  @Test("Every address in every table can be explained")
  func addresses() throws {
    let plan = try SampleRegion.plan()
    let explainer = Explainer(plan)
    for table in PlanTables(plan).collected {
      guard let column = table.columns.firstIndex(where: { $0.key == "figure" }) else { continue }
      for row in table.rows {
        guard case .text(let text) = row.cells[column] else { continue }
        let address = try #require(FigureAddress(text), "\(table.id): \(text)")
        #expect(throws: Never.self, "\(table.id): \(text)") { try explainer.explain(address) }
      }
    }
  }
}

extension PlanTables {
  /// Every table at once, for tests of small plans.
  fileprivate var collected: [DataTable] {
    var tables: [DataTable] = []
    forEach { tables.append($0) }
    return tables
  }
}
