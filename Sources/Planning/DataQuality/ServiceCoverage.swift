public import PlanningModel

/// How much of what is registered belongs to a planning object (*täckningsgrad*, R079).
///
/// Services that nobody has grouped and contacts that no object has got are in no forecast, so no forecast is locked
/// while there are any.
public struct ServiceCoverage: Sendable {
  /// Something that belongs to no planning object.
  public struct Gap: Sendable, Equatable {
    /// The file it stands in.
    public let source: String
    /// The service's code, or the codes of the contacts.
    public let values: String
    /// How many contacts it concerns; 0 for a service in the mapping.
    public let rows: Int
    /// What is wrong and what to do about it, in Swedish.
    public let message: String
  }

  /// What belongs to no planning object: services in code order, then contacts, the most first within a file.
  public let gaps: [Gap]
  /// Services in the mapping, and how many of them are in an object.
  public let services: (all: Int, grouped: Int)
  /// Contact rows in the extracts that have been read, and how many of them are in an object.
  public let contacts: (all: Int, grouped: Int)

  /// Judges what a region has brought.
  public init(_ facts: RegionFacts) {
    let services = facts.catalogue.services
    let ungrouped = facts.catalogue.ungrouped
    let lost = facts.leftOut.filter { $0.issue == .unmapped && $0.rows > 0 }
    gaps =
      ungrouped.map { code in
        let name = services.first { $0.code == code }?.name ?? ""
        let text = name.isEmpty ? code.text : "\(code.text) \(name)"
        return Gap(
          source: "service_mapping.csv", values: code.text, rows: 0,
          message: "Vårdtjänsten \(text) ligger inte i något planeringsobjekt. Ange objektet i service_mapping.csv.")
      }
      + lost.map { lost in
        let count = SwedishCount.text(lost.rows, "kontakt", "kontakter")
        return Gap(
          source: lost.source, values: lost.values, rows: lost.rows,
          message:
            "\(count) av \(SwedishCount.number(lost.allRows)) i \(lost.source) med \(lost.values) hör inte till något "
            + "planeringsobjekt. Lägg till dem under when, eller översätt koden under code_maps, i profilen och läs in "
            + "igen.")
      }
    self.services = (services.count, services.count - ungrouped.count)
    var rows: [String: Int] = [:]
    for part in facts.leftOut { rows[part.source] = part.allRows }
    let all = rows.values.reduce(0, +)
    contacts = (all, all - lost.reduce(0) { $0 + $1.rows })
  }

  /// Whether everything belongs to an object.
  public var isComplete: Bool { gaps.isEmpty }
}

/// Counts in Swedish sentences.
enum SwedishCount {
  static func number(_ count: Int) -> String { NumberFormat.swedish.text(Double(count)) }

  static func text(_ count: Int, _ one: String, _ many: String) -> String {
    "\(number(count)) \(count == 1 ? one : many)"
  }
}
