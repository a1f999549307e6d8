import Foundation
import Planning
import Testing

@Suite("The handbook")
struct HandbookTests {
  @Test("The formulas stand in order of name, each once")
  func order() {
    let names = Handbook.all.map(\.name)
    #expect(names == names.sorted())
    #expect(Set(names).count == names.count)
    #expect(
      names == [
        "allen-cunneen", "assignment-check", "beds-for-risk", "beds-needed", "booked-visits", "clinic-sessions",
        "erlang-b", "erlang-c", "gap", "largest-remainder", "little", "little-number", "little-rate", "m-g-infinity",
        "maximum-queue", "md1", "mg1", "net-hours", "operating-days", "paced-flow", "priority-queue",
        "priority-single", "queue-projection", "redistribution-check", "relief-capacity", "round-the-clock-posts",
        "staffing-per-bed", "target-queue", "waiting-pressure", "ward-census",
      ])
  }

  @Test("A formula is found by its name and by no other")
  func lookUp() {
    for formula in Handbook.all { #expect(Handbook.formula(named: formula.name)?.name == formula.name) }
    #expect(Handbook.formula(named: "Beds-Needed") == nil)
  }

  @Test("Every formula describes itself and runs on its own examples", arguments: Handbook.all.map(\.name))
  func examples(name: String) throws {
    let formula = try Handbook.formula(called: name)
    #expect(!formula.summary.swedish.isEmpty && !formula.summary.english.isEmpty)
    #expect(!formula.source.reference.isEmpty)
    #expect(Set(formula.inputs.map(\.name)).count == formula.inputs.count)
    #expect(Set(formula.outputs.map(\.key)).count == formula.outputs.count)
    for input in formula.inputs {
      #expect(input.name.wholeMatch(of: /[a-z]+(-[a-z]+)*/) != nil)
      #expect(!input.explanation.swedish.isEmpty && !input.explanation.english.isEmpty && !input.example.isEmpty)
      #expect(input.kind == .listOfNames || input.range != nil)
    }
    for output in formula.outputs {
      #expect(output.key.wholeMatch(of: /[a-z]+([A-Z][a-z]*)*/) != nil)
      #expect(!output.explanation.swedish.isEmpty && !output.explanation.english.isEmpty)
    }
    let brief = try formula.result(
      ofOptions: formula.exampleOptions + (name == "queue-projection" ? ["--weeks=9"] : []))
    let full = try formula.result(ofOptions: formula.inputs.map { "\($0.option)=\($0.example)" })
    #expect(brief.values.count == formula.outputs.count && full.values.count == formula.outputs.count)
  }

  @Test("No input at the end of its range breaks a formula", arguments: Handbook.all.map(\.name))
  func extremes(name: String) throws {
    let formula = try Handbook.formula(called: name)
    let ends: [(FormulaRange) -> Double] = [
      { $0.includesLower ? $0.lower : $0.lower + 1e-3 }, { $0.includesUpper ? $0.upper : $0.upper - 1e-3 },
    ]
    // Every combination of the ends of all inputs.
    for choice in 0..<(1 << formula.inputs.count) {
      var texts: [String: String] = [:]
      for (position, input) in formula.inputs.enumerated() {
        texts[input.name] = input.range.map { NumberText.plain(ends[choice >> position & 1]($0)) } ?? "A"
      }
      do throws(FormulaError) {
        #expect(try formula.result(of: texts).json.hasPrefix("{"))
      } catch {
        // Weights of zero only, and servers that cannot keep up, are the refusals that no range can express.
        guard case .overloaded(let utilisation, let least) = error else {
          #expect(error == .allZero(input: "weights"))
          continue
        }
        #expect(utilisation >= 1 && least >= 1)
      }
    }
  }

  @Test("The list of formulas is JSON that names all of them with inputs, units and source")
  func list() throws {
    let data = Data(Handbook.listJSON.utf8)
    let list = try #require(try JSONSerialization.jsonObject(with: data) as? [[String: Any]])
    #expect(list.compactMap { $0["name"] as? String } == Handbook.all.map(\.name))
    let beds = try #require(list.first { $0["name"] as? String == "beds-needed" })
    let inputs = try #require(beds["inputs"] as? [[String: Any]])
    #expect(inputs.compactMap { $0["name"] as? String } == ["stays", "length-of-stay", "occupancy", "days"])
    #expect(inputs[3]["default"] as? String == "365")
    #expect(inputs[3]["required"] as? Bool == false)
    #expect(inputs[2]["range"] as? [String: Double] == ["minimum": 0.01, "maximum": 1])
    let outputs = try #require(beds["outputs"] as? [[String: Any]])
    #expect(outputs.compactMap { $0["unit"] as? String } == ["bedDays", "beds", "beds", "share", "bedDays"])
    let source = try #require(beds["source"] as? [String: Any])
    #expect((source["requirements"] as? [String])?.contains("R176") == true)
  }

  @Test("A result is JSON in declared order with fifteen digits")
  func json() throws {
    let beds = try Handbook.formula(called: "beds-needed")
    let result = try beds.result(of: ["stays": "2000", "length-of-stay": "3.5", "occupancy": "0.95"])
    #expect(
      result.json == """
        {
          "bedDays": 7000,
          "beds": 20.1874549387167,
          "rounded": 20,
          "impliedOccupancy": 0.958904109589041,
          "residualBedDays": -65
        }
        """)
    let split = try Handbook.formula(called: "largest-remainder")
    #expect(
      try split.result(of: ["total": "5", "weights": "1,1", "names": "en \"A\";två\\\t"]).json == """
        {
          "names": ["en \\"A\\"", "två\\\\"],
          "parts": [3, 2]
        }
        """)
    let check = try Handbook.formula(called: "assignment-check")
    #expect(
      try check.result(of: ["stated": "1", "assigned": "1"]).json == """
        {
          "isAllowed": true,
          "exceeding": 0,
          "message": null
        }
        """)
  }
}

/// Writes a number without exponent.
enum NumberText {
  static func plain(_ value: Double) -> String { String(format: "%.6f", value) }
}
