internal import Crypto

/// The fingerprint that tells two files' contents apart: SHA-256 (FIPS 180-4) in lower-case hexadecimal.
package enum ContentHash {
  /// The fingerprint of some bytes, 64 characters long.
  package static func hexadecimal(of bytes: [UInt8]) -> String {
    var hash = SHA256()
    bytes.withUnsafeBytes { hash.update(bufferPointer: $0) }
    let digits = Array("0123456789abcdef")
    return String(hash.finalize().flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] })
  }
}
