import Governance
import Testing

/// The state machines of domain/roles-screens.md §2, written off by hand: every pair that is not here is refused.
@Suite("State machines")
struct TransitionTests {
  @Test(
    "A plan year moves as the table says and in no other way", arguments: PlanYearPhase.allCases, PlanYearStep.allCases)
  func planYear(phase: PlanYearPhase, step: PlanYearStep) {
    let expected: PlanYearPhase? =
      switch (phase, step) {
      case (.draft, .openRound1): .round1
      case (.round1, .openRound2): .round2
      case (.round2, .shakeHands): .handshaken
      case (.handshaken, .adopt): .adopted
      case (.adopted, .openRound3): .dimensioning
      case (.dimensioning, .putInForce), (.revising, .putInForce): .inForce
      case (.inForce, .revise): .revising
      case (.inForce, .close): .closed
      default: nil
      }
    #expect(PlanYearTransition.of(step, in: phase)?.to == expected)
  }

  @Test(
    "A unit's assignment moves as the table says and in no other way", arguments: AssignmentState.allCases,
    AssignmentStep.allCases)
  func assignment(state: AssignmentState, step: AssignmentStep) {
    let producing: AssignmentState? =
      switch (state, step) {
      case (.drafted, .write): .drafted
      case (.drafted, .send): .sent
      case (.sent, .receive): .received
      case (.received, .accept), (.changed, .accept): .accepted
      case (.received, .change), (.accepted, .change), (.changed, .change): .changed
      case (.accepted, .sumUp), (.changed, .sumUp): .summed
      case (.summed, .report): .reported
      case (.reported, .adjust): .adjusted
      case (.sent, .recall), (.received, .recall), (.accepted, .recall), (.changed, .recall), (.summed, .recall),
        (.reported, .recall):
        .drafted
      default: nil
      }
    #expect(AssignmentTransition.of(step, in: state, .producing)?.to == producing)
    let brokenDown: AssignmentState? =
      switch (state, step) {
      case (.received, .accept), (.received, .change), (.accepted, .change), (.changed, .accept), (.changed, .change),
        (.accepted, .sumUp), (.changed, .sumUp):
        nil
      case (.received, .sumUp): .summed
      case (.summed, .reopen), (.reported, .reopen): .received
      default: producing
      }
    #expect(AssignmentTransition.of(step, in: state, .brokenDown)?.to == brokenDown)
  }
}
