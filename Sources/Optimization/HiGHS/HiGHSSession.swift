/// A model inside HiGHS. Owns the C object and frees it; used by one thread at a time, which is why it is not `Sendable`.
final class HiGHSSession: SolverSession {
  struct Place: Hashable {
    let row: Int
    let column: Int
  }

  let functions: HiGHSFunctions
  let handle: Handle
  let monitor = HiGHSMonitor()
  var options: SolverOptions
  /// The model but for `changedEntries`.
  var current: LinearModel
  var changedEntries: [Place: Double] = [:]
  let isMixedInteger: Bool

  init(_ functions: HiGHSFunctions, _ model: LinearModel, _ options: SolverOptions) throws(SolverError) {
    self.functions = functions
    self.options = options
    current = model
    isMixedInteger = model.hasIntegers
    guard let handle = functions.create() else { throw .refused(step: "start HiGHS") }
    self.handle = handle
    // From here on the instance is whole, so that whatever is thrown below frees the C object in `deinit`.
    // Quiet before anything else is said.
    try set("output_flag", false)
    try pass(model)
    try check(functions.setCallback(handle, HiGHSMonitor.callback, monitor.pointer), "follow the solve")
  }

  deinit { functions.destroy(handle) }

  var model: LinearModel {
    guard !changedEntries.isEmpty else { return current }
    var model = current
    model.entries = LinearModel.Entries()
    for position in current.entries.value.indices {
      let row = current.entries.row[position]
      let column = current.entries.column[position]
      guard changedEntries[Place(row: Int(row), column: Int(column))] == nil else { continue }
      model.entries.row.append(row)
      model.entries.column.append(column)
      model.entries.value.append(current.entries.value[position])
    }
    for (place, value) in changedEntries.sorted(by: { ($0.key.row, $0.key.column) < ($1.key.row, $1.key.column) }) {
      model.addCoefficient(value, Variable(index: place.column), to: Constraint(index: place.row))
    }
    return model
  }

  func bounds(of variable: Variable) -> (lower: Double, upper: Double) { current.bounds(of: variable) }

  func sides(of constraint: Constraint) -> (lower: Double, upper: Double) { current.sides(of: constraint) }

  /// HiGHS answers 0 for done and 1 for done with a remark; anything else is a refusal.
  func check(_ answer: CInteger, _ step: @autoclosure () -> String) throws(SolverError) {
    guard answer == 0 || answer == 1 else { throw .refused(step: step()) }
  }
}

extension HiGHSSession {
  private static let byRow: CInteger = 2

  private func pass(_ model: LinearModel) throws(SolverError) {
    let rows: SparseRows
    let costs: [Double]
    do throws(ModelError) {
      rows = try SparseRows(model)
      costs = try model.objective.costs(in: model)
    } catch {
      throw .model(error)
    }
    let kinds = isMixedInteger ? model.columns.kind.map { $0 == .integer ? CInteger(1) : 0 } : []
    let answer = functions.passModel(
      handle, CInteger(model.variableCount), CInteger(model.constraintCount), CInteger(rows.values.count), Self.byRow,
      model.objective.direction.sense, model.objective.expression.constant, costs, model.columns.lower,
      model.columns.upper, model.rows.lower, model.rows.upper, rows.starts, rows.columns, rows.values,
      isMixedInteger ? kinds : nil)
    try check(answer, "read the model")
  }
}

extension Objective.Direction {
  /// What HiGHS calls the direction.
  var sense: CInteger { self == .minimize ? 1 : -1 }
}

extension Objective {
  /// One coefficient per variable of a model, checked.
  func costs(in model: LinearModel) throws(ModelError) -> [Double] {
    var costs = [Double](repeating: 0, count: model.variableCount)
    for term in expression.terms {
      guard term.variable.index < costs.count else {
        throw .foreignVariable(index: term.variable.index, count: costs.count)
      }
      costs[term.variable.index] += term.coefficient
    }
    if let bad = costs.firstIndex(where: { !($0.magnitude < SparseRows.tooLarge) }) {
      throw .objectiveCoefficient(costs[bad], variable: model.name(of: Variable(index: bad)))
    }
    guard expression.constant.isFinite else { throw .objectiveConstant(expression.constant) }
    return costs
  }
}
