import Numerics
import Testing

@testable import Simulation

@Suite("Replications")
struct ReplicationsTests {
  private func uniform(_ control: ReplicationControl, threads: Int) -> ReplicationSummary {
    Replications.run(control, seed: 7, threads: threads, outputs: 2) { replication, streams in
      var random = streams.stream(3)
      return [random.nextUnit(), replication.isMultiple(of: 2) ? .nan : Double(replication)]
    }
  }

  @Test("One thread and two give the same numbers")
  func threads() {
    let one = uniform(.exactly(500), threads: 1)
    let two = uniform(.exactly(500), threads: 2)
    #expect(one.values(0) == two.values(0))
    #expect(one.replications == 500 && one.reachedPrecision == nil)
  }

  @Test("A mean is known within its interval, and what is missing is left out")
  func mean() {
    let summary = uniform(.exactly(2000), threads: 1)
    #expect(summary.interval(0, confidence: 0.999).contains(0.5))
    #expect(summary.moments(1).count == 1000)
    #expect(summary.mean(1) == 1000)
    #expect(summary.quantile(1, at: 0) == 1)
  }

  @Test("Runs stop when the precision is reached, and say when it was not")
  func precision() {
    func run(_ precision: Double) -> ReplicationSummary {
      Replications.run(
        ReplicationControl(minimum: 100, maximum: 3000, relativePrecision: precision), seed: 7, threads: 1, outputs: 1
      ) { _, streams in
        var random = streams.stream(0)
        return [random.nextUnit()]
      }
    }
    let loose = run(0.05)
    #expect(loose.reachedPrecision == true)
    // A uniform number has a coefficient of variation of 0.577, so that (1.96 × 0.577 / 0.05)² = 512 runs are needed.
    #expect((400...800).contains(loose.replications))
    #expect(run(0.001).reachedPrecision == false)
    #expect(run(0.001).replications == 3000)
  }

  @Test("A channel's numbers do not depend on what other channels drew")
  func channels() {
    let streams = RandomStreams(seed: 1, replication: 5)
    var first = streams.stream(9)
    var other = streams.stream(8)
    _ = other.next()
    var again = streams.stream(9)
    #expect(first.next() == again.next())
    var next = RandomStreams(seed: 1, replication: 6).stream(9)
    #expect(again.next() != next.next())
  }
}

@Suite("Quantiles that intervals need")
struct IntervalQuantileTests {
  // Printed by R 4.2.2: qnorm(c(0.975, 0.6, 1e-10)).
  @Test(
    "Normal quantiles are R's",
    arguments: [(0.975, 1.959_963_984_540_054), (0.6, 0.253_347_103_135_800), (1e-10, -6.361_340_902_404_056)])
  func normal(probability: Double, expected: Double) {
    #expect(abs(NormalQuantile.at(probability) - expected) < 1e-13 * max(1, abs(expected)) * 10)
  }

  // Table of Student's t, e.g. Abramowitz and Stegun (1964), table 26.10.
  @Test(
    "Quantiles of t are the table's",
    arguments: [
      (0.975, 1, 12.706), (0.975, 2, 4.303), (0.975, 4, 2.776), (0.975, 10, 2.228), (0.995, 30, 2.750),
      (0.95, 120, 1.658),
    ])
  func student(probability: Double, degrees: Int, expected: Double) {
    #expect(abs(StudentT.quantile(probability, degreesOfFreedom: degrees) - expected) < 6e-4)
    #expect(
      abs(StudentT.quantile(1 - probability, degreesOfFreedom: degrees) + expected) < 6e-4)
  }

  @Test("Moments are those worked out by hand")
  func moments() {
    var moments = Moments()
    for value in [2.0, 4, 4, 4, 5, 5, 7, 9, .nan] { moments.add(value) }
    #expect(moments.count == 8 && moments.mean == 5)
    #expect(abs(moments.variance - 32.0 / 7) < 1e-12)
    #expect(Moments().interval().halfWidth == .infinity)
  }
}
