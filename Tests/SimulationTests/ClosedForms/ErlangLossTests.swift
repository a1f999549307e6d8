import Simulation
import Testing

@Suite("Erlang B")
struct ErlangLossTests {
  // 0.018385 is the standard textbook value for 10 lines and 5 erlang; the others by hand from a^c/c! ÷ Σ a^k/k!.
  @Test(
    "The share lost is that of the tables and of hand calculations",
    arguments: [(10, 5.0, 0.018385, 5e-7), (1, 1.0, 0.5, 1e-12), (2, 1.0, 0.2, 1e-12), (3, 2.0, 4.0 / 19, 1e-12)])
  func losses(_ servers: Int, _ load: Double, _ loss: Double, _ digits: Double) throws {
    #expect(abs(try ErlangLoss(servers: servers, offeredLoad: load).lossProbability - loss) < digits)
  }

  // Rows of the published Erlang B tables: the traffic, in two decimals, that so many lines carry at this loss.
  @Test(
    "As many servers are needed as the Erlang tables say",
    arguments: [
      (5, 1.36, 0.01), (10, 4.46, 0.01), (20, 12.0, 0.01), (50, 37.9, 0.01), (100, 84.0, 0.01), (10, 5.08, 0.02),
    ])
  func inverse(_ servers: Int, _ load: Double, _ loss: Double) throws {
    #expect(try ErlangLoss.servers(forLoss: loss, offeredLoad: load) == servers)
  }

  @Test("What is carried is what is not lost")
  func carried() throws {
    let system = try ErlangLoss(servers: 2, offeredLoad: 1)
    #expect(abs(system.carriedLoad - 0.8) < 1e-12)
    #expect(abs(system.utilisation - 0.4) < 1e-12)
    #expect(try ErlangLoss(servers: 3, offeredLoad: 0).lossProbability == 0)
  }

  @Test("A loss of nothing or of all cannot be asked for")
  func refusals() {
    #expect(throws: QueueError.notAShare(quantity: "accepted loss", value: 0)) {
      try ErlangLoss.servers(forLoss: 0, offeredLoad: 5)
    }
    #expect(throws: QueueError.noServers(given: -1)) { try ErlangLoss(servers: -1, offeredLoad: 5) }
  }
}
