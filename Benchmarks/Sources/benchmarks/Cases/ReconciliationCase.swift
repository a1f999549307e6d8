import Forecasting
import Numerics

/// Twenty thousand series and all sums over hospitals and planning objects, made coherent inside this process.
struct ReconciliationCase {
  let repetition: Repetition

  private static let hospitals = 20
  private static let unitsPerHospital = 10
  private static let objects = 100
  private static let past = 60
  private static let steps = 12

  /// Each row prepares the weights and reconciles twelve steps.
  func comparison() throws -> Comparison {
    let (structure, sizes) = try Self.structure()
    let base = SeriesTable(Self.rows(sizes, length: Self.steps, around: 40))
    let residuals = SeriesTable(Self.rows(sizes, length: Self.past, around: 0))
    Console.progress("Reconciling \(structure.bottomCount) series with sums inside this process")
    func measure(_ method: ReconciliationMethod) throws -> Measurement {
      try repetition.measure {
        let clock = ContinuousClock()
        let start = clock.now
        let reconciler = try Reconciler(
          method, structure: structure, evidence: ReconciliationEvidence(residuals: residuals))
        let table = reconciler.reconcile(base)
        let seconds = (clock.now - start) / .seconds(1)
        precondition(
          structure.incoherence(of: table).values.allSatisfy { $0 == 0 }, "Sums equal their parts after reconciliation."
        )
        return Sample(seconds: seconds)
      }
    }
    return Comparison(
      title: "Reconciliation of 20 000 series, 12 steps",
      subject: .init("MinT with shrinkage", try measure(.shrinkage), aim: Aim(seconds: 1)),
      others: [
        .init("least squares by variance", try measure(.variance), aim: Aim(seconds: 1)),
        .init("structural least squares", try measure(.structural), aim: Aim(seconds: 1)),
        .init("from the bottom up", try measure(.bottomUp)),
      ])
  }

  /// Bottom series unit by unit, and the number of them in each row; sums of each object over a hospital and the region, and of each unit and hospital.
  private static func structure() throws -> (SummingStructure, sizes: [Int]) {
    let units = hospitals * unitsPerHospital
    func series(_ unit: Int, _ object: Int) -> Int { unit * objects + object }
    var sums: [[Int]] = []
    var levels: [Int] = []
    func add(_ parts: [Int], level: Int) {
      sums.append(parts)
      levels.append(level)
    }
    for unit in 0..<units { add((0..<objects).map { series(unit, $0) }, level: 1) }
    for hospital in 0..<hospitals {
      let own = (hospital * unitsPerHospital)..<((hospital + 1) * unitsPerHospital)
      for object in 0..<objects { add(own.map { series($0, object) }, level: 2) }
      add(own.flatMap { unit in (0..<objects).map { series(unit, $0) } }, level: 3)
    }
    for object in 0..<objects { add((0..<units).map { series($0, object) }, level: 4) }
    add(Array(0..<units * objects), level: 5)
    return (
      try SummingStructure(bottomCount: units * objects, sums: sums, levels: levels),
      [Int](repeating: 1, count: units * objects) + sums.map(\.count)
    )
  }

  /// Numbers around a level, greater for sums.
  private static func rows(_ sizes: [Int], length: Int, around level: Double) -> [[Double]] {
    var random = PhiloxRandom(seed: 5)
    return sizes.map { size in
      let scale = Double(size)
      return (0..<length).map { _ in level * scale + scale.squareRoot() * 8 * (random.nextUnit() - 0.5) }
    }
  }
}
