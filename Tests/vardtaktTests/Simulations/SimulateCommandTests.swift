import Foundation
import Testing

@Suite("Simulations at the command line")
struct SimulateCommandTests {
  /// The examples of the documentation, which never rot because they are run here.
  private static let examples = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().appendingPathComponent("Documentation/exempel").path

  private func simulate(_ kind: String, _ file: String, _ words: String...) throws -> Program.Answer {
    try Program.run(["simulate", kind, "--input", "\(Self.examples)/\(file)"] + words)
  }

  private func object(_ answer: Program.Answer) throws -> [String: Any] {
    #expect(answer.status == 0, "\(answer.errors)")
    return try #require(try JSONSerialization.jsonObject(with: Data(answer.output.utf8)) as? [String: Any])
  }

  private func first(_ object: [String: Any], _ key: String) throws -> [String: Any] {
    try #require((object[key] as? [[String: Any]])?.first)
  }

  private func mean(_ object: [String: Any], _ key: String) throws -> Double {
    try #require((object[key] as? [String: Any])?["mean"] as? Double)
  }

  @Test(
    "Every example of the documentation runs as text, JSON and page",
    arguments: [
      ("queue", "ko-420.yaml"), ("queue", "kedja-remiss-operation.yaml"), ("ward", "avdelning-20.yaml"),
      ("ward", "avdelningar-delade.yaml"), ("service", "mottagning-10.yaml"), ("service", "dagkirurgi.yaml"),
    ])
  func examplesRun(_ kind: String, _ file: String) throws {
    let text = try simulate(kind, file, "--replications", "3")
    #expect(text.status == 0, "\(text.errors)")
    #expect(text.output.contains("3 slumpade förlopp · frö 1 · \(file)"))
    let json = try object(try simulate(kind, file, "--replications", "3", "--format", "json"))
    #expect(json["study"] as? String == kind)
    #expect(json["seed"] as? Int == 1)
    #expect(json["replications"] as? Int == 3)
    let page = try simulate(kind, file, "--replications", "3", "--format", "html")
    #expect(page.output.hasPrefix("<!DOCTYPE html>") && page.output.contains("<svg"))
    for word in [">nan", ",nan", "\"nan", ">inf", ",inf", "\"inf"] { #expect(!page.output.contains(word), "\(word)") }
  }

  @Test("Every file among the examples is one that is run above")
  func noExampleIsForgotten() throws {
    let files = try FileManager.default.contentsOfDirectory(atPath: Self.examples).filter { $0.hasSuffix(".yaml") }
    #expect(
      files.sorted() == [
        "avdelning-20.yaml", "avdelningar-delade.yaml", "dagkirurgi.yaml", "kedja-remiss-operation.yaml",
        "ko-420.yaml", "mottagning-10.yaml",
      ])
  }

  // Gross and others (2008), section 2.3: M/M/10 at 0.9.
  @Test("Ten servers at 90 percent make 0.668732 wait, and for 0.668732 hours over all")
  func tenServers() throws {
    let answer = try simulate("service", "mottagning-10.yaml", "--replications", "10", "--format", "json")
    let station = try first(try object(answer), "stations")
    #expect(abs(try mean(station, "share_waiting") - 0.668732) < 0.02)
    #expect(abs(try mean(station, "mean_wait") - 0.668732) < 0.08)
  }

  // 420 + 30 × (50 − 65) is below 0, and 0 after week 28 (T12); chance keeps a few waiting.
  @Test("The queue of 420 shrinks by about fifteen a week, and its goal takes a little more than the mean would")
  func queue() throws {
    let answer = try simulate("queue", "ko-420.yaml", "--replications", "100", "--format", "json")
    let json = try object(answer)
    let group = try first(try first(json, "stages"), "groups")
    let waiting = try #require((group["waiting"] as? [String: Any])?["mean"] as? [Double])
    #expect(abs(waiting[7] - 300) < 10)
    #expect(waiting.count == 30)
    let goal = try #require(json["goal"] as? [String: Any])
    #expect(goal["reachable"] as? Bool == true)
    let slots = try #require(goal["slots_per_week"] as? Double)
    #expect((66...69).contains(slots))
    #expect((json["audit"] as? [String: Int])?["unaccounted_persons"] == 0)
  }

