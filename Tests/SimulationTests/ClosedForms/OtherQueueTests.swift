import Simulation
import Testing

@Suite("Single servers, priorities and approximations")
struct OtherQueueTests {
  // By hand: ρ/(2μ(1 − ρ)) is 2 for ρ = 0.8, half of the 4 of exponential service.
  @Test("Constant service halves the wait of exponential service")
  func variation() throws {
    #expect(abs(try SingleServerQueue.constantService(arrivalRate: 0.8, serviceTime: 1).meanWait - 2) < 1e-12)
    let exponential = try SingleServerQueue.exponentialService(arrivalRate: 0.8, meanService: 1)
    #expect(abs(exponential.meanWait - 4) < 1e-12)
    #expect(abs(exponential.meanNumberInSystem - 4) < 1e-12)
  }

  // Hillier and Lieberman, county hospital with three kinds of patients (0.2, 0.6 and 1.2 an hour, 20 minutes each), no
  // service interrupted: 0.238 and 0.325 hours for the first two kinds with one doctor, 0.029 and 0.033 with two.
  @Test("Priority waits are those of the county hospital")
  func priorities() throws {
    let one = try PrioritySingleServerQueue(
      classes: [0.2, 0.6, 1.2].map { .init(arrivalRate: $0, meanService: 1.0 / 3) })
    #expect(abs(one.meanWaits[0] - 0.238) < 5e-4)
    #expect(abs(one.meanWaits[1] - 0.325) < 5e-4)
    let several = try PriorityMultiServerQueue(servers: 2, arrivalRates: [0.2, 0.6, 1.2], serviceRate: 3)
    #expect(abs(several.meanWaits[0] - 0.029) < 5e-4)
    #expect(abs(several.meanWaits[1] - 0.033) < 5e-4)
    let single = try PriorityMultiServerQueue(servers: 1, arrivalRates: [0.2, 0.6, 1.2], serviceRate: 3)
    for (left, right) in zip(one.meanWaits, single.meanWaits) { #expect(abs(left - right) < 1e-12) }
  }

  @Test("Priorities share out the wait but do not change the work that waits")
  func conservation() throws {
    let split = try PriorityMultiServerQueue(servers: 10, arrivalRates: [3, 6], serviceRate: 1)
    #expect(abs(split.meanNumbersWaiting.reduce(0, +) - split.together.meanNumberWaiting) < 1e-12)
  }

  @Test("The approximation is exact for exponential service and for a single server with random arrivals")
  func approximation() throws {
    let markovian = try GeneralQueueApproximation(
      servers: 10, arrivalRate: 9, serviceRate: 1, arrivalSquaredVariation: 1, serviceSquaredVariation: 1)
    #expect(abs(markovian.meanWait - 0.668732) < 5e-7)
    let single = try GeneralQueueApproximation(
      servers: 1, arrivalRate: 0.8, serviceRate: 1, arrivalSquaredVariation: 1, serviceSquaredVariation: 0)
    #expect(abs(single.meanWait - 2) < 1e-12)
  }

  @Test("Numbers too great to be tabulated are refused")
  func tooGreat() {
    let error = #expect(throws: QueueError.self) { try InfiniteServerCensus(mean: 2e9) }
    #expect(error?.description == "The mean is 2000000000.0. Give at most 1000000000.0.")
    #expect(throws: QueueError.self) { try ErlangLoss.servers(forLoss: 0.01, offeredLoad: 1e12) }
  }

  @Test("An overloaded server and a queue of nobody's are refused")
  func refusals() {
    #expect(throws: QueueError.overloaded(utilisation: 1, servers: 1, leastServers: 2)) {
      try SingleServerQueue.constantService(arrivalRate: 1, serviceTime: 1)
    }
    #expect(throws: QueueError.noClasses) { try PrioritySingleServerQueue(classes: []) }
    #expect(throws: QueueError.negative(quantity: "arrival rate", value: -1)) {
      try PriorityMultiServerQueue(servers: 1, arrivalRates: [2, -1], serviceRate: 3)
    }
  }
}
