import Planning
import PlanningModel

extension PlanTables {
  /// The whole plan as a JSON object: one list of rows for each table, by the table's id.
  package var json: String {
    let periods = plan.timeline.periods
    let head = [
      ("region", plan.facts.settings.regionName), ("planStart", periods[0].description),
      ("planEnd", periods[periods.count - 1].description),
    ].map { "\(JSONText.string($0).line): \(JSONText.string($1).line)" }
    let tables = all.map { "\(JSONText.string($0.id).line): \($0.json)" }
    return "{\n" + (head + tables).joined(separator: ",\n") + "\n}\n"
  }
}
