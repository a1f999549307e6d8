/// Easter Sunday (påskdagen) of the Gregorian calendar.
enum Easter {
  /// Easter Sunday of a year.
  ///
  /// The anonymous Gregorian computus as given by Meeus, "Astronomical Algorithms", chapter 8 (Meeus/Jones/Butcher).
  static func sunday(year: Int) -> Day {
    let goldenYear = year % 19
    let (century, yearOfCentury) = year.quotientAndRemainder(dividingBy: 100)
    let skippedLeapDays = century - century / 4 - (century - (century + 8) / 25 + 1) / 3
    let epact = (19 * goldenYear + skippedLeapDays + 15) % 30
    let weekdayShift = (32 + 2 * (century % 4) + 2 * (yearOfCentury / 4) - epact - yearOfCentury % 4) % 7
    let correction = (goldenYear + 11 * epact + 22 * weekdayShift) / 451
    let monthAndDay = epact + weekdayShift - 7 * correction + 114
    return Day(civilYear: year, month: monthAndDay / 31, day: monthAndDay % 31 + 1)
  }
}
