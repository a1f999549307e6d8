import Yams

/// A profile of any sort: of a table that becomes a whole region, or of one that becomes the population.
package enum ImportProfile: Sendable {
  case region(SourceProfile)
  case population(PopulationProfile)

  /// Reads a profile from YAML; one with the key `population` is of the second sort.
  package static func load(_ yaml: String) throws(SourceProfileError) -> ImportProfile {
    let isPopulation = (try? YAMLDecoder().decode(Sort.self, from: yaml))?.isPopulation ?? false
    return isPopulation ? .population(try PopulationProfile.load(yaml)) : .region(try SourceProfile.load(yaml))
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
    }
  }

  private struct Sort: Decodable {
    var isPopulation: Bool

    init(from decoder: any Decoder) throws {
      isPopulation = try decoder.container(keyedBy: AnyKey.self).contains(AnyKey("population"))
    }
  }
}
