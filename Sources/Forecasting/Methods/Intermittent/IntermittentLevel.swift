/// A running estimate of how much is wanted at each step, for series that are mostly zero.
protocol IntermittentLevel {
  /// The mean expected at each step to come.
  var level: Double { get }
  /// Takes in the next value, which is not missing.
  mutating func add(_ value: Double)
}

/// Size over interval, both smoothed where something is wanted, less the bias that the division brings.
///
/// Keeps its level through a long silence.
///
/// Sources: Croston, "Forecasting and stock control for intermittent demands" (1972), doi:10.1057/jors.1972.50;
/// Syntetos and Boylan, "The accuracy of intermittent demand estimates" (2005), doi:10.1016/j.ijforecast.2004.10.001.
struct SizeOverInterval: IntermittentLevel {
  private let correction: Double
  private var size: RunningMean
  private var interval: RunningMean
  private var waited = 0.0

  /// Starts without any value.
  init(smoothing: Double) {
    correction = 1 - smoothing / 2
    size = RunningMean(smoothing: smoothing)
    interval = RunningMean(smoothing: smoothing)
  }

  var level: Double { interval.isEmpty ? 0 : correction * size.value / interval.value }

  mutating func add(_ value: Double) {
    waited += 1
    guard value > 0 else { return }
    size.add(value)
    interval.add(waited)
    waited = 0
  }
}

/// Chance times size: the chance is smoothed at every step, so that what has ceased fades toward zero.
///
/// Source: Teunter, Syntetos and Babai, "Intermittent demand: linking forecasting to inventory obsolescence" (2011),
/// doi:10.1016/j.ejor.2011.05.018.
struct ChanceTimesSize: IntermittentLevel {
  private var size: RunningMean
  private var chanceMean: RunningMean

  /// Starts without any value.
  init(chanceSmoothing: Double, sizeSmoothing: Double) {
    chanceMean = RunningMean(smoothing: chanceSmoothing)
    size = RunningMean(smoothing: sizeSmoothing)
  }

  /// How likely something is at a step, 0…1.
  var chance: Double { chanceMean.value }

  var level: Double { chance * size.value }

  mutating func add(_ value: Double) {
    chanceMean.add(value > 0 ? 1 : 0)
    if value > 0 { size.add(value) }
  }
}

/// The smoothed sum over windows as long as the typical interval, shared out evenly over their steps.
///
/// Windows are counted back from the latest value, so there is one smoothing for each of the places where they can
/// begin. Before the first window is full the level is the plain mean.
///
/// Source: Nikolopoulos, Syntetos, Boylan, Petropoulos and Assimakopoulos, "An aggregate–disaggregate intermittent demand
/// approach (ADIDA) to forecasting" (2011), doi:10.1057/jors.2010.32.
struct WindowMean: IntermittentLevel {
  private var recent: [Double]
  private var means: [RunningMean]
  private var place = 0
  private var start = RunningMean(smoothing: 0)

  /// Starts without any value.
  ///
  /// - Parameters:
  ///   - window: Steps in a window, at least 1.
  ///   - smoothing: The least weight of the latest window.
  init(window: Int, smoothing: Double) {
    recent = [Double](repeating: .nan, count: window)
    means = [RunningMean](repeating: RunningMean(smoothing: smoothing), count: window)
  }

  private(set) var level = 0.0

  mutating func add(_ value: Double) {
    start.add(value)
    recent[place] = value
    if !recent[(place + 1) % recent.count].isNaN {
      means[place].add(recent.reduce(0, +) / Double(recent.count))
      level = means[place].value
    } else {
      level = start.value
    }
    place = (place + 1) % recent.count
  }
}
