/// Known cases of queues, census and waiting targets; Poisson tails are printed by SciPy 1.x, `scipy.stats.poisson.sf`.
extension FormulaVector {
  static let queues: [FormulaVector] = [
    // Gross and others (2008), section 2.3: P(wait) and mean wait of M/M/10 at 0.9 are 0.668732 when the rate is 1.
    FormulaVector(
      id: "M/M/10", formula: "erlang-c",
      options: "--servers 10 --arrival-rate 9 --service-rate 1 --longer-than 1 --accepted-share 0.1",
      expected: [
        "utilisation": 0.9, "probabilityOfWaiting": 0.668732, "meanWait": 0.668732, "meanTimeInSystem": 1.668732,
        "meanNumberWaiting": 6.018584, "meanNumberInSystem": 15.018584, "shareWaitingLonger": 0.246013,
        "longWait": 1.900212, "leastServers": 11,
      ], tolerance: 1e-6, source: .table),
    // Cooper (1981), appendix: the loss of 10 servers offered 5 erlang is 0.018385; with 11 servers it is 0.008287.
    FormulaVector(
      id: "Erlang B", formula: "erlang-b",
      options: "--servers 10 --arrival-rate 5 --service-rate 1 --accepted-loss 1%",
      expected: [
        "offeredLoad": 5, "lossProbability": 0.018385, "carriedLoad": 4.908077, "utilisation": 0.490808,
        "lostRate": 0.091923, "leastServers": 11,
      ], tolerance: 1e-6, source: .table),
    // 0.8 × 1 ÷ (2 × 0.2) = 2.
    FormulaVector(
      id: "M/D/1", formula: "md1", options: "--arrival-rate 0.8 --service-time 1",
      expected: [
        "utilisation": 0.8, "meanWait": 2, "meanTimeInSystem": 3, "meanNumberWaiting": 1.6, "meanNumberInSystem": 2.4,
      ], source: .hand),
    // 0.8 × 1.5 ÷ (2 × 0.2) = 3.
    FormulaVector(
      id: "M/G/1", formula: "mg1", options: "--arrival-rate 0.8 --service-time 1 --service-squared-variation 0.5",
      expected: ["meanWait": 3, "meanNumberWaiting": 2.4], source: .hand),
    FormulaVector(
      id: "M/M/1", formula: "mg1", options: "--arrival-rate 0.8 --service-time 1", expected: ["meanWait": 4],
      source: .hand),
    // Three quarters of the wait of M/M/10.
    FormulaVector(
      id: "G/G/c", formula: "allen-cunneen",
      options: "--servers 10 --arrival-rate 9 --service-rate 1 --service-squared-variation 0.5",
      expected: ["utilisation": 0.9, "meanWait": 0.501549, "meanNumberWaiting": 4.513938], tolerance: 1e-6,
      source: .hand),
    // Erlang C of 2 servers at 0.6 is 0.45; 0.225 ÷ 0.7 and 0.225 ÷ (0.7 × 0.4).
    FormulaVector(
      id: "two priorities", formula: "priority-queue",
      options: "--servers 2 --arrival-rates 0.6,0.6 --service-rate 1",
      expected: [
        "utilisation": 0.6, "meanWaits.0": 0.225 / 0.7, "meanWaits.1": 0.225 / 0.28,
        "meanNumbersWaiting.1": 0.6 * 0.225 / 0.28,
      ], source: .hand),
    // Remaining work 0.3; 0.3 ÷ 0.7 and 0.3 ÷ (0.7 × 0.4).
    FormulaVector(
      id: "two priorities, one server", formula: "priority-single",
      options: "--arrival-rates 0.3,0.3 --service-times 1 --service-squared-variations 0",
      expected: ["utilisation": 0.6, "meanWaits.0": 0.3 / 0.7, "meanWaits.1": 0.3 / 0.28], source: .hand),
    // Poisson with mean 20: 0.0525 beyond 27 and 0.0343 beyond 28.
    FormulaVector(
      id: "M/G/∞", formula: "m-g-infinity", options: "--arrival-rate 4 --mean-stay 5",
      expected: ["mean": 20, "variance": 20, "deviation": 4.472136, "quantile": 28], tolerance: 1e-6, source: .table),
    FormulaVector(
      id: "T10", formula: "ward-census",
      options: "--arrivals-per-day 6.575342465753425 --length-of-stay 3.5 --beds 24",
      expected: [
        "meanCensus": 23.01369863, "occupancy": 0.958904, "riskOfOverfull": 0.366508, "riskOfFull": 0.445985,
        "meanBeyond": 1.467592, "overcrowdingPerHundred": 6.114968,
      ], tolerance: 1e-6, source: .table),
    FormulaVector(
      id: "beds for one hour in twenty", formula: "beds-for-risk",
      options: "--arrivals-per-day 4 --length-of-stay 5 --risk 5%",
      expected: [
        "meanCensus": 20, "bedsForOverfull": 28, "riskOfOverfull": 0.034334, "bedsForFull": 29,
        "riskOfFull": 0.034334, "occupancy": 20.0 / 28,
      ], tolerance: 1e-6, source: .table),
    // Fong and others (2022), doi:10.1101/2022.08.23.22279117: 30 × 52 ÷ 4; 30 + 2 ÷ (2 × 13).
    FormulaVector(
      id: "target queue", formula: "target-queue", options: "--demand 30 --limit-days 364",
      expected: ["targetQueue": 390, "meanWaitWeeks": 13, "holdingCapacity": 30 + 1.0 / 13], source: .table),
    // The same: 30 + (1200 − 390) ÷ 26.
    FormulaVector(
      id: "relief", formula: "relief-capacity", options: "--demand 30 --queue 1200 --limit-days 364",
      expected: ["targetQueue": 390, "capacity": 61.153846, "extra": 31.153846], tolerance: 1e-6, source: .table),
    // The same: 2 × 63 ÷ 52.
    FormulaVector(
      id: "pressure", formula: "waiting-pressure", options: "--mean-wait-days 441 --limit-days 364",
      expected: ["pressure": 2.423077, "isAboveOne": 1], tolerance: 1e-6, source: .table),
    FormulaVector(
      id: "Little forwards", formula: "little-number", options: "--arrival-rate 30 --mean-time 13",
      expected: ["meanNumber": 390], source: .hand),
    FormulaVector(
      id: "Little backwards", formula: "little-rate", options: "--mean-number 390 --mean-time 13",
      expected: ["rate": 30], source: .hand),
  ]
}