  // Poisson with mean 19: 0.3528 beyond 20, printed by scipy.stats.poisson.sf(20, 19).
  @Test("Twenty beds at 95 percent are overfull as often as the Poisson distribution says")
  func ward() throws {
    let answer = try simulate("ward", "avdelning-20.yaml", "--replications", "20", "--format", "json")
    let ward = try first(try object(answer), "wards")
    #expect(abs(try mean(ward, "mean_census") - 19) < 0.4)
    #expect(abs(try mean(ward, "risk_of_overfull") - 0.3528) < 0.03)
  }

  @Test("The same seed gives the same bytes on one thread and on two, and another seed others")
  func threads() throws {
    let words = ["--replications", "8", "--format", "json"]
    for (kind, file) in [("queue", "ko-420.yaml"), ("ward", "avdelningar-delade.yaml"), ("service", "dagkirurgi.yaml")]
    {
      let path = ["simulate", kind, "--input", "\(Self.examples)/\(file)"] + words
      let one = try Program.run(path + ["--threads", "1"])
      #expect(one.output == (try Program.run(path + ["--threads", "2"])).output)
      #expect(one.output != (try Program.run(path + ["--seed", "2"])).output)
    }
  }

  @Test("A stated precision stops before the most replications")
  func precision() throws {
    let json = try object(
      try simulate("ward", "avdelning-20.yaml", "--precision", "0.05", "--replications", "400", "--format", "json"))
    #expect(json["reached_precision"] as? Bool == true)
    #expect(try #require(json["replications"] as? Int) < 400)
  }

  @Test("A study comes from a file or from a plan, never both, and a plan brings its own seed")
  func sources() throws {
    for words in [
      ["queue"], ["queue", "--input", "a.yaml", "--workspace", "b"], ["ward", "--input", "a.yaml", "--unit", "A"],
      ["queue", "--workspace", "b", "--seed", "3"], ["service", "--input", "a.yaml", "--replications", "1"],
    ] {
      #expect(try Program.run(["simulate"] + words).status == 64, "\(words)")
    }
  }

  @Test("A study is not written over, and an answer goes to the file that is named")
  func output() throws {
    let folder = try Program.Folder()
    try folder.write(StudyErrorTests.queue, to: "ko.yaml")
    let path = "\(folder.path)/ko.yaml"
    let refused = try Program.run("simulate", "queue", "--input", path, "--output", path)
    #expect(refused.status == 1)
    #expect(refused.errors.contains("är filen med studien och skulle skrivas över"))
    let written = try Program.run(
      "simulate", "queue", "--input", path, "--output", "\(folder.path)/ko.html", "--format", "html",
      "--replications", "2")
    #expect(written.status == 0 && written.output.isEmpty)
    #expect(try folder.read("ko.html").contains("Väntande vecka för vecka: Mottagning, alla"))
  }

  @Test("Zero capacity and an empty list are answered")
  func extremes() throws {
    let folder = try Program.Folder()
    try folder.write(
      "weeks: 3\nstages:\n  - { name: A, capacity: 0, inflow: 5, inflow_variation: none }\n", to: "noll.yaml")
    let none = try object(
      try Program.run(
        "simulate", "queue", "--input", "\(folder.path)/noll.yaml", "--format", "json", "--replications", "2"))
    let waiting = try #require(
      (try first(try first(none, "stages"), "groups")["waiting"] as? [String: Any])?["mean"] as? [Double])
    #expect(waiting == [5, 10, 15])
    try folder.write("weeks: 2\nstages: [{ name: A, capacity: 9 }]\n", to: "tom.yaml")
    let empty = try Program.run("simulate", "queue", "--input", "\(folder.path)/tom.yaml", "--replications", "2")
    #expect(empty.status == 0, "\(empty.errors)")
  }
}
