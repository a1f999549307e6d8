import Yams

/// A profile of any sort: of a table or of contact rows that become a whole region, or of a table that becomes the
/// population.
package enum ImportProfile: Sendable {
  case region(SourceProfile)
  case population(PopulationProfile)
  case contacts(ContactProfile)

  /// Reads a profile from YAML; one with the key `population` is of the second sort, one of `kind: contacts` of the third.
  package static func load(_ yaml: String) throws(SourceProfileError) -> ImportProfile {
    let sort = try? YAMLDecoder().decode(Sort.self, from: yaml)
    if sort?.isContacts == true { return .contacts(try ContactProfile.load(yaml)) }
    if sort?.isPopulation == true { return .population(try PopulationProfile.load(yaml)) }
    return .region(try SourceProfile.load(yaml))
  }

  /// The profile with a name among those that come with the program; `nil` when none has it.
  package static func shipped(_ name: String) throws(SourceProfileError) -> ImportProfile? {
    guard let text = ShippedProfiles.texts.first(where: { $0.name == name })?.yaml else { return nil }
    return try load(text)
  }

  /// Whether the profile reads one region out of a file with several.
  package var choosesRegion: Bool {
    if case .population = self { true } else { false }
  }

  /// Reads files; `region` is the code or name of the one to read where the profile chooses.
  package func read(_ files: [IntakeFile], region: String? = nil) -> IntakeResult {
    switch self {
    case .region(let profile): ProfileReader(profile).read(files)
    case .population(let profile): PopulationReader(profile, region: region).read(files)
    case .contacts(let profile): ContactReader(profile).read(files).intake
    }
  }

  private struct Sort: Decodable {
    var isPopulation: Bool
    var isContacts: Bool

    init(from decoder: any Decoder) throws {
      let keys = try decoder.container(keyedBy: AnyKey.self)
      isPopulation = keys.contains(AnyKey("population"))
      isContacts = (try? keys.decode(String.self, forKey: AnyKey("kind"))) == "contacts"
    }
  }
}
