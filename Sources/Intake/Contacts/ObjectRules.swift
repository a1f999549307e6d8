/// Finds the planning object of a contact from the values that it has in each dimension.
///
/// For each value the objects that it allows are found once, as bits; a combination of values belongs to the first
/// object that all of them allow.
struct ObjectRules: Sendable {
  private struct Condition: Sendable {
    var exact: Set<String>
    var prefixes: [String]

    func allows(_ value: String) -> Bool { exact.contains(value) || prefixes.contains { value.hasPrefix($0) } }
  }

  /// For each used dimension and object its condition; `nil` allows every value.
  private let conditions: [[Condition?]]
  let objectCount: Int

  init(_ profile: ContactProfile) {
    objectCount = profile.objects.count
    conditions = profile.usedDimensions.map { dimension in
      profile.objects.map { object in
        object.when[dimension].map { values in
          Condition(
            exact: Set(values.filter { !$0.hasSuffix("*") }),
            prefixes: values.filter { $0.hasSuffix("*") }.map { String($0.dropLast()) })
        }
      }
    }
  }

  /// The objects that a value of a dimension allows, 64 to a word.
  func allowed(_ value: String, dimension: Int) -> [UInt64] {
    var words = [UInt64](repeating: 0, count: (objectCount + 63) / 64)
    for (object, condition) in conditions[dimension].enumerated() where condition?.allows(value) ?? true {
      words[object / 64] |= 1 << UInt64(object % 64)
    }
    return words
  }

  /// The first object that all values allow; `nil` when there is none.
  func object(_ allowed: [[UInt64]]) -> Int? {
    for word in 0..<(objectCount + 63) / 64 {
      var common = allowed.reduce(~0 as UInt64) { $0 & $1[word] }
      if word == objectCount / 64 { common &= (1 as UInt64) << UInt64(objectCount % 64) &- 1 }
      if common != 0 { return word * 64 + common.trailingZeroBitCount }
    }
    return nil
  }
}
