import Forecasting
import Numerics
import Testing

/// Random structures of crossed and overlapping sums, forecasts with many zeros and residuals with gaps.
private struct RandomCase {
  let structure: SummingStructure
  let residuals: [[Double]]
  let base: SeriesTable

  init(_ number: UInt64, steps: Int = 3) throws {
    var random = PhiloxRandom(seed: 99, stream: number)
    let bottomCount = 3 + Int(random.next(below: 12))
    let sums = (0..<1 + Int(random.next(below: 12))).map { sum in
      let chosen = (0..<bottomCount).filter { _ in random.nextUnit() < (sum == 0 ? 1 : 0.4) }
      return chosen.isEmpty ? [0] : chosen
    }
    structure = try SummingStructure.merging(bottomCount: bottomCount, sums: sums).structure
    let count = structure.seriesCount
    let common = (0..<15).map { _ in SampleSeries.noise(&random) }
    residuals = (0..<count).map { series in
      let scale = 1 + 20 * random.nextUnit()
      return (0..<15).map { moment in
        let value = scale * (SampleSeries.noise(&random) + 0.8 * common[moment])
        return (moment < 2 && series % 3 == 0) || random.nextUnit() < 0.05 ? .nan : value
      }
    }
    let bottom = (0..<bottomCount * steps).map { _ in max(0, 40 * (random.nextUnit() - 0.4)) }
    let coherent = structure.summed(SeriesTable(seriesCount: bottomCount, steps: steps, values: bottom))
    base = SeriesTable(
      seriesCount: count, steps: steps,
      values: coherent.values.map { max(0, $0 * (0.6 + 0.6 * random.nextUnit())) })
  }

  func covariance(_ method: ReconciliationMethod) -> [[Double]] {
    func diagonal(_ values: [Double]) -> [[Double]] {
      values.indices.map { row in values.indices.map { $0 == row ? values[row] : 0 } }
    }
    let shrunk = DenseReconciliation.shrunkCovariance(residuals)
    let sizes = (0..<structure.sumCount).map { Double(structure.parts(ofSum: $0).count) }
    return switch method {
    case .structural: diagonal([Double](repeating: 1, count: structure.bottomCount) + sizes)
    case .variance: diagonal(shrunk.indices.map { shrunk[$0][$0] })
    case .shrinkage: shrunk
    default: diagonal([Double](repeating: 1, count: structure.seriesCount))
    }
  }

  func reconciler(_ method: ReconciliationMethod, nonNegative: Bool) throws -> Reconciler {
    let means = [Double](repeating: 1, count: structure.bottomCount)
    let evidence = ReconciliationEvidence(residuals: SeriesTable(residuals), bottomMeans: means)
    return try Reconciler(method, structure: structure, evidence: evidence, nonNegative: nonNegative)
  }
}

@Suite("Reconciler in random structures")
struct ReconcilerPropertyTests {
  static let leastSquares: [ReconciliationMethod] = [.ordinary, .structural, .variance, .shrinkage]

  @Test("Least squares agree with the formula of the papers in full matrices", arguments: leastSquares)
  func dense(_ method: ReconciliationMethod) throws {
    for number in 0..<UInt64(20) {
      let random = try RandomCase(number)
      let table = try random.reconciler(method, nonNegative: false).reconcile(random.base)
      let dense = DenseReconciliation(random.structure, covariance: random.covariance(method))
      for step in 0..<3 {
        let expected = dense.bottom((0..<random.structure.seriesCount).map { random.base[$0, step] })
        #expect(close((0..<random.structure.bottomCount).map { table[$0, step] }, expected, within: 1e-8))
      }
    }
  }

  @Test("Without negative forecasts no move on or from the boundary would be nearer", arguments: leastSquares)
  func optimality(_ method: ReconciliationMethod) throws {
    var boundary = 0
    for number in 0..<UInt64(25) {
      let random = try RandomCase(number)
      let table = try random.reconciler(method, nonNegative: true).reconcile(random.base)
      let dense = DenseReconciliation(random.structure, covariance: random.covariance(method))
      for step in 0..<3 {
        let base = (0..<random.structure.seriesCount).map { random.base[$0, step] }
        let bottom = (0..<random.structure.bottomCount).map { table[$0, step] }
        let slope = dense.gradient(atBottom: bottom, base: base)
        for (value, slope) in zip(bottom, slope) {
          #expect(value >= 0)
          #expect(value > 1e-9 ? abs(slope) < 1e-6 : slope > -1e-6)
          boundary += value == 0 ? 1 : 0
        }
      }
    }
    #expect(boundary > 50)
  }

  @Test("Sums are exact, coherent forecasts stay, and once is enough", arguments: leastSquares + [.bottomUp])
  func coherence(_ method: ReconciliationMethod) throws {
    for number in 0..<UInt64(20) {
      let random = try RandomCase(number)
      let structure = random.structure
      for nonNegative in [false, true] {
        let reconciler = try random.reconciler(method, nonNegative: nonNegative)
        let table = reconciler.reconcile(random.base)
        #expect(structure.incoherence(of: table).values.allSatisfy { $0 == 0 })
        #expect(reconciler.reconcile(table) == table)
        let bottom = random.base.values[..<(structure.bottomCount * 3)]
        let coherent = structure.summed(
          SeriesTable(seriesCount: structure.bottomCount, steps: 3, values: Array(bottom)))
        #expect(reconciler.reconcile(coherent) == coherent)
      }
    }
  }

  @Test("The number of threads changes nothing", arguments: leastSquares + [.historicalShares])
  func threads(_ method: ReconciliationMethod) throws {
    let random = try RandomCase(5, steps: 50)
    let reconciler = try random.reconciler(method, nonNegative: true)
    let single = reconciler.reconcile(random.base)
    #expect(reconciler.reconcile(random.base, threads: 2) == single)
    #expect(reconciler.reconcile(random.base, threads: 5) == single)
  }
}
