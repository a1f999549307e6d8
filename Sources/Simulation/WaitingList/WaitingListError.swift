/// Where in the description of a waiting list something stands.
public struct WaitingListPlace: Sendable, Equatable, CustomStringConvertible {
  /// The parts of a stage that can be wrong.
  public enum Field: String, Sendable {
    /// Numbers that arrive from outside.
    case arrivals
    /// Slots a week.
    case capacity
    /// Those waiting at the start.
    case waiting
    /// Shares who leave in a week.
    case removalRates = "removal rates"
    /// The longest accepted wait.
    case limitDays = "limit in days"
    /// The share of slots for long waits.
    case reserve
    /// Missed slots.
    case missed = "missed slots"
    /// What links a stage to the next.
    case link
    /// The longest accepted list.
    case maximumWaiting = "maximum waiting"
    /// How slots vary.
    case variation
  }

  /// The name of the stage.
  public let stage: String
  /// The name of the line; `nil` where the whole stage is meant.
  public let line: String?
  /// The part of the description.
  public let field: Field

  /// The place in words.
  public var description: String {
    let line = line.map { ", line “\($0)”" } ?? ""
    return "stage “\(stage)”\(line), \(field.rawValue)"
  }
}

/// Why a waiting list cannot be followed, and what to do about it.
public enum WaitingListError: Error, Sendable, Equatable, CustomStringConvertible {
  /// There is no week to follow.
  case noWeeks(Int)
  /// There is no stage.
  case noStages
  /// A stage has no line.
  case noLines(stage: String)
  /// A series does not have a value for each week.
  case wrongNumberOfWeeks(WaitingListPlace, found: Int, expected: Int)
  /// A week has no value.
  case missingWeek(WaitingListPlace, week: Int)
  /// A number is below 0 or too great to count with.
  case outOfRange(WaitingListPlace, value: Double)
  /// A probability or share is not within 0…1.
  case notAProbability(WaitingListPlace, value: Double)
  /// Over-dispersed counts with a variance that is not above the mean.
  case varianceRatio(WaitingListPlace, value: Double)
  /// A coefficient of variation is below 0 or not a number.
  case coefficientOfVariation(WaitingListPlace, value: Double)
  /// Somebody would arrive before being served.
  case negativeLag(WaitingListPlace, weeks: Int)
  /// The lags' shares do not sum to 1.
  case lagShares(WaitingListPlace, sum: Double)
  /// Neighbouring stages have different lines.
  case linesDiffer(stage: String, next: String)
  /// The last stage goes on to nowhere.
  case linkLeadsNowhere(stage: String)
  /// There are no paths to follow.
  case noPaths(WaitingListPlace)

  /// What is wrong, where, and how to mend it.
  public var description: String {
    switch self {
    case .noWeeks(let weeks): "A waiting list cannot be followed for \(weeks) weeks. State at least one week."
    case .noStages: "There is no stage to wait for. State at least one."
    case .noLines(let stage): "Stage “\(stage)” has no line. State at least one, even if nobody waits yet."
    case .wrongNumberOfWeeks(let place, let found, let expected):
      "\(place): \(found) weeks are given and \(expected) are followed. Give one value per week."
    case .missingWeek(let place, let week):
      "\(place): week \(week) has no value. Give a number, 0 where nothing happens."
    case .outOfRange(let place, let value):
      "\(place): \(value) cannot be counted with. Give a number from 0 to 100 000 000."
    case .notAProbability(let place, let value):
      "\(place): \(value) is not a share. Give a number from 0 to 1 (5 per cent is 0.05)."
    case .varianceRatio(let place, let value):
      "\(place): a variance of \(value) times the mean is not above Poisson’s. Give more than 1, or use Poisson counts."
    case .coefficientOfVariation(let place, let value):
      "\(place): \(value) is not a coefficient of variation. Give a number from 0 to 10 (0.2 is 20 per cent)."
    case .negativeLag(let place, let weeks):
      "\(place): a lag of \(weeks) weeks arrives before it is served. Give 0 or more weeks."
    case .lagShares(let place, let sum):
      "\(place): the shares of the lags sum to \(sum). Let them sum to 1, and state who goes on as the conversion."
    case .linesDiffer(let stage, let next):
      "Stages “\(stage)” and “\(next)” are linked and need the same number of lines, in the same order of priority."
    case .linkLeadsNowhere(let stage):
      "Stage “\(stage)” is last and has a link. Remove the link or add the stage it leads to."
    case .noPaths(let place): "\(place): there are no paths to follow. Give at least one."
    }
  }
}
