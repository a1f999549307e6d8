import Planning
import PlanningModel

extension PlanTables {
  /// Writes the whole plan as a JSON object, one list of rows for each table by the table's id, piece by piece.
  package func writeJSON(_ write: (String) throws -> Void) rethrows {
    let periods = plan.timeline.periods
    let head = [
      ("region", plan.facts.settings.regionName), ("planStart", periods[0].description),
      ("planEnd", periods[periods.count - 1].description),
    ].map { "\(JSONText.string($0).line): \(JSONText.string($1).line)" }
    try write("{\n" + head.joined(separator: ",\n"))
    try forEach { table in
      try write(",\n\(JSONText.string(table.id).line): ")
      try table.writeJSON(write)
    }
    try write("\n}\n")
  }
}
