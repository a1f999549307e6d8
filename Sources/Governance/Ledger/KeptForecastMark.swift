/// That a forecast was kept as it was made (*prognos sparad*), and where.
package struct KeptForecastMark: Sendable, Equatable {
  /// The file it is kept in.
  package var file: String
  /// SHA-256 of the file in hexadecimal, so that nobody can put other figures in its place.
  package var contentHash: String
  /// The last period with figures when it was made, as its canonical code.
  package var historyEnd: String
  /// The version of the program that made it.
  package var programVersion: String

  /// Creates a mark.
  package init(file: String, contentHash: String, historyEnd: String, programVersion: String) {
    self.file = file
    self.contentHash = contentHash
    self.historyEnd = historyEnd
    self.programVersion = programVersion
  }
}

/// A kept forecast as version 1 of the ledger stores it.
struct StoredKeptForecast: Codable {
  var file: String
  var contentHash: String
  var historyEnd: String
  var programVersion: String

  init(_ mark: KeptForecastMark) {
    file = mark.file
    contentHash = mark.contentHash
    historyEnd = mark.historyEnd
    programVersion = mark.programVersion
  }

  var model: KeptForecastMark {
    KeptForecastMark(file: file, contentHash: contentHash, historyEnd: historyEnd, programVersion: programVersion)
  }
}
