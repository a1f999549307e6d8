package import Planning
import PlanningModel

/// The tables of a balancing proposal.
package struct ProposalTables {
  let found: PlanProposal
  let text: ProposalWords
  let language: ReportLanguage

  /// Creates the tables of a proposal.
  package init(_ found: PlanProposal, language: ReportLanguage) {
    self.found = found
    self.language = language
    text = ProposalWords(found, language: language)
  }

  private var problem: BalancingProblem { found.proposal.problem }

  private func say(_ swedish: String, _ english: String) -> String { text.say(swedish, english) }

  private func word(_ key: String, _ swedish: String, _ english: String) -> DataTable.Column {
    .init(key: key, header: say(swedish, english))
  }

  private func number(
    _ key: String, _ swedish: String, _ english: String, decimals: Int = 0, sign: NumberFormat.Sign = .negativeOnly
  ) -> DataTable.Column {
    .init(key: key, header: say(swedish, english), alignment: .number, decimals: decimals, sign: sign)
  }

  private func table(
    _ id: String, _ caption: String, _ columns: [DataTable.Column], _ rows: [DataTable.Row]
  ) -> DataTable {
    DataTable(id: id, caption: caption, columns: columns, rows: rows, language: language)
  }

  /// Every table, the lines first.
  package var all: [DataTable] { [lines, outcomes, unmet, bottlenecks, notChosen, robustness, rows] }

  /// What is proposed, in recommended order, with what each line closes and costs.
  package var lines: DataTable {
    table(
      "forslag", say("Förslaget i rekommenderad ordning", "The proposal in recommended order"),
      [
        number("line", "Rad", "Line"), word("action", "Gör", "Do"), word("what", "Vad", "What"),
        word("from", "Från", "From"), word("to", "Till eller vid", "To or at"), word("periods", "När", "When"),
        number("amount", "Mängd", "Amount"), word("amount_unit", "Mått", "Measure"),
        number("kronor", "Kronor", "Kronor"),
        number("patients", "Färre utan vård", "Fewer without care", decimals: 1),
        number("patient_periods", "Färre patientperioder i väntan", "Fewer patient periods of waiting", decimals: 1),
        word("classes", "Per prioritetsklass", "By priority class"), word("level", "Beslutas av", "Decided by"),
      ],
      found.proposal.lines.enumerated().map { position, line in
        let parts = text.parts(line)
        return DataTable.Row([
          .number(Double(position + 1)), .text(parts.action), .text(parts.what), .text(parts.from), .text(parts.to),
          .text(text.span(line.amounts)), .number(line.total),
          .text(isCare(line) ? say("aktiviteter", "activities") : say("timmar", "hours")), .number(line.kronor),
          .number(line.closes.map { $0.reduce(0) { $0 + $1.left } }),
          .number(line.closes.map { $0.reduce(0) { $0 + $1.waiting } }),
          .text(text.closes(line.closes)), .text(text.level(line.decidingLevel)),
        ])
      })
  }

  private func isCare(_ line: Proposal.Line) -> Bool {
    switch line.action {
    case .care, .purchase: true
    case .hours, .measure, .overtime: false
    }
  }

  /// What each priority class lacks without and with the proposal.
  package var outcomes: DataTable {
    table(
      "prioritet", say("Utan vård, per medicinsk prioritet", "Without care, by medical priority"),
      [
        word("class", "Prioritet", "Priority"), number("left_before", "Utan vård före", "Without care before"),
        number("left_after", "Utan vård efter", "Without care after"),
        number("waiting_before", "Patientperioder i väntan före", "Patient periods of waiting before"),
        number("waiting_after", "Patientperioder i väntan efter", "Patient periods of waiting after"),
      ],
      found.proposal.before.filter { $0.left > 0.05 || $0.waiting > 0.05 }.map { before in
        let after = found.proposal.after.first { $0.priority == before.priority }
        return DataTable.Row([
          .text(text.name(ofClass: before.priority)), .number(before.left), .number(after?.left),
          .number(before.waiting), .number(after?.waiting),
        ])
      })
  }

  /// What remains unmet, with who answers for it (R119).
  package var unmet: DataTable {
    table(
      "kvar", say("Det som återstår, med ansvarig", "What remains, and who answers for it"),
      [
        word("unit", "Enhet", "Unit"), word("object", "Planeringsobjekt", "Planning object"),
        word("class", "Prioritet", "Priority"), number("patients", "Utan vård", "Without care", decimals: 1),
        number("above_maximum", "Över högsta kö, sista perioden", "Above maximum queue, last period", decimals: 1),
        word("owner", "Ansvarig", "Owner"),
      ],
      found.proposal.unmet.map { position in
        let care = problem.care[position]
        return DataTable.Row([
          .text(text.labels[care.unit]), .text(text.words.object(care.object)),
          .text(text.name(ofClass: care.priority)),
          .number(found.proposal.left(of: position)), .number(found.proposal.aboveMaximum[position].last),
          .text(problem.units[care.unit].owner),
        ])
      })
  }

  /// What one more hour would give.
  package var bottlenecks: DataTable {
    table(
      "flaskhalsar", say("Flaskhalsar: vad en timme till ger", "Bottlenecks: what one more hour gives"),
      [
        word("unit", "Enhet", "Unit"), word("capacity", "Kapacitet", "Capacity"), word("period", "Period", "Period"),
        word("class", "Prioritet", "Priority"),
        number("patients_per_hour", "Patienter per timme", "Patients per hour", decimals: 3),
        number("patient_periods_per_hour", "Patientperioder per timme", "Patient periods per hour", decimals: 3),
      ],
      found.proposal.bottlenecks.flatMap { bottleneck in
        bottleneck.values.map { value in
          let supply = problem.supplies[bottleneck.supply]
          return DataTable.Row([
            .text(text.labels[supply.unit]), .text(text.words.capacity(supply.capacity)),
            .text(text.period(bottleneck.period)), .text(text.name(ofClass: value.priority)), .number(value.left),
            .number(value.waiting),
          ])
        }
      })
  }

  /// What was not chosen and why.
  package var notChosen: DataTable {
    let measures = found.proposal.notChosen.map { item in
      DataTable.Row([
        .text("\(problem.measures[item.measure].name) (\(found.balancing.measures[item.measure]))"),
        .text(text.reason(item.reason)),
      ])
    }
    let moves = found.balancing.unfit.map { move in
      DataTable.Row([
        .text(
          say(
            "Flytt från \(text.labels[move.from]) till \(text.labels[move.to])",
            "A move from \(text.labels[move.from]) to \(text.labels[move.to])")),
        .text(move.refusal.message),
      ])
    }
    return table(
      "valdes-inte", say("Det som inte valdes", "What was not chosen"),
      [word("what", "Vad", "What"), word("reason", "Varför", "Why")], measures + moves)
  }

  /// How sure it is that each unit's plan holds.
  package var robustness: DataTable {
    table(
      "sakerhet", say("Hur säkert förslaget håller", "How sure it is that the proposal holds"),
      [
        word("unit", "Enhet", "Unit"), word("capacity", "Kapacitet", "Capacity"),
        number("probability_before", "Håller före", "Holds before"),
        number("probability_after", "Håller efter", "Holds after"),
        word("weakest_period", "Svagaste perioden", "Weakest period"),
        number("probability_weakest", "Håller då", "Holds then"),
        number("margin_hours", "Timmar till för 90 %", "Hours more for 90%"),
      ],
      found.robustness.map { item in
        let supply = problem.supplies[item.supply]
        return DataTable.Row([
          .text(text.labels[supply.unit]), .text(text.words.capacity(supply.capacity)), .percent(item.before),
          .percent(item.after), .text(text.period(item.weakestPeriod)), .percent(item.weakest), .number(item.margin),
        ])
      })
  }

  /// Every unit's capacity before and after.
  package var rows: DataTable {
    let scale = max(1, found.rows.map { max(abs($0.before.gap), abs($0.after.gap)) }.max() ?? 1)
    return table(
      "fore-efter", say("Före och efter, timmar", "Before and after, hours"),
      [
        word("unit", "Enhet", "Unit"), word("capacity", "Kapacitet", "Capacity"), word("period", "Period", "Period"),
        number("need_before", "Behov före", "Need before"), number("available_before", "Finns före", "There is before"),
        number("gap_before", "Gap före", "Gap before", sign: .always),
        number("need_after", "Behov efter", "Need after"),
        number("available_after", "Finns efter", "There is after"),
        number("gap_after", "Gap efter", "Gap after", sign: .always),
      ],
      found.rows.map { row in
        let supply = problem.supplies[row.supply]
        return DataTable.Row([
          .text(text.labels[supply.unit]), .text(text.words.capacity(supply.capacity)), .text(text.period(row.period)),
          .number(row.before.need), .number(row.before.available), .gap(row.before.gap, scale: scale),
          .number(row.after.need), .number(row.after.available), .gap(row.after.gap, scale: scale),
        ])
      })
  }
}
