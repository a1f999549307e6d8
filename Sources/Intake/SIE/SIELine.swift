/// A field of a SIE record, as a place in the file's bytes.
enum SIEField {
  /// A text, without the quotation marks around it.
  case text(Range<Int>)
  /// The texts between braces: dimension number and object code by turns.
  case objects([Range<Int>])
}

/// Cuts the records of a SIE file into fields without decoding them.
///
/// All signs with a meaning are ASCII, so the bytes are the same in every encoding the files come in.
struct SIELine {
  /// More fields than any record has; what follows them is not read.
  private static let mostFields = 12
  private static let mostObjects = 64

  /// The label with its number sign.
  let label: Range<Int>
  let fields: [SIEField]

  /// Reads a line; `nil` when it is no record.
  init?(_ bytes: UnsafeBufferPointer<UInt8>, _ line: Range<Int>) {
    var position = line.lowerBound
    Self.skipSpace(bytes, &position, line.upperBound)
    guard position < line.upperBound, bytes[position] == numberSign else { return nil }
    label = Self.bareText(bytes, &position, line.upperBound)
    var fields: [SIEField] = []
    while fields.count < Self.mostFields {
      Self.skipSpace(bytes, &position, line.upperBound)
      guard position < line.upperBound else { break }
      if bytes[position] == UInt8(ascii: "{") {
        position += 1
        fields.append(.objects(Self.objects(bytes, &position, line.upperBound)))
      } else {
        fields.append(.text(Self.text(bytes, &position, line.upperBound)))
      }
    }
    self.fields = fields
  }

  /// The place of a field of text; `nil` where there is none.
  func text(_ position: Int) -> Range<Int>? {
    guard position < fields.count, case .text(let range) = fields[position] else { return nil }
    return range
  }

  /// The position of the first list of objects.
  var objectsPosition: Int? {
    fields.firstIndex { if case .objects = $0 { true } else { false } }
  }

  /// The dimension numbers and object codes of a field.
  func objects(_ position: Int) -> [Range<Int>] {
    guard position < fields.count, case .objects(let ranges) = fields[position] else { return [] }
    return ranges
  }
}

extension SIELine {
  private static func isSpace(_ byte: UInt8) -> Bool { byte == space || byte == 0x09 }

  private static func skipSpace(_ bytes: UnsafeBufferPointer<UInt8>, _ position: inout Int, _ end: Int) {
    while position < end, isSpace(bytes[position]) { position += 1 }
  }

  private static func bareText(_ bytes: UnsafeBufferPointer<UInt8>, _ position: inout Int, _ end: Int) -> Range<Int> {
    let start = position
    while position < end, !isSpace(bytes[position]), bytes[position] != UInt8(ascii: "{"),
      bytes[position] != UInt8(ascii: "}")
    {
      position += 1
    }
    // A brace on its own belongs to no field, and must not stop the walk.
    if position == start, position < end { position += 1 }
    return start..<position
  }

  /// A text with or without quotation marks; in the former only a mark after a backslash does not end it.
  private static func text(_ bytes: UnsafeBufferPointer<UInt8>, _ position: inout Int, _ end: Int) -> Range<Int> {
    guard bytes[position] == quotationMark else { return bareText(bytes, &position, end) }
    position += 1
    let start = position
    while position < end, bytes[position] != quotationMark {
      let isEscaped =
        bytes[position] == UInt8(ascii: "\\") && position + 1 < end && bytes[position + 1] == quotationMark
      position += isEscaped ? 2 : 1
    }
    let stop = position
    if position < end { position += 1 }
    return start..<stop
  }

  private static func objects(_ bytes: UnsafeBufferPointer<UInt8>, _ position: inout Int, _ end: Int) -> [Range<Int>] {
    var ranges: [Range<Int>] = []
    while true {
      skipSpace(bytes, &position, end)
      guard position < end else { break }
      if bytes[position] == UInt8(ascii: "}") {
        position += 1
        break
      }
      let range = text(bytes, &position, end)
      if ranges.count < mostObjects { ranges.append(range) }
    }
    return ranges
  }
}
