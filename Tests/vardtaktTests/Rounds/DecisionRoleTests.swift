import Foundation
import Testing

/// Decisions outside the rounds in a region where people have been given roles.
@Suite struct DecisionRoleTests {
  /// A region with files, and people who have been given roles.
  private func region(_ folder: Program.Folder, withRoles: Bool = true) throws -> String {
    try SmallestRegion.write(
      to: folder,
      changing: [
        "units.csv": """
        code;name;parent;level;kind;opening
        R;Region Prov;;strategic;region;always
        OMR;Området;R;tactical;område;always
        A1;Avdelning 1;OMR;operational;avdelning;always

        """,
        "planning_objects.csv": """
        code;name;service;caregiver;contact;priority_days;acuity;measure
        MED;Medicinsk slutenvård;medicin;team;slutenvård;;acute;episodes
        MED-E;Planerad slutenvård;medicin;team;slutenvård;;elective;episodes
        DIA;Dialys;dialys;team;besök;;elective;activities
        BES;Nybesök;mottagning;läkare;besök;;elective;activities

        """,
      ])
    let path = "\(folder.path)/w.vardtakt"
    let read = try Program.run("import", "--workspace", path, "--folder", folder.path)
    #expect(read.status == 0, "\(read.errors)")
    guard withRoles else { return path }
    for (person, role, unit) in [
      ("adam", "ADM", "R"), ("sven", "SPL", "R"), ("sara", "SCH", "R"), ("vera", "TCH", "OMR"),
    ] {
      let granted = try run(
        path, "roles", "grant", "--person", person, "--name", person.capitalized, "--role", role, "--unit", unit,
        "--from", "2026-01-01", "--actor", "adam", "--reason", "Start")
      #expect(granted.status == 0, "\(granted.errors)")
    }
    return path
  }

  private func run(_ workspace: String, _ words: String...) throws -> Program.Answer {
    try Program.run(words + ["--workspace", workspace])
  }

  private func decided(_ workspace: String) throws -> Int {
    try run(workspace, "ledger", "log", "--format", "json").output.split(separator: "\n").count
  }

  @Test("Whoever decides outside the rounds holds the role he states, and nothing is written when he does not")
  func roles() throws {
    let folder = try Program.Folder()
    let workspace = try region(folder)
    let method = ["method", "--object", "MED", "--method", "theta", "--reason", "Prov", "--workspace", workspace]
    let branch = ["ledger", "branch", "--name", "prov", "--reason", "Prov", "--workspace", workspace]
    let before = try decided(workspace)
    for (words, message) in [
      (method + ["--actor", "hittepa", "--role", "kung"], "hittepa har ingen roll i regionen."),
      (method + ["--actor", "sven", "--role", "KEJSARE"], "sven är SPL, inte KEJSARE."),
      (method + ["--actor", "Sven", "--role", "SPL"], "Menade du sven?"),
      (branch + ["--actor", "hittepa", "--role", "SPL"], "hittepa har ingen roll i regionen."),
      (
        ["keep-forecast", "--workspace", workspace, "--actor", "hittepa"], "hittepa har ingen roll i regionen."
      ),
    ] {
      let answer = try Program.run(words)
      #expect(answer.status == 1 && answer.errors.contains(message), "\(words): \(answer.errors)")
    }
    #expect(try Program.run(branch + ["--role", "SPL"]).status == 64)
    #expect(try decided(workspace) == before)
    #expect(try Program.run(branch + ["--actor", "sven", "--role", "spl"]).status == 0)
    let scenario = method + ["--scenario", "prov", "--actor"]
    #expect(try Program.run(scenario + ["hittepa", "--role", "SPL"]).status == 1)
    #expect(try Program.run(scenario + ["sven", "--role", "SPL"]).status == 0)
    let adopt = ["ledger", "adopt", "--scenario", "prov", "--reason", "Beslut", "--workspace", workspace, "--actor"]
    let refused = try Program.run(adopt + ["sven", "--role", "KEJSARE"])
    #expect(refused.status == 1 && refused.errors.contains("sven är SPL, inte KEJSARE."), "\(refused.errors)")
    #expect(try Program.run(adopt + ["sven", "--role", "SPL"]).status == 0)
    #expect(try Program.run("import", "--workspace", workspace, "--folder", folder.path).status == 0)
  }

  @Test("A region where nobody has been given a role asks for none")
  func noRoles() throws {
    let folder = try Program.Folder()
    let workspace = try region(folder, withRoles: false)
    let answer = try run(
      workspace, "method", "--object", "MED", "--method", "theta", "--reason", "Prov", "--actor", "Maria Ek", "--role",
      "planerare")
    #expect(answer.status == 0, "\(answer.errors)")
  }

  @Test("Assignments are about objects of the catalogue, by name, and only what counts alike is summed")
  func objects() throws {
    let folder = try Program.Folder()
    let workspace = try region(folder)
    let by = ["--workspace", workspace, "--actor", "sven", "--reason", "Omgång 1"]
    #expect(try Program.run(["round", "open", "--year", "2027", "--owner", "sara"] + by).status == 0)
    #expect(try Program.run(["round", "next", "openRound1"] + by).status == 0)
    let refused = try Program.run(["assignment", "set", "R", "--object", "MEDD", "--amount", "5"] + by)
    #expect(refused.status == 1, "\(refused.output)")
    #expect(refused.errors.contains("Planeringsobjektet ”MEDD” finns inte. Menade du MED?"), "\(refused.errors)")
    func status() throws -> String { try run(workspace, "round", "status", "--format", "csv").output }
    func set(_ object: String, _ amount: String) throws {
      let set = try Program.run(["assignment", "set", "R", "--object", object, "--amount", amount] + by)
      #expect(set.status == 0, "\(set.errors)")
    }
    try set("MED", "100")
    try set("MED-E", "20")
    #expect(try status().contains("Region Prov;omgång 1;120;"))
    try set("DIA", "7")
    #expect(try status().contains("Region Prov;omgång 1;;"))
    #expect(try run(workspace, "round", "status").output.contains("räknar olika saker summeras inte"))
    let shown = try run(workspace, "assignment", "show", "--format", "csv").output
    // Nobody has answered yet, so the answer is empty.
    #expect(shown.contains("Region Prov;Medicinsk slutenvård;100;;100"), "\(shown)")
    let hands = try run(workspace, "handshake", "A1")
    #expect(hands.status == 1 && hands.errors.contains("Avdelning 1 är inget område"), "\(hands.errors)")
    let whole = try run(workspace, "handshake", "R")
    #expect(whole.status == 1 && whole.errors.contains("mellan ett område och regionen"), "\(whole.errors)")
  }
}
