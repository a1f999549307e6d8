import Numerics
import Testing

@Suite("Simplex search")
struct SimplexSearchTests {
  private func close(_ left: [Double], _ right: [Double], within tolerance: Double) -> Bool {
    left.count == right.count && zip(left, right).allSatisfy { abs($0 - $1) <= tolerance }
  }

  private let exact = SimplexSearch(mostEvaluations: 5000, valueTolerance: 1e-14, sizeTolerance: 1e-9)

  @Test(
    "Rosenbrock's valley ends at (1, 1), from his own start and from others",
    arguments: [[-1.2, 1], [2, 2], [-2, -2], [0, 3]])
  func rosenbrock(start: [Double]) {
    // Rosenbrock, "An automatic method for finding the greatest or least value of a function" (1960).
    let least = exact.minimum(from: start, lower: [-5, -5], upper: [5, 5]) { point in
      let valley = point[1] - point[0] * point[0]
      return 100 * valley * valley + (1 - point[0]) * (1 - point[0])
    }
    #expect(close(least.point, [1, 1], within: 1e-6))
    #expect(least.value < 1e-12)
    #expect(least.evaluations < 600)
  }

  @Test("A bowl whose bottom lies beyond the bounds ends on them, in three and in six dimensions", arguments: [3, 6])
  func bounded(dimension: Int) {
    // Every second number would be 2, where 1 is the most; the others are free to be 0.3.
    let bottom = (0..<dimension).map { $0.isMultiple(of: 2) ? 2.0 : 0.3 }
    let least = exact.minimum(
      from: [Double](repeating: 0.5, count: dimension), lower: .init(repeating: 0, count: dimension),
      upper: .init(repeating: 1, count: dimension)
    ) { point in point.indices.reduce(0) { $0 + (point[$1] - bottom[$1]) * (point[$1] - bottom[$1]) } }
    #expect(close(least.point, bottom.map { min($0, 1) }, within: 1e-5))
  }

  @Test("In one dimension too, from either bound", arguments: [0.0, 0.5, 1])
  func oneDimension(start: Double) {
    let least = exact.minimum(from: [start], lower: [0], upper: [1]) { point in abs(point[0] - 0.2) + 3 }
    #expect(close(least.point, [0.2], within: 1e-7))
    #expect(close([least.value], [3], within: 1e-7))
  }

  @Test("Places without meaning are avoided, whether infinite or not a number", arguments: [Double.infinity, .nan])
  func withoutMeaning(value: Double) {
    let least = exact.minimum(from: [0.9, 0.9], lower: [0, 0], upper: [1, 1]) { point in
      point[0] + point[1] < 1 ? value : point[0] * point[0] + 2 * point[1] * point[1]
    }
    // On the line x + y = 1 the least value of x² + 2y² is 2/3, at (2/3, 1/3).
    #expect(close([least.value], [2.0 / 3], within: 1e-4))
  }

  @Test("Equal bounds hold a number fixed, and a start outside is moved inside")
  func fixed() {
    let least = exact.minimum(from: [7, 0.4], lower: [0.5, 0], upper: [0.5, 1]) { point in
      point[0] + (point[1] - 0.25) * (point[1] - 0.25)
    }
    #expect(close(least.point, [0.5, 0.25], within: 1e-6))
  }

  @Test("The search ends at the most evaluations, at once where all is infinite, and soon where all is flat")
  func ends() {
    let short = SimplexSearch(mostEvaluations: 20)
    let steep = short.minimum(from: [-4, 4], lower: [-5, -5], upper: [5, 5]) { 1e6 * ($0[0] * $0[0] + $0[1] * $0[1]) }
    #expect((20...23).contains(steep.evaluations))
    let nowhere = short.minimum(from: [0, 0], lower: [-5, -5], upper: [5, 5]) { _ in .infinity }
    #expect(nowhere.evaluations == 3 && nowhere.point == [0, 0])
    let flat = SimplexSearch().minimum(from: [0, 0], lower: [-5, -5], upper: [5, 5]) { _ in 0 }
    #expect(flat.evaluations < 200)
  }

  @Test("The same search gives the same bits")
  func deterministic() {
    func run() -> SimplexMinimum {
      SimplexSearch().minimum(from: [0.3, 0.3], lower: [0, 0], upper: [1, 1]) { point in
        (point[0] - 0.7) * (point[0] - 0.7) + point[1]
      }
    }
    #expect(run() == run())
  }
}
