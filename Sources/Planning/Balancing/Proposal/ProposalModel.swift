import Optimization

/// A balancing problem as a linear programme with several objectives in order.
///
/// Only what hangs together with a deficit or a queue is in it; everything else is done as planned, and lends what it
/// has to spare. What a unit gives up, in hours lent and in care received, never exceeds its own surplus in that very
/// period (R136, R143).
struct ProposalModel {
  /// What a level of the objective is about.
  enum LevelKind: Equatable, Sendable {
    /// Patients not treated at the end or above the maximum queue, of a priority class.
    case left(Int)
    /// Patients who wait, summed over periods, of a priority class.
    case waiting(Int)
    /// Hours and activities whose cost nobody has said.
    case unknownCost
    case cost, order, moved, evenness
  }

  let problem: BalancingProblem
  let atEase: [Bool]
  let surplus: [[Double]]
  var linear = LinearModel()
  var levels: [ObjectiveLevel] = []
  var kinds: [LevelKind] = []
  /// Own production per care and period; `nil` for care that is done as planned.
  var done: [[Variable]?] = []
  /// What is behind the plan after each period, or lost in it where it cannot wait.
  var behind: [[Variable]?] = []
  /// What is ahead of the plan after each period.
  var ahead: [[Variable]?] = []
  /// Patients above the maximum queue after each period.
  var breaches: [[Variable]?] = []
  /// Hours moved, by move and period.
  var hours: [[Variable?]] = []
  /// Activities moved, by move and period.
  var care: [[Variable?]] = []
  /// The share of each measure that is chosen.
  var shares: [Variable?] = []
  var overtime: [[Variable?]] = []
  var bought: [[Variable?]] = []
  /// What there is of each supply; `nil` for supplies at ease.
  var capacityRows: [[Constraint]?] = []
  private var flowRows: [[Constraint]?] = []
  private var surplusRows: [Int: [Constraint]] = [:]

  /// What the programme is for, which decides its levels after those of the priority classes.
  enum Purpose {
    /// What to do: kronor, the recommended order and the least moving.
    case proposal
    /// What the classes lack when nothing more is chosen.
    case outcome
    /// The most even production when nothing more is chosen.
    case evenness
  }

  /// Builds the programme.
  init(_ problem: BalancingProblem, for purpose: Purpose = .proposal) {
    self.problem = problem
    atEase = problem.suppliesAtEase
    surplus = problem.surplus
    addCapacities()
    addCare()
    addHourMoves()
    addCareMoves()
    addMeasures()
    addPurchases()
    addLimits()
    addClassLevels()
    switch purpose {
    case .proposal: addChoiceLevels()
    case .outcome: break
    case .evenness: addEvenness()
    }
  }

  private var periods: Range<Int> { problem.periods.indices }

  func isActive(_ care: BalancingProblem.Care) -> Bool { care.uses.contains { !atEase[$0.supply] } }

  private func name(_ supply: Int) -> String {
    let supply = problem.supplies[supply]
    return "\(problem.capacities[supply.capacity]), \(problem.units[supply.unit].name)"
  }

  /// Never above what is stated, but for chosen overtime and measures (R126).
  private mutating func addCapacities() {
    for (position, supply) in problem.supplies.enumerated() {
      guard !atEase[position] else {
        capacityRows.append(nil)
        overtime.append([])
        continue
      }
      let text = name(position)
      capacityRows.append(
        periods.map { period in
          let when = problem.periods[period]
          return linear.addConstraint(Label { "\(text), \(when)" }, upper: supply.hours(in: period))
        })
      overtime.append(
        periods.map { period in
          guard supply.overtime[period] > 0 else { return nil }
          let variable = linear.addVariable(upper: supply.overtime[period])
          if let row = capacityRows[position]?[period] { linear.addCoefficient(-1, variable, to: row) }
          return variable
        })
    }
  }

  /// `done + behind[t] − ahead[t] = need + behind[t − 1] − ahead[t − 1]`, moved and bought care beside what is done.
  private mutating func addCare() {
    for care in problem.care {
      guard isActive(care) else {
        done.append(nil)
        behind.append(nil)
        ahead.append(nil)
        breaches.append(nil)
        flowRows.append(nil)
        continue
      }
      var (made, late, early, over): ([Variable], [Variable], [Variable], [Variable]) = ([], [], [], [])
      var rows: [Constraint] = []
      let hasAhead = care.canWait && care.plannedQueue.contains { $0 > 0 }
      let unit = problem.units[care.unit].name
      let object = problem.objects[care.object]
      for period in periods {
        let right = care.need[period] + (period == 0 ? care.backlog : 0)
        let row = linear.addConstraint(lower: right, upper: right)
        rows.append(row)
        made.append(linear.addVariable())
        late.append(linear.addVariable())
        linear.addCoefficient(1, made[period], to: row)
        linear.addCoefficient(1, late[period], to: row)
        if care.canWait, period > 0 { linear.addCoefficient(-1, late[period - 1], to: row) }
        if hasAhead {
          early.append(linear.addVariable(upper: max(0, care.plannedQueue[period])))
          linear.addCoefficient(-1, early[period], to: row)
          if period > 0 { linear.addCoefficient(1, early[period - 1], to: row) }
        }
        for use in care.uses where use.hours[period] > 0 {
          if let capacity = capacityRows[use.supply]?[period] {
            linear.addCoefficient(use.hours[period], made[period], to: capacity)
          }
        }
        guard let maximum = care.maximumQueue, care.canWait else { continue }
        let when = problem.periods[period]
        let mustHold = problem.limits.holdsMaximumQueues && period == problem.periods.count - 1
        over.append(linear.addVariable(upper: mustHold ? 0 : .infinity))
        let limit = linear.addConstraint(
          Label { "högst \(Int(maximum)) väntande till \(object), \(unit), efter \(when)" },
          upper: maximum - care.plannedQueue[period])
        linear.addCoefficient(1, late[period], to: limit)
        if hasAhead { linear.addCoefficient(-1, early[period], to: limit) }
        linear.addCoefficient(-1, over[period], to: limit)
      }
      done.append(made)
      behind.append(late)
      ahead.append(hasAhead ? early : nil)
      breaches.append(over.isEmpty ? nil : over)
      flowRows.append(rows)
    }
  }

