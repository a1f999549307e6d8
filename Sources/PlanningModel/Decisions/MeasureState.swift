/// The proof that a measure has worked: an indicator that was measured before and after (R133–R135).
public struct VerifiedEffect: Sendable, Equatable, Codable {
  /// What was measured.
  public var indicator: String
  /// Its value before.
  public var baseline: Double
  /// The value aimed at.
  public var target: Double
  /// The value reached.
  public var measured: Double
  /// The day it was verified.
  public var date: Day
  /// The role that verified it; never the one that proposed the measure.
  public var verifiedBy: String
  /// Hours a month that are proved.
  public var hoursPerMonth: Double

  /// Creates a proof.
  public init(
    indicator: String, baseline: Double, target: Double, measured: Double, date: Day, verifiedBy: String,
    hoursPerMonth: Double
  ) {
    self.indicator = indicator
    self.baseline = baseline
    self.target = target
    self.measured = measured
    self.date = date
    self.verifiedBy = verifiedBy
    self.hoursPerMonth = hoursPerMonth
  }
}

/// Where a measure stands; only the last working state carries an effect that can be counted (R135).
public enum MeasureState: Sendable, Equatable {
  /// *Idé*.
  case idea
  /// *Beslutad*.
  case decided
  /// *Pågår*.
  case inProgress
  /// *Genomförd*.
  case implemented
  /// *Effekt verifierad*.
  case effectVerified(VerifiedEffect)
  /// *Avbruten*.
  case cancelled

  /// The states by name, without what they carry.
  public enum Name: String, Sendable, CaseIterable {
    case idea, decided, inProgress, implemented, effectVerified, cancelled

    /// What people call it.
    public var swedish: String {
      switch self {
      case .idea: "idé"
      case .decided: "beslutad"
      case .inProgress: "pågår"
      case .implemented: "genomförd"
      case .effectVerified: "effekt verifierad"
      case .cancelled: "avbruten"
      }
    }
  }

  /// The state's name.
  public var name: Name {
    switch self {
    case .idea: .idea
    case .decided: .decided
    case .inProgress: .inProgress
    case .implemented: .implemented
    case .effectVerified: .effectVerified
    case .cancelled: .cancelled
    }
  }
}
