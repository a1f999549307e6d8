import Forecasting
import Numerics
import Testing

@Suite("Summing structure")
struct SummingStructureTests {
  static let mistakes: [(bottomCount: Int, sums: [[Int]], levels: [Int]?, error: SummingStructureError, text: String)] =
    [
      (
        0, [], nil, .noBottomSeries, "There are no bottom series. Give at least one series to add up."
      ),
      (
        3, [[0, 1], []], nil, .emptySum(sum: 1),
        "Sum 1 has no parts. Name the bottom series it adds up, or leave it out."
      ),
      (
        3, [[0, 3]], nil, .unknownPart(sum: 0, part: 3, bottomCount: 3),
        "Sum 0 names bottom series 3, and they are numbered 0 to 2. Correct the number."
      ),
      (
        3, [[0, 1], [2, 1, 2]], nil, .repeatedPart(sum: 1, part: 2),
        "Sum 1 names bottom series 2 twice. Name each part once."
      ),
      (
        3, [[2]], nil, .singlePart(sum: 0, part: 2),
        "Sum 0 has bottom series 2 as its only part. Leave the sum out, or use merging, which does it for you."
      ),
      (
        3, [[0, 1], [0, 2], [1, 0]], nil, .sameParts(first: 0, second: 2),
        "Sums 0 and 2 have the same parts. Keep one of them, or use merging, which does it for you."
      ),
      (
        3, [[0, 1]], [1, 2], .levelCountDiffers(sums: 1, levels: 2),
        "There are 1 sums but 2 levels. Give one level for each sum, or none at all."
      ),
    ]

  @Test("A mistake is told with what, where and what to do", arguments: mistakes)
  func mistake(
    _ mistake: (bottomCount: Int, sums: [[Int]], levels: [Int]?, error: SummingStructureError, text: String)
  ) {
    #expect(throws: mistake.error) {
      try SummingStructure(bottomCount: mistake.bottomCount, sums: mistake.sums, levels: mistake.levels)
    }
    #expect(mistake.error.description == mistake.text)
  }

  @Test("Sums keep their parts in rising order")
  func parts() throws {
    let structure = try SummingStructure(bottomCount: 4, sums: [[3, 1], [0, 1, 2, 3]])
    #expect(structure.parts(ofSum: 0) == [1, 3])
    #expect(structure.sumCount == 2)
    #expect(structure.seriesCount == 6)
    #expect(structure.levels == [1, 1])
  }

  @Test("Merging lets a sum of one part stand for the part and equal sums for each other")
  func merging() throws {
    let merged = try SummingStructure.merging(
      bottomCount: 3, sums: [[1], [2, 0], [0, 1, 2], [0, 2], [2, 1, 0]], levels: [1, 1, 2, 3, 4])
    #expect(merged.rows == [1, 3, 4, 3, 4])
    #expect(merged.structure.sumCount == 2)
    #expect(merged.structure.levels == [1, 2])
    #expect(throws: SummingStructureError.emptySum(sum: 0)) {
      try SummingStructure.merging(bottomCount: 3, sums: [[]])
    }
  }

  @Test("A sum is the same to the last bit by way of other sums, in any order, and over steps")
  func exactSums() throws {
    var random = PhiloxRandom(seed: 3)
    let halves = [Array(0..<250), Array(250..<500)]
    let structure = try SummingStructure(bottomCount: 500, sums: halves + [Array(0..<500)])
    let bottom = SeriesTable(
      seriesCount: 500, steps: 12, values: (0..<6000).map { _ in 1000 * random.nextUnit() * random.nextUnit() })
    let table = structure.summed(bottom)
    for step in 0..<12 {
      #expect(table[502, step] == table[500, step] + table[501, step])
      #expect(table[502, step] == (0..<500).reversed().reduce(0) { $0 + table[$1, step] })
    }
    let byStep = (0..<12).reduce(0) { $0 + table[502, $1] }
    let bySeries = (0..<500).reversed().reduce(0) { $0 + table.row($1).reduce(0, +) }
    #expect(byStep == bySeries)
    #expect(close(Array(table.values[..<6000]), bottom.values, within: 1e-9))
    #expect(structure.summed(SeriesTable(seriesCount: 500, steps: 12, values: Array(table.values[..<6000]))) == table)
  }

  @Test("Whole numbers stay as they are, and zeros")
  func wholeNumbers() throws {
    let structure = try SummingStructure(bottomCount: 2, sums: [[0, 1]])
    #expect(structure.summed(SeriesTable([[3, 0, 1_000_001], [4, 0, -7]])).row(2) == [7, 0, 999_994])
  }

  @Test("Incoherence is the sum less its parts")
  func incoherence() throws {
    let structure = try SummingStructure(bottomCount: 2, sums: [[0, 1]])
    #expect(structure.incoherence(of: SeriesTable([[4, 5], [6, 5], [13, 10]])) == SeriesTable([[3, 0]]))
  }
}
