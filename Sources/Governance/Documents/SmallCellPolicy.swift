/// How small numbers of patients or staff are hidden in what leaves the region (*röjandekontroll*).
///
/// A number from 1 to just below the minimum is hidden; where a single number in a row with a shown sum is hidden, the
/// next smallest is hidden too, so that it cannot be worked out. Zero is shown: nobody is there to be known.
package struct SmallCellPolicy: Sendable, Equatable, Codable {
  /// The smallest number that is shown; 1 shows everything.
  package let minimum: Int

  /// A policy; 5 when the region has decided nothing else.
  package init(minimum: Int = 5) {
    precondition(minimum >= 1, "The smallest number that is shown is at least 1.")
    self.minimum = minimum
  }

  /// Whether a number is too small to be shown by itself.
  package func isSmall(_ value: Int) -> Bool { value > 0 && value < minimum }

  /// The parts of a shown sum, `nil` where hidden.
  package func parts(_ values: [Int]) -> [Int?] {
    var hidden = Set(values.indices.filter { isSmall(values[$0]) })
    if hidden.count == 1,
      let next = values.indices.filter({ !hidden.contains($0) && values[$0] > 0 })
        .min(by: { (values[$0], $0) < (values[$1], $1) })
    {
      hidden.insert(next)
    }
    return values.indices.map { hidden.contains($0) ? nil : values[$0] }
  }

  /// The parts of a table with shown sums of rows and columns, `nil` where hidden; hides more until no row or column
  /// has a single hidden part.
  package func table(_ rows: [[Int]]) -> [[Int?]] {
    precondition(rows.allSatisfy { $0.count == rows[0].count }, "A table has as many parts in every row.")
    var hidden = rows.map { row in row.map(isSmall) }
    var changed = true
    while changed {
      changed = false
      for row in rows.indices {
        if let column = single(hidden[row], rows[row]) {
          hidden[row][column] = true
          changed = true
        }
      }
      for column in rows.first?.indices ?? 0..<0 {
        if let row = single(hidden.map { $0[column] }, rows.map { $0[column] }) {
          hidden[row][column] = true
          changed = true
        }
      }
    }
    return zip(rows, hidden).map { values, marks in zip(values, marks).map { $1 ? nil : $0 } }
  }

  /// The part to hide beside the only hidden one; `nil` when none or several are hidden or nothing else can be.
  private func single(_ hidden: [Bool], _ values: [Int]) -> Int? {
    guard hidden.count(where: { $0 }) == 1 else { return nil }
    return values.indices.filter { !hidden[$0] && values[$0] > 0 }.min { (values[$0], $0) < (values[$1], $1) }
  }

  /// The mark of a hidden number; the same for small ones and for those hidden with them, so that it does not tell which.
  package static let mark = "*"
}
