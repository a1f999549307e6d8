import Planning
import Testing

@Suite("Care chains as a network")
struct ChainNetworkTests {
  private func step(_ name: String, _ need: Double = 0) -> ChainNetwork.Step {
    ChainNetwork.Step(name: name, need: [need])
  }

  @Test("Orderers stand before their suppliers whatever the order of the file")
  func order() throws {
    let network = try ChainNetwork(
      steps: [step("vårdavdelning"), step("operation"), step("mottagning", 10)],
      links: [
        .init(ordering: 1, supplying: 0, perActivity: 0.8), .init(ordering: 2, supplying: 1, perActivity: 0.5),
      ], capacities: [], periodCount: 1)
    #expect(network.orderingFirst == [2, 1, 0])
  }

  @Test("A circle is refused and named from a step round to itself")
  func circle() {
    let links: [ChainNetwork.Link] = [
      .init(ordering: 0, supplying: 1, perActivity: 1), .init(ordering: 1, supplying: 2, perActivity: 1),
      .init(ordering: 2, supplying: 1, perActivity: 1),
    ]
    let error = #expect(throws: ChainNetworkError.self) {
      try ChainNetwork(
        steps: [step("mottagning"), step("operation"), step("rehab")], links: links, capacities: [], periodCount: 1)
    }
    #expect(error == .circle(["operation", "rehab", "operation"]))
    #expect(
      error?.message
        == "Vårdkedjan går i ring: operation → rehab → operation. Ta bort den länk i care_chains.csv som inte stämmer.")
  }

  @Test(
    "What is missing or negative is refused with what to do",
    arguments: [
      (
        [1.0, 2], [80.0, 80], 1.0, 3,
        "mottagning har 2 perioder men ska ha 3. Ange ett tal för varje period, 0 där inget finns."
      ),
      ([1, -2], [80, 80], 1, 2, "mottagning har i period 2 ett tal som är negativt eller saknas. Ange 0 eller mer."),
      ([1, 2], [80, .nan], 1, 2, "salar har i period 2 ett tal som är negativt eller saknas. Ange 0 eller mer."),
      (
        [1, 2], [80, 80], 0, 2,
        "mottagning tar inget av salar per aktivitet. Ange ett tal över 0 eller ta bort länken."
      ),
    ])
  func refusals(need: [Double], available: [Double], taken: Double, periods: Int, message: String) {
    let error = #expect(throws: ChainNetworkError.self) {
      try ChainNetwork(
        steps: [ChainNetwork.Step(name: "mottagning", need: need)], links: [],
        capacities: [.init(name: "salar", available: available, takenPerActivity: [0: taken])],
        periodCount: periods)
    }
    #expect(error?.message == message)
  }
}

@Suite("Every unit plans on its own")
struct SeparatePlanningTests {
  @Test("The example of the guides: 100 needed, suppliers with 100, 80 and 120 hold 80 and leave 20 and 40 idle (T17)")
  func guideExample() throws {
    let plan = SeparatePlanning(try ChainNetwork.guideExample())
    #expect(plan.served[0] == [80])
    // Nobody plans for more than is ordered, so the supplier with 120 plans 100 and stands idle for 20 of them.
    #expect(plan.idle == [[20], [0], [20]])
  }

  @Test("Shares in proportion to orders are lost where another link is narrower")
  func lostShares() throws {
    // Two wards order 100 each of one theatre that holds 100; the first ward's after-care holds only 20.
    // On its own the theatre plans 50 + 50. The first ward can use 20 of its 50: 70 of the 100 come to use.
    let plan = SeparatePlanning(try ChainNetwork.twoWards())
    #expect(plan.served[0] == [20])
    #expect(plan.served[1] == [50])
    #expect(plan.idle[0] == [30])
  }

  @Test("What was not done waits and is ordered again")
  func waiting() throws {
    let network = try ChainNetwork(
      steps: [.init(name: "mottagning", need: [10, 0, 0])], links: [],
      capacities: [.init(name: "rum", available: [4, 4, 4], takenPerActivity: [0: 1])], periodCount: 3)
    #expect(SeparatePlanning(network).served == [[4, 4, 2]])
  }
}

extension ChainNetwork {
  /// T17: an ordering unit and three suppliers.
  static func guideExample() throws -> ChainNetwork {
    try ChainNetwork(
      steps: [Step(name: "beställare", need: [100])]
        + ["lab", "operation", "röntgen"].map { Step(name: $0, need: [0]) },
      links: (1...3).map { Link(ordering: 0, supplying: $0, perActivity: 1) },
      capacities: [(1, 100.0), (2, 80), (3, 120)].map { step, available in
        Capacity(name: "kapacitet \(step)", available: [available], takenPerActivity: [step: 1])
      }, periodCount: 1)
  }

  /// Two wards that share a theatre, and one of them an after-care with room for 20.
  static func twoWards(priorities: (Int, Int) = (1, 1)) throws -> ChainNetwork {
    try ChainNetwork(
      steps: [
        Step(name: "avdelning A", need: [100], priority: priorities.0),
        Step(name: "avdelning B", need: [100], priority: priorities.1), Step(name: "operation", need: [0]),
        Step(name: "eftervård", need: [0]),
      ],
      links: [
        Link(ordering: 0, supplying: 2, perActivity: 1), Link(ordering: 1, supplying: 2, perActivity: 1),
        Link(ordering: 0, supplying: 3, perActivity: 1),
      ],
      capacities: [
        Capacity(name: "salar", available: [100], takenPerActivity: [2: 1]),
        Capacity(name: "platser", available: [20], takenPerActivity: [3: 1]),
      ], periodCount: 1)
  }
}
