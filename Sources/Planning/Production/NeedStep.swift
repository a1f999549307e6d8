public import PlanningModel

/// One named step on the way from last year's volume to the need in the plan, in the order they are taken.
public enum NeedStep: Sendable, Hashable {
  /// *Basår*: what was needed in the same period of the last year with figures.
  case base
  /// *Befolkning*: more or fewer inhabitants in the ages that need the care.
  case demography
  /// *Trend och säsong*: what the forecast adds beyond the population, calendar included.
  case trendAndSeason
  /// *Samstämning*: what the forecast was moved by to agree with those of the levels above (R039).
  case coherence
  /// *Känd förändring* that adds or scales.
  case knownChange(KnownChangeCode)
  /// *Flyttad vård*: negative where it leaves, positive where it arrives (R136).
  case careMoved(KnownChangeCode)
  /// *Kömål*: extra production that shortens a queue (R060).
  case queueGoal
  /// *Återbesök* caused by the changes above, after their lag.
  case returnVisits
  /// *Omfördelad vård*: negative where it leaves, positive where it arrives (R071).
  case careRedistributed(MeasureCode)
  /// *Verifierad åtgärd* on the need side (R133).
  case verifiedMeasure(MeasureCode)

  /// The stable key in JSON and CSV.
  public var key: String {
    switch self {
    case .base: "base"
    case .demography: "demography"
    case .trendAndSeason: "trendAndSeason"
    case .coherence: "coherence"
    case .knownChange(let code): "knownChange:\(code)"
    case .careMoved(let code): "careMoved:\(code)"
    case .queueGoal: "queueGoal"
    case .returnVisits: "returnVisits"
    case .careRedistributed(let code): "careRedistributed:\(code)"
    case .verifiedMeasure(let code): "verifiedMeasure:\(code)"
    }
  }

  private var rank: (Int, String) {
    switch self {
    case .base: (0, "")
    case .demography: (1, "")
    case .trendAndSeason: (2, "")
    case .coherence: (3, "")
    case .knownChange(let code): (4, code.text)
    case .careMoved(let code): (5, code.text)
    case .queueGoal: (6, "")
    case .returnVisits: (7, "")
    case .careRedistributed(let code): (8, code.text)
    case .verifiedMeasure(let code): (9, code.text)
    }
  }
}

extension NeedStep: Comparable {
  /// The order in which the steps are taken.
  public static func < (left: Self, right: Self) -> Bool { left.rank < right.rank }
}