  /// The row that keeps what a supply gives up within its surplus in a period.
  private mutating func surplusRow(_ supply: Int, _ period: Int) -> Constraint {
    if let rows = surplusRows[supply] { return rows[period] }
    let text = name(supply)
    let rows = periods.map { period in
      let when = problem.periods[period]
      return linear.addConstraint(Label { "överskott av \(text), \(when)" }, upper: surplus[supply][period])
    }
    surplusRows[supply] = rows
    return rows[period]
  }

  private mutating func addHourMoves() {
    for move in problem.hourMoves {
      guard !atEase[move.to], let target = capacityRows[move.to], surplus[move.from].contains(where: { $0 > 1e-9 })
      else {
        hours.append([])
        continue
      }
      // A period without surplus keeps its column, so that a change of hours changes nothing but bounds.
      var variables: [Variable?] = []
      for period in periods {
        let variable = linear.addVariable(upper: surplus[move.from][period])
        linear.addCoefficient(-1, variable, to: target[period])
        linear.addCoefficient(1, variable, to: surplusRow(move.from, period))
        if let source = capacityRows[move.from] { linear.addCoefficient(1, variable, to: source[period]) }
        variables.append(variable)
      }
      hours.append(variables)
    }
  }

  private mutating func addCareMoves() {
    for move in problem.careMoves {
      let target = problem.care[move.to]
      guard let rows = flowRows[move.from] else {
        care.append([])
        continue
      }
      var variables: [Variable?] = []
      for period in periods {
        let need = problem.care[move.from].need[period]
        let uses = target.uses.filter { $0.hours[period] > 0 }
        guard uses.allSatisfy({ use in surplus[use.supply].contains { $0 > 1e-9 } }) else {
          variables.append(nil)
          continue
        }
        let variable = linear.addVariable(upper: need)
        linear.addCoefficient(1, variable, to: rows[period])
        addLoad(of: target, variable, times: 1, in: period)
        for following in move.following {
          for (later, rate) in following.rates[period].enumerated() where rate > 0 {
            if let place = following.from, let rows = flowRows[place] {
              linear.addCoefficient(rate, variable, to: rows[later])
            }
            if let place = following.to { addLoad(of: problem.care[place], variable, times: rate, in: later) }
          }
        }
        variables.append(variable)
      }
      care.append(variables)
    }
  }

  /// What moved care takes of its receiver, which gives it from its surplus.
  private mutating func addLoad(
    of care: BalancingProblem.Care, _ moved: Variable, times rate: Double, in period: Int
  ) {
    for use in care.uses where use.hours[period] > 0 {
      let hours = rate * use.hours[period]
      linear.addCoefficient(hours, moved, to: surplusRow(use.supply, period))
      if let row = capacityRows[use.supply] { linear.addCoefficient(hours, moved, to: row[period]) }
    }
  }

  private mutating func addMeasures() {
    for measure in problem.measures {
      let effects = measure.effects.filter { effect in !atEase[effect.supply] && effect.hours.contains { $0 > 0 } }
      guard !effects.isEmpty else {
        shares.append(nil)
        continue
      }
      let share = linear.addVariable(upper: 1)
      for effect in effects {
        guard let rows = capacityRows[effect.supply] else { continue }
        for period in periods where effect.hours[period] > 0 {
          linear.addCoefficient(-effect.hours[period], share, to: rows[period])
        }
      }
      shares.append(share)
    }
  }

  private mutating func addPurchases() {
    for purchase in problem.purchases {
      guard let rows = flowRows[purchase.care] else {
        bought.append([])
        continue
      }
      bought.append(
        periods.map { period in
          guard purchase.limit[period] > 0 else { return nil }
          let variable = linear.addVariable(upper: purchase.limit[period])
          linear.addCoefficient(1, variable, to: rows[period])
          return variable
        })
    }
  }

  private mutating func addLimits() {
    guard let budget = problem.limits.budget else { return }
    let row = linear.addConstraint("högst \(Int(budget)) kronor", upper: budget)
    for term in costTerms { linear.addCoefficient(term.kronor, term.variable, to: row) }
  }
}
