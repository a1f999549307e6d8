import Planning

extension PlanTables {
  /// What the plan has had to assume, the gravest first (R113).
  package var assumptions: DataTable {
    DataTable(
      id: "assumptions", caption: say("Antaganden", "Assumptions"),
      columns: [
        word("assumption", "Antagande", "Assumption"), word("weight", "Vikt", "Weight"),
        word("text", "Vad som antas", "What is assumed"), word("file", "Ersätts av", "Replaced by"),
      ],
      rows: plan.assumptions.map { assumption in
        DataTable.Row([
          .text(assumption.key), .text(assumption.isMajor ? "major" : "minor"),
          .text(say(assumption.text.swedish, assumption.text.english)), assumption.remedy.map { .text($0) } ?? .empty,
        ])
      }, language: language)
  }
}
