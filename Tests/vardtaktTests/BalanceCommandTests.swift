import Foundation
import Testing

@Suite("Balancing at the command line")
struct BalanceCommandTests {
  /// Two wards with even needs: A1 has three beds over, A2 lacks four (T15 in beds instead of hours).
  private func workspace(_ folder: Program.Folder, measures: String = "") throws -> String {
    var volumes = "unit;object;period;activities;bed_days\n"
    var beds = "unit;capacity;period;available_bed_days\n"
    let lengths = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
    for year in 2025...2026 {
      for (index, days) in lengths.enumerated() {
        let period = "\(year)-\(index < 9 ? "0" : "")\(index + 1)"
        volumes += "A1;MED;\(period);\(days * 2);\(days * 7)\nA2;MED;\(period);\(days * 4);\(days * 14)\n"
        beds += "A1;VPL;\(period);\(days * 10)\nA2;VPL;\(period);\(days * 10)\n"
      }
    }
    var changes = [
      "settings.yaml": "region: Prov\nplan_start: 2027-01\noccupancy: 1\n",
      "units.csv": """
      code;name;parent;level;kind;opening
      R;Region Prov;;strategic;region;always
      A1;Avdelning 1;R;operational;avdelning;always
      A2;Avdelning 2;R;operational;avdelning;always

      """,
      "capacities.csv": "code;name;kind;limiting\nVPL;Vårdplats;bed;always\n", "volumes.csv": volumes,
      "available_beds.csv": beds,
    ]
    if !measures.isEmpty { changes["measures.csv"] = measures }
    try SmallestRegion.write(to: folder, changing: changes)
    let path = "\(folder.path)/w.vardtakt"
    let answer = try Program.run("import", "--workspace", path, "--folder", folder.path)
    #expect(answer.status == 0, "\(answer.errors)")
    return path
  }

  private func gap(_ workspace: String, _ unit: String) throws -> String {
    let answer = try Program.run("balance", "--workspace", workspace, "--format", "csv")
    #expect(answer.status == 0, "\(answer.errors)")
    let rows = answer.output.split(whereSeparator: \.isNewline).map {
      $0.split(separator: ";", omittingEmptySubsequences: false).map(String.init)
    }
    let column = try #require(rows.first?.firstIndex { $0.hasPrefix("gap") })
    return try #require(rows.first { $0.first == unit })[column]
  }

  private func who(_ name: String, _ role: String) -> [String] {
    ["--by", name, "--role", role, "--reason", "Möte 12"]
  }

