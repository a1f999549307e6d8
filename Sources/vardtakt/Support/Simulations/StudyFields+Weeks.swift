import Intake

extension StudyFields {
  /// A number for each week: one for all, a list with one for each, or `every` with exceptions by week.
  ///
  ///     capacity: 65
  ///     capacity: { every: 65, except: { 28: 20, 29: 20, 30: 20 } }
  mutating func weekly(_ key: String, weeks: Int) throws(CommandFailure) -> [Double]? {
    guard let node = node(key) else { return nil }
    switch node.content {
    case .empty: return nil
    case .text: return [Double](repeating: try number(node, key, .amount), count: weeks)
    case .list(let items):
      guard items.count == weeks else {
        throw refusal(
          key,
          "Här står \(items.count) veckor men weeks är \(weeks); skriv ett tal per vecka, ett enda tal för alla, "
            + "eller { every: 65, except: { 28: 20 } }.")
      }
      return try numbers(items, key, .amount)
    case .fields:
      var inside = try StudyFields(node, file: file, place: path(key))
      let every = try inside.required("every", .amount, example: "65")
      var values = [Double](repeating: every, count: weeks)
      var exceptions = try inside.inner("except")
      try inside.finish()
      for (name, node) in exceptions?.named() ?? [] {
        guard let week = Int(name), (1...weeks).contains(week) else {
          throw inside.refusal("except", "”\(name)” är ingen vecka; skriv ett tal från 1 till \(weeks).")
        }
        values[week - 1] = try inside.number(node, "except", .amount)
      }
      return values
    }
  }

  /// Paths with a number for each week; `nil` when they are left out.
  mutating func paths(_ key: String, weeks: Int) throws(CommandFailure) -> [[Double]]? {
    guard let node = node(key) else { return nil }
    guard case .list(let rows) = node.content, !rows.isEmpty else {
      throw refusal(key, "Skriv vägarna som en lista av listor, en inre lista per väg.")
    }
    var paths: [[Double]] = []
    for (position, row) in rows.enumerated() {
      guard case .list(let items) = row.content, items.count == weeks else {
        throw refusal(key, "Väg nr \(position + 1) ska ha \(weeks) tal, ett per vecka.", at: row.row)
      }
      paths.append(try numbers(items, key, .amount))
    }
    return paths
  }
}
