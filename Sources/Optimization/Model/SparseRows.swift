/// The coefficients of a model row by row, each place once, as solvers read them.
struct SparseRows: Sendable {
  /// Where each row begins in `columns` and `values`, and the end of the last.
  private(set) var starts: [Int32]
  private(set) var columns: [Int32]
  private(set) var values: [Double]

  /// Coefficients smaller than this are rounding left over and are dropped, as solvers do.
  static let smallest = 1e-9
  /// Coefficients from this size on are refused, as solvers do.
  static let tooLarge = 1e15

  /// Sorts a model's entries by row, adds up those of one place and checks every number.
  init(_ model: LinearModel) throws(ModelError) {
    try Self.check(model)
    let entries = model.entries
    let rowCount = model.constraintCount
    var ends = [Int32](repeating: 0, count: rowCount + 1)
    var sorted = true
    for position in entries.row.indices {
      ends[Int(entries.row[position])] += 1
      if position > 0, entries.row[position] < entries.row[position - 1] { sorted = false }
    }
    if sorted {
      columns = entries.column
      values = entries.value
    } else {
      (columns, values) = Self.ordered(entries, counts: ends)
    }
    starts = [Int32](repeating: 0, count: rowCount + 1)
    try addUp(counts: ends, model: model)
  }

  /// Compacts each row in place: `last` says where the row already holds a column.
  private mutating func addUp(counts: [Int32], model: LinearModel) throws(ModelError) {
    var last = [Int32](repeating: -1, count: model.variableCount)
    var read = 0
    var write = 0
    for row in 0..<model.constraintCount {
      let begin = write
      for _ in 0..<counts[row] {
        let column = Int(columns[read])
        let earlier = Int(last[column])
        if earlier >= begin {
          values[earlier] += values[read]
        } else {
          columns[write] = columns[read]
          values[write] = values[read]
          last[column] = Int32(truncatingIfNeeded: write)
          write += 1
        }
        read += 1
      }
      var kept = begin
      for position in begin..<write {
        let size = values[position].magnitude
        guard size < Self.tooLarge else {
          throw .coefficient(
            values[position], variable: model.name(of: Variable(index: Int(columns[position]))),
            constraint: model.name(of: Constraint(index: row)))
        }
        last[Int(columns[position])] = -1
        guard size >= Self.smallest else { continue }
        columns[kept] = columns[position]
        values[kept] = values[position]
        kept += 1
      }
      write = kept
      starts[row + 1] = Int32(truncatingIfNeeded: write)
    }
    columns.removeLast(columns.count - write)
    values.removeLast(values.count - write)
  }

  private static func ordered(_ entries: LinearModel.Entries, counts: [Int32]) -> ([Int32], [Double]) {
    var next = [Int](repeating: 0, count: counts.count)
    for row in 1..<max(1, counts.count) { next[row] = next[row - 1] + Int(counts[row - 1]) }
    var columns = [Int32](repeating: 0, count: entries.column.count)
    var values = [Double](repeating: 0, count: entries.value.count)
    for position in entries.row.indices {
      let row = Int(entries.row[position])
      columns[next[row]] = entries.column[position]
      values[next[row]] = entries.value[position]
      next[row] += 1
    }
    return (columns, values)
  }
}

extension SparseRows {
  private static func check(_ model: LinearModel) throws(ModelError) {
    for column in 0..<model.variableCount {
      try check(
        boundsOf: Variable(index: column), lower: model.columns.lower[column], upper: model.columns.upper[column],
        in: model)
    }
    for row in 0..<model.constraintCount {
      try check(
        sidesOf: Constraint(index: row), lower: model.rows.lower[row], upper: model.rows.upper[row], in: model)
    }
    for position in model.entries.row.indices {
      let row = Int(model.entries.row[position])
      let column = Int(model.entries.column[position])
      guard row < model.constraintCount else {
        throw .foreignConstraint(index: row, count: model.constraintCount)
      }
      guard column < model.variableCount else { throw .foreignVariable(index: column, count: model.variableCount) }
      // Checked one by one, since infinities of opposite sign would add up to something else.
      guard model.entries.value[position].isFinite else {
        throw .coefficient(
          model.entries.value[position], variable: model.name(of: Variable(index: column)),
          constraint: model.name(of: Constraint(index: row)))
      }
    }
  }

  static func check(
    boundsOf variable: Variable, lower: Double, upper: Double, in model: LinearModel
  ) throws(ModelError) {
    guard lower < .infinity, upper > -.infinity else {
      throw .bound(lower: lower, upper: upper, variable: model.name(of: variable))
    }
  }

  static func check(
    sidesOf constraint: Constraint, lower: Double, upper: Double, in model: LinearModel
  ) throws(ModelError) {
    guard lower < .infinity, upper > -.infinity else {
      throw .side(lower: lower, upper: upper, constraint: model.name(of: constraint))
    }
  }
}
