extension LinearModel {
  /// The model in free MPS format, which most solvers read.
  ///
  /// Variables are called x1, x2 … and constraints c1, c2 …, since the format takes no names with spaces; the model's
  /// own names stand in comments at the top. The objective is always to be made small: a largest objective is written
  /// with the opposite signs, since readers disagree on how to say so.
  ///
  /// - Throws: `ModelError` when a number cannot be computed with, or a constraint's sides contradict each other, which
  ///   the format cannot say.
  public func mpsText() throws(ModelError) -> String {
    let sparse = try SparseRows(self)
    if let row = (0..<constraintCount).first(where: { rows.lower[$0] > rows.upper[$0] }) {
      throw .crossedSides(constraint: name(of: Constraint(index: row)))
    }
    let sign = objective.direction == .minimize ? 1.0 : -1.0
    let costs = try objective.costs(in: self).map { $0 == 0 ? 0 : sign * $0 }
    var lines = ["NAME model FREE"]
    lines.append(objective.direction == .minimize ? "* objective: smallest" : "* objective: largest, signs turned")
    appendNames(to: &lines)
    lines.append("ROWS")
    lines.append(" N cost")
    for row in 0..<constraintCount { lines.append(" \(rowKind(row)) c\(row + 1)") }
    lines.append("COLUMNS")
    appendColumns(costs, sparse, to: &lines)
    lines.append("RHS")
    let constant = sign * objective.expression.constant
    if constant != 0 { lines.append(" rhs cost \(-constant)") }
    for row in 0..<constraintCount {
      let side = rowKind(row) == "G" ? rows.lower[row] : rows.upper[row]
      if side.isFinite, side != 0 { lines.append(" rhs c\(row + 1) \(side)") }
    }
    appendRanges(to: &lines)
    appendBounds(to: &lines)
    lines.append("ENDATA")
    return lines.joined(separator: "\n") + "\n"
  }

  private func appendNames(to lines: inout [String]) {
    for (column, label) in columns.label.enumerated() {
      if let text = label.text { lines.append("* x\(column + 1): \(text.onOneLine)") }
    }
    for (row, label) in rows.label.enumerated() {
      if let text = label.text { lines.append("* c\(row + 1): \(text.onOneLine)") }
    }
  }

  /// E equal, G at least, L at most or between, N free.
  private func rowKind(_ row: Int) -> String {
    switch (rows.lower[row] > -.infinity, rows.upper[row] < .infinity) {
    case (true, true): rows.lower[row] == rows.upper[row] ? "E" : "L"
    case (true, false): "G"
    case (false, true): "L"
    case (false, false): "N"
    }
  }

  private func appendColumns(_ costs: [Double], _ sparse: SparseRows, to lines: inout [String]) {
    var columnEntries = [[(row: Int, value: Double)]](repeating: [], count: variableCount)
    for row in 0..<constraintCount {
      for position in sparse.range(of: row) {
        columnEntries[Int(sparse.columns[position])].append((row, sparse.values[position]))
      }
    }
    var whole = false
    var markers = 0
    func mark(_ isWhole: Bool) {
      guard isWhole != whole else { return }
      whole = isWhole
      markers += 1
      lines.append(" m\(markers) 'MARKER' \(isWhole ? "'INTORG'" : "'INTEND'")")
    }
    for column in 0..<variableCount {
      mark(columns.kind[column] == .integer)
      // A column without coefficients must still be named.
      if costs[column] != 0 || columnEntries[column].isEmpty {
        lines.append(" x\(column + 1) cost \(costs[column])")
      }
      for entry in columnEntries[column] { lines.append(" x\(column + 1) c\(entry.row + 1) \(entry.value)") }
    }
    mark(false)
  }

  private func appendRanges(to lines: inout [String]) {
    let ranged = (0..<constraintCount).filter { row in
      rows.lower[row] > -.infinity && rows.upper[row] < .infinity && rows.lower[row] != rows.upper[row]
    }
    guard !ranged.isEmpty else { return }
    lines.append("RANGES")
    for row in ranged { lines.append(" range c\(row + 1) \(rows.upper[row] - rows.lower[row])") }
  }

  private func appendBounds(to lines: inout [String]) {
    lines.append("BOUNDS")
    for column in 0..<variableCount {
      let name = "x\(column + 1)"
      let (lower, upper) = (columns.lower[column], columns.upper[column])
      switch (lower > -.infinity, upper < .infinity) {
      case (false, false): lines.append(" FR bound \(name)")
      case (false, true):
        lines.append(" MI bound \(name)")
        lines.append(" UP bound \(name) \(upper)")
      case (true, false):
        lines.append(" LO bound \(name) \(lower)")
        // Without it some readers take whole variables to be 0 or 1.
        lines.append(" PL bound \(name)")
      case (true, true):
        lines.append(" LO bound \(name) \(lower)")
        lines.append(" UP bound \(name) \(upper)")
      }
    }
  }
}

extension String {
  fileprivate var onOneLine: String { String(map { $0.isNewline ? " " : $0 }) }
}
