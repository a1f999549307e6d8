import Forecasting
import Testing

/// Two hospitals with three planning objects each, the hospitals, the objects and the total.
///
/// Numbers printed by hierarchicalforecast 1.5.3 (Python; MinTrace "ols", "wls_struct", "wls_var", "mint_shrink" with
/// ridge 0, TopDown "forecast_proportions", "proportion_averages"). It centres residuals where correlations are shrunk
/// and we do not; each row sums to zero, so that both mean the same. It adds 2e-8 to each variance, so it was given the
/// residuals times a million, which changes nothing else, and a thousandth more in one place, since it refuses residuals
/// that sum to zero.
@Suite("Reconciler against published software")
struct ReconcilerReferenceTests {
  static let sums = [[0, 1, 2, 3, 4, 5], [0, 1, 2], [3, 4, 5], [0, 3], [1, 4], [2, 5]]
  static let base: [[Double]] = [
    [250, 262, 255], [480, 470, 491], [190, 178, 185], [160, 149, 163], [285, 277, 290], [3, 12, 150],
    [1510, 1490, 1540], [905, 880, 915], [618, 622, 605], [400, 420, 410], [760, 745, 790], [330, 318, 340],
  ]
  static let residuals: [[Double]] = [
    [2, -16, -3, 5, -31, -19, -37, -12, -42, -11, -20, 184], [6, -1, -94, -37, -11, -16, -52, 10, -44, -41, 47, 233],
    [0, 16, -11, -9, -2, -7, -18, 12, 16, -28, 17, 14], [-8, 26, 8, -20, -2, 1, -2, 16, -4, 4, 20, -39],
    [5, -8, 1, -37, -18, -14, 22, 40, -36, -25, 20, 50], [-5, -3, 15, 12, -1, 1, -3, 10, -2, 0, 1, -25],
    [-8, -31, -84, -104, -18, -28, -91, 103, -126, -59, 85, 361],
    [-24, 8, -150, -92, -52, -64, -103, 66, -91, -96, 49, 549],
    [-12, 11, 38, -35, -42, -14, 18, 45, -37, -38, 60, 6], [-5, 1, 3, -45, -50, -13, -71, 17, -72, 4, -13, 244],
    [14, -40, -68, -45, -30, -35, -33, 30, -58, -77, 66, 276], [-11, 2, 15, 2, 6, -6, -27, 19, 9, -28, 15, 4],
  ]
  static let linear: [(method: ReconciliationMethod, bottom: [[Double]])] = [
    (
      .ordinary,
      [
        [231.6666666667, 245.25, 249.5],
        [463.3333333333, 449.5833333333, 491.1666666667],
        [220.6666666667, 200.9166666667, 183.8333333333],
        [187.9166666667, 185.75, 162.0],
        [314.5833333333, 310.0833333333, 294.6666666667],
        [79.9166666667, 88.4166666667, 153.3333333333],
      ]
    ),
    (
      .structural,
      [
        [239.375, 253.125, 250.9166666667],
        [470.625, 458.375, 491.1666666667],
        [216.125, 198.875, 184.1666666667],
        [180.2083333333, 175.7916666667, 161.9166666667],
        [306.4583333333, 301.0416666667, 293.1666666667],
        [59.9583333333, 68.5416666667, 152.1666666667],
      ]
    ),
    (
      .variance,
      [
        [240.9140623181, 257.2750263849, 251.5821934418],
        [459.3418851899, 446.3086753446, 493.2557241346],
        [242.1991320535, 226.2773489526, 186.9391078879],
        [178.221772803, 169.6482220401, 162.9231231158],
        [331.8661488537, 328.8125450926, 290.8461326633],
        [33.2045280433, 41.0969247822, 150.9597841407],
      ]
    ),
    (
      .shrinkage,
      [
        [205.3013946677, 221.5827932696, 251.623453542],
        [432.063901033, 418.5549422914, 493.8074246803],
        [240.3269222654, 224.2074901528, 187.0641433357],
        [185.5323693918, 176.824080817, 163.0926114633],
        [324.5302334892, 321.1753137963, 291.0876780171],
        [33.5459735965, 41.5738414297, 150.8220481337],
      ]
    ),
  ]
  /// Minimised by scipy 1.17.1 `nnls` on forecasts and sums multiplied by the inverse root of W.
  static let nonNegative: [(method: ReconciliationMethod, bottom: [[Double]])] = [
    (
      .ordinary,
      [
        [242.5138888889, 260.0833333333, 225.2222222222],
        [474.1805555556, 464.4166666667, 466.8888888889],
        [118.125, 9.75, 0.0],
        [191.2222222222, 183.0833333333, 166.6388888889],
        [317.8888888889, 307.4166666667, 299.3055555556],
        [0.0, 49.75, 97.75],
      ]
    ),
    (
      .structural,
      [
        [244.4333333333, 263.4583333333, 238.5],
        [475.6833333333, 468.7083333333, 478.75],
        [138.3333333333, 12.2083333333, 0.0],
        [181.7, 174.4583333333, 162.7222222222],
        [307.95, 299.7083333333, 293.9722222222],
        [0.0, 40.2083333333, 116.8888888889],
      ]
    ),
    (
      .variance,
      [
        [241.6412309516, 260.6802304222, 238.1754055859],
        [458.70323284, 450.9246142384, 469.4020351217],
        [107.0881307192, 13.0620053415, 0.0],
        [182.0080353872, 171.8418065534, 165.8883828415],
        [341.4541655753, 334.2946922, 298.6956462364],
        [0.0, 21.9873059113, 123.2698607085],
      ]
    ),
    (
      .shrinkage,
      [
        [242.6710643273, 246.3096749167, 279.3096747041],
        [435.400015913, 437.0239866883, 527.6978907785],
        [105.8717446694, 10.7962473079, 0.0],
        [180.772237683, 173.9691624508, 162.6594101073],
        [338.3226780985, 328.8544712451, 310.2357274047],
        [0.0, 22.7243104001, 124.6180324742],
      ]
    ),
  ]

