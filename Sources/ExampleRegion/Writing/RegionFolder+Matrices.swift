import PlanningModel

extension RegionFolder {
  /// `competence_matrix.csv`: what staff could do beyond what their units do today.
  func competenceMatrix() -> [UInt8] {
    matrix(
      table(.competenceMatrix, "unit;function;object;able"), of: FitTable.competence,
      owners: resources.staff.map { (unit: $0.unit, resource: $0.kind.code) })
  }

  /// `premises_matrix.csv`: what rooms, beds and equipment could be used for.
  func premisesMatrix() -> [UInt8] {
    matrix(
      table(.premisesMatrix, "unit;premises;object;able"), of: FitTable.premises,
      owners: resources.premises.map { (unit: $0.unit, resource: $0.code) })
  }

  /// The rows about resources and objects that the region has.
  private func matrix(
    _ table: TableWriter, of rows: [FitTable.Row], owners: [(unit: String, resource: String)]
  ) -> [UInt8] {
    var table = table
    for row in rows {
      let isOwned = owners.contains { $0.resource == row.resource && (row.unit == nil || $0.unit == row.unit) }
      let isProduced = blueprint.objects.contains { object in
        row.objects.hasSuffix("*") ? object.code.hasPrefix(row.objects.dropLast()) : object.code == row.objects
      }
      guard isOwned, isProduced else { continue }
      table.text(row.unit ?? "*")
      table.text(row.resource)
      table.text(row.objects)
      table.text(row.able)
      table.endRow()
    }
    return table.bytes
  }
}
