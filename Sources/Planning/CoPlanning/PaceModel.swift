import Optimization

/// A network of care chains as a linear programme with several objectives in order.
struct PaceModel {
  /// What a level of the objective is about.
  enum LevelKind: Equatable {
    case floor, share, served, waiting, evenness
  }

  let network: ChainNetwork
  private(set) var linear = LinearModel()
  private(set) var levels: [ObjectiveLevel] = []
  /// What each level is about.
  private(set) var kinds: [LevelKind] = []
  /// Activities done for patients, by step and period; `nil` for steps that only supply.
  private(set) var served: [[Variable]?] = []
  /// Need that waits after each period, by step and period.
  private(set) var waiting: [[Variable]?] = []
  /// The constraint of each capacity and period; `nil` where nothing takes of it.
  private(set) var rows: [[Constraint?]] = []

  init(_ network: ChainNetwork) {
    self.network = network
    addPatients()
    addCapacities()
    addLevels()
  }

  private var patientSteps: [Int] {
    network.steps.indices.filter { step in network.steps[step].need.contains { $0 > 0 } }
  }

  /// `waiting[t] = waiting[t − 1] + need[t] − served[t]`, nothing below zero.
  private mutating func addPatients() {
    for step in network.steps.indices {
      guard patientSteps.contains(step) else {
        served.append(nil)
        waiting.append(nil)
        continue
      }
      var (done, left): ([Variable], [Variable]) = ([], [])
      for (period, need) in network.steps[step].need.enumerated() {
        done.append(linear.addVariable())
        left.append(linear.addVariable())
        let row = linear.addConstraint(lower: need, upper: need)
        linear.addCoefficient(1, done[period], to: row)
        linear.addCoefficient(1, left[period], to: row)
        if period > 0 { linear.addCoefficient(-1, left[period - 1], to: row) }
      }
      served.append(done)
      waiting.append(left)
    }
  }

  /// What one activity for a patient takes of a capacity through all that it orders, never more in all than there is.
  private mutating func addCapacities() {
    let chains = patientSteps.map { (step: $0, amounts: amounts(orderedBy: $0)) }
    for capacity in network.capacities {
      let taken = chains.compactMap { chain -> (step: Int, amount: Double)? in
        let amount = capacity.steps.reduce(0.0) {
          $0 + (capacity.takenPerActivity[$1] ?? 0) * chain.amounts[$1]
        }
        return amount > 0 ? (chain.step, amount) : nil
      }
      rows.append(
        (0..<network.periodCount).map { period in
          guard !taken.isEmpty else { return nil }
          let row = linear.addConstraint("\(capacity.name), \(period + 1)", upper: capacity.available[period])
          for (step, amount) in taken {
            if let variable = served[step]?[period] { linear.addCoefficient(amount, variable, to: row) }
          }
          return row
        })
    }
  }

  /// Activities of every step that one activity of a step needs, itself included.
  private func amounts(orderedBy first: Int) -> [Double] {
    var amounts = [Double](repeating: 0, count: network.steps.count)
    amounts[first] = 1
    for step in network.orderingFirst where amounts[step] > 0 {
      for link in network.orders(of: step) { amounts[link.supplying] += link.perActivity * amounts[step] }
    }
    return amounts
  }

  /// Nobody is worse off than if every unit planned on its own, as far as medical priority allows.
  private mutating func addLevels() {
    let separate = SeparatePlanning(network)
    for (position, priority) in Set(patientSteps.map { network.steps[$0].priority }).sorted().enumerated() {
      let steps = patientSteps.filter { network.steps[$0].priority == priority }
      if position == 0 {
        // What the units do on their own is possible, so the highest priority always gets as much; but for rounding.
        for step in steps { addFloor(separate.served[step].reduce(0, +) * (1 - 1e-9), of: step) }
      } else {
        addShare(.floor, "floor \(priority)", of: steps, amounts: separate.served)
      }
      addShare(.share, "share \(priority)", of: steps, amounts: network.steps.map(\.need))
      add(.served, "served \(priority)", .maximize(LinearExpression.sum(steps.flatMap { served[$0] ?? [] })))
    }
    add(.waiting, "waiting", .minimize(LinearExpression.sum(waiting.flatMap { $0 ?? [] })))
    var steps: [Variable] = []
    for variables in served.compactMap(\.self) {
      for (now, next) in zip(variables, variables.dropFirst()) {
        let step = linear.addVariable()
        linear.add(.none, step - (next - now) >= 0)
        linear.add(.none, step + (next - now) >= 0)
        steps.append(step)
      }
    }
    if !steps.isEmpty { add(.evenness, "evenness", .minimize(LinearExpression.sum(steps))) }
  }

  private mutating func addFloor(_ activities: Double, of step: Int) {
    let row = linear.addConstraint("floor of \(network.steps[step].name)", lower: activities)
    for variable in served[step] ?? [] { linear.addCoefficient(1, variable, to: row) }
  }

  /// Makes the smallest share that any of the steps does of its amounts as large as possible, at most all of them.
  private mutating func addShare(_ kind: LevelKind, _ name: String, of steps: [Int], amounts: [[Double]]) {
    let share = linear.addVariable(Label(name), upper: 1)
    for step in steps {
      let row = linear.addConstraint("\(name): \(network.steps[step].name)", lower: 0)
      for variable in served[step] ?? [] { linear.addCoefficient(1, variable, to: row) }
      linear.addCoefficient(-amounts[step].reduce(0, +), share, to: row)
    }
    add(kind, name, .maximize(share))
  }

  private mutating func add(_ kind: LevelKind, _ name: String, _ objective: Objective) {
    kinds.append(kind)
    levels.append(ObjectiveLevel(name, objective))
  }
}
