import PlanningModel
import Testing

@testable import Planning

@Suite("Explanations of what varies")
struct VariationExplanationTests {
  @Test("The middle course of a queue is explained with its band, the plan's own figure and what it is made from")
  func queue() throws {
    let (plan, study) = try FiftyAWeek(goal: 15, maximum: 300).study()
    let address = try #require(FigureAddress("queue.likely/AVD1/NY/2027-W08"))
    let explanation = try Explainer(plan).explain(address)
    #expect(explanation.value == study.planned.waiting.middle[7])
    let own = try #require(explanation.terms.first { $0.figure?.kind == .queue })
    #expect(abs(own.value - 300) < 1e-6)
    #expect(explanation.notes.contains { $0.contains("i tur och ordning") })
    refuses("queue.likely/AVD1/NY/2029-W08", in: plan)
    refuses("queue.likely/VC/NY/2027-W08", in: plan)
  }

  private func refuses(_ text: String, in plan: Plan) {
    #expect(throws: ExplanationError.self) {
      try Explainer(plan).explain(try #require(FigureAddress(text)))
    }
  }

  @Test("The risk of too few beds is explained as a model, with the mean and the beds behind it")
  func ward() throws {
    var region = TinyRegion()
    let first = Month(year: 2024, month: 1)
    func perDay(_ month: Int) -> Double { Double(first.advanced(by: month).dayCount) * 2000 / 365 }
    region.volumes = [TinyRegion.volume("AVD1", "SLUTEN", bedDays: { perDay($0) * 3.5 }, perDay)]
    region.bedStock = [TinyRegion.beds("AVD1", 20)]
    let plan = try region.plan()
    let explanation = try Explainer(plan).explain(try #require(FigureAddress("beds.risk/AVD1/PLATS/2027")))
    // Vector T10.
    #expect(abs((explanation.value ?? 0) - 0.368) < 0.0006)
    #expect(explanation.formula.hasPrefix("Modell"))
    refuses("beds.risk/AVD2/PLATS/2027", in: plan)
  }
}
