import Numerics

extension WaitingListRun {
  /// Uses the slots of a week: the reserve for long waits first, then priority, in each line the oldest first.
  mutating func serve(stage: Int, week: Int) {
    let source = plan.stages[stage]
    let first = plan.firstLines[stage]
    for position in first..<(first + source.lines.count) {
      weeks[position].served.removeAll(keepingCapacity: true)
      weeks[position].removed = 0
    }
    let slots = slots[stage * plan.model.weeks + week]
    let reserved = source.reserve.map { Int(Double(slots) * $0.share) } ?? 0
    var open = kept(slots - reserved, stage: stage, week: week, purpose: .lostSlots)
    var leavers = SkipSequence(
      source.leaversAmongTaken, random: stream(.missed, stage, week: week))
    var taken = 0
    if let reserve = source.reserve, reserved > 0 {
      var remaining = kept(reserved, stage: stage, week: week, purpose: .lostReserve)
      while remaining > 0, let position = longestWaiting(stage: stage, week: week, after: reserve.afterWeeks) {
        remaining -= take(remaining, position: position, stage: stage, week: week, taken: &taken, leavers: &leavers)
      }
      open += remaining
    }
    for position in first..<(first + source.lines.count) {
      while open > 0, lines[position].total > 0 {
        open -= take(open, position: position, stage: stage, week: week, taken: &taken, leavers: &leavers)
      }
    }
  }

  /// The slots that take somebody off the list.
  private func kept(_ slots: Int, stage: Int, week: Int, purpose: Purpose) -> Int {
    let lostSlots = plan.stages[stage].lostSlots
    guard !lostSlots.isZero, slots > 0 else { return slots }
    var lost = SkipSequence(lostSlots, random: stream(purpose, stage, week: week))
    var count = slots
    while lost.next < slots {
      count -= 1
      lost.advance()
    }
    return count
  }

  /// The line whose oldest group has waited longest, if longer than a threshold; the first in priority among equals.
  private func longestWaiting(stage: Int, week: Int, after weeksWaited: Int) -> Int? {
    let first = plan.firstLines[stage]
    var best: Int?
    var oldest = plan.startGroups + week - weeksWaited
    for position in first..<(first + plan.stages[stage].lines.count)
    where lines[position].total > 0 && lines[position].head < oldest {
      oldest = lines[position].head
      best = position
    }
    return best
  }

  /// Takes from a line's oldest group and notes who was served and who left instead of coming.
  private mutating func take(
    _ slots: Int, position: Int, stage: Int, week: Int, taken: inout Int, leavers: inout SkipSequence
  ) -> Int {
    let group = lines[position].head
    let count = lines[position].take(atMost: slots)
    var left = 0
    while leavers.next < taken + count {
      left += 1
      leavers.advance()
    }
    taken += count
    if left > 0 {
      weeks[position].removed += left
    }
    accounts[stage].leftWeeks += count * (plan.startGroups + week - group)
    accounts[stage].served += count - left
    if count > left { weeks[position].served.append(Served(group: group, count: count - left)) }
    return count
  }
}
