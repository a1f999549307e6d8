package import Planning
package import PlanningModel

/// Waiting lists and wards under variation, for people: figures, sentences and tables (R055–R060, T10).
package struct VariationReport: Sendable {
  let plan: Plan
  let queues: [QueueStudy]
  let wards: [WardRisk]
  let words: VariationWords
  let tables: VariationTables
  let language: ReportLanguage

  /// Creates a report of all that has been followed.
  package init(_ plan: Plan, _ variation: PlanVariation, language: ReportLanguage = .swedish) {
    self.init(plan, queues: variation.queues, wards: variation.wards, options: variation.options, language: language)
  }

  /// Creates a report of a choice of waiting lists and wards.
  package init(
    _ plan: Plan, queues: [QueueStudy] = [], wards: [WardRisk] = [], options: VariationOptions,
    language: ReportLanguage = .swedish
  ) {
    self.plan = plan
    self.queues = queues
    self.wards = wards
    self.language = language
    words = VariationWords(plan, options: options, language: language)
    tables = VariationTables(plan, options: options, language: language)
  }

  /// The tables, by the names they are exported under.
  package var exported: [DataTable] {
    (queues.isEmpty ? [] : tables.all(queues)) + (wards.isEmpty ? [] : tables.all(wards))
  }

  /// The whole answer for a terminal: sentences for one or a few, a table for many.
  package func text(width: Int?) -> String {
    var lines: [String] = []
    if queues.count <= Self.spoken {
      for study in queues {
        lines += [name(study), ""] + words.sentences(study).map { "  " + $0 } + [""]
        lines += words.basis(study).map { "  " + $0 } + [""]
      }
    }
    if wards.count <= Self.spoken {
      for ward in wards { lines += [words.labels[ward.unit], ""] + words.sentences(ward).map { "  " + $0 } + [""] }
    }
    let spoken = lines.map { $0 + "\n" }.joined()
    let long = [
      queues.count > Self.spoken ? queueTable(queues) : nil, wards.count > Self.spoken ? wardTable(wards) : nil,
    ]
    return spoken + long.compactMap { $0?.terminalText(maximumWidth: width) }.joined(separator: "\n")
  }

  private static let spoken = 6

  /// A page of its own.
  package func html(generated: Day) -> String {
    let name = plan.facts.settings.regionName
    let kind = say("Köer och vårdplatser under variation", "Queues and beds under variation")
    let sections = [
      ReportSection(
        "koer", say("Köer", "Queues"),
        queues.isEmpty
          ? []
          : [Piece.paragraph(reading, "vt-lead")] + queues.prefix(Self.figures).map(figure)
            + [Piece.shortened(queueTable(queues), to: 40)]),
      ReportSection("vardplatser-variation", say("Vårdplatser", "Beds"), wards.isEmpty ? [] : wardPieces),
    ].compactMap { $0 }
    return ReportPage(
      language: language, title: "\(name) – \(kind)", kind: kind,
      heading: (name, plan.timeline.views(of: .year)[0].code),
      facts: [say("Framställd \(generated)", "Made \(generated)")], sections: sections
    ).html()
  }

  private static let figures = 40
}

extension VariationReport {
  func say(_ swedish: String, _ english: String) -> String { words.say(swedish, english) }

  private func name(_ study: QueueStudy) -> String {
    let series = plan.production.series[study.series]
    return "\(words.words.object(series.object)), \(words.labels[series.unit])"
  }

  private func whole(_ value: Double) -> String { words.numbers.text(value) }

  /// How a band is read.
  var reading: String {
    say(
      "Bandet visar var åtta av tio tänkbara förlopp går: \(words.options.replicationsText) gånger har kön följts vecka "
        + "för vecka med inflöden ur prognosens tänkbara framtider. Det är en modell, inte ett löfte.",
      "The band shows where eight of ten possible courses go: the list was followed week by week "
        + "\(words.options.replicationsText) times with inflows from the forecast's possible futures. It is a model, not a "
        + "promise.")
  }

  func study(ofSeries index: Int) -> QueueStudy? { queues.first { $0.series == index } }

  /// A list's figure with what it says in sentences.
  func figure(_ study: QueueStudy) -> String {
    QueueFigure(words: words.words, labels: words.labels).html(
      series: study.series, study: study,
      note: (words.sentences(study) + words.basis(study)).joined(separator: " "))
  }

  /// The table of all lists, those of some series first.
  func queueTables(first: [Int]) -> [String] {
    guard !queues.isEmpty else { return [] }
    let leading = first.compactMap { study(ofSeries: $0) }
    let rest = queues.filter { !first.contains($0.series) }
    return [Piece.shortened(queueTable(leading + rest), to: max(12, min(leading.count, 20)))]
  }

  private func band(_ band: WeeklyBand?, _ week: Int, percent: Bool = false) -> DataTable.Cell {
    guard let band, !band.middle[week].isNaN else { return .text("") }
    func text(_ value: Double) -> String { percent ? whole(100 * value) : whole(value) }
    let ends = (text(band.low[week]), text(band.high[week]))
    return .text(
      ends.0 == ends.1 ? text(band.middle[week]) : "\(text(band.middle[week])) (\(ends.0)–\(ends.1))")
  }

  func queueTable(_ queues: [QueueStudy]) -> DataTable {
    let rows = queues.map { study -> DataTable.Row in
      let week = study.deadline
      let planned = study.planned
      let extra: DataTable.Cell =
        study.required.map { $0.extraPerWeek.map { .number($0) } ?? .text(say("räcker inte", "not enough")) }
        ?? .text("")
      let isOver = plan.production.series[study.series].queue?.isOverLimit ?? false
      let sure = study.weekWithinMaximum(planned, certainty: words.options.certainty).map(words.words.week)
      let within = isOver ? sure ?? say("inte", "never") : say("redan", "already")
      return DataTable.Row([
        .text(name(study)), .number(Double(study.spread.patients.reduce(0, +))),
        study.maximumQueue.map { .number(Double($0)) } ?? .text(""), band(study.withoutGoal.waiting, week),
        band(study.withGoal?.waiting, week), .text(study.maximumQueue == nil ? "" : within),
        extra, band(planned.shareWithinLimit, week, percent: true),
      ])
    }
    let certainty = words.numbers.percent(words.options.certainty)
    let by = queues.first.map { words.words.week($0.weeks[$0.deadline]) } ?? ""
    return DataTable(
      id: "ko-variation",
      caption: say(
        "Väntelistor efter \(by), mittersta förloppet och åtta av tio",
        "Waiting lists after \(by), the middle course and "
          + "eight of ten"),
      columns: [
        .init(key: "list", header: say("Väntelista", "Waiting list")),
        .init(key: "waiting", header: say("Väntar", "Waiting"), alignment: .number),
        .init(key: "maximum", header: say("Högst", "At most"), alignment: .number),
        .init(key: "without", header: say("Utan mål", "Without goal"), alignment: .number),
        .init(key: "with", header: say("Med mål", "With goal"), alignment: .number),
        .init(key: "within", header: say("Inom gräns, \(certainty) säkert", "Within limit, \(certainty) sure")),
        .init(key: "extra", header: say("Fler i veckan för det", "More a week for that"), alignment: .number),
        .init(key: "share", header: say("Inom väntetidsgränsen, %", "Within the waiting limit, %"), alignment: .number),
      ], rows: rows, language: language)
  }
}
