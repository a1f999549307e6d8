import Testing

@testable import PlanningModel

@Suite struct NearestWordTests {
  // Distances counted by hand.
  @Test(
    "Each missing, extra, wrong or swapped letter counts one",
    arguments: [("ORT", "ORT", 0), ("ORT", "ORTT", 1), ("VLP", "VPL", 1), ("abc", "xyz", 3), ("", "ab", 2)])
  func distances(_ left: String, _ right: String, _ distance: Int) {
    #expect(NearestWord.distance(Array(left), Array(right)) == distance)
  }

  @Test("The nearest code is suggested, the first of those equally near, and none when all are far")
  func suggestions() {
    #expect(NearestWord.suggestion(for: "A01", among: ["B77", "A02", "A00"]) == "A00")
    #expect(NearestWord.suggestion(for: "medicin", among: ["medecin", "kirurgi"]) == "medecin")
    #expect(NearestWord.suggestion(for: "XYZ", among: ["ORT"]) == nil)
  }

  @Test(
    "The nearest name is suggested only when it is near",
    arguments: [
      ("occupansy", "occupancy"), ("Stays", "stays"), ("length-of-stays", "length-of-stay"), ("dys", "days"),
      ("temperature", nil), ("", nil),
    ] as [(String, String?)])
  func nearest(name: String, expected: String?) {
    #expect(NearestWord.suggestion(for: name, among: ["stays", "length-of-stay", "occupancy", "days"]) == expected)
  }
}
