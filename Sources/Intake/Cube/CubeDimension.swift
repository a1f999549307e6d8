/// A dimension of a table that is stored as a cube: its categories in the order in which the cells follow each other.
struct CubeDimension: Sendable, Equatable {
  /// The stable name, which does not depend on the language that is read.
  var code: String
  /// What people call it.
  var label: String
  var role: FileDimension.Role
  /// The codes of its categories, all different.
  var codes: [String]
  /// What people call the categories, one for each code; the code again where the file has no label.
  var labels: [String]
  /// The code of the category that the file itself calls the sum of the others (`ELIMINATION`), if it names one.
  var totalCode: String?

  init(
    code: String, label: String = "", role: FileDimension.Role = .other, codes: [String], labels: [String] = [],
    totalCode: String? = nil
  ) {
    self.code = code
    self.label = label.isEmpty ? code : label
    self.role = role
    self.codes = codes
    self.labels = labels.isEmpty ? codes : labels
    self.totalCode = totalCode
  }
}

extension CubeDimension {
  /// The dimension as `FileContents` tells it.
  var fileDimension: FileDimension {
    let named = zip(codes, labels).filter { $0 != $1 }
    return FileDimension(
      code: code, label: label, role: role, labels: Dictionary(named, uniquingKeysWith: { first, _ in first }))
  }
}

/// How many cells a cube has, and how far apart neighbours in each dimension lie; the last dimension varies fastest.
struct CubeShape: Sendable, Equatable {
  let sizes: [Int]
  /// The cells between neighbours in each dimension.
  let strides: [Int]
  let count: Int

  /// `nil` when the cells cannot be counted.
  init?(_ sizes: [Int]) {
    var strides: [Int] = []
    var count = 1
    for size in sizes.reversed() {
      strides.append(count)
      let (product, overflows) = count.multipliedReportingOverflow(by: size)
      guard size >= 0, !overflows else { return nil }
      count = product
    }
    self.sizes = sizes
    self.strides = strides.reversed()
    self.count = count
  }
}
