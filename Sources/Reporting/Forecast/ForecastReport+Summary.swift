import PlanningModel

extension ForecastReport {
  /// How many series, how far they have missed, and what they were forecast with.
  var summary: ReportSection? {
    ReportSection(
      "sammanfattning", say("Sammanfattning", "Summary"),
      [Piece.list(sentences, "vt-says"), tiles, methods.html(), noteList])
  }

  private var sentences: [String] {
    let forecast = series.count { !$0.steps.isEmpty }
    let steps = stepLabels.count
    var sentences = [
      say(
        "\(forecast) av \(series.count) serier har fått en prognos för \(steps) \(steps == 1 ? "period" : "perioder") framåt.",
        "\(forecast) of \(series.count) series have a forecast for \(steps) \(steps == 1 ? "period" : "periods") ahead."
      )
    ]
    guard let pooled, let miss = pooled.missPercent else {
      sentences.append(
        say(
          "Historiken är för kort för att pröva hur prognoserna hade träffat.",
          "The history is too short to try how the forecasts would have done."))
      return sentences
    }
    let percent = numbers.percent(miss / 100, decimals: miss < 10 ? 1 : 0)
    sentences.append(
      say(
        "Prognoserna har i genomsnitt missat med \(percent) när samma sätt prövats från \(tries(swedish: true)).",
        "The forecasts have on average missed by \(percent) when the same way was tried from \(tries(swedish: false)).")
    )
    if let bias = pooled.biasPercent { sentences.append(biasSentence(bias)) }
    if let scaled = pooled.scaledError { sentences.append(scaledSentence(scaled)) }
    if let coverage = pooled.coverage80 {
      let share = numbers.percent(coverage)
      sentences.append(
        say(
          "\(share) av utfallen föll inom intervallet som ska hålla 80\u{A0}%.",
          "\(share) of the outcomes fell within the interval that should hold 80%."))
    }
    return sentences
  }

  private func tries(swedish: Bool) -> String {
    swedish
      ? (origins.count == 1 ? "en tidigare tidpunkt" : "\(origins.count) tidigare tidpunkter")
      : (origins.count == 1 ? "one earlier moment" : "\(origins.count) earlier moments")
  }

  private func biasSentence(_ bias: Double) -> String {
    let size = numbers.percent(bias.magnitude / 100, decimals: 1)
    if bias.magnitude < 0.5 {
      return say(
        "I summa har de varken varit för höga eller för låga (\(size)).",
        "In sum they have been neither too high nor too low (\(size)).")
    }
    return bias > 0
      ? say("I summa har de varit \(size) för höga.", "In sum they have been \(size) too high.")
      : say("I summa har de varit \(size) för låga.", "In sum they have been \(size) too low.")
  }

  private func scaledSentence(_ scaled: Double) -> String {
    let ratio = numbers.text(scaled, decimals: 2)
    return say(
      "Felet är \(ratio) gånger den ändring från samma tid en säsong tidigare som historiken brukar visa.",
      "The error is \(ratio) times the change from the same time a season before that the history usually shows.")
  }

  private var tiles: String {
    guard let pooled else { return "" }
    let figures: [(String?, String)] = [
      (
        pooled.missPercent.map { numbers.percent($0 / 100, decimals: $0 < 10 ? 1 : 0) },
        say("genomsnittlig miss, av summan av utfallen", "average miss, of the sum of outcomes")
      ),
      (
        pooled.scaledError.map { numbers.text($0, decimals: 2) },
        say(
          "MASE: felet över den vanliga ändringen från förra säsongen",
          "MASE: the error over the usual change from the season before")
      ),
      (
        pooled.coverage80.map { numbers.percent($0) },
        say("av utfallen inom 80-procentsintervallet", "of the outcomes within the 80 percent interval")
      ),
    ]
    let items = figures.compactMap { figure, words in
      figure.map {
        "<li><strong>\(MarkupEscaping.escaped($0))</strong> <span>\(MarkupEscaping.escaped(words))</span></li>"
      }
    }
    return items.isEmpty ? "" : "<ul class=\"vt-tiles\">\n\(items.joined(separator: "\n"))\n</ul>"
  }

  /// The methods by how many series they serve, the commonest first.
  private var methods: DataTable {
    var counts: [String: Int] = [:]
    for series in series where !series.steps.isEmpty { counts[series.method, default: 0] += 1 }
    let total = Double(max(counts.values.reduce(0, +), 1))
    let rows = counts.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.map { method, count in
      DataTable.Row([.text(method), .number(Double(count)), .percent(Double(count) / total)])
    }
    return table(
      "metoder", say("Vad serierna har prognostiserats med", "What the series have been forecast with"),
      [
        word("method", "Metod", "Method"), number("series", "Serier", "Series"), number("share", "Andel", "Share"),
      ], rows)
  }

  private var noteList: String {
    guard !notes.isEmpty else { return "" }
    return Piece.heading(say("Att veta om filen", "To know about the file")) + "\n" + Piece.list(notes, "vt-says")
  }
}
