import PlanningModel
import Simulation
import Testing

@testable import Planning

/// A waiting list that 420 wait on and 50 join each week, as in the guide's example.
struct FiftyAWeek {
  var goal: Double?
  var maximum: Double?
  var waiting = 420.0
  var limitDays: Double?
  var overLimit: Double?

  func region() -> TinyRegion {
    var region = TinyRegion()
    // 50 a week, spread evenly over an always open unit: 50 / 7 a day in every month of the history.
    let first = Month(year: 2024, month: 1)
    var list = TinyRegion.waitingList("AVD1", "NY", inflow: 0, waiting: waiting)
    list.inflow = (0..<36).map { Double(first.advanced(by: $0).dayCount) * 50 / 7 }
    if let overLimit { list.waitingOverLimit = [Double](repeating: overLimit, count: 36) }
    region.waiting = [list]
    region.decisions = Decisions(
      limits: [
        limit(.queueReductionPerWeek, goal), limit(.maximumQueue, maximum), limit(.waitingDays, limitDays),
      ].compactMap { $0 })
    return region
  }

  func limit(
    _ kind: LimitKind, _ value: Double?, from: Day? = nil, through: Day? = nil
  ) -> PlanningLimit? {
    value.map {
      PlanningLimit(
        kind: kind, unit: UnitCode("AVD1"), object: PlanningObjectCode("NY"), value: $0, validFrom: from,
        validThrough: through, reason: "mål")
    }
  }

  func study(
    replications: Int = 400, by: ISOWeek? = nil, certainty: Double = 0.9,
    change: (inout TinyRegion) -> Void = { _ in }
  ) throws -> (Plan, QueueStudy) {
    var region = region()
    change(&region)
    let plan = try region.plan()
    let options = VariationOptions(plan.facts.settings, replications: replications, certainty: certainty, by: by)
    let studies = try PlanVariation.queues(plan, unit: nil, object: PlanningObjectCode("NY"), options: options)
    guard let study = studies.first else { throw Missing(what: "NY") }
    return (plan, study)
  }
}

@Suite("A queue under variation")
struct QueueStudyTests {
  @Test("Without a goal 420 stay 420 on average, and the spread grows as the root of the weeks")
  func withoutGoal() throws {
    // Vector T11. 50 come by chance (Poisson) each week and 50 are seen: after n weeks the variance is 50 n.
    let (_, study) = try FiftyAWeek().study()
    let waiting = study.withoutGoal.waiting
    for week in [0, 3, 12, 51] {
      let deviation = (50 * Double(week + 1)).squareRoot()
      #expect(abs(waiting.means[week] - 420) < 4 * deviation / 400.0.squareRoot() + 0.5)
      // A tenth of a normal distribution lies 1.2816 standard deviations out on each side. The forecast's own
      // uncertainty about the level makes the far end wider.
      let width = (waiting.high[week] - waiting.low[week]) / (2 * 1.2816 * deviation)
      #expect((0.85...1.3).contains(width))
    }
    #expect(study.withGoal == nil)
    #expect(study.required == nil)
    #expect(abs(study.dispersion - 1) < 0.2)
  }

  @Test("With 15 fewer a week 300 wait on average after week 8 and 30 after week 26; half of the courses are later")
  func withGoal() throws {
    // Vector T12, from Socialstyrelsen's example of 15 patients fewer a week.
    let (_, study) = try FiftyAWeek(goal: 15, maximum: 300).study()
    let course = try #require(study.withGoal)
    for (week, expected) in [(1, 405.0), (2, 390), (8, 300)] {
      let error = (50 * Double(week)).squareRoot() / 400.0.squareRoot()
      #expect(abs(course.waiting.means[week - 1] - expected) < 4 * error + 0.5)
    }
    let first = try #require(course.firstWithinMaximum)
    #expect((0.45...0.62).contains(first.probability(byWeek: 7)))
    let (even, later) = (
      study.weekWithinMaximum(course, certainty: 0.5), study.weekWithinMaximum(course, certainty: 0.7)
    )
    #expect((try #require(even)) < (try #require(later)))
    // The goal stops at the limit, so that some courses never come inside it: a promise needs a margin.
    #expect(first.probability(byWeek: 51) < 1)
    #expect((0.4...0.6).contains(course.probabilityWithinMaximum ?? 0))
    #expect((study.required?.extraPerWeek ?? 0) > 120.0 / 52)
  }

