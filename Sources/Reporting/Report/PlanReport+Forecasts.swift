import Planning
import PlanningModel

extension PlanReport {
  /// Rows of a table in the open.
  private static let openRows = 12

  /// How the forecasts were made, what people have decided about them and how far such forecasts have missed.
  var forecasts: ReportSection? {
    let quality = ForecastQuality(plan)
    guard !quality.objects.isEmpty else { return nil }
    var sentences = [
      say(
        "Varje planeringsobjekt vid varje enhet har sin egen prognos, men de görs tillsammans och lånar säsong och "
          + "osäkerhet av varandra. Vikter och bredd kommer av hur prognoserna träffat när de prövats på historiken.",
        "Every planning object at every unit has a forecast of its own, but they are made together and lend each other "
          + "season and uncertainty. Weights and widths come from how the forecasts have hit when tried on the past.")
    ]
    if let miss = quality.averageMiss {
      sentences.append(
        say(
          "I genomsnitt har prognoserna missat med \(numbers.percent(miss)), vägt efter volym.",
          "On average the forecasts have missed by \(numbers.percent(miss)), weighed by volume."))
    }
    sentences.append(coherenceSentence)
    let hit = table(
      "prognostraff", say("Så har prognoserna träffat", "How the forecasts have hit"),
      [
        word("object", "Planeringsobjekt", "Planning object"), number("series", "Prognoser", "Forecasts"),
        number("tried", "varav prövade", "of which tried"),
        number("miss", "Har i genomsnitt missat med", "Has missed by on average"),
        number("bias", "Systematiskt fel", "Bias", sign: .always),
      ],
      quality.objects.map { object in
        DataTable.Row([
          .text(words.object(object.object)), .number(Double(object.all)), .number(Double(object.tried)),
          .percent(object.averageMiss), .percent(object.bias),
        ])
      })
    return ReportSection(
      "prognos", say("Prognosen och hur den har träffat", "The forecast and how it has hit"),
      [Piece.list(sentences, "vt-says"), shortened(hit, to: Self.openRows), methodChoices, closedMonths])
  }

  private var coherenceSentence: String {
    let staysWithUnits = plan.production.totals.first?.agreementName == "bottom_up"
    return switch staysWithUnits ? .bottomUp : settings.coherence {
    case .bottomUp:
      say(
        "Regionens prognos är summan av enheternas.", "The forecast of the region is the sum of those of its units.")
    case .topDown:
      say(
        "Regionens egen prognos är fördelad på enheterna efter deras prognosers andelar.",
        "The region's own forecast is divided among the units by the shares of their forecasts.")
    case .automatic, .leastSquares:
      say(
        "Enheternas prognoser är samstämda med prognoser på varje nivå ovanför; enheterna summerar exakt till regionen.",
        "The forecasts of units agree with those of every level above; the units sum to the region exactly.")
    }
  }

  /// The methods that people have chosen.
  private var methodChoices: String {
    let choices = plan.input.decisions.forecastMethods.filter { $0.method != nil }
    guard !choices.isEmpty else { return "" }
    let items = choices.map { choice in
      let object = plan.facts.catalogue.object(choice.object)?.name ?? choice.object.text
      let unit = choice.unit.map { plan.units.unit($0)?.name ?? $0.text } ?? settings.regionName
      let method = language.method(choice.method ?? "")
      return say(
        "\(object), \(unit): metod vald av \(choice.decidedBy) den \(choice.decidedOn): \(method), därför att "
          + "”\(choice.reason)”.",
        "\(object), \(unit): method chosen by \(choice.decidedBy) on \(choice.decidedOn): \(method), because "
          + "“\(choice.reason)”.")
    }
    return Piece.heading(say("Metoder som någon har valt", "Methods that somebody has chosen")) + "\n"
      + Piece.list(items)
  }

  /// The months that no forecast learns from.
  private var closedMonths: String {
    guard !plan.facts.closedPeriods.isEmpty else { return "" }
    let items = plan.facts.closedPeriods.map { closed in
      let unit = closed.unit.map { plan.units.unit($0)?.name ?? $0.text } ?? settings.regionName
      let object = closed.object.map { ", \(plan.facts.catalogue.object($0)?.name ?? $0.text)" } ?? ""
      return "\(closed.from)–\(closed.through), \(unit)\(object): \(closed.reason)"
    }
    return Piece.heading(say("Månader som prognosen inte lär av", "Months the forecast does not learn from")) + "\n"
      + Piece.list(items)
  }

