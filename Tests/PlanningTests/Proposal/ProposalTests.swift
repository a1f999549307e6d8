import Optimization
import Planning
import PlanningModel
import Testing

/// Worked out by hand; needs the solver, which `make test` fetches.
@Suite("Balancing proposal", .enabled(if: (try? HiGHSSolver()) != nil))
struct ProposalTests: SolvedProposals {
  @Test("Neighbours lend first, then others, and only what is still lacking is paid for (R143, R144)")
  func orderOfMeasures() throws {
    // 10 h are lacking in each period: B lends 4, C 3, and 3 of the 4 hired hours are needed: 75 %.
    let found = try proposal(
      SmallRegions.theatres(measures: [
        SmallRegions.agency, SmallRegions.recruitment, SmallRegions.unpriced, SmallRegions.elsewhere,
      ]))
    #expect(found.status == .optimal)
    #expect(found.lines.map(\.action) == [.hours(move: 1), .hours(move: 0), .measure(0, share: 0.75)])
    #expect(found.lines.map(\.amounts) == [[4, 4], [3, 3], [3, 3]])
    #expect(found.lines.map(\.kronor) == [0, 0, 75_000])
    // Knees left at the end 20 → 12 → 6 → 0; patient periods 10 + 20 → 6 + 12 → 3 + 6 → 0.
    #expect(found.before.map(\.left) == [0, 20])
    #expect(found.before.map(\.waiting) == [0, 30])
    for (line, wanted) in zip(found.lines, [(8.0, 12.0), (6.0, 9.0), (6.0, 9.0)]) {
      #expect(line.closes?.map(\.priority) == [2])
      #expect(near(line.closes?.first?.left, wanted.0))
      #expect(near(line.closes?.first?.waiting, wanted.1))
    }
    #expect(found.after.allSatisfy { near($0.left, 0) && near($0.waiting, 0) })
    #expect(found.unmet.isEmpty)
  }

  @Test("What is not chosen says why: dearer by its whole price, no price, or no deficit where it acts")
  func notChosen() throws {
    let found = try proposal(
      SmallRegions.theatres(measures: [
        SmallRegions.agency, SmallRegions.recruitment, SmallRegions.unpriced, SmallRegions.elsewhere,
      ]))
    #expect(found.notChosen.map(\.measure) == [1, 2, 3])
    #expect(found.notChosen[1].reason == .costUnknown)
    #expect(found.notChosen[2].reason == .noDeficit)
    // The three hours of recruitment come in the second period only; the hired hours of the first are needed anyway.
    guard case .dearer(let kronor) = found.notChosen[0].reason else {
      Issue.record("\(found.notChosen)")
      return
    }
    #expect(near(kronor, 30_000, 1e-3))
  }

  @Test("What nobody has put a price on is used only when what has a price does not reach")
  func unknownCost() throws {
    // 3 of 10 hours remain in each period; recruitment gives 3 in the second, the unpriced 2 + 2.
    let found = try proposal(SmallRegions.theatres(measures: [SmallRegions.unpriced, SmallRegions.recruitment]))
    #expect(found.hasUnknownCost)
    #expect(found.lines.contains { $0.action == .measure(0, share: 1) && $0.kronor == nil })
    #expect(near(found.after[1].left, 0))
    // One knee waits over the first period: 10 − 7 − 2.
    #expect(near(found.after[1].waiting, 1))
    // In the second period it and 10 − 7 − 2 = 1 more need 2 hours of recruitment's 3.
    #expect(near(found.kronor, 20_000, 1e-3))
  }

  @Test("One more theatre hour serves one more knee, and a first hour spares two patient periods")
  func bottlenecks() throws {
    let found = try proposal(SmallRegions.theatres())
    #expect(near(found.after[1].left, 6))
    #expect(near(found.after[1].waiting, 9))
    #expect(found.bottlenecks.map(\.supply) == [0, 0])
    #expect(found.bottlenecks.map(\.period) == [0, 1])
    #expect(found.bottlenecks.allSatisfy { $0.values.map(\.priority) == [2] && near($0.values[0].left, 1) })
    #expect(near(found.bottlenecks[0].values[0].waiting, 2))
    #expect(near(found.bottlenecks[1].values[0].waiting, 1))
    #expect(found.unmet == [1])
    #expect(near(found.left(of: 1), 6))
  }

