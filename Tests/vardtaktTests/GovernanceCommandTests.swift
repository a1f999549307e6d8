import Foundation
import Testing

/// The made-up planning year played by the program, and what it can be asked for afterwards.
@Suite struct GovernanceCommandTests {
  /// A workspace in which the example year has been played.
  private func played(_ folder: Program.Folder) throws -> String {
    let script = "\(folder.path)/planar.yaml"
    #expect(try Program.run("play", "--example", script).status == 0)
    let workspace = "\(folder.path)/planar.vardtakt"
    let answer = try Program.run("play", script, "--workspace", workspace, "--quiet")
    #expect(answer.status == 0, "\(answer.errors)")
    #expect(answer.output == "152 steg utförda (208 beslut), 2 nekade som väntat, 0 redan utförda.\n")
    return workspace
  }

  @Test("A planning year is played once, however often it is played")
  func play() throws {
    let folder = try Program.Folder()
    let workspace = try played(folder)
    let again = try Program.run("play", "\(folder.path)/planar.yaml", "--workspace", workspace, "--quiet")
    #expect(again.output == "0 steg utförda (0 beslut), 0 nekade som väntat, 154 redan utförda.\n")
  }

  @Test("Round 2 shows the ward's +400 and the others' −400")
  func compare() throws {
    let folder = try Program.Folder()
    let workspace = try played(folder)
    let answer = try Program.run(
      "round", "compare", "--workspace", workspace, "--year", "2027", "--as-of", "2026-05-30")
    #expect(
      answer.output == """
        Ändrat sedan förra omgången eller versionen
        Enhet               Planeringsobjekt  Förut     Nu  Ändring
        ───────────────────────────────────────────────────────────
        Hjärtavdelningen    Vårdtillfällen    2\u{A0}000  2\u{A0}400     +400
        Lungavdelningen     Vårdtillfällen    2\u{A0}000  1\u{A0}900     −100
        Njuravdelningen     Vårdtillfällen    2\u{A0}000  1\u{A0}900     −100
        Medicinavdelningen  Vårdtillfällen    2\u{A0}000  1\u{A0}800     −200

        """, "\(answer.output)\(answer.errors)")
  }

  @Test("The conditions show the deficit and, two days later, who answers for it")
  func conditions() throws {
    let folder = try Program.Folder()
    let workspace = try played(folder)
    func balance(_ day: String) throws -> String {
      let answer = try Program.run(
        "handshake", "conditions", "KIR", "--workspace", workspace, "--year", "2027", "--as-of", day, "--format", "csv")
      return answer.output.split(separator: "\n").first { $0.contains("R121") }.map(String.init) ?? answer.errors
    }
    #expect(try balance("2026-05-25").contains("✗ saknas"))
    #expect(try balance("2026-05-25").contains("Kirurgi saknar 12\u{A0}000 timmar VPL"))
    #expect(try balance("2026-05-27").contains("! förbigånget"))
    #expect(try balance("2026-05-27").contains("Anna Lind svarar för 12\u{A0}000 timmar i Kirurgi (beslut 143"))
  }

  @Test("What has changed since a day is told: assignments, goals and frames, when the revision is in force")
  func since() throws {
    let folder = try Program.Folder()
    let workspace = try played(folder)
    func changes(_ day: String) throws -> [Substring] {
      let answer = try Program.run(
        "document", "assignment", "MED", "--workspace", workspace, "--year", "2027", "--as-of", day, "--since",
        "2026-12-01", "--output", "\(folder.path)/med.html")
      #expect(answer.status == 0, "\(answer.errors)")
      return try folder.read("med.html").split(separator: "\n").filter { $0.contains("→") }
    }
    #expect(try changes("2026-12-02").isEmpty)
    let told = try changes("2027-12-01").joined(separator: "\n").replacing("\u{A0}", with: " ")
    #expect(told.contains("Medicin, vårdtillfällen: 8 000 → 7 900 (−100)."), "\(told)")
    #expect(
      told.contains(
        "Medicin, mål P-MED: Alla vårdtillfällen genomförs (8 000 vårdtillfällen) → Alla vårdtillfällen genomförs "
          + "(7 900 vårdtillfällen)."), "\(told)")
  }

  @Test(
    "Frames against the cost of staffed capacity are flagged among the conditions and summed in the round (R100, R104)")
  func frames() throws {
    let folder = try Program.Folder()
    let workspace = try played(folder)
    func condition(_ area: String, _ day: String) throws -> String {
      let answer = try Program.run(
        "handshake", "conditions", area, "--workspace", workspace, "--year", "2027", "--as-of", day, "--format", "csv")
      return answer.output.split(separator: "\n").first { $0.contains("R100") }.map(String.init) ?? answer.errors
    }
    #expect(try condition("KIR", "2026-05-17").contains("? okänt"))
    #expect(try condition("MED", "2026-05-25").contains("✓ uppfyllt"))
    let flagged = try condition("KIR", "2026-05-25").replacing("\u{A0}", with: " ")
    #expect(flagged.contains("! flagga"))
    #expect(
      flagged.contains(
        "kapaciteten kostar 110 000 000 kronor mer än ramen; minska kapaciteten, flytta den eller höj ramen"))
    for format in ["json", "html", "xlsx"] {
      let answer = try Program.run(
        "document", "round", "--workspace", workspace, "--year", "2027", "--as-of", "2026-06-01", "--format", format,
        "--output", "\(folder.path)/omgang.\(format)")
      #expect(answer.status == 0, "\(answer.errors)")
    }
    let round = try Program.run(
      "document", "round", "MED", "--workspace", workspace, "--year", "2027", "--as-of", "2026-05-20", "--format",
      "json", "--output", "\(folder.path)/med.json")
    #expect(round.status == 0, "\(round.errors)")
    #expect(try folder.read("med.json") == GoldenDocuments.round)
    #expect(try folder.read("omgang.html").contains("Räcker ramen till kapaciteten?"))
  }

  @Test("A ward's document is made from the decisions in force, the same in every form")
  func document() throws {
    let folder = try Program.Folder()
    let workspace = try played(folder)
    func make(_ format: String) throws -> String {
      let name = "m1.\(format)"
      let answer = try Program.run(
        "document", "assignment", "M1", "--workspace", workspace, "--year", "2027", "--as-of", "2026-12-01",
        "--format", format, "--output", "\(folder.path)/\(name)")
      #expect(answer.status == 0, "\(answer.errors)")
      return name
    }
    #expect(try folder.read(make("json")) == GoldenDocuments.ward)
    let page = try folder.read(make("html"))
    let said = page.split(separator: "\n").filter { $0.hasPrefix("<li>") && !$0.contains("href") }.map(String.init)
    #expect(
      said == [
        "<li>2\u{A0}400 vårdtillfällen × 3,5 dygn = 8\u{A0}400 vårddygn, i snitt 24 vårdplatser över året vid 95\u{A0}% "
          + "beläggning (+400 mot förra gången).</li>",
        "<li>416\u{A0}000\u{A0}000 kronor för Medicin, som enheten hör till (beslut 140, HSN 2026/118).</li>",
        "<li>Överenskommet: Anna Lind för strategisk nivå 2026-05-28 och Vera Dahl för området 2026-05-28.</li>",
      ])
    #expect(folder.holds(try make("xlsx")))
  }

  @Test("A document is made as of a decision as well as of a day, and of no decision that is not there")
  func documentAsOfDecision() throws {
    let folder = try Program.Folder()
    let workspace = try played(folder)
    func make(_ point: String) throws -> (status: Int32, errors: String) {
      let answer = try Program.run(
        "document", "assignment", "M1", "--workspace", workspace, "--year", "2027", "--as-of", point, "--format",
        "json", "--output", "\(folder.path)/m1-\(point).json")
      return (answer.status, answer.errors)
    }
    // The day's last decision, as the ledger lists them.
    let log = try Program.run("ledger", "log", "--workspace", workspace, "--as-of", "2026-12-01").output
    let last = try #require(log.split(separator: "\n").last?.split(separator: " ").first).description
    #expect(try make("2026-12-01").status == 0)
    #expect(try make(last).status == 0)
    let day = log.split(separator: "\n").last?.split(separator: " ").dropFirst().first?.prefix(10) ?? ""
    let texts = try ["2026-12-01", last].map { try folder.read("m1-\($0).json") }
    #expect(texts[1].replacing(day, with: "2026-12-01") == texts[0].replacing(day, with: "2026-12-01"))
    #expect(try make("99999").errors.hasPrefix("Beslut 99999 finns inte; det senaste är beslut "))
  }

  @Test("The agreement stands as it was when hands were shaken, whatever has been revised since")
  func agreement() throws {
    let folder = try Program.Folder()
    let workspace = try played(folder)
    let answer = try Program.run(
      "document", "agreement", "MED", "--workspace", workspace, "--year", "2027", "--output", "\(folder.path)/a.html")
    #expect(answer.status == 0, "\(answer.errors)")
    let page = try folder.read("a.html")
    #expect(page.contains(">8\u{A0}000<"))
    #expect(!page.contains(">7\u{A0}900<"))
    #expect(page.contains("Anna Lind svarar för 12\u{A0}000 timmar i Kirurgi"))
  }

  @Test("A refusal is told on standard error with status 1, and nothing is recorded")
  func refused() throws {
    let folder = try Program.Folder()
    let script = "\(folder.path)/planar.yaml"
    let workspace = "\(folder.path)/planar.vardtakt"
    _ = try Program.run("play", "--example", script)
    // No further than every clock has come: a decision before the latest one is refused for that.
    _ = try Program.run("play", script, "--workspace", workspace, "--until", "2026-01-19", "--quiet")
    let answer = try Program.run(
      "decide", "--workspace", workspace, "--actor", "otto", "--reason", "Prövar",
      #"{"setBudget":{"year":2027,"unit":"MED","kronor":1}}"#)
    #expect(answer.status == 1)
    #expect(answer.output.isEmpty)
    #expect(answer.errors == "Planåret 2027 är inte öppnat. Öppna det först.\n")
    let misspelt = try Program.run(
      "decide", "--workspace", workspace, "--actor", "otto", "--reason", "Prövar", #"{"setBudgte":{}}"#)
    #expect(misspelt.errors == "Kommandot setBudgte finns inte. Menade du setBudget?\n")
  }

  @Test("A script that goes wrong names its row and keeps what was recorded before")
  func wrongScript() throws {
    let folder = try Program.Folder()
    try folder.write(
      """
      steps:
        - on: 2026-01-07
          by: adam
          reason: Start
          changeOrganization: { kind: opened, unit: REG, from: 2026-01-01, name: Region, level: strategic }
        - send: { year: 2027, unit: REG }
      """, to: "fel.yaml")
    let answer = try Program.run("play", "\(folder.path)/fel.yaml", "--workspace", "\(folder.path)/fel.vardtakt")
    #expect(answer.status == 1)
    #expect(answer.output == "2026-01-07 adam: Beslut 1: Region öppnar 2026-01-01.\n")
    #expect(
      answer.errors == "\(folder.path)/fel.yaml rad 6: Planåret 2027 är inte öppnat. Öppna det först.\n",
      "\(answer.errors)")
  }
}
