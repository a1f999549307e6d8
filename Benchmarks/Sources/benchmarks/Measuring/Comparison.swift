/// A case of ours and what it is compared with, all measured in the same run.
struct Comparison {
  let title: String
  /// What the others are compared with.
  let subject: Row
  let others: [Row]

  /// A line of a comparison.
  struct Row {
    let name: String
    let outcome: Outcome
    var aim: Aim?
  }

  /// A measurement, or why there is none.
  enum Outcome {
    case measured(Measurement)
    case absent(reason: String)
  }

  /// All rows, ours first.
  var rows: [Row] { [subject] + others }

  /// How long ours takes as a share of what this row takes: below 1, ours is faster.
  func ratio(to row: Row) -> Double? {
    guard let ours = subject.outcome.measurement, let other = row.outcome.measurement else { return nil }
    return ours.median / other.median
  }
}

extension Comparison.Row {
  init(_ name: String, _ measurement: Measurement, aim: Aim? = nil) {
    self.init(name: name, outcome: .measured(measurement), aim: aim)
  }
}

extension Comparison.Outcome {
  /// The measurement, if there is one.
  var measurement: Measurement? {
    guard case .measured(let measurement) = self else { return nil }
    return measurement
  }
}
