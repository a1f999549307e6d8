/// The smoothing weights of complex exponential smoothing, worked out for one step.
///
/// Each pair of states holds what is expected and what is hidden: the next expected is the expected − `resist` · hidden +
/// `gain` · error, the next hidden is the expected + `keep` · hidden + `hiddenGain` · error.
struct ComplexWeights {
  /// A pair of states' weights.
  struct Pair {
    /// The share of the expected state that flows into the hidden one.
    let flow: Double
    /// The share of the hidden state taken off the expected one.
    let resist: Double
    /// The share of the hidden state that stays.
    let keep: Double
    /// The share of an error added to the expected state.
    let gain: Double
    /// The share of an error added to the hidden state.
    let hiddenGain: Double

    /// The weights of a complex smoothing parameter.
    init(real: Double, imaginary: Double) {
      flow = 1
      resist = 1 - imaginary
      keep = 1 - real
      gain = real - imaginary
      hiddenGain = real + imaginary
    }

    /// The weights of plain smoothing, which hides nothing.
    init(plain: Double) {
      flow = 0
      resist = 0
      keep = 0
      gain = plain
      hiddenGain = 0
    }
  }

  /// The weights of the level, or of each position's level.
  let level: Pair
  /// The weights of the season that is added to the level.
  let season: Pair

  /// The weights of parameters: the level's real and imaginary part, then the season's.
  init(_ parameters: UnsafeBufferPointer<Double>, variant: ComplexVariant) {
    level = Pair(real: parameters[0], imaginary: parameters[1])
    season =
      switch variant {
      case .seasonless, .simple: Pair(plain: 0)
      case .partial: Pair(plain: parameters[2])
      case .full: Pair(real: parameters[2], imaginary: parameters[3])
      }
  }
}
