import PlanningModel

extension PopulationRoleFinder {
  func findSexes(_ position: Int, _ uses: inout [String: PopulationRoles.Use]) -> [String: Sex] {
    var sexes: [String: Sex] = [:]
    for code in categories[position] {
      let words = [code.lowercased(), label(position, code).lowercased()]
      if words.contains(where: profile.sex.women.contains) {
        sexes[code] = .women
      } else if words.contains(where: profile.sex.men.contains) {
        sexes[code] = .men
      } else if isTotal(position, code) {
        uses[code] = .total
      } else {
        report(
          .unknownWord, position, "”\(label(position, code))” är varken kvinnor, män eller en summa. Rätta profilen.")
      }
    }
    if Set(sexes.values).count < 2, !sexes.isEmpty || !categories[position].isEmpty {
      report(.incompletePopulation, position, "Både kvinnor och män behövs. Hämta tabellen med båda.")
    }
    return sexes
  }

  func findAges(_ position: Int, _ uses: inout [String: PopulationRoles.Use]) -> [String: Int] {
    var ages: [String: Int] = [:]
    var open: [(code: String, age: Int)] = []
    var groups: [String] = []
    var unknown: [String] = []
    for code in categories[position] {
      switch AgeCategory(code: code, label: label(position, code)) {
      case .single(let age): ages[code] = age
      case .open(let age): open.append((code, age))
      case .total: uses[code] = .total
      case .group: groups.append(label(position, code))
      case .unknown: unknown.append(label(position, code))
      }
    }
    if let first = groups.first {
      report(
        .unknownWord, position,
        "\(groups.count) värden är flera åldrar, först ”\(first)”. Hämta tabellen i ettårsklasser.")
    }
    if let first = unknown.first {
      report(
        .unknownWord, position,
        "\(unknown.count) värden är inga åldrar, först ”\(first)”. Hämta tabellen i ettårsklasser, utan dem.")
    }
    let oldest = ages.values.max() ?? -1
    for (code, age) in open {
      // An open group below the oldest single year holds ages that stand by themselves too.
      if age > oldest { ages[code] = age } else { uses[code] = .total }
    }
    if ages.isEmpty, groups.isEmpty, unknown.isEmpty {
      report(.incompletePopulation, position, "Filen har inga åldrar. Hämta den i ettårsklasser.")
    }
    return ages
  }

  /// The regions to add up: the one asked for, its municipalities, or the only one there is.
  func findRegions(_ position: Int) -> (codes: [String], name: String)? {
    let all = categories[position]
    func name(_ code: String) -> String { String(TotalCategory.plainLabel(label(position, code), code: code)) }
    guard let wanted = (region ?? profile.region.only)?.lowercased() else {
      let parts = all.filter { !isTotal(position, $0) }
      if parts.count == 1 { return (parts, name(parts[0])) }
      if parts.isEmpty, all.count == 1 { return (all, name(all[0])) }
      // A county beside its own municipalities.
      let tops = parts.filter { part in !parts.contains { $0 != part && part.hasPrefix($0) } }
      if tops.count == 1 { return (tops, name(tops[0])) }
      report(
        .unknownCode, position,
        "Filen har \(parts.count) regioner: \(list(parts, position)). Ange en, till exempel --region "
          + "\(parts.first ?? "").")
      return nil
    }
    let named = all.first { code in
      [code, label(position, code), name(code)].contains { $0.lowercased() == wanted }
    }
    if let named { return ([named], name(named)) }
    let municipalities = all.filter { $0.utf8.count == 4 && wanted.utf8.count == 2 && $0.hasPrefix(wanted) }
    if !municipalities.isEmpty { return (municipalities, "\(wanted), \(municipalities.count) kommuner") }
    report(.unknownCode, position, "Regionen ”\(wanted)” finns inte i filen, som har \(list(all, position)).")
    return nil
  }

  private func list(_ codes: [String], _ position: Int) -> String {
    let shown = codes.prefix(8).map { code in
      label(position, code).hasPrefix(code) ? label(position, code) : "\(code) \(label(position, code))"
    }
    return shown.joined(separator: ", ") + (codes.count > shown.count ? " …" : "")
  }

  /// Leaves one category of a dimension that has no role: the inhabitants among contents, or the sum.
  func chooseOne(_ position: Int, _ uses: inout [String: PopulationRoles.Use]) {
    let all = categories[position]
    // The name of a region beside its code says nothing more.
    guard all.count > 1, !isName(position) else { return }
    let wanted = Set(profile.contents.map { $0.lowercased() })
    let chosen =
      all.first { wanted.contains($0.lowercased()) || wanted.contains(label(position, $0).lowercased()) }
      ?? all.first { isTotal(position, $0) }
    guard let chosen else {
      report(
        .unknownCode, position,
        "Dimensionen har \(all.count) värden och ingen summa: \(list(all, position)). Hämta tabellen utan den, eller "
          + "ange i profilen vilket värde som är invånare.")
      return
    }
    for code in all where code != chosen { uses[code] = .other }
  }

  private func isName(_ position: Int) -> Bool {
    let names = profile.region.dimensions.map { $0.lowercased() }
    return names.contains(dimensions[position].code.lowercased())
      || names.contains(dimensions[position].label.lowercased())
  }
}
