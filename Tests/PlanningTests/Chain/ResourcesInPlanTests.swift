import PlanningModel
import Testing

@testable import Planning

@Suite("Available capacity in the plan")
struct ResourcesInPlanTests {
  private func rooms(_ unit: String, _ count: Double, from: Day? = nil) -> Premises {
    Premises(
      unit: UnitCode(unit), code: PremisesCode("SAL"), name: "Sal", count: count, hoursPerDay: 8, pattern: .weekdays,
      validFrom: from, validThrough: nil, row: 2)
  }

  private func nurses(_ unit: String, _ fullTimeEquivalents: Double) -> StaffFunction {
    StaffFunction(
      unit: UnitCode(unit), code: FunctionCode("SSK"), name: "Sjuksköterska", fullTimeEquivalents: fullTimeEquivalents,
      weeklyHours: 40, pattern: .weekdays, leaveDays: 0, absenceShare: 0, educationShare: 0, validFrom: nil,
      validThrough: nil, row: 2)
  }

  private func part(
    _ unit: String, _ resource: ResourceReference, of owner: String? = nil, hours: Double = 1
  ) -> CompositionPart {
    CompositionPart(
      unit: UnitCode(unit), capacity: CapacityCode("LAK"), resourceUnit: UnitCode(owner ?? unit), resource: resource,
      hoursPerHour: hours, row: 2)
  }

  private let nursing = ResourceReference.function(FunctionCode("SSK"), activity: "patient")

  @Test("The scarcest resource sets the hours and is named")
  func leontief() throws {
    var region = TinyRegion()
    region.configure = { facts in
      facts.premises = [self.rooms("MOTT", 2)]
      facts.functions = [self.nurses("MOTT", 3)]
      facts.timeUse = [("patient", 0.6), ("administration", 0.4)].map {
        TimeUse(unit: nil, function: FunctionCode("SSK"), activity: $0.0, share: $0.1, row: 2)
      }
      facts.compositions = [
        self.part("MOTT", .premises(PremisesCode("SAL"))), self.part("MOTT", self.nursing, hours: 2),
      ]
    }
    let plan = try region.plan()
    let available = try #require(plan.available(unit: try plan.position("MOTT"), capacity: try plan.capacity("LAK")))
    // Hand calculation for January 2027, 19 working days (lag 1989:253): nurses 3 × 8 × 19 × 0.6 / 2 = 136.8 hours,
    // rooms 2 × 8 × 19 = 304.
    #expect(available.hours(in: 0..<1) == Hours(136.8))
    #expect(available.binding[0]?.resource.resource == nursing)
    #expect(available.binding[0]?.hoursPerExtraHour == 0.5)
  }

  @Test("A closure takes its rooms' days away")
  func closure() throws {
    var region = TinyRegion()
    region.configure = { facts in
      facts.premises = [self.rooms("MOTT", 2)]
      facts.closures = [
        Closure(
          unit: UnitCode("MOTT"), premises: PremisesCode("SAL"), count: 1, from: Day(number: 20_819),
          through: Day(number: 20_823), reason: "underhåll", row: 2)
      ]
      facts.compositions = [self.part("MOTT", .premises(PremisesCode("SAL")))]
    }
    // Day 20 819 is Saturday 2027-01-01 + … ; the closed days are counted against the calendar below.
    let plan = try region.plan()
    let calendar = region.settings.calendar
    let closed = (20_819...20_823).filter { calendar.isWorkingDay(Day(number: Int32($0))) }.count
    let available = try #require(plan.available(unit: try plan.position("MOTT"), capacity: try plan.capacity("LAK")))
    let days = (0..<12).reduce(0.0) { $0 + calendar.workingDays(in: plan.timeline.periods[$1]) }
    #expect(available.hours(in: 0..<12) == Hours((days * 2 - Double(closed)) * 8))
  }

  @Test("A shared nurse pool is split after need and binds every room that uses it")
  func shared() throws {
    var region = TinyRegion()
    region.volumes = [
      TinyRegion.volume("AVD1", "NY") { Double(Month(year: 2024, month: 1).advanced(by: $0).dayCount) * 2 },
      TinyRegion.volume("AVD2", "NY") { Double(Month(year: 2024, month: 1).advanced(by: $0).dayCount) },
    ]
    region.configure = { facts in
      facts.activityTimes = [TinyRegion.time(nil, "NY", "LAK", 1)]
      facts.premises = [self.rooms("AVD1", 5), self.rooms("AVD2", 5)]
      facts.functions = [self.nurses("SJH", 3)]
      facts.compositions = ["AVD1", "AVD2"].flatMap { unit in
        [self.part(unit, .premises(PremisesCode("SAL"))), self.part(unit, self.nursing, of: "SJH")]
      }
    }
    let plan = try region.plan()
    let hours = try ["AVD1", "AVD2"].map { unit in
      try #require(plan.available(unit: try plan.position(unit), capacity: try plan.capacity("LAK")))
    }
    // Needs are 2 to 1, so the 3 × 8 × 19 = 456 nurse hours of January are split 304 and 152.
    #expect(abs(hours[0].hours(in: 0..<1).value - 304) < 1e-4)
    #expect(abs(hours[1].hours(in: 0..<1).value - 152) < 1e-4)
    #expect(hours.allSatisfy { $0.binding[0]?.resource.unit == UnitCode("SJH") })
  }

  @Test("Staff that starts in the middle of a month counts for its days")
  func validity() throws {
    var region = TinyRegion()
    var nurse = nurses("MOTT", 1)
    nurse.validFrom = Day(year: 2027, month: 4, day: 16)
    region.configure = { facts in
      facts.functions = [nurse]
      facts.compositions = [self.part("MOTT", self.nursing)]
    }
    let plan = try region.plan()
    let available = try #require(plan.available(unit: try plan.position("MOTT"), capacity: try plan.capacity("LAK")))
    #expect(available.hours(in: 2..<3) == .zero)
    // Hand calculation: April 2027 has 22 working days (lag 1989:253); 15 of its 30 days count.
    #expect(abs(available.hours(in: 3..<4).value - 8 * 22 * 0.5) < 1e-4)
  }

  @Test("Without a profile all of a function's net time is for the activity, with one only its share")
  func timeUse() throws {
    let region = TinyRegion()
    var input = try region.input()
    input.facts.timeUse = [
      TimeUse(unit: UnitCode("MOTT"), function: FunctionCode("SSK"), activity: "patient", share: 0.7, row: 2),
      TimeUse(unit: UnitCode("MOTT"), function: FunctionCode("SSK"), activity: "telefon", share: 0.3, row: 3),
      TimeUse(unit: nil, function: FunctionCode("SSK"), activity: "patient", share: 0.5, row: 4),
    ]
    let hours = ResourceHours(facts: input.facts, timeline: PlanTimeline(settings: input.facts.settings, grain: .month))
    #expect(hours.timeUseShare(of: FunctionCode("SSK"), activity: "patient", at: UnitCode("MOTT")) == 0.7)
    #expect(hours.timeUseShare(of: FunctionCode("SSK"), activity: "patient", at: UnitCode("VC")) == 0.5)
    #expect(hours.timeUseShare(of: FunctionCode("SSK"), activity: "möten", at: UnitCode("VC")) == 0)
    #expect(hours.timeUseShare(of: FunctionCode("LÄK"), activity: "patient", at: UnitCode("VC")) == 1)
  }
}
