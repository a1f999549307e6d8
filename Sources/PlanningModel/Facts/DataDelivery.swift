/// One import of one file (*leverans*), also of one that has been replaced: when it came and what periods it had.
public struct DataDelivery: Sendable, Equatable {
  /// What the rows are.
  public var kind: DataSetKind
  /// The file's name without its folder.
  public var file: String
  /// The day it was imported.
  public var imported: Day
  /// The day the figures were extracted from the source system; `nil` when nobody has said.
  public var extracted: Day?
  /// The number of data rows.
  public var rows: Int
  /// Whether the plan uses it: no later import of the file has replaced it.
  public var isInForce: Bool
  /// The periods it has figures for; `nil` for tables without periods.
  public var figures: DeliveredFigures?

  /// Creates a description of an import.
  public init(
    kind: DataSetKind, file: String, imported: Day, extracted: Day?, rows: Int, isInForce: Bool,
    figures: DeliveredFigures? = nil
  ) {
    self.kind = kind
    self.file = file
    self.imported = imported
    self.extracted = extracted
    self.rows = rows
    self.isInForce = isInForce
    self.figures = figures
  }
}

/// What each unit had in each period of one delivery, summed over what it did.
public struct DeliveredFigures: Sendable, Equatable {
  /// Months or quarters.
  public var grain: PeriodGrain
  /// By the unit's code as the file writes it and the period's number on its grain's own axis.
  public var sums: [String: [Int: Double]]

  /// Creates the figures of a delivery.
  public init(grain: PeriodGrain, sums: [String: [Int: Double]]) {
    self.grain = grain
    self.sums = sums
  }

  /// The first and last period of any unit; `nil` without any.
  public var span: ClosedRange<Int>? {
    let periods = sums.values.flatMap(\.keys)
    guard let first = periods.min(), let last = periods.max() else { return nil }
    return first...last
  }

  /// The share of an earlier delivery's figures that this one says otherwise about, 0–1; `nil` when they share none.
  ///
  /// Figures that change after they have been delivered are registered late.
  public func revisedShare(since earlier: DeliveredFigures) -> Double? {
    guard grain == earlier.grain else { return nil }
    var shared = 0
    var changed = 0
    for (unit, periods) in earlier.sums {
      for (period, sum) in periods {
        guard let now = sums[unit]?[period] else { continue }
        shared += 1
        if abs(now - sum) > 1e-6 * max(1, abs(sum)) { changed += 1 }
      }
    }
    return shared > 0 ? Double(changed) / Double(shared) : nil
  }
}
