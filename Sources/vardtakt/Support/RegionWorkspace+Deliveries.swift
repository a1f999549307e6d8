import Governance
import Intake
import PlanningModel
import Workspace

extension RegionWorkspace {
  /// Earlier imports of one file that are looked into; older ones are listed without their periods.
  private static let surveyed = 12

  /// Every import there has been up to a point, in order, with what periods it had.
  func deliveries(asOf point: LedgerPoint?) throws -> [DataDelivery] {
    let end = try end(of: point)
    let all = try store.dataSets().filter { set in end.map { set.importedAt < $0 } ?? true }
    let inForce = Set(DataSetHistory(all).inForce().map(\.id))
    var versions: [String: Int] = [:]
    for set in all { versions["\(set.kind.rawValue)/\(set.file)", default: 0] += 1 }
    return try all.filter { !DataSetKind.madeByProgram.contains($0.kind) }.map { set in
      let key = "\(set.kind.rawValue)/\(set.file)"
      let rest = versions[key] ?? 1
      versions[key] = rest - 1
      let figures = rest <= Self.surveyed ? try figures(of: set) : nil
      return DataDelivery(
        kind: set.kind, file: set.file, imported: set.importedAt.swedishDay, extracted: set.extracted,
        rows: set.rowCount, isInForce: inForce.contains(set.id), figures: figures)
    }
  }

  private func figures(of set: StoredDataSet) throws -> DeliveredFigures? {
    guard DeliverySurvey.kinds.contains(set.kind) else { return nil }
    return DeliverySurvey.figures(
      of: CanonicalDataSet(
        kind: set.kind, file: set.file, extracted: set.extracted, rowCount: set.rowCount,
        bytes: try store.bytes(of: set.id)))
  }
}
