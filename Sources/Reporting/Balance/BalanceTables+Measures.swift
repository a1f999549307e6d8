import Planning
import PlanningModel

extension BalanceTables {
  /// Every measure by state, with what is counted and the day by which the rest must be proved.
  package var measures: DataTable {
    let deadlines = plan.verificationDeadlines
    let states = MeasureState.Name.allCases
    let ordered = plan.input.decisions.measures.sorted {
      (states.firstIndex(of: $0.state.name) ?? 0, $0.code) < (states.firstIndex(of: $1.state.name) ?? 0, $1.code)
    }
    return table(
      "atgarder", words.say("Åtgärder efter läge", "Measures by state"),
      [
        word("code", "Kod", "Code"), word("name", "Åtgärd", "Measure"), word("unit", "Enhet", "Unit"),
        word("capacity", "Kapacitet", "Capacity"), word("kind", "Slag", "Kind"), word("level", "Beslutas", "Decided"),
        word("state", "Läge", "State"), word("from", "Från", "From"),
        number("planned", "Planerat", "Planned", unit: words.say("tim/mån", "h/month")),
        number("low", "Minst", "Low"), number("high", "Högst", "High"),
        number("counted", "Räknas", "Counted", unit: words.say("tim/mån", "h/month")),
        word("verify_by", "Verifieras senast", "Verify by"), word("owner", "Ägare", "Owner"),
        number("cost", "Kostnad", "Cost", unit: words.say("tkr/år", "kkr/year")),
      ],
      ordered.map { measure in
        let capacity = plan.facts.capacityPositions[measure.capacity].map { words.capacity($0) }
        return DataTable.Row([
          .text(measure.code.text), .text(measure.name),
          .text(plan.units.position(of: measure.unit).map { labels[$0] } ?? ""),
          .text(capacity ?? measure.capacity.text), .text(measure.kind.terms.swedish),
          .text(levelName(measure.decidingLevel)), .text(words.state(measure.state)), .text(measure.from.description),
          .number(measure.plannedHoursPerMonth), .number(measure.profile.low), .number(measure.profile.high),
          .number(counted(measure)), deadlines[measure.code].map { .text($0.description) } ?? .empty,
          measure.owner.map { .text($0) } ?? .empty, .number(measure.costPerYear.map { $0 / 1000 }),
        ])
      })
  }

  private func counted(_ measure: BalancingMeasure) -> Double {
    if measure.agreedRedistribution != nil { return measure.plannedHoursPerMonth }
    return (measure.verifiedEffect?.hoursPerMonth ?? 0) * measure.productiveShare
  }

  /// Each budget holder's cost for a produced unit against its frame, each measure for itself (R104).
  package var economy: DataTable {
    table(
      "ekonomi", words.say("Kostnad per producerad enhet", "Cost per produced unit"),
      [
        word("unit", "Enhet", "Unit"), word("period", "År", "Year"), word("measure", "Räknas i", "Counted in"),
        number("produced", "Planerad produktion", "Planned production"),
        number("frame", "Ramens del", "Part of the frame", unit: words.say("tkr", "kkr")),
        number("cost", "Bemannad kapacitet kostar", "Staffed capacity costs", unit: words.say("tkr", "kkr")),
        number("frame_per_unit", "Ram per enhet", "Frame per unit", unit: "kr"),
        number("cost_per_unit", "Kostnad per enhet", "Cost per unit", unit: "kr"),
      ],
      plan.economy.flatMap { line in
        line.production.map { part in
          func share(_ kronor: Double?) -> DataTable.Cell {
            .number(part.share.flatMap { share in kronor.map { $0 * share / 1000 } })
          }
          return DataTable.Row([
            .text(labels[line.unit]), .text(words.view(line.view)), .text(measureName(part.measure)),
            .number(part.amount), share(line.frame), share(line.cost), .number(part.framePerUnit),
            .number(part.costPerUnit),
          ])
        }
      })
  }

  private func levelName(_ level: Level) -> String {
    switch level {
    case .political: words.say("politiskt", "political")
    case .strategic: words.say("strategiskt", "strategic")
    case .tactical: words.say("taktiskt", "tactical")
    case .operational: words.say("operativt", "operational")
    }
  }

  private func measureName(_ measure: VolumeMeasure) -> String {
    switch measure {
    case .activities: words.say("aktiviteter", "activities")
    case .episodes: words.say("vårdtillfällen", "care episodes")
    case .bedDays: words.say("vårddygn", "bed-days")
    }
  }
}
