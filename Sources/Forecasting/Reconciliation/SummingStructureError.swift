/// Why sums cannot be a structure to reconcile forecasts in.
///
/// Sums and bottom series are counted from 0 in the order given.
public enum SummingStructureError: Error, Equatable, Sendable {
  /// There is nothing to add up.
  case noBottomSeries
  /// A sum has no parts.
  case emptySum(sum: Int)
  /// A sum names a bottom series that does not exist.
  case unknownPart(sum: Int, part: Int, bottomCount: Int)
  /// A sum names a bottom series twice.
  case repeatedPart(sum: Int, part: Int)
  /// A sum is one bottom series under another name.
  case singlePart(sum: Int, part: Int)
  /// Two sums are the same under different names.
  case sameParts(first: Int, second: Int)
  /// Levels must be given for every sum or for none.
  case levelCountDiffers(sums: Int, levels: Int)
}

extension SummingStructureError: CustomStringConvertible {
  /// What is wrong, where, and what to do about it.
  public var description: String {
    switch self {
    case .noBottomSeries:
      "There are no bottom series. Give at least one series to add up."
    case .emptySum(let sum):
      "Sum \(sum) has no parts. Name the bottom series it adds up, or leave it out."
    case .unknownPart(let sum, let part, let bottomCount):
      "Sum \(sum) names bottom series \(part), and they are numbered 0 to \(bottomCount - 1). Correct the number."
    case .repeatedPart(let sum, let part):
      "Sum \(sum) names bottom series \(part) twice. Name each part once."
    case .singlePart(let sum, let part):
      "Sum \(sum) has bottom series \(part) as its only part. Leave the sum out, or use merging, which does it for you."
    case .sameParts(let first, let second):
      "Sums \(first) and \(second) have the same parts. Keep one of them, or use merging, which does it for you."
    case .levelCountDiffers(let sums, let levels):
      "There are \(sums) sums but \(levels) levels. Give one level for each sum, or none at all."
    }
  }
}
