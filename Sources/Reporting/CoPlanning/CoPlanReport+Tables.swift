import Planning
import PlanningModel

extension CoPlanReport {
  private func number(
    _ key: String, _ swedish: String, _ english: String, unit: String? = nil, decimals: Int = 0
  ) -> DataTable.Column {
    .init(key: key, header: say(swedish, english), unit: unit, alignment: .number, decimals: decimals)
  }

  private func word(_ key: String, _ swedish: String, _ english: String) -> DataTable.Column {
    .init(key: key, header: say(swedish, english))
  }

  private func table(_ id: String, _ caption: String, _ columns: [DataTable.Column], _ rows: [DataTable.Row])
    -> DataTable
  {
    DataTable(
      id: id, caption: "\(caption) \(words.view(year))", columns: columns, rows: rows, language: words.language)
  }

  /// What patients need at the start of each chain, and what comes of it with and without a common pace.
  var starts: DataTable {
    let steps = coPlan.network.steps.indices.filter { coPlan.network.steps[$0].need.contains { $0 > 0 } }
    let rows = steps.map { step -> DataTable.Row in
      let need = coPlan.network.steps[step].need.reduce(0, +)
      let served = paced.served[step].reduce(0, +)
      let alone = separate.served[step].reduce(0, +)
      return DataTable.Row([
        .text(name(coPlan.places[step])), .number(need), .number(served), .percent(need > 0 ? served / need : nil),
        .number(alone), .number(served - alone), .number(paced.waiting[step].last),
      ])
    }
    return table(
      "paced_starts", say("Kedjornas start", "The start of the chains"),
      [
        word("step", "Start", "Start"), number("need", "Behov", "Need"), number("paced", "Taktat", "Paced"),
        number("share", "Av behovet", "Of the need"), number("separate", "Var för sig", "On their own"),
        number("gained", "Vinst", "Gained"), number("waiting", "Väntar vid slutet", "Waiting at the end"),
      ], rows)
  }

  /// The capacities of the chains, what is left of them and what one more hour is worth.
  var limits: DataTable {
    let rest = coPlan.limits.indices.filter { limitedWeeks($0) == 0 }
    let rows = (rankedLimits + rest).map { position -> DataTable.Row in
      let capacity = coPlan.network.capacities[position]
      let values = paced.values[position]
      return DataTable.Row([
        .text(name(position)), .number(capacity.available.reduce(0, +)), .number(paced.idle[position].reduce(0, +)),
        .number(separate.idle[position].reduce(0, +)), .number(Double(limitedWeeks(position))),
        .number(values.map(\.activities).max()), .number(values.map(\.waitingPeriods).max()),
      ])
    }
    return table(
      "paced_limits", say("Vad som sätter takten", "What sets the pace"),
      [
        word("limit", "Kapacitet", "Capacity"),
        number("available", "Finns för kedjorna", "There is for the chains"),
        number("idle", "Kvar vid gemensam takt", "Left at the common pace"),
        number("separate_idle", "Planerat i onödan var för sig", "Planned in vain on their own"),
        number("limiting_weeks", "Veckor som takten sätts", "Weeks that set the pace"),
        number("starts_per_unit", "Starter per extra timme", "Starts per extra hour", decimals: 2),
        number("waiting_weeks_per_unit", "Väntveckor per extra timme", "Waiting weeks per extra hour", decimals: 1),
      ], rows)
  }

  /// The paced assignment of every step, week by week.
  var assignments: DataTable {
    let rows = coPlan.places.indices.flatMap { step in
      coPlan.weeks.enumerated().map { week, calendarWeek in
        DataTable.Row([
          .text(name(coPlan.places[step])), .text(plan.units.units[coPlan.places[step].unit].code.text),
          .text(plan.facts.catalogue.objects[coPlan.places[step].object].code.text),
          .text(calendarWeek.description), .number(paced.assigned[step][week]),
        ])
      }
    }
    return table(
      "paced_assignments", say("Taktade uppdrag per vecka", "Paced assignments a week"),
      [
        word("step", "Led", "Step"), word("unit", "Enhet", "Unit"),
        word("object", "Planeringsobjekt", "Planning object"),
        word("week", "Vecka", "Week"), number("assigned", "Uppdrag", "Assignment", decimals: 1),
      ], rows)
  }
}
