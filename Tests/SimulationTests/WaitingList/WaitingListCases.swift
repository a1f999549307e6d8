import Numerics

@testable import Simulation

/// Waiting lists that several tests share.
enum WaitingListCases {
  /// One line and one stage with the same numbers in each week.
  static func plain(
    weeks: Int, waiting: [Int] = [], arrivals: ArrivalPlan, slots: Double, removal: [Double] = [], limit: Double? = nil
  ) throws -> WaitingListModel {
    try WaitingListModel(
      weeks: weeks,
      stages: [
        WaitingStage(
          name: "visit",
          lines: [
            WaitingLine(name: "all", waiting: waiting, arrivals: arrivals, removalRates: removal, limitDays: limit)
          ],
          capacity: CapacityPlan([Double](repeating: slots, count: weeks)))
      ])
  }

  static func level(_ value: Double, _ weeks: Int) -> [Double] { [Double](repeating: value, count: weeks) }

  /// A made-up stage with everything in play, and its slots apart.
  static func rich(seed: UInt64, weeks: Int) throws -> (model: WaitingListModel, slots: [Double]) {
    var random = PhiloxRandom(seed: seed)
    let count = 1 + Int(random.next(below: 3))
    let lines = (0..<count).map { line in
      let pace = 2 + 6 * random.nextUnit()
      return WaitingLine(
        name: "line \(line)", waiting: (0..<Int(random.next(below: 12))).map { _ in Int(random.next(below: 9)) },
        arrivals: .overdispersed(level(pace, weeks), varianceRatio: 1.8),
        removalRates: [[], [0.03], [0.2, 0.0, 0.05, 0.01]][Int(random.next(below: 3))],
        limitDays: 30 + 60 * random.nextUnit())
    }
    let pace = lines.reduce(0) { $0 + $1.arrivals.means[0] }
    let slots = (0..<weeks).map { _ in pace * (0.5 + 0.8 * random.nextUnit()) }
    let variation: [CapacityPlan.Variation] = [
      .none, .factor(coefficientOfVariation: 0.2), .lostSlots(probability: 0.1),
    ]
    let stage = WaitingStage(
      name: "visit", lines: lines,
      capacity: CapacityPlan(slots, variation: variation[Int(random.next(below: 3))]),
      reserve: random.nextUnit() < 0.5 ? LongWaitReserve(share: 0.3, afterWeeks: 6) : nil,
      missed: random.nextUnit() < 0.5 ? MissedSlots(probability: 0.1, leavingShare: 0.4) : nil)
    return (try WaitingListModel(weeks: weeks, stages: [stage]), slots)
  }

  /// A chain of three stages where everything happens.
  static func chain(weeks: Int, clock: StageLink.Clock) throws -> WaitingListModel {
    func lines(_ pace: Double) -> [WaitingLine] {
      [
        WaitingLine(
          name: "urgent", waiting: [4, 3, 2], arrivals: .poisson(level(pace, weeks)), removalRates: [0.01],
          limitDays: 30),
        WaitingLine(
          name: "routine", waiting: [9, 9, 8, 7, 30],
          arrivals: .overdispersed(level(2 * pace, weeks), varianceRatio: 2),
          removalRates: [0.05, 0.02], limitDays: 90),
      ]
    }
    return try WaitingListModel(
      weeks: weeks,
      stages: [
        WaitingStage(
          name: "visit", lines: lines(6), capacity: CapacityPlan(level(17.5, weeks)),
          reserve: LongWaitReserve(share: 0.2, afterWeeks: 8), missed: MissedSlots(probability: 0.1, leavingShare: 0.3),
          link: StageLink(
            conversion: 0.6, lags: [.init(weeks: 0, share: 0.2), .init(weeks: 3, share: 0.8)], clock: clock)),
        WaitingStage(
          name: "decision", lines: lines(0.5),
          capacity: CapacityPlan(level(11, weeks), variation: .lostSlots(probability: 0.1)),
          link: StageLink(conversion: 0.9, lags: [.init(weeks: 1, share: 1)], clock: clock)),
        WaitingStage(
          name: "operation", lines: lines(0),
          capacity: CapacityPlan(level(8, weeks), variation: .factor(coefficientOfVariation: 0.3))),
      ])
  }
}
