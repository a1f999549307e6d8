import PlanningModel

/// The use of a capacity by one activity; no hours for a bed, whose time follows from the length of stay.
struct CapacityUse {
  let capacity: String
  let hours: Double?

  init(_ capacity: String, _ hours: Double? = nil) {
    self.capacity = capacity
    self.hours = hours
  }
}

/// A planning object of the made-up region and what is needed to make its figures up.
struct ExampleObject {
  var object: PlanningObject
  let group: VolumeGroup
  /// Activities per 1 000 inhabitants and year before the group is scaled to its total.
  var weight: Double
  let ages: AgeProfile
  let season: SeasonPattern
  let uses: [CapacityUse]
  /// Mean length of stay in days; nil for what is not a stay.
  var lengthOfStay: Double?
  /// Growth a year beside that of the population.
  var trend: Double
  /// Whether patients wait for it on a list.
  var hasWaitingList: Bool
  /// Codes of the first visits whose return visit it is, and how many follow each.
  var follows: (firsts: [String], ratio: Double)?
  /// What the services in the object are about.
  let topics: [String]

  /// The object's code.
  var code: String { object.code.text }
}

extension ExampleObject {
  /// A visit or an examination.
  static func activity(
    _ code: String, _ name: String, service: String, _ caregiver: String, _ contact: String, _ group: VolumeGroup,
    _ weight: Double, _ ages: AgeProfile, _ season: SeasonPattern, _ uses: [CapacityUse], priority: Int? = nil,
    acute: Bool = false, list: Bool = false, trend: Double = 0, topics: [String]
  ) -> ExampleObject {
    ExampleObject(
      object: PlanningObject(
        code: PlanningObjectCode(code), name: name, service: service, caregiver: caregiver, contact: contact,
        priorityDays: priority, acuity: acute ? .acute : .elective, measure: .activities),
      group: group, weight: weight, ages: ages, season: season, uses: uses, lengthOfStay: nil, trend: trend,
      hasWaitingList: list, follows: nil, topics: topics)
  }

  /// A care episode in a ward.
  static func stay(
    _ code: String, _ name: String, service: String, _ weight: Double, _ ages: AgeProfile, _ season: SeasonPattern,
    days: Double, priority: Int? = nil, capacity: String = CapacityTable.bed, topics: [String]
  ) -> ExampleObject {
    ExampleObject(
      object: PlanningObject(
        code: PlanningObjectCode(code), name: name, service: service, caregiver: "vårdlag", contact: "slutenvård",
        priorityDays: priority, acuity: season.followsWorkingDays ? .elective : .acute, measure: .episodes),
      group: .stays, weight: weight, ages: ages, season: season, uses: [CapacityUse(capacity)], lengthOfStay: days,
      trend: 0, hasWaitingList: false, follows: nil, topics: topics)
  }

  /// The number of a subgroup from 2 on makes a copy with a code of its own; 1 keeps the object's code.
  func subgroup(_ number: Int, share: Double) -> ExampleObject {
    var copy = self
    copy.weight *= share
    guard number > 1 else { return copy }
    copy.object.code = PlanningObjectCode("\(code)-\(number)")
    copy.object.name = "\(object.name), grupp \(number)"
    copy.object.service = "\(object.service), grupp \(number)"
    copy.follows = follows.map { (firsts: $0.firsts.map { "\($0)-\(number)" }, ratio: $0.ratio) }
    return copy
  }
}
