import PlanningModel

/// The months that the made-up region knows of: some before the history, the history, and the plan.
struct Timeline {
  static let lastHistoryMonth = Month(year: 2026, month: 10)
  static let planStart = Month(year: 2027, month: 1)
  static let horizonYears = 2
  static let extracted = Day(number: 20_760)
  /// Months before the history, so that its first return visits have first visits to follow.
  static let leadMonths = 6

  /// All months from the first of the lead to the last of the plan.
  let months: [Month]
  /// The positions of the history in `months`.
  let history: Range<Int>
  /// The positions of the plan in `months`.
  let plan: Range<Int>
  /// Working days of each month.
  let workingDays: [Double]

  init(historyMonths: Int) {
    let first = Self.lastHistoryMonth + (1 - historyMonths - Self.leadMonths)
    let end = Self.planStart + 12 * Self.horizonYears
    months = Array(first..<end)
    history = Self.leadMonths..<(Self.leadMonths + historyMonths)
    let planStart = first.distance(to: Self.planStart)
    plan = planStart..<(planStart + 12 * Self.horizonYears)
    workingDays = months.map { ExampleCalendar.calendar.workingDays(in: .month($0)) }
  }

  /// The volume of each month relative to an average month of the first plan year, from days and season.
  func calendarFactors(_ season: SeasonPattern) -> [Double] {
    let raw = months.indices.map { position in
      let days = season.followsWorkingDays ? workingDays[position] : Double(months[position].dayCount)
      return days * season.months[months[position].month - 1]
    }
    let average = raw[plan.lowerBound..<(plan.lowerBound + 12)].reduce(0, +) / 12
    return raw.map { $0 / average }
  }
}

/// The calendar that the settings file of the region describes.
enum ExampleCalendar {
  static let calendar = SwedishCalendar(shortDays: [ShortDay(.maundyThursday, share: 0.5)])
}
