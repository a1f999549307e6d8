/// When something first held.
enum FirstWeekKind: Int, CaseIterable {
  case cleared, withinLimit, withinMaximum
}

/// What groups there are notes about: each line, and all lines of a stage where there are several.
struct WaitingLayout: Sendable {
  struct Group: Sendable {
    let stage: Int
    /// The line; `nil` for all lines of the stage.
    let line: Int?
    let hasLimit: Bool
    let maximumWaiting: Int?
  }

  let groups: [Group]
  let weeks: Int
  let stageCount: Int
  let longWaitShare: Double
  let limitShare: Double

  init(_ model: WaitingListModel, longWaitShare: Double, limitShare: Double) {
    groups = model.stages.enumerated().flatMap { position, stage in
      let isAlone = stage.lines.count == 1
      let lines = stage.lines.enumerated().map { line, description in
        Group(
          stage: position, line: line, hasLimit: description.limitDays != nil,
          maximumWaiting: isAlone ? stage.maximumWaiting : nil)
      }
      let total = Group(
        stage: position, line: nil, hasLimit: stage.lines.contains { $0.limitDays != nil },
        maximumWaiting: stage.maximumWaiting)
      return isAlone ? lines : lines + [total]
    }
    weeks = model.weeks
    stageCount = model.stages.count
    self.longWaitShare = longWaitShare
    self.limitShare = limitShare
  }
}
