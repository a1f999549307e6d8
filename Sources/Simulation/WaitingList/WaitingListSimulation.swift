import Numerics

/// Follows a chain of waiting lists over many replications, in whole persons.
///
/// Chance is drawn apart from slots: two runs with the same seed meet the same arrivals, the same leavers and the same
/// lost slots. With more slots at a stage, none of these is ever greater at that stage, in any replication or week: the
/// number waiting, in a line and in all; those over the limit; the longest wait; and, unless some leave when they miss a
/// slot, the median and long wait of those served in a line, where somebody is served in both runs. Nor is the share
/// within the limit of a line ever smaller. Stages further on may see more arrive sooner, and waits of several lines mixed
/// together may differ either way.
public struct WaitingListSimulation: Sendable {
  /// What is followed.
  public let model: WaitingListModel
  /// How many replications are run; a stated precision is held against the mean number waiting of each stage.
  public var control: ReplicationControl
  /// The seed of all chance.
  public var seed: UInt64
  /// At most so many threads.
  public var threads: Int
  /// The probabilities of the quantiles, rising.
  public var probabilities: [Double]
  /// The share of those served behind `longWaitWeeks`.
  public var longWaitShare: Double
  /// The share that must be within the limit for the limit to be met.
  public var limitShare: Double

  /// Prepares a simulation.
  public init(
    _ model: WaitingListModel, control: ReplicationControl = .exactly(1000), seed: UInt64, threads: Int = 1,
    probabilities: [Double] = [0.05, 0.1, 0.25, 0.5, 0.75, 0.9, 0.95], longWaitShare: Double = 0.9,
    limitShare: Double = 1
  ) {
    precondition(
      probabilities.allSatisfy { (0...1).contains($0) } && probabilities == probabilities.sorted(),
      "Quantiles belong to rising probabilities between 0 and 1.")
    precondition((0...1).contains(longWaitShare) && (0...1).contains(limitShare), "A share lies between 0 and 1.")
    self.model = model
    self.control = control
    self.seed = seed
    self.threads = threads
    self.probabilities = probabilities
    self.longWaitShare = longWaitShare
    self.limitShare = limitShare
  }

  /// Runs until enough is known; the answer does not depend on the number of threads.
  public func run() -> WaitingListForecast {
    let plan = PreparedWaitingList(model)
    let layout = WaitingLayout(model, longWaitShare: longWaitShare, limitShare: limitShare)
    var blocks: [WaitingListBlock] = []
    var meanWaiting = [Moments](repeating: Moments(), count: model.stages.count)
    var done = 0
    var isPrecise = false
    for end in control.steps() where !isPrecise {
      let starts = Array(stride(from: done, to: end, by: WaitingListBlock.size))
      let fresh = parallelMap(count: starts.count, threads: threads) { position in
        let range = starts[position]..<min(end, starts[position] + WaitingListBlock.size)
        return WaitingListBlock.run(plan, layout, seed: seed, range: range)
      }
      for block in fresh {
        for stage in model.stages.indices {
          for place in 0..<block.count { meanWaiting[stage].add(block.meanWaiting[stage * block.count + place]) }
        }
      }
      blocks += fresh
      done = end
      isPrecise = control.isPrecise(meanWaiting)
    }
    let gathering = WaitingGathering(
      blocks: blocks, layout: layout, probabilities: probabilities, replications: done)
    return WaitingListForecast(
      replications: done, reachedPrecision: control.relativePrecision.map { _ in isPrecise },
      stages: gathering.stages(of: model, meanWaiting: meanWaiting, threads: threads), audit: gathering.audit)
  }
}
