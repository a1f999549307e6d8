/// Which of the four theta models: whether the curvature is learned, and whether the line follows the data.
///
/// Source: Fiorucci, Pellegrini, Louzada, Petropoulos and Koehler, "Models for optimising the theta method and their
/// relationship to state space models" (2016), doi:10.1016/j.ijforecast.2016.02.005; STM, OTM, DSTM and DOTM there.
public enum ThetaVariant: Sendable, CaseIterable {
  /// Theta is 2 and the line is that of the whole history.
  case standard
  /// Theta is learned and the line is that of the whole history.
  case optimised
  /// Theta is 2 and the line is drawn anew after each value.
  case dynamicStandard
  /// Theta is learned and the line is drawn anew after each value.
  case dynamicOptimised

  /// Whether theta is learned from the values rather than 2.
  var learnsTheta: Bool { self == .optimised || self == .dynamicOptimised }
  /// Whether the line is drawn anew after each value.
  var isDynamic: Bool { self == .dynamicStandard || self == .dynamicOptimised }
}
