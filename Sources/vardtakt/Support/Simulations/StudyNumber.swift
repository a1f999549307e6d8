import PlanningModel

/// Which numbers a key of a study file takes.
enum StudyNumber {
  /// Zero or more, up to a hundred million.
  case amount
  /// Above zero, up to a hundred million.
  case positive
  /// A share from 0 to 1.
  case share
  /// A whole number in a range.
  case whole(ClosedRange<Int>)

  /// What to write instead of a number that cannot be used; `nil` when it can.
  func remedy(for value: Double) -> String? {
    let written = NumberFormat.swedish.short(value)
    switch self {
    case .amount:
      return (0...1e8).contains(value) ? nil : "\(written) går inte; skriv ett tal från 0 till 100 000 000."
    case .positive:
      return value > 0 && value <= 1e8 ? nil : "\(written) går inte; skriv ett tal över 0 och högst 100 000 000."
    case .share:
      return (0...1).contains(value)
        ? nil : "\(written) är ingen andel; skriv ett tal från 0 till 1, till exempel 0.05 eller 5 %."
    case .whole(let range):
      guard value == value.rounded(), abs(value) < 1e15, range.contains(Int(value)) else {
        let high = NumberFormat.swedish.short(Double(range.upperBound))
        return "\(written) går inte; skriv ett heltal från \(NumberFormat.swedish.short(Double(range.lowerBound))) "
          + "till \(high)."
      }
      return nil
    }
  }
}
