import Optimization
import Planning
import PlanningModel
import Testing

/// Which lines a proposal has, worked out by hand; needs the solver, which `make test` fetches.
@Suite("Lines of a balancing proposal", .enabled(if: (try? HiGHSSolver()) != nil))
struct ProposalLineTests: SolvedProposals {
  @Test("A move too small for a line is left out, others take over what they can, and what is lost is told")
  func smallMoves() throws {
    // 10 h are lacking in each period; B has 4 to spare and C 3. Six hours from C in all are too few for a line, and
    // nobody else can lend them: 3 knees more are left in the first period and 6 in the end.
    var problem = SmallRegions.theatres()
    problem.hourMoves = [.init(from: 2, to: 0, smallest: 7), .init(from: 1, to: 0, smallest: 7)]
    let found = try proposal(problem)
    #expect(found.lines.map(\.action) == [.hours(move: 1)])
    #expect(found.lines.map(\.amounts) == [[4, 4]])
    #expect(near(found.after[1].left, 12) && near(found.after[1].waiting, 18))
    let best = try #require(found.withSmallMoves)
    #expect(near(best[1].left, 6) && near(best[1].waiting, 9))
    // With room at B, B lends C's hours as well, and nothing is lost.
    problem.supplies[1].stated = [30, 30]
    problem.supplies[2].stated = [12, 12]
    problem.hourMoves[0].smallest = 0
    problem.hourMoves[1].smallest = 0
    let both = try proposal(problem)
    #expect(both.withSmallMoves == nil && near(both.after[1].left, 0))
    #expect(both.lines.map(\.action) == [.hours(move: 1)])
  }

  @Test("A whole measure is carried out as a whole, what would have been enough is told, and a budget may forbid it")
  func wholeMeasures() throws {
    // 3 of 10 hours remain in each period, and the hired hours are 4: 75 % of them would have been enough.
    var agency = SmallRegions.agency
    agency.isWhole = true
    let found = try proposal(SmallRegions.theatres(measures: [agency]))
    #expect(found.lines.last?.action == .measure(0, share: 1))
    #expect(near(found.kronor, 100_000) && near(found.neededShares[0], 0.75))
    #expect(near(found.after[1].left, 0))
    let poor = try proposal(SmallRegions.theatres(measures: [agency], limits: ProposalLimits(budget: 80_000)))
    #expect(poor.kronor == 0 && !poor.lines.contains { $0.action.kind == .measure })
    #expect(near(poor.after[1].left, 6))
    #expect(poor.notChosen.map(\.reason) == [.overBudget])
  }

  @Test("When a budget does not reach for every whole measure, those that it reaches for are carried out")
  func someWholeMeasures() throws {
    // 3 of 10 hours remain in each period. The hired 4 + 4 cost 100 000 and the recruited 0 + 3 cost 30 000: 80 000 kronor
    // reach for the second alone, which serves 3 of the 6 knees.
    var (agency, recruitment) = (SmallRegions.agency, SmallRegions.recruitment)
    agency.isWhole = true
    recruitment.isWhole = true
    let found = try proposal(
      SmallRegions.theatres(measures: [agency, recruitment], limits: ProposalLimits(budget: 80_000)))
    #expect(found.lines.last?.action == .measure(1, share: 1))
    #expect(near(found.kronor, 30_000) && near(found.after[1].left, 3))
    #expect(found.notChosen.map(\.reason) == [.overBudget])
  }

  @Test("A small move that a decided limit cannot do without stays, and the proposal is complete")
  func neededSmallMove() throws {
    // 22 wait and 20 are accepted at most. Two hours from B in the last period are all there is to get, and too few for
    // a line unless the queue must be held.
    let unit = { (name: String) in BalancingProblem.Unit(name, path: [0]) }
    var problem = BalancingProblem(
      periods: ["p1"], units: [unit("A"), unit("B")], capacities: ["OP"], objects: ["knä"],
      supplies: [.init(unit: 0, capacity: 0, stated: [10]), .init(unit: 1, capacity: 0, stated: [12])],
      care: [
        .init(
          unit: 0, object: 0, priority: 1, need: [10], uses: [.init(0, hours: [1])], plannedQueue: [22],
          maximumQueue: 20),
        .init(unit: 1, object: 0, priority: 1, need: [10], uses: [.init(1, hours: [1])]),
      ], hourMoves: [.init(from: 1, to: 0, smallest: 40)])
    #expect(try proposal(problem).lines.isEmpty)
    problem.limits.holdsMaximumQueues = true
    let held = try proposal(problem)
    #expect(held.isComplete && held.withSmallMoves == nil)
    #expect(held.lines.count == 1 && near(held.lines.first?.total, 2))
  }

  @Test("Of moves that are as good, few large ones are chosen rather than many small")
  func fewMoves() throws {
    // Four units beside each other: 6 hours are lacking at the first in each of three periods, and each of the others
    // has 6 to spare. Any split is as good; one line is enough.
    let unit = { (name: String) in BalancingProblem.Unit(name, path: [0]) }
    let problem = BalancingProblem(
      periods: ["p1", "p2", "p3"], units: ["A", "B", "C", "D"].map(unit), capacities: ["OP"], objects: ["knä"],
      supplies: (0..<4).map { .init(unit: $0, capacity: 0, stated: [Double](repeating: $0 == 0 ? 4 : 16, count: 3)) },
      care: (0..<4).map {
        .init(unit: $0, object: 0, priority: 1, need: [10, 10, 10], uses: [.init($0, hours: [1, 1, 1])])
      }, hourMoves: (1..<4).map { .init(from: $0, to: 0) })
    let found = try proposal(problem)
    #expect(found.lines.count == 1 && near(found.lines.first?.total, 18))
  }

  @Test("Production is as even as the rest allows, whatever the lines are (R241)")
  func evenness() throws {
    // 10, 20 and 10 are needed and 20, 15 and 20 can be done, while 10 wait by choice of pace. Nobody need wait longer
    // than planned when 5 to 10 are done ahead in the first period, and only 15 in every period is even.
    let problem = BalancingProblem(
      periods: ["p1", "p2", "p3"], units: [.init("A")], capacities: ["OP"], objects: ["knä"],
      supplies: [.init(unit: 0, capacity: 0, stated: [20, 15, 20])],
      care: [
        .init(
          unit: 0, object: 0, priority: 1, need: [10, 20, 10], uses: [.init(0, hours: [1, 1, 1])],
          plannedQueue: [10, 10, 10])
      ])
    let found = try proposal(problem)
    #expect(zip(found.production[0], [15.0, 15, 15]).allSatisfy { near($0, $1) })
    #expect(found.behind[0] == [0, 0, 0])
  }

  @Test("Lines that do the same kind of thing stand together, with what they close in all")
  func groups() throws {
    let found = try proposal(SmallRegions.theatres(measures: [SmallRegions.agency]), .init(explainedLines: 1))
    #expect(found.groups.map(\.lines) == [0..<2, 2..<3])
    // B's 8 and C's 6 knees; only the first line of a group is worked out by itself.
    #expect(near(found.groups[0].closes?.first?.left, 14) && near(found.groups[1].closes?.first?.left, 6))
    #expect(found.lines.map { $0.closes != nil } == [true, false, true])
  }
}
