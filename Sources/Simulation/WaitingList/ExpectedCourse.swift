/// The state of an expected course: parts of persons by stage, line and the week their wait began.
struct ExpectedCourse {
  /// Fewer than this is nobody; what rounding leaves behind does not wait.
  static let nobody = 1e-9

  private let model: WaitingListModel
  private let startGroups: Int
  private let arrivals: [[[Double]]]
  private let slots: [[Double]]
  private let limits: [[LimitWeights?]]
  private let rates: [[RemovalRates]]
  private let lagShares: [[Double]]
  /// Waiting by stage, line and group.
  private var waiting: [[[Double]]]
  /// The part of each group that service has not come to.
  private var openShares: [[[Double]]]
  private var heads: [[Int]]
  /// On their way by stage, arrival week modulo the longest lag, line and group.
  private var transit: [[[[Double]]]]
  private var weeks: [[ExpectedWeek]]
  private(set) var result: [ExpectedWaitingStage]

  init(_ model: WaitingListModel) {
    self.model = model
    let start = model.stages.flatMap(\.lines).map(\.waiting.count).max() ?? 0
    let groups = start + model.weeks
    startGroups = start
    arrivals = model.stages.map { $0.lines.map(\.arrivals.means) }
    slots = model.stages.map(\.capacity.means)
    limits = model.stages.map { stage in
      stage.lines.map { line in line.limitDays.map { LimitWeights(limitDays: $0, longestWeeks: groups) } }
    }
    rates = model.stages.map { $0.lines.map { RemovalRates($0.removalRates) } }
    lagShares = model.stages.map { $0.link?.sharesByWeek ?? [] }
    waiting = model.stages.map { stage in
      stage.lines.map { line in
        (0..<groups).map { group in
          let weeksWaited = start - 1 - group
          return line.waiting.indices.contains(weeksWaited) ? Double(line.waiting[weeksWaited]) : 0
        }
      }
    }
    openShares = waiting.map { $0.map { $0.map { _ in 1 } } }
    heads = model.stages.map { [Int](repeating: 0, count: $0.lines.count) }
    transit = model.stages.map { stage in
      [[[Double]]](
        repeating: [[Double]](
          repeating: [Double](repeating: 0, count: stage.link?.clock == .continues ? groups : 1),
          count: stage.lines.count),
        count: stage.link?.sharesByWeek.count ?? 0)
    }
    weeks = []
    result = model.stages.map { ExpectedWaitingStage(name: $0.name, lines: $0.lines.count) }
  }

  mutating func step(week: Int) {
    weeks = model.stages.map { [ExpectedWeek](repeating: ExpectedWeek(), count: $0.lines.count) }
    for stage in model.stages.indices {
      admit(stage, week)
      serve(stage, week)
      release(stage, week)
    }
    for stage in model.stages.indices {
      let onWay = transit[stage].reduce(0) { $0 + $1.reduce(0) { $0 + $1.reduce(0, +) } }
      result[stage].append(weeks[stage], inTransit: onWay)
    }
  }
}

extension ExpectedCourse {
  private mutating func admit(_ stage: Int, _ week: Int) {
    let newest = startGroups + week
    for line in model.stages[stage].lines.indices {
      join(arrivals[stage][line][week], stage, line, group: newest)
      guard stage > 0, let link = model.stages[stage - 1].link else { continue }
      let slot = week % transit[stage - 1].count
      for place in transit[stage - 1][slot][line].indices where transit[stage - 1][slot][line][place] > 0 {
        let group = link.clock == .continues ? place : newest
        join(transit[stage - 1][slot][line][place], stage, line, group: group)
        transit[stage - 1][slot][line][place] = 0
      }
    }
  }

  private mutating func join(_ count: Double, _ stage: Int, _ line: Int, group: Int) {
    waiting[stage][line][group] += count
    weeks[stage][line].arrived += count
    heads[stage][line] = min(heads[stage][line], group)
  }

  private mutating func serve(_ stage: Int, _ week: Int) {
    let description = model.stages[stage]
    let taking = slots[stage][week] * (description.missed?.takingShare ?? 1)
    let reserved = taking * (description.reserve?.share ?? 0)
    var open = taking - reserved
    if let reserve = description.reserve, reserved > 0 {
      var remaining = reserved
      while remaining > 0, let line = longestWaiting(stage, week, after: reserve.afterWeeks) {
        remaining -= take(remaining, stage, line, week)
      }
      open += max(0, remaining)
    }
    for line in description.lines.indices {
      while open > 0, let head = head(stage, line, week), head <= startGroups + week {
        open -= take(open, stage, line, week)
      }
    }
  }

  /// The oldest group of a line that anybody waits in.
  private mutating func head(_ stage: Int, _ line: Int, _ week: Int) -> Int? {
    while heads[stage][line] <= startGroups + week {
      if waiting[stage][line][heads[stage][line]] > Self.nobody { return heads[stage][line] }
      heads[stage][line] += 1
    }
    return nil
  }

  private mutating func longestWaiting(_ stage: Int, _ week: Int, after weeksWaited: Int) -> Int? {
    var best: Int?
    var oldest = startGroups + week - weeksWaited
    for line in model.stages[stage].lines.indices {
      guard let head = head(stage, line, week), head < oldest else { continue }
      oldest = head
      best = line
    }
    return best
  }

  private mutating func take(_ most: Double, _ stage: Int, _ line: Int, _ week: Int) -> Double {
    let group = heads[stage][line]
    let count = min(most, waiting[stage][line][group])
    if stage == 0 || model.stages[stage - 1].link?.clock != .continues {
      openShares[stage][line][group] *= 1 - count / waiting[stage][line][group]
    }
    waiting[stage][line][group] -= count
    let left = count * (model.stages[stage].missed?.leaversAmongTaken ?? 0)
    let served = count - left
    weeks[stage][line].removed += left
    weeks[stage][line].served += served
    weeks[stage][line].servedWeeks += served * Double(startGroups + week - group)
    guard let link = model.stages[stage].link else { return count }
    for (lag, share) in lagShares[stage].enumerated() where share > 0 {
      let place = link.clock == .continues ? group : 0
      transit[stage][(week + lag) % lagShares[stage].count][line][place] += served * link.conversion * share
    }
    return count
  }

  private mutating func release(_ stage: Int, _ week: Int) {
    let newest = startGroups + week
    for line in model.stages[stage].lines.indices {
      weeks[stage][line].hasLimit = limits[stage][line] != nil
      for group in stride(from: newest, through: 0, by: -1) where waiting[stage][line][group] > 0 {
        let age = newest - group
        let left = waiting[stage][line][group] * rates[stage][line].rate(afterWeeks: age)
        waiting[stage][line][group] -= left
        let staying = waiting[stage][line][group]
        weeks[stage][line].removed += left
        weeks[stage][line].waiting += staying
        if staying > Self.nobody { weeks[stage][line].longestWait = age }
        guard let limit = limits[stage][line] else { continue }
        weeks[stage][line].limited += staying
        weeks[stage][line].overLimit += staying * limit.overShare(age: age, openShare: openShares[stage][line][group])
      }
    }
  }
}
