public import Optimization

/// The largest common pace that a network of care chains can hold: paced assignments for every unit (R194–R197).
///
/// In order of medical priority (R239), no step does less for patients than if every unit planned on its own; then the
/// smallest share of the need that any of them gets done is made as large as possible, then what is done in all; then
/// patients wait as short a time as possible; then the pace is as even as possible from one period to the next (R241).
/// Orders that are not done wait for a later period.
public struct PacedAssignment: Sendable, Equatable {
  /// What one more unit of a capacity in a period gives.
  public struct Value: Sendable, Equatable {
    /// More activities done for patients before the last period ends, all priorities together.
    public let activities: Double
    /// Fewer periods that patients wait, in sum over patients, without more of them being treated.
    public let waitingPeriods: Double

    /// Whether the capacity holds the pace down.
    public var isAboveZero: Bool { activities > 1e-7 || waitingPeriods > 1e-7 }
  }

  /// The network that was planned.
  public let network: ChainNetwork
  /// Activities done for the need of patients, by step and period.
  public let served: [[Double]]
  /// Activities of each step in all, what others order of it included, by step and period: the unit's paced assignment.
  public let assigned: [[Double]]
  /// Need that waits at the end of each period, by step and period.
  public let waiting: [[Double]]
  /// What is left of each capacity, by capacity and period.
  public let idle: [[Double]]
  /// What one more unit of each capacity gives, by capacity and period.
  public let values: [[Value]]

  /// The capacities that hold the pace down in a period, the one that would give most first.
  public func bottlenecks(in period: Int) -> [Int] {
    network.capacities.indices.filter { values[$0][period].isAboveZero }
      .sorted {
        let (left, right) = (values[$0][period], values[$1][period])
        return (-left.activities, -left.waitingPeriods, $0) < (-right.activities, -right.waitingPeriods, $1)
      }
  }

  /// Need that is not done when the last period ends.
  public var lost: Double { waiting.reduce(0) { $0 + ($1.last ?? 0) } }

  /// Activities for patients that are done here and would be lost if every unit planned on its own (R195).
  public func gained(over separate: SeparatePlanning) -> Double {
    zip(served, separate.served).reduce(0) { $0 + $1.0.reduce(0, +) - $1.1.reduce(0, +) }
  }
}

extension PacedAssignment {
  /// Plans a network with a solver.
  ///
  /// The interior point method is the default: the levels are too degenerate for the simplex method, which needs
  /// minutes for 120 steps and 52 weeks where this one needs a second.
  ///
  /// Throws what the solver throws, and `PacedAssignmentError.stopped` when it ends without an optimum.
  public init(
    _ network: ChainNetwork, solver: any Solver, options: SolverOptions = SolverOptions(method: .interiorPoint)
  ) throws {
    let model = PaceModel(network)
    let outcome = try solver.session(for: model.linear, options: options).solveLexicographically(model.levels)
    guard outcome.status == .optimal else { throw PacedAssignmentError.stopped(outcome.status) }
    self.init(model, outcome)
  }

  private init(_ model: PaceModel, _ outcome: LexicographicOutcome) {
    let network = model.network
    // The solver keeps bounds to within a tolerance; nobody is treated minus a billionth of a time.
    func value(_ variable: Variable?) -> Double {
      max(0, variable.flatMap { outcome.solution.value(of: $0) } ?? 0)
    }
    let periods = 0..<network.periodCount
    let served = network.steps.indices.map { step in periods.map { value(model.served[step]?[$0]) } }
    var assigned = served
    for step in network.orderingFirst {
      for link in network.orders(of: step) {
        for period in periods { assigned[link.supplying][period] += link.perActivity * assigned[step][period] }
      }
    }
    self.network = network
    self.served = served
    self.assigned = assigned
    waiting = network.steps.indices.map { step in periods.map { value(model.waiting[step]?[$0]) } }
    idle = network.capacities.map { capacity in
      periods.map { period in
        max(
          0,
          capacity.steps.reduce(capacity.available[period]) { left, step in
            left - (capacity.takenPerActivity[step] ?? 0) * assigned[step][period]
          })
      }
    }
    values = network.capacities.indices.map { capacity in
      periods.map { period in
        guard let row = model.rows[capacity][period] else { return Value(activities: 0, waitingPeriods: 0) }
        func price(_ kind: PaceModel.LevelKind) -> Double {
          zip(outcome.levels, model.kinds).filter { $1 == kind }.reduce(0) { sum, level in
            sum + abs(level.0.solution.shadowPrice(of: row) ?? 0)
          }
        }
        return Value(activities: price(.served), waitingPeriods: price(.waiting))
      }
    }
  }
}

/// Why there is no paced assignment.
public enum PacedAssignmentError: Error, Equatable {
  /// The solver ended without an optimum.
  case stopped(SolveStatus)
}
