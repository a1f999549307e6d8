package import Planning
package import PlanningModel

/// The tables of the balancing board: rows, measures, tried moves and scenarios side by side.
package struct BalanceTables {
  let plan: Plan
  let words: PlanWords
  let labels: UnitLabels
  let language: ReportLanguage

  /// Creates the tables of a plan.
  package init(_ plan: Plan, language: ReportLanguage) {
    self.plan = plan
    words = PlanWords(plan, language: language)
    labels = UnitLabels(plan.units)
    self.language = language
  }

  /// The board: each unit and limiting capacity with need, capacity, what is proved, what is hoped for, and the gap.
  package func board(grain: PeriodGrain, onlyLimiting: Bool) -> DataTable {
    let board = BalanceBoard(plan, grain: grain, onlyLimiting: onlyLimiting)
    let scale = board.rows.compactMap { $0.figure.gap.map { abs($0.value) } }.max() ?? 0
    return table(
      "balanstavla", words.say("Balanstavla, timmar", "Balancing board, hours"),
      [
        word("unit", "Enhet", "Unit"), word("capacity", "Kapacitet", "Capacity"), word("period", "Period", "Period"),
        number("need", "Behov", "Need"), number("available", "Tillgängligt", "Available"),
        number("redistributed", "varav omfördelat", "of which redistributed", sign: .always),
        number("bought", "Köpt", "Bought"), number("verified", "Verifierat", "Verified"),
        number("gap", "Gap", "Gap", sign: .always),
        number("planned", "Planerat, räknas inte", "Planned, not counted"),
        word("verify_by", "Verifieras senast", "Verify by"),
        .init(key: "probability", header: words.say("Håller", "Holds"), alignment: .number),
        word("flags", "Grindar", "Gates"),
      ],
      board.rows.map { row in
        DataTable.Row([
          .text(labels[row.unit]), .text(words.capacity(row.capacity)), .text(words.view(row.view)),
          .number(row.figure.need.value), .number(row.figure.available?.value),
          row.redistributed == .zero ? .empty : .number(row.redistributed.value),
          .number(row.figure.bought.value), .number(row.figure.verified.value),
          .gap(row.figure.gap?.value, scale: scale), .number(row.figure.planned.value),
          row.measures.compactMap(\.verifyBy).min().map { .text($0.description) } ?? .empty,
          .percent(row.figure.probability),
          .text(requirements(row.findings)),
        ])
      })
  }

  /// Requirements of broken rules, with who has set one aside.
  private func requirements(_ findings: [Finding]) -> String {
    var seen: Set<String> = []
    return findings.map { finding in
      finding.rule.requirement + (finding.override.map { " (\($0.owner))" } ?? "")
    }.filter { seen.insert($0).inserted }.joined(separator: ", ")
  }

  /// What the gates say about the whole plan, those that refuse first.
  package var findings: DataTable {
    table(
      "grindar", words.say("Vad grindarna säger", "What the gates say"),
      [
        word("requirement", "Krav", "Requirement"), word("severity", "Slag", "Kind"), word("message", "Vad", "What"),
        word("owner", "Undantag av", "Set aside by"),
      ],
      plan.findings.map { finding in
        DataTable.Row([
          .text(finding.rule.requirement),
          .text(finding.rule.severity == .hard ? words.say("vägrar", "refuses") : words.say("flaggar", "flags")),
          .text(finding.message),
          finding.override.map { .text("\($0.owner) \($0.decidedOn): \($0.reason)") } ?? .empty,
        ])
      })
  }

  /// Both sides of tried moves before and after.
  package func trial(_ trial: RedistributionTrial, grain: PeriodGrain) -> DataTable {
    let rows = trial.sides.flatMap { side in
      plan.timeline.views(of: grain).compactMap { view -> DataTable.Row? in
        let (before, after) = (side.before.figure(in: view.range), side.after.figure(in: view.range))
        guard before != after else { return nil }
        return DataTable.Row(
          [
            .text(labels[side.unit]), .text(words.capacity(side.capacity)), .text(words.view(view)),
          ] + pair(before, after))
      }
    }
    return table(
      "omfordelning", words.say("Omfördelning: före och efter", "Redistribution: before and after"),
      placeColumns + pairColumns(words.say("före", "before"), words.say("efter", "after")), rows)
  }

  /// This plan beside another; only what differs.
  package func comparison(with other: Plan, grain: PeriodGrain) -> DataTable {
    let rows = BalanceComparison(plan, other, grain: grain).rows.map { row in
      DataTable.Row(
        [.text(labels[row.unit]), .text(words.capacity(row.capacity)), .text(words.view(row.view))]
          + pair(row.a, row.b))
    }
    return table(
      "jamforelse", words.say("Plan (A) mot scenario (B), timmar", "Plan (A) against scenario (B), hours"),
      placeColumns + pairColumns("A", "B"), rows)
  }

  private var placeColumns: [DataTable.Column] {
    [word("unit", "Enhet", "Unit"), word("capacity", "Kapacitet", "Capacity"), word("period", "Period", "Period")]
  }

  private func pairColumns(_ first: String, _ second: String) -> [DataTable.Column] {
    let figures = [
      ("need", "Behov", "Need"), ("available", "Tillgängligt", "Available"), ("gap", "Gap", "Gap"),
    ]
    var columns = figures.flatMap { key, swedish, english in
      [("a", first), ("b", second)].map { suffix, name in
        number(
          "\(key)_\(suffix)", "\(swedish) \(name)", "\(english) \(name)", sign: key == "gap" ? .always : .negativeOnly)
      }
    }
    for (suffix, name) in [("a", first), ("b", second)] {
      columns.append(
        .init(
          key: "probability_\(suffix)", header: "\(words.say("Håller", "Holds")) \(name)", alignment: .number))
    }
    return columns
  }

  private func pair(_ a: BalanceFigure?, _ b: BalanceFigure?) -> [DataTable.Cell] {
    [
      .number(a?.need.value), .number(b?.need.value), .number(a?.available?.value), .number(b?.available?.value),
      .number(a?.gap?.value), .number(b?.gap?.value), .percent(a?.probability), .percent(b?.probability),
    ]
  }
}

extension BalanceTables {
  func word(_ key: String, _ swedish: String, _ english: String) -> DataTable.Column {
    .init(key: key, header: words.say(swedish, english))
  }

  func number(
    _ key: String, _ swedish: String, _ english: String, unit: String? = nil,
    sign: NumberFormat.Sign = .negativeOnly
  ) -> DataTable.Column {
    .init(key: key, header: words.say(swedish, english), unit: unit, alignment: .number, sign: sign)
  }

  func table(_ id: String, _ caption: String, _ columns: [DataTable.Column], _ rows: [DataTable.Row]) -> DataTable {
    DataTable(id: id, caption: caption, columns: columns, rows: rows, language: language)
  }
}
