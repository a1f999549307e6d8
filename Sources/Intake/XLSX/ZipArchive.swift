/// The parts of a zip archive by name, as its central directory tells (PKWARE APPNOTE 6.3, sections 4.3–4.5).
///
/// Sizes are those of the directory, so that parts with data descriptors are read like others. Zip64 is read where its
/// numbers fit. Parts that overlap, lie outside the file or have the same name are refused.
struct ZipArchive {
  struct Entry {
    /// The name as it stands.
    var name: String
    /// 0 stored, 8 deflated.
    var packing: Int
    var isEncrypted: Bool
    /// The packed bytes.
    var packed: Range<Int>
    var size: Int
    var checksum: UInt32
  }

  let bytes: [UInt8]
  private var entries: [String: Entry] = [:]

  init(_ bytes: [UInt8]) throws(WorkbookError) {
    self.bytes = bytes
    if bytes.starts(with: [0xD0, 0xCF, 0x11, 0xE0]) { throw .oldOrProtected }
    guard bytes.starts(with: [0x50, 0x4B]) else { throw .notAWorkbook }
    let fields = ByteFields(bytes)
    guard let end = Self.endOfDirectory(fields) else { throw .truncated }
    var packedBytes = 0
    var position = end.start
    guard end.count <= WorkbookLimits.parts else { throw .tooLarge(what: "fler än \(WorkbookLimits.parts) delar") }
    for _ in 0..<end.count {
      let (entry, next) = try Self.entry(fields, at: position)
      position = next
      packedBytes += entry.packed.count
      guard entries.updateValue(entry, forKey: Self.key(entry.name)) == nil else { throw .damaged(part: "") }
    }
    // Parts that share bytes unpack to far more than the file holds.
    guard packedBytes <= bytes.count else { throw .damaged(part: "") }
  }

  /// The part of a name, whatever its case.
  subscript(_ name: String) -> Entry? { entries[Self.key(name)] }

  private static func key(_ name: String) -> String {
    let name = name.replacing("\\", with: "/").lowercased()
    return name.hasPrefix("/") ? String(name.dropFirst()) : name
  }
}

// MARK: - Directory

extension ZipArchive {
  /// Where the central directory begins and how many entries it has; `nil` without an end record.
  private static func endOfDirectory(_ fields: ByteFields) -> (start: Int, count: Int)? {
    let length = 22
    guard fields.count >= length else { return nil }
    // The end record may be followed by a comment of at most 65 535 bytes.
    for position in stride(from: fields.count - length, through: max(0, fields.count - length - 65_535), by: -1)
    where fields.four(position) == 0x0605_4B50 {
      guard let count = fields.two(position + 10), let start = fields.four(position + 16) else { continue }
      guard count == 0xFFFF || start == 0xFFFF_FFFF else { return (start, count) }
      guard fields.four(position - 20) == 0x0706_4B50, let record = fields.eight(position - 12),
        fields.four(record) == 0x0606_4B50, let many = fields.eight(record + 32), let begin = fields.eight(record + 48)
      else { return (start, count) }
      return (begin, many)
    }
    return nil
  }

  private static func entry(_ fields: ByteFields, at position: Int) throws(WorkbookError) -> (Entry, Int) {
    guard fields.four(position) == 0x0201_4B50, let flags = fields.two(position + 8),
      let packing = fields.two(position + 10), let checksum = fields.four(position + 16),
      let packedSize = fields.four(position + 20), let size = fields.four(position + 24),
      let nameLength = fields.two(position + 28), let extraLength = fields.two(position + 30),
      let commentLength = fields.two(position + 32), let header = fields.four(position + 42),
      let name = fields.bytes(position + 46, nameLength)
    else { throw .damaged(part: "") }
    let extra = position + 46 + nameLength
    var wide = wideNumbers(fields, extra..<extra + extraLength)[...]
    var numbers = [size, packedSize, header]
    for index in numbers.indices where numbers[index] == 0xFFFF_FFFF {
      guard let number = wide.popFirst() else { throw .damaged(part: "") }
      numbers[index] = number
    }
    let local = numbers[2]
    guard fields.four(local) == 0x0403_4B50, let localName = fields.two(local + 26),
      let localExtra = fields.two(local + 28)
    else { throw .damaged(part: "") }
    let start = local + 30 + localName + localExtra
    guard numbers[1] <= fields.count, start <= fields.count - numbers[1] else { throw .truncated }
    let entry = Entry(
      name: String(decoding: name, as: UTF8.self), packing: packing, isEncrypted: flags & 1 == 1,
      packed: start..<start + numbers[1], size: numbers[0], checksum: UInt32(truncatingIfNeeded: checksum))
    return (entry, extra + extraLength + commentLength)
  }

  /// The eight-byte numbers of an entry in the order in which they replace those of four bytes.
  private static func wideNumbers(_ fields: ByteFields, _ extra: Range<Int>) -> [Int] {
    var position = extra.lowerBound
    while position + 4 <= extra.upperBound, let kind = fields.two(position), let length = fields.two(position + 2) {
      let end = min(position + 4 + length, extra.upperBound)
      if kind == 1 { return stride(from: position + 4, through: end - 8, by: 8).compactMap(fields.eight) }
      position = end
    }
    return []
  }
}

/// Numbers with the least significant byte first; `nil` outside the bytes.
struct ByteFields {
  private let bytes: [UInt8]

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  var count: Int { bytes.count }

  func bytes(_ position: Int, _ count: Int) -> ArraySlice<UInt8>? {
    guard position >= 0, count >= 0, count <= bytes.count, position <= bytes.count - count else { return nil }
    return bytes[position..<position + count]
  }

  func two(_ position: Int) -> Int? { number(position, 2) }

  func four(_ position: Int) -> Int? { number(position, 4) }

  /// Numbers that lie beyond what a file can have are `nil` too.
  func eight(_ position: Int) -> Int? {
    guard let high = number(position + 4, 4), let low = number(position, 4), high < 1 << 16 else { return nil }
    return high << 32 | low
  }

  private func number(_ position: Int, _ count: Int) -> Int? {
    bytes(position, count)?.reversed().reduce(0) { $0 << 8 | Int($1) }
  }
}
