import Numerics

extension WaitingListRun {
  /// Follows all stages through a week.
  mutating func step(week: Int) {
    for stage in plan.stages.indices {
      admit(stage: stage, week: week)
      serve(stage: stage, week: week)
      if plan.stages[stage].hasLink { sendOn(stage: stage, week: week) }
      release(stage: stage, week: week)
    }
  }

  private mutating func admit(stage: Int, week: Int) {
    let group = plan.startGroups + week
    let first = plan.firstLines[stage]
    let source = stage > 0 && plan.stages[stage - 1].hasLink ? plan.stages[stage - 1] : nil
    for line in plan.stages[stage].lines.indices {
      let position = first + line
      var own = arrivals[position * plan.model.weeks + week]
      if let source, !source.clockContinues { own += arrived(from: stage - 1, line: line, group: 0, week: week) }
      openGroup(stage: stage, position: position, own: own)
      enter(own, group: group, position: position, stage: stage, week: week)
      weeks[position].arrived = own
      guard let source, source.clockContinues else { continue }
      for earlier in 0...group {
        let count = arrived(from: stage - 1, line: line, group: earlier, week: week)
        guard count > 0 else { continue }
        enter(count, group: earlier, position: position, stage: stage, week: week)
        weeks[position].arrived += count
      }
    }
  }

  /// Takes those who arrive from the stage before out of transit.
  private mutating func arrived(from stage: Int, line: Int, group: Int, week: Int) -> Int {
    let place = transitPlace(stage: stage, line: line, group: group, week: week)
    let count = Int(transit[stage][place])
    transit[stage][place] = 0
    inTransit[stage] -= count
    accounts[stage].arrivedOnward += count
    return count
  }

  private func transitPlace(stage: Int, line: Int, group: Int, week: Int) -> Int {
    let source = plan.stages[stage]
    let groups = source.clockContinues ? plan.groups : 1
    return ((week % source.lagHazards.count) * source.lines.count + line) * groups + group
  }

  private mutating func sendOn(stage: Int, week: Int) {
    let source = plan.stages[stage]
    for line in source.lines.indices {
      let position = plan.firstLines[stage] + line
      for served in weeks[position].served {
        var remaining = BinomialCounts.draw(
          trials: served.count, probability: source.conversion, using: &onwardRandom[position])
        accounts[stage].sentOn += remaining
        for lag in source.lagHazards.indices where remaining > 0 {
          let count = BinomialCounts.draw(
            trials: remaining, probability: source.lagHazards[lag], using: &onwardRandom[position])
          remaining -= count
          let place = transitPlace(
            stage: stage, line: line, group: source.clockContinues ? served.group : 0, week: week + lag)
          transit[stage][place] += Int32(count)
          inTransit[stage] += count
        }
      }
    }
  }

  private mutating func release(stage: Int, week: Int) {
    let newest = plan.startGroups + week
    for line in plan.stages[stage].lines.indices {
      let position = plan.firstLines[stage] + line
      let rates = plan.stages[stage].lines[line].removal
      if rates.highest > 0 {
        let left = lines[position].leave(
          rates: rates, newest: newest, random: stream(.leaving, position, week: week))
        weeks[position].removed += left.count
        accounts[stage].leftWeeks += left.weeks
      }
      accounts[stage].removed += weeks[position].removed
      accounts[stage].waitingWeeks += lines[position].total
    }
  }
}
