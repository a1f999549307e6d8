import ArgumentParser
import Forecasting
import PlanningModel

/// What the words of `vardtakt forecast` ask for, checked.
struct ForecastRequest {
  let season: Int?
  let horizon: Int?
  /// In rising order, each once.
  let quantiles: [Double]
  let method: ForecastMethod?
  /// The first and last period of each interruption, as written.
  let closed: [(first: String, last: String)]
  let dayCount: ForecastRun.DayCount
  let threads: Int
  let seed: UInt64
  let paths: Int

  /// The names of the methods.
  static var methodNames: String { ForecastMethod.allCases.map(\.rawValue).joined(separator: ", ") }

  init(
    season: Int?, horizon: Int?, quantiles: String, method: String?, closed: [String], calendar: ForecastRun.DayCount,
    backtest: Int?, backtestStep: Int?, threads: Int, seed: UInt64, paths: Int
  ) throws {
    func check(_ value: Int?, _ range: ClosedRange<Int>, _ option: String) throws {
      guard let value, !range.contains(value) else { return }
      throw ValidationError("--\(option) är \(value). Ange mellan \(range.lowerBound) och \(range.upperBound).")
    }
    try check(season, 1...1_000, "season")
    try check(horizon, 1...1_000, "horizon")
    try check(backtest, 1...100, "backtest")
    try check(backtestStep, 1...1_000, "backtest-step")
    try check(threads, 1...256, "threads")
    try check(paths, 100...20_000, "paths")
    self.season = season
    self.horizon = horizon
    self.quantiles = try Self.quantiles(quantiles)
    self.method = try method.flatMap(Self.method)
    self.closed = try closed.map(Self.stretch)
    dayCount = calendar
    self.threads = threads
    self.seed = seed
    self.paths = paths
  }

  private static func quantiles(_ text: String) throws -> [Double] {
    let parts = text.split(whereSeparator: { ",; ".contains($0) })
    let values = parts.compactMap { Double($0) }.filter { $0 > 0 && $0 < 1 }
    guard !values.isEmpty, values.count == parts.count else {
      throw ValidationError("”\(text)” är inga kvantiler. Ange tal mellan 0 och 1, till exempel 0.1,0.5,0.9.")
    }
    return Set(values).sorted()
  }

  private static func method(_ name: String) throws -> ForecastMethod? {
    guard name != "automatic" else { return nil }
    if let method = ForecastMethod(rawValue: name) { return method }
    let question = NearestWord.question(for: name, among: ForecastMethod.allCases.map(\.rawValue))
    throw ValidationError("Metoden \(name) finns inte.\(question) Välj någon av: \(methodNames).")
  }

  private static func stretch(_ text: String) throws -> (first: String, last: String) {
    let parts = text.split(separator: "..", omittingEmptySubsequences: false).map(String.init)
    guard let first = parts.first, let last = parts.last, parts.count <= 2, !first.isEmpty, !last.isEmpty else {
      throw ValidationError(
        "”\(text)” är inget avbrott. Ange första och sista perioden, till exempel 2020-03..2021-12.")
    }
    return (first, last)
  }
}
