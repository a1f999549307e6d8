/// The working days of a Swedish workplace that keeps office weeks (kalender): Monday to Friday without holidays.
///
/// Public holidays follow the law; what varies between workplaces is set here. Units that are open around the clock
/// count calendar days instead, `Period.dayCount`.
public struct SwedishCalendar: Hashable, Sendable {
  /// The eves that are days off, a subset of midsommarafton, julafton and nyårsafton, in calendar order.
  public let freeEves: [Holiday]

  /// Working days that are shorter than others; none unless set.
  public let shortDays: [ShortDay]

  /// Weeks when the unit is closed, in order.
  public let closedWeeks: [ISOWeek]

  /// A calendar; `freeEves` may hold eves only.
  public init(
    freeEves: [Holiday] = [.midsummerEve, .christmasEve, .newYearsEve], shortDays: [ShortDay] = [],
    closedWeeks: [ISOWeek] = []
  ) {
    precondition(freeEves.allSatisfy { $0.kind == .eve }, "Only eves can be set free; public holidays always are.")
    // Sorted and without duplicates, so that equal settings are equal values and equal texts.
    self.freeEves = Holiday.allCases.filter(freeEves.contains)
    self.shortDays = ShortDay.Occasion.allCases.flatMap { occasion in
      shortDays.filter { $0.occasion == occasion }.min { $0.share < $1.share }.map { [$0] } ?? []
    }
    self.closedWeeks = Set(closedWeeks).sorted()
  }
}

// MARK: - Holidays

extension SwedishCalendar {
  /// Easter Sunday (påskdagen) of a year.
  public func easter(year: Int) -> Day { Easter.sunday(year: year) }

  /// The named holidays and eves of a year in calendar order; ordinary Sundays are not listed.
  ///
  /// Two holidays may fall on one day, as första maj and Kristi himmelsfärdsdag did in 2008.
  public func holidays(year: Int) -> [(Day, Holiday)] {
    let easter = Easter.sunday(year: year)
    let dated = Holiday.allCases.enumerated().compactMap { order, holiday in
      holiday.day(in: year, easter: easter).map { (day: $0, order: order, holiday: holiday) }
    }
    return dated.sorted { ($0.day, $0.order) < ($1.day, $1.order) }.map { ($0.day, $0.holiday) }
  }

  /// The named holiday or eve of a day; nil for ordinary days and ordinary Sundays.
  public func holiday(_ day: Day) -> Holiday? {
    let year = day.year
    let easter = Easter.sunday(year: year)
    return Holiday.allCases.first { $0.day(in: year, easter: easter) == day }
  }

  /// True for Sundays and for the named holidays other than the eves.
  public func isPublicHoliday(_ day: Day) -> Bool {
    day.weekday == .sunday || holiday(day)?.kind == .publicHoliday
  }
}

// MARK: - Working days

extension SwedishCalendar {
  /// The share of a full working day that a day counts: 1, 0, or between for a short day.
  public func workingShare(of day: Day) -> Double {
    YearOfWork(self, year: day.year).share(of: day)
  }

  /// True when at least a part of the day is worked.
  public func isWorkingDay(_ day: Day) -> Bool { workingShare(of: day) > 0 }

  /// The working days of some days, where a short day counts as its share.
  public func workingDays(in days: Range<Day>) -> Double {
    var full = 0
    var short = 0.0
    forEachShare(in: days) { _, share in
      if share == 1 {
        full += 1
      } else {
        short += share
      }
    }
    return Double(full) + short
  }

  /// The working days of a period, where a short day counts as its share.
  public func workingDays(in period: Period) -> Double { workingDays(in: period.days) }

  /// The number of days that are worked in whole or part.
  public func workingDayCount(in days: Range<Day>) -> Int {
    var count = 0
    forEachShare(in: days) { _, share in count += share > 0 ? 1 : 0 }
    return count
  }

  /// The number of days of a period that are worked in whole or part.
  public func workingDayCount(in period: Period) -> Int { workingDayCount(in: period.days) }

  /// Visits the days in order with their share of a working day, making one holiday table per year.
  func forEachShare(in days: Range<Day>, _ visit: (Day, Double) -> Void) {
    guard let first = days.first else { return }
    var year = YearOfWork(self, year: first.year)
    for day in days {
      if day > year.lastDay { year = YearOfWork(self, year: year.number + 1) }
      visit(day, year.share(of: day))
    }
  }
}
