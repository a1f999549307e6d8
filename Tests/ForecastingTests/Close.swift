/// Whether numbers are the same up to what is lost in rounding; missing values must be missing in both.
func close(_ left: [Double], _ right: [Double], within tolerance: Double = 1e-9) -> Bool {
  left.count == right.count
    && zip(left, right).allSatisfy { ($0.isNaN && $1.isNaN) || abs($0 - $1) <= tolerance * max(1, abs($1)) }
}

func close(_ left: Double, _ right: Double, within tolerance: Double = 1e-9) -> Bool {
  close([left], [right], within: tolerance)
}

func standardDeviation(_ values: [Double]) -> Double {
  let mean = values.reduce(0, +) / Double(values.count)
  return (values.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / Double(values.count)).squareRoot()
}