  @Test("A move is tried on both sides, refused past what the source has, and counts when both have agreed (T15)")
  func move() throws {
    let folder = try Program.Folder()
    let workspace = try workspace(folder)
    #expect(try gap(workspace, "Avdelning 2") == "-35040")
    let tooMuch = try Program.run(
      "balance", "--workspace", workspace, "--move", "capacity=VPL,from=A1,to=A2,beds=4,period=2027")
    #expect(tooMuch.status == 1)
    #expect(
      tooMuch.errors
        == "Att flytta 2\u{A0}976 timmar vårdplats från Avdelning 1 ger underskott på 744 timmar där under "
        + "2027-01 (R143); flytta högst 2\u{A0}232 timmar.\nInget har ändrats.\n")
    let move = ["balance", "--workspace", workspace, "--move", "capacity=VPL,from=A1,to=A2,beds=3,period=2027"]
    let tried = try Program.run(move)
    #expect(tried.status == 0 && tried.output.contains("−8\u{A0}760"), "\(tried.output)\(tried.errors)")
    #expect(try gap(workspace, "Avdelning 2") == "-35040")
    #expect(try Program.run(move + ["--record"] + who("Per Ek", "SPL")).status == 0)
    let early = try Program.run(["measure", "decide", "OMF1", "--workspace", workspace] + who("Sara Berg", "SCH"))
    #expect(early.status == 1 && early.errors.hasPrefix("Omfördelningen saknar medgivande av A1 och A2 (R142)."))
    for unit in ["A1", "A2"] {
      let consent = try Program.run(
        ["measure", "consent", "OMF1", "--unit", unit, "--workspace", workspace] + who("Chef \(unit)", "TCH"))
      #expect(consent.status == 0, "\(consent.errors)")
    }
    #expect(try gap(workspace, "Avdelning 2") == "-35040")
    let decided = try Program.run(["measure", "decide", "OMF1", "--workspace", workspace] + who("Sara Berg", "SCH"))
    #expect(decided.output.hasSuffix("är beslutad.\n"), "\(decided.errors)")
    #expect(try gap(workspace, "Avdelning 2") == "-8760")
    #expect(try gap(workspace, "Avdelning 1") == "0")
  }

  @Test("A measure counts when its effect is verified by another than its proposer, and not before (T14)")
  func life() throws {
    let folder = try Program.Folder()
    let workspace = try workspace(folder)
    let maria = who("Maria Ek", "TCH")
    func measure(_ words: [String], _ who: [String]) throws -> Program.Answer {
      try Program.run(["measure"] + words + ["--workspace", workspace] + who)
    }
    let proposed = try measure(
      [
        "propose", "Å1", "--name", "Fyra platser", "--unit", "A2", "--capacity", "VPL", "--kind", "staffingMix",
        "--from",
        "2027-01", "--hours", "2920", "--indicator", "platser", "--baseline", "10", "--target", "14",
      ], maria)
    #expect(proposed.output == "Inskrivet som beslut 1: Å1 Fyra platser är en idé.\n", "\(proposed.errors)")
    let wrong = try measure(["verify", "Å1", "--measured", "14", "--hours", "2920"], maria)
    #expect(
      wrong.errors == "Åtgärden är idé och kan inte bli effekt verifierad. Nästa läge är beslutad eller avbruten.\n")
    for step in ["decide", "start", "implement"] {
      let answer = try measure([step, "Å1"], maria)
      #expect(answer.status == 0, "\(answer.errors)")
      #expect(try gap(workspace, "Avdelning 2") == "-35040")
    }
    let own = try measure(["verify", "Å1", "--measured", "14", "--hours", "2920"], maria)
    #expect(own.status == 1 && own.errors.hasPrefix("Maria Ek föreslog åtgärden"))
    let listed = try Program.run("measure", "list", "--workspace", workspace)
    #expect(listed.output.contains("2027-01-01"))
    #expect(try measure(["verify", "Å1", "--measured", "14", "--hours", "2920"], who("Sara Berg", "SCH")).status == 0)
    #expect(try gap(workspace, "Avdelning 2") == "0")
  }

  @Test("An assignment above the stated capacity is refused with the gap (T16)")
  func assignment() throws {
    let answer = try Program.run(
      "calculate", "assignment-check", "--stated", "7000", "--assigned", "8400")
    #expect(answer.output.contains("1\u{A0}400"), "\(answer.output)\(answer.errors)")
  }

  @Test("A scenario stands beside the plan, and its measures are only assumed")
  func compare() throws {
    let folder = try Program.Folder()
    let workspace = try workspace(folder)
    try folder.write("# prov\ncapacity=VPL,from=A1,to=A2,beds=2,period=2027\n", to: "b.txt")
    let answer = try Program.run(
      "balance", "--workspace", workspace, "--compare", "\(folder.path)/b.txt", "--format", "csv")
    #expect(answer.output.contains("-35040;-17520"), "\(answer.output)\(answer.errors)")
    #expect(try gap(workspace, "Avdelning 2") == "-35040")
  }

  @Test("A deficit that is handed on is owned by name, by the strategic director only")
  func override() throws {
    let folder = try Program.Folder()
    let workspace = try workspace(folder)
    func setAside(_ role: String, _ rule: String = "deficitClosed") throws -> Program.Answer {
      try Program.run(["balance", "--workspace", workspace, "--override", "\(rule)/A2/VPL"] + who("Sara Berg", role))
    }
    #expect(try setAside("TCH").errors.hasPrefix("Bara den strategiskt ansvariga (SCH)"))
    #expect(try setAside("SCH", "sourceStaysBalanced").errors.contains("kan ingen göra undantag från"))
    #expect(try setAside("SCH").status == 0)
    let board = try Program.run("balance", "--workspace", workspace, "--format", "csv")
    #expect(board.output.contains("R121 (Sara Berg)"))
  }

  @Test("A deviation climbs the ladder step by step and closes when nothing is missing")
  func deviation() throws {
    let folder = try Program.Folder()
    let workspace = try workspace(folder)
    func deviation(_ words: String...) throws -> Program.Answer {
      try Program.run(["deviation"] + words + ["--workspace", workspace] + who("Ulf Ek", "TCH"))
    }
    let reported = try deviation(
      "report", "D1", "--unit", "A2", "--object", "MED", "--from", "2027-03", "--missing", "40")
    #expect(reported.output == "Inskrivet som beslut 1: avvikelse D1, nästa är steg 1.\n", "\(reported.errors)")
    #expect(try deviation("step", "D1", "2", "--outcome", "Option").errors.hasPrefix("Trappan tas i ordning (R166)"))
    #expect(try deviation("step", "D1", "1", "--skip").status == 0)
    #expect(try deviation("close", "D1").errors.contains("steg 2 är inte prövat"))
    let second = try deviation("step", "D1", "2", "--outcome", "Option utlöst", "--recovered", "40")
    #expect(second.output.contains("D1 saknar 0 av 40"), "\(second.errors)")
    #expect(try deviation("close", "D1").status == 0)
    let listed = try Program.run("deviation", "list", "--workspace", workspace)
    #expect(listed.output.contains("stängd"))
  }

  @Test(
    "What cannot be read is wrong usage and says how it is written",
    arguments: [
      "capacity=VPL,from=A1", "capacity=VPL,from=A1,to=A2,beds=x,period=2027",
      "capacity=VPL,from=A1,to=A2,beds=1,period=igår", "vad=VPL,from=A1,to=A2,beds=1,period=2027",
    ])
  func unreadable(move: String) throws {
    let folder = try Program.Folder()
    let workspace = try workspace(folder)
    let answer = try Program.run("balance", "--workspace", workspace, "--move", move)
    #expect(answer.status == 64 && answer.errors.contains("Skriv"), "\(answer.errors)")
  }

  @Test("An effect is sought in an outcome, season taken out, and only proposed")
  func check() throws {
    let folder = try Program.Folder()
    let workspace = try workspace(
      folder,
      measures: """
        code;name;unit;capacity;side;kind;level;from;hours_per_month;proposed_by;state
        Å1;Kortare vård;A2;VPL;need;improvedMethod;tactical;2026-01;10;TPL;implemented

        """)
    var text = "månad;värde\n"
    for index in 0..<24 {
      text +=
        "\(2025 + index / 12)-\(index % 12 < 9 ? "0" : "")\(index % 12 + 1);"
        + "\(50 + (index % 12) * 3 + index % 2 - (index >= 12 ? 8 : 0))\n"
    }
    try folder.write(text, to: "u.csv")
    let answer = try Program.run(
      "measure", "check", "Å1", "--workspace", workspace, "--outcome", "\(folder.path)/u.csv")
    #expect(answer.output.contains("Förändring −8, i 95 fall av 100"), "\(answer.output)\(answer.errors)")
    #expect(answer.output.contains("vardtakt measure verify Å1"))
    let list = try Program.run("measure", "list", "--workspace", workspace, "--format", "csv")
    #expect(list.output.contains("genomförd"))
  }
}
