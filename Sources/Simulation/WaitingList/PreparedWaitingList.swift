/// A model laid out for running: tables instead of distributions, groups numbered from the oldest.
struct PreparedWaitingList: Sendable {
  let model: WaitingListModel
  let stages: [PreparedStage]
  /// Groups that wait at the start; group `startGroups + week` begins its wait in that week.
  let startGroups: Int
  /// The first line of each stage in a list of all lines.
  let firstLines: [Int]
  let lineCount: Int

  init(_ model: WaitingListModel) {
    self.model = model
    let startGroups = model.stages.flatMap(\.lines).map(\.waiting.count).max() ?? 0
    self.startGroups = startGroups
    stages = model.stages.enumerated().map { position, stage in
      PreparedStage(
        stage, after: position > 0 ? model.stages[position - 1] : nil, groups: startGroups + model.weeks)
    }
    var first: [Int] = []
    var count = 0
    for stage in model.stages {
      first.append(count)
      count += stage.lines.count
    }
    firstLines = first
    lineCount = count
  }

  var groups: Int { startGroups + model.weeks }
}
