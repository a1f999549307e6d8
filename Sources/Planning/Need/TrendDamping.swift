/// Lets the trend of a forecast fade beyond two years, since no history says that it goes on for ever.
///
/// The first two years stand as the method made them. Of the change in a later month nine tenths remain for each month
/// beyond the second year, so that a straight rise of 10 a month becomes 9, 8.1, 7.3 … and never more than 90 in all. What
/// repeats every year, the season, is left alone: only the change from the same part of the year before is faded.
enum TrendDamping {
  /// So many years stand as they are.
  static let yearsInFull = 2
  /// What remains of a month's change for each month beyond them.
  static let shareLeftPerMonth = 0.9

  /// The rates with their changes faded; `season` is the number of steps in a year.
  static func damped(_ rates: [Double], season: Int) -> [Double] {
    let full = yearsInFull * season
    guard season > 0, rates.count > full else { return rates }
    let perStep = (0..<max(1, 12 / season)).reduce(1.0) { share, _ in share * shareLeftPerMonth }
    var left = [Double](repeating: 1, count: rates.count)
    for step in full..<rates.count { left[step] = left[step - 1] * perStep }
    var result = rates
    for step in full..<rates.count {
      // A change over a year is the sum of its steps', of which each has faded by its own distance.
      let share = left[(step - season + 1)...step].reduce(0, +) / Double(season)
      result[step] = max(0, result[step - season] + share * (rates[step] - rates[step - season]))
    }
    return result
  }
}
