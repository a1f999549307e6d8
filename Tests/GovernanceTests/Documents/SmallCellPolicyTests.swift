import Governance
import PlanningModel
import Testing

@Suite("Small numbers are hidden")
struct SmallCellPolicyTests {
  @Test(
    "A small part takes the next smallest with it, so that the sum does not give it away",
    arguments: [
      ([3, 40, 12], [nil, 40, nil]), ([3, 4, 12], [nil, nil, 12]), ([0, 40, 12], [0, 40, 12]),
      ([0, 3, 40], [0, nil, nil]), ([5, 6, 7], [5, 6, 7]), ([4], [nil]), ([0, 0, 2], [0, 0, nil]),
    ] as [([Int], [Int?])])
  func parts(values: [Int], shown: [Int?]) {
    #expect(SmallCellPolicy(minimum: 5).parts(values) == shown)
  }

  @Test("In a table with sums no row and no column is left with a single hidden part")
  func table() {
    let shown = SmallCellPolicy(minimum: 5).table([[2, 20, 30], [10, 15, 40], [50, 60, 70]])
    for row in shown { #expect(row.count { $0 == nil } != 1) }
    for column in 0..<3 { #expect(shown.count { $0[column] == nil } != 1) }
    #expect(shown == [[nil, nil, 30], [nil, nil, 40], [50, 60, 70]])
  }

  @Test("A policy of 1 shows everything")
  func everything() {
    #expect(SmallCellPolicy(minimum: 1).parts([1, 2, 3]) == [1, 2, 3])
  }

  @Test("The interim report hides a ward's 3, one more ward, and a sum that is itself small")
  func interim() throws {
    var region = try TestRegion.guide()
    try region.playRound1()
    let counts =
      [("M1", 700), ("M2", 3), ("M3", 650), ("M4", 640)].map {
        InterimReport.Count(unit: .init($0.0), object: stays, title: "Vårdtillfällen", outcome: $0.1)
      } + [InterimReport.Count(unit: "M1", object: "OVR", title: "Övrigt", outcome: 4)]
    let report = try region.plan().interimReport(counts, through: day("2027-04-30"), policy: SmallCellPolicy())
    #expect(report.rows.map(\.outcome) == [nil, nil, 700, nil, 650, nil, 1993])
    // 2 000 × 120 / 365 = 657,5.
    #expect(report.rows[2].planned == 658)
    #expect(report.rows.map { $0.unit?.text } == ["M1", nil, "M1", "M2", "M3", "M4", nil])
  }
}
