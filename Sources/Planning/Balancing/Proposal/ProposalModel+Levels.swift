import Optimization

extension ProposalModel {
  /// The priority classes that are in the programme, the highest first.
  var classes: [Int] {
    Set(problem.care.indices.filter { done[$0] != nil }.map { problem.care[$0].priority }).sorted()
  }

  /// A class never gives way to one after it (R239): first those not treated, then how long they wait.
  mutating func addClassLevels() {
    for priority in classes {
      var (left, waiting) = (LinearExpression(), LinearExpression())
      for (position, care) in problem.care.enumerated() where care.priority == priority {
        guard let behind = behind[position] else { continue }
        if care.canWait {
          if let last = behind.last { left.add(1, last) }
          for variable in behind { waiting.add(1, variable) }
        } else {
          for variable in behind { left.add(1, variable) }
        }
        for variable in breaches[position] ?? [] { left.add(1, variable) }
      }
      add(.left(priority), "left \(priority)", left)
      if !waiting.terms.isEmpty { add(.waiting(priority), "waiting \(priority)", waiting) }
    }
  }

  /// What costs kronor, for one hour, activity or whole measure.
  var costTerms: [(variable: Variable, kronor: Double)] {
    var terms: [(Variable, Double)] = []
    for (measure, share) in zip(problem.measures, shares) {
      if let share, let kronor = measure.kronor { terms.append((share, kronor)) }
    }
    for (purchase, variables) in zip(problem.purchases, bought) {
      if let price = purchase.price { terms += variables.compactMap { $0 }.map { ($0, price) } }
    }
    if let price = problem.limits.overtimePrice {
      terms += overtime.joined().compactMap { $0 }.map { ($0, price) }
    }
    return terms
  }

  /// What nobody has put a price on comes last; then kronor, the recommended order and the least moving.
  mutating func addChoiceLevels() {
    var (unknown, order) = (LinearExpression(), LinearExpression())
    for (measure, share) in zip(problem.measures, shares) {
      guard let share else { continue }
      let hours = measure.effects.reduce(0) { $0 + $1.hours.reduce(0, +) }
      if measure.kronor == nil { unknown.add(hours, share) }
      order.add(Double(max(1, measure.rank)) * hours, share)
    }
    for variable in overtime.joined().compactMap({ $0 }) {
      if problem.limits.overtimePrice == nil { unknown.add(1, variable) }
      order.add(Self.overtimeRank, variable)
    }
    for (purchase, variables) in zip(problem.purchases, bought) {
      for (period, variable) in variables.enumerated() {
        guard let variable else { continue }
        let hours = max(1, problem.care[purchase.care].uses.map { $0.hours[period] }.max() ?? 1)
        if purchase.price == nil { unknown.add(hours, variable) }
        order.add(Self.purchaseRank * hours, variable)
      }
    }
    var cost = LinearExpression()
    for term in costTerms { cost.add(term.kronor, term.variable) }
    add(.unknownCost, "unknown cost", unknown)
    add(.cost, "cost", cost)
    add(.order, "order", order)
    add(.moved, "moved", moved())
  }

  static let overtimeRank = 3.0
  static let purchaseRank = 8.0

  /// As small steps as possible from one period to the next in care that can wait (R241).
  mutating func addEvenness() {
    var steps = LinearExpression()
    for (position, care) in problem.care.enumerated() where care.canWait {
      guard let made = done[position] else { continue }
      for (now, next) in zip(made, made.dropFirst()) {
        let step = linear.addVariable()
        linear.add(.none, step - (next - now) >= 0)
        linear.add(.none, step + (next - now) >= 0)
        steps.add(1, step)
      }
    }
    add(.evenness, "evenness", steps)
  }

  private mutating func add(_ kind: LevelKind, _ name: String, _ expression: LinearExpression) {
    guard !expression.terms.isEmpty else { return }
    kinds.append(kind)
    levels.append(ObjectiveLevel(name, .minimize(expression)))
  }
}
