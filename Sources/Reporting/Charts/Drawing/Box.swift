/// A rectangle on the drawing, in units from the upper left corner.
struct Box: Equatable {
  var x: Double
  var y: Double
  var width: Double
  var height: Double

  init(_ x: Double, _ y: Double, _ width: Double, _ height: Double) {
    self.x = x
    self.y = y
    self.width = width
    self.height = height
  }

  /// The box between two positions on the horizontal axis, whichever comes first.
  init(from: Double, to: Double, y: Double, height: Double) {
    self.init(min(from, to), y, abs(to - from), height)
  }

  var right: Double { x + width }
  var bottom: Double { y + height }
  var middle: Double { x + width / 2 }
}
