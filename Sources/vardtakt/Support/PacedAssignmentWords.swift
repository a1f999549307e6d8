import Optimization
import Planning

extension PacedAssignmentError {
  /// What happened, for people.
  var message: String {
    switch self {
    case .stopped(.timeLimit), .stopped(.effortLimit), .stopped(.interrupted):
      "Samplaneringen avbröts innan den var klar. Försök igen."
    case .stopped(let status): "Samplaneringen fick inget svar av lösaren (\(status))."
    }
  }
}
