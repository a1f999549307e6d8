/// Values with weights, drawn in the same time however many they are (alias method).
///
/// Source: Walker (1977), doi:10.1145/355744.355749; the construction by Vose (1991), doi:10.1109/32.92917.
final class AliasTable: Sendable {
  let values: [Double]
  /// Shares that add to 1, one per value.
  let shares: [Double]
  /// A drawn value is spread evenly over this much above itself; 0 for values as they are.
  let width: Double
  private let keep: [Double]
  private let alias: [UInt32]

  init(values: [Double], shares: [Double], width: Double) {
    self.values = values
    self.shares = shares
    self.width = width
    let count = shares.count
    var scaled = shares.map { $0 * Double(count) }
    var alias = [UInt32](0..<UInt32(count))
    var small = scaled.indices.filter { scaled[$0] < 1 }
    var large = scaled.indices.filter { scaled[$0] >= 1 }
    var keep = [Double](repeating: 1, count: count)
    while let low = small.popLast(), let high = large.last {
      keep[low] = scaled[low]
      alias[low] = UInt32(high)
      scaled[high] -= 1 - scaled[low]
      if scaled[high] < 1 {
        large.removeLast()
        small.append(high)
      }
    }
    self.keep = keep
    self.alias = alias
  }

  func draw<Source: UnitSource>(_ random: inout Source) -> Double {
    let place = random.nextUnit() * Double(keep.count)
    let cell = min(Int(place), keep.count - 1)
    let chosen = place - Double(cell) < keep[cell] ? cell : Int(alias[cell])
    return width == 0 ? values[chosen] : values[chosen] + width * random.nextUnit()
  }
}
