/// The categories of one dimension of a JSON-stat table.
struct JSONStatCategories {
  private let id: String
  private let size: Int
  private let description: JSONStatDescription
  private let body: JSONValue
  private let category: JSONValue

  init(id: String, size: Int, description: JSONStatDescription) {
    self.id = id
    self.size = size
    self.description = description
    body = description.dataset["dimension"]?[id] ?? .null
    category = body["category"] ?? .null
  }

  /// The dimension; nil after adding what is wrong.
  func dimension(role: FileDimension.Role) -> CubeDimension? {
    guard let codes = codes(), checkKeys(codes), checkHierarchy(codes) else { return nil }
    let labels = Dictionary(
      (category["label"]?.members ?? []).map { ($0.key, $0.value.string ?? "") },
      uniquingKeysWith: { first, _ in first }
    )
    if !labels.isEmpty, let bare = codes.first(where: { labels[$0] == nil }) {
      odd("”\(bare)” har ingen text, fast andra värden har det.")
    }
    if role == .measure, (category["unit"]?.members ?? []).isEmpty { odd("Enheten saknas.") }
    return CubeDimension(
      code: id, label: body["label"]?.string ?? "", role: role, codes: codes,
      labels: codes.map { code in labels[code].flatMap { $0.isEmpty ? nil : $0 } ?? code },
      totalCode: body["extension"]?["eliminationValueCode"]?.string)
  }

  private func refuse(_ message: String) { description.refuse(id, message) }

  private func odd(_ message: String) {
    description.log.add(.oddMetadata, file: description.file, column: id, message)
  }

  /// The codes in the order of the cells, as an array, by their positions, or the only one that has a label.
  private func codes() -> [String]? {
    guard let index = category["index"] else {
      let labels = category["label"]?.members ?? []
      guard size == 1, labels.count == 1 else {
        refuse("index saknas fast dimensionen har \(size) värden.")
        return nil
      }
      return [labels[0].key]
    }
    if let members = index.members { return ordered(members) }
    guard let codes = index.strings, codes.count == size else {
      refuse("\(index.elements?.count ?? 0) värden i index men storleken är \(size).")
      return nil
    }
    return unique(codes)
  }

  private func ordered(_ members: [JSONMember]) -> [String]? {
    guard members.count == size else {
      refuse("\(members.count) värden i index men storleken är \(size).")
      return nil
    }
    var codes = [String?](repeating: nil, count: size)
    for member in members {
      guard let position = member.value.integer, codes.indices.contains(position), codes[position] == nil else {
        refuse("Platsen för ”\(member.key)” i index finns inte eller är upptagen.")
        return nil
      }
      codes[position] = member.key
    }
    return unique(codes.compactMap(\.self))
  }

  private func unique(_ codes: [String]) -> [String]? {
    var seen: Set<String> = []
    guard let twice = codes.first(where: { !seen.insert($0).inserted }) else { return codes }
    description.log.add(
      .duplicate, file: description.file, column: id, "”\(twice)” står två gånger. Hämta tabellen på nytt.")
    return nil
  }
}

// MARK: - Checks

extension JSONStatCategories {
  /// Labels, units, coordinates and notes must be about categories that exist.
  private func checkKeys(_ codes: [String]) -> Bool {
    let known = Set(codes)
    for part in ["label", "unit", "coordinates", "note"] {
      guard let stray = category[part]?.members?.first(where: { !known.contains($0.key) }) else { continue }
      refuse("”\(stray.key)” i \(part) är inget av dimensionens värden.")
      return false
    }
    return true
  }

  /// Hierarchies must be about categories that exist, and none may be above itself.
  private func checkHierarchy(_ codes: [String]) -> Bool {
    guard let members = category["child"]?.members else { return true }
    let known = Set(codes)
    var children: [String: [String]] = [:]
    for member in members {
      let below = member.value.strings ?? []
      if let stray = ([member.key] + below).first(where: { !known.contains($0) }) {
        refuse("”\(stray)” i child är inget av dimensionens värden.")
        return false
      }
      children[member.key, default: []] += below
    }
    // Takes away categories that nothing left is above of, until none remains; what then remains goes in a circle.
    var parents: [String: Int] = [:]
    for child in children.values.joined() { parents[child, default: 0] += 1 }
    var free = children.keys.filter { parents[$0] == nil }
    var rest = children
    while let code = free.popLast() {
      for child in rest.removeValue(forKey: code) ?? [] {
        parents[child, default: 0] -= 1
        if parents[child] == 0, rest[child] != nil { free.append(child) }
      }
    }
    guard rest.isEmpty else {
      refuse("Hierarkin i child går i cirkel.")
      return false
    }
    return true
  }
}
