public import PlanningModel

/// When one import came, how fresh it was and how much of what was known before it changed.
public struct DeliveryQuality: Sendable {
  /// The import.
  public let delivery: DataDelivery
  /// The first and last period; `nil` for tables without periods.
  public let periods: ClosedRange<Period>?
  /// Days from the end of the last period to the extraction; `nil` where either is not known or the file has plans ahead.
  public let lag: Int?
  /// Days from the extraction to today; `nil` when nobody has said when that was.
  public let age: Int?
  /// The share of the figures of the import before, of the same file, that this one changed; `nil` for the first.
  public let revisedShare: Double?
  /// Units whose figures end before the last period.
  public let lateUnits: Int

  static func all(_ deliveries: [DataDelivery], units: UnitTree, today: Day) -> [DeliveryQuality] {
    var earlier: [String: DeliveredFigures] = [:]
    var judged: [(offset: Int, quality: DeliveryQuality)] = []
    for (offset, delivery) in deliveries.enumerated() {
      let key = "\(delivery.kind.rawValue)/\(delivery.file)"
      judged.append((offset, DeliveryQuality(delivery, since: earlier[key], units: units, today: today)))
      if let figures = delivery.figures { earlier[key] = figures }
    }
    let order = Dictionary(uniqueKeysWithValues: DataSetKind.allCases.enumerated().map { ($1, $0) })
    return judged.sorted { left, right in
      let (first, second) = (left.quality.delivery, right.quality.delivery)
      if first.kind != second.kind { return order[first.kind, default: 0] < order[second.kind, default: 0] }
      return first.file == second.file ? left.offset > right.offset : first.file < second.file
    }.map(\.quality)
  }

  private init(_ delivery: DataDelivery, since earlier: DeliveredFigures?, units: UnitTree, today: Day) {
    self.delivery = delivery
    age = delivery.extracted.map { max(0, $0.distance(to: today)) }
    guard let figures = delivery.figures, let span = figures.span else {
      (periods, lag, revisedShare, lateUnits) = (nil, nil, nil, 0)
      return
    }
    let last = figures.grain.period(at: span.upperBound)
    periods = figures.grain.period(at: span.lowerBound)...last
    lag = delivery.extracted.map { last.lastDay.distance(to: $0) }.flatMap { $0 >= 0 ? $0 : nil }
    revisedShare = earlier.flatMap(figures.revisedShare)
    // A unit that has changed its code goes on under the new one.
    var ends: [UnitCode: Int] = [:]
    for (text, sums) in figures.sums {
      guard let end = sums.keys.max() else { continue }
      let code = units.unit(UnitCode(text))?.code ?? UnitCode(text)
      ends[code] = max(ends[code] ?? end, end)
    }
    lateUnits = ends.count { code, end in
      guard end < span.upperBound else { return false }
      // A unit that has closed has nothing more to register.
      return units.unit(code)?.closes.map { $0 > figures.grain.period(at: end + 1).firstDay } ?? true
    }
  }
}
