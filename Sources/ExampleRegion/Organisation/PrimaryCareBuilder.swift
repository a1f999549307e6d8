import PlanningModel

/// Builds the primary-care administration with its areas and health centres.
struct PrimaryCareBuilder {
  private(set) var units: [ExampleUnit] = []
  private(set) var series: [ExampleSeries] = []

  private static let beginnings = [
    "Ärle", "Trane", "Glim", "Silver", "Måne", "Stjärn", "Lärk", "Sippe", "Gull", "Vide", "Orr", "Mossa",
  ]
  private static let endings = ["vadet", "märke", "löt", "backa", "höjd", "näset", "sjö"]

  init(size: ExampleSize, seed: UInt64) {
    units.append(
      ExampleUnit(
        code: "P", name: "Primärvårdsförvaltningen", parent: "REG", level: .strategic, kind: "förvaltning",
        opening: .weekdays))
    let centresPerArea = 10
    for number in 1...size.healthCentres {
      let area = (number - 1) / centresPerArea + 1
      let areaCode = "P-O\(area)"
      if (number - 1) % centresPerArea == 0, size != .small {
        units.append(
          ExampleUnit(
            code: areaCode, name: "Primärvårdsområde \(area)", parent: "P", level: .tactical,
            kind: "verksamhetsområde", opening: .weekdays))
      }
      let code = number < 10 ? "P-0\(number)" : "P-\(number)"
      units.append(
        ExampleUnit(
          code: code, name: "Vårdcentralen \(Self.placeName(number))", parent: size == .small ? "P" : areaCode,
          level: .operational, kind: "vårdcentral", opening: .weekdays))
      addSeries(code, seed: seed)
    }
  }

  private mutating func addSeries(_ code: String, seed: UInt64) {
    var stream = RandomStream(seed: seed, "vårdcentral", code)
    let listed = stream.uniform(0.55...1.45)
    for object in PrimaryCareObjects.all {
      series.append(
        ExampleSeries(unit: code, object: object.code, share: listed * (1 + 0.08 * stream.normal())))
    }
  }

  private static func placeName(_ number: Int) -> String {
    // Beginnings and endings have coprime counts, so the first 84 names differ.
    beginnings[(number - 1) % beginnings.count] + endings[(number - 1) % endings.count]
  }
}
