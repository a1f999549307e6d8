import PlanningModel

/// A period as a grain and a number on the grain's own axis.
struct PeriodIndex: Equatable {
  var isQuarter: Bool
  var index: Int32

  /// The first day of the period.
  var firstDay: Day { (isQuarter ? PeriodGrain.quarter : .month).period(at: Int(index)).firstDay }
}

extension PeriodIndex {
  /// The month or quarter of a cell; throws a sentence in Swedish.
  static func read(_ cell: UnsafeBufferPointer<UInt8>) throws(PeriodIndexError) -> PeriodIndex {
    let text = String(decoding: cell, as: UTF8.self)
    let period: Period
    do throws(PeriodParseError) {
      period = try PeriodParser.parse(text)
    } catch {
      throw PeriodIndexError(message: error.message)
    }
    switch period {
    case .month(let month): return PeriodIndex(isQuarter: false, index: month.index)
    case .quarter(let quarter): return PeriodIndex(isQuarter: true, index: quarter.index)
    default:
      throw PeriodIndexError(
        message: "”\(text)” är varken månad eller kvartal. Skriv till exempel 2026-01 eller 2026-Q1.")
    }
  }
}

/// Why a cell is no month or quarter, in Swedish.
struct PeriodIndexError: Error {
  let message: String
}
