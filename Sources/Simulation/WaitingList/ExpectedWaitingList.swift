/// The expected course of a chain of waiting lists, in parts of persons and without chance: fast, one pass.
///
/// It equals the mean of ``WaitingListSimulation`` as long as everything is in proportion: slots always find somebody, or
/// nobody ever waits, and shares who leave do not depend on who was served. Near an empty list it is too low, since
/// slots that chance leaves unused never come back.
public struct ExpectedWaitingList: Sendable {
  /// The stages in order.
  public let stages: [ExpectedWaitingStage]

  /// Follows the model through all its weeks.
  public init(_ model: WaitingListModel) {
    var course = ExpectedCourse(model)
    for week in 0..<model.weeks { course.step(week: week) }
    stages = course.result
  }
}

/// The expected course of a stage.
public struct ExpectedWaitingStage: Sendable {
  /// The name of the stage.
  public let name: String
  /// All lines together.
  public private(set) var total = ExpectedWaitingGroup()
  /// The lines in order of priority.
  public private(set) var lines: [ExpectedWaitingGroup]
  /// On their way to the next stage at the end of each week.
  public private(set) var inTransit: [Double] = []

  init(name: String, lines: Int) {
    self.name = name
    self.lines = [ExpectedWaitingGroup](repeating: ExpectedWaitingGroup(), count: lines)
  }

  mutating func append(_ weeks: [ExpectedWeek], inTransit: Double) {
    var sum = ExpectedWeek()
    for (line, week) in weeks.enumerated() {
      lines[line].append(week)
      sum.add(week)
    }
    total.append(sum)
    self.inTransit.append(inTransit)
  }
}

/// The expected course of a line, or of all lines of a stage, week by week.
public struct ExpectedWaitingGroup: Sendable, Equatable {
  /// Waiting at the end of each week.
  public private(set) var waiting: [Double] = []
  /// Arrived in each week.
  public private(set) var arrived: [Double] = []
  /// Served in each week.
  public private(set) var served: [Double] = []
  /// Left unserved in each week.
  public private(set) var removed: [Double] = []
  /// The share of those waiting within their limit, 1 when nobody waits; NaN without a limit.
  public private(set) var shareWithinLimit: [Double] = []
  /// The mean wait of those served in each week, in weeks; NaN where nobody is.
  public private(set) var meanWaitWeeks: [Double] = []
  /// Whole weeks waited by the oldest group that anybody waits in; 0 when nobody waits.
  public private(set) var longestWaitWeeks: [Int] = []

  /// The first week at whose end nobody waits; `nil` when there is none.
  public var firstWeekCleared: Int? { waiting.firstIndex { $0 < ExpectedCourse.nobody } }

  mutating func append(_ week: ExpectedWeek) {
    waiting.append(week.waiting)
    arrived.append(week.arrived)
    served.append(week.served)
    removed.append(week.removed)
    shareWithinLimit.append(
      !week.hasLimit ? .nan : week.limited > ExpectedCourse.nobody ? max(0, 1 - week.overLimit / week.limited) : 1)
    meanWaitWeeks.append(week.served > ExpectedCourse.nobody ? week.servedWeeks / week.served : .nan)
    longestWaitWeeks.append(week.longestWait)
  }
}

/// What is expected of a line in a week.
struct ExpectedWeek {
  var waiting = 0.0
  var arrived = 0.0
  var served = 0.0
  var removed = 0.0
  var servedWeeks = 0.0
  var hasLimit = false
  var limited = 0.0
  var overLimit = 0.0
  var longestWait = 0

  mutating func add(_ other: ExpectedWeek) {
    waiting += other.waiting
    arrived += other.arrived
    served += other.served
    removed += other.removed
    servedWeeks += other.servedWeeks
    hasLimit = hasLimit || other.hasLimit
    limited += other.limited
    overLimit += other.overLimit
    longestWait = max(longestWait, other.longestWait)
  }
}
