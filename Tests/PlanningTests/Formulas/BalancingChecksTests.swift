import Planning
import PlanningModel
import Testing

@Suite("Gaps, redistributions and assignments")
struct BalancingChecksTests {
  // T14, hand calculation.
  @Test("A planned effect stands beside the gap; a verified one is in it")
  func gap() {
    let planned = Gap(need: Hours(100), available: Hours(90), plannedEffect: Hours(10))
    #expect(planned.hours == Hours(-10))
    #expect(planned.plannedEffect == Hours(10))
    let verified = Gap(need: Hours(100), available: Hours(90), verifiedEffect: Hours(10))
    #expect(verified.hours == .zero)
    #expect(verified.utilisation == 1)
    #expect(Gap(need: Hours(5), available: .zero).utilisation == nil)
    #expect(Gap(need: .zero, available: Hours(5)).utilisation == 0)
  }

  // T15, hand calculation: 30 hours over, 40 short.
  @Test(
    "A redistribution may use the surplus but not more",
    arguments: [
      (0.0, true, 30.0, -40.0), (30, true, 0, -10), (30.000001, false, -0.000001, -9.999999), (40, false, -10, 0),
    ] as [(Double, Bool, Double, Double)])
  func redistribution(amount: Double, allowed: Bool, source: Double, receiver: Double) {
    let check = RedistributionCheck(sourceSurplus: Hours(30), receiverDeficit: Hours(40), amount: Hours(amount))
    #expect(check.isAllowed == allowed)
    #expect(check.sourceAfter == Hours(source))
    #expect(check.receiverAfter == Hours(receiver))
    #expect((check.message == nil) == allowed)
  }

  @Test("A refused redistribution says how much may be moved, or that the source has nothing to give")
  func redistributionMessages() {
    #expect(throws: RedistributionCausesDeficit.self) {
      try SettledRedistribution(of: Hours(40), fromSurplus: Hours(30), toDeficit: Hours(40))
    }
    let check = RedistributionCheck(sourceSurplus: Hours(30.5), receiverDeficit: Hours(40), amount: Hours(40))
    #expect(
      check.message == "Att flytta 40 timmar ger underskott på 9,5 timmar där resurserna tas (R143); "
        + "flytta högst 30,5 timmar.")
    let poor = RedistributionCheck(sourceSurplus: Hours(-5), receiverDeficit: Hours(40), amount: Hours(1))
    #expect(
      poor.message == "Att flytta 1 timmar ger underskott på 6 timmar där resurserna tas (R143); "
        + "enheten har inget att avstå, välj en annan enhet eller åtgärd.")
    // Where nothing is taken, the deficit was there before.
    #expect(RedistributionCheck(sourceSurplus: Hours(-5), receiverDeficit: .zero, amount: .zero).isAllowed)
  }

  // T16: 8 400 bed-days assigned to a ward that stated 7 000.
  @Test("No assignment is larger than the stated capacity")
  func assignment() throws {
    let within = try Assignment(BedDays(6900), within: BedDays(7000))
    #expect(within.unassigned == BedDays(100))
    do throws(AssignmentExceedsCapacity<BedDayUnit>) {
      _ = try Assignment(BedDays(8400), within: BedDays(7000))
      Issue.record("The assignment was not refused.")
    } catch {
      #expect(error.exceeding == BedDays(1400))
    }
    let check = AssignmentCheck(stated: BedDays(7000), assigned: BedDays(8400))
    #expect(!check.isAllowed)
    #expect(check.exceeding == BedDays(1400))
    #expect(
      check.message?.replacing("\u{A0}", with: " ")
        == "Uppdraget 8 400 överstiger uppgiven kapacitet 7 000 med 1 400 vårddygn (R126); "
        + "fördela högst 7 000 hit och lägg resten på en annan enhet eller besluta en åtgärd.")
    let even = try Assignment(BedDays(7000), within: BedDays(7000))
    #expect(AssignmentCheck(stated: BedDays(7000), assigned: BedDays(7000)) == .allowed(even))
  }
}
