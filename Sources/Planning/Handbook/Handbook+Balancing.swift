import PlanningModel

extension Handbook {
  static let gap = HandbookFormula(
    name: "gap",
    summary: LocalText(
      "Kapacitetsgap: tillgängligt + verifierad effekt − behov; planerad effekt räknas inte",
      "The capacity gap: available + verified effect − need; planned effect does not count"),
    inputs: [
      .number("need", .hours, .amount, example: "100", "Kapacitetsbehov i timmar", "Capacity need in hours"),
      .number("available", .hours, .amount, example: "90", "Tillgängliga timmar", "Available hours"),
      .number(
        "verified-effect", .hours, .signed, absence: .replaced(by: "0"), example: "0",
        "Åtgärders verifierade effekt i timmar", "Verified effect of measures in hours"),
      .number(
        "planned-effect", .hours, .signed, absence: .replaced(by: "0"), example: "10",
        "Åtgärders planerade effekt i timmar; visas men räknas inte",
        "Planned effect of measures in hours; shown but not counted"),
    ],
    outputs: [
      FormulaOutput("gap", .hours, "Timmar över, negativt vid underskott", "Hours left over, negative in a deficit"),
      FormulaOutput(
        "utilisation", .share, "Behov genom tillgängligt och verifierat; saknas när inget finns",
        "Need over available and verified; missing where there is nothing"),
      FormulaOutput("plannedEffect", .hours, "Planerad effekt, utanför gapet", "Planned effect, outside the gap"),
    ],
    source: HandbookFormula.Source(["R115", "R133", "R134", "R135", "T14"], guide)
  ) { arguments throws(FormulaError) in
    let gap = Gap(
      need: Hours(arguments.number("need")), available: Hours(arguments.number("available")),
      verifiedEffect: Hours(arguments.number("verified-effect")),
      plannedEffect: Hours(arguments.number("planned-effect")))
    return [
      "gap": .number(gap.hours.value), "utilisation": gap.utilisation.map { .number($0) } ?? .missing,
      "plannedEffect": .number(gap.plannedEffect.value),
    ]
  }

  static let redistributionCheck = HandbookFormula(
    name: "redistribution-check",
    summary: LocalText(
      "Prövar en omfördelning: den får inte ge underskott där resurserna tas",
      "Judges a redistribution: it must leave no deficit where the resources come from"),
    inputs: [
      .number(
        "source-surplus", .hours, .signed, example: "30", "Överskott i timmar där resurserna tas",
        "Surplus in hours where the resources come from"),
      .number(
        "receiver-deficit", .hours, .signed, example: "40", "Underskott i timmar hos mottagaren",
        "Deficit in hours at the receiver"),
      .number("amount", .hours, .amount, example: "30", "Timmar att flytta", "Hours to move"),
    ],
    outputs: [
      FormulaOutput("isAllowed", .truth, "Om flytten får göras", "Whether the move may be made"),
      FormulaOutput("sourceAfter", .hours, "Gap efteråt där resurserna tas", "Gap of the source afterwards"),
      FormulaOutput("receiverAfter", .hours, "Gap efteråt hos mottagaren", "Gap of the receiver afterwards"),
      FormulaOutput(
        "message", .text, "Varför flytten nekas och vad som kan göras", "Why it is refused, and the remedy"),
    ],
    source: HandbookFormula.Source(["R143", "T15"], guide)
  ) { arguments throws(FormulaError) in
    let check = RedistributionCheck(
      sourceSurplus: Hours(arguments.number("source-surplus")),
      receiverDeficit: Hours(arguments.number("receiver-deficit")), amount: Hours(arguments.number("amount")))
    return [
      "isAllowed": .bool(check.isAllowed), "sourceAfter": .number(check.sourceAfter.value),
      "receiverAfter": .number(check.receiverAfter.value), "message": check.message.map { .text($0) } ?? .missing,
    ]
  }

  static let assignmentCheck = HandbookFormula(
    name: "assignment-check",
    summary: LocalText(
      "Prövar ett uppdrag mot den kapacitet enheten uppgett",
      "Judges an assignment against the capacity that the unit has stated"),
    inputs: [
      .number("stated", .activities, .amount, example: "7000", "Uppgiven kapacitet", "Stated capacity"),
      .number(
        "assigned", .activities, .amount, example: "8400", "Uppdraget i samma enhet", "The assignment, counted alike"),
    ],
    outputs: [
      FormulaOutput("isAllowed", .truth, "Om uppdraget får ges", "Whether the assignment may be given"),
      FormulaOutput("exceeding", .activities, "Hur mycket uppdraget överstiger", "By how much it exceeds"),
      FormulaOutput(
        "message", .text, "Varför uppdraget nekas och vad som kan göras", "Why it is refused, and the remedy"),
    ],
    source: HandbookFormula.Source(["R126", "T16"], guide)
  ) { arguments throws(FormulaError) in
    let check = AssignmentCheck(
      stated: Activities(arguments.number("stated")), assigned: Activities(arguments.number("assigned")))
    return [
      "isAllowed": .bool(check.isAllowed), "exceeding": .number(check.exceeding.value),
      "message": check.message.map { .text($0) } ?? .missing,
    ]
  }

  static let pacedFlow = HandbookFormula(
    name: "paced-flow",
    summary: LocalText(
      "Vårdkedjans gemensamma takt: den långsammaste länken styr",
      "The common pace of a care chain: the slowest link sets it"),
    inputs: [
      .number(
        "need", .activities, .amount, example: "100", "Vad den beställande enheten behöver per period",
        "What the ordering unit needs per period"),
      .numbers(
        "planned", .activities, .amount, example: "100,80,120", "Vad varje levererande enhet planerat",
        "What each supplying unit has planned"),
      .names(
        "names", example: "röntgen,operation,vårdavdelning", "De levererande enheternas namn", "Names of the units"),
      .numbers(
        "per-activity", .ratio, .divisorAmount, absence: .replaced(by: "1"), example: "1",
        "Levererade aktiviteter per beställd, ett tal eller ett per enhet",
        "Supplied activities per ordered one, one number or one for each unit"),
    ],
    outputs: [
      FormulaOutput("pace", .activities, "Gemensam takt, högst behovet", "Common pace, at most the need"),
      FormulaOutput("bottlenecks", .names, "Enheterna som håller nere takten", "The units that hold the pace down"),
      FormulaOutput(
        "idle", .activities, "Planerat per enhet som kedjan inte kan använda",
        "Planned by each unit that the chain cannot use"),
      FormulaOutput("lost", .activities, "Beställda aktiviteter som går förlorade", "Ordered activities that are lost"),
    ],
    source: HandbookFormula.Source(["R194", "R195", "R196", "R197", "T17"], guide)
  ) { arguments throws(FormulaError) in
    let names = try arguments.names("names", for: "planned")
    let lists = try arguments.aligned(["planned", "per-activity"])
    guard lists[0].count == names.count else {
      throw .differentLengths(
        input: "per-activity", count: lists[1].count, other: "planned", otherCount: names.count)
    }
    let links = names.indices.map { PacedFlow.Link(name: names[$0], planned: lists[0][$0], perActivity: lists[1][$0]) }
    let flow = PacedFlow(need: arguments.number("need"), links: links)
    return [
      "pace": .number(flow.pace), "bottlenecks": .names(flow.bottlenecks), "idle": .numbers(flow.idle),
      "lost": .number(flow.lost),
    ]
  }
}
