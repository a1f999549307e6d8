/// What a figure of the handbook is counted in; the raw value is the key in JSON.
public enum FormulaUnit: String, Sendable, CaseIterable {
  case activities
  case bedDays
  case beds
  case days
  case erlang
  case fullTimeEquivalents
  case hours
  case hoursPerWeek
  case minutes
  case names
  case patients
  case perDay
  case perTimeUnit
  case perWeek
  case persons
  case ratio
  case servers
  case sessions
  case share
  case staff
  case text
  case timeUnits
  case truth
  case weeks

  /// The word after the figure; empty for texts, truths and plain numbers.
  public var word: LocalText {
    switch self {
    case .activities: LocalText("aktiviteter", "activities")
    case .bedDays: LocalText("vårddygn", "bed-days")
    case .beds: LocalText("vårdplatser", "beds")
    case .days: LocalText("dagar", "days")
    case .erlang: LocalText("erlang", "erlang")
    case .fullTimeEquivalents: LocalText("årsarbetare", "full-time equivalents")
    case .hours: LocalText("timmar", "hours")
    case .hoursPerWeek: LocalText("timmar per vecka", "hours per week")
    case .minutes: LocalText("minuter", "minutes")
    case .patients: LocalText("patienter", "patients")
    case .perDay: LocalText("per dygn", "per day")
    case .perTimeUnit: LocalText("per tidsenhet", "per time unit")
    case .perWeek: LocalText("per vecka", "per week")
    case .persons: LocalText("personer", "persons")
    case .servers: LocalText("betjänare", "servers")
    case .sessions: LocalText("pass", "sessions")
    case .share: LocalText("andel", "share")
    case .staff: LocalText("anställda eller årsarbetare", "employees or full-time equivalents")
    case .timeUnits: LocalText("tidsenheter", "time units")
    case .weeks: LocalText("veckor", "weeks")
    case .names, .ratio, .text, .truth: LocalText("", "")
    }
  }
}
