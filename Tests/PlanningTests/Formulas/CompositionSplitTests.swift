import Testing

@testable import Planning

@Suite("Sharing resources among compositions")
struct CompositionSplitTests {
  private typealias Use = CompositionSplit.Use

  private func split(
    _ resources: [Double], _ compositions: [[(Int, Double)]], _ weights: [Double]
  ) -> CompositionSplit {
    CompositionSplit(
      resources: resources,
      compositions: compositions.map { $0.map { Use(resource: $0.0, hoursPerHour: $0.1) } }, weights: weights)
  }

  private func expect(_ split: CompositionSplit, hours: [Double], binding: [Int]) {
    for (value, expected) in zip(split.hours, hours) { #expect(abs(value - expected) < 1e-9, "\(split.hours)") }
    #expect(split.hours.count == hours.count)
    #expect(split.binding == binding)
  }

  // Hand calculation: room 100/1, surgeon 90/1, nurses 150/2 = 75.
  @Test("A composition alone gets the minimum over its parts, whatever its need", arguments: [0, 1e-6, 60, 1e9])
  func alone(weight: Double) {
    expect(split([100, 90, 150], [[(0, 1), (1, 1), (2, 2)]], [weight]), hours: [75], binding: [2])
  }

  // Hand calculation: nurses 120 shared by needs 60 and 30: 80 and 40 until used up. A takes 1 nurse, B 1.
  @Test("Two that share a resource get it in proportion to need")
  func proportional() {
    expect(split([120], [[(0, 1)], [(0, 1)]], [60, 30]), hours: [80, 40], binding: [0, 0])
  }

  // Hand calculation: B's own room holds 20 and stops it first; A then takes the rest of the nurses, 120 − 20 = 100.
  @Test("What one cannot use goes to the other")
  func leftover() {
    expect(split([120, 20], [[(0, 1)], [(0, 1), (1, 1)]], [60, 30]), hours: [100, 20], binding: [0, 1])
  }

  // Hand calculation: equal needs, A uses 2 hours of the nurse per hour, B 1: both reach x where 3x = 120.
  @Test("A composition that takes more of the resource costs more but grows as fast")
  func unequalUse() {
    expect(split([120], [[(0, 2)], [(0, 1)]], [50, 50]), hours: [40, 40], binding: [0, 0])
  }

  // Hand calculation: A uses r0, B r0 and r1, C r1; r0 = 60, r1 = 100, equal needs. r0 is used up first at 30 each;
  // then C grows alone to 100 − 30 = 70.
  @Test("Along a chain each composition is bound by its scarcest resource")
  func chain() {
    expect(
      split([60, 100], [[(0, 1)], [(0, 1), (1, 1)], [(1, 1)]], [1, 1, 1]), hours: [30, 30, 70], binding: [0, 0, 1])
  }

  // Hand calculation: needs 2, 1, 1; r0 used up when 3t = 60, t = 20: A 40, B 20; r1 leaves 80 for C.
  @Test("Along a chain with unequal needs the split follows them")
  func weightedChain() {
    expect(
      split([60, 100], [[(0, 1)], [(0, 1), (1, 1)], [(1, 1)]], [2, 1, 1]), hours: [40, 20, 80], binding: [0, 0, 1])
  }

  @Test("A capacity nobody needs takes exactly what the others leave")
  func zeroNeed() {
    expect(split([100], [[(0, 1)], [(0, 1)]], [10, 0]), hours: [100, 0], binding: [0, 0])
    #expect(split([100_000], [[(0, 1)], [(0, 1)]], [10, 0]).hours == [100_000, 0])
    // A is stopped by its own room at 30 and leaves 70 of the nurses.
    expect(split([100, 30], [[(0, 1), (1, 1)], [(0, 1)]], [10, 0]), hours: [30, 70], binding: [1, 0])
    expect(split([100], [[(0, 1)], [(0, 1)]], [0, 0]), hours: [50, 50], binding: [0, 0])
    expect(split([100], [[(0, 1)], [(0, 1)]], [-5, 5]), hours: [0, 100], binding: [0, 0])
  }

  @Test("Resources without hours give nothing and are named as binding")
  func zeroResources() {
    expect(split([0, 50], [[(0, 1), (1, 1)], [(1, 1)]], [1, 1]), hours: [0, 50], binding: [0, 1])
    expect(split([-3], [[(0, 1)]], [1]), hours: [0], binding: [0])
    expect(split([5], [[]], [1]), hours: [0], binding: [-1])
    expect(split([], [], []), hours: [], binding: [])
  }

  @Test("Unused resources change nothing, nor does a resource that is named twice count once")
  func oddities() {
    expect(split([1e12, 100, 7], [[(1, 1)]], [3]), hours: [100], binding: [1])
    expect(split([100], [[(0, 1), (0, 1)]], [3]), hours: [50], binding: [0])
  }

  @Test("The order of resources and compositions does not matter, and nothing is used beyond what there is")
  func orderIndependence() {
    let resources: [Double] = [60, 100, 35, 0.3]
    let compositions: [[(Int, Double)]] = [
      [(0, 1), (1, 0.5)], [(1, 1), (2, 0.25)], [(2, 1)], [(0, 0.1), (3, 0.001)], [(1, 2)],
    ]
    let weights: [Double] = [10, 3, 0, 7, 0.5]
    let plain = split(resources, compositions, weights)
    for shift in 1..<5 {
      let order = (0..<5).map { ($0 * 2 + shift) % 5 }
      let flipped = split(
        resources.reversed(), order.map { compositions[$0].reversed().map { (3 - $0.0, $0.1) } },
        order.map { weights[$0] })
      for (position, original) in order.enumerated() {
        #expect(abs(flipped.hours[position] - plain.hours[original]) < 1e-9)
        #expect(flipped.binding[position] == 3 - plain.binding[original])
      }
    }
    for resource in resources.indices {
      let used = compositions.indices.reduce(0.0) { sum, position in
        compositions[position].filter { $0.0 == resource }.reduce(sum) { $0 + $1.1 * plain.hours[position] }
      }
      #expect(used <= resources[resource] + 1e-9)
      // A resource that binds somebody is used up.
      if plain.binding.contains(resource) { #expect(abs(used - resources[resource]) < 1e-9) }
    }
  }
}
