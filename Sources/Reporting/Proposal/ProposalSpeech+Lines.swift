import Planning
import PlanningModel

extension ProposalSpeech {
  /// The lines, one section for each kind of thing that is done, the largest of them said one by one.
  var lines: [Section] {
    let proposal = found.proposal
    guard !proposal.lines.isEmpty else { return [] }
    let several = proposal.groups.count > 1
    let sections = proposal.groups.enumerated().map { position, group in
      let step = several ? text.say("Steg \(position + 1): ", "Step \(position + 1): ") : ""
      let lead = lead(group)
      return Section(
        lead: several ? step + lead : lead.prefix(1).uppercased() + lead.dropFirst(),
        summary: perCapacity(group) + text.closes(group.closes), sentences: sentences(group))
    }
    let unknown = text.say(", utöver det som ingen har prissatt.", ", besides what has no price.")
    return sections + [
      Section(lead: nil, sentences: [text.together(proposal.kronor) + (proposal.hasUnknownCost ? unknown : ".")])
    ]
  }

  /// How many lines of a kind are said one by one.
  private func shown(_ kind: Proposal.ActionKind) -> Int {
    switch kind {
    case .hours: 8
    case .care: 5
    case .overtime: 3
    case .measure, .purchase: Self.shown
    }
  }

  /// What a group does.
  private func lead(_ group: Proposal.LineGroup) -> String {
    let count = group.lines.count
    let moves = text.count(count, "flytt", "flyttar", "move", "moves")
    let rows = text.count(count, "rad", "rader", "line", "lines")
    switch found.proposal.lines[group.lines.lowerBound].action.kind {
    case .hours: return text.say("flytta timmar mellan enheter, ", "move hours between units, ") + moves
    case .care: return text.say("flytta vård mellan enheter, ", "move care between units, ") + moves
    case .measure:
      return text.say("genomför ", "carry out ") + text.count(count, "åtgärd", "åtgärder", "measure", "measures")
    case .overtime: return text.say("övertid, ", "overtime, ") + rows
    case .purchase: return text.say("köp vård, ", "buy care, ") + rows
    }
  }

  /// Hours of a group per capacity, the most first.
  private func perCapacity(_ group: Proposal.LineGroup) -> String {
    let problem = found.proposal.problem
    var hours: [Int: Double] = [:]
    for line in found.proposal.lines[group.lines] {
      switch line.action {
      case .hours(let move): hours[problem.supplies[problem.hourMoves[move].to].capacity, default: 0] += line.total
      case .overtime(let supply): hours[problem.supplies[supply].capacity, default: 0] += line.total
      case .care, .measure, .purchase: break
      }
    }
    guard !hours.isEmpty else { return "" }
    let ordered = hours.sorted { ($1.value, $0.key) < ($0.value, $1.key) }
    let parts = ordered.prefix(3).map { "\(text.words.capacityInText($0.key)) \(text.hours($0.value))" }
    let more = ordered.count - parts.count
    let rest = more > 0 ? text.say(" och \(more) kapaciteter till", " and \(more) more capacities") : ""
    return text.say("I allt ", "In all ") + parts.joined(separator: ", ") + rest + ". "
  }

  private func sentences(_ group: Proposal.LineGroup) -> [String] {
    let proposal = found.proposal
    let lines = proposal.lines[group.lines]
    let count = lines.first.map { shown($0.action.kind) } ?? 0
    var result = lines.indices.prefix(count).map { position in
      let line = proposal.lines[position]
      let level = text.level(line.decidingLevel)
      return "\(position + 1). \(text.what(line)). \(text.closes(line.closes)) \(text.cost(line)) "
        + text.say("Beslutas på \(level).", "Decided at \(level).")
    }
    let rest = group.lines.dropFirst(count)
    if let first = rest.first, let last = rest.last {
      result.append(
        text.say(
          "… och rad \(first + 1)–\(last + 1), som står i tabellen.",
          "… and lines \(first + 1)–\(last + 1), which stand in the table."))
    }
    return result
  }
}
