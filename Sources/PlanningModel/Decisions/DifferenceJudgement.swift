/// What somebody makes of a difference between units (*bedömning av skillnad*, R075).
public struct DifferenceJudgement: Sendable, Equatable {
  /// Whether a difference has its reasons.
  public enum Verdict: String, Sendable, Codable, CaseIterable {
    /// *Motiverad*: there is a good reason for it.
    case justified
    /// *Något att lära av*: units could come closer to each other.
    case toLearnFrom
  }

  /// The address of the difference, as `stay/MED-SV` or `time/ORT-NYB/LAK`.
  public var difference: String
  /// The unit whose value is meant; `nil` for the difference as a whole.
  public var unit: UnitCode?
  /// What it is.
  public var verdict: Verdict
  /// Why.
  public var reason: String
  /// Who judged.
  public var judgedBy: String
  /// The day it was judged.
  public var judgedOn: Day

  /// Creates a judgement.
  public init(
    difference: String, unit: UnitCode?, verdict: Verdict, reason: String, judgedBy: String, judgedOn: Day
  ) {
    self.difference = difference
    self.unit = unit
    self.verdict = verdict
    self.reason = reason
    self.judgedBy = judgedBy
    self.judgedOn = judgedOn
  }
}
