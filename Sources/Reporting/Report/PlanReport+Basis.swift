import Planning
import PlanningModel

extension PlanReport {
  /// Messages of one rule in the open.
  static let openFindings = 5

  /// Every broken rule with what to do about it.
  var rules: ReportSection? {
    let groups = digest.flags.map { flag -> String in
      let messages = plan.findings.filter { $0.rule == flag.rule }.map(\.message)
      let severity =
        flag.rule.severity == .hard
        ? say("Stoppar fastställande", "Refuses adoption") : say("Flaggar för beslut", "Flags for a decision")
      let title = Piece.heading(flag.rule.demand)
      let kind = Piece.paragraph(
        "\(severity) · \(flag.rule.requirement) · "
          + (flag.count == 1 ? say("en gång", "once") : say("\(flag.count) gånger", "\(flag.count) times")), "vt-note")
      let first = Piece.list(Array(messages.prefix(Self.openFindings)))
      let rest = Array(messages.dropFirst(Self.openFindings))
      let folded =
        rest.isEmpty ? "" : Piece.folded(say("Visa \(rest.count) till", "Show \(rest.count) more"), Piece.list(rest))
      let printed =
        rest.isEmpty
        ? "" : Piece.paragraph(say("… och \(rest.count) till.", "… and \(rest.count) more."), "vt-note vt-print")
      return [title, kind, first, folded, printed].filter { !$0.isEmpty }.joined(separator: "\n")
    }
    let none = say("Planen följer alla regler som kan prövas.", "The plan follows every rule that can be checked.")
    return ReportSection(
      "regler", say("Regler som bryts", "Broken rules"), startsPage: !groups.isEmpty,
      groups.isEmpty ? [Piece.paragraph(none)] : groups)
  }

  /// Where every figure comes from and how old it is (R105).
  var sources: ReportSection? {
    let isHashed = plan.facts.sources.contains { !$0.contentHash.isEmpty }
    let rows = plan.facts.sources.map { source in
      let age = source.extracted.map { max(0, $0.distance(to: generated)) }
      return DataTable.Row(
        [
          .text(source.file), .text(source.kind.rawValue),
          .text(source.extracted?.description ?? say("uppgift saknas", "not stated")), .number(age.map(Double.init)),
          .number(Double(source.rows)),
        ] + (isHashed ? [.text(String(source.contentHash.prefix(12)))] : []))
    }
    guard !rows.isEmpty else { return nil }
    let lead = say(
      "Underlaget kommer från flera system som uppdateras olika ofta. Åldern räknas från uttaget till \(generated).",
      "The data come from several systems that are updated at different pace. Ages are counted from extraction to "
        + "\(generated).")
    let found = table(
      "kallor", say("Källor och deras ålder", "Sources and their age"),
      [
        word("file", "Fil", "File"), word("kind", "Slag", "Kind"), word("extracted", "Uttagen", "Extracted"),
        number("age", "Ålder", "Age", unit: say("dagar", "days")), number("rows", "Rader", "Rows"),
      ] + (isHashed ? [word("hash", "Kontrollsumma, början", "Content hash, beginning")] : []), rows)
    return ReportSection(
      "kallor-rubrik", say("Källor och datas ålder", "Sources and age of data"),
      [Piece.paragraph(lead, "vt-lead"), found.html()])
  }

  /// How to read the page and ask for more.
  var reading: ReportSection? {
    let items = [
      say(
        "Gap är det som finns minus det som behövs. Minus (▼) är underskott, plus (▲) överskott. ”Saknas” betyder att "
          + "ingen har uppgett något, vilket inte är samma sak som noll.",
        "A gap is what there is minus what is needed. Minus (▼) is a deficit, plus (▲) a surplus. “Missing” means that "
          + "nobody has stated anything, which is not the same as zero."),
      say(
        "En kapacitet begränsar om regionen har bestämt det, eller om någon enhet behöver den och minst "
          + "\(numbers.percent(settings.limitingUtilisation)) av den används.",
        "A capacity limits if the region has decided so, or if some unit needs it and at least "
          + "\(numbers.percent(settings.limitingUtilisation)) of it is used."),
      say(
        "Sannolikheten är andelen av \(numbers.text(Double(settings.paths))) möjliga framtider, dragna ur hur prognoserna "
          + "har missat förr, där det som finns räcker.",
        "The probability is the share of \(numbers.text(Double(settings.paths))) possible futures, drawn from how the "
          + "forecasts have missed before, in which what there is suffices."),
      say(
        "Timmar av olika kapaciteter går inte att jämföra. Ett gap väger tyngre ju större andel det är både av enhetens eget "
          + "behov och av hela regionens behov av samma kapacitet.",
        "Hours of different capacities do not compare. A gap is heavier the larger a share it is both of the unit's own need "
          + "and of the whole region's need of the same capacity."),
      say(
        "Alla diagram har en tabell med samma siffror. På skärmen fälls den ut; på papper utelämnas den, och samma tabeller "
          + "kan skrivas som CSV.",
        "Every chart has a table with the same figures. On screen it unfolds; on paper it is left out, and the same tables "
          + "can be written as CSV."),
    ]
    return ReportSection(
      "lasa", say("Så läser du rapporten", "How to read the report"), [Piece.list(items, "vt-says"), explanation])
  }

  /// How to ask where a figure comes from, with a figure of this plan.
  private var explanation: String {
    guard let example = digest.deficits.first ?? digest.gaps.first else { return "" }
    let address = FigureAddress(
      .gap, unit: plan.units.units[example.unit].code.text,
      subject: plan.facts.capacities[example.capacity].code.text, view: example.view.code)
    let text = MarkupEscaping.escaped(
      say(
        "Varje siffra har en adress och kan förklaras ned till raderna i underlaget, till exempel ",
        "Every figure has an address and can be explained down to the rows of the data, for example "))
    return "<p>\(text)<code>vardtakt explain \(MarkupEscaping.escaped(address.description))</code>.</p>"
  }
}
