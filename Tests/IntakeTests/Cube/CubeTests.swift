import Testing

@testable import Intake

@Suite struct CubeTests {
  @Test("Sizes that cannot be multiplied are refused")
  func shape() throws {
    #expect(CubeShape([1 << 40, 1 << 40]) == nil)
    let shape = try #require(CubeShape([2, 3, 4]))
    #expect(shape.strides == [12, 4, 1])
    #expect(shape.count == 24)
  }

  @Test("A row made after a jump is that of the cell")
  func jump() throws {
    let dimensions = [CubeDimension(code: "a", codes: ["x", "y"]), CubeDimension(code: "b", codes: ["p", "q", "r"])]
    let shape = try #require(CubeShape([2, 3]))
    var rows = CubeRows(dimensions, shape: shape, time: 1, periods: ["1", "2", "3"])
    rows.go(to: 4)
    #expect(rows.next(1, "") == LongRow(keys: ["y"], period: "2", value: 1))
    #expect(rows.next(nil, "..") == LongRow(keys: ["y"], period: "3", value: nil, symbol: ".."))
  }

  @Test(
    "Totals are known by code or label",
    arguments: [
      ("1+2", "", true), ("TOT", "", true), ("00", "Riket", true), ("00", "00 Riket", true), ("00", "0 år", false),
      ("T", "Total", true), ("TotSa", "totalt, samtliga män och kvinnor", true), ("9", "total forest", false),
      ("05", "Östergötlands län", false),
    ])
  func totals(_ code: String, _ label: String, _ isTotal: Bool) {
    #expect(TotalCategory.isTotal(code: code, label: label) == isTotal)
  }

  @Test("The counties are the parts of the country, their municipalities are not")
  func parts() {
    let dimension = CubeDimension(
      code: "r", codes: ["00", "05", "0580", "0581", "06"], labels: ["Riket", "", "", "", ""])
    #expect(TotalCategory.position(in: dimension) == 0)
    #expect(TotalCategory.parts(of: 0, in: dimension) == [1, 4])
  }

  @Test("Sums of rounded figures may differ by half a decimal for each part, and missing parts are not compared")
  func tolerance() throws {
    let dimension = CubeDimension(code: "k", codes: ["tot", "1", "2"])
    let shape = try #require(CubeShape([3, 4]))
    var sums = CubeSums(
      [dimension, CubeDimension(code: "t", codes: ["a", "b", "c", "d"])], shape: shape, decimals: 1, isDense: true)
    let cells: [Double?] = [1.1, 1.3, 1.0, 5, 0.5, 0.5, 0.5, nil, 0.5, 0.5, 0.5, 1]
    for (cell, value) in cells.enumerated() { sums.take(value, at: cell) }
    let log = ProblemLog()
    sums.report([dimension], file: "f", log: log)
    // 1.1 and 1.0 lie within 0.15 of 1.0; 1.3 does not, and the last has a missing part.
    #expect(log.problems().map(\.kind) == [.totalRow, .sumDisagrees])
    #expect(log.problems().last?.message.hasPrefix("I 1 av 3 fall") == true)
  }
}
