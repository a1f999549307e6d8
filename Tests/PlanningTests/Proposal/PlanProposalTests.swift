import Optimization
import PlanningModel
import Testing

@testable import Planning

/// Wards whose beds and needs are even, so that all figures are beds × days × 24; needs the solver.
@Suite("Balancing proposal of a plan", .enabled(if: (try? HiGHSSolver()) != nil))
struct PlanProposalTests {
  // Ward 1 has 3 beds over, ward 2 lacks 4.
  private func proposal(_ plan: Plan, grain: PeriodGrain = .month) throws -> PlanProposal {
    try PlanProposal(plan, balancing: .init(grain: grain, overtimeShare: 0), solver: try HiGHSSolver())
  }

  private func plan(decisions: Decisions = Decisions()) throws -> Plan {
    var region = wards(need: ["AVD1": 7, "AVD2": 14], beds: ["AVD1": 10, "AVD2": 10], decisions: decisions)
    region.settings.horizonYears = 1
    return try region.plan()
  }

  @Test("Three beds are lent all year, and one bed is still lacking", arguments: [PeriodGrain.month, .quarter])
  func lending(grain: PeriodGrain) throws {
    let plan = try plan()
    let found = try proposal(plan, grain: grain)
    let line = try #require(found.proposal.lines.first)
    #expect(found.proposal.lines.count == 1)
    // 3 × 365 × 24 = 26 280 hours; 4 × 8 760 = 35 040 lacking before and 8 760 after.
    #expect(abs(line.total - 26_280) < 0.01)
    #expect(abs(found.deficit.before - 35_040) < 0.01)
    #expect(abs(found.deficit.after - 8_760) < 0.01)
    // An episode of four days takes 96 hours: 91.25 are left.
    let left = found.proposal.unmet.reduce(0) { $0 + found.proposal.left(of: $1) }
    #expect(abs(left - 91.25) < 0.001)
    let bottleneck = try #require(found.proposal.bottlenecks.first)
    #expect(abs(try #require(bottleneck.values.first).left - 1 / 96) < 1e-6)
    let ward = try #require(found.robustness.first)
    #expect(plan.units.units[found.proposal.problem.supplies[ward.supply].unit].code.text == "AVD2")
    #expect(ward.after == 0)
    #expect(ward.margin > 8_000)
  }

  @Test(
    "An accepted line is a redistribution that the plan's own judgement allows (R143)",
    arguments: [
      PeriodGrain.month, .quarter,
    ])
  func acceptance(grain: PeriodGrain) throws {
    let plan = try plan()
    let found = try proposal(plan, grain: grain)
    guard case .redistribution(let move) = found.acceptance(of: try #require(found.proposal.lines.first)) else {
      Issue.record("A line of moved hours is a redistribution.")
      return
    }
    #expect(move.from.text == "AVD1" && move.to.text == "AVD2" && move.amounts.count == 12)
    let trial = plan.trial(of: [move])
    #expect(trial.isAllowed, "\(trial.refusals.map(\.message))")
  }

  @Test("A measure counts from the month it can begin, and an unpriced one says so")
  func measures() throws {
    let decisions = Decisions(measures: [
      BalancingMeasure(
        code: MeasureCode("PLATS1"), name: "Fler vårdplatser", unit: UnitCode("AVD2"), capacity: CapacityCode("PLATS"),
        side: .capacity, kind: .recruitment, decidingLevel: .strategic, from: Month(year: 2027, month: 1), through: nil,
        plannedHoursPerMonth: 800, proposedBy: "SPL", state: .idea, leadMonths: 6)
    ])
    let found = try proposal(try plan(decisions: decisions))
    let line = try #require(found.proposal.lines.last)
    #expect(line.kronor == nil && found.proposal.hasUnknownCost)
    // Nothing in the first six months, at most the bed that is lacking, 720 or 744 hours, in the others.
    #expect(line.amounts.prefix(6).allSatisfy { $0 == 0 })
    #expect(line.amounts.dropFirst(6).allSatisfy { $0 > 0 && $0 <= 800 })
    #expect(found.acceptance(of: line) == .existing(MeasureCode("PLATS1")))
  }

  @Test("Enough everywhere: nothing is proposed")
  func nothing() throws {
    var region = wards(need: ["AVD1": 7, "AVD2": 8], beds: ["AVD1": 10, "AVD2": 10])
    region.settings.horizonYears = 1
    let found = try proposal(try region.plan())
    #expect(found.proposal.lines.isEmpty && found.rows.isEmpty)
  }
}

@Suite("Balancing proposal without the solver")
struct ProposalWithoutSolverTests {
  @Test("A missing solver says where it was looked for and how to get it, in Swedish")
  func solverAbsent() {
    #expect {
      try HiGHSSolver(HiGHSLocator(chosenPath: "/nowhere/libhighs.so"))
    } throws: { error in
      let message = (error as? SolverError)?.swedish ?? ""
      return message.contains("make solver") && message.contains("inget har ändrats")
    }
  }

  @Test("Why there is no proposal is said with what to do about it")
  func messages() {
    #expect(ProposalError.stopped(.timeLimit).message.contains("--time-limit"))
    #expect(
      ProposalError.contradiction(["högst 10 kronor"], isMinimal: true).message
        == "Dessa gränser kan inte hålla samtidigt: högst 10 kronor. Ändra någon av dem. Inget har ändrats.")
  }
}
