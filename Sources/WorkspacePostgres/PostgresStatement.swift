internal import CPostgres
internal import Workspace

/// A value that a statement is given.
enum PostgresParameter {
  case integer(Int)
  case text(String?)
  case bytes([UInt8])

  init(_ value: SQLValue) {
    switch value {
    case .integer(let number): self = .integer(number)
    case .text(let text): self = .text(text)
    }
  }

  /// The bytes as libpq takes them; texts end with a zero.
  fileprivate var contents: [UInt8]? {
    switch self {
    case .integer(let number): Array("\(number)".utf8) + [0]
    case .text(let text): text.map { Array($0.utf8) + [0] }
    case .bytes(let bytes): bytes
    }
  }

  fileprivate var isBinary: Bool {
    if case .bytes = self { true } else { false }
  }
}

extension PostgresConnection {
  /// Runs one statement and returns its rows; throws `WorkspaceError`.
  @discardableResult
  func execute(
    _ sql: String, _ parameters: [PostgresParameter] = [], binaryRows: Bool = false
  ) throws -> PostgresRows {
    let contents = parameters.map(\.contents)
    let storage = contents.map { bytes in
      bytes.map { bytes in
        let copy = UnsafeMutableBufferPointer<CChar>.allocate(capacity: max(bytes.count, 1))
        for (position, byte) in bytes.enumerated() { copy[position] = CChar(bitPattern: byte) }
        return copy
      }
    }
    defer { for buffer in storage { buffer?.deallocate() } }
    let result = PQexecParams(
      handle, sql, Int32(parameters.count), nil, storage.map { $0.flatMap { UnsafePointer($0.baseAddress) } },
      contents.map { Int32($0?.count ?? 0) }, parameters.map { $0.isBinary ? 1 : 0 }, binaryRows ? 1 : 0)
    return try PostgresRows(checking: result, of: self)
  }

  /// Runs statements that take no values, several after each other.
  func executeScript(_ sql: String) throws {
    _ = try PostgresRows(checking: PQexec(handle, sql), of: self)
  }

  /// Adds rows to a table in one stream: `COPY` in its text form, the columns of a row divided by tabs.
  func copy(into table: String, columns: String, rows: [[String?]]) throws {
    _ = try PostgresRows(checking: PQexec(handle, "COPY \(table) (\(columns)) FROM STDIN"), of: self)
    var text: [UInt8] = []
    var isSending = true
    func send() {
      let sent = text.withUnsafeBufferPointer { bytes in
        bytes.withMemoryRebound(to: CChar.self) { PQputCopyData(handle, $0.baseAddress, Int32($0.count)) }
      }
      isSending = sent == 1
      text.removeAll(keepingCapacity: true)
    }
    for row in rows where isSending {
      for (position, value) in row.enumerated() {
        if position > 0 { text.append(UInt8(ascii: "\t")) }
        Self.append(value, to: &text)
      }
      text.append(UInt8(ascii: "\n"))
      if text.count > 1 << 16 { send() }
    }
    if isSending, !text.isEmpty { send() }
    // What went wrong on the way stands in the result of the whole.
    PQputCopyEnd(handle, nil)
    let result = PQgetResult(handle)
    while let extra = PQgetResult(handle) { PQclear(extra) }
    _ = try PostgresRows(checking: result, of: self)
  }

  private static func append(_ value: String?, to text: inout [UInt8]) {
    guard let value else {
      text += "\\N".utf8
      return
    }
    for byte in value.utf8 {
      switch byte {
      case UInt8(ascii: "\\"): text += "\\\\".utf8
      case UInt8(ascii: "\n"): text += "\\n".utf8
      case UInt8(ascii: "\r"): text += "\\r".utf8
      case UInt8(ascii: "\t"): text += "\\t".utf8
      default: text.append(byte)
      }
    }
  }
}