  private func reconcile(_ method: ReconciliationMethod, _ base: [[Double]], nonNegative: Bool) throws -> SeriesTable {
    let structure = try SummingStructure(bottomCount: 6, sums: Self.sums)
    let evidence = ReconciliationEvidence(residuals: SeriesTable(Self.residuals))
    return try Reconciler(method, structure: structure, evidence: evidence, nonNegative: nonNegative)
      .reconcile(SeriesTable(base))
  }

  @Test("Least squares methods agree with hierarchicalforecast", arguments: linear)
  func leastSquares(_ reference: (method: ReconciliationMethod, bottom: [[Double]])) throws {
    let table = try reconcile(reference.method, Self.base, nonNegative: false)
    #expect(close(Array(table.values[..<18]), reference.bottom.flatMap { $0 }, within: 1e-8))
  }

  @Test("Least squares without negative forecasts agrees with scipy", arguments: nonNegative)
  func nonNegativeLeastSquares(_ reference: (method: ReconciliationMethod, bottom: [[Double]])) throws {
    var base = Self.base
    base[2] = [190, 8, 5]
    base[6] = [1300, 1250, 1200]
    base[7] = [905, 780, 700]
    base[11] = [20, 40, 60]
    let table = try reconcile(reference.method, base, nonNegative: true)
    #expect(close(Array(table.values[..<18]), reference.bottom.flatMap { $0 }, within: 1e-8))
    #expect(table.values.allSatisfy { $0 >= 0 })
  }

  @Test("Shares of forecasts agree with hierarchicalforecast in a tree of total, hospitals and objects")
  func forecastShares() throws {
    let structure = try SummingStructure(bottomCount: 6, sums: Array(Self.sums[..<3]))
    let table = try Reconciler(.forecastShares, structure: structure)
      .reconcile(SeriesTable(Array(Self.base[..<9])))
    let expected = [
      [243.82475948499817, 251.33843519995318, 253.91521567075583],
      [468.14353821119647, 450.87429215258777, 488.91125840918085],
      [185.3068172085986, 170.75664681523537, 184.21299960427382],
      [218.830316105431, 209.9031124406423, 165.69248057955835],
      [389.79150056279894, 390.22256473864377, 294.7903028716069],
      [4.103068426976831, 16.904948652937634, 152.47774286462425],
    ]
    #expect(close(Array(table.values[..<18]), expected.flatMap { $0 }))
    #expect(close(table.row(6), Self.base[6]))
  }

  @Test("Shares of the past agree with hierarchicalforecast")
  func historicalShares() throws {
    let history: [[Double]] = [
      [240, 260, 251, 249], [470, 500, 455, 495], [180, 200, 190, 170], [150, 160, 155, 149], [280, 290, 300, 270],
      [10, 14, 8, 12],
    ]
    let structure = try SummingStructure(bottomCount: 6, sums: Array(Self.sums[..<3]))
    let evidence = ReconciliationEvidence(bottomMeans: history.map { $0.reduce(0, +) / 4 })
    let table = try Reconciler(.historicalShares, structure: structure, evidence: evidence)
      .reconcile(SeriesTable(Array(Self.base[..<9])))
    let expected = [
      [276.65811652620005, 272.99377061194576, 282.1546353975815],
      [531.1835837303041, 524.1480395749359, 541.7368999633564],
      [204.72700622938805, 202.01539025283986, 208.79443019421035],
      [169.86808354708685, 167.6181751557347, 173.24294613411507],
      [315.3902528398681, 311.21289849761814, 321.65628435324294],
      [12.172957127152804, 12.011725906925614, 12.414803957493588],
    ]
    #expect(close(Array(table.values[..<18]), expected.flatMap { $0 }))
  }
}
