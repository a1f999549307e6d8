import PlanningModel

/// The bytes of one CSV file of a region folder, written row by row.
///
/// Semicolons between cells and a decimal comma, as Swedish systems export them; empty means missing.
struct TableWriter {
  private(set) var bytes: [UInt8] = []
  private var isRowStart = true

  /// Starts a file with the line that names its kind and the line of column names.
  init(_ kind: DataSetKind, extracted: Day, columns: String) {
    bytes += "#vardtakt;\(kind.rawValue);1;extracted=\(extracted)\n".utf8
    bytes += columns.utf8
    bytes.append(Self.newline)
  }

  private static let newline = UInt8(ascii: "\n")
  private static let separator = UInt8(ascii: ";")

  private mutating func startCell() {
    if !isRowStart { bytes.append(Self.separator) }
    isRowStart = false
  }

  /// Adds a comment line.
  mutating func comment(_ text: String) {
    bytes += "# \(text)\n".utf8
  }

  /// Adds a cell of text, quoted when it must be; nil leaves it empty.
  mutating func text(_ text: String?) {
    startCell()
    guard let text else { return }
    if text.utf8.contains(where: { $0 == Self.separator || $0 == UInt8(ascii: "\"") || $0 == Self.newline }) {
      bytes.append(UInt8(ascii: "\""))
      for byte in text.utf8 {
        if byte == UInt8(ascii: "\"") { bytes.append(byte) }
        bytes.append(byte)
      }
      bytes.append(UInt8(ascii: "\""))
    } else {
      bytes += text.utf8
    }
  }

  /// Adds a cell of bytes that need no quoting.
  mutating func raw(_ cell: [UInt8]) {
    startCell()
    bytes += cell
  }

  /// Adds a whole number; nil leaves the cell empty.
  mutating func integer(_ value: Int?) {
    startCell()
    if let value { appendInteger(value) }
  }

  /// Adds a number with at most so many decimals and no trailing zeros; nil leaves the cell empty.
  mutating func decimal(_ value: Double?, places: Int) {
    startCell()
    guard let value else { return }
    var unit = 1
    for _ in 0..<places { unit *= 10 }
    var scaled = Int((value * Double(unit)).rounded(.toNearestOrAwayFromZero))
    if scaled < 0 {
      bytes.append(UInt8(ascii: "-"))
      scaled = -scaled
    }
    appendInteger(scaled / unit)
    var rest = scaled % unit
    guard rest > 0 else { return }
    bytes.append(UInt8(ascii: ","))
    while rest > 0 {
      unit /= 10
      bytes.append(UInt8(ascii: "0") + UInt8(rest / unit))
      rest %= unit
    }
  }

  /// Adds a share, 0–1, as per cent.
  mutating func percent(_ share: Double, places: Int) {
    decimal(share * 100, places: places)
    bytes.append(UInt8(ascii: "%"))
  }

  /// Ends the row.
  mutating func endRow() {
    bytes.append(Self.newline)
    isRowStart = true
  }

  private mutating func appendInteger(_ value: Int) {
    if value < 0 { bytes.append(UInt8(ascii: "-")) }
    let start = bytes.count
    var rest = value.magnitude
    repeat {
      bytes.append(UInt8(ascii: "0") + UInt8(rest % 10))
      rest /= 10
    } while rest > 0
    bytes[start...].reverse()
  }
}
