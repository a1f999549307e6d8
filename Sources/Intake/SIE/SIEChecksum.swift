import CZlib

/// The control sum of a SIE file, over labels and fields between its two `#KSUMMA` records.
///
/// CRC-32 over the bytes without what stands between and around the fields (SIE filformat 4, `#KSUMMA`).
struct SIEChecksum {
  /// What the file says about itself.
  enum State: Equatable { case absent, open, closed(stated: UInt?, computed: UInt) }

  private(set) var state = State.absent
  private var sum: UInt = 0

  /// Takes a record, in the order of the file.
  mutating func note(_ line: SIELine, label: SIELabel?, _ bytes: UnsafeBufferPointer<UInt8>) {
    if label == .ksumma {
      switch state {
      case .absent:
        state = .open
      case .open:
        let stated = line.text(0).flatMap { UInt(String(decoding: Slice(base: bytes, bounds: $0), as: UTF8.self)) }
        state = .closed(stated: stated, computed: sum)
      case .closed: break
      }
      return
    }
    guard state == .open else { return }
    add(bytes, line.label)
    for field in line.fields {
      switch field {
      case .text(let range): add(bytes, range)
      case .objects(let ranges): for range in ranges { add(bytes, range) }
      }
    }
  }

  private mutating func add(_ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) {
    let piece = UnsafeBufferPointer(rebasing: bytes[range])
    sum = UInt(crc32(uLong(sum), piece.baseAddress, uInt(clamping: piece.count)))
  }
}
