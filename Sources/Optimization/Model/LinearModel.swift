/// Variables, constraints and an objective: a linear or mixed-integer programme.
///
/// Built row by row, or with coefficients added in any order; storage is contiguous, so that a model of hundreds of
/// thousands of columns is built in well under a second. Numbers are checked when a solver reads the model.
/// ```swift
/// var model = LinearModel()
/// let chairs = model.addVariable("chairs")
/// let tables = model.addVariable("tables")
/// let wood = model.add("wood", chairs + 4 * tables <= 40)
/// model.objective = .maximize(5 * chairs + 12 * tables)
/// ```
public struct LinearModel: Sendable {
  struct Columns: Sendable {
    var lower: [Double] = []
    var upper: [Double] = []
    var kind: [VariableKind] = []
    var label: [Label] = []
  }

  struct Rows: Sendable {
    var lower: [Double] = []
    var upper: [Double] = []
    var label: [Label] = []
  }

  /// One coefficient per position: which row, which column, which value. Several of one place are added up.
  struct Entries: Sendable {
    var row: [Int32] = []
    var column: [Int32] = []
    var value: [Double] = []
  }

  var columns = Columns()
  var rows = Rows()
  var entries = Entries()

  /// What a solution should make as small or as large as it can.
  public var objective = Objective.none

  /// An empty model.
  public init() {}

  /// Makes room for what is to be added.
  public mutating func reserveCapacity(variables: Int, constraints: Int, coefficients: Int) {
    columns.lower.reserveCapacity(variables)
    columns.upper.reserveCapacity(variables)
    columns.kind.reserveCapacity(variables)
    columns.label.reserveCapacity(variables)
    rows.lower.reserveCapacity(constraints)
    rows.upper.reserveCapacity(constraints)
    rows.label.reserveCapacity(constraints)
    entries.row.reserveCapacity(coefficients)
    entries.column.reserveCapacity(coefficients)
    entries.value.reserveCapacity(coefficients)
  }
}

extension LinearModel {
  /// Number of variables.
  public var variableCount: Int { columns.lower.count }

  /// Number of constraints.
  public var constraintCount: Int { rows.lower.count }

  /// Number of coefficients added; several of one place count each.
  public var coefficientCount: Int { entries.value.count }

  /// Whether some variable must be whole.
  public var hasIntegers: Bool { columns.kind.contains(.integer) }

  /// All variables, in the order they were added.
  public var variables: some Sequence<Variable> { (0..<variableCount).lazy.map(Variable.init(index:)) }

  /// All constraints, in the order they were added.
  public var constraints: some Sequence<Constraint> { (0..<constraintCount).lazy.map(Constraint.init(index:)) }

  /// Lower and upper bound of a variable.
  public func bounds(of variable: Variable) -> (lower: Double, upper: Double) {
    (columns.lower[variable.index], columns.upper[variable.index])
  }

  /// Lower and upper side of a constraint.
  public func sides(of constraint: Constraint) -> (lower: Double, upper: Double) {
    (rows.lower[constraint.index], rows.upper[constraint.index])
  }

  /// Whether a variable may take any value or whole ones only.
  public func kind(of variable: Variable) -> VariableKind { columns.kind[variable.index] }

  /// The name of a variable; "x" and its number, from 1, when it has none.
  public func name(of variable: Variable) -> String {
    columns.label[variable.index].text ?? "x\(variable.index + 1)"
  }

  /// The name of a constraint; "c" and its number, from 1, when it has none.
  public func name(of constraint: Constraint) -> String {
    rows.label[constraint.index].text ?? "c\(constraint.index + 1)"
  }
}
