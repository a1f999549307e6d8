import PlanningModel

extension ForecastReport {
  /// The errors of all series together, from each origin.
  var accuracy: ReportSection? {
    guard let pooled, pooled.comparisons > 0 else { return nil }
    let lead = say(
      "Varje rad är en prognos som om den gjorts tidigare: allt har lärts av det som då var känt och jämförts med vad som "
        + "sedan hände.",
      "Each row is a forecast as if made earlier: everything was learned from what was known then and compared with what "
        + "came.")
    var rows = origins.map { origin in
      DataTable.Row(
        [.text(origin.label), .number(Double(origin.series)), .number(Double(origin.errors.comparisons))]
          + cells(origin.errors))
    }
    if origins.count > 1 {
      let most = Double(origins.map(\.series).max() ?? 0)
      rows.append(
        DataTable.Row(
          [.text(say("Alla", "All")), .number(most), .number(Double(pooled.comparisons))] + cells(pooled), isSum: true))
    }
    let columns =
      [
        word("origin", "Första period", "First period"), number("series", "Serier", "Series"),
        number("comparisons", "Jämförelser", "Comparisons"),
      ] + errorColumns
    return ReportSection(
      "traffsakerhet", say("Träffsäkerhet", "Accuracy"),
      [
        Piece.paragraph(lead, "vt-lead"),
        table(
          "ursprung", say("Fel från tidigare tidpunkter", "Errors from earlier moments"), columns, rows
        ).html(),
      ])
  }

  /// The measures that a table of errors has.
  var errorColumns: [DataTable.Column] {
    [
      number("miss", "Miss", "Miss", decimals: 1), number("bias", "Skevhet", "Bias", decimals: 1, sign: .always),
      number("mase", "MASE", "MASE", decimals: 2), number("wql", "WQL", "WQL", decimals: 3),
      number("coverage_80", "Inom 80 %", "Within 80%"), number("coverage_95", "Inom 95 %", "Within 95%"),
    ]
  }

  func cells(_ errors: Errors?) -> [DataTable.Cell] {
    guard let errors, errors.comparisons > 0 else {
      return [DataTable.Cell](repeating: .empty, count: errorColumns.count)
    }
    return [
      .percent(errors.missPercent.map { $0 / 100 }), .percent(errors.biasPercent.map { $0 / 100 }),
      .number(errors.scaledError), .number(errors.quantileLoss), .percent(errors.coverage80),
      .percent(errors.coverage95),
    ]
  }

  /// What the figures mean.
  var reading: ReportSection? {
    ReportSection(
      "sa-laser-du", say("Så läser du", "How to read this"), startsPage: false,
      [
        Piece.list(
          [
            say(
              "Prognosen är det antal som väntas i genomsnitt. Det mörkaste bandet ska hålla hälften av utfallen, alla tre "
                + "tillsammans 95 av 100.",
              "The forecast is the number expected on average. The darkest band should hold half of the outcomes, all three "
                + "together 95 of 100."),
            say(
              "Miss är felens storlek och skevhet felen med tecken, båda i procent av summan av utfallen. Skevhet över 0 "
                + "betyder att prognoserna varit för höga.",
              "Miss is the size of the errors and bias the errors with their sign, both in percent of the sum of outcomes. "
                + "Bias above 0 means that forecasts were too high."),
            say(
              "MASE är felet delat med felet av att upprepa förra säsongen inom historiken, som medel över serier.",
              "MASE is the error over that of repeating the season before within the history, as a mean over series."),
            say(
              "WQL är två gånger kvantilförlusten för kvantilerna 0,1–0,9 delad med summan av utfallen; mindre är bättre.",
              "WQL is twice the quantile loss for the quantiles 0.1–0.9 over the sum of outcomes; smaller is better."),
            say(
              "Inom 80 % och 95 % är hur stor andel av utfallen som föll inom intervallen.",
              "Within 80% and 95% is the share of outcomes that fell within the intervals."),
          ], "vt-says")
      ])
  }
}
