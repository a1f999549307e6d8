/// The days of one year that a calendar treats differently from other weekdays.
struct YearOfWork {
  let number: Int
  let lastDay: Day
  private let freeDays: [Day]
  private let shortDays: [(day: Day, share: Double)]
  private let closedWeeks: [ISOWeek]

  init(_ calendar: SwedishCalendar, year: Int) {
    let easter = Easter.sunday(year: year)
    number = year
    lastDay = Year(number: year).lastDay
    freeDays = Holiday.allCases.compactMap { holiday in
      let isFree = holiday.kind == .publicHoliday || calendar.freeEves.contains(holiday)
      return isFree ? holiday.day(in: year, easter: easter) : nil
    }
    shortDays = calendar.shortDays.map { ($0.occasion.day(in: year, easter: easter), $0.share) }
    closedWeeks = calendar.closedWeeks
  }

  /// The share of a full working day that a day of the year counts.
  func share(of day: Day) -> Double {
    if day.weekday.isWeekend || freeDays.contains(day) || closedWeeks.contains(day.isoWeek) { return 0 }
    // Two occasions can meet on one day, as valborg and the day before Kristi himmelsfärdsdag: the shorter rules.
    return shortDays.reduce(1) { $1.day == day ? min($0, $1.share) : $0 }
  }
}
