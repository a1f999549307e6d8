internal import PlanningModel

/// How a scenario and the plan differ, decision by decision, and whether the scenario can become the plan.
package struct BranchComparison: Sendable, Equatable {
  /// One subject on which they have decided differently.
  package struct Difference: Sendable, Equatable {
    /// What the decisions are about.
    package let subject: LedgerSubject
    /// The plan's last decision since the scenario began or before; `nil` when the plan has none.
    package let plan: LedgerEvent?
    /// The scenario's last decision; `nil` when only the plan has decided since they parted.
    package let scenario: LedgerEvent?
  }

  /// The scenario.
  package let branch: String
  /// The number of the last event of the plan that the scenario builds on.
  package let origin: Int
  /// What they have decided differently since they parted, in the order of the subjects.
  package let differences: [Difference]
  /// The scenario's decisions that have not become the plan's, in sequence.
  package let pending: [LedgerEvent]
  /// Of `pending`, those that can become the plan's: all before the first that a person must take himself in the plan.
  package let adoptable: [LedgerEvent]
  /// What the plan has decided since they parted about the subjects of `adoptable`, in sequence; while there is any, the
  /// scenario cannot be adopted.
  package let inTheWay: [LedgerEvent]

  /// Compares a branch with the plan; the events may come in any order and must hold all of both since they parted.
  ///
  /// Throws `LedgerError.unknownBranch` when no event opened the branch.
  package init(_ branch: String, in events: [LedgerEvent]) throws(LedgerError) {
    let sorted = events.sorted { $0.sequence < $1.sequence }
    guard let origin = Self.origin(of: branch, in: sorted) else {
      throw LedgerError.unknownBranch(branch, known: Self.branches(in: sorted))
    }
    let adopted = Self.adopted(branch, in: sorted)
    let own = sorted.filter { $0.branch == branch && $0.payload.kind != .branchOpened }
    let plans = sorted.filter { $0.branch == LedgerEvent.mainBranch && $0.payload.kind != .branchAdopted }
    self.branch = branch
    self.origin = origin
    pending = own.filter { !adopted.originals.contains($0.sequence) }
    let adoptable = Array(pending.prefix { !$0.payload.isPersonal })
    self.adoptable = adoptable
    let subjects = Set(adoptable.map(\.payload.subject))
    let years = Set(adoptable.compactMap(\.payload.year))
    let wholeYears = Set(adoptable.lazy.filter(\.payload.concernsWholeYear).compactMap(\.payload.year))
    inTheWay = plans.filter { event in
      guard event.sequence > origin, !adopted.copies.contains(event.sequence) else { return false }
      if subjects.contains(event.payload.subject) { return true }
      guard let year = event.payload.year else { return false }
      return wholeYears.contains(year) || (years.contains(year) && event.payload.concernsWholeYear)
    }
    differences = Self.differences(plans: plans, own: own, since: origin)
  }

  /// The branches beside the plan that some events open, in the order of their names.
  package static func branches(in events: [LedgerEvent]) -> [String] {
    Set(events.lazy.filter { $0.payload.kind == .branchOpened }.map(\.branch)).sorted { LedgerSubject($0) < .init($1) }
  }
}

extension BranchComparison {
  private static func origin(of branch: String, in events: [LedgerEvent]) -> Int? {
    for event in events where event.branch == branch {
      if case .branchOpened(let origin) = event.payload { return origin.sequence }
    }
    return nil
  }

  /// The scenario's events that are already the plan's, and the plan's events that repeat them.
  private static func adopted(_ branch: String, in events: [LedgerEvent]) -> (originals: Set<Int>, copies: Set<Int>) {
    var originals: Set<Int> = []
    var copies: Set<Int> = []
    for event in events where event.branch == LedgerEvent.mainBranch {
      guard case .branchAdopted(let adoption) = event.payload, adoption.branch == branch else { continue }
      originals.formUnion(adoption.events)
      copies.formUnion(adoption.events.indices.map { event.sequence + 1 + $0 })
    }
    return (originals, copies)
  }

  private static func differences(plans: [LedgerEvent], own: [LedgerEvent], since origin: Int) -> [Difference] {
    var lastOfPlan: [LedgerSubject: LedgerEvent] = [:]
    var lastOfScenario: [LedgerSubject: LedgerEvent] = [:]
    var changed: Set<LedgerSubject> = []
    for event in plans {
      lastOfPlan[event.payload.subject] = event
      if event.sequence > origin { changed.insert(event.payload.subject) }
    }
    for event in own {
      lastOfScenario[event.payload.subject] = event
      changed.insert(event.payload.subject)
    }
    return changed.sorted().compactMap { subject in
      let (plan, scenario) = (lastOfPlan[subject], lastOfScenario[subject])
      guard plan?.payload != scenario?.payload else { return nil }
      return Difference(subject: subject, plan: plan, scenario: scenario)
    }
  }
}
