public import PlanningModel

/// The balance of need and capacity in hours (*kapacitetsgap*): `gap = available + verified effect − need` (R115, R133).
///
/// A planned effect is shown beside the gap and never inside it; only a verified one counts (T14).
///
///     Gap(need: Hours(100), available: Hours(90), verifiedEffect: .zero, plannedEffect: Hours(10)).hours   // −10
public struct Gap: Sendable, Equatable {
  /// Hours needed.
  public let need: Hours
  /// Hours available.
  public let available: Hours
  /// Hours of measures whose effect is verified.
  public let verifiedEffect: Hours
  /// Hours of measures that are planned; not part of the gap.
  public let plannedEffect: Hours

  /// Sets a need against what there is.
  public init(need: Hours, available: Hours, verifiedEffect: Hours = .zero, plannedEffect: Hours = .zero) {
    self.need = need
    self.available = available
    self.verifiedEffect = verifiedEffect
    self.plannedEffect = plannedEffect
  }

  /// Hours left over, negative in a deficit.
  public var hours: Hours { available + verifiedEffect - need }

  /// Need over available hours and verified effect; `nil` where there is nothing to use.
  public var utilisation: Double? {
    let supply = available + verifiedEffect
    return supply > .zero ? need.value / supply.value : nil
  }
}
