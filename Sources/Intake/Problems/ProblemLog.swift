/// Collects every problem of an import, so that all of them can be shown at once.
///
/// Of one kind in one file the first 50 are kept and the others are counted.
final class ProblemLog {
  static let limit = 50

  private struct Group: Hashable {
    var kind: IntakeProblem.Kind
    var file: String
  }

  private var kept: [IntakeProblem] = []
  private var counts: [Group: Int] = [:]
  private var addresses: [String: SheetAddresses] = [:]
  private(set) var hasErrors = false

  /// Notes where the cells of a file stand in a workbook; problems that are added later get their addresses.
  func locate(_ file: String, _ addresses: SheetAddresses) { self.addresses[file] = addresses }

  /// Adds a problem; the message is not even written when there are many like it.
  func add(
    _ kind: IntakeProblem.Kind, file: String, row: Int? = nil, column: String? = nil,
    _ message: @autoclosure () -> String
  ) {
    if kind.severity == .error { hasErrors = true }
    let count = counts[Group(kind: kind, file: file), default: 0] + 1
    counts[Group(kind: kind, file: file)] = count
    guard count <= Self.limit else { return }
    kept.append(
      IntakeProblem(
        kind: kind, file: file, row: row, column: column, cell: addresses[file]?.cell(row: row, column: column),
        message: message()))
  }

  /// Whether something in any of some files stops the import.
  func hasErrors(where isMeant: (String) -> Bool) -> Bool {
    kept.contains { $0.severity == .error && isMeant($0.file) }
  }

  /// Whether something in a file stops the import.
  func hasErrors(in file: String) -> Bool { kept.contains { $0.file == file && $0.severity == .error } }

  /// The problems in the order they were met, errors first, with a line for those that were only counted.
  func problems() -> [IntakeProblem] {
    let overflowing = counts.filter { $0.value > Self.limit }
      .sorted { ($0.key.file, $0.key.kind.rawValue) < ($1.key.file, $1.key.kind.rawValue) }
      .map { group, count in
        let rest = count - Self.limit
        return IntakeProblem(
          kind: group.kind, file: group.file, message: "… och \(rest) till av samma slag.", count: rest)
      }
    let all = kept + overflowing
    return all.filter { $0.severity == .error } + all.filter { $0.severity == .warning }
  }
}
