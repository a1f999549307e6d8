/// A working day that local habit or agreement makes shorter (förkortad arbetsdag).
public struct ShortDay: Hashable, Sendable, Codable {
  /// Which day of the year is short.
  public let occasion: Occasion

  /// The share of a working day that remains, 0 to 1; 0.5 is a half day and 0 a day off.
  public let share: Double

  /// A short day; `share` is 0 to 1.
  public init(_ occasion: Occasion, share: Double) {
    precondition((0...1).contains(share), "The share of a short day must be 0 to 1.")
    self.occasion = occasion
    self.share = share
  }

  /// Reads a short day; throws `DecodingError.dataCorrupted` when the share is outside 0 to 1.
  public init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: CodingKeys.self)
    let share = try container.decode(Double.self, forKey: .share)
    guard (0...1).contains(share) else {
      throw DecodingError.dataCorruptedError(
        forKey: .share, in: container, debugDescription: "The share of a short day must be 0 to 1, not \(share).")
    }
    self.init(try container.decode(Occasion.self, forKey: .occasion), share: share)
  }

  private enum CodingKeys: CodingKey {
    case occasion, share
  }
}

extension ShortDay {
  /// A day that is short in some workplaces.
  ///
  /// The three eves count as short only where they are not free, see `SwedishCalendar.freeEves`.
  public enum Occasion: String, Hashable, CaseIterable, Sendable, Codable {
    /// Trettondagsafton, 5 January.
    case epiphanyEve
    /// Skärtorsdagen, three days before Easter Sunday.
    case maundyThursday
    /// Valborgsmässoafton, 30 April.
    case walpurgisEve
    /// Dagen före Kristi himmelsfärdsdag.
    case dayBeforeAscensionDay
    /// Klämdagen efter Kristi himmelsfärdsdag, a Friday.
    case dayAfterAscensionDay
    /// Midsommarafton.
    case midsummerEve
    /// Allhelgonaafton, the Friday before alla helgons dag.
    case allSaintsEve
    /// Julafton.
    case christmasEve
    /// Nyårsafton.
    case newYearsEve

    /// The Swedish name.
    public var swedishName: String {
      switch self {
      case .epiphanyEve: "Trettondagsafton"
      case .maundyThursday: "Skärtorsdagen"
      case .walpurgisEve: "Valborgsmässoafton"
      case .dayBeforeAscensionDay: "Dagen före Kristi himmelsfärdsdag"
      case .dayAfterAscensionDay: "Klämdagen efter Kristi himmelsfärdsdag"
      case .midsummerEve: "Midsommarafton"
      case .allSaintsEve: "Allhelgonaafton"
      case .christmasEve: "Julafton"
      case .newYearsEve: "Nyårsafton"
      }
    }

    /// The day in a year; `easter` is Easter Sunday of the same year.
    func day(in year: Int, easter: Day) -> Day {
      func date(_ month: Int, _ day: Int) -> Day { Day(civilYear: year, month: month, day: day) }
      switch self {
      case .epiphanyEve: return date(1, 5)
      case .maundyThursday: return easter - 3
      case .walpurgisEve: return date(4, 30)
      case .dayBeforeAscensionDay: return easter + 38
      case .dayAfterAscensionDay: return easter + 40
      case .midsummerEve: return date(6, 19).onOrAfter(.friday)
      case .allSaintsEve: return date(10, 30).onOrAfter(.friday)
      case .christmasEve: return date(12, 24)
      case .newYearsEve: return date(12, 31)
      }
    }
  }
}
