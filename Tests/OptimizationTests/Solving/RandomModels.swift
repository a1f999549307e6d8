import Optimization

/// A small generator for test models (SplitMix64, Steele, Lea & Flood 2014).
struct Random {
  private var state: UInt64

  init(seed: UInt64) { state = seed &* 0x9E37_79B9_7F4A_7C15 }

  mutating func integer(in range: ClosedRange<Int>) -> Int {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    mixed ^= mixed >> 31
    return range.lowerBound + Int(mixed % UInt64(range.count))
  }
}

extension LinearModel {
  /// A model that has a solution, since its sides are drawn around a point that was drawn first, and an end, since
  /// every variable has an upper bound. Small whole numbers make ties and degenerate corners common.
  static func random(
    _ random: inout Random, variables count: Int, constraints: Int, kind: VariableKind = .continuous
  ) -> LinearModel {
    var model = LinearModel()
    var point: [Double] = []
    for _ in 0..<count {
      let lower = Double(random.integer(in: -3...2))
      let upper = lower + Double(random.integer(in: 1...9))
      model.addVariable(lower: lower, upper: upper, kind: kind)
      point.append(lower + Double(random.integer(in: 0...Int(upper - lower))))
    }
    for _ in 0..<constraints {
      var formula = LinearExpression()
      for variable in model.variables where random.integer(in: 0...2) == 0 {
        formula.add(Double(random.integer(in: -5...5)), variable)
      }
      let value = formula.value(at: point)
      switch random.integer(in: 0...3) {
      case 0: model.add(formula == value)
      case 1: model.add(formula >= value - Double(random.integer(in: 0...4)))
      case 2: model.add(formula <= value + Double(random.integer(in: 0...4)))
      default: model.add(LinearRelation(formula, lower: value - 2, upper: value + 3))
      }
    }
    let objective = LinearExpression.sum(model.variables.map { Double(random.integer(in: -6...6)) * $0 })
    model.objective = Objective(random.integer(in: 0...1) == 0 ? .minimize : .maximize, objective)
    return model
  }
}