  /// Kept forecasts against what came (R225, R234).
  var forecastErrors: ReportSection? {
    let followUps = plan.forecastFollowUp
    guard !followUps.isEmpty else { return nil }
    let lead = say(
      "Prognoser som sparats när de gjordes, mot utfall som då inte var känt. Inom 80 %-intervallet bör åtta utfall av tio "
        + "hamna.",
      "Forecasts kept when they were made, against outcomes not known then. Eight outcomes out of ten ought to lie within "
        + "the 80 % interval.")
    let parts = followUps.reversed().map { followUp -> String in
      let score = ForecastScore(followUp.comparisons)
      let title = Piece.heading(
        say(
          "Prognosen från \(followUp.madeOn), historik till \(followUp.historyEnd)",
          "The forecast of \(followUp.madeOn), history until \(followUp.historyEnd)"))
      let id = "prognosfel-\(followUp.madeOn)-\(followUp.historyEnd)"
      let ahead = scores(
        id + "-manader", say("Efter hur långt fram", "By months ahead"),
        number("months", "Månader framåt", "Months ahead"),
        ForecastFollowUpGroup.byMonthsAhead(followUp).map { (.number($0.monthsAhead.map(Double.init)), $0.score) })
      let objects = scores(
        id + "-objekt", say("Efter planeringsobjekt", "By planning object"),
        word("object", "Planeringsobjekt", "Planning object"),
        ForecastFollowUpGroup.byObject(followUp).map { (.text($0.object.map(words.object) ?? ""), $0.score) })
      let units = scores(
        id + "-enheter", say("Efter enhet, störst miss först", "By unit, the largest miss first"),
        word("unit", "Enhet", "Unit"),
        ForecastFollowUpGroup.byUnit(followUp)
          .sorted { ($0.score.averageMiss ?? 0, $1.unit ?? 0) > ($1.score.averageMiss ?? 0, $0.unit ?? 0) }
          .map { (.text($0.unit.map { labels[$0] } ?? ""), $0.score) })
      return
        ([title, Piece.paragraph(sentence(score))] + [ahead, objects, units].map { shortened($0, to: Self.openRows) })
        .joined(separator: "\n")
    }
    return ReportSection(
      "prognosfel", say("Prognosfel", "Forecast error"), [Piece.paragraph(lead, "vt-lead")] + parts)
  }

  private func sentence(_ score: ForecastScore) -> String {
    let count = numbers.text(Double(score.comparisons))
    let miss = numbers.percent(score.averageMiss)
    let inside = numbers.percent(score.coverage)
    var text = say(
      "Prognosen har hittills i genomsnitt missat med \(miss) i \(count) jämförelser; \(inside) av utfallen låg inom "
        + "80 %-intervallet.",
      "The forecast has so far missed by \(miss) on average in \(count) comparisons; \(inside) of the outcomes lay within "
        + "the 80 % interval.")
    if let bias = score.bias, abs(bias) >= 0.01 {
      let size = numbers.percent(abs(bias))
      text += say(
        " Den har legat \(size) för \(bias > 0 ? "högt" : "lågt").",
        " It has been \(size) too \(bias > 0 ? "high" : "low").")
    }
    return text
  }

  private func scores(
    _ id: String, _ caption: String, _ first: DataTable.Column, _ groups: [(DataTable.Cell, ForecastScore)]
  ) -> DataTable {
    table(
      id, caption,
      [
        first, number("comparisons", "Jämförelser", "Comparisons"),
        number("miss", "Missade i genomsnitt med", "Missed by on average"),
        number("bias", "Systematiskt fel", "Bias", sign: .always),
        number("scaledError", "Skalat fel (MASE)", "MASE", decimals: 2),
        number("score", "Intervallpoäng (WIS)", "Interval score (WIS)", decimals: 1),
        number("coverage", "Inom 80 %-intervallet", "Within the 80 % interval"),
      ],
      groups.map { cell, score in
        DataTable.Row([
          cell, .number(Double(score.comparisons)), .percent(score.averageMiss), .percent(score.bias),
          .number(score.scaledError), .number(score.weightedIntervalScore), .percent(score.coverage),
        ])
      })
  }
}
