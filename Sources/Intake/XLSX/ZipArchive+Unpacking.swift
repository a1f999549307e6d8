import CZlib

extension ZipArchive {
  private static let pieceSize = 1 << 16

  /// Unpacks a part piece by piece, and checks its size and checksum at the end.
  func unpack(
    _ entry: Entry, _ body: (UnsafeBufferPointer<UInt8>) throws(WorkbookError) -> Void
  ) throws(WorkbookError) {
    guard !entry.isEncrypted else { throw .encrypted }
    guard entry.size <= WorkbookLimits.partBytes else {
      throw .tooLarge(what: "delen \(entry.name) är större än \(WorkbookLimits.partBytes >> 20) MB")
    }
    guard entry.size <= WorkbookLimits.ratioFrom || entry.size / WorkbookLimits.largestRatio <= entry.packed.count
    else { throw .swells(part: entry.name) }
    var check = PartCheck(entry)
    switch entry.packing {
    case 0:
      for start in stride(from: entry.packed.lowerBound, to: entry.packed.upperBound, by: Self.pieceSize) {
        let end = min(start + Self.pieceSize, entry.packed.upperBound)
        try bytes.withUnsafeBufferPointer { all throws(WorkbookError) in
          let piece = UnsafeBufferPointer(rebasing: all[start..<end])
          try check.add(piece)
          try body(piece)
        }
      }
    case 8: try inflate(entry, &check, body)
    default: throw .unknownPacking(part: entry.name)
    }
    try check.finish()
  }

  private func inflate(
    _ entry: Entry, _ check: inout PartCheck, _ body: (UnsafeBufferPointer<UInt8>) throws(WorkbookError) -> Void
  ) throws(WorkbookError) {
    // zlib remembers the address of its stream.
    let stream = UnsafeMutablePointer<z_stream>.allocate(capacity: 1)
    stream.initialize(to: z_stream())
    let piece = UnsafeMutableBufferPointer<UInt8>.allocate(capacity: Self.pieceSize)
    defer {
      inflateEnd(stream)
      stream.deallocate()
      piece.deallocate()
    }
    guard inflateInit2_(stream, -MAX_WBITS, ZLIB_VERSION, Int32(MemoryLayout<z_stream>.size)) == Z_OK else {
      throw .damaged(part: entry.name)
    }
    var start = entry.packed.lowerBound
    var status = Z_OK
    while status != Z_STREAM_END {
      // The counts of zlib have 32 bits, so the packed bytes are given in pieces too.
      let taken = min(entry.packed.upperBound - start, 1 << 24)
      let (made, used) = bytes.withUnsafeBufferPointer { all in
        stream.pointee.next_in = all.baseAddress.map { UnsafeMutablePointer(mutating: $0 + start) }
        stream.pointee.avail_in = UInt32(taken)
        stream.pointee.next_out = piece.baseAddress
        stream.pointee.avail_out = UInt32(piece.count)
        status = CZlib.inflate(stream, Z_NO_FLUSH)
        return (piece.count - Int(stream.pointee.avail_out), taken - Int(stream.pointee.avail_in))
      }
      guard status == Z_OK || status == Z_STREAM_END, made > 0 || used > 0 || status == Z_STREAM_END else {
        throw .damaged(part: entry.name)
      }
      start += used
      let bytes = UnsafeBufferPointer(rebasing: piece[0..<made])
      try check.add(bytes)
      if made > 0 { try body(bytes) }
    }
  }

  /// Watches that a part has the size and checksum that the directory tells.
  private struct PartCheck {
    let entry: Entry
    private var count = 0
    private var checksum = crc32(0, nil, 0)

    init(_ entry: Entry) { self.entry = entry }

    mutating func add(_ piece: UnsafeBufferPointer<UInt8>) throws(WorkbookError) {
      count += piece.count
      guard count <= entry.size else { throw .damaged(part: entry.name) }
      checksum = crc32(checksum, piece.baseAddress, UInt32(piece.count))
    }

    func finish() throws(WorkbookError) {
      guard count == entry.size, checksum == UInt(entry.checksum) else { throw .damaged(part: entry.name) }
    }
  }
}
