import Planning

/// What is lacking and what closes it: patients, or bed-days where care is counted in them.
extension ProposalWords {
  func patients(_ value: Double) -> String {
    let one = abs(value - 1) < 0.05
    let unit =
      countsBedDays
      ? say(" vårddygn", one ? " bed-day" : " bed-days")
      : one ? say(" patient", " patient") : say(" patienter", " patients")
    return number(value) + unit
  }

  /// What one unit lacks.
  func lacking(_ value: Double) -> String {
    countsBedDays
      ? say("\(patients(value)) ryms inte", "\(patients(value)) find no room")
      : say("\(patients(value)) utan vård", "\(patients(value)) without care")
  }

  /// What a class lacks without the proposal and with it.
  func lacking(_ name: String, before: Double, after: Double) -> String {
    countsBedDays
      ? say(
        "Av \(name) ryms \(patients(before)) inte om inget görs, \(number(after)) med förslaget.",
        "\(patients(before)) of \(name) find no room if nothing is done, \(number(after)) with the proposal.")
      : say(
        "Utan \(name) blir \(patients(before)) om inget görs, \(number(after)) med förslaget.",
        "\(patients(before)) are without \(name) if nothing is done, \(number(after)) with the proposal.")
  }

  /// How much less a class lacks.
  func fewer(_ value: Double, _ name: String) -> String {
    countsBedDays
      ? say("\(patients(value)) till ryms av \(name)", "room for \(patients(value)) more of \(name)")
      : say("\(patients(value)) färre utan \(name)", "\(patients(value)) fewer without \(name)")
  }

  /// What a line or a group of lines closes, class by class.
  func closes(_ closes: [Proposal.ClassOutcome]?) -> String {
    guard let closes else { return say("Vad det ger för sig är inte uträknat.", "Not worked out by itself.") }
    let parts = closes.compactMap { outcome -> String? in
      if outcome.left > 0.05 {
        return fewer(outcome.left, name(ofClass: outcome.priority))
      }
      guard outcome.waiting > 0.05 else { return nil }
      return say(
        "kortare väntan på \(name(ofClass: outcome.priority))", "a shorter wait for \(name(ofClass: outcome.priority))")
    }
    guard !parts.isEmpty else {
      return say("Behövs tillsammans med andra rader.", "Needed together with other lines.")
    }
    return say("Ger ", "Gives ") + parts.joined(separator: ", ") + "."
  }

  /// What one more hour would give in some periods in which it gives the same.
  func value(_ bottleneck: Proposal.Bottleneck, in periods: [Int]) -> String {
    let when = runs(periods).joined(separator: ", ")
    return say(
      "En timme till av \(supply(bottleneck.supply)) under \(when): \(gives(bottleneck)).",
      "One more hour of \(supply(bottleneck.supply)) in \(when): \(gives(bottleneck)).")
  }

  /// What one more hour would give each class.
  func gives(_ bottleneck: Proposal.Bottleneck) -> String {
    bottleneck.values.map { value in
      let name = name(ofClass: value.priority)
      guard value.left > 1e-7 else {
        return say(
          "\(rate(value.waiting)) färre patientperioder i väntan på \(name)",
          "\(rate(value.waiting)) fewer patient periods of waiting for \(name)")
      }
      let each = number((1 / value.left).rounded())
      switch (countsBedDays, value.left < 0.1) {
      case (true, true):
        return say(
          "ett vårddygn till av \(name) per \(each) timmar", "one more bed-day of \(name) for every \(each) hours")
      case (true, false):
        return say("\(rate(value.left)) vårddygn till av \(name)", "\(rate(value.left)) more bed-days of \(name)")
      case (false, true):
        return say(
          "en patient till per \(each) timmar får \(name)", "one more patient for every \(each) hours gets \(name)")
      case (false, false):
        return say("\(rate(value.left)) fler patienter får \(name)", "\(rate(value.left)) more patients get \(name)")
      }
    }.joined(separator: ", ")
  }
}
