import Simulation
import Testing

@Suite("Erlang C")
struct MultiServerQueueTests {
  struct Case: Sendable {
    let servers: Int
    let arrivalRate: Double
    let serviceRate: Double
    let waiting: Double
    let meanWait: Double
    let digits: Double
  }

  @Test(
    "The share that waits and the mean wait are those of the literature",
    arguments: [
      // Issue 5 of this project states this case: both are 0.668732.
      Case(servers: 10, arrivalRate: 9, serviceRate: 1, waiting: 0.668732, meanWait: 0.668732, digits: 5e-7),
      // Gross and Harris, eye clinic: 6 an hour, 20 minutes each, 3 doctors: 8/9 wait on average, hence 4/27 hours.
      Case(servers: 3, arrivalRate: 6, serviceRate: 3, waiting: 4.0 / 9, meanWait: 4.0 / 27, digits: 1e-12),
      // Hillier and Lieberman, county hospital: 2 an hour, 20 minutes each: 2/3 of an hour with one doctor, 1/24 with two.
      Case(servers: 1, arrivalRate: 2, serviceRate: 3, waiting: 2.0 / 3, meanWait: 2.0 / 3, digits: 1e-12),
      Case(servers: 2, arrivalRate: 2, serviceRate: 3, waiting: 1.0 / 6, meanWait: 1.0 / 24, digits: 1e-12),
    ])
  func literature(_ one: Case) throws {
    let queue = try MultiServerQueue(
      servers: one.servers, arrivalRate: one.arrivalRate, serviceRate: one.serviceRate)
    #expect(abs(queue.probabilityOfWaiting - one.waiting) < one.digits)
    #expect(abs(queue.meanWait - one.meanWait) < one.digits)
    #expect(abs(queue.meanNumberWaiting - one.arrivalRate * one.meanWait) < one.arrivalRate * one.digits)
  }

  // Gross and Harris, eye clinic: an empty clinic one ninth of the time, 26/9 in it on average.
  @Test("The number in the system has the probabilities that a hand calculation gives, and they add to one")
  func numbers() throws {
    let queue = try MultiServerQueue(servers: 3, arrivalRate: 6, serviceRate: 3)
    #expect(abs(try queue.probability(ofNumber: 0) - 1.0 / 9) < 1e-12)
    #expect(abs(queue.meanNumberInSystem - 26.0 / 9) < 1e-12)
    let sum = try (0...300).reduce(0.0) { $0 + (try queue.probability(ofNumber: $1)) }
    #expect(abs(sum - 1) < 1e-12)
  }

  // M/M/1 by hand: P(W > t) = ρ e^(−(μ − λ)t); the 90 % quantile solves 0.5 e^(−0.5 t) = 0.1.
  @Test("A wait's quantile is the time that the wanted share does not exceed")
  func quantiles() throws {
    let queue = try MultiServerQueue(servers: 1, arrivalRate: 0.5, serviceRate: 1)
    #expect(abs(try queue.waitQuantile(0.9) - 3.2188758248682006) < 1e-12)
    #expect(try queue.waitQuantile(0.5) == 0)
    #expect(abs(try queue.probabilityOfWaiting(longerThan: 3.2188758248682006) - 0.1) < 1e-12)
  }

  @Test("Thousands of servers are no trouble, and a share that waits needs the fewest that hold it")
  func many() throws {
    let queue = try MultiServerQueue(servers: 5000, arrivalRate: 4950, serviceRate: 1)
    #expect(queue.probabilityOfWaiting > 0.3 && queue.probabilityOfWaiting < 0.4)
    let servers = try MultiServerQueue.servers(
      forWaitLongerThan: 0.1, atMost: 0.2, arrivalRate: 900, serviceRate: 1)
    let enough = try MultiServerQueue(servers: servers, arrivalRate: 900, serviceRate: 1)
    let few = try MultiServerQueue(servers: servers - 1, arrivalRate: 900, serviceRate: 1)
    #expect(try enough.probabilityOfWaiting(longerThan: 0.1) <= 0.2)
    #expect(try few.probabilityOfWaiting(longerThan: 0.1) > 0.2)
  }

  @Test("Numbers without an answer are refused with a remedy")
  func refusals() throws {
    let overloaded = #expect(throws: QueueError.self) {
      try MultiServerQueue(servers: 10, arrivalRate: 10.5, serviceRate: 1)
    }
    #expect(overloaded == .overloaded(utilisation: 1.05, servers: 10, leastServers: 11))
    #expect(
      overloaded?.description
        == "Utilisation is 105.0 % with 10 servers, so the queue grows without end. "
        + "Have at least 11 servers, shorten the service, or let fewer arrive.")
    #expect(throws: QueueError.overloaded(utilisation: 1, servers: 3, leastServers: 4)) {
      try MultiServerQueue(servers: 3, arrivalRate: 3, serviceRate: 1)
    }
    let none = #expect(throws: QueueError.self) { try MultiServerQueue(servers: 0, arrivalRate: 1, serviceRate: 1) }
    #expect(none?.description == "There are 0 servers. Give at least one.")
    let negative = #expect(throws: QueueError.self) {
      try MultiServerQueue(servers: 1, arrivalRate: -1, serviceRate: 1)
    }
    #expect(negative?.description == "The arrival rate is -1.0. Give a number that is zero or more.")
    let share = #expect(throws: QueueError.self) {
      try MultiServerQueue(servers: 1, arrivalRate: 0.5, serviceRate: 1).waitQuantile(1.5)
    }
    #expect(share?.description == "The probability is 1.5. Give a number above 0 and below 1.")
    let slow = #expect(throws: QueueError.self) { try MultiServerQueue(servers: 1, arrivalRate: 1, serviceRate: 0) }
    #expect(slow?.description == "The service rate is 0.0. Give a number above zero.")
  }
}
