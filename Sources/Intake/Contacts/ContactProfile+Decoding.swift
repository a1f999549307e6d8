import PlanningModel

extension ContactProfile {
  /// Reads a profile from YAML.
  package static func load(_ yaml: String) throws(SourceProfileError) -> ContactProfile {
    let profile = try ProfileYAML.decode(ContactProfile.self, from: yaml)
    for object in profile.objects {
      for dimension in object.when.keys.sorted(by: { $0.rawValue < $1.rawValue })
      where profile.columns.dimensions[dimension] == nil {
        throw SourceProfileError(
          message: "Objektet \(object.code) har villkor på \(dimension.rawValue), men ingen kolumn i columns "
            + "anger det.")
      }
    }
    let codes = profile.objects.map(\.code)
    guard !codes.isEmpty, codes.count <= Self.objectLimit else {
      throw SourceProfileError(message: "Profilen ska ha mellan 1 och \(Self.objectLimit) objekt under objects.")
    }
    let counts = Dictionary(codes.map { ($0, 1) }, uniquingKeysWith: +)
    if let twice = counts.filter({ $0.value > 1 }).keys.min() {
      throw SourceProfileError(message: "Objektet \(twice) finns två gånger. Ge dem olika koder, eller slå ihop dem.")
    }
    let used = Set(profile.neededColumns)
    if let both = profile.ignore.filter(used.contains).min() {
      throw SourceProfileError(message: "Kolumnen \(both) både används och står under ignore. Ta bort det ena.")
    }
    return profile
  }

  /// The most objects of a profile.
  static let objectLimit = 2_000

  private enum CodingKeys: String, CodingKey, CaseIterable {
    case kind, name, description, region, settings, columns, ignore, from, through, opening, units, objects, capacity
    case beds
    case codeMaps = "code_maps"
    case unusableShare = "unusable_share"
  }

  package init(from decoder: any Decoder) throws {
    try refuseUnknownKeys(decoder, known: CodingKeys.allCases.map(\.rawValue))
    let values = try decoder.container(keyedBy: CodingKeys.self)
    name = try values.decode(String.self, forKey: .name)
    description = try values.decodeIfPresent(String.self, forKey: .description) ?? ""
    region = try values.decode(String.self, forKey: .region)
    settings = try values.decodeIfPresent([String: String].self, forKey: .settings) ?? [:]
    columns = try values.decode(Columns.self, forKey: .columns)
    ignore = try values.decodeIfPresent([String].self, forKey: .ignore) ?? []
    from = try values.decodeIfPresent(Month.self, forKey: .from)
    through = try values.decodeIfPresent(Month.self, forKey: .through)
    opening = try values.decodeIfPresent(OpeningPattern.self, forKey: .opening) ?? .weekdays
    units = try values.decodeIfPresent([String: UnitRole].self, forKey: .units) ?? [:]
    codeMaps = try CodeMaps.decode(
      from: values, forKey: .codeMaps, for: [.unit, .service, .caregiver, .contact, .priority])
    objects = try values.decode([ObjectRole].self, forKey: .objects)
    capacity = try values.decodeIfPresent(CapacityRole.self, forKey: .capacity)
    beds = try values.decodeIfPresent(CapacityRole.self, forKey: .beds)
    unusableShare = try values.decodeIfPresent(Double.self, forKey: .unusableShare) ?? 0.05
  }
}

// MARK: - Parts

extension ContactProfile.Columns: Decodable {
  private enum CodingKeys: String, CodingKey, CaseIterable {
    case date, unit, service, caregiver, contact, priority, minutes, admission, discharge, referral
  }

  init(from decoder: any Decoder) throws {
    try refuseUnknownKeys(decoder, known: CodingKeys.allCases.map(\.rawValue))
    let values = try decoder.container(keyedBy: CodingKeys.self)
    date = try values.decode(String.self, forKey: .date)
    unit = try values.decode(String.self, forKey: .unit)
    let named = [
      (ContactProfile.Dimension.service, CodingKeys.service), (.caregiver, .caregiver), (.contact, .contact),
      (.priority, .priority),
    ]
    dimensions = [:]
    for (dimension, key) in named { dimensions[dimension] = try values.decodeIfPresent(String.self, forKey: key) }
    minutes = try values.decodeIfPresent(String.self, forKey: .minutes)
    admission = try values.decodeIfPresent(String.self, forKey: .admission)
    discharge = try values.decodeIfPresent(String.self, forKey: .discharge)
    referral = try values.decodeIfPresent(String.self, forKey: .referral)
  }
}

extension ContactProfile.UnitRole {
  private enum CodingKeys: String, CodingKey, CaseIterable { case code, name, parent, level, kind }

  init(from decoder: any Decoder) throws {
    try refuseUnknownKeys(decoder, known: CodingKeys.allCases.map(\.rawValue))
    let values = try decoder.container(keyedBy: CodingKeys.self)
    code = try values.decodeIfPresent(String.self, forKey: .code)
    name = try values.decodeIfPresent(String.self, forKey: .name)
    parent = try values.decodeIfPresent(String.self, forKey: .parent)
    level = try values.decodeIfPresent(Level.self, forKey: .level) ?? .operational
    kind = try values.decodeIfPresent(String.self, forKey: .kind) ?? ""
  }
}

extension ContactProfile.ObjectRole {
  private enum CodingKeys: String, CodingKey, CaseIterable {
    case code, name, when, service, caregiver, contact, acuity, measure
  }

  init(from decoder: any Decoder) throws {
    try refuseUnknownKeys(decoder, known: CodingKeys.allCases.map(\.rawValue))
    let values = try decoder.container(keyedBy: CodingKeys.self)
    code = try values.decode(String.self, forKey: .code)
    name = try values.decodeIfPresent(String.self, forKey: .name) ?? code
    service = try values.decode(String.self, forKey: .service)
    caregiver = try values.decode(String.self, forKey: .caregiver)
    contact = try values.decode(String.self, forKey: .contact)
    acuity = try values.decode(Acuity.self, forKey: .acuity)
    measure = try values.decodeIfPresent(VolumeMeasure.self, forKey: .measure) ?? .activities
    when = [:]
    guard values.contains(.when) else { return }
    let known = ContactProfile.Dimension.allCases.map(\.rawValue)
    try refuseUnknownKeys(values.superDecoder(forKey: .when), known: known)
    for (key, list) in try values.decode([String: [String]].self, forKey: .when) {
      if let dimension = ContactProfile.Dimension(rawValue: key) { when[dimension] = list }
    }
  }
}

extension ContactProfile.CapacityRole {
  private enum CodingKeys: String, CodingKey, CaseIterable { case code, name, kind }

  init(from decoder: any Decoder) throws {
    try refuseUnknownKeys(decoder, known: CodingKeys.allCases.map(\.rawValue))
    let values = try decoder.container(keyedBy: CodingKeys.self)
    code = try values.decode(String.self, forKey: .code)
    name = try values.decodeIfPresent(String.self, forKey: .name) ?? code
    kind = try values.decode(CapacityKind.self, forKey: .kind)
  }
}