  @Test("The goal of the plan stops at zero: nobody waits after week 28, give or take chance")
  func neverBelowZero() throws {
    let (plan, study) = try FiftyAWeek(goal: 15).study(by: ISOWeek("2027-W26"))
    let queue = try #require(try plan.series("AVD1", "NY").queue)
    #expect(abs(queue.waitingWithGoal[26] - 30) < 1e-6)
    let waiting = try #require(study.withGoal).waiting
    #expect(waiting.low.allSatisfy { $0 >= 0 })
    // Without a maximum the goal's own course is the target: 30 wait after week 26.
    let required = try #require(study.required)
    #expect(required.target == 30)
    #expect(required.by.description == "2027-W26")
    // 15 a week reach it in about half of the courses. For nine of ten the spread of 26 weeks must be made up for as well:
    // 1.2816 · √(26 · 50) / 26 = 1.8 a week more.
    let extra = try #require(required.extraPerWeek)
    #expect((16...19).contains(extra))
    #expect(required.probability >= 0.9)
  }

  @Test("The maximum queue follows from pace and limit, and a list in order at the maximum keeps the guarantee")
  func guarantee() throws {
    // Vector T13: 50 a week × 90 / 7 = 642.9. FIFO with 642 waiting keeps 90 days at the start.
    let (plan, study) = try FiftyAWeek(waiting: 642, limitDays: 90).study()
    #expect(study.maximumQueue == 642)
    #expect(try plan.series("AVD1", "NY").queue?.maximumQueue == 642)
    #expect(study.spread.basis == .servedInOrder)
    #expect(study.spread.patients.reduce(0, +) == 642)
    let share = try #require(study.withoutGoal.shareWithinLimit)
    #expect(share.means[0] > 0.97)
    #expect(share.low[51] <= share.middle[51] && share.middle[51] <= share.high[51])
    #expect(share.high.allSatisfy { $0 <= 1 })
  }

  @Test("A limit with dates holds from its day: the share within 30 days is lower than within 90")
  func datedLimits() throws {
    let fifty = FiftyAWeek()
    let (_, study) = try fifty.study { region in
      region.decisions.limits = [
        fifty.limit(.waitingDays, 90, through: Day("2027-06-30")),
        fifty.limit(.waitingDays, 30, from: Day("2027-07-01")),
      ].compactMap { $0 }
    }
    #expect(study.limitDays.first == 90)
    #expect(study.limitDays.last == 30)
    let share = try #require(study.withoutGoal.shareWithinLimit)
    let change = try #require(study.limitDays.firstIndex(of: 30))
    #expect(study.weeks[change].monday >= Day("2027-07-01") ?? study.weeks[0].monday)
    // Hand calculation: 420 in order stand 8.4 weeks, of which 30 days hold 30 / 7 / 8.4 = 51 %.
    #expect(abs(share.means[change - 1] - 1) < 0.02)
    #expect(abs(share.means[change] - 0.51) < 0.06)
  }

  @Test("The file's own count over the limit decides how today's list is spread")
  func countedOverLimit() throws {
    // 420 wait, 120 of them beyond 90 days: 300 over 12.857 weeks is 23.33 a week, so the list reaches 18 weeks back.
    let (_, study) = try FiftyAWeek(limitDays: 90, overLimit: 120).study()
    #expect(study.spread.basis == .countedOverLimit(120, limitDays: 90))
    #expect(study.spread.patients.count == 18)
    #expect(study.spread.patients.reduce(0, +) == 420)
    let within = study.spread.patients.prefix(12).reduce(0, +)
    #expect(abs(Double(within) - 12 * 300 * 7 / 90) <= 1)
  }

