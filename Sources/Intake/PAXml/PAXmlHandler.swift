/// Takes the elements of a PAXml file as they go by; what is about persons or pay is passed over.
final class PAXmlHandler: XMLHandler {
  private(set) var hours = PAXmlHours()
  private(set) var version = ""
  private(set) var software = ""
  private(set) var isPAXml = false
  /// The names of result units by dimension and code.
  private(set) var unitNames: [String: [String: String]] = [:]
  private(set) var dimensionNames: [String: String] = [:]
  private(set) var codeNames: [String: String] = [:]
  /// How many days or transactions had no usable day or hours.
  private(set) var unusable = 0
  /// How many sections about persons or pay were passed over.
  private(set) var dropped = 0

  /// Sections that are passed over whole: they hold nothing but persons and pay.
  private static let refused: Set<String> = [
    "personal", "lonetransaktioner", "loneutbetalning", "resetransaktioner", "saldon", "anstallda", "personer",
  ]
  /// Elements that name a unit, by an attribute in 2.0 and by their text in older files.
  private static let unitNames: Set<String> = ["resenhet", "resultatenhet", "kostnadsstalle", "kst"]
  private static let mostNames = 200_000
  private static let longestText = 200

  private var nameCount = 0
  private var depth = 0
  /// The depth of the section that is passed over.
  private var skippedDepth: Int?
  private var isInSchedule = false
  private var isInTransaction = false
  private var sources = 0
  private var units: [PAXmlHours.Unit] = []
  private var days: [(day: String, hours: Double)] = []
  private var fields: [String: String] = [:]
  private var captured: String?
  private var buffer: [UInt8] = []

  func start(_ name: String, _ attributes: XMLAttributes) {
    depth += 1
    guard skippedDepth == nil else { return }
    let name = name.lowercased()
    if depth == 1 { isPAXml = name == "paxml" }
    captured = nil
    switch name {
    case _ where Self.refused.contains(name) || name.hasPrefix("lone"):
      skippedDepth = depth
      dropped += 1
    case "schema" where !isInTransaction && !isInSchedule: begin(&isInSchedule)
    case "tidtrans" where !isInTransaction && !isInSchedule: begin(&isInTransaction)
    case "dag" where isInSchedule: addDay(attributes)
    case _ where Self.unitNames.contains(name): noteUnit(name, attributes)
    case "dimension": noteDimension(attributes)
    case "kod": noteCode(attributes)
    case "tidkod" where !isInTransaction: noteCode(attributes)
    case "version", "programnamn", "tidkod", "datum", "datumfrom", "timmar", "starttid", "sluttid": capture(name)
    default: break
    }
  }

  func end(_ name: String) {
    defer { depth -= 1 }
    if let skipped = skippedDepth {
      if skipped == depth { skippedDepth = nil }
      return
    }
    let name = name.lowercased()
    if let field = captured, field == name {
      fields[field] = String(decoding: buffer, as: UTF8.self).trimmingSpace
      captured = nil
      if Self.unitNames.contains(field) {
        add(unit: fields[field] ?? "", dimension: "1")
      } else if !isInTransaction {
        noteHeader(field)
      }
    }
    if name == "schema", isInSchedule { endSchedule() }
    if name == "tidtrans", isInTransaction { endTransaction() }
  }

  func text(_ bytes: UnsafeBufferPointer<UInt8>) {
    guard captured != nil, buffer.count < Self.longestText else { return }
    buffer.append(contentsOf: bytes.prefix(Self.longestText - buffer.count))
  }
}

// MARK: - Persons' hours

extension PAXmlHandler {
  private func begin(_ flag: inout Bool) {
    flag = true
    sources += 1
    units = []
    days = []
    fields = [:]
  }

  private func capture(_ name: String) {
    captured = name
    buffer.removeAll(keepingCapacity: true)
  }

  private func addDay(_ attributes: XMLAttributes) {
    let hours =
      attributes["timmar"].flatMap(PAXmlTime.hours)
      ?? PAXmlTime.between(attributes["starttid"], attributes["sluttid"])
    guard let day = attributes["datum"].flatMap(PAXmlTime.day), let hours, days.count < 20_000 else {
      unusable += 1
      return
    }
    days.append((day, hours))
  }

  private func endSchedule() {
    isInSchedule = false
    for (day, value) in days { add(value, kind: "schedule", code: "", day: day) }
    days = []
  }

  private func endTransaction() {
    isInTransaction = false
    let value = fields["timmar"].flatMap(PAXmlTime.hours) ?? PAXmlTime.between(fields["starttid"], fields["sluttid"])
    let day = (fields["datum"] ?? fields["datumfrom"]).flatMap(PAXmlTime.day)
    guard let value, let day else {
      unusable += 1
      return
    }
    add(value, kind: "time", code: fields["tidkod"] ?? "", day: day)
  }

  private func add(_ value: Double, kind: String, code: String, day: String) {
    let units = units.sorted { ($0.dimension, $0.code) < ($1.dimension, $1.code) }
    hours.add(value, at: PAXmlHours.Key(kind: kind, code: code, units: units, day: day), source: sources)
  }
}

// MARK: - Names

extension PAXmlHandler {
  private func noteHeader(_ field: String) {
    if field == "version", version.isEmpty { version = fields[field] ?? "" }
    if field == "programnamn", software.isEmpty { software = fields[field] ?? "" }
  }

  /// A unit of a person's hours, or in the list of units one with its name.
  private func noteUnit(_ name: String, _ attributes: XMLAttributes) {
    let isInHours = isInSchedule || isInTransaction
    guard let code = attributes["id"] ?? attributes["kod"] else {
      if isInHours { capture(name) }
      return
    }
    let dimension = attributes["dim"] ?? "1"
    guard !isInHours else { return add(unit: code, dimension: dimension) }
    guard nameCount < Self.mostNames, isShort(code), isShort(dimension) else { return }
    nameCount += 1
    unitNames[dimension, default: [:]][code] = String((attributes["namn"] ?? "").prefix(Self.longestText))
  }

  private func add(unit code: String, dimension: String) {
    guard units.count < 20, !code.isEmpty, isShort(code), isShort(dimension) else { return }
    units.append(PAXmlHours.Unit(dimension: dimension, code: code))
  }

  private func isShort(_ text: String) -> Bool { text.utf8.count <= Self.longestText }

  private func noteDimension(_ attributes: XMLAttributes) {
    guard let number = attributes["dim"], isShort(number), dimensionNames.count < 100 else { return }
    dimensionNames[number] = String((attributes["namn"] ?? "").prefix(Self.longestText))
  }

  private func noteCode(_ attributes: XMLAttributes) {
    guard let code = attributes["id"] ?? attributes["kod"], isShort(code),
      codeNames.count < 10_000
    else { return }
    codeNames[code] = String((attributes["namn"] ?? "").prefix(Self.longestText))
  }
}

extension String {
  /// The text without white space around it.
  fileprivate var trimmingSpace: String {
    let start = drop(while: \.isWhitespace)
    return String(start.prefix(start.count - start.reversed().prefix(while: \.isWhitespace).count))
  }
}
