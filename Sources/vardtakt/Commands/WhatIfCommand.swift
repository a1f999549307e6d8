import ArgumentParser
import Planning
import PlanningModel
import Reporting

/// `vardtakt what-if`: what the region's balance becomes when an activity takes another time.
struct WhatIfCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "what-if", abstract: "Visar vad balansen blir om en aktivitet tar en annan tid.",
    discussion: """
      vardtakt what-if --workspace region.vardtakt --time ENHET/OBJEKT/KAPACITET=0,75
      Bara det som ändras visas. Inget sparas: det är en fråga, inget beslut.
      """)

  /// How the answer is shown.
  enum Format: String, ExpressibleByArgument, CaseIterable {
    case text, json
  }

  @OptionGroup var source: WorkspaceOption
  @OptionGroup var options: PlanOptions

  @Option(name: .long, help: "En tid att pröva, i timmar per aktivitet; kan anges flera gånger.")
  var time: [String]

  @Option(name: .long, help: "text eller json.")
  var format: Format = .text

  @Flag(name: .long, help: "Skriver på standardfel hur lång tid svaret tog.")
  var timing = false

  func run() throws {
    let before = try RegionWorkspace.plan(source.workspace, options)
    let changes = try time.map { try TriedTime($0, in: before).activityTime }
    let planner = Planner(threads: options.threads)
    let clock = ContinuousClock()
    let start = clock.now
    let after = changes.reduce(before) { planner.plan($0, changing: $1) }
    let elapsed = (clock.now - start).components
    if timing {
      let milliseconds = Double(elapsed.seconds) * 1000 + Double(elapsed.attoseconds) / 1e15
      Console.error("what-if: \(NumberFormat.english.text(milliseconds, decimals: 2)) ms")
    }
    let table = PlanComparison(before: before, after: after, language: options.language).table
    switch format {
    case .json: try Console.write(table.json + "\n")
    case .text where table.rows.isEmpty: try Console.write("Inget ändras.\n")
    case .text: try Console.write(table.terminalText(maximumWidth: Console.terminalWidth))
    }
  }
}

/// A time to try, read from `ENHET/OBJEKT/KAPACITET=TIMMAR` and checked against the plan.
struct TriedTime {
  let activityTime: ActivityTime

  init(_ text: String, in plan: Plan) throws {
    let sides = text.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
    let parts = sides[0].split(separator: "/", omittingEmptySubsequences: false).map(String.init)
    guard sides.count == 2, parts.count == 3 else {
      throw ValidationError(
        "”\(text)” ska skrivas ENHET/OBJEKT/KAPACITET=TIMMAR, till exempel MOTT1/NYBESOK/LAKARE=0,75.")
    }
    guard let hours = Double(sides[1].replacing(",", with: ".")), hours >= 0, hours < 10_000 else {
      throw ValidationError("”\(sides[1])” är ingen tid i timmar. Skriv ett tal från 0, till exempel 0,75.")
    }
    let (object, capacity) = (PlanningObjectCode(parts[1]), CapacityCode(parts[2]))
    guard let unit = plan.units.unit(UnitCode(parts[0])) else { throw ExplanationError.unknownUnit(parts[0]) }
    guard plan.facts.catalogue.object(object) != nil else {
      throw ExplanationError.unknownSubject(parts[1], kind: .time)
    }
    guard plan.facts.capacities.contains(where: { $0.code == capacity }) else {
      throw ExplanationError.unknownSubject(parts[2], kind: .time)
    }
    activityTime = ActivityTime(unit: unit.code, object: object, capacity: capacity, hours: hours, row: 0)
  }
}
