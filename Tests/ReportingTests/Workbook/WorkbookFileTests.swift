import Testing

@testable import Reporting

@Suite struct WorkbookFileTests {
  private static let table = DataTable(
    id: "balance", caption: "Balans",
    columns: [
      .init(key: "unit", header: "Enhet"), .init(key: "hours", header: "Timmar", unit: "tim", alignment: .number),
    ],
    rows: [.init([.text("=SUM(A1)"), .number(1.5)]), .init([.text("A"), .number(nil)], depth: 1, isSum: true)])

  @Test("The same tables give the same bytes, whenever they are written")
  func sameBytes() async throws {
    let first = try WorkbookFile.bytes { (file: WorkbookFile) in file.add(Self.table) }
    // Days and times of an archive have a resolution of two seconds.
    try await Task.sleep(for: .seconds(2.1))
    let second = try WorkbookFile.bytes { (file: WorkbookFile) in file.add(Self.table) }
    #expect(first == second)
    #expect(first.starts(with: [0x50, 0x4B, 3, 4]))
  }

  @Test("Two sheets of one name are an error that says so")
  func twoOfOneName() {
    #expect(throws: WorkbookFileError.self) {
      try WorkbookFile.bytes { (file: WorkbookFile) in
        file.add(Self.table)
        file.add(Self.table)
      }
    }
  }

  @Test("An error of the closure comes through")
  func passedOn() {
    struct Stop: Error {}
    #expect(throws: Stop.self) { try WorkbookFile.bytes { (_: WorkbookFile) throws(Stop) in throw Stop() } }
  }

  @Test(
    "A sheet's name is one that Excel takes",
    arguments: [
      ("balance", "balance"), ("a/b:c", "a-b-c"), ("", "Blad"),
      ("tabellen_med_ett_mycket_långt_namn", "tabellen_med_ett_mycket_långt_n"),
    ])
  func names(name: String, sheet: String) {
    #expect(WorkbookSheet.allowedName(name) == sheet)
  }

  @Test("A text longer than a cell takes is cut")
  func longText() {
    #expect(WorkbookSheet.cut(String(repeating: "å", count: 40_000)).utf8.count <= 32_767)
    #expect(WorkbookSheet.cut("kort") == "kort")
  }
}
