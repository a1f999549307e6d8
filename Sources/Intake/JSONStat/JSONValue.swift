/// A JSON text as a tree, in which the large arrays of a table are only places.
indirect enum JSONValue: Equatable {
  case null
  case bool(Bool)
  case number(Double)
  case string(String)
  case array([JSONValue])
  case object([JSONMember])
  /// A value that has been checked but not read; it begins at this byte.
  case unread(Int)
}

/// A key of an object with its value.
struct JSONMember: Equatable {
  var key: String
  var value: JSONValue
}

extension JSONValue {
  /// The most values of a tree, those that are not read not counted.
  static let limit = 2_000_000

  /// Reads a whole text; a value for which `isUnread` holds is passed over.
  ///
  /// - Parameter isUnread: Told the key of a value and the keys of the objects around it, from the outermost.
  static func read(
    _ bytes: [UInt8], isUnread: (_ key: String, _ path: [String]) -> Bool = { _, _ in false }
  ) throws(JSONSyntaxError) -> JSONValue {
    var scanner = JSONScanner(bytes, from: bytes.starts(with: TextDecoding.mark) ? TextDecoding.mark.count : 0)
    var count = 0
    let value = try read(&scanner, isUnread: isUnread, path: [], depth: 0, count: &count)
    scanner.skipSpace()
    guard scanner.position == bytes.count else { throw scanner.error(.trailing) }
    return value
  }

  private static func read(
    _ scanner: inout JSONScanner, isUnread: (_ key: String, _ path: [String]) -> Bool, path: [String], depth: Int,
    count: inout Int
  ) throws(JSONSyntaxError) -> JSONValue {
    count += 1
    guard count <= limit else { throw scanner.error(.tooLarge) }
    switch try scanner.kind() {
    case .string: return .string(try scanner.string())
    case .number: return .number(try scanner.number())
    case .literal: return try scanner.literal().map(JSONValue.bool) ?? .null
    case .array:
      var values: [JSONValue] = []
      try scanner.elements(depth: depth) { scanner throws(JSONSyntaxError) in
        values.append(try read(&scanner, isUnread: isUnread, path: path, depth: depth + 1, count: &count))
      }
      return .array(values)
    case .object:
      var members: [JSONMember] = []
      try scanner.members(depth: depth) { scanner, key throws(JSONSyntaxError) in
        if isUnread(key, path) {
          scanner.skipSpace()
          members.append(JSONMember(key: key, value: .unread(scanner.position)))
          try scanner.skip(depth: depth + 1)
        } else {
          let value = try read(&scanner, isUnread: isUnread, path: path + [key], depth: depth + 1, count: &count)
          members.append(JSONMember(key: key, value: value))
        }
      }
      return .object(members)
    }
  }
}

// MARK: - Looking inside

extension JSONValue {
  /// The value of a key; the first one where it stands twice.
  subscript(_ key: String) -> JSONValue? { members?.first { $0.key == key }?.value }

  var members: [JSONMember]? {
    if case .object(let members) = self { members } else { nil }
  }

  var elements: [JSONValue]? {
    if case .array(let elements) = self { elements } else { nil }
  }

  var string: String? {
    if case .string(let text) = self { text } else { nil }
  }

  /// The texts of an array that has nothing else.
  var strings: [String]? {
    guard let elements else { return nil }
    let texts = elements.compactMap(\.string)
    return texts.count == elements.count ? texts : nil
  }

  /// A number without decimals.
  var integer: Int? {
    if case .number(let number) = self { Int(exactly: number) } else { nil }
  }
}
