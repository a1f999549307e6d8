/// The made-up region's planning year as a script for `vardtakt play`: three rounds, a refused handshake, a deficit that
/// the owner answers for, a revision, and the next plan year opened meanwhile.
///
/// The inpatient figures are those of the guide's example: 40 000 → 8 000 → 2 000 care episodes, 2 400 in round 2.
package enum ExampleYear {
  /// The script in YAML.
  package static var script: String {
    var year = ExampleYearBuilder()
    year.build()
    return (introduction + year.writer.lines).joined(separator: "\n") + "\n"
  }

  private static let introduction = [
    "# Ett planeringsår i en påhittad region: tre omgångar, en nekad handskakning, ett underskott som den ansvariga",
    "# svarar för, en revision, och nästa planår öppnat under tiden. Spela upp det:",
    "#   vardtakt play planar.yaml --workspace planar.vardtakt",
    "steps:",
  ]
}

/// Builds the year step by step.
struct ExampleYearBuilder {
  var writer = YearWriter()
  private var heads = [
    ("M1", "otto"), ("M2", "olga"), ("M3", "vilma"), ("M4", "oskar"), ("K1", "oda"), ("K2", "olle"),
  ]

  mutating func build() {
    organisation()
    agreedTexts()
    writer.heading("Planåret öppnas och kapaciteten uppges")
    writer.turn("sven", on: "2026-01-20", "Årshjulet")
    writer.step("openPlanYear: { year: 2027, region: REG, owner: anna }")
    capacity()
    round1()
    round2()
    goalsAndBalance()
    handshake()
    round3()
    revision()
  }

  private mutating func capacity() {
    let stated = [("M1", 8500), ("M2", 7000), ("M3", 7000), ("M4", 7000), ("K1", 56_000), ("K2", 56_000)]
    for (unit, amount) in stated {
      writer.turn(head(of: unit), on: "2026-02-10", "Områdets kapacitetsprognos")
      writer.step("stateCapacity: { year: 2027, unit: \(unit), object: VTF, amount: \(amount), measure: bedDays }")
    }
  }

  private mutating func round1() {
    writer.heading("Omgång 1: preliminärt uppdrag; hjärtavdelningen svarar med fler")
    writer.turn("sven", on: "2026-03-02", "Årshjulet")
    writer.step("movePlanYear: { year: 2027, step: openRound1, assessBy: 2026-03-20, reportBy: 2026-03-31 }")
    assign(40_000, medicine: 8000, days: ("2026-03-03", "2026-03-05"), "Preliminärt uppdrag ur behovsprognosen")
    for area in ["MED", "KIR"] {
      receive(area, on: "2026-03-05")
      let shares = wards(of: area).map { "{ unit: \($0), weight: 1 }" }.joined(separator: ", ")
      writer.step("breakDown: { year: 2027, unit: \(area), object: VTF, basis: history, shares: [\(shares)] }")
      move("send", area)
    }
    answer(on: "2026-03-16", ["M1": 2400])
    report(on: "2026-03-27")
  }

  private mutating func round2() {
    writer.heading("Omgång 2: hjärtavdelningen får 2 400 och de andra lämnar 400 tillsammans")
    writer.turn("anna", on: "2026-04-07", "Alla områden har svarat")
    writer.step("movePlanYear: { year: 2027, step: openRound2, assessBy: 2026-05-08, reportBy: 2026-05-15 }")
    assign(40_000, medicine: 8000, days: ("2026-04-08", "2026-04-10"), "Uppdaterat uppdrag efter analys av omgång 1")
    give([("M1", 2400), ("M2", 1900), ("M3", 1900), ("M4", 1800)], on: "2026-04-10")
    heads[2].1 = "orvar"
    answer(on: "2026-05-04")
    report(on: "2026-05-12")
  }

