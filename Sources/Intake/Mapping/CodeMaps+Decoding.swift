import PlanningModel

/// Reads `code_maps` of a profile, whose source is the profile itself:
///
/// ```yaml
/// code_maps:
///   - { kind: unit, code: MED2, target: AVD2, valid_from: 2026-07-01 }
/// ```
extension CodeMaps {
  static func decode<Key: CodingKey>(
    from values: KeyedDecodingContainer<Key>, forKey key: Key, for kinds: [CodeMapKind]
  ) throws -> CodeMaps {
    let maps = CodeMaps(try values.decodeIfPresent([CodeMapEntry].self, forKey: key) ?? [])
    func refuse(_ message: String) -> DecodingError {
      DecodingError.dataCorrupted(DecodingError.Context(codingPath: [], debugDescription: message))
    }
    if let other = maps.entries.first(where: { !kinds.contains($0.kind) }) {
      let known = kinds.map(\.rawValue).joined(separator: ", ")
      throw refuse("I code_maps används \(other.kind.rawValue) inte av den här sortens profil. Skriv ett av \(known).")
    }
    if let (first, second) = maps.contradiction {
      throw refuse(
        "I code_maps betyder \(first.code) både \(first.target) och \(second.target) samma dag. Ändra valid_from eller "
          + "valid_through.")
    }
    return maps
  }
}

extension CodeMapEntry: Decodable {
  private enum CodingKeys: String, CodingKey, CaseIterable {
    case kind, code, target
    case validFrom = "valid_from"
    case validThrough = "valid_through"
  }

  package init(from decoder: any Decoder) throws {
    try refuseUnknownKeys(decoder, known: CodingKeys.allCases.map(\.rawValue))
    let values = try decoder.container(keyedBy: CodingKeys.self)
    source = nil
    kind = try values.decode(CodeMapKind.self, forKey: .kind)
    code = try values.decode(String.self, forKey: .code)
    target = try values.decode(String.self, forKey: .target)
    validFrom = try values.decodeIfPresent(Day.self, forKey: .validFrom)
    validThrough = try values.decodeIfPresent(Day.self, forKey: .validThrough)
  }
}
