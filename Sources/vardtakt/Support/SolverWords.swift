import Optimization
import Planning

extension SolverError {
  /// What is wrong and how it is mended, for people.
  var message: String {
    switch self {
    case .libraryMissing(let solver, _, _):
      "\(solver) saknas; det behövs för förslag och samplanering. Kör scripts/install-highs i programmets mapp, installera "
        + "systemets paket libhighs1 eller ange bibliotekets sökväg i \(HiGHSLocator.environmentName). Allt annat fungerar ändå."
    case .libraryUnusable(let path, let reason, _):
      "Biblioteket \(path) kan inte användas (\(reason)). Kör scripts/install-highs i programmets mapp eller ange ett annat "
        + "i \(HiGHSLocator.environmentName)."
    case .model(let error): "Ett tal går inte att räkna med: \(error.description)"
    case .option(let name, let value): "Lösaren tar inte \(value) som \(name)."
    case .refused(let step): "Lösaren vägrade ett steg: \(step)."
    }
  }
}

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
