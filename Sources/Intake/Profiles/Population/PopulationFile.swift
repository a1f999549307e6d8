import PlanningModel

/// One file of inhabitants on its way through a profile.
struct PopulationFile {
  /// The most categories of a dimension.
  static let mostCategories = 100_000

  let file: ScreenedFile
  let profile: PopulationProfile
  let region: String?
  let log: ProblemLog

  init(_ file: ScreenedFile, profile: PopulationProfile, region: String?, log: ProblemLog) {
    self.file = file
    self.profile = profile
    self.region = region
    self.log = log
  }

  /// The persons of the region by year, sex and age; nil after adding what is wrong.
  func gather() -> (persons: [PopulationKey: Double], region: String)? {
    guard let categories = categories() else { return nil }
    let finder = PopulationRoleFinder(
      profile: profile, region: region, file: file.name, dimensions: file.contents.dimensions, categories: categories,
      log: log)
    guard let roles = finder.find() else { return nil }
    warnOfOthers()
    var sums = Sums()
    file.rows { row in take(row, roles, &sums) }
    report(roles, sums)
    guard !log.hasErrors(in: file.name) else { return nil }
    return (sums.persons, roles.regionName)
  }

  /// Points at a file that counts deaths, births or moves by its name or title, which its figures do not tell.
  private func warnOfOthers() {
    let text = (file.name + " " + file.contents.title).lowercased()
    let words = ["döda", "avlidna", "deaths", "födda", "births", "inflytt", "utflytt", "migration"]
    guard !["folkmängd", "population", "invånare"].contains(where: text.contains),
      let word = words.first(where: text.contains)
    else { return }
    log.add(
      .oddMetadata, file: file.name,
      "Filens namn eller rubrik har ”\(word)”. Kontrollera att talen är invånare den 31 december.")
  }

  /// What is gathered from the rows.
  private struct Sums {
    var persons: [PopulationKey: Double] = [:]
    /// How many regions have been added up in each cell.
    var parts: [PopulationKey: Int] = [:]
    var totals = 0
    var otherPeriods = 0
    var years: [String: Int?] = [:]
  }

  private func categories() -> [[String]]? {
    var known = [Set<String>](repeating: [], count: file.contents.dimensions.count)
    var categories = [[String]](repeating: [], count: known.count)
    var isTooLarge = false
    file.rows { row in
      for (position, key) in row.keys.enumerated() where !known[position].contains(key) {
        guard known[position].count < Self.mostCategories else {
          isTooLarge = true
          continue
        }
        known[position].insert(key)
        categories[position].append(key)
      }
    }
    if isTooLarge {
      log.add(.unreadable, file: file.name, "En dimension har fler än \(Self.mostCategories) värden. Dela filen.")
      return nil
    }
    return categories
  }
}

// MARK: - Rows

extension PopulationFile {
  private func take(_ row: LongRow, _ roles: PopulationRoles, _ sums: inout Sums) {
    var isTotal = false
    for (position, key) in row.keys.enumerated() {
      switch roles.uses[position][key] {
      case .keep?: break
      case .total?: isTotal = true
      case .other?, nil: return
      }
    }
    guard !isTotal else {
      sums.totals += 1
      return
    }
    guard let sex = roles.sexes[row.keys[roles.sexPosition]], let age = roles.ages[row.keys[roles.agePosition]] else {
      return
    }
    guard let year = year(row.period, &sums) else {
      sums.otherPeriods += 1
      return
    }
    let key = PopulationKey(year: year, sex: sex, age: age)
    guard let value = row.value ?? (profile.zeroSymbols.contains(row.symbol) ? 0 : nil) else {
      log.add(
        .missingValue, file: file.name,
        "Antalet \(Self.name(key)) saknas\(row.symbol.isEmpty ? "" : " (\(row.symbol))"). Hämta tabellen på nytt.")
      return
    }
    guard value >= 0 else {
      log.add(.outOfRange, file: file.name, "Antalet \(Self.name(key)) är negativt. Hämta tabellen på nytt.")
      return
    }
    sums.persons[key, default: 0] += value
    sums.parts[key, default: 0] += 1
  }

  private static func name(_ key: PopulationKey) -> String {
    "\(key.sex == .women ? "kvinnor" : "män") \(key.age) år \(key.year)"
  }

  /// The year whose last day a period has; nil for one that ends on another day.
  private func year(_ period: String, _ sums: inout Sums) -> Int? {
    if let known = sums.years[period] { return known }
    let lastDay = (try? PeriodParser.parse(period))?.lastDay
    let year = lastDay.flatMap { $0 == Year(containing: $0).lastDay ? $0.year : nil }
    if sums.years.count < Self.mostCategories { sums.years[period] = .some(year) }
    return year
  }

  private func report(_ roles: PopulationRoles, _ sums: Sums) {
    if sums.totals > 0 {
      log.add(.filtered, file: file.name, "\(sums.totals) tal är summor enligt profilen och utelämnas.")
    }
    if sums.otherPeriods > 0 {
      log.add(
        .filtered, file: file.name,
        "\(sums.otherPeriods) tal gäller inte den 31 december och utelämnas.")
    }
    let wanted = max(1, roles.regions.count)
    if let twice = sums.parts.filter({ $0.value > wanted }).keys.min() {
      log.add(
        .duplicate, file: file.name, "Antalet \(Self.name(twice)) står flera gånger. Hämta tabellen på nytt.")
    }
    if let bare = sums.parts.filter({ $0.value < wanted }).keys.min() {
      log.add(
        .incompletePopulation, file: file.name,
        "Antalet \(Self.name(bare)) saknas i någon av de \(wanted) kommunerna. Hämta tabellen på nytt.")
    }
  }
}
