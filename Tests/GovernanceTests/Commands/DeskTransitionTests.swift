import Governance
import PlanningModel
import Testing

/// The state machines as the desk keeps them: each state is reached by commands, and each command is tried in it.
@Suite("Transitions at the desk")
struct DeskTransitionTests {
  /// A region whose plan year stands in a phase.
  private func region(in phase: PlanYearPhase) throws -> TestRegion {
    var region = try TestRegion.guide()
    let steps: [(PlanYearPhase, (inout TestRegion) throws -> Void)] = [
      (.draft, { _ in }), (.round1, { try $0.playRound1() }), (.round2, { try $0.playRound2() }),
      (.handshaken, { try $0.playHandshake() }), (.adopted, { try $0.move(.adopt, by: "pia", on: "2026-06-16") }),
      (.dimensioning, { try $0.move(.openRound3, by: "sven", on: "2026-09-15") }),
      (.inForce, { try $0.move(.putInForce, by: "anna", on: "2026-11-15") }),
    ]
    for (reached, step) in steps {
      try step(&region)
      if reached == phase { return region }
    }
    try region.move(phase == .closed ? .close : .revise, by: "anna", on: "2027-03-01")
    return region
  }

  @Test(
    "In each phase the plan year takes the steps of the table and refuses every other, naming those it takes",
    arguments: PlanYearPhase.allCases)
  func planYear(phase: PlanYearPhase) throws {
    let region = try region(in: phase)
    #expect(try region.plan().phase == phase)
    // Written off the table by hand; hands are shaken by the parties, never by a move.
    let allowed: [PlanYearStep] =
      switch phase {
      case .draft: [.openRound1]
      case .round1: [.openRound2]
      case .handshaken: [.adopt]
      case .adopted: [.openRound3]
      case .dimensioning: [.putInForce]
      case .inForce: [.revise, .close]
      // A revision is put in force when its conditions hold, and here nobody has answered yet.
      case .revising, .round2, .closed: []
      }
    for step in PlanYearStep.allCases {
      let command = GovernanceCommand.movePlanYear(PlanYearMove(year: 2027, step: step))
      let actor = step == .adopt ? "pia" : "anna"
      if allowed.contains(step) {
        var moved = region
        try moved.run(command, by: actor, on: "2027-03-02")
        #expect(try moved.plan().phase == PlanYearTransition.of(step, in: phase)?.to)
        continue
      }
      switch try region.refusal(command, by: actor, on: "2027-03-02") {
      case .planYearStep(let refused, let now, let possible):
        #expect(refused == step && now == phase)
        #expect(possible.filter { $0 != .shakeHands && !(phase == .revising && $0 == .putInForce) } == allowed)
      case .conditionsNotMet: #expect(phase == .revising && step == .putInForce)
      case let other: Issue.record("\(phase), \(step): \(other.message)")
      }
    }
  }

  /// Ward M1 in a state, the others drafted.
  private func region(_ state: AssignmentState) throws -> TestRegion {
    var region = try TestRegion.guide()
    try region.stateCapacity(["M1": 8500])
    try region.move(.openRound1, by: "sven", on: "2026-03-02")
    try region.assign(total: 2000, areas: ["MED": 2000], wards: [:], on: "2026-03-02", sending: false)
    let steps: [(AssignmentState, GovernanceCommand, String)] = [
      (.drafted, write(2000), "vera"), (.sent, .send(move("MED")), "vera"), (.received, .receive(move("M1")), "otto"),
      (.accepted, assess(nil), "otto"), (.changed, assess(1900), "otto"), (.summed, .sumUp(move("M1")), "tore"),
      (.reported, .report(move("M1")), "vera"),
    ]
    for (reached, command, actor) in steps {
      try region.run(command, by: actor, on: "2026-03-03")
      if reached == state { return region }
    }
    return region
  }

  private func move(_ unit: UnitCode) -> AssignmentMove { AssignmentMove(year: 2027, unit: unit) }

  private func write(_ amount: Int) -> GovernanceCommand {
    .assign(AssignmentOrder(year: 2027, unit: "M1", givenBy: "MED", lines: episodes(amount)))
  }

  private func assess(_ amount: Int?) -> GovernanceCommand {
    .assess(
      Assessment(
        year: 2027, unit: "M1", proposals: amount.map { [.init(object: stays, amount: $0)] }, grounds: grounds))
  }

  @Test(
    "In each state a ward's assignment takes the steps of the table and refuses every other, naming those it takes",
    arguments: AssignmentState.allCases.filter { $0 != .adjusted })
  func assignment(state: AssignmentState) throws {
    let region = try region(state)
    #expect(try region.assignment("M1").state == state)
    let allowed: Set<AssignmentStep> =
      switch state {
      case .drafted: [.write, .send]
      case .sent: [.receive, .recall]
      case .received: [.accept, .change, .recall]
      case .accepted: [.change, .sumUp, .recall]
      case .changed: [.accept, .change, .sumUp, .recall]
      case .summed: [.report, .recall]
      case .reported: [.recall]
      case .adjusted: []
      }
    let commands: [(AssignmentStep, GovernanceCommand, String)] = [
      (.write, write(1800), "vera"), (.receive, .receive(move("M1")), "otto"), (.accept, assess(nil), "otto"),
      (.change, assess(1800), "otto"), (.sumUp, .sumUp(move("M1")), "tore"), (.report, .report(move("M1")), "vera"),
      (.recall, .recall(move("M1")), "vera"),
    ]
    for (step, command, actor) in commands {
      if allowed.contains(step) {
        var moved = region
        try moved.run(command, by: actor, on: "2026-03-04")
        let expected = AssignmentTransition.of(step, in: state, .producing)?.to
        #expect(try moved.assignment("M1").state == expected, "\(state), \(step)")
        continue
      }
      guard
        case .assignmentStep(let refused, _, let now, let possible) = try region.refusal(
          command, by: actor, on: "2026-03-04")
      else {
        Issue.record("\(state), \(step) must be refused for its step.")
        continue
      }
      #expect(refused == step && now == state && Set(possible) == allowed.subtracting([step]))
    }
    // To send again is refused by name when nothing is drafted.
    let sending = GovernanceCommand.send(move("MED"))
    if state == .drafted {
      var moved = region
      try moved.run(sending, by: "vera", on: "2026-03-04")
    } else {
      #expect(try region.refusal(sending, by: "vera", on: "2026-03-04") == .nothingToSend("Medicin"))
    }
  }
}
