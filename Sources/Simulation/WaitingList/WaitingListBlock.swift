/// The notes of a block of replications, run one after the other by one thread.
struct WaitingListBlock: Sendable {
  /// So many replications at most stand in a block; a block's notes fit in a core's memory.
  static let size = 64

  let count: Int
  /// Notes by group, output, week and replication.
  private(set) var notes: [UInt32]
  /// The first week in which something held, −1 for never, by kind, group and replication.
  private(set) var firstWeeks: [Int32]
  /// Weeks waited and persons among those served, by group and week, summed over the block.
  private(set) var servedWeeks: [Double]
  private(set) var served: [Double]
  /// The mean number waiting over the weeks, by stage and replication.
  private(set) var meanWaiting: [Double]
  /// The greatest number of persons not accounted for, and of weeks not accounted for.
  private(set) var audit = WaitingAudit(unaccountedPersons: 0, unaccountedWeeks: 0)

  private let layout: WaitingLayout

  init(_ layout: WaitingLayout, count: Int) {
    self.layout = layout
    self.count = count
    notes = [UInt32](repeating: 0, count: layout.groups.count * WaitingOutput.allCases.count * layout.weeks * count)
    firstWeeks = [Int32](repeating: -1, count: FirstWeekKind.allCases.count * layout.groups.count * count)
    servedWeeks = [Double](repeating: 0, count: layout.groups.count * layout.weeks)
    served = servedWeeks
    meanWaiting = [Double](repeating: 0, count: layout.stageCount * count)
  }

  /// The notes of an output of a group in a week, one a replication.
  func row(group: Int, output: Int, week: Int) -> Range<Int> {
    let start = ((group * WaitingOutput.allCases.count + output) * layout.weeks + week) * count
    return start..<(start + count)
  }

  /// The first weeks of a kind and group, one a replication.
  func row(_ kind: FirstWeekKind, group: Int) -> Range<Int> {
    let start = (kind.rawValue * layout.groups.count + group) * count
    return start..<(start + count)
  }
}

extension WaitingListBlock {
  /// Runs the replications of the block.
  static func run(_ plan: PreparedWaitingList, _ layout: WaitingLayout, seed: UInt64, range: Range<Int>) -> Self {
    var block = WaitingListBlock(layout, count: range.count)
    var run = WaitingListRun(plan)
    var scratch = [Int](repeating: 0, count: plan.groups + 1)
    for (place, replication) in range.enumerated() {
      run.start(seed: seed, replication: replication)
      for week in 0..<layout.weeks {
        run.step(week: week)
        block.note(run, week: week, place: place, scratch: &scratch)
      }
      for stage in 0..<layout.stageCount {
        block.meanWaiting[stage * range.count + place] =
          Double(run.accounts[stage].waitingWeeks) / Double(layout.weeks)
      }
      block.audit.widen(to: run.audit())
    }
    return block
  }

  private mutating func note(_ run: WaitingListRun, week: Int, place: Int, scratch: inout [Int]) {
    var total = WaitingNotes()
    for (position, group) in layout.groups.enumerated() {
      var notes: WaitingNotes
      if group.line == 0 { total = WaitingNotes() }
      if let line = group.line {
        notes = run.notes(stage: group.stage, line: line, week: week, longWaitShare: layout.longWaitShare)
        total.add(notes)
      } else {
        notes = total
        if notes.served > 0 {
          let waits = run.waits(
            layout.longWaitShare, of: notes.served, stage: group.stage, week: week, scratch: &scratch)
          notes.medianWait = waits.median
          notes.longWait = waits.long
        }
      }
      write(notes, position: position, week: week, place: place)
    }
  }

  private mutating func write(_ notes: WaitingNotes, position: Int, week: Int, place: Int) {
    let group = layout.groups[position]
    var index = (position * WaitingOutput.allCases.count * layout.weeks + week) * count + place
    for output in WaitingOutput.allCases {
      self.notes[index] = notes.note(output, hasLimit: group.hasLimit)
      index += layout.weeks * count
    }
    served[position * layout.weeks + week] += Double(notes.served)
    servedWeeks[position * layout.weeks + week] += Double(notes.servedWeeks)
    func hold(_ kind: FirstWeekKind) {
      let index = row(kind, group: position).lowerBound + place
      if firstWeeks[index] < 0 { firstWeeks[index] = Int32(week) }
    }
    if notes.waiting == 0 { hold(.cleared) }
    if group.hasLimit && notes.shareWithinLimit >= layout.limitShare { hold(.withinLimit) }
    if let maximum = group.maximumWaiting, notes.waiting <= maximum { hold(.withinMaximum) }
  }
}
