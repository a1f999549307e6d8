public import Optimization

extension SolverError {
  /// What is wrong and what to do about it, in Swedish.
  public var swedish: String {
    switch self {
    case .libraryMissing(let solver, let searched, _):
      "Förslag och samplanering räknas ut med lösaren \(solver), som inte hittades (\(searched.joined(separator: ", "))). Hämta den med "
        + "make solver, eller ange var den finns med VARDTAKT_HIGHS=/sökväg/libhighs.so. Allt annat fungerar utan den, "
        + "och inget har ändrats."
    case .libraryUnusable(let path, let reason, _):
      "Lösarens fil \(path) går inte att använda: \(reason). Hämta den på nytt med make solver, eller ange en annan med "
        + "VARDTAKT_HIGHS. Inget har ändrats."
    case .model, .option, .refused:
      "Lösaren tar inte emot problemet: \(description) Kontrollera att timmar och kapaciteter är rimliga tal. Inget har "
        + "ändrats."
    }
  }
}