  private mutating func goalsAndBalance() {
    writer.heading("Mål, ramar och balans")
    let goals = [
      ("P-MED", "MED", "production", "Alla vårdtillfällen genomförs", "8000", "vårdtillfällen, object: VTF"),
      ("V-MED", "MED", "waiting", "Andel som får vård inom 90 dagar", "95", "procent"),
      ("K-MED", "MED", "quality", "Högst tre överbeläggningar per 100 vårdplatser", "3", "antal"),
      ("E-MED", "MED", "economy", "Kostnad per vårdtillfälle", "52000", "kronor"),
      ("P-KIR", "KIR", "production", "Alla vårdtillfällen genomförs", "32000", "vårdtillfällen, object: VTF"),
    ]
    writer.turn("sven", on: "2026-05-18", "Mål i dialog med områdena")
    for (code, unit, perspective, text, target, measure) in goals {
      writer.step(
        "setGoal: { year: 2027, code: \(code), unit: \(unit), perspective: \(perspective), text: \(text), "
          + "target: \(target), measure: \"\(measure.prefix { $0 != "," })\"\(measure.drop { $0 != "," }) }")
    }
    writer.turn("karl", "Budgetdialog")
    for (unit, kronor) in [("MED", 416_000_000), ("KIR", 1_710_000_000)] {
      writer.step("setBudget: { year: 2027, unit: \(unit), kronor: \(kronor), reference: HSN 2026/118 }")
    }
    writer.turn("sven", "Underlag för handskakning")
    let lines = [("MED", 672_000, 700_800), ("KIR", 2_688_000, 2_676_000)].map {
      "{ unit: \($0), capacity: VPL, need: \($1), available: \($2), verifiedEffect: 0 }"
    }
    // Surgery's staff costs 6.4 percent more than its frame, which is flagged and hinders nothing.
    let costs = [("MED", 409_000_000), ("KIR", 1_820_000_000)].map { "{ unit: \($0), kronor: \($1) }" }
    writer.step(
      "drawBalance: { year: 2027, lines: [\(lines.joined(separator: ", "))], "
        + "costs: [\(costs.joined(separator: ", "))] }")
  }

  private mutating func handshake() {
    let deficit = "overrideGap: { year: 2027, matter: deficit, unit: KIR, capacity: VPL, amount: 12000 }"
    writer.heading(
      "Handskakningen nekas: kirurgin saknar 12 000 timmar vårdplats, och bara den ansvariga får gå vidare")
    writer.turn("knut", on: "2026-05-25", "Området är redo")
    writer.step("shakeHands: { year: 2027, unit: KIR, party: area }", refused: "Kirurgi saknar 12 000 timmar VPL")
    writer.turn("sven", "Försöker gå vidare")
    writer.step(deficit, refused: "kräver strategisk chef för Region Exempel")
    writer.turn("anna", on: "2026-05-27", "Vårdplatser köps in under våren 2027; jag svarar för underskottet till dess")
    writer.step(deficit)
    for area in ["KIR", "MED"] {
      writer.turn(manager(of: area), on: "2026-05-28", "Överenskommelse om uppdrag, mål och ram")
      writer.step("shakeHands: { year: 2027, unit: \(area), party: area }")
      writer.turn("anna")
      writer.step("shakeHands: { year: 2027, unit: \(area), party: strategic }")
    }
    writer.turn("pia", on: "2026-06-16", "Regionfullmäktiges beslut")
    writer.step("movePlanYear: { year: 2027, step: adopt, reference: RF 2026/57 }")
  }

  private mutating func round3() {
    writer.heading("Omgång 3: dimensionering med 24 sjuksköterskor, 30 undersköterskor och 2 övriga per 24 vårdplatser")
    writer.turn("sven", on: "2026-09-15", "Årshjulet")
    writer.step("movePlanYear: { year: 2027, step: openRound3 }")
    let present = [("M1", 22, 30), ("M2", 19, 24), ("M3", 19, 23), ("M4", 18, 22), ("K1", 160, 205), ("K2", 158, 200)]
    for (unit, nurses, assistants) in present {
      writer.turn(head(of: unit), on: "2026-10-06", "Dimensionering efter omgång 2")
      let keys = [
        "{ function: Sjuksköterska, staff: 24, perBeds: 24, measure: employees, present: \(nurses) }",
        "{ function: Undersköterska, staff: 30, perBeds: 24, measure: employees, present: \(assistants) }",
        "{ function: Övrig personal, staff: 2, perBeds: 24, measure: employees }",
      ]
      writer.step("dimension: { year: 2027, unit: \(unit), keys: [\(keys.joined(separator: ", "))] }")
    }
    writer.turn("anna", on: "2026-11-16", "Planen är dimensionerad")
    writer.step("movePlanYear: { year: 2027, step: putInForce }")
  }

