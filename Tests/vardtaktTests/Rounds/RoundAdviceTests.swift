import Foundation
import Testing

/// Rounds in a region that has files too, so that the program's own plan advises.
@Suite struct RoundAdviceTests {
  /// Two wards of an area: A1 has 2 episodes of 3.5 days a day, A2 twice as many and no stated beds.
  private func region(_ folder: Program.Folder) throws -> String {
    var volumes = "unit;object;period;activities;bed_days\n"
    var beds = "unit;capacity;period;available_bed_days\n"
    let lengths = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
    for year in 2025...2026 {
      for (index, days) in lengths.enumerated() {
        let period = "\(year)-\(index < 9 ? "0" : "")\(index + 1)"
        volumes += "A1;MED;\(period);\(days * 2);\(days * 7)\nA2;MED;\(period);\(days * 4);\(days * 14)\n"
        beds += "A1;VPL;\(period);\(days * 10)\n"
      }
    }
    try SmallestRegion.write(
      to: folder,
      changing: [
        "settings.yaml": "region: Prov\nplan_start: 2027-01\noccupancy: 1\n",
        "units.csv": """
        code;name;parent;level;kind;opening
        R;Region Prov;;strategic;region;always
        OMR;Området;R;tactical;område;always
        A1;Avdelning 1;OMR;operational;avdelning;always
        A2;Avdelning 2;OMR;operational;avdelning;always
        A3;Avdelning 3;OMR;operational;avdelning;always

        """,
        "capacities.csv": "code;name;kind;limiting\nVPL;Vårdplats;bed;always\n", "volumes.csv": volumes,
        "available_beds.csv": beds,
        "functions.csv": """
        unit;function;name;fte;weekly_hours;pattern;leave_days;absence_share;education_share;cost_per_fte
        A1;SSK;Sjuksköterska;20;38;always;25;5 %;2 %;700000
        A1;USK;Undersköterska;10;38;always;25;5 %;2 %;

        """,
      ])
    let path = "\(folder.path)/w.vardtakt"
    let read = try Program.run("import", "--workspace", path, "--folder", folder.path)
    #expect(read.status == 0, "\(read.errors)")
    let people = [
      ("adam", "ADM", "R"), ("sara", "SCH", "R"), ("per", "SPL", "R"), ("vera", "TCH", "OMR"), ("otto", "OCH", "A1"),
      ("karl", "CON", "R"),
    ]
    for (person, role, unit) in people {
      let granted = try decide(
        path, by: "adam", "roles", "grant", "--person", person, "--name", person.capitalized, "--role", role, "--unit",
        unit, "--from", "2026-01-01")
      #expect(granted.status == 0, "\(granted.errors)")
    }
    for (person, words) in [
      ("per", ["round", "open", "--year", "2027", "--owner", "sara"]), ("per", ["round", "next", "openRound1"]),
      ("per", ["assignment", "set", "R", "--from-forecast"]), ("per", ["assignment", "set", "OMR", "--from-forecast"]),
      ("sara", ["assignment", "move", "send", "R"]), ("vera", ["assignment", "move", "receive", "OMR"]),
    ] {
      let done = try Program.run(words + ["--workspace", path, "--actor", person, "--reason", "Årshjulet"])
      #expect(done.status == 0, "\(words): \(done.errors)")
    }
    return path
  }

  private func decide(_ workspace: String, by actor: String, _ words: String...) throws -> Program.Answer {
    try Program.run(words + ["--workspace", workspace, "--actor", actor, "--reason", "Årshjulet"])
  }

  private func plain(_ text: String) -> String { text.replacing("\u{A0}", with: " ") }

  @Test("An area's need is shared out by the plan or by last year, whole; a unit without a figure is never given one")
  func split() throws {
    let folder = try Program.Folder()
    let workspace = try region(folder)
    let shares = ["assignment", "split", "OMR", "--object", "MED", "--by"]
    let deciding = ["--workspace", workspace, "--actor", "vera", "--reason", "Omgång 1"]
    for (basis, words) in [
      ("forecast", "Planen har inget behov av MED för Avdelning 3."),
      ("history", "Utfallet av MED det senaste året är inte helt känt för Avdelning 3."),
      ("hand", "Vikten saknas för Avdelning 1, Avdelning 2, Avdelning 3."),
    ] {
      let answer = try Program.run(shares + [basis] + deciding)
      #expect(answer.status == 1)
      #expect(answer.errors.hasPrefix(words), "\(answer.errors)")
      #expect(answer.errors.contains("Ange vikten med --to ENHET=VIKT"))
    }
    // 2 190 by 1 : 2, both ways.
    for basis in ["forecast", "history"] {
      let answer = try Program.run(shares + [basis, "--to", "A1", "--to", "A2"] + deciding)
      #expect(answer.status == 0, "\(answer.errors)")
      #expect(plain(answer.output).contains("Avdelning 1 får uppdraget 730 Medicinsk slutenvård"), "\(answer.output)")
      #expect(plain(answer.output).contains("Avdelning 2 får uppdraget 1 460 Medicinsk slutenvård"))
    }
    let wrong = try Program.run(shares + ["hand", "--to", "A1=mycket"] + deciding)
    #expect(wrong.errors == "Delen ”A1=mycket” kan inte läsas. Skriv ENHET eller ENHET=VIKT.\n")
    let hand = try Program.run(shares + ["hand", "--to", "A1=1,5", "--to", "A2=1.5", "--to", "A3=0"] + deciding)
    #expect(plain(hand.output).contains("Avdelning 2 får uppdraget 1 095"), "\(hand.errors)")
  }

