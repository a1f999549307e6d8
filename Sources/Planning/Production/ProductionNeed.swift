import Forecasting
import PlanningModel

/// The production need of a whole region: every planning object at every unit, with the paths behind it.
public struct ProductionNeed: Sendable {
  /// The series, ordered by unit and then object.
  public let series: [SeriesNeed]
  /// The forecasts of units above with which those of the series have been made to agree, by object and unit.
  public let totals: [TotalForecast]
  /// The joint draws that make paths of different series comparable.
  let sampling: JointSampling
  /// The positions of each unit's series, by the unit's position in the tree.
  public let seriesOfUnit: [Range<Int>]

  init(series: [SeriesNeed], totals: [TotalForecast], sampling: JointSampling, unitCount: Int) {
    self.series = series
    self.totals = totals
    self.sampling = sampling
    var ranges: [Range<Int>] = []
    var start = 0
    for unit in 0..<unitCount {
      var end = start
      while end < series.count, series[end].unit == unit { end += 1 }
      ranges.append(start..<end)
      start = end
    }
    seriesOfUnit = ranges
  }

  /// The series of a unit and an object.
  public func series(unit: Int, object: Int) -> SeriesNeed? {
    series[seriesOfUnit[unit]].first { $0.object == object }
  }

  /// Adds the deviations of a series' possible futures from its expected one to a buffer, path by path.
  ///
  /// `scratch` holds one number for each path and step ahead and may be reused between calls.
  func addDeviations(
    of position: Int, hours: [Double], to buffer: inout [Float], scratch: inout [Float], periodCount: Int
  ) {
    for part in series[position].deviations {
      guard let forecast = series[part.series].forecast else { continue }
      scratch.withUnsafeMutableBufferPointer {
        sampling.writePaths(of: forecast.model, exposure: forecast.exposure, to: $0)
      }
      let factors = zip(part.factors, hours).map { Float($0 * $1) }
      let means = forecast.modelMean.suffix(periodCount).map { Float($0) }
      for path in 0..<sampling.paths {
        let from = path * sampling.horizon + forecast.stepsBeforePlan
        let to = path * periodCount
        for period in 0..<periodCount {
          buffer[to + period] += (scratch[from + period] - means[period]) * factors[period]
        }
      }
    }
  }
}
