/// What a simulation's books show when they are closed: both numbers are 0 when nobody was lost or made up.
public struct WaitingAudit: Sendable, Equatable {
  /// The greatest difference, over replications and stages, between those who came and those served, gone, waiting or on
  /// their way.
  public private(set) var unaccountedPersons: Int
  /// The greatest difference between weeks spent waiting summed week by week and summed person by person (Little's law).
  public private(set) var unaccountedWeeks: Int

  init(unaccountedPersons: Int, unaccountedWeeks: Int) {
    self.unaccountedPersons = unaccountedPersons
    self.unaccountedWeeks = unaccountedWeeks
  }

  mutating func widen(to other: WaitingAudit) {
    unaccountedPersons = max(unaccountedPersons, other.unaccountedPersons)
    unaccountedWeeks = max(unaccountedWeeks, other.unaccountedWeeks)
  }
}

extension WaitingListRun {
  /// Closes the books of the replication after its last week.
  func audit() -> WaitingAudit {
    var result = WaitingAudit(unaccountedPersons: 0, unaccountedWeeks: 0)
    let next = plan.startGroups + plan.model.weeks
    for stage in plan.stages.indices {
      let account = accounts[stage]
      var waiting = 0
      var waited = 0
      for line in plan.stages[stage].lines.indices {
        let state = lines[plan.firstLines[stage] + line]
        for group in 0..<state.end {
          waiting += Int(state.waiting[group])
          waited += Int(state.waiting[group]) * (next - group)
        }
      }
      let persons = account.entered - account.served - account.removed - waiting
      let onward = account.sentOn - account.arrivedOnward - inTransit[stage]
      let weeks = account.waitingWeeks - (account.leftWeeks + waited - account.enteredWeeks)
      result.widen(
        to: WaitingAudit(unaccountedPersons: max(abs(persons), abs(onward)), unaccountedWeeks: abs(weeks)))
    }
    return result
  }
}