  @Test("A higher class never gives way, though it takes twice the hours of a patient (R239)")
  func priority() throws {
    var problem = SmallRegions.theatres()
    problem.hourMoves = []
    problem.care[0].need = [20, 20]
    problem.supplies[3].stated = [600, 600]
    let found = try proposal(problem)
    // 30 h are 15 hips and no knees in each period, though they would be 30 knees.
    #expect(near(found.after[0].left, 10))
    #expect(near(found.after[1].left, 40))
    // One more hour is half a hip.
    #expect(near(found.bottlenecks.first?.values.first?.left, 0.5))
    #expect(found.bottlenecks.first?.values.first?.priority == 1)
  }

  @Test("What cannot wait is lost in its period and is not done in a later one")
  func acute() throws {
    var problem = SmallRegions.theatres()
    problem.hourMoves = []
    problem.supplies[0].stated = [30, 60]
    problem.care[1].canWait = false
    let found = try proposal(problem)
    #expect(near(found.after[1].left, 10))
    #expect(found.behind[1] == [10, 0])
    problem.care[1].canWait = true
    #expect(near(try proposal(problem).after[1].left, 0))
  }

  @Test("Care moves only where every capacity it takes has room in that very period (R136)")
  func careMoves() throws {
    var problem = SmallRegions.theatres()
    problem.hourMoves = []
    problem.careMoves = [.init(from: 1, to: 2), .init(from: 1, to: 3)]
    problem.supplies[1].stated = [24, 20]
    let found = try proposal(problem)
    #expect(found.lines.map(\.action) == [.care(move: 1), .care(move: 0)] || found.lines.count == 2)
    #expect(found.lines.first { $0.action == .care(move: 0) }?.amounts == [4, 0])
    #expect(found.lines.first { $0.action == .care(move: 1) }?.amounts == [3, 3])
    #expect(near(found.after[1].left, 10))
  }

  @Test("Return visits go along with moved first visits, and the receiver must have room for both (R071, R136)")
  func following() throws {
    // A can do 4 of 10 first visits in the first period; each leads to one return visit in the second, where A has 14
    // hours for 10 first and 10 return visits. B has 10 hours to spare in each.
    let unit = { (name: String) in BalancingProblem.Unit(name, path: [0]) }
    let one = { (supply: Int) in [BalancingProblem.Use(supply, hours: [1, 1])] }
    var problem = BalancingProblem(
      periods: ["p1", "p2"], units: [unit("A"), unit("B")], capacities: ["mottagning"],
      objects: ["nybesök", "återbesök"],
      supplies: [.init(unit: 0, capacity: 0, stated: [4, 14]), .init(unit: 1, capacity: 0, stated: [10, 10])],
      care: [
        .init(unit: 0, object: 0, priority: 1, need: [10, 10], uses: one(0)),
        .init(unit: 0, object: 1, priority: 2, need: [0, 10], uses: one(0)),
        .init(unit: 1, object: 0, priority: 1, need: [0, 0], uses: one(1)),
        .init(unit: 1, object: 1, priority: 2, need: [0, 0], uses: one(1)),
      ])
    problem.careMoves = [.init(from: 0, to: 2, following: [.init(from: 1, to: 3, rates: [[0, 1], [0, 0]])])]
    let found = try proposal(problem)
    let line = try #require(found.lines.first)
    // 6 first visits are moved in the first period. In the second A does its 10 first visits and 4 return visits; the
    // other 6 have moved along.
    #expect(found.lines.count == 1 && near(line.amounts[0], 6) && near(line.amounts[1], 0))
    #expect(found.after.allSatisfy { near($0.left, 0) })
    #expect(near(found.production[1][1], 4))
    // When B has 4 hours in the second period, only 4 return visits find room there, so 4 first visits may be moved.
    problem.supplies[1].stated = [10, 4]
    let less = try proposal(problem)
    #expect(near(less.lines.first?.amounts[0], 4))
  }

