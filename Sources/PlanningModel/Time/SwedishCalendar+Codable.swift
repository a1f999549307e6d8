extension SwedishCalendar: Codable {
  private enum CodingKeys: CodingKey {
    case freeEves, shortDays, closedWeeks
  }

  /// Reads a calendar; what is left out takes the value of `init()`.
  ///
  /// Throws `DecodingError.dataCorrupted` when a free eve is a public holiday or unknown.
  public init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: CodingKeys.self)
    let standard = SwedishCalendar()
    let freeEves = try container.decodeIfPresent([Holiday].self, forKey: .freeEves) ?? standard.freeEves
    guard freeEves.allSatisfy({ $0.kind == .eve }) else {
      throw DecodingError.dataCorruptedError(
        forKey: .freeEves, in: container,
        debugDescription: "Only midsummerEve, christmasEve and newYearsEve can be free eves.")
    }
    self.init(
      freeEves: freeEves,
      shortDays: try container.decodeIfPresent([ShortDay].self, forKey: .shortDays) ?? standard.shortDays,
      closedWeeks: try container.decodeIfPresent([ISOWeek].self, forKey: .closedWeeks) ?? standard.closedWeeks)
  }

  /// Writes all three settings.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: CodingKeys.self)
    try container.encode(freeEves, forKey: .freeEves)
    try container.encode(shortDays, forKey: .shortDays)
    try container.encode(closedWeeks, forKey: .closedWeeks)
  }
}
