import ArgumentParser
import Governance
import Planning
import PlanningModel
import Reporting
import Workspace

/// `vardtakt balance`: the balancing board, moves that are tried or recorded, and scenarios side by side.
struct BalanceCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "balance", abstract: "Visar balanstavlan, prövar omfördelningar och jämför scenarier.",
    discussion: """
      vardtakt balance --workspace region.vardtakt
      vardtakt balance --workspace region.vardtakt --move capacity=VPL,from=A2,to=A1,beds=2,period=2027-Q1
      vardtakt balance --workspace region.vardtakt --compare scenario.txt
      vardtakt balance --workspace region.vardtakt --propose --period quarter

      En omfördelning skrivs \(RedistributionText.help).
      Mängden gäller hela perioden. Den prövas på båda sidor i samma steg och vägras om källan skulle få underskott i
      någon period. --record skriver in den som ett förslag; enheterna medger med vardtakt measure consent och den
      strategiska nivån beslutar med vardtakt measure decide. --compare tar en fil med en omfördelning eller
      measure=KOD per rad. --override gör ett namngivet undantag från en mjuk regel.
      """)

  /// How the answer is shown.
  enum Format: String, ExpressibleByArgument, CaseIterable {
    case text, json, csv, xlsx, html
  }

  /// The periods of the board.
  enum Grain: String, ExpressibleByArgument, CaseIterable {
    case year, quarter, month

    var grain: PeriodGrain {
      switch self {
      case .year: .year
      case .quarter: .quarter
      case .month: .month
      }
    }
  }

  @OptionGroup var source: WorkspaceOption
  @OptionGroup var options: PlanOptions

  @OptionGroup var proposal: ProposalArguments

  @Option(
    name: .customLong("format"),
    help: "text, json, csv eller xlsx; för --propose även html; utelämnad den som filens namn säger, annars text.")
  var askedFormat: Format?

  /// The form, which the name of the file tells when nothing is asked for.
  private var format: Format {
    get throws { try FileForms.form(askedFormat, for: output, otherwise: .text) }
  }

  @Option(name: .long, help: "Filen att skriva till, krävs för xlsx.")
  var output: String?

  @Option(name: .long, help: "year, quarter eller month.")
  var period: Grain = .year

  @Flag(name: .long, help: "Visar alla kapaciteter, inte bara de begränsande.")
  var all = false

  @Option(name: .long, help: "En omfördelning att pröva; kan anges flera gånger.")
  var move: [String] = []

  @Flag(name: .long, help: "Skriver in omfördelningarna som förslag.")
  var record = false

  @Option(name: .long, help: "En fil med ett scenario att jämföra planen med.")
  var compare: String?

  @Option(name: .long, help: "Ett undantag: REGEL/ENHET eller REGEL/ENHET/KAPACITET.")
  var override: String?

  @Option(name: .long, help: "Vem; krävs för --record och --override.")
  var by: String?

  @Option(name: .long, help: "I vilken roll, till exempel SPL eller SCH.")
  var role: String?

  @Option(name: .long, help: "Varför; skrivs i liggaren.")
  var reason: String?

  func validate() throws {
    let format = try format
    if format == .xlsx, output?.lowercased().hasSuffix(".xlsx") != true {
      throw ValidationError("Ange --output FIL.xlsx för xlsx.")
    }
    if format == .html, !proposal.propose { throw ValidationError("--format html hör ihop med --propose.") }
    if proposal.accept != nil, by == nil || role == nil || reason == nil {
      throw ValidationError("Ange --by, --role och --reason: vem, i vilken roll och varför.")
    }
    if record, move.isEmpty { throw ValidationError("Ange med --move vad som ska skrivas in.") }
    if record || override != nil, by == nil || role == nil || reason == nil {
      throw ValidationError("Ange --by, --role och --reason: vem, i vilken roll och varför.")
    }
    if [!move.isEmpty, compare != nil, override != nil, proposal.propose].count(where: { $0 }) > 1 {
      throw ValidationError("Gör en sak i taget: --move, --compare, --override eller --propose.")
    }
  }

  func run() throws {
    if let override { return try setAside(override) }
    let plan = try RegionWorkspace.plan(source.workspace, options)
    if proposal.propose { return try propose(plan) }
    let tables = BalanceTables(plan, language: options.language)
    if let compare { return try show(try comparison(with: compare, plan, tables)) }
    guard !move.isEmpty else {
      return try show([tables.board(grain: boardGrain(plan), onlyLimiting: !all), tables.findings])
    }
    let moves = try move.map { try RedistributionText.read($0, in: plan) }
    let trial = plan.trial(of: moves, threads: options.threads)
    guard trial.isAllowed else {
      throw CommandFailure(message: trial.refusals.map(\.message).joined(separator: "\n") + "\nInget har ändrats.")
    }
    try show([tables.trial(trial, grain: boardGrain(plan))])
    for part in trial.following {
      Console.error(
        "Återbesöken följer med: \(NumberFormat.swedish.short(part.visits.value)) \(part.object) från "
          + "\(plan.name(of: part.from)) till \(plan.name(of: part.to)).")
    }
    for preparation in trial.fit.preparations { Console.error(preparation.message) }
    if !trial.fit.unchecked.isEmpty {
      Console.error(
        "Att kompetens och lokaler räcker till har inte kontrollerats: "
          + "\(trial.fit.unchecked.joined(separator: ", ")) står inte i någon matris.")
    }
    if record { try save(trial) }
  }

  private func propose(_ plan: Plan) throws {
    let run = ProposalRun(arguments: proposal, plan: plan, grain: period == .year ? .quarter : period.grain)
    let found = try run.proposal()
    // A number that does not exist is told before the page, not after it.
    if let accept = proposal.accept { _ = try run.lines(accept, of: found) }
    let text: String? =
      switch try format {
      case .text: ProposalSpeech(found, language: options.language).page
      case .html:
        ProposalReport(found, language: options.language, generated: Instant.now().swedishDay).html()
      case .json, .csv, .xlsx: nil
      }
    if let text {
      if let output { try OutputFiles.write(text, to: output) } else { try Console.write(text) }
    } else {
      try show(ProposalTables(found, language: options.language).all)
    }
    guard let accept = proposal.accept else { return }
    let decision = try DecisionOptions.parse(["--by", by ?? "", "--role", role ?? "", "--reason", reason ?? ""])
    try run.accept(accept, of: found, in: source.workspace, by: decision, threads: options.threads)
  }

  private func boardGrain(_ plan: Plan) -> PeriodGrain {
    plan.timeline.views(of: period.grain).isEmpty ? plan.timeline.grain : period.grain
  }

  private func comparison(with file: String, _ plan: Plan, _ tables: BalanceTables) throws -> [DataTable] {
    let scenario = try BalanceScenario(file: file, in: plan)
    let assumed = scenario.assuming(plan, threads: options.threads)
    let trial = assumed.trial(of: scenario.moves, threads: options.threads)
    guard scenario.moves.isEmpty || trial.isAllowed else {
      throw CommandFailure(message: trial.refusals.map(\.message).joined(separator: "\n") + "\nInget har ändrats.")
    }
    return [tables.comparison(with: scenario.moves.isEmpty ? assumed : trial.after, grain: boardGrain(plan))]
  }

  private func save(_ trial: RedistributionTrial) throws {
    let options = try DecisionOptions.parse(["--by", by ?? "", "--role", role ?? "", "--reason", reason ?? ""])
    let actor = try options.actor()
    let codes = try RegionWorkspace.use(source.workspace) { workspace in
      let state = try workspace.store.state()
      let measures = try MeasureDrafts.of(trial, taken: Set(state.measures.map(\.value.code))).map {
        try MeasureLife.propose($0, by: actor, existing: nil)
      }
      for measure in measures {
        _ = try workspace.record(.measure(measure), by: options.author, reason: options.reason)
      }
      return measures.map(\.code.text)
    }
    Console.error(
      "Inskrivet som förslag \(codes.joined(separator: ", ")). Båda enheterna medger med vardtakt measure consent innan "
        + "det beslutas; först då räknas det.")
  }

  private func setAside(_ text: String) throws {
    let parts = text.split(separator: "/").map(String.init)
    guard (2...3).contains(parts.count) else {
      throw ValidationError("”\(text)” ska skrivas REGEL/ENHET eller REGEL/ENHET/KAPACITET.")
    }
    let options = try DecisionOptions.parse(["--by", by ?? "", "--role", role ?? "", "--reason", reason ?? ""])
    let event = try RegionWorkspace.use(source.workspace) { workspace in
      let facts = try workspace.input(asOf: nil).facts
      let capacity = try parts.dropFirst(2).first.map { try MeasureDrafts.capacity($0, in: facts) }
      let decision = try GateOverrideDecision.judged(
        rule: parts[0], unit: try MethodWords.unit(parts[1], in: facts), capacity: capacity,
        by: try DecisionOptions.role(options.role))
      return try workspace.record(.gateOverridden(decision), by: options.author, reason: options.reason)
    }
    try Console.write("Inskrivet som beslut \(event.sequence): undantag från \(text), ansvarig \(options.by).\n")
  }

  private func show(_ tables: [DataTable]) throws {
    let text: String
    switch try format {
    case .text: text = tables.map { $0.terminalText(maximumWidth: Console.terminalWidth) }.joined(separator: "\n")
    case .json:
      text = tables.count == 1 ? tables[0].json + "\n" : "[" + tables.map(\.json).joined(separator: ",\n") + "]\n"
    case .csv, .html: text = tables[0].csv(.exchange)
    case .xlsx:
      guard let output else { return }
      let bytes = try WorkbookFile.bytes { (file: WorkbookFile) in for table in tables { file.add(table) } }
      return try OutputFiles.write(bytes, to: output)
    }
    if let output { try OutputFiles.write(text, to: output) } else { try Console.write(text) }
  }
}
