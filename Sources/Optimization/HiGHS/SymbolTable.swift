#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#elseif canImport(Darwin)
  internal import Darwin
#endif

/// A function that a library should have and does not.
struct MissingSymbol: Error {
  let name: String
}

/// A loaded shared library, whose functions are found by name. It stays loaded as long as the process lives.
struct SymbolTable: @unchecked Sendable {
  // Only read, and dlsym may be called from any thread.
  private let handle: UnsafeMutableRawPointer

  /// Loads a library by path or by the name the system's loader knows; nil when there is none, or it cannot be loaded.
  init?(loading path: String) {
    guard let handle = dlopen(path, RTLD_NOW | RTLD_LOCAL) else { return nil }
    self.handle = handle
  }

  /// Why the last load failed, in the words of the system's loader.
  static var loadFailure: String { dlerror().map { String(cString: $0) } ?? "unknown reason" }

  /// A function by name. `Function` must be a C function type that fits the library's declaration.
  func function<Function>(_ name: String) throws(MissingSymbol) -> Function {
    guard let address = dlsym(handle, name) else { throw MissingSymbol(name: name) }
    return unsafeBitCast(address, to: Function.self)
  }

  /// Whether a file is there.
  static func fileExists(_ path: String) -> Bool { access(path, F_OK) == 0 }
}
