import Foundation
import Testing

/// Rounds on a branch of the ledger, as a person would try them.
@Suite struct RoundScenarioTests {
  /// The made-up organisation with everybody in place, no plan year opened, and a scenario begun.
  private func begun(_ folder: Program.Folder) throws -> String {
    let script = "\(folder.path)/planar.yaml"
    let workspace = "\(folder.path)/planar.vardtakt"
    _ = try Program.run("play", "--example", script)
    _ = try Program.run("play", script, "--workspace", workspace, "--until", "2026-01-19", "--quiet")
    let begun = try Program.run(
      "ledger", "branch", "--name", "prov", "--workspace", workspace, "--actor", "sven", "--role", "SPL",
      "--reason", "Prövar")
    #expect(begun.status == 0, "\(begun.errors)")
    return workspace
  }

  private func run(_ workspace: String, _ words: String...) throws -> Program.Answer {
    try Program.run(words + ["--workspace", workspace])
  }

  private func decide(_ workspace: String, by actor: String, _ words: String...) throws -> Program.Answer {
    try Program.run(words + ["--workspace", workspace, "--actor", actor, "--reason", "Prövar", "--scenario", "prov"])
  }

  @Test("A round is tried in a scenario, does not show in the plan, and is adopted by one who has the right")
  func whole() throws {
    let folder = try Program.Folder()
    let workspace = try begun(folder)
    for answer in [
      try decide(workspace, by: "sven", "round", "open", "--year", "2027", "--owner", "anna"),
      try decide(workspace, by: "sven", "round", "next", "openRound1"),
      try decide(
        workspace, by: "sven", "assignment", "set", "REG", "--object", "VTF", "--amount", "40000", "--stay", "3.5"),
      try decide(
        workspace, by: "sven", "assignment", "split", "REG", "--object", "VTF", "--by", "hand", "--to", "MED=1", "--to",
        "KIR=4"),
      try decide(workspace, by: "anna", "assignment", "move", "send", "REG"),
      try decide(workspace, by: "vera", "decide", #"{"receive":{"year":2027,"unit":"MED"}}"#),
    ] { #expect(answer.status == 0, "\(answer.errors)") }
    let tried = try run(workspace, "assignment", "show", "--scenario", "prov", "--format", "csv")
    #expect(tried.output.contains("Medicin;") && tried.output.contains(";8000;"), "\(tried.output)\(tried.errors)")
    #expect(try run(workspace, "round", "status", "--scenario", "prov").output.contains("mottagen"))
    #expect(try run(workspace, "round", "wheel", "--scenario", "prov").output.contains("Omgång 1"))
    // Nothing of it is the plan's.
    for words in [["assignment", "show"], ["round", "status"], ["handshake", "conditions", "MED"]] {
      let plan = try Program.run(words + ["--workspace", workspace])
      #expect(plan.status == 1 && plan.errors == "Inget planår är öppnat.\n", "\(plan.output)\(plan.errors)")
    }
    let conditions = try run(workspace, "handshake", "conditions", "MED", "--scenario", "prov", "--format", "csv")
    #expect(conditions.output.contains("? okänt") && conditions.output.contains("R100"))
    let file = "\(folder.path)/prov.json"
    let made = try run(
      workspace, "document", "assignment", "MED", "--scenario", "prov", "--format", "json", "--output", file)
    #expect(made.status == 0, "\(made.errors)")
    let document = try folder.read("prov.json")
    #expect(document.contains("\"scenario\": \"prov\"") && document.contains("\"status\": \"workingMaterial\""))
    let page = try run(
      workspace, "document", "assignment", "MED", "--scenario", "prov", "--output", "\(folder.path)/prov.html")
    #expect(page.status == 0)
    #expect(try folder.read("prov.html").contains("scenariot prov, inte den gällande planen"))
    let summed = try run(
      workspace, "document", "round", "--scenario", "prov", "--format", "json", "--output", "\(folder.path)/r.json")
    #expect(summed.status == 0, "\(summed.errors)")
    #expect(try folder.read("r.json").hasPrefix("{\n  \"scenario\": \"prov\",\n  \"omgang\": ["))
    let compared = try run(workspace, "ledger", "compare", "--scenario", "prov")
    #expect(compared.output.contains("round/2027/MED"), "\(compared.output)\(compared.errors)")
    let refused = try run(
      workspace, "ledger", "adopt", "--scenario", "prov", "--actor", "otto", "--role", "OCH", "--reason", "Beslut")
    #expect(refused.status == 1)
    #expect(refused.errors.contains("strategisk chef för Region Exempel"), "\(refused.errors)")
    let adopted = try run(
      workspace, "ledger", "adopt", "--scenario", "prov", "--actor", "sven", "--role", "SPL", "--reason", "Beslut")
    #expect(adopted.status == 0, "\(adopted.errors)")
    let plan = try run(workspace, "assignment", "show", "--format", "csv")
    #expect(plan.output == tried.output.replacing(" i scenariot prov", with: ""), "\(plan.errors)")
    #expect(try run(workspace, "ledger", "verify").status == 0)
  }

  @Test("A scenario that is not there is named with those that are, in every command of rounds")
  func unknown() throws {
    let folder = try Program.Folder()
    let workspace = try begun(folder)
    for words in [
      ["round", "status"], ["round", "compare"], ["assignment", "show"], ["handshake", "conditions", "MED"],
      ["document", "round", "--output", "\(folder.path)/x.html"],
      ["decide", #"{"send":{"year":2027,"unit":"REG"}}"#, "--actor", "sven", "--reason", "x"],
      ["round", "open", "--year", "2027", "--owner", "anna", "--actor", "sven", "--reason", "x"],
    ] {
      let answer = try Program.run(words + ["--workspace", workspace, "--scenario", "porv"])
      #expect(answer.status == 1)
      #expect(answer.errors == "Scenariot porv finns inte. Välj ett av dem som finns: prov.\n", "\(words)")
    }
    #expect(try run(workspace, "round", "compare", "--with-plan").status == 64)
  }

  @Test("A scenario is compared with the plan unit by unit")
  func withPlan() throws {
    let folder = try Program.Folder()
    let workspace = try begun(folder)
    let plan = ["--workspace", workspace, "--actor", "sven", "--reason", "Start"]
    #expect(try Program.run(["round", "open", "--year", "2027", "--owner", "anna"] + plan).status == 0)
    #expect(try Program.run(["round", "next", "openRound1"] + plan).status == 0)
    let set = ["assignment", "set", "REG", "--object", "VTF", "--stay", "3.5", "--amount"]
    #expect(try Program.run(set + ["40000"] + plan).status == 0)
    let branch = ["ledger", "branch", "--name", "fler", "--role", "SPL"]
    #expect(try Program.run(branch + plan).status == 0)
    #expect(try Program.run(set + ["41000", "--scenario", "fler"] + plan).status == 0)
    let answer = try run(
      workspace, "round", "compare", "--scenario", "fler", "--with-plan", "--format", "csv")
    #expect(answer.output.contains("Region Exempel;VTF;40000;41000;1000"), "\(answer.output)\(answer.errors)")
  }
}
