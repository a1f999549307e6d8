/// A keyword of a PC-Axis file with what it is about and what it says, as `VALUES[sv]("kön")="män","kvinnor";`.
struct PXKeyword: Equatable {
  /// A value: a text between quotation marks, a word such as `YES` or a number, or the start of a list of periods.
  enum Value: Equatable {
    case text(String)
    case word(String)
    /// `TLIST(A1)`, or `TLIST(A1,"2024"-"2070")` with the first and last period.
    case timeList(unit: String, first: String?, last: String?)
  }

  var name: String
  /// The language between brackets; empty for the file's own.
  var language: String
  /// What stands between parentheses.
  var subkeys: [String]
  var values: [Value]
  /// The row where it begins, counted from 1.
  var line: Int

  /// The values that are texts or words, without lists of periods.
  var texts: [String] {
    values.compactMap { value in
      switch value {
      case .text(let text), .word(let text): text
      case .timeList: nil
      }
    }
  }

  /// How people write it, as `VALUES[sv](kön)`.
  var title: String {
    name + (language.isEmpty ? "" : "[\(language)]") + (subkeys.isEmpty ? "" : "(\(subkeys.joined(separator: ",")))")
  }
}

/// A keyword that does not follow the grammar.
struct PXSyntaxError: Error, Equatable {
  var keyword: String
  var line: Int
  /// What is wrong, in Swedish.
  var message: String
}
