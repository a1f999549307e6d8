/// A part of a YAML file that knows where it stands, for files whose meaning is known above this room.
package struct DocumentNode: Sendable, Equatable {
  /// What a part holds.
  package enum Content: Sendable, Equatable {
    /// Nothing after the colon.
    case empty
    /// A word or a number, as it is written.
    case text(String)
    /// Parts after each other.
    case list([DocumentNode])
    /// Parts by key, in the order of the file.
    case fields([Field])
  }

  /// A key with its part.
  package struct Field: Sendable, Equatable {
    /// The key as it is written.
    package let key: String
    /// The row of the key, from 1.
    package let row: Int?
    /// What stands after the key.
    package let value: DocumentNode
  }

  /// The row in the file, from 1.
  package let row: Int?
  /// What the part holds.
  package let content: Content
}

extension DocumentNode {
  /// The text of a word or number; `nil` for anything else.
  package var text: String? {
    guard case .text(let text) = content else { return nil }
    return text
  }

  /// The number, with decimal comma or point, spaces between thousands or a percent sign; `nil` for anything else.
  package var number: Double? {
    let reading = Array((text ?? "").utf8).withUnsafeBufferPointer(NumberParsing.read)
    return reading.outcome == .value ? reading.value : nil
  }
}
