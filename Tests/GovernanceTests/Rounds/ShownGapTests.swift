import Governance
import Testing

@Suite("A gap as it is shown")
struct ShownGapTests {
  @Test(
    "A gap is shown to the tenth, and whoever answers for that figure answers for it all",
    arguments: [(439.746533, 439.7), (439.75, 439.8), (12_000, 12_000), (0.02, 0.02)])
  func shown(gap: Double, figure: Double) {
    #expect(GapOverride.shown(gap) == figure)
    func covers(_ amount: Double) -> Bool {
      GapOverride(year: 2027, matter: .deficit, unit: "KIR", capacity: "VPL", amount: amount).covers(gap)
    }
    #expect(covers(figure) && covers(gap + 1) && !covers(min(figure, gap) - 0.01))
  }
}
