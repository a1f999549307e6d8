import ArgumentParser
import Foundation
import Governance
import Optimization
import Planning
import PlanningModel
import Reporting
import Workspace

/// What may be asked about a balancing proposal.
struct ProposalArguments: ParsableArguments {
  @Flag(name: .long, help: "Räknar ut ett förslag som stänger gapen; --period quarter eller month.")
  var propose = false

  @Option(name: .long, help: "Rader i förslaget att skriva in som förslag i liggaren, till exempel 1,2,5.")
  var accept: String?

  @Option(name: .long, help: "Vård som kan köpas: OBJEKT=KRONOR eller OBJEKT=KRONOR,ANTAL per månad och enhet.")
  var offer: [String] = []

  @Option(name: .long, help: "Högsta övertid i procent av uppgivna timmar.")
  var overtime: Double = 2

  @Option(
    name: .long,
    help: "Minsta flytt i veckor av en resurs: 40 timmar, eller en vårdplats dygnet runt. 0 föreslår alla.")
  var smallest: Double = 1

  @Option(name: .long, help: "Kronor för en timmes övertid.")
  var overtimePrice: Double?

  @Option(name: .long, help: "Högsta kostnad i kronor för hela förslaget.")
  var budget: Double?

  @Flag(name: .long, help: "Ingen kö får vara längre än den högsta accepterade när planen slutar.")
  var holdQueues = false

  @Flag(name: .long, help: "Även akuta patienter får flyttas mellan enheter.")
  var moveAcute = false

  @Option(name: .long, help: "Sekunder som uträkningen får ta.")
  var timeLimit: Double = 60

  func validate() throws {
    guard (0...100).contains(overtime) else { throw ValidationError("Ange --overtime mellan 0 och 100 procent.") }
    guard (0...520).contains(smallest) else { throw ValidationError("Ange --smallest mellan 0 och 520 veckor.") }
    guard budget ?? 0 >= 0 else { throw ValidationError("Ange --budget i kronor, från 0.") }
    guard overtimePrice ?? 0 >= 0 else { throw ValidationError("Ange --overtime-price i kronor, från 0.") }
    guard timeLimit > 0 else { throw ValidationError("Ange --time-limit större än 0.") }
    if accept != nil, !propose { throw ValidationError("--accept hör ihop med --propose.") }
  }
}

/// Works out a proposal, and records the lines that a person accepts.
struct ProposalRun {
  let arguments: ProposalArguments
  let plan: Plan
  let grain: PeriodGrain

  /// The proposal; says what to do when there is none.
  func proposal() throws -> PlanProposal {
    var options = RegionBalancingOptions(
      grain: grain, overtimeShare: arguments.overtime / 100, smallestMove: arguments.smallest,
      movesAcuteCare: arguments.moveAcute, offers: try arguments.offer.map(offer))
    options.limits = ProposalLimits(
      overtimePrice: arguments.overtimePrice, budget: arguments.budget, holdsMaximumQueues: arguments.holdQueues)
    do {
      return try PlanProposal(
        plan, balancing: options, solver: try HiGHSSolver(),
        options: ProposalOptions(solver: SolverOptions(timeLimit: arguments.timeLimit)))
    } catch let error as SolverError {
      throw CommandFailure(message: error.swedish)
    } catch let error as ProposalError {
      throw CommandFailure(message: error.message)
    }
  }

  private func offer(_ text: String) throws -> CareOffer {
    let parts = text.split(separator: "=", maxSplits: 1).map(String.init)
    let numbers = parts.dropFirst().first.map { $0.split(separator: ",").map { Double($0) } } ?? []
    guard parts.count == 2, (1...2).contains(numbers.count), let price = numbers[0], price >= 0,
      numbers.allSatisfy({ ($0 ?? -1) >= 0 })
    else {
      throw CommandFailure(
        message: "”\(text)” ska skrivas OBJEKT=KRONOR eller OBJEKT=KRONOR,ANTAL, till exempel ORT-HOFT=90000,5.")
    }
    let codes = plan.facts.catalogue.objects.map(\.code.text)
    guard codes.contains(parts[0]) else {
      throw CommandFailure(
        message:
          "Planeringsobjektet ”\(parts[0])” finns inte.\(NearestWord.question(for: parts[0], among: codes)) Koderna "
          + "står i kolumnen code i planning_objects.csv.")
    }
    return CareOffer(
      object: PlanningObjectCode(parts[0]), price: price, perMonth: numbers.count == 2 ? numbers[1] : nil)
  }

  /// The lines that are accepted, by their numbers.
  func lines(_ text: String, of proposal: PlanProposal) throws -> [Proposal.Line] {
    let all = proposal.proposal.lines
    return try text.split(separator: ",").map { word in
      guard let number = Int(word.trimmingCharacters(in: .whitespaces)), all.indices.contains(number - 1) else {
        throw CommandFailure(
          message: "Rad ”\(word)” finns inte i förslaget, som har \(all.count) rader. Inget har ändrats.")
      }
      return all[number - 1]
    }
  }

  /// Records accepted lines as ideas; a person decides on each of them afterwards.
  func accept(
    _ text: String, of proposal: PlanProposal, in workspace: String, by options: DecisionOptions, threads: Int
  ) throws {
    var moves: [Redistribution] = []
    var existing: [MeasureCode] = []
    var drafts: [BalancingMeasure] = []
    for line in try lines(text, of: proposal) {
      switch proposal.acceptance(of: line) {
      case .redistribution(let move): moves.append(move)
      case .existing(let code): existing.append(code)
      case .measure(let measure): drafts.append(measure)
      }
    }
    let trial = plan.trial(of: moves, threads: threads)
    guard moves.isEmpty || trial.isAllowed else {
      let finer =
        grain == plan.timeline.grain
        ? "" : "\nFörslaget är räknat per kvartal men prövas per månad; --period month räknar det per månad."
      throw CommandFailure(
        message: trial.refusals.map(\.message).joined(separator: "\n") + finer + "\nInget har ändrats.")
    }
    let actor = try options.actor()
    let codes = try RegionWorkspace.use(workspace) { workspace in
      let state = try workspace.store.state()
      var taken = Set(state.measures.map(\.value.code))
      var measures = moves.isEmpty ? [] : try MeasureDrafts.of(trial, taken: taken)
      taken.formUnion(measures.map(\.code))
      for draft in drafts {
        var number = 1
        while taken.contains(MeasureCode("FOR\(number)")) { number += 1 }
        var draft = draft
        draft.code = MeasureCode("FOR\(number)")
        taken.insert(draft.code)
        measures.append(draft)
      }
      let proposed = try measures.map { try MeasureLife.propose($0, by: actor, existing: nil) }
      for measure in proposed {
        _ = try workspace.record(.measure(measure), by: options.author, reason: options.reason)
      }
      return proposed.map(\.code.text)
    }
    if !codes.isEmpty {
      Console.error(
        "Inskrivet som förslag: \(codes.joined(separator: ", ")). Omfördelningar medges av båda enheterna med vardtakt "
          + "measure consent; allt beslutas med vardtakt measure decide. Först då räknas det.")
    }
    if !existing.isEmpty {
      Console.error(
        "Finns redan i åtgärdslistan: \(existing.map(\.text).joined(separator: ", ")). Besluta med vardtakt measure decide."
      )
    }
  }
}