  @Test("A queue above its maximum is worked down with hours to spare, beyond what the plan asks")
  func maximumQueue() throws {
    var problem = SmallRegions.theatres()
    problem.care = [
      .init(
        unit: 1, object: 1, priority: 2, need: [20, 20], uses: [.init(1, hours: [1, 1])], plannedQueue: [50, 50],
        maximumQueue: 45)
    ]
    let found = try proposal(problem)
    // 24 hours, 20 needed: after one period 46 wait, after two 42 or as many as are accepted.
    #expect(found.aboveMaximum[0] == [1, 0])
    #expect(near(found.before.first?.left, 1))
  }

  @Test("Overtime stays within its limit and bought care beside the own (R082, R240)")
  func overtimeAndPurchases() throws {
    var problem = SmallRegions.theatres(limits: ProposalLimits(overtimePrice: 500))
    problem.hourMoves = []
    problem.supplies[0].overtime = [2, 2]
    problem.purchases = [.init(care: 1, limit: [5, 5], price: 900)]
    let found = try proposal(problem)
    #expect(found.lines.map(\.action) == [.overtime(supply: 0), .purchase(0)])
    #expect(found.lines.map(\.amounts) == [[2, 2], [5, 5]])
    #expect(found.lines.map(\.kronor) == [2_000, 9_000])
    #expect(near(found.after[1].left, 6))
  }

  @Test("A budget is kept, and what a krona does not reach stays unmet")
  func budget() throws {
    let found = try proposal(
      SmallRegions.theatres(measures: [SmallRegions.agency], limits: ProposalLimits(budget: 50_000)))
    #expect(near(found.kronor, 50_000, 1e-3))
    // Half of the hired hours: 4 of the 6 knees.
    #expect(near(found.after[1].left, 2))
  }

  @Test("Limits that contradict each other are named, and no others")
  func contradiction() throws {
    var problem = SmallRegions.theatres(limits: ProposalLimits(budget: 1_000, holdsMaximumQueues: true))
    // Six theatre hours are lacking; three hips and two knees may wait in all, but for the hips nobody.
    problem.care[0].maximumQueue = 0
    problem.care[1].maximumQueue = 2
    #expect {
      try proposal(problem)
    } throws: { error in
      guard case .contradiction(let limits, true)? = error as? ProposalError else { return false }
      return limits.contains { $0.contains("högst 2 väntande till knä, A, efter p2") }
        && (error as? ProposalError)?.message.contains("Inget har ändrats") == true
    }
  }

  @Test("Nothing lacking: nothing is proposed, and nothing is needed of the solver")
  func nothingToDo() throws {
    var problem = SmallRegions.theatres(measures: [SmallRegions.agency])
    problem.supplies[0].stated = [40, 40]
    let found = try proposal(problem)
    #expect(found.lines.isEmpty && found.unmet.isEmpty && found.bottlenecks.isEmpty)
    #expect(found.notChosen.map(\.reason) == [.noDeficit])
  }

  @Test("A unit without any capacity gets all it can from others; the rest is unmet")
  func zeroCapacity() throws {
    var problem = SmallRegions.theatres()
    problem.supplies[0].stated = [0, 0]
    let found = try proposal(problem)
    // 7 h a period: 3.5 hips each period, no knees.
    #expect(near(found.after[0].left, 13))
    #expect(near(found.after[1].left, 40))
  }

  @Test("An interrupted computation says so")
  func interrupted() throws {
    let flag = Interruption()
    flag.set()
    let watch = SolveWatch(interruption: flag)
    do {
      let found = try Proposal(SmallRegions.theatres(), solver: try HiGHSSolver(), watch: watch)
      #expect(found.status != .optimal)
    } catch let error as ProposalError {
      #expect(error == .stopped(.interrupted))
      #expect(error.message.hasPrefix("Uträkningen avbröts"))
    }
  }
}
