/// What the dimensions of a table of inhabitants mean (*källprofil för befolkning*), whatever its format.
///
/// A dimension is named by its code or heading, in lower or upper case; of several names the first that the table has
/// is meant, so one profile reads the same table as PC-Axis, JSON-stat, CSV and Excel.
package struct PopulationProfile: Sendable {
  /// The word the profile is asked for by.
  package var name: String
  /// What it reads, in Swedish.
  package var description: String
  var region: Region
  var sex: Sexes
  var age: Ages
  /// The contents that are inhabitants, where the table has births or moves too.
  var contents: [String]
  /// Symbols that mean that there is nobody, which is not the same as an unknown number.
  var zeroSymbols: Set<String>

  /// The dimension of the regions; a table without it is of one region.
  struct Region: Sendable {
    var dimensions: [String]
    /// The code or name of the region to read; nil where whoever imports says so.
    var only: String?
  }

  /// The dimension of the sexes, and what they are called.
  struct Sexes: Sendable {
    var dimensions: [String]
    var women: Set<String>
    var men: Set<String>
  }

  /// The dimension of the ages in single years.
  struct Ages: Sendable {
    var dimensions: [String]
  }
}

// MARK: - Decoding

extension PopulationProfile: Decodable {
  /// Reads a profile from YAML.
  package static func load(_ yaml: String) throws(SourceProfileError) -> PopulationProfile {
    try ProfileYAML.decode(PopulationProfile.self, from: yaml)
  }

  private enum CodingKeys: String, CodingKey, CaseIterable { case name, description, population }
  private enum PartKeys: String, CodingKey, CaseIterable {
    case region, sex, age, contents
    case zeroSymbols = "zero_symbols"
  }

  package init(from decoder: any Decoder) throws {
    try refuseUnknownKeys(decoder, known: CodingKeys.allCases.map(\.rawValue))
    let values = try decoder.container(keyedBy: CodingKeys.self)
    name = try values.decode(String.self, forKey: .name)
    description = try values.decodeIfPresent(String.self, forKey: .description) ?? ""
    try refuseUnknownKeys(
      values.superDecoder(forKey: .population), known: PartKeys.allCases.map(\.rawValue))
    let parts = try values.nestedContainer(keyedBy: PartKeys.self, forKey: .population)
    region = try parts.decode(Region.self, forKey: .region)
    sex = try parts.decode(Sexes.self, forKey: .sex)
    age = try parts.decode(Ages.self, forKey: .age)
    contents = try parts.decodeIfPresent([String].self, forKey: .contents) ?? []
    zeroSymbols = Set(try parts.decodeIfPresent([String].self, forKey: .zeroSymbols) ?? [])
  }
}

extension PopulationProfile.Region: Decodable {
  private enum CodingKeys: String, CodingKey, CaseIterable { case dimensions, only }

  init(from decoder: any Decoder) throws {
    try refuseUnknownKeys(decoder, known: CodingKeys.allCases.map(\.rawValue))
    let values = try decoder.container(keyedBy: CodingKeys.self)
    dimensions = try values.decode([String].self, forKey: .dimensions)
    only = try values.decodeIfPresent(String.self, forKey: .only)
  }
}

extension PopulationProfile.Sexes: Decodable {
  private enum CodingKeys: String, CodingKey, CaseIterable { case dimensions, women, men }

  init(from decoder: any Decoder) throws {
    try refuseUnknownKeys(decoder, known: CodingKeys.allCases.map(\.rawValue))
    let values = try decoder.container(keyedBy: CodingKeys.self)
    dimensions = try values.decode([String].self, forKey: .dimensions)
    women = Set(try values.decode([String].self, forKey: .women).map { $0.lowercased() })
    men = Set(try values.decode([String].self, forKey: .men).map { $0.lowercased() })
  }
}

extension PopulationProfile.Ages: Decodable {
  private enum CodingKeys: String, CodingKey, CaseIterable { case dimensions }

  init(from decoder: any Decoder) throws {
    try refuseUnknownKeys(decoder, known: CodingKeys.allCases.map(\.rawValue))
    let values = try decoder.container(keyedBy: CodingKeys.self)
    dimensions = try values.decode([String].self, forKey: .dimensions)
  }
}
