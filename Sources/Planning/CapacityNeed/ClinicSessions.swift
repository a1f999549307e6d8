public import PlanningModel

/// From visits to clinic sessions (*mottagningspass*): `sessions = visits × minutes / (session minutes × utilisation)`.
///
///     ClinicSessions(visits: 1200, minutesPerVisit: 45, minutesPerSession: 240, utilisation: 0.9).sessions.value   // 250
public struct ClinicSessions: Sendable, Equatable {
  /// Hours with patients.
  public let hours: Hours
  /// Sessions, not rounded.
  public let sessions: Sessions
  /// Whole sessions; a need is rounded up.
  public let roundedUp: Int

  /// Calculates from visits and their length; `utilisation` is the share of a session with patients, above 0, at most 1.
  public init(visits: Double, minutesPerVisit: Double, minutesPerSession: Double, utilisation: Double) {
    precondition(
      minutesPerSession > 0 && utilisation > 0 && utilisation <= 1,
      "A session must last some minutes; utilisation must be above 0, at most 1.")
    let exact = visits * minutesPerVisit / (minutesPerSession * utilisation)
    hours = Hours(visits * minutesPerVisit / 60)
    sessions = Sessions(exact)
    roundedUp = WholeNumber.up(exact)
  }
}
