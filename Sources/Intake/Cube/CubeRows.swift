/// Makes the long rows of a cube, cell after cell.
struct CubeRows {
  private let shape: CubeShape
  private let dimensions: [CubeDimension]
  /// The dimension that is the rows' period.
  private let time: Int?
  /// The texts of the period of each category of the time.
  private let periods: [String]
  /// For each dimension its place among the keys; that of the time is not used.
  private let places: [Int]
  private var keys: [String]
  private var period = ""
  private var positions: [Int]
  /// How many rows have been made.
  private(set) var count = 0

  /// `periods` are those of the categories of dimension `time`.
  init(_ dimensions: [CubeDimension], shape: CubeShape, time: Int?, periods: [String]) {
    self.shape = shape
    self.dimensions = dimensions
    self.time = time
    self.periods = periods
    var places: [Int] = []
    var next = 0
    for dimension in dimensions.indices {
      places.append(next)
      if dimension != time { next += 1 }
    }
    self.places = places
    keys = [String](repeating: "", count: next)
    positions = [Int](repeating: 0, count: dimensions.count)
    for dimension in dimensions.indices where shape.count > 0 { place(dimension) }
  }

  /// The row of the cell that stands next in order.
  mutating func next(_ value: Double?, _ symbol: String) -> LongRow {
    let row = LongRow(keys: keys, period: period, value: value, symbol: symbol)
    count += 1
    advance()
    return row
  }

  /// Goes to a cell; `next` goes on from there.
  mutating func go(to cell: Int) {
    var rest = cell
    for dimension in dimensions.indices {
      positions[dimension] = rest / shape.strides[dimension]
      rest %= shape.strides[dimension]
      place(dimension)
    }
  }

  private mutating func advance() {
    var dimension = positions.count - 1
    while dimension >= 0 {
      positions[dimension] += 1
      if positions[dimension] < shape.sizes[dimension] {
        place(dimension)
        return
      }
      positions[dimension] = 0
      place(dimension)
      dimension -= 1
    }
  }

  private mutating func place(_ dimension: Int) {
    let position = positions[dimension]
    if dimension == time {
      period = periods[position]
    } else {
      keys[places[dimension]] = dimensions[dimension].codes[position]
    }
  }
}
