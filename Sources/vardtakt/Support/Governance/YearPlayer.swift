import Governance
import Intake
import PlanningModel
import Workspace

/// Plays a year script step by step: each command is judged and recorded as if somebody had given it that day.
struct YearPlayer {
  let workspace: RegionWorkspace
  let script: YearScript
  let file: String
  /// The last day that is played; `nil` for all.
  var until: Day?

  /// What came of the script.
  struct Result {
    var carriedOut = 0
    var repeated = 0
    var refusedAsExpected = 0
    var events = 0
    /// Steps after the last day that is played.
    var leftOut = 0
  }

  /// Plays all steps; `show` gets one line for each.
  ///
  /// Throws `CommandFailure` that names the row when a step is refused that should not be, or the other way round.
  /// What was recorded before stays; when the script is played again, it goes on where it stopped.
  func play(_ show: (String) throws -> Void) throws -> Result {
    var result = Result()
    var state = try workspace.governanceState(asOf: .latest, scenario: nil)
    var seen: [String: Int] = [:]
    for step in script.steps {
      if let until, step.on > until {
        result.leftOut += 1
        continue
      }
      let request = try self.request(step, &seen)
      do {
        if step.refused != nil {
          try check(step, isRefused: request, in: state, show, &result)
        } else {
          let done = try workspace.carryOut(request, in: state)
          result.events += done.events.count
          if done.earlier.isEmpty { result.carriedOut += 1 } else { result.repeated += 1 }
          let units = try? state.organization.tree(on: step.on)
          state.add(done.events)
          let words = DecisionWords(state, units: units)
          try show("\(step.on) \(step.by): \(done.text(words))")
        }
      } catch let refusal as GovernanceRefusal {
        throw failure(step, refusal.message)
      }
    }
    return result
  }

  private func check(
    _ step: YearScript.Step, isRefused request: CommandRequest, in state: GovernanceState,
    _ show: (String) throws -> Void, _ result: inout Result
  ) throws {
    // What was refused the first time must not be judged by what has been decided since.
    if !state.commands.isEmpty, let latest = state.latest, latest.swedishDay > step.on {
      result.repeated += 1
      return
    }
    do {
      _ = try GovernanceDesk.decide(request, in: state)
    } catch let refusal as GovernanceRefusal {
      let words = step.refused ?? ""
      // A file is written with plain spaces; numbers in messages hang together with no-break ones.
      guard words.isEmpty || refusal.message.replacing("\u{A0}", with: " ").contains(words) else {
        throw failure(step, "Steget nekas, men inte med orden ”\(words)”: \(refusal.message)")
      }
      result.refusedAsExpected += 1
      return try show("\(step.on) \(step.by): Nekas som väntat. \(refusal.message)\n")
    }
    throw failure(step, "Steget skulle nekas (refused) men går igenom. Rätta skriptet.")
  }

  private func request(_ step: YearScript.Step, _ seen: inout [String: Int]) throws -> CommandRequest {
    let command: GovernanceCommand
    do throws(CommandTextError) {
      command = try GovernanceCommand(json: step.command)
    } catch {
      throw failure(step, error.message)
    }
    // The same words on the same day are the same command, and the second time they stand in the script another one.
    let text = "\(step.on)|\(step.by)|\(step.reason)|\(command.json)"
    seen[text, default: 0] += 1
    let hash = ContentHash.hexadecimal(of: Array("\(text)|\(seen[text] ?? 0)".utf8))
    return CommandRequest(
      id: "play-\(hash.prefix(24))", actor: PersonID(step.by), at: Self.noon(of: step.on), reason: step.reason,
      command: command)
  }

  /// Eleven o'clock of universal time, which is the same day in Sweden all year round.
  private static func noon(of day: Day) -> Instant { Instant(seconds: Int(day.number) * 86_400 + 11 * 3600) }

  private func failure(_ step: YearScript.Step, _ message: String) -> CommandFailure {
    CommandFailure(message: "\(file) rad \(step.row): \(message)")
  }
}
