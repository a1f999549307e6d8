/// Two peers of the import, which do only its first part: read the volume history and lay it out by unit and object.
struct ReadingPeers {
  let region: Region
  let bench: Bench

  /// For each peer its whole process, and its work alone.
  func rows() throws -> [Comparison.Row] {
    let pandas = try bench.python.answers(of: "read_pandas.py", [region.volumes], bench: bench)
    let module = try bench.python.answers(of: "read_csv.py", [region.volumes], bench: bench)
    if let first = pandas.sum, let second = module.sum {
      // They add in different order, so the last digits may differ.
      guard abs(first - second) <= 1e-9 * abs(first) else { throw BenchmarkFailure.peersDiffer(file: region.volumes) }
    }
    return rows("pandas, volumes.csv only", pandas) + rows("csv module, volumes.csv only", module)
  }

  private func rows(_ name: String, _ answers: Python.Answers) -> [Comparison.Row] {
    switch answers {
    case .absent(let reason): [.init(name: name, outcome: .absent(reason: reason))]
    case .answered(let answers):
      [
        .init(name, Measurement(answers.map(\.whole))),
        .init("  without starting Python", Measurement(answers.map(\.work))),
      ]
    }
  }
}
