/// A figure of a table read from any format: where it belongs, when, and what it is.
package struct LongRow: Sendable, Equatable {
  /// The value of each dimension, in the order of `FileContents.dimensions`; codes, not labels, where the file has both.
  package var keys: [String]
  /// The period as the file writes it; empty where the table has no time.
  package var period: String
  /// The figure; `nil` where it is missing, which is never 0.
  package var value: Double?
  /// Why it is missing or what is odd about it, as the file marks it (`..`, `–`, a status code); empty if nothing.
  package var symbol: String

  package init(keys: [String], period: String, value: Double?, symbol: String = "") {
    self.keys = keys
    self.period = period
    self.value = value
    self.symbol = symbol
  }
}

/// A dimension of a table, as the file tells it.
package struct FileDimension: Sendable, Equatable {
  /// What a dimension stands for, where the file says so.
  package enum Role: String, Sendable { case time, place, measure, other }

  /// The stable name: a code or heading.
  package var code: String
  /// What people call it.
  package var label: String
  package var role: Role
  /// The labels of its codes, where the file has any.
  package var labels: [String: String]

  package init(code: String, label: String = "", role: Role = .other, labels: [String: String] = [:]) {
    self.code = code
    self.label = label.isEmpty ? code : label
    self.role = role
    self.labels = labels
  }
}

/// What a file holds, apart from its rows.
package struct FileContents: Sendable {
  package var format: FileFormat
  /// The title or subject, empty if it has none.
  package var title: String
  /// The dimensions of the rows other than time, in order.
  package var dimensions: [FileDimension]
  /// What was detected or stated about the file, in order: encoding, separator, source, updated, unit …
  package var facts: [Fact]
  /// How many rows there were.
  package var rowCount: Int
  /// What is odd or wrong; an error means that the rows are not to be used.
  package var problems: [IntakeProblem]

  /// A named fact about a file, with a stable English key.
  package struct Fact: Sendable, Equatable {
    package var key: String
    package var value: String

    package init(_ key: String, _ value: String) {
      self.key = key
      self.value = value
    }
  }

  package init(
    format: FileFormat, title: String = "", dimensions: [FileDimension] = [], facts: [Fact] = [], rowCount: Int = 0,
    problems: [IntakeProblem] = []
  ) {
    self.format = format
    self.title = title
    self.dimensions = dimensions
    self.facts = facts
    self.rowCount = rowCount
    self.problems = problems
  }
}
