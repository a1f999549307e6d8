import Testing

@testable import Forecasting

@Suite("Trials from earlier origins")
struct TrialPlanTests {
  @Test("Five years of months: three trials of a year, half a year apart")
  func fiveYears() {
    let plan = TrialPlan(length: 60, period: 12, horizon: 12)
    #expect(plan.horizon == 12)
    #expect(plan.stepsBack == [12, 18, 24])
    #expect(plan.tellsMethodsApart)
  }

  @Test("A plan of four years is still tried over a fifth of the history, at least a season")
  func longPlan() {
    #expect(TrialPlan(length: 60, period: 12, horizon: 48).horizon == 12)
    #expect(TrialPlan(length: 128, period: 12, horizon: 48).horizon == 25)
  }

  @Test("A single year tells widths but not methods")
  func oneYear() {
    let plan = TrialPlan(length: 12, period: 12, horizon: 12)
    #expect(plan.stepsBack == [4])
    #expect(!plan.tellsMethodsApart)
  }

  @Test("A few values have no trial", arguments: 0...5)
  func few(length: Int) {
    #expect(TrialPlan(length: length, period: 12, horizon: 12).stepsBack.isEmpty)
  }
}
