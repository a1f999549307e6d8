import Numerics

/// One replication of a chain of waiting lists, week by week; used again for the next so that nothing is allocated.
struct WaitingListRun {
  /// Some of a group who were served in the same week.
  struct Served {
    var group: Int
    var count: Int
  }

  /// What happened in a line in the latest week.
  struct LineWeek {
    var arrived = 0
    var removed = 0
    /// Those served, from the oldest group on.
    var served: [Served] = []
  }

  /// Sums over a stage from the start of the replication, to be held against each other.
  struct Account {
    var entered = 0
    var enteredWeeks = 0
    var served = 0
    var removed = 0
    var leftWeeks = 0
    var waitingWeeks = 0
    var sentOn = 0
    var arrivedOnward = 0
  }

  let plan: PreparedWaitingList
  var lines: [LineState]
  var weeks: [LineWeek]
  var accounts: [Account]
  var streams = RandomStreams(seed: 0, replication: 0)
  var onwardRandom: [PhiloxRandom] = []
  /// Who comes from outside, by line and week.
  var arrivals: [Int]
  /// Whole slots, by stage and week.
  var slots: [Int]
  /// Those on their way to the next stage, by stage: arrival week modulo the longest lag, then line, then group.
  var transit: [[Int32]]
  var inTransit: [Int]

  init(_ plan: PreparedWaitingList) {
    self.plan = plan
    lines = plan.stages.flatMap { stage in
      stage.lines.map { LineState(groups: plan.groups, keepsBits: $0.removal.highest > 0) }
    }
    weeks = [LineWeek](repeating: LineWeek(), count: plan.lineCount)
    arrivals = [Int](repeating: 0, count: plan.lineCount * plan.model.weeks)
    slots = [Int](repeating: 0, count: plan.stages.count * plan.model.weeks)
    accounts = [Account](repeating: Account(), count: plan.stages.count)
    transit = plan.stages.map { stage in
      [Int32](
        repeating: 0,
        count: stage.lagHazards.count * stage.lines.count * (stage.clockContinues ? plan.groups : 1))
    }
    inTransit = [Int](repeating: 0, count: plan.stages.count)
  }
}

extension WaitingListRun {
  /// Who draws: each line, stage and week has channels of its own, so that slots change nobody else's chance.
  enum Purpose: Int {
    case arrivals, onward, leaving, slots, lostReserve, lostSlots, missed
  }

  func stream(_ purpose: Purpose, _ position: Int, week: Int = 0) -> PhiloxRandom {
    streams.stream((position << 3 | purpose.rawValue) << 20 | week)
  }

  /// Puts everybody in their places before week 0.
  mutating func start(seed: UInt64, replication: Int) {
    streams = RandomStreams(seed: seed, replication: replication)
    if plan.stages.count > 1 { onwardRandom = lines.indices.map { stream(.onward, $0) } }
    for stage in plan.stages.indices {
      drawInputs(stage: stage, replication: replication)
      if inTransit[stage] > 0 {
        for place in transit[stage].indices { transit[stage][place] = 0 }
        inTransit[stage] = 0
      }
      accounts[stage] = Account()
      for line in plan.stages[stage].lines.indices {
        let position = plan.firstLines[stage] + line
        lines[position].reset()
        let waiting = plan.stages[stage].lines[line].waiting
        for group in 0..<plan.startGroups {
          let weeksWaited = plan.startGroups - 1 - group
          let count = weeksWaited < waiting.count ? waiting[weeksWaited] : 0
          openGroup(stage: stage, position: position, own: count)
          enter(count, group: group, position: position, stage: stage, week: 0)
        }
      }
    }
  }

  /// Draws all arrivals from outside and all slots before anything happens.
  private mutating func drawInputs(stage: Int, replication: Int) {
    let span = plan.model.weeks
    var random = stream(.slots, stage)
    plan.stages[stage].drawSlots(
      to: &slots, from: stage * span, replication: replication, using: &random)
    for line in plan.stages[stage].lines.indices {
      let position = plan.firstLines[stage] + line
      var random = stream(.arrivals, position)
      plan.stages[stage].lines[line].arrivals.draw(
        to: &arrivals, from: position * span, replication: replication, using: &random)
    }
  }

  /// Opens a line's next group with room for its own and for those who may still come from the stage before.
  mutating func openGroup(stage: Int, position: Int, own: Int) {
    var bound = own
    if stage > 0, plan.stages[stage - 1].clockContinues {
      bound += lines[position - plan.stages[stage - 1].lines.count].roomOfNewest
    }
    lines[position].open(atMost: bound)
  }

  mutating func enter(_ count: Int, group: Int, position: Int, stage: Int, week: Int) {
    lines[position].join(count, group: group)
    accounts[stage].entered += count
    accounts[stage].enteredWeeks += count * (plan.startGroups + week - group)
  }
}
