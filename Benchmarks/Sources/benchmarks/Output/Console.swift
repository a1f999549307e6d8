import Foundation

/// What the one who waits sees while cases run; results go to standard output, this does not.
enum Console {
  static func progress(_ text: String) {
    FileHandle.standardError.write(Data("… \(text)\n".utf8))
  }
}
