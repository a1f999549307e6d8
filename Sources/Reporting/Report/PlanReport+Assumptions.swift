import Planning

extension PlanReport {
  /// What nobody has stated and the plan takes for granted (R113).
  var assumptions: ReportSection? {
    let items = plan.assumptions.map { assumption in
      let text = say(assumption.text.swedish, assumption.text.english)
      return assumption.remedy.map { text + say(" Ersätts av \($0).", " Replaced by \($0).") } ?? text
    }
    guard !items.isEmpty else { return nil }
    let lead = say(
      "Planen går att göra på lite. Det här har ingen uppgett, och planen räknar i stället så här.",
      "A plan can be made from little. Nobody has stated this, and the plan counts in this way instead.")
    return ReportSection(
      "antaganden", say("Antaganden", "Assumptions"), [Piece.paragraph(lead, "vt-lead"), Piece.list(items, "vt-says")])
  }
}
