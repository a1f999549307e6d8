/// What a JSON-stat table says about itself: its dimensions, roles, units and source.
struct JSONStatDescription {
  /// The most dimensions of a table.
  static let limit = 64

  let dataset: JSONValue
  let file: String
  let log: ProblemLog
  let ids: [String]

  init(_ dataset: JSONValue, file: String, log: ProblemLog) {
    self.dataset = dataset
    self.file = file
    self.log = log
    ids = dataset["id"]?.strings ?? []
  }

  func refuse(_ place: String, _ message: String) {
    log.add(.unreadable, file: file, column: place, "\(message) Hämta tabellen på nytt.")
  }

  /// The dimensions in the order of the cells; nil after adding what is wrong.
  func dimensions() -> (all: [CubeDimension], time: Int?, periods: [String], shape: CubeShape)? {
    if let version = dataset["version"]?.string, version != "2.0" {
      log.add(.oddMetadata, file: file, column: "version", "Versionen är \(version); filen läses som 2.0.")
    }
    let sizes = (dataset["size"]?.elements ?? []).compactMap(\.integer)
    guard !ids.isEmpty, dataset["id"]?.elements?.count == ids.count else {
      refuse("id", "Dimensionerna saknas eller är inte text.")
      return nil
    }
    guard ids.count <= Self.limit else {
      refuse("id", "Tabellen har fler än \(Self.limit) dimensioner.")
      return nil
    }
    guard sizes.count == ids.count, dataset["size"]?.elements?.count == sizes.count else {
      refuse("size", "\(ids.count) dimensioner men \(dataset["size"]?.elements?.count ?? 0) storlekar.")
      return nil
    }
    guard let shape = CubeShape(sizes) else {
      refuse("size", "Storlekarna ger fler celler än som går att räkna.")
      return nil
    }
    let keys = (dataset["dimension"]?.members ?? []).map(\.key)
    guard Set(keys) == Set(ids), keys.count == ids.count else {
      refuse(
        "dimension", "Dimensionerna \(keys.joined(separator: ", ")) är inte de i id, \(ids.joined(separator: ", ")).")
      return nil
    }
    let roles = roles()
    let all = zip(ids, sizes).map { id, size in
      JSONStatCategories(id: id, size: size, description: self).dimension(role: roles[id] ?? .other)
    }
    guard !log.hasErrors else { return nil }
    let whole = all.compactMap(\.self)
    let time =
      whole.indices.first { whole[$0].role == .time }
      ?? whole.indices.first {
        whole[$0].role == .other
          && (PeriodText.looksLikeTime(name: whole[$0].code, codes: whole[$0].codes)
            || PeriodText.looksLikeTime(name: whole[$0].label, codes: whole[$0].codes))
      }
    return (whole, time, time.map { whole[$0].codes.map(PeriodText.canonical) } ?? [], shape)
  }

  private func roles() -> [String: FileDimension.Role] {
    var roles: [String: FileDimension.Role] = [:]
    for (key, role) in [("time", FileDimension.Role.time), ("geo", .place), ("metric", .measure)] {
      for id in dataset["role"]?[key]?.strings ?? [] {
        guard ids.contains(id) else {
          refuse("role", "”\(id)” i rollen \(key) är ingen av dimensionerna.")
          continue
        }
        roles[id] = roles[id] ?? role
      }
    }
    return roles
  }
}

// MARK: - Facts

extension JSONStatDescription {
  /// The units of the contents by their code.
  private var units: [(code: String, unit: JSONValue)] {
    (dataset["role"]?["metric"]?.strings ?? []).flatMap { id in
      dataset["dimension"]?[id]?["category"]?["unit"]?.members?.map { ($0.key, $0.value) } ?? []
    }
  }

  /// The fewest decimals of any content.
  var decimals: Int {
    let all = units.compactMap { $0.unit["decimals"]?.integer }
    return max(0, all.min() ?? dataset["extension"]?["px"]?["decimals"]?.integer ?? 0)
  }

  /// Whether figures may be added: shares may not.
  var addsUp: Bool { !units.contains { $0.unit["base"]?.string.map(CubeSums.isShare) ?? false } }

  var facts: [FileContents.Fact] {
    var facts = [FileContents.Fact("encoding", TextEncoding.utf8.rawValue)]
    for key in ["source", "updated", "href"] {
      if let text = dataset[key]?.string { facts.append(.init(key, text)) }
    }
    let px = dataset["extension"]?["px"]
    for (fact, key) in [
      ("matrix", "matrix"), ("table", "tableid"), ("subject", "subject-area"), ("contents", "contents"),
      ("language", "language"),
    ] {
      if let text = px?[key]?.string { facts.append(.init(fact, text)) }
    }
    for (code, unit) in units {
      if let base = unit["base"]?.string ?? unit["label"]?.string { facts.append(.init("unit \(code)", base)) }
      if let decimals = unit["decimals"]?.integer { facts.append(.init("decimals \(code)", String(decimals))) }
    }
    return facts
  }
}
