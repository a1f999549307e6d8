import Testing

@testable import ExampleRegion

@Suite("Random streams")
struct RandomStreamTests {
  @Test("the bits are those of the published reference")
  func reference() {
    // The five first numbers of SplitMix64 from state 1234567, as listed on rosettacode.org/wiki/Pseudo-random_numbers/Splitmix64.
    var stream = RandomStream(state: 1_234_567)
    let drawn = (0..<5).map { _ in stream.next() }
    #expect(
      drawn == [
        6_457_827_717_110_365_317, 3_203_168_211_198_807_973, 9_817_491_932_198_370_423, 4_593_380_528_125_082_431,
        16_408_922_859_458_223_821,
      ])
  }

  @Test("words are kept apart, so that two codes never share a stream")
  func words() {
    var streams = [
      RandomStream(seed: 1, "N-ORT", "A"), RandomStream(seed: 1, "N-OR", "TA"), RandomStream(seed: 2, "N-ORT", "A"),
    ]
    let drawn = streams.indices.map { streams[$0].next() }
    #expect(Set(drawn).count == 3)
  }

  // Values of e^-x to 16 digits from a table of the exponential function.
  @Test(
    "the exponential function agrees with tables",
    arguments: [
      (0.0, 1.0), (0.5, 0.6065306597126334), (1.0, 0.36787944117144233), (10.0, 4.5399929762484854e-5),
      (40.0, 4.248354255291589e-18),
    ])
  func exponential(_ argument: Double, _ value: Double) {
    #expect(abs(inverseExponential(argument) / value - 1) < 1e-12)
  }

  // A Poisson variable has its mean as variance; with 20 000 draws six standard errors are 0.75 % and 6 % of them.
  @Test("counts have the mean and the variance of a Poisson variable", arguments: [0.4, 3.0, 25.0, 400.0])
  func poisson(_ mean: Double) {
    var stream = RandomStream(seed: 7, "poisson")
    let draws = (0..<20_000).map { _ in Double(stream.poisson(mean)) }
    let average = draws.reduce(0, +) / 20_000
    let variance = draws.reduce(0) { $0 + ($1 - average) * ($1 - average) } / 20_000
    #expect(abs(average - mean) < 6 * (mean / 20_000).squareRoot())
    #expect(abs(variance / mean - 1) < 0.08)
  }

  @Test("a normal number has mean 0 and standard deviation 1")
  func normal() {
    var stream = RandomStream(seed: 7, "normal")
    let draws = (0..<20_000).map { _ in stream.normal() }
    let average = draws.reduce(0, +) / 20_000
    let variance = draws.reduce(0) { $0 + $1 * $1 } / 20_000
    #expect(abs(average) < 0.04)
    #expect(abs(variance - 1) < 0.06)
  }
}
