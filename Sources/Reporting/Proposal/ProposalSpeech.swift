package import Planning
import PlanningModel

/// A balancing proposal as a page that a director can read aloud.
package struct ProposalSpeech {
  let found: PlanProposal
  let text: ProposalWords
  /// Lines and rows that a page holds; all of them stand in the tables.
  static let shown = 12

  /// Creates the speech of a proposal.
  package init(_ found: PlanProposal, language: ReportLanguage) {
    self.found = found
    text = ProposalWords(found, language: language)
  }

  private func say(_ swedish: String, _ english: String) -> String { text.say(swedish, english) }

  private var proposal: Proposal { found.proposal }

  /// One part: a heading and its sentences, in sections where there are several.
  struct Part {
    let id: String
    let title: String
    let sections: [Section]

    init(id: String, title: String, sentences: [String]) {
      self.init(id: id, title: title, sections: [Section(lead: nil, sentences: sentences)])
    }

    init(id: String, title: String, sections: [Section]) {
      self.id = id
      self.title = title
      self.sections = sections.filter { $0.lead != nil || !$0.sentences.isEmpty }
    }
  }

  /// Sentences under a heading, with what they come to before them.
  struct Section {
    let lead: String?
    var summary: String?
    let sentences: [String]

    /// The section as lines of text.
    var lines: [String] {
      guard let lead else { return sentences }
      return [lead] + ([summary].compactMap { $0 } + sentences).map { "  \($0)" }
    }
  }

  /// The parts that have anything to say.
  var parts: [Part] {
    [
      Part(id: "laget", title: say("Läget", "The situation"), sentences: situation),
      Part(
        id: "forslaget", title: say("Vad som föreslås, i den här ordningen", "What is proposed, in this order"),
        sections: lines),
      Part(id: "aterstar", title: say("Det som återstår", "What remains"), sentences: remaining),
      Part(
        id: "vantar", title: say("Var en timme till gör mest nytta", "Where one more hour does most good"),
        sentences: bottlenecks),
      Part(id: "inte", title: say("Det som inte valdes", "What was not chosen"), sentences: notChosen),
      Part(id: "sakert", title: say("Hur säkert det håller", "How sure it is"), sentences: robustness),
      Part(id: "veta", title: say("Att veta", "Good to know"), sentences: notes),
    ].filter { !$0.sections.isEmpty }
  }

  /// The whole page as text.
  package var page: String {
    let plan = found.balancing.plan
    let title = say(
      "Balanseringsförslag, \(plan.facts.settings.regionName)", "Balancing proposal, \(plan.facts.settings.regionName)")
    let head = [title, String(repeating: "=", count: title.count)]
    let body = parts.flatMap { part in
      ["", part.title, String(repeating: "-", count: part.title.count)]
        + part.sections.map(\.lines).joined(separator: [""])
    }
    return (head + body).joined(separator: "\n") + "\n"
  }

  private var situation: [String] {
    guard !proposal.before.isEmpty else {
      return [
        say(
          "Ingen enhet saknar kapacitet som hindrar vård. Det finns inget att föreslå.",
          "No unit lacks capacity that stands in the way of care. There is nothing to propose.")
      ]
    }
    let deficit = found.deficit
    var result = [
      say(
        "Utan förslaget fattas \(text.hours(deficit.before)) i de enheter och perioder som har underskott; med det "
          + "fattas \(text.hours(deficit.after)).",
        "Without the proposal \(text.hours(deficit.before)) are lacking in the units and periods with a deficit; with it "
          + "\(text.hours(deficit.after)).")
    ]
    for before in proposal.before {
      guard let after = proposal.after.first(where: { $0.priority == before.priority }) else { continue }
      let name = text.name(ofClass: before.priority)
      if before.left > 0.5 {
        result.append(text.lacking(name, before: before.left, after: after.left))
      } else if before.waiting > 0.5 {
        result.append(
          say(
            "Väntan på \(name) är \(text.number(before.waiting)) patientperioder om inget görs, "
              + "\(text.number(after.waiting)) med förslaget.",
            "The wait for \(name) is \(text.number(before.waiting)) patient periods if nothing is done, "
              + "\(text.number(after.waiting)) with the proposal."))
      }
    }
    return result
  }

  private var remaining: [String] {
    guard !proposal.before.isEmpty else { return [] }
    let unmet = proposal.unmet
    guard !unmet.isEmpty else {
      return [say("Inget: alla får vård i tid.", "Nothing: everybody gets care in time.")]
    }
    let shown = unmet.prefix(Self.shown).map { position in
      let care = proposal.problem.care[position]
      let over = proposal.aboveMaximum[position].max() ?? 0
      let name = "\(text.words.object(care.object)), \(text.labels[care.unit])"
      let owner = proposal.problem.units[care.unit].owner
      let left = proposal.left(of: position)
      let what =
        left > 0.05
        ? text.lacking(left)
        : say(
          "som mest \(text.patients(over)) över högsta accepterade kö",
          "at most \(text.patients(over)) above the maximum queue")
      return "\(name): \(what). " + say("Ansvarig: \(owner).", "Owner: \(owner).")
    }
    let more = unmet.count - shown.count
    return shown + (more > 0 ? [say("… och \(more) till.", "… and \(more) more.")] : [])
  }

  /// Periods in which an hour would give the same are said together.
  private var bottlenecks: [String] {
    var periods: [String: [Int]] = [:]
    var order: [Proposal.Bottleneck] = []
    func key(_ item: Proposal.Bottleneck) -> String { "\(item.supply) \(text.gives(item))" }
    for item in proposal.bottlenecks {
      if periods[key(item)] == nil { order.append(item) }
      periods[key(item), default: []].append(item.period)
    }
    return order.prefix(5).map { text.value($0, in: (periods[key($0)] ?? []).sorted()) }
  }

  private var notChosen: [String] {
    let measures = proposal.notChosen.map { item in
      "\(proposal.problem.measures[item.measure].name) (\(found.balancing.measures[item.measure])): "
        + text.reason(item.reason) + "."
    }
    return Array((measures + unfit).prefix(Self.shown))
  }

  /// Moves that the matrices hinder, told once for each unit that would have received.
  private var unfit: [String] {
    var order: [Int] = []
    for move in found.balancing.unfit where !order.contains(move.to) { order.append(move.to) }
    return order.map { unit in
      let moves = found.balancing.unfit.filter { $0.to == unit }
      let sources = Set(moves.map(\.from)).sorted().map { text.labels[$0] }
      let names = sources.prefix(3).joined(separator: ", ")
      let more = sources.count - 3
      let rest = more > 0 ? text.say(" och \(more) till", " and \(more) more") : ""
      return text.say(
        "Till \(text.labels[unit]) hindrar matriserna flyttar från \(names)\(rest), till exempel: ",
        "The matrices hinder moves to \(text.labels[unit]) from \(names)\(rest), for example: ")
        + (moves.first?.refusal.message ?? "")
    }
  }

  private var robustness: [String] {
    found.robustness.filter { $0.after < 0.9 }.prefix(5).map { item in
      let percent = text.words.numbers.percent
      return say(
        "\(text.supply(item.supply)): håller i \(percent(item.after, 0, .negativeOnly)) av framtiderna (utan förslaget "
          + "\(percent(item.before, 0, .negativeOnly))); för 90 % behövs \(text.hours(item.margin)) till.",
        "\(text.supply(item.supply)): holds in \(percent(item.after, 0, .negativeOnly)) of the futures (without the proposal "
          + "\(percent(item.before, 0, .negativeOnly))); 90% takes \(text.hours(item.margin)) more.")
    }
  }

  private var notes: [String] {
    let options = found.balancing.options
    var result = [
      say(
        "Det här är ett förslag. Människor beslutar rad för rad; ingenting ändras av sig självt.",
        "This is a proposal. People decide line by line; nothing changes by itself."),
      say(
        "Ordningen är: medicinsk prioritet klass för klass, sedan kostnad, sedan så lite flytt som möjligt. Ingen enhet "
          + "avstår mer än sitt eget överskott i samma period (R143) och ingen planeras över uppgiven kapacitet (R126).",
        "The order is: medical priority class by class, then cost, then as little moving as possible. No unit gives up "
          + "more than its own surplus in the same period (R143), and none is planned above its stated capacity (R126)."
      ),
    ]
    if !proposal.lines.isEmpty {
      result.append(
        say(
          "Alla rader står i tabellen (--format csv eller xlsx), och tas med sina nummer (--accept).",
          "All lines stand in the table (--format csv or xlsx), and are accepted by their numbers (--accept)."))
    }
    if proposal.lines.contains(where: { if case .overtime = $0.action { true } else { false } }) {
      let share = text.words.numbers.percent(options.overtimeShare, decimals: 0)
      result.append(
        say(
          "Övertid räknas till högst \(share) av uppgivna timmar.", "Overtime is at most \(share) of stated hours."))
    }
    result += smallMoves + preparations
    if !proposal.isComplete {
      result.append(
        say(
          "Uträkningen stoppades innan den var klar: förslaget är det bästa som hade hittats och kan gå att förbättra.",
          "The computation was stopped: this is the best that had been found and may be possible to improve."))
    }
    if !found.balancing.unchecked.isEmpty {
      result.append(
        say(
          "Att kompetens och lokaler räcker till är inte kontrollerat för ", "Not checked against the matrices: ")
          + found.balancing.unchecked.prefix(5).joined(separator: ", ")
          + (found.balancing.unchecked.count > 5 ? " …" : "") + say("; de står i ingen matris.", "."))
    }
    return result
  }

  /// What moves too small for a line would have given.
  private var smallMoves: [String] {
    guard let best = proposal.withSmallMoves else { return [] }
    let options = found.balancing.options
    let more = zip(proposal.after, best).compactMap { now, best -> String? in
      let fewer = now.left - best.left
      guard fewer > 0.5 else { return nil }
      let name = text.name(ofClass: now.priority)
      return text.fewer(fewer, name)
    }
    let (team, bed) = (text.hours(options.smallestHours(of: .careTeam)), text.hours(options.smallestHours(of: .bed)))
    return [
      say(
        "Flyttar under \(team) i allt, för vårdplatser \(bed), föreslås inte. Med dem: ",
        "Moves below \(team) in all, for beds \(bed), are not proposed. With them: ")
        + (more.isEmpty ? say("ingen fler får vård", "nobody more gets care") : more.joined(separator: ", ")) + "."
    ]
  }

  /// What the matrices ask for before hours or care can move.
  private var preparations: [String] {
    let moves = proposal.lines.compactMap { line -> Redistribution? in
      guard case .redistribution(let move) = found.acceptance(of: line) else { return nil }
      return move
    }
    var told: [String] = []
    for preparation in found.balancing.plan.fit(of: moves).preparations where !told.contains(preparation.message) {
      told.append(preparation.message)
    }
    let more = told.count - 5
    return told.prefix(5) + (more > 0 ? [say("… och \(more) förberedelser till.", "… and \(more) more.")] : [])
  }
}
