package import PlanningModel

/// A planning year as a list of commands with who, when and why, to be played one after the other.
///
/// The reader knows the file and not the commands: each is passed on as JSON for the room that judges it. That keeps
/// the arrow between the rooms pointing one way.
package struct YearScript: Sendable, Equatable {
  /// One command.
  package struct Step: Sendable, Equatable {
    /// The row of the file it begins on, from 1.
    package let row: Int
    /// The day.
    package let on: Day
    /// Who.
    package let by: String
    /// Why.
    package let reason: String
    /// The command as JSON, `{"send": {"unit": "REG", "year": 2027}}`.
    package let command: String
    /// Words that the refusal must hold, when the command shall be refused; empty for any refusal.
    package let refused: String?
  }

  /// The steps in order.
  package let steps: [Step]
}

/// Why a file is no year script.
package struct YearScriptError: Error, Sendable, Equatable {
  /// The row, from 1; `nil` when the whole file is meant.
  package let row: Int?
  /// What is wrong and what to do about it, in Swedish.
  package let message: String
}