  @Test("Grounds come from the plan's own figures, and fill what somebody leaves out of an assessment")
  func grounds() throws {
    let folder = try Program.Folder()
    let workspace = try region(folder)
    let answer = try Program.run("assignment", "grounds", "A1", "--workspace", workspace)
    #expect(
      plain(answer.output) == """
        Uppskattat behov: Prognosen för 2027: Medicinsk slutenvård 730 (2 555 vårddygn).
        Kända förändringar: Inga kända förändringar är inskrivna för 2027.
        Tillgänglig kapacitet: Vårdplats 87 600 tim, gap +26 280.
        Historik: Medicinsk slutenvård 730 (2026-01–2026-12).

        """, "\(answer.errors)")
    _ = try decide(
      workspace, by: "vera", "assignment", "split", "OMR", "--object", "MED", "--by", "forecast", "--to", "A1", "--to",
      "A2")
    _ = try decide(workspace, by: "vera", "assignment", "move", "send", "OMR")
    _ = try decide(workspace, by: "otto", "assignment", "move", "receive", "A1")
    let assessed = try decide(workspace, by: "otto", "assignment", "assess", "A1", "--history", "Vi klarar det")
    #expect(assessed.status == 0, "\(assessed.errors)")
    let log = try Program.run("ledger", "log", "--workspace", workspace, "--format", "json").output
    #expect(log.contains("Vi klarar det") && plain(log).contains("Vårdplats 87 600 tim, gap +26 280."))
  }

  @Test("The balance records what is missing and what staff costs, documents follow the season and the flags")
  func documents() throws {
    let folder = try Program.Folder()
    let workspace = try region(folder)
    _ = try decide(
      workspace, by: "vera", "assignment", "split", "OMR", "--object", "MED", "--by", "forecast", "--to", "A1", "--to",
      "A2")
    let drawn = try decide(workspace, by: "per", "round", "balance")
    #expect(drawn.status == 0, "\(drawn.errors)")
    #expect(plain(drawn.output).contains("Obs: Området har 122 640 timmars behov av VPL utanför balansen; uppgift om"))
    let frame = try decide(
      workspace, by: "karl", "decide", #"{"setBudget":{"year":2027,"unit":"OMR","kronor":20000000}}"#)
    #expect(frame.status == 0, "\(frame.errors)")
    let conditions = try Program.run("handshake", "conditions", "OMR", "--workspace", workspace, "--format", "csv")
    let rows = plain(conditions.output).split(separator: "\n").map(String.init)
    let balance = try #require(rows.first { $0.contains("R121") })
    // 5 110 bed-days × 24 hours at A2.
    #expect(
      balance.contains("? okänt") && balance.contains("Området har 122 640 timmars behov av Vårdplats utanför balansen")
    )
    let frames = try #require(rows.first { $0.contains("R100") })
    // 20 × 700 000 = 14 million against 20.
    #expect(frames.contains("! flagga") && frames.contains("kostar 6 000 000 kronor mindre än ramen"), "\(frames)")
    #expect(frames.contains("1 personalrad saknar kostnad"))
    let made = try Program.run(
      "document", "assignment", "OMR", "--workspace", workspace, "--format", "json", "--output",
      "\(folder.path)/omr.json")
    #expect(made.status == 0, "\(made.errors)")
    let document = try folder.read("omr.json")
    #expect(document.components(separatedBy: #""quarters_by": "planens säsong""#).count == 4)
    let page = try Program.run(
      "document", "assignment", "A1", "--workspace", workspace, "--output", "\(folder.path)/a1.html")
    #expect(page.status == 0)
    #expect(try folder.read("a1.html").contains("Kvartalen är fördelade efter planens säsong"))
    let summary = try Program.run(
      "document", "round", "OMR", "--workspace", workspace, "--format", "json", "--output", "\(folder.path)/o.json")
    #expect(summary.status == 0)
    #expect(try folder.read("o.json").contains(#""frame": 20000000, "cost": 14000000"#))
  }
}
