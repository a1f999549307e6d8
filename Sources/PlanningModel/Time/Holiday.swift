/// A named Swedish holiday (helgdag) or one of the three eves that semesterlagen puts on a par with Sundays.
///
/// Source: lag (1989:253) om allmänna helgdagar and semesterlag (1977:480) 7 §. The rules hold from 1953, when
/// midsommardagen and alla helgons dag moved to Saturdays.
public enum Holiday: String, Hashable, CaseIterable, Sendable, Codable {
  /// Nyårsdagen, 1 January.
  case newYearsDay
  /// Trettondedag jul, 6 January.
  case epiphany
  /// Långfredagen, two days before Easter Sunday.
  case goodFriday
  /// Påskdagen.
  case easterSunday
  /// Annandag påsk.
  case easterMonday
  /// Första maj.
  case mayDay
  /// Kristi himmelsfärdsdag, the Thursday 39 days after Easter Sunday.
  case ascensionDay
  /// Pingstdagen, 49 days after Easter Sunday.
  case whitSunday
  /// Annandag pingst, a public holiday through 2004.
  case whitMonday
  /// Sveriges nationaldag, 6 June, a public holiday since 2005.
  case nationalDay
  /// Midsommarafton, the Friday of 19–25 June.
  case midsummerEve
  /// Midsommardagen, the Saturday of 20–26 June.
  case midsummerDay
  /// Alla helgons dag, the Saturday of 31 October–6 November.
  case allSaintsDay
  /// Julafton, 24 December.
  case christmasEve
  /// Juldagen, 25 December.
  case christmasDay
  /// Annandag jul, 26 December.
  case boxingDay
  /// Nyårsafton, 31 December.
  case newYearsEve

  /// Whether the law makes the day a public holiday or only an eve.
  public enum Kind: String, Hashable, Sendable, Codable {
    /// Allmän helgdag.
    case publicHoliday
    /// Afton: no public holiday, but on a par with Sunday in semesterlagen.
    case eve
  }

  /// Whether the law makes the day a public holiday or only an eve.
  public var kind: Kind {
    switch self {
    case .midsummerEve, .christmasEve, .newYearsEve: .eve
    default: .publicHoliday
    }
  }

  /// The Swedish name.
  public var swedishName: String {
    switch self {
    case .newYearsDay: "Nyårsdagen"
    case .epiphany: "Trettondedag jul"
    case .goodFriday: "Långfredagen"
    case .easterSunday: "Påskdagen"
    case .easterMonday: "Annandag påsk"
    case .mayDay: "Första maj"
    case .ascensionDay: "Kristi himmelsfärdsdag"
    case .whitSunday: "Pingstdagen"
    case .whitMonday: "Annandag pingst"
    case .nationalDay: "Sveriges nationaldag"
    case .midsummerEve: "Midsommarafton"
    case .midsummerDay: "Midsommardagen"
    case .allSaintsDay: "Alla helgons dag"
    case .christmasEve: "Julafton"
    case .christmasDay: "Juldagen"
    case .boxingDay: "Annandag jul"
    case .newYearsEve: "Nyårsafton"
    }
  }
}

extension Holiday {
  /// The day of the holiday in a year; nil when it is none that year.
  ///
  /// `easter` is Easter Sunday of the same year, passed in so that a year asks for it once.
  func day(in year: Int, easter: Day) -> Day? {
    func date(_ month: Int, _ day: Int) -> Day { Day(civilYear: year, month: month, day: day) }
    switch self {
    case .newYearsDay: return date(1, 1)
    case .epiphany: return date(1, 6)
    case .goodFriday: return easter - 2
    case .easterSunday: return easter
    case .easterMonday: return easter + 1
    case .mayDay: return date(5, 1)
    case .ascensionDay: return easter + 39
    case .whitSunday: return easter + 49
    case .whitMonday: return year <= 2004 ? easter + 50 : nil
    case .nationalDay: return year >= 2005 ? date(6, 6) : nil
    case .midsummerEve: return date(6, 19).onOrAfter(.friday)
    case .midsummerDay: return date(6, 20).onOrAfter(.saturday)
    case .allSaintsDay: return date(10, 31).onOrAfter(.saturday)
    case .christmasEve: return date(12, 24)
    case .christmasDay: return date(12, 25)
    case .boxingDay: return date(12, 26)
    case .newYearsEve: return date(12, 31)
    }
  }
}
