import Numerics
import Planning

/// A made-up region of 100 units that each do ten of 400 planning objects in sixteen quarters, with too little in some
/// places and too much in others.
enum BalancingRegion {
  private static let units = 100
  private static let objectsPerUnit = 10
  private static let quarters = 16

  /// The region; every unit may send its care to, and get hours from, some others.
  static func problem() -> BalancingProblem {
    var random = PhiloxRandom(seed: 42)
    func number(_ from: Double, _ to: Double) -> Double { from + (to - from) * random.nextUnit() }
    func row(_ from: Double, _ to: Double) -> [Double] { (0..<quarters).map { _ in number(from, to) } }
    let supplies = (0..<units).map { unit -> BalancingProblem.Supply in
      let stated = row(600, 1_800)
      return .init(unit: unit, capacity: 0, stated: stated, overtime: stated.map { $0 * 0.02 })
    }
    let care = (0..<(units * objectsPerUnit)).map { place -> BalancingProblem.Care in
      let hours = number(0.5, 3.5)
      return .init(
        unit: place / objectsPerUnit, object: place % 400, priority: 1 + place % 3, need: row(10, 120),
        uses: [.init(place / objectsPerUnit, hours: [Double](repeating: hours, count: quarters))],
        maximumQueue: place % 3 == 2 ? nil : 60)
    }
    var problem = BalancingProblem(
      periods: (1...quarters).map { "q\($0)" },
      units: (0..<units).map { .init("unit \($0)", path: [1 + $0 / 10, 0]) }, capacities: ["theatre"],
      objects: (0..<400).map { "object \($0)" }, supplies: supplies, care: care,
      limits: ProposalLimits(overtimePrice: 600))
    for unit in 0..<units {
      for step in 1...10 {
        let other = (unit + step * 7) % units
        problem.hourMoves.append(.init(from: other, to: unit))
        for object in 0..<objectsPerUnit {
          problem.careMoves.append(.init(from: unit * objectsPerUnit + object, to: other * objectsPerUnit + object))
        }
      }
    }
    return problem
  }

  /// The same region when one unit loses a tenth of its hours.
  static func changed(_ problem: BalancingProblem) -> BalancingProblem {
    var problem = problem
    problem.supplies[17].stated = problem.supplies[17].stated.map { $0 * 0.9 }
    return problem
  }
}
