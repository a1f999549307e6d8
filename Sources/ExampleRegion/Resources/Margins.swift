/// How much more a unit has of a capacity than it is expected to need; negative where it has less.
struct Margins {
  let seed: UInt64

  /// The margin of a capacity at a unit: planted for the stories, drawn for the others.
  func margin(_ place: CapacityPlace) -> Double {
    switch (place.unit, place.capacity) {
    case (Story.deficitWard, CapacityTable.bed): return -0.10
    case (Story.surplusWard, CapacityTable.bed): return 0.10
    case (Story.relievedWard, CapacityTable.bed): return 0.02
    case (Story.newWard, CapacityTable.bed): return 0.04
    case (Story.queueClinic, CapacityTable.doctor): return -0.04
    case (Story.receiver, CapacityTable.nurse): return 0.12
    case (let unit, CapacityTable.operatingRoom) where unit.hasPrefix("N-"): return 0.06
    default:
      var stream = RandomStream(seed: seed, "marginal", place.unit, place.capacity)
      return stream.uniform(-0.05...0.07)
    }
  }

  /// The margin of a single resource where a story sets it apart from the rest of its capacity.
  func margin(resource code: String, at unit: String) -> Double? {
    unit == Story.anaesthesiaPool && code == StaffTable.anaesthesiaNurse ? -0.08 : nil
  }
}
