package import Planning
package import PlanningModel

/// What a unit's capacity is counted in.
package enum CapacityMeasure: String, Sendable, Codable, CaseIterable {
  case activities, bedDays, hours

  /// The word after a figure.
  package var swedish: String {
    switch self {
    case .activities: ActivityUnit.swedish
    case .bedDays: BedDayUnit.swedish
    case .hours: HourUnit.swedish
    }
  }
}

/// How an assigned number of activities becomes the capacity it takes.
package struct CapacityConversion: Sendable, Equatable, Codable {
  /// Mean length of stay in days, for care episodes (*medelvårdtid*).
  package var meanStayDays: Double?
  /// The occupancy that beds are planned for, above 0 and at most 1 (*beläggningsgrad*).
  package var occupancy: Double?
  /// Hours an activity takes, for what is not counted in beds.
  package var hoursPerActivity: Double?

  /// Care episodes to bed-days and beds.
  package init(meanStayDays: Double, occupancy: Double) {
    self.meanStayDays = meanStayDays
    self.occupancy = occupancy
  }

  /// Activities to hours.
  package init(hoursPerActivity: Double) {
    self.hoursPerActivity = hoursPerActivity
  }

  /// What the capacity is counted in.
  package var measure: CapacityMeasure {
    if meanStayDays != nil { return .bedDays }
    return hoursPerActivity == nil ? .activities : .hours
  }

  /// What is wrong with it, in Swedish; `nil` when nothing is.
  var problem: String? {
    if let stay = meanStayDays, !(stay > 0 && stay.isFinite) { return "Medelvårdtiden ska vara över 0 dagar." }
    if let occupancy, !(occupancy > 0 && occupancy <= 1) { return "Beläggningen ska vara över 0 och högst 1." }
    if let hours = hoursPerActivity, !(hours > 0 && hours.isFinite) { return "Tiden ska vara över 0 timmar." }
    if meanStayDays != nil, hoursPerActivity != nil { return "Ange medelvårdtid eller timmar, inte båda." }
    return nil
  }
}

/// What a unit shall produce of one planning object in a year (*uppdragsrad*).
package struct AssignmentLine: Sendable, Equatable, Codable {
  /// The planning object.
  package var object: PlanningObjectCode
  /// What people call it.
  package var name: String?
  /// Activities: visits, operations, care episodes.
  package var amount: Int
  /// How they become capacity; `nil` when the capacity is counted in activities.
  package var conversion: CapacityConversion?
  /// What the amount was shared out by.
  package var basis: ShareBasis?

  /// Creates a line.
  package init(
    object: PlanningObjectCode, name: String? = nil, amount: Int, conversion: CapacityConversion? = nil,
    basis: ShareBasis? = nil
  ) {
    self.object = object
    self.name = name
    self.amount = amount
    self.conversion = conversion
    self.basis = basis
  }

  /// What the capacity is counted in.
  package var measure: CapacityMeasure { conversion?.measure ?? .activities }

  /// The capacity that an amount of the line's activities takes, to the millionth.
  package func capacity(of amount: Int) -> Double {
    switch measure {
    case .activities: Double(amount)
    case .bedDays: BedDays(Double(amount) * (conversion?.meanStayDays ?? 0)).value
    case .hours: Hours(Double(amount) * (conversion?.hoursPerActivity ?? 0)).value
    }
  }

  /// The capacity that the line takes.
  package var capacityNeeded: Double { capacity(of: amount) }

  /// Beds for the line over a year; `nil` when it takes none or no occupancy is stated.
  package func beds(days: Int) -> BedsNeeded? {
    guard let stay = conversion?.meanStayDays, let occupancy = conversion?.occupancy else { return nil }
    return BedsNeeded(stays: Double(amount), meanStayDays: stay, occupancy: occupancy, days: days)
  }

  /// What people call the object.
  package var title: String { name ?? object.text }
}

/// What an assignment was shared out by.
package enum ShareBasis: String, Sendable, Codable, CaseIterable {
  /// Outcome of earlier years.
  case history
  /// Stated capacity.
  case capacity
  /// By hand.
  case byHand
  /// The need forecast.
  case needForecast
  /// A political goal.
  case politicalGoal

  /// The basis as people read it.
  package var swedish: String {
    switch self {
    case .history: "efter historik"
    case .capacity: "efter uppgiven kapacitet"
    case .byHand: "för hand"
    case .needForecast: "efter behovsprognos"
    case .politicalGoal: "efter politiskt mål"
    }
  }
}