  private mutating func revision() {
    writer.heading("Nästa planår öppnas medan detta följs, och planen revideras")
    writer.turn("sven", on: "2027-01-18", "Årshjulet")
    writer.step("openPlanYear: { year: 2028, region: REG, owner: anna }")
    writer.turn("anna", on: "2027-03-01", "Ny behandling minskar slutenvården på lungavdelningen")
    writer.step("movePlanYear: { year: 2027, step: revise, assessBy: 2027-03-12, reportBy: 2027-03-15 }")
    assign(39_900, medicine: 7900, days: ("2027-03-02", "2027-03-03"), "Revision av uppdraget")
    give([("M1", 2400), ("M2", 1800), ("M3", 1900), ("M4", 1800)], on: "2027-03-03")
    answer(on: "2027-03-08")
    report(on: "2027-03-12")
    writer.turn("sven", on: "2027-03-16", "Målet följer uppdraget")
    writer.step(
      "setGoal: { year: 2027, code: P-MED, unit: MED, perspective: production, text: Alla vårdtillfällen genomförs, "
        + "target: 7900, measure: vårdtillfällen, object: VTF }")
    writer.turn("anna", on: "2027-03-18", "Revisionen är bedömd och går ihop")
    writer.step("movePlanYear: { year: 2027, step: putInForce }")
  }
}

// MARK: - Steps that every round has

extension ExampleYearBuilder {
  private func manager(of area: String) -> String { area == "MED" ? "vera" : "knut" }
  private func head(of ward: String) -> String { ward.hasPrefix("M") ? "vera" : "knut" }
  private func wards(of area: String) -> [String] {
    heads.map(\.0).filter { $0.hasPrefix(area.prefix(1)) }
  }

  private func order(_ unit: String, _ amount: Int, givenBy giver: String? = nil) -> String {
    "assign: { year: 2027, unit: \(unit), \(giver.map { "givenBy: \($0), " } ?? "")lines: [{ object: VTF, "
      + "name: Vårdtillfällen, amount: \(amount), conversion: { meanStayDays: 3.5, occupancy: 0.95 } }] }"
  }

  private mutating func move(_ step: String, _ unit: String) { writer.step("\(step): { year: 2027, unit: \(unit) }") }

  private mutating func receive(_ area: String, on day: String) {
    writer.turn(manager(of: area), on: day)
    move("receive", area)
  }

  /// The region's and the areas' assignments, sent to the areas.
  private mutating func assign(_ total: Int, medicine: Int, days: (String, String), _ reason: String) {
    writer.turn("sven", on: days.0, reason)
    for (unit, amount) in [("REG", total), ("MED", medicine), ("KIR", 32_000)] { writer.step(order(unit, amount)) }
    writer.turn("anna")
    move("send", "REG")
  }

  /// The wards' assignments by hand; those of surgery stay as they were.
  private mutating func give(_ medicine: [(String, Int)], on day: String) {
    for (area, amounts) in [("MED", medicine), ("KIR", [("K1", 16_000), ("K2", 16_000)])] {
      receive(area, on: day)
      for (unit, amount) in amounts { writer.step(order(unit, amount, givenBy: area)) }
      move("send", area)
    }
  }

  private mutating func answer(on day: String, _ proposals: [String: Int] = [:]) {
    let grounds =
      "grounds: { need: Prognosen stämmer med avdelningens bild, knownChanges: Inga utöver de inskrivna, "
      + "capacity: Vårdplatserna är bemannade, history: Nära förra årets uppdrag och utfall }"
    for (ward, person) in heads {
      writer.turn(person, on: day, "Rimlighetsbedömning i dialog med området")
      move("receive", ward)
      if proposals[ward] != nil { writer.turn(person, "Fler hjärtpatienter än uppdraget räknar med") }
      let proposal = proposals[ward].map { "proposals: [{ object: VTF, amount: \($0) }], " } ?? ""
      writer.step("assess: { year: 2027, unit: \(ward), \(proposal)\(grounds) }")
    }
  }

  private mutating func report(on day: String) {
    for (area, planner) in [("MED", "tore"), ("KIR", "kari")] {
      writer.turn(planner, on: day, "Summering av områdets svar")
      move("sumUp", area)
      writer.turn(manager(of: area))
      move("report", area)
    }
  }
}
