/// Shares resources among the compositions that need them, evenly relative to need.
///
/// All compositions grow together, each in proportion to its need, until a resource is used up; those that need the
/// resource stop there and name it as binding, the rest grow on. A composition that shares nothing gets the minimum
/// over its parts (Leontief). The result is the max–min fair split of progressive filling (Bertsekas and Gallager,
/// *Data Networks*, 2nd ed., 1992, §6.5.2), which needs no solver and depends on no order.
struct CompositionSplit {
  /// Resource hours that one hour of a composition takes.
  struct Use {
    let resource: Int
    let hoursPerHour: Double

    /// Creates a use of more than zero hours; with none, nothing would stop the composition from growing.
    init(resource: Int, hoursPerHour: Double) {
      precondition(hoursPerHour > 0 && hoursPerHour.isFinite, "A part takes more than zero hours for each hour.")
      self.resource = resource
      self.hoursPerHour = hoursPerHour
    }
  }

  /// The hours each composition gets, and the position of the resource that binds it; −1 without parts.
  private(set) var hours: [Double]
  private(set) var binding: [Int]
  private var left: [Double]

  /// Splits resource hours among compositions with uses and weights (their need in hours).
  init(resources: [Double], compositions: [[Use]], weights: [Double]) {
    hours = [Double](repeating: 0, count: compositions.count)
    binding = [Int](repeating: -1, count: compositions.count)
    left = resources.map { max(0, $0) }
    fill(compositions, rates: weights.map { max(0, $0) })
    // A capacity nobody needs still has an availability to state; it may only take what the others leave.
    fill(compositions, rates: weights.map { $0 > 0 ? 0 : 1 })
  }

  /// Grows every composition with a rate above zero until each is bound by a resource.
  private mutating func fill(_ compositions: [[Use]], rates: [Double]) {
    var growing = compositions.indices.filter { !compositions[$0].isEmpty && rates[$0] > 0 }
    while !growing.isEmpty {
      var speed = [Double](repeating: 0, count: left.count)
      for position in growing {
        for use in compositions[position] { speed[use.resource] += rates[position] * use.hoursPerHour }
      }
      var step = Double.infinity
      var scarce = 0
      for resource in left.indices where speed[resource] > 0 && left[resource] / speed[resource] < step {
        step = left[resource] / speed[resource]
        scarce = resource
      }
      for position in growing { hours[position] += rates[position] * step }
      for resource in left.indices { left[resource] = max(0, left[resource] - speed[resource] * step) }
      // Nothing of the used-up resource may remain, not even a rounding error, for those that come after.
      left[scarce] = 0
      growing.removeAll { position in
        let stops = compositions[position].contains { $0.resource == scarce }
        if stops { binding[position] = scarce }
        return stops
      }
    }
  }
}
