import PlanningModel
import Yams

/// Why a profile cannot be used, in Swedish.
package struct SourceProfileError: Error, Equatable {
  package let message: String
}

extension SourceProfile {
  /// Reads a profile from YAML.
  package static func load(_ yaml: String) throws(SourceProfileError) -> SourceProfile {
    let profile = try ProfileYAML.decode(SourceProfile.self, from: yaml)
    for rule in profile.exclude {
      guard let pattern = rule.pattern else { continue }
      guard (try? Regex(pattern)) != nil else {
        throw SourceProfileError(message: "Mönstret ”\(pattern)” är inget reguljärt uttryck. Rätta det.")
      }
    }
    guard profile.period.grain == .month || profile.period.grain == .quarter else {
      throw SourceProfileError(message: "Perioden kan vara month eller quarter, inte \(profile.period.grain.rawValue).")
    }
    return profile
  }
}

/// Reads profiles of any sort from YAML, and says in Swedish what is wrong with them.
enum ProfileYAML {
  static func decode<Profile: Decodable>(
    _ type: Profile.Type, from yaml: String
  ) throws(SourceProfileError) -> Profile {
    do {
      return try YAMLDecoder().decode(type, from: yaml)
    } catch let error as DecodingError {
      throw SourceProfileError(message: message(error))
    } catch {
      throw SourceProfileError(message: notYAML)
    }
  }

  private static let notYAML = "Profilen följer inte YAML. Rätta indrag, kolon och citattecken."

  private static func message(_ error: DecodingError) -> String {
    func path(_ context: DecodingError.Context) -> String {
      let keys = context.codingPath.map { $0.intValue.map { "nr \($0 + 1)" } ?? $0.stringValue }
      return keys.isEmpty ? "profilen" : keys.joined(separator: ", ")
    }
    switch error {
    case .keyNotFound(let key, let context):
      return "I \(path(context)) saknas \(key.stringValue). Lägg till det."
    case .dataCorrupted(let context) where context.underlyingError is YamlError: return notYAML
    case .typeMismatch(_, let context), .valueNotFound(_, let context), .dataCorrupted(let context):
      return context.codingPath.isEmpty && context.underlyingError == nil
        ? context.debugDescription : "Värdet i \(path(context)) går inte att använda. Jämför med en medföljande profil."
    @unknown default:
      return "Profilen går inte att läsa. Jämför med en medföljande profil."
    }
  }
}

// MARK: - Parts

/// A key of any name, for dictionaries and for finding misspelt keys.
struct AnyKey: CodingKey {
  var stringValue: String
  var intValue: Int? { nil }

  init(_ text: String) { stringValue = text }
  init?(stringValue: String) { self.stringValue = stringValue }
  init?(intValue: Int) { nil }
}

/// Throws when a mapping has a key that means nothing, since a misspelt one would be silently without effect.
func refuseUnknownKeys(_ decoder: any Decoder, known: [String]) throws {
  let container = try decoder.container(keyedBy: AnyKey.self)
  for key in container.allKeys.map(\.stringValue).sorted() where !known.contains(key) {
    let question = NearestWord.question(for: key, among: known)
    throw DecodingError.dataCorrupted(
      DecodingError.Context(codingPath: [], debugDescription: "Nyckeln \(key) är okänd i en profil.\(question)"))
  }
}

extension SourceProfile {
  private enum CodingKeys: String, CodingKey, CaseIterable {
    case name, description, region, settings, sheet, range, period, levels, opening, objects, beds, exclude, replace,
      codes, names
    case codeMaps = "code_maps"
    case closeAbsentUnits = "close_absent_units"
    case skipZeroSeries = "skip_zero_series"
  }

  package init(from decoder: any Decoder) throws {
    try refuseUnknownKeys(decoder, known: CodingKeys.allCases.map(\.rawValue))
    let values = try decoder.container(keyedBy: CodingKeys.self)
    name = try values.decode(String.self, forKey: .name)
    description = try values.decodeIfPresent(String.self, forKey: .description) ?? ""
    region = try values.decode(String.self, forKey: .region)
    settings = try values.decodeIfPresent([String: String].self, forKey: .settings) ?? [:]
    sheet = try values.decodeIfPresent(String.self, forKey: .sheet)
    range = try values.decodeIfPresent(String.self, forKey: .range)
    period = try values.decode(PeriodRole.self, forKey: .period)
    levels = try values.decode([LevelRole].self, forKey: .levels)
    opening = try values.decodeIfPresent(OpeningPattern.self, forKey: .opening) ?? .always
    objects = try values.decode([ObjectRole].self, forKey: .objects)
    beds = try values.decodeIfPresent(BedRole.self, forKey: .beds)
    exclude = try values.decodeIfPresent([ExcludeRule].self, forKey: .exclude) ?? []
    replace = try values.decodeIfPresent([String: [String: String]].self, forKey: .replace) ?? [:]
    codeMaps = try CodeMaps.decode(from: values, forKey: .codeMaps, for: [.unit, .object])
    codes = try values.decodeIfPresent([String: [String: String]].self, forKey: .codes) ?? [:]
    names = try values.decodeIfPresent([String: [String: String]].self, forKey: .names) ?? [:]
    closeAbsentUnits = try values.decodeIfPresent(Bool.self, forKey: .closeAbsentUnits) ?? false
    skipZeroSeries = try values.decodeIfPresent(Bool.self, forKey: .skipZeroSeries) ?? false
  }
}

