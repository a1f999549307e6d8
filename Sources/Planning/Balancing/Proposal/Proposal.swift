public import Optimization
public import PlanningModel

/// The best way to close the gaps of a problem (*balanseringsförslag*); people decide on it line by line.
///
/// In order: fewer patients left and above the maximum queue, class by class (R239); as little as possible of what
/// nobody has put a price on; fewest kronor, moving being free so that it comes first (R144); measures in recommended
/// order; the least moving in few lines, between neighbours first; the most even production (R241). Moves too small to
/// be worth a line are left out, and what they would have given is told.
public struct Proposal: Sendable, Equatable {
  /// The problem it answers.
  public let problem: BalancingProblem
  /// What is proposed, in recommended order.
  public internal(set) var lines: [Line]
  /// The lines in groups that do the same kind of thing, in order.
  public internal(set) var groups: [LineGroup]
  /// Activities that each unit does of its own need, by care and period.
  public internal(set) var production: [[Double]]
  /// Activities behind the plan after each period, or lost in it where they cannot wait, by care and period.
  public internal(set) var behind: [[Double]]
  /// Patients above the maximum queue after each period, by care and period.
  public internal(set) var aboveMaximum: [[Double]]
  /// What each priority class lacks without the proposal, the highest class first.
  public internal(set) var before: [ClassOutcome]
  /// What each priority class lacks with it.
  public internal(set) var after: [ClassOutcome]
  /// What each priority class would lack if moves too small to be worth a line were made too; `nil` when none was left
  /// out.
  public internal(set) var withSmallMoves: [ClassOutcome]?
  /// The share of each measure that would have been enough, 0–1, in the order of the problem; what is carried out when
  /// the measure need not be whole.
  public internal(set) var neededShares: [Double]
  /// What one more hour would give, the most for the highest class first.
  public let bottlenecks: [Bottleneck]
  /// Measures that were not chosen and why, in the order of the problem.
  public internal(set) var notChosen: [NotChosen]
  /// How the computation ended; `.optimal` unless it was stopped before the best was proved.
  public let status: SolveStatus
}

extension Proposal {
  /// What is done.
  public enum Action: Sendable, Hashable {
    /// Hours move between two supplies.
    case hours(move: Int)
    /// Care moves between two units.
    case care(move: Int)
    /// A measure is carried out to a share of its planned effect, 0–1.
    case measure(Int, share: Double)
    /// A supply works overtime.
    case overtime(supply: Int)
    /// Care is bought.
    case purchase(Int)

    /// What kind of thing is done.
    public var kind: ActionKind {
      switch self {
      case .hours: .hours
      case .care: .care
      case .measure: .measure
      case .overtime: .overtime
      case .purchase: .purchase
      }
    }
  }

  /// A kind of thing that is done.
  public enum ActionKind: Sendable, Hashable, CaseIterable {
    /// Hours move between units.
    case hours
    /// Care moves between units.
    case care
    /// Measures are carried out.
    case measure
    /// Units work overtime.
    case overtime
    /// Care is bought.
    case purchase
  }

  /// Lines in a row that do the same kind of thing.
  public struct LineGroup: Sendable, Equatable {
    /// Their positions.
    public let lines: Range<Int>
    /// What they close together when the lines before them are carried out; `nil` when it has no answer.
    public let closes: [ClassOutcome]?
  }

  /// One line that people accept or not.
  public struct Line: Sendable, Equatable {
    /// What is done.
    public let action: Action
    /// Hours, or activities for care, per period.
    public let amounts: [Double]
    /// Kronor in all; `nil` when nobody has said what it costs, 0 for moving.
    public let kronor: Double?
    /// The level that decides (R125).
    public let decidingLevel: Level
    /// What it closes when the lines before it are carried out; `nil` when not worked out.
    public internal(set) var closes: [ClassOutcome]?

    /// All hours or activities.
    public var total: Double { amounts.reduce(0, +) }
  }

  /// What a priority class lacks, or how much less it lacks.
  public struct ClassOutcome: Sendable, Equatable {
    /// The class, 1 the highest.
    public let priority: Int
    /// Patients not treated at the end, and patients above the maximum queue in each period.
    public let left: Double
    /// Patients behind the plan, summed over periods.
    public let waiting: Double
  }

  /// What one more hour of a supply in a period would give.
  public struct Bottleneck: Sendable, Equatable {
    /// The supply.
    public let supply: Int
    /// The period.
    public let period: Int
    /// What it would give each class that gains by it, the highest class first.
    public let values: [ClassOutcome]
  }

  /// A measure that was not chosen.
  public struct NotChosen: Sendable, Equatable {
    /// The measure.
    public let measure: Int
    /// Why.
    public let reason: Reason
  }

  /// Why something was not chosen.
  public enum Reason: Sendable, Equatable {
    /// There is no deficit where it acts.
    case noDeficit
    /// What it would close is closed for less: carrying it out would cost so many kronor more.
    case dearer(kronor: Double)
    /// Nobody has said what it costs, and what it would close is closed without it.
    case costUnknown
    /// The budget does not reach for all of it.
    case overBudget
    /// Time ran out, or somebody stopped the computation, before it was worked out.
    case notWorkedOut
    /// It costs nothing more, but what it would close is closed by what stands before it in the recommended order, or
    /// something else is short.
    case addsNothing
  }

  /// What remains unmet, the highest class first; less than a twentieth of a patient is nobody.
  public var unmet: [Int] {
    problem.care.indices.filter { left(of: $0) > 0.05 || aboveMaximum[$0].contains { $0 > 0.05 } }
      .sorted {
        (problem.care[$0].priority, -left(of: $0), $0) < (problem.care[$1].priority, -left(of: $1), $1)
      }
  }

  /// Patients of a unit and object that are not treated when the last period ends.
  public func left(of care: Int) -> Double {
    problem.care[care].canWait ? behind[care].last ?? 0 : behind[care].reduce(0, +)
  }

  /// Whether the best was found; otherwise it is what had been found when the computation was stopped.
  public var isComplete: Bool { status == .optimal }

  /// Kronor of all lines whose cost is known.
  public var kronor: Double { lines.reduce(0) { $0 + ($1.kronor ?? 0) } }

  /// Whether some line costs what nobody has said.
  public var hasUnknownCost: Bool { lines.contains { $0.kronor == nil } }
}

/// Why there is no proposal.
public enum ProposalError: Error, Sendable, Equatable {
  /// The computation ended before anything was found.
  case stopped(SolveStatus)
  /// The limits cannot hold together; the fewest that say so, and whether they are the fewest for sure.
  case contradiction([String], isMinimal: Bool)
}

extension ProposalError {
  /// What is wrong and what to do, in Swedish.
  public var message: String {
    switch self {
    case .stopped(.timeLimit), .stopped(.effortLimit):
      "Tiden tog slut innan något förslag var uträknat. Ge längre tid med --time-limit, eller räkna per kvartal med "
        + "--period quarter. Inget har ändrats."
    case .stopped(.interrupted):
      "Uträkningen avbröts innan något förslag var klart. Kör igen. Inget har ändrats."
    case .stopped(let status):
      "Lösaren kom inte fram till något förslag (\(status)). Kontrollera timmar per aktivitet och kapaciteter som är "
        + "mycket stora eller mycket små. Inget har ändrats."
    case .contradiction(let limits, let isMinimal):
      (isMinimal
        ? "Dessa gränser kan inte hålla samtidigt: "
        : "Bland dessa gränser finns några som inte kan hålla "
          + "samtidigt: ")
        + limits.joined(separator: "; ") + ". Ändra någon av dem. Inget har ändrats."
    }
  }
}
