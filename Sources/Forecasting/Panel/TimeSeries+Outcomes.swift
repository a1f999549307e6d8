extension TimeSeries {
  /// The series without values that were marked as closed or turned out to be odd: they are no outcome to be judged by.
  ///
  /// A level that was left is an outcome, however surprising.
  func withoutOddValues(_ adjustments: [SeriesAdjustment]) -> TimeSeries {
    let odd = adjustments.filter { adjustment in
      switch adjustment.kind {
      case .closedMasked, .closedBridged, .oddValue: true
      case .levelScaled, .levelMasked: false
      }
    }
    return leavingOut(odd.map(\.timeIndices))
  }
}
