import Planning
import PlanningModel

extension QualityTables {
  /// Units that are listed on a terminal.
  private static let listed = 15

  /// The whole judgement for a terminal: sentences, the units to look at first, imports in force and what belongs nowhere.
  package func text(width: Int? = nil) -> String {
    let language = words.language
    func say(_ swedish: String, _ english: String) -> String { words.say(swedish, english) }
    var lines = words.sentences(quality)
    let remarked = quality.units.filter(\.hasRemarks)
    if !remarked.isEmpty {
      lines += ["", say("Att titta på, det tyngsta först", "To look at, the heaviest first")]
      for unit in remarked.prefix(Self.listed) {
        lines.append(
          "  \(words.labels[unit.unit]) (\(words.source(unit.kind).lowercased())): "
            + words.remarks(unit).joined(separator: "; ") + ".")
      }
      let rest = remarked.count - Self.listed
      if rest > 0 {
        lines.append(
          say(
            "  … och \(rest) till; --format csv ger alla.", "  … and \(rest) more; --format csv gives all of them."))
      }
    }
    if !quality.coverage.gaps.isEmpty {
      lines += ["", say("Utan planeringsobjekt", "In no planning object")]
      lines += quality.coverage.gaps.prefix(Self.listed).map { "  \($0.message)" }
      let rest = quality.coverage.gaps.count - Self.listed
      if rest > 0 { lines.append(say("  … och \(rest) till.", "  … and \(rest) more.")) }
    }
    let inForce = DataTable(
      id: "inForce", caption: say("Leveranser som gäller", "Deliveries in force"),
      columns: Self.short.compactMap { key in deliveries.columns.first { $0.key == key } },
      rows: zip(quality.deliveries, deliveries.rows).filter { $0.0.delivery.isInForce }.map { _, row in
        DataTable.Row(
          Self.short.compactMap { key in
            deliveries.columns.firstIndex { $0.key == key }.map { row.cells[$0] }
          })
      }, language: language)
    let table = inForce.rows.isEmpty ? "" : "\n" + inForce.terminalText(maximumWidth: width)
    return lines.map { $0 + "\n" }.joined() + table
  }

  private static let short = ["file", "extracted", "last", "age", "lateUnits", "revisedShare"]
}
