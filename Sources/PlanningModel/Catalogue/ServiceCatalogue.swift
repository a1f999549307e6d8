/// The planning objects and the services in them (R079).
///
/// Cannot be built when a service is in two objects or in one that does not exist. A service that nobody has grouped yet
/// is listed: a plan can be made, but no forecast is locked until every service is in an object.
public struct ServiceCatalogue: Sendable {
  /// The planning objects, in code order.
  public let objects: [PlanningObject]
  /// The services, in code order.
  public let services: [CareService]
  /// Services in no planning object, in code order.
  public let ungrouped: [CareServiceCode]
  private let positions: [PlanningObjectCode: Int]

  /// Builds the catalogue, or lists every service that is in several objects or in an unknown one.
  public init(objects: [PlanningObject], services: [CareService]) throws(ServiceCatalogueError) {
    let sorted = objects.sorted { $0.code < $1.code }
    var positions: [PlanningObjectCode: Int] = [:]
    var repeated: [PlanningObjectCode] = []
    for (position, object) in sorted.enumerated() where positions.updateValue(position, forKey: object.code) != nil {
      repeated.append(object.code)
    }
    let grouped = Dictionary(grouping: services, by: \.code)
    var ungrouped: [CareServiceCode] = []
    var ambiguous: [CareServiceCode] = []
    var unknown: [CareServiceCode] = []
    for (code, rows) in grouped {
      let targets = Set(rows.compactMap(\.object))
      if targets.isEmpty { ungrouped.append(code) }
      if targets.count > 1 { ambiguous.append(code) }
      if targets.contains(where: { positions[$0] == nil }) { unknown.append(code) }
    }
    guard repeated.isEmpty, ambiguous.isEmpty, unknown.isEmpty else {
      throw ServiceCatalogueError(
        repeatedObjects: repeated, inSeveralObjects: ambiguous.sorted(),
        inUnknownObject: unknown.sorted())
    }
    self.objects = sorted
    self.ungrouped = ungrouped.sorted()
    self.services = grouped.values.compactMap(\.first).sorted { $0.code < $1.code }
    self.positions = positions
  }

  /// The object with a code.
  public func object(_ code: PlanningObjectCode) -> PlanningObject? { positions[code].map { objects[$0] } }

  /// The position of an object in `objects`.
  public func position(of code: PlanningObjectCode) -> Int? { positions[code] }
}

/// The services that stop a catalogue from being built.
public struct ServiceCatalogueError: Error, Equatable {
  /// Objects whose code stands more than once.
  public let repeatedObjects: [PlanningObjectCode]
  /// Services in two or more planning objects.
  public let inSeveralObjects: [CareServiceCode]
  /// Services in a planning object that does not exist.
  public let inUnknownObject: [CareServiceCode]

  /// What is wrong and what to do about it, in Swedish; one sentence a kind of problem.
  public var message: String {
    func list(_ codes: [some CustomStringConvertible]) -> String { codes.map(\.description).joined(separator: ", ") }
    var sentences: [String] = []
    if !repeatedObjects.isEmpty {
      sentences.append("Planeringsobjekt med samma kod: \(list(repeatedObjects)). Ge varje objekt en egen kod.")
    }
    if !inSeveralObjects.isEmpty {
      sentences.append(
        "Vårdtjänster i flera planeringsobjekt: \(list(inSeveralObjects)). Behåll ett objekt för var och en.")
    }
    if !inUnknownObject.isEmpty {
      sentences.append(
        "Vårdtjänster i okänt planeringsobjekt: \(list(inUnknownObject)). Lägg till objektet eller rätta koden.")
    }
    return sentences.joined(separator: " ")
  }
}
