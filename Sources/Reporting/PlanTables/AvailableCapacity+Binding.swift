import Planning

extension AvailableCapacity {
  /// The binding that holds in most of some working periods, the first among equals; `nil` where none does.
  func mostCommonBinding(in range: Range<Int>) -> Binding? {
    let bindings = binding[range].compactMap { $0 }
    var best: (binding: Binding, count: Int)?
    for candidate in bindings {
      let count = bindings.count { $0.resource == candidate.resource }
      if count > best?.count ?? 0 { best = (candidate, count) }
    }
    return best?.binding
  }
}