extension SourceProfile.LevelRole {
  private enum CodingKeys: String, CodingKey, CaseIterable { case columns, level, kind, unique }

  init(from decoder: any Decoder) throws {
    try refuseUnknownKeys(decoder, known: CodingKeys.allCases.map(\.rawValue))
    let values = try decoder.container(keyedBy: CodingKeys.self)
    columns = try values.decode([String].self, forKey: .columns)
    level = try values.decode(Level.self, forKey: .level)
    kind = try values.decodeIfPresent(String.self, forKey: .kind) ?? ""
    unique = try values.decodeIfPresent(Bool.self, forKey: .unique) ?? false
  }
}

extension SourceProfile.FigureRole {
  private enum CodingKeys: String, CodingKey { case column, averageBeds = "average_beds" }

  /// A figure is the name of its column, or a mapping that says more.
  init(from decoder: any Decoder) throws {
    if let column = try? decoder.singleValueContainer().decode(String.self) {
      self.init(column: column, averageBeds: false)
      return
    }
    try refuseUnknownKeys(decoder, known: ["column", "average_beds"])
    let values = try decoder.container(keyedBy: CodingKeys.self)
    self.init(
      column: try values.decode(String.self, forKey: .column),
      averageBeds: try values.decodeIfPresent(Bool.self, forKey: .averageBeds) ?? false)
  }
}

extension SourceProfile.ObjectRole {
  private enum CodingKeys: String, CodingKey, CaseIterable {
    case columns, suffix, service, caregiver, contact, acuity, measure, figures
    case nameSuffix = "name_suffix"
    case checkSum = "check_sum"
  }

  private static let figureKeys: [String] = [
    Column.activities, .bedDays, .inflow, .produced, .removed, .waitingEnd, .waitingOverLimit,
  ].map(\.rawValue)

  init(from decoder: any Decoder) throws {
    try refuseUnknownKeys(decoder, known: CodingKeys.allCases.map(\.rawValue))
    let values = try decoder.container(keyedBy: CodingKeys.self)
    columns = try values.decode([String].self, forKey: .columns)
    suffix = try values.decodeIfPresent(String.self, forKey: .suffix) ?? ""
    nameSuffix = try values.decodeIfPresent(String.self, forKey: .nameSuffix) ?? ""
    service = try values.decode(String.self, forKey: .service)
    caregiver = try values.decode(String.self, forKey: .caregiver)
    contact = try values.decode(String.self, forKey: .contact)
    acuity = try values.decode(Acuity.self, forKey: .acuity)
    measure = try values.decode(VolumeMeasure.self, forKey: .measure)
    try refuseUnknownKeys(values.superDecoder(forKey: .figures), known: Self.figureKeys)
    figures = try values.decode([String: SourceProfile.FigureRole].self, forKey: .figures)
    checkSum = try values.decodeIfPresent([String].self, forKey: .checkSum) ?? []
  }
}

extension SourceProfile.BedRole {
  private enum CodingKeys: String, CodingKey, CaseIterable {
    case capacity, name
    case available = "available_bed_days"
    case occupied = "occupied_bed_days"
  }

  init(from decoder: any Decoder) throws {
    try refuseUnknownKeys(decoder, known: CodingKeys.allCases.map(\.rawValue))
    let values = try decoder.container(keyedBy: CodingKeys.self)
    capacity = try values.decode(String.self, forKey: .capacity)
    name = try values.decode(String.self, forKey: .name)
    available = try values.decode(SourceProfile.FigureRole.self, forKey: .available)
    occupied = try values.decodeIfPresent(SourceProfile.FigureRole.self, forKey: .occupied)
  }
}

extension SourceProfile.ExcludeRule {
  private enum CodingKeys: String, CodingKey, CaseIterable { case column, values, suffix, pattern }

  init(from decoder: any Decoder) throws {
    try refuseUnknownKeys(decoder, known: CodingKeys.allCases.map(\.rawValue))
    let parts = try decoder.container(keyedBy: CodingKeys.self)
    column = try parts.decode(String.self, forKey: .column)
    values = try parts.decodeIfPresent([String].self, forKey: .values) ?? []
    suffix = try parts.decodeIfPresent(String.self, forKey: .suffix)
    pattern = try parts.decodeIfPresent(String.self, forKey: .pattern)
  }
}
