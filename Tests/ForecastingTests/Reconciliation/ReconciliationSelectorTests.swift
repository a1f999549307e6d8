import Forecasting
import Testing

@Suite("Choice of reconciliation")
struct ReconciliationSelectorTests {
  private let structure: SummingStructure

  init() throws {
    structure = try SummingStructure(bottomCount: 2, sums: [[0, 1]], levels: [4])
  }

  private func trial(_ base: [Double], _ outcome: [Double]) -> ReconciliationTrial {
    ReconciliationTrial(
      base: SeriesTable(base.map { [$0] }), outcome: SeriesTable(outcome.map { [$0] }),
      evidence: ReconciliationEvidence(variances: [1, 1, 1]))
  }

  @Test("Where the sum's forecast was right and its parts too low, least squares are chosen, with errors by level")
  func sumKnowsBetter() throws {
    let choice = ReconciliationSelector(methods: [.structural, .ordinary])
      .choose(in: structure, trials: [trial([4, 6, 13], [6, 7, 13])], scales: [2, 2, 10])
    #expect(choice.method == .ordinary)
    // By hand: bottom-up misses by 2, 1 and 3; scaled 1, 0.5 and 0.3. Ordinary gives 5, 7, 12: 0.5, 0 and 0.1.
    #expect(choice.compared.map(\.method) == [.bottomUp, .structural, .ordinary])
    let bottomUp = choice.compared[0].error
    #expect(close([bottomUp.pooled, bottomUp.bottom ?? .nan, bottomUp.levels[0].error], [0.525, 0.75, 0.3]))
    #expect(bottomUp.levels.map(\.level) == [4])
    #expect(close(choice.compared[2].error.pooled, 0.175))
    #expect(close(choice.base?.pooled ?? .nan, 0.375))
    #expect(choice.isNoWorseThanBase == true)
  }

  @Test("Where the parts were right, bottom-up is chosen")
  func partsKnowBetter() {
    let choice = ReconciliationSelector()
      .choose(in: structure, trials: [trial([4, 6, 13], [4, 6, 10])], scales: [1, 1, 1])
    #expect(choice.method == .bottomUp)
    #expect(choice.isNoWorseThanBase == true)
  }

  @Test("Forecasts that agree already leave nothing to choose: bottom-up")
  func tie() {
    let choice = ReconciliationSelector(leastGain: 0)
      .choose(in: structure, trials: [trial([4, 6, 10], [5, 7, 12])], scales: [1, 1, 1])
    #expect(choice.method == .bottomUp)
    #expect(Set(choice.compared.map(\.error.pooled)).count == 1)
  }

  @Test("A gain smaller than asked for does not count")
  func leastGain() {
    // Ordinary moves each series by 0.01 toward the outcome, which saves a thousandth of bottom-up's error of about 10.
    let trials = [trial([4, 6, 10.03], [14, 16, 30])]
    func method(leastGain: Double) -> ReconciliationMethod {
      ReconciliationSelector(methods: [.ordinary], leastGain: leastGain)
        .choose(in: structure, trials: trials, scales: [1, 1, 2]).method
    }
    #expect(method(leastGain: 0) == .ordinary)
    #expect(method(leastGain: 0.02) == .bottomUp)
  }

  @Test("Methods that lack evidence are left out, and so are series without scale or outcome")
  func leftOut() {
    let trials = [
      ReconciliationTrial(
        base: SeriesTable([[4, 4], [6, 6], [13, 13]]), outcome: SeriesTable([[5, .nan], [9, 9], [20, 20]]))
    ]
    let choice = ReconciliationSelector(methods: [.variance, .structural])
      .choose(in: structure, trials: trials, scales: [1, 0, .nan])
    #expect(choice.compared.map(\.method) == [.bottomUp, .structural])
    // Only the first series at its first step is left: 1 for bottom-up; structural gives 4.75.
    #expect(close(choice.compared.map(\.error.pooled), [1, 0.25]))
    #expect(choice.compared[0].error.levels.isEmpty)
  }

  @Test("Without anything to compare bottom-up is chosen")
  func nothing() {
    let choice = ReconciliationSelector().choose(in: structure, trials: [], scales: [1, 1, 1])
    #expect(choice == ReconciliationSelector().choose(in: structure, trials: [], scales: [0, 0, 0]))
    #expect(choice.method == .bottomUp)
    #expect(choice.compared.isEmpty)
    #expect(choice.isNoWorseThanBase == nil)
  }
}
