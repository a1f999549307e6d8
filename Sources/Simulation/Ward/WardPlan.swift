/// Wards and streams with numbers in place of names; only systems that pass every check become one.
struct WardPlan: Sendable {
  let wardNames: [String]
  let streamNames: [String]
  let places: [Int]
  let streams: [WardSystem.ArrivalStream]
  /// By stream, the home and then the sisters.
  let wards: [[Int]]
  /// By stream, the share that leaves before the end of each hour of the day; nil where nothing is said.
  let leavingShares: [[Double]?]

  init(_ system: WardSystem) throws(WardError) {
    guard !system.wards.isEmpty, !system.streams.isEmpty else { throw .empty }
    var index: [String: Int] = [:]
    for (place, ward) in system.wards.enumerated() {
      guard index.updateValue(place, forKey: ward.name) == nil else {
        throw .nameTwice(kind: "wards", name: ward.name)
      }
      if let places = ward.places, places < 0 { throw .placesBelowZero(ward: ward.name, places: places) }
    }
    var names: Set<String> = []
    var wards: [[Int]] = []
    var leaving: [[Double]?] = []
    for stream in system.streams {
      guard names.insert(stream.name).inserted else { throw .nameTwice(kind: "streams", name: stream.name) }
      guard !stream.wards.isEmpty else { throw .noHome(stream: stream.name) }
      var own: [Int] = []
      for name in stream.wards {
        guard let ward = index[name] else { throw .unknownWard(name: name, at: stream.name) }
        own.append(ward)
      }
      wards.append(own)
      leaving.append(try Self.leavingShares(of: stream))
      try Self.check(stream)
    }
    wardNames = system.wards.map(\.name)
    streamNames = system.streams.map(\.name)
    places = system.wards.map { $0.places ?? .max }
    streams = system.streams
    self.wards = wards
    leavingShares = leaving
  }

  private static func leavingShares(of stream: WardSystem.ArrivalStream) throws(WardError) -> [Double]? {
    guard let weights = stream.leavingHours else { return nil }
    let total = weights.reduce(0, +)
    guard weights.count == 24, weights.allSatisfy({ $0 >= 0 }), total > 0, total.isFinite else {
      throw .leavingHoursUnusable(stream: stream.name)
    }
    var sum = 0.0
    return weights.map { weight in
      sum += weight / total
      return sum
    }
  }

  private static func check(_ stream: WardSystem.ArrivalStream) throws(WardError) {
    if let delay = stream.delay, !(delay.share >= 0 && delay.share <= 1) {
      throw .notAShare(quantity: "share of \"\(stream.name)\" that is delayed", value: delay.share)
    }
    guard case .times(let times) = stream.arrivals else { return }
    guard times.allSatisfy({ $0 >= 0 && $0.isFinite }), zip(times, times.dropFirst()).allSatisfy({ $0 <= $1 }) else {
      throw .timesUnusable(stream: stream.name)
    }
  }
}
