import Governance
import PlanningModel
import Testing

@Suite("What a decision is about")
struct LedgerSubjectTests {
  // Stored with every event, so these texts may never change.
  @Test(
    "has the path it always has had, the same for a decision and for its withdrawal",
    arguments: [
      (LedgerPayload.knownChange(knownChange("F1")), "knownChange/F1"),
      (.knownChangeWithdrawn(Code("F1")), "knownChange/F1"),
      (.limit(limit()), "limit/occupancy/0101//"),
      (.limit(limit(unit: nil, from: "2027-01-01")), "limit/occupancy///2027-01-01"),
      (.limitWithdrawn(limit().key), "limit/occupancy/0101//"),
      (.measure(measure("Å/1%")), "measure/Å%2F1%25"),
      (.measureWithdrawn(Code("Å1")), "measure/Å1"),
      (
        .forecastMethodChosen(ForecastMethodDecision(unit: nil, object: Code("MED"), method: nil)),
        "forecastMethod//MED"
      ),
      (
        .forecastKept(KeptForecastMark(file: "k.csv", contentHash: "a", historyEnd: "2026-11", programVersion: "1")),
        "forecastKept/k.csv"
      ),
      (.branchOpened(BranchOrigin(sequence: 3)), "branch"),
      (.branchAdopted(BranchAdoption(branch: "sommar", events: [1])), "branchAdopted/sommar"),
    ])
  func path(payload: LedgerPayload, path: String) {
    #expect(payload.subject.path == path)
  }

  @Test(
    "is within another when it is the same or a part of it",
    arguments: [
      ("a/b", "a/b", true), ("a/b/c", "a/b", true), ("a/bc", "a/b", false), ("a", "a/b", false), ("a/b/", "a/b", true),
    ])
  func within(subject: String, other: String, isWithin: Bool) {
    #expect(LedgerSubject(path: subject).isWithin(LedgerSubject(path: other)) == isWithin)
  }
}
