/// A peer of the plan, which does only its heaviest step: draws paths of every series and adds them up by unit.
struct SamplingPeer {
  let region: Region
  let bench: Bench

  /// The whole process also reads the history that it draws from, so only its work counts as a peer.
  func rows() throws -> [Comparison.Row] {
    let name = "numpy, sampling and sums by unit only"
    return switch try bench.python.answers(of: "sample_numpy.py", [region.volumes, "26", "200"], bench: bench) {
    case .absent(let reason): [.init(name: name, outcome: .absent(reason: reason))]
    case .answered(let answers): [.init(name, Measurement(answers.map(\.work)))]
    }
  }
}
