/// Finds the roles of a file, and says what stops it.
struct PopulationRoleFinder {
  let profile: PopulationProfile
  /// The code or name of the region that somebody asks for.
  let region: String?
  let file: String
  let dimensions: [FileDimension]
  /// The categories of each dimension in the order in which they come.
  let categories: [[String]]
  let log: ProblemLog

  /// The roles; nil after adding what is wrong.
  func find() -> PopulationRoles? {
    let sex = required(profile.sex.dimensions, "kön")
    let age = required(profile.age.dimensions, "ålder")
    guard let sex, let age else { return nil }
    let regionPosition = position(profile.region.dimensions)
    var uses = categories.map { Dictionary(uniqueKeysWithValues: $0.map { ($0, PopulationRoles.Use.keep) }) }
    let sexes = findSexes(sex, &uses[sex])
    let ages = findAges(age, &uses[age])
    var regions: [String] = []
    var regionName = ""
    if let regionPosition {
      guard let found = findRegions(regionPosition) else { return nil }
      regions = found.codes
      regionName = found.name
      for code in categories[regionPosition] where !regions.contains(code) { uses[regionPosition][code] = .other }
    }
    for position in dimensions.indices where ![sex, age].contains(position) && position != regionPosition {
      chooseOne(position, &uses[position])
    }
    guard !log.hasErrors(in: file) else { return nil }
    return PopulationRoles(
      sexes: sexes, ages: ages, sexPosition: sex, agePosition: age, regionPosition: regionPosition, uses: uses,
      regions: regions, regionName: regionName)
  }
}

// MARK: - Dimensions

extension PopulationRoleFinder {
  func position(_ names: [String]) -> Int? {
    for name in names.map({ $0.lowercased() }) {
      let found =
        dimensions.firstIndex { $0.code.lowercased() == name }
        ?? dimensions.firstIndex { $0.label.lowercased() == name }
      if let found { return found }
    }
    return nil
  }

  private func required(_ names: [String], _ word: String) -> Int? {
    if let position = position(names) { return position }
    log.add(
      .missingColumn, file: file,
      "Ingen dimension är \(word): filen har \(dimensions.map(\.code).joined(separator: ", ")). Hämta tabellen med "
        + "\(word), eller rätta profilen.")
    return nil
  }

  func label(_ position: Int, _ code: String) -> String { dimensions[position].labels[code] ?? code }

  func isTotal(_ position: Int, _ code: String) -> Bool {
    TotalCategory.isTotal(code: code, label: label(position, code))
  }

  func report(_ kind: IntakeProblem.Kind, _ position: Int, _ message: String) {
    log.add(kind, file: file, column: dimensions[position].label, message)
  }
}
