import Intake
import PlanningModel
import Testing

@Suite("Year scripts")
struct YearScriptReaderTests {
  @Test("Steps inherit day, person and reason; the command is passed on as JSON with words and numbers kept apart")
  func steps() throws {
    let script = try YearScriptReader.read(
      """
      # En kommentar
      steps:
        - on: 2026-01-07
          by: adam
          reason: Start
          grantRole: { code: G1, unit: "0101", year: 2027, from: 2026-01-07, name: Åsa, share: 0.5, through: null }
        - by: vera
          send:
            year: 2027
            unit: REG
          refused: "kräver"
        - on: 2026-01-08
          setYearWheel: { steps: [{ key: a, month: 1 }, { key: b, month: 2 }] }
      """)
    #expect(script.steps.map(\.on) == ["2026-01-07", "2026-01-07", "2026-01-08"].compactMap { Day($0) })
    #expect(script.steps.map(\.by) == ["adam", "vera", "vera"])
    #expect(script.steps.map(\.reason) == ["Start", "Start", "Start"])
    #expect(script.steps.map(\.refused) == [nil, "kräver", nil])
    #expect(script.steps.map(\.row) == [3, 7, 12])
    #expect(
      script.steps[0].command
        == #"{"grantRole": {"code": "G1", "unit": "0101", "year": 2027, "from": "2026-01-07", "name": "Åsa", "share": 0.5, "through": null}}"#
    )
    #expect(
      script.steps[2].command
        == #"{"setYearWheel": {"steps": [{"key": "a", "month": 1}, {"key": "b", "month": 2}]}}"#)
  }

  @Test(
    "What is wrong is said with its row and what to do",
    arguments: [
      ("", nil, "Filen saknar steps."), ("steps: 3", nil, "Filen saknar steps."),
      ("steps:\n  - [", 2, "Filen följer inte YAML."),
      ("steps:\n  - hej", 2, "Steget är inga fält."),
      ("steps:\n  - by: a\n    reason: b\n    send: {}", 2, "Steget saknar on."),
      ("steps:\n  - on: 2026-02-30\n    by: a\n    reason: b\n    send: {}", 2, "Dagen 2026-02-30 finns inte."),
      ("steps:\n  - on: 2026-02-28\n    by: a\n    reason: b", 2, "Steget ska ha ett kommando, inte inget."),
      (
        "steps:\n  - on: 2026-02-28\n    by: a\n    reason: b\n    send: {}\n    sum: {}", 2,
        "Steget ska ha ett kommando, inte send, sum."
      ),
    ] as [(String, Int?, String)])
  func refused(text: String, row: Int?, words: String) throws {
    let error = try #require(throws: YearScriptError.self) { try YearScriptReader.read(text) }
    #expect(error.message.hasPrefix(words))
    if let row, !words.contains("YAML") { #expect(error.row == row) }
  }
}
