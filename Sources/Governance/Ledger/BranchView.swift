/// Which events a branch consists of: its own, and the plan's up to where it parted from the plan.
package struct BranchView: Sendable, Equatable {
  /// The branch.
  package let branch: String
  /// The last of the plan's events that it builds on; 0 when it is the plan itself or stands on nothing.
  package let planThrough: Int

  /// Creates a view of a branch that starts after an event of the plan.
  package init(branch: String, planThrough: Int) {
    self.branch = branch
    self.planThrough = planThrough
  }

  /// The view of a branch by the event among some that opened it.
  package init(of branch: String, in events: [LedgerEvent]) {
    let origin = events.lazy.compactMap { event -> Int? in
      guard event.branch == branch, case .branchOpened(let origin) = event.payload else { return nil }
      return origin.sequence
    }.first
    self.init(branch: branch, planThrough: origin ?? 0)
  }

  /// Whether an event counts on the branch.
  package func includes(_ event: LedgerEvent) -> Bool {
    event.branch == branch || (event.branch == LedgerEvent.mainBranch && event.sequence <= planThrough)
  }
}
