import ArgumentParser
import Forecasting
import Foundation
import Planning
import PlanningModel

extension MeasureCommand {
  struct Check: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Söker åtgärdens effekt i ett utfall och föreslår vad som kan verifieras; verifierar inget.",
      discussion: """
        Filen har en rad per månad: 2027-01;34,5. Utan fil tas utfallet av --object vid åtgärdens enhet ur arbetsytan.
        Varje månad jämförs med samma månad före åtgärden, så att säsongen inte tas för en effekt.
        """)

    @Argument(help: "Åtgärdens kod.") var code: String
    @OptionGroup var source: WorkspaceOption
    @Option(name: .long, help: "En fil med månad och värde.") var outcome: String?
    @Option(name: .long, help: "Planeringsobjektet vars utfall ska prövas.") var object: String?
    @Option(name: .long, help: "Första månaden med effekt; annars åtgärdens första månad.") var from: Month?

    func validate() throws {
      guard (outcome == nil) != (object == nil) else {
        throw ValidationError("Ange antingen --outcome FIL eller --object OBJEKT.")
      }
    }

    func run() throws {
      let (measure, series) = try RegionWorkspace.use(source.workspace) { workspace in
        let measure = try known(code, in: workspace)
        let series =
          try outcome.map(OutcomeSeries.init(file:))
          ?? OutcomeSeries(object: object ?? "", at: measure.unit, in: workspace.input(asOf: nil).facts)
        return (measure, series)
      }
      let start = from ?? measure.from
      guard
        let change = LevelChange(
          series.values, at: series.first.distance(to: start), period: series.values.count >= 24 ? 12 : 1)
      else {
        throw CommandFailure(
          message: "Utfallet har för få månader före eller efter \(start) för att säga något. Vänta tills minst "
            + "\(LevelChange.fewestOnEachSide) månader finns på var sida.")
      }
      try Console.write(words(change, measure, from: start))
    }

    private func words(_ change: LevelChange, _ measure: BalancingMeasure, from start: Month) -> String {
      func text(_ value: Double) -> String { NumberFormat.swedish.short(value) }
      var lines = [
        "\(measure.code) \(measure.name), utfall från \(start): nivå före \(text(change.before)), efter "
          + "\(text(change.after)).",
        "Förändring \(text(change.change)), i 95 fall av 100 mellan \(text(change.low)) och \(text(change.high)) "
          + "(\(change.counts.before) månader före, \(change.counts.after) efter, säsongen borträknad).",
      ]
      guard change.isSeen else {
        lines.append("Ingen säker förändring syns. Det finns inget att verifiera ännu.")
        return lines.joined(separator: "\n") + "\n"
      }
      lines.append(
        "En förändring syns. Bedöm om den beror på åtgärden, räkna om den till timmar per månad och låt någon annan än "
          + "förslagsställaren verifiera:")
      lines.append(
        "  vardtakt measure verify \(measure.code) --workspace \(source.workspace) --baseline "
          + "\(plain(change.before)) --measured \(plain(change.after)) --target MÅL --hours TIMMAR …")
      return lines.joined(separator: "\n") + "\n"
    }

    private func plain(_ value: Double) -> String { String((value * 100).rounded() / 100) }
  }
}

/// What was measured month by month, missing months as `.nan`.
struct OutcomeSeries {
  let first: Month
  let values: [Double]

  /// Reads a file with a month and a value a line.
  init(file: String) throws {
    guard let bytes = FileManager.default.contents(atPath: file) else {
      throw CommandFailure(message: "Filen \(file) kunde inte läsas. Kontrollera namnet.")
    }
    var rows: [(month: Month, value: Double)] = []
    for (number, line) in String(decoding: bytes, as: UTF8.self).split(whereSeparator: \.isNewline).enumerated() {
      let cells = line.split(separator: ";").map { $0.trimmingCharacters(in: .whitespaces) }
      guard cells.count >= 2, let month = Month(cells[0]), let value = Double(cells[1].replacing(",", with: ".")) else {
        // The first line may be headings.
        if number == 0 { continue }
        throw CommandFailure(
          message: "Rad \(number + 1) i \(file), ”\(line)”, går inte att läsa. Skriv månad;värde, till exempel "
            + "2027-01;34,5.")
      }
      rows.append((month, value))
    }
    self = try Self(rows, what: "Filen \(file)")
  }

  /// Volumes and outcome of an object at a unit.
  init(object: String, at unit: UnitCode, in facts: RegionFacts) throws {
    let object = try MethodWords.object(object, in: facts)
    var rows: [(month: Month, value: Double)] = []
    for history in facts.volumes + facts.outcome
    where history.object == object && facts.units.unit(history.unit)?.code == facts.units.unit(unit)?.code
      && history.grain == .month
    {
      for (offset, value) in history.activities.enumerated() where !value.isNaN {
        rows.append((Month(year: (history.start + offset) / 12, month: (history.start + offset) % 12 + 1), value))
      }
    }
    self = try Self(rows, what: "\(object) vid \(unit)")
  }

  private init(_ rows: [(month: Month, value: Double)], what: String) throws {
    guard let first = rows.map(\.month).min(), let last = rows.map(\.month).max() else {
      throw CommandFailure(message: "\(what) har inga månader med värden.")
    }
    var values = [Double](repeating: .nan, count: first.distance(to: last) + 1)
    for row in rows { values[first.distance(to: row.month)] = row.value }
    self.first = first
    self.values = values
  }
}
