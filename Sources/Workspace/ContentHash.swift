internal import Crypto

/// The fingerprint that tells two files' contents apart: SHA-256 (FIPS 180-4) in lower-case hexadecimal.
package enum ContentHash {
  /// The fingerprint of some bytes, 64 characters long.
  package static func hexadecimal(of bytes: [UInt8]) -> String {
    var hash = SHA256()
    bytes.withUnsafeBytes { hash.update(bufferPointer: $0) }
    let digest = hash.finalize()
    return String(unsafeUninitializedCapacity: 2 * SHA256.byteCount) { text in
      var position = 0
      for byte in digest {
        text[position] = digit(byte >> 4)
        text[position + 1] = digit(byte & 15)
        position += 2
      }
      return position
    }
  }

  private static func digit(_ value: UInt8) -> UInt8 {
    value < 10 ? UInt8(ascii: "0") + value : UInt8(ascii: "a") + value - 10
  }
}
