/// Rows of an extract that were counted in no planning object, or could not be used, told by reason and not by row.
public struct LeftOutRows: Sendable, Equatable {
  /// Why rows were left out.
  public enum Issue: String, Sendable, Codable, CaseIterable {
    /// *Omappad*: the row's codes belong to no planning object.
    case unmapped
    /// *Oanvändbar*: the row itself is missing something or is wrong.
    case unusable
  }

  /// The file the rows stood in.
  public var source: String
  /// Why they were left out.
  public var issue: Issue
  /// The codes of the row, or what is wrong with it; in words that may be shown.
  public var values: String
  /// How many rows it concerns.
  public var rows: Int
  /// How many rows the file has in all.
  public var allRows: Int

  /// Creates a description of rows left out.
  public init(source: String, issue: Issue, values: String, rows: Int, allRows: Int) {
    self.source = source
    self.issue = issue
    self.values = values
    self.rows = rows
    self.allRows = allRows
  }
}