  @Test("With nothing produced the list grows with the inflow and never meets its limit")
  func zeroProduction() throws {
    let (plan, _) = try FiftyAWeek(maximum: 300).study(replications: 50)
    let queue = try #require(try plan.series("AVD1", "NY").queue)
    let builder = try #require(
      QueueStudyBuilder(plan, series: 0, options: VariationOptions(plan.facts.settings, replications: 200)))
    let course = builder.course([Double](repeating: 0, count: queue.weeks.count))
    #expect(abs(course.waiting.means[51] - (420 + 52 * 50)) < 20)
    #expect(course.treated.high.allSatisfy { $0 == 0 })
    #expect(course.probabilityWithinMaximum == 0)
    #expect(course.firstWithinMaximum?.quantile(0.1) == nil)
    #expect(course.longWaitWeeks.means.allSatisfy { $0.isNaN })
  }

  @Test("A list nobody joins and nobody leaves stays and is within a limit it already keeps")
  func nothingHappens() throws {
    let (_, study) = try FiftyAWeek(maximum: 500).study(replications: 100) { region in
      region.waiting[0].inflow = [Double](repeating: 0, count: 36)
    }
    #expect(study.withoutGoal.waiting.means == [Double](repeating: 420, count: 52))
    #expect(study.required?.extraPerWeek == 0)
  }

  @Test("Who leaves untreated leaves in proportion to those who wait, and the mean stays near the plan's")
  func removals() throws {
    // 10 % of the inflow leaves: 5 a week of 420, 1.19 % a week.
    let (_, study) = try FiftyAWeek().study { region in
      region.waiting[0].removed = region.waiting[0].inflow.map { $0 / 10 }
    }
    let rate = try #require(study.removalRate)
    #expect(abs(rate - 5.0 / 420) < 1e-6)
    let means = study.withoutGoal.waiting.means
    #expect(means.allSatisfy { abs($0 - 420) < 10 })
  }

  @Test("Months that the file leaves out do not hinder: the latest count before the plan is where it starts")
  func missingMonths() throws {
    let (_, study) = try FiftyAWeek(maximum: 300).study(replications: 200) { region in
      for month in [20, 27, 34, 35] {
        region.waiting[0].inflow[month] = .nan
        region.waiting[0].removed[month] = .nan
        region.waiting[0].waitingAtEnd[month] = .nan
      }
    }
    #expect(study.spread.patients.reduce(0, +) == 420)
    #expect(study.withoutGoal.waiting.means.allSatisfy { $0.isFinite })
  }

  @Test("The extra first visits of a goal cause return visits by the rule, and some after the plan")
  func returnVisits() throws {
    let (plan, study) = try FiftyAWeek(goal: 15, maximum: 300).study(replications: 50) { region in
      region.configure = {
        $0.returnVisits = [
          ReturnVisitRule(
            unit: nil, first: PlanningObjectCode("NY"), following: PlanningObjectCode("ATER"), lagMonths: 2, ratio: 0.5,
            row: 2),
          ReturnVisitRule(
            unit: nil, first: PlanningObjectCode("NY"), following: PlanningObjectCode("ATER"), lagMonths: 11,
            ratio: 0.1,
            row: 3),
        ]
      }
    }
    // Hand calculation: 60 extra visits in January and 60 in February give 30 in March and April; a tenth of January's
    // come in December and a tenth of February's after the plan.
    let caused = try #require(study.returnVisits.first)
    #expect(plan.facts.catalogue.objects[caused.object].code.text == "ATER")
    #expect(abs(caused.perPeriod[2] - 30) < 1e-4 && abs(caused.perPeriod[3] - 30) < 1e-4)
    #expect(abs(caused.perPeriod[11] - 6) < 1e-4)
    #expect(abs(caused.afterPlan - 6) < 1e-4)
    #expect(try plan.series("AVD1", "ATER").steps.values(of: .returnVisits)[2] == caused.perPeriod[2])
  }

  @Test("The goal of the queue is in the need and so in the balance")
  func goalInBalance() throws {
    func need(goal: Double?) throws -> Hours {
      var region = FiftyAWeek(goal: goal, maximum: 300).region()
      region.configure = { $0.activityTimes = [TinyRegion.time(nil, "NY", "LAK", 2)] }
      let plan = try region.plan()
      return try plan.own("AVD1", "LAK").figure(in: try plan.view("2027").range).need
    }
    // Hand calculation: 120 extra visits of two hours.
    #expect(abs((try need(goal: 15) - (try need(goal: nil))).value - 240) < 0.01)
  }

  @Test("No-shows cost slots and the mean is kept")
  func noShows() throws {
    let fifty = FiftyAWeek()
    let (_, study) = try fifty.study { region in
      region.decisions.limits = [fifty.limit(.noShowShare, 0.1)].compactMap { $0 }
    }
    #expect(study.withoutGoal.waiting.means.allSatisfy { abs($0 - 420) < 12 })
    #expect(abs(study.withoutGoal.treated.means[20] - 50) < 1)
  }

  @Test("The answer is the same on one and on three threads and for one list alone")
  func threads() throws {
    var region = FiftyAWeek(goal: 15, maximum: 300, limitDays: 60).region()
    var second = region.waiting[0]
    second.unit = UnitCode("AVD2")
    region.waiting.append(second)
    let plan = try region.plan()
    let options = VariationOptions(plan.facts.settings, replications: 100)
    let one = try PlanVariation(plan, options: options, threads: 1)
    let three = try PlanVariation(plan, options: options, threads: 3)
    let alone = try PlanVariation.queues(
      plan, unit: UnitCode("AVD2"), object: nil, options: options)
    #expect(one.queues.count == 2)
    for (left, right) in zip(one.queues, three.queues) {
      #expect(left.planned.waiting == right.planned.waiting)
      #expect(left.required == right.required)
    }
    #expect(alone[0].planned.waiting == one.queues[1].planned.waiting)
    #expect(one.queues[0].planned.waiting != one.queues[1].planned.waiting)
  }

  @Test("What cannot be followed is refused with what to do about it")
  func refusals() throws {
    let (plan, _) = try FiftyAWeek().study(replications: 50)
    func refusal(_ change: (inout VariationOptions) -> Void, unit: String? = nil, object: String? = nil) -> String? {
      var options = VariationOptions(plan.facts.settings)
      change(&options)
      do {
        _ = try PlanVariation.queues(
          plan, unit: unit.map { UnitCode($0) }, object: object.map { PlanningObjectCode($0) }, options: options)
        return nil
      } catch {
        return error.message
      }
    }
    #expect(refusal({ $0.replications = 10 })?.contains("mellan 50 och 100000") == true)
    #expect(refusal({ $0.certainty = 1.2 })?.contains("andel mellan 0 och 1") == true)
    #expect(refusal({ $0.by = ISOWeek("2029-W01") })?.contains("2027-W01 till 2027-W52") == true)
    #expect(refusal({ _ in }, unit: "NIX")?.contains("ingen enhet med koden ”NIX”") == true)
    #expect(refusal({ _ in }, object: "NIX")?.contains("inget planeringsobjekt") == true)
    #expect(refusal({ _ in }, unit: "VC")?.contains("Läs in waiting.csv") == true)
    #expect(throws: VariationError.noBeds(unit: nil)) {
      try PlanVariation.wards(plan, unit: nil, options: VariationOptions(plan.facts.settings))
    }
  }
}
