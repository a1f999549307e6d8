/// A row whose cells are known by where they end.
struct FastCells {
  let base: UnsafeRawPointer
  /// The end of each cell; before the first stands the end of the row before.
  let ends: UnsafePointer<UInt32>
  let last: Int
  /// 1 where a carriage return stands before the line feed.
  let returnCount: Int

  @inline(__always)
  init(_ base: UnsafeRawPointer, _ ends: UnsafePointer<UInt32>, count: Int) {
    self.base = base
    self.ends = ends
    last = count &- 1
    let lineEnd = Int(ends[last])
    let start = Int(ends[-1] &+ 1)
    returnCount =
      lineEnd > start && base.load(fromByteOffset: lineEnd &- 1, as: UInt8.self) == carriageReturn ? 1 : 0
  }

  /// Where a cell begins, and how many bytes it has.
  @inline(__always)
  subscript(column: Int) -> (start: UnsafeRawPointer, length: Int) {
    let start = Int(ends[column &- 1] &+ 1)
    let end = Int(ends[column]) &- (column == last ? returnCount : 0)
    return (base + start, end &- start)
  }
}
