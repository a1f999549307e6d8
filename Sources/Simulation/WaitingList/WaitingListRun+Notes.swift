extension WaitingListRun {
  /// What there is to note about a line at the end of a week.
  func notes(stage: Int, line: Int, week: Int, longWaitShare: Double) -> WaitingNotes {
    let position = plan.firstLines[stage] + line
    let newest = plan.startGroups + week
    var notes = WaitingNotes()
    notes.waiting = lines[position].total
    notes.arrived = weeks[position].arrived
    notes.removed = weeks[position].removed
    for place in weeks[position].served.indices {
      let served = weeks[position].served[place]
      notes.served += served.count
      notes.servedWeeks += served.count * (newest - served.group)
    }
    if notes.waiting > 0 { notes.longestWait = newest - lines[position].head }
    if notes.served > 0 {
      notes.medianWait = wait(0.5, of: notes.served, position: position, newest: newest)
      notes.longWait = wait(longWaitShare, of: notes.served, position: position, newest: newest)
    }
    guard let limit = plan.stages[stage].lines[line].limit else { return notes }
    notes.limited = notes.waiting
    notes.servedLimited = notes.served
    if notes.waiting > 0 {
      var group = lines[position].head
      while group <= newest - limit.firstOverWeek {
        let openShare = plan.stages[stage].servesInOrder ? lines[position].openShare(group: group) : 1
        notes.overLimit +=
          Double(lines[position].waiting[group]) * limit.overShare(age: newest - group, openShare: openShare)
        group += 1
      }
    }
    for place in weeks[position].served.indices {
      let served = weeks[position].served[place]
      notes.servedWithin += Double(served.count) * limit.served[newest - served.group]
    }
    return notes
  }

  /// The fewest whole weeks that at least a share of those served in a line had waited no longer than.
  private func wait(_ share: Double, of count: Int, position: Int, newest: Int) -> Int {
    var remaining = share * Double(count)
    var weeksWaited = 0
    var place = weeks[position].served.count
    while remaining > 0 && place > 0 {
      place -= 1
      let served = weeks[position].served[place]
      remaining -= Double(served.count)
      weeksWaited = newest - served.group
    }
    return weeksWaited
  }

  /// Half of those served at a stage, and a greater share, had waited no longer than these whole weeks.
  ///
  /// `scratch` holds counts by weeks waited and is left as zeros.
  func waits(
    _ share: Double, of count: Int, stage: Int, week: Int, scratch: inout [Int]
  ) -> (median: Int, long: Int) {
    let newest = plan.startGroups + week
    let first = plan.firstLines[stage]
    var longest = 0
    for position in first..<(first + plan.stages[stage].lines.count) {
      for served in weeks[position].served {
        scratch[newest - served.group] += served.count
        longest = max(longest, newest - served.group)
      }
    }
    let median = Self.wait(0.5, of: count, longest: longest, scratch)
    let long = Self.wait(share, of: count, longest: longest, scratch)
    for weeksWaited in 0...longest { scratch[weeksWaited] = 0 }
    return (median, long)
  }

  private static func wait(_ share: Double, of count: Int, longest: Int, _ counts: [Int]) -> Int {
    var remaining = share * Double(count)
    for weeksWaited in 0..<longest {
      remaining -= Double(counts[weeksWaited])
      if remaining <= 0 { return weeksWaited }
    }
    return longest
  }
}
