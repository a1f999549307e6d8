package import PlanningModel

/// How a step of the year wheel stands on a day.
package struct WheelStatus: Sendable, Equatable {
  /// Done, ahead, or past its day.
  package enum State: Sendable, Equatable {
    /// Done; on what day, where a decision tells.
    case done(Day?)
    /// Its day has not passed.
    case ahead(days: Int)
    /// Its day has passed.
    case late(days: Int)
  }

  /// The step.
  package let step: WheelStep
  /// Its last day.
  package let due: Day
  /// How it stands.
  package let state: State
  /// The units that are waited for, in code order; empty where the step is not a round's.
  package let waitingFor: [UnitCode]
}

/// A unit that somebody waits for in a round.
package struct LateUnit: Sendable, Equatable {
  /// The unit.
  package let unit: UnitCode
  /// The round.
  package let round: PlanRound
  /// Where its assignment stands.
  package let state: AssignmentState
  /// The day by which it was due.
  package let due: Day
  /// Days past that day.
  package let days: Int
}

extension PlanYear {
  /// The year wheel as it stands on a day, by the steps' days.
  package func wheel(_ wheel: YearWheel, on today: Day) -> [WheelStatus] {
    let dated = wheel.steps.map { (step: $0, due: $0.due(for: year)) }
    return dated.enumerated().sorted { ($0.element.due, $0.offset) < ($1.element.due, $1.offset) }.map { _, item in
      let done = wheelDone[item.step.key]?.day
      let (reached, day) = milestone(item.step.milestone)
      let state: WheelStatus.State =
        done != nil || reached
        ? .done(done ?? day)
        : today <= item.due ? .ahead(days: today.distance(to: item.due)) : .late(days: item.due.distance(to: today))
      var waiting: [UnitCode] = []
      if case .done = state {} else { waiting = waitedFor(item.step.milestone) }
      return WheelStatus(step: item.step, due: item.due, state: state, waitingFor: waiting)
    }
  }

  /// Units in the open round that are past their day: producing units to assess, areas to report back.
  package func lateUnits(on today: Day) -> [LateUnit] {
    guard let round = phase.round, let book = books[round] else { return [] }
    return book.assignments.compactMap { unit in
      let isProducing = book.kind(unit.unit) == .producing
      let answered = isProducing ? unit.state.isAnswered : unit.state == .reported || unit.state == .adjusted
      guard unit.givenBy != nil, !answered, let due = isProducing ? book.assessBy : book.reportBy, due < today else {
        return nil
      }
      return LateUnit(unit: unit.unit, round: round, state: unit.state, due: due, days: due.distance(to: today))
    }
  }

  private func milestone(_ milestone: WheelStep.Milestone) -> (reached: Bool, day: Day?) {
    func moved(_ step: PlanYearStep) -> (Bool, Day?) { (moves[step] != nil, moves[step]?.decision.day) }
    switch milestone {
    case .said: return (false, nil)
    case .opened: return (true, nil)
    case .round1Reported: return reported(.first)
    case .round2Reported: return reported(.second)
    case .handshaken: return moved(.shakeHands)
    case .adopted: return moved(.adopt)
    case .dimensioned:
      let beds = staffed
      return (
        !beds.isEmpty && beds.allSatisfy { dimensionings[$0] != nil },
        beds.compactMap { dimensionings[$0]?.decision.day }.max()
      )
    case .inForce: return moved(.putInForce)
    }
  }

  /// Producing units with beds, in code order.
  package var staffed: [UnitCode] {
    guard let book = currentBook else { return [] }
    return book.assignments.filter { unit in
      book.kind(unit.unit) == .producing && unit.lines.contains { $0.measure == .bedDays && $0.amount > 0 }
    }.map(\.unit)
  }

  private func reported(_ round: PlanRound) -> (Bool, Day?) {
    let areas = books[round]?.given(by: region) ?? []
    let isDone = !areas.isEmpty && areas.allSatisfy { $0.state == .reported || $0.state == .adjusted }
    return (isDone, isDone ? areas.compactMap { $0.steps[.report]?.day }.max() : nil)
  }

  private func waitedFor(_ milestone: WheelStep.Milestone) -> [UnitCode] {
    func late(_ round: PlanRound) -> [UnitCode] {
      (books[round]?.given(by: region) ?? []).filter { $0.state != .reported && $0.state != .adjusted }.map(\.unit)
    }
    switch milestone {
    case .round1Reported: return late(.first)
    case .round2Reported: return late(.second)
    case .handshaken: return areas.filter { agreements[$0] == nil }
    case .dimensioned: return phase == .dimensioning ? staffed.filter { dimensionings[$0] == nil } : []
    case .said, .opened, .adopted, .inForce: return []
    }
  }
}
