import Intake

/// Reads bytes that may be anything, and stops the program where something holds that must never hold.
func tryReader(_ reader: any FormatReader, name: String, _ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  let bytes = Array(UnsafeBufferPointer(start: start, count: count))
  var rows = 0
  var width = 0
  let contents = reader.read(bytes, name: name, options: ReadingOptions(sumsVouchers: true)) { row in
    precondition(rows == 0 || row.keys.count == width, "All rows of a file have the same keys.")
    precondition(row.value?.isFinite ?? true, "A figure is a number or missing.")
    width = row.keys.count
    rows += 1
  }
  precondition(contents.rowCount == rows, "The rows that are given are the rows that are counted.")
  precondition(rows == 0 || contents.dimensions.count == width, "Each key has a dimension.")
  _ = reader.recognizes(name: name, beginning: bytes.prefix(65_536))
  return 0
}
