/// Periods of a SIE file, as numbers.
enum SIEPeriod {
  /// `2027-01` for 202701; `nil` for what is no month.
  static func month(_ number: Int) -> String? {
    let (year, month) = (number / 100, number % 100)
    guard (1900...2199).contains(year), (1...12).contains(month) else { return nil }
    return "\(year)-\(month < 10 ? "0" : "")\(month)"
  }

  /// `2027` for a calendar year, `2027-07/2028-06` for another fiscal year.
  static func year(_ year: SIELedger.Year) -> String {
    if year.start / 10_000 == year.end / 10_000, year.start % 10_000 == 101, year.end % 10_000 == 1231 {
      return String(year.start / 10_000)
    }
    return "\(month(year.start / 100) ?? "")/\(month(year.end / 100) ?? "")"
  }
}
