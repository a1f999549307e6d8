/// What R forecast 8.20 printed for `ets(y, model = …, damped = …)`: the logarithm of the likelihood and the mean of
/// `forecast(fit, h = 12)` at the first, sixth and twelfth step.
struct ReferenceFit: Sendable {
  let series: ClassicSeries
  let model: String
  let logLikelihood: Double
  let ahead: [Double]

  init(_ series: ClassicSeries, _ model: String, _ logLikelihood: Double, _ ahead: [Double]) {
    self.series = series
    self.model = model
    self.logLikelihood = logLikelihood
    self.ahead = ahead
  }

  static let all: [ReferenceFit] = [
    ReferenceFit(.airPassengers, "ANN", -863.8934, [431.996, 431.996, 431.996]),
    ReferenceFit(.airPassengers, "AAN", -863.6473, [433.6, 441.623, 451.249]),
    ReferenceFit(.airPassengers, "AAdN", -863.7961, [432.107, 432.628, 433.188]),
    ReferenceFit(.airPassengers, "MNN", -833.9501, [431.996, 431.996, 431.996]),
    ReferenceFit(.airPassengers, "MAN", -831.8976, [435.953, 455.737, 479.477]),
    ReferenceFit(.airPassengers, "MAdN", -833.4117, [432.108, 432.637, 433.206]),
    ReferenceFit(.airPassengers, "ANA", -767.4295, [435.589, 492.583, 432]),
    ReferenceFit(.airPassengers, "AAA", -765.9358, [437.286, 503.181, 448.949]),
    ReferenceFit(.airPassengers, "AAdA", -767.6154, [434.127, 497.152, 435.03]),
    ReferenceFit(.airPassengers, "MNA", -775.3962, [433.475, 491.752, 432]),
    ReferenceFit(.airPassengers, "MAA", -768.2334, [434.442, 521.02, 479.175]),
    ReferenceFit(.airPassengers, "MAdA", -773.605, [428.266, 496.234, 434.227]),
    ReferenceFit(.airPassengers, "MNM", -715.6572, [438.468, 556.905, 432.027]),
    ReferenceFit(.airPassengers, "MAM", -682.4036, [448.974, 593.587, 466.318]),
    ReferenceFit(.airPassengers, "MAdM", -679.5832, [441.802, 551.024, 451.969]),
    ReferenceFit(.accidentalDeaths, "ANN", -628.1714, [9239.94, 9239.94, 9239.94]),
    ReferenceFit(.accidentalDeaths, "AAN", -630.1292, [9288.61, 9531.95, 9823.97]),
    ReferenceFit(.accidentalDeaths, "AAdN", -628.2762, [9239.95, 9240, 9240.02]),
    ReferenceFit(.accidentalDeaths, "MNN", -628.9977, [9234.94, 9234.94, 9234.94]),
    ReferenceFit(.accidentalDeaths, "MAN", -628.5121, [9274.68, 9636.71, 10071.1]),
    ReferenceFit(.accidentalDeaths, "MAdN", -628.4051, [9225.03, 9225.1, 9225.14]),
    ReferenceFit(.accidentalDeaths, "ANA", -555.0723, [8397.5, 9893.06, 9085.49]),
    ReferenceFit(.accidentalDeaths, "AAA", -555.9249, [8034.84, 9677.86, 8869.23]),
    ReferenceFit(.accidentalDeaths, "AAdA", -552.5026, [8151.98, 9816.79, 9049.85]),
    ReferenceFit(.accidentalDeaths, "MNA", -555.9296, [8406.24, 10003, 9085.62]),
    ReferenceFit(.accidentalDeaths, "MAA", -555.0061, [8228.53, 9803.79, 9035.9]),
    ReferenceFit(.accidentalDeaths, "MAdA", -553.9406, [8209.85, 9821.91, 9080.23]),
    ReferenceFit(.accidentalDeaths, "MNM", -556.92, [8311.44, 9844.41, 9083.61]),
    ReferenceFit(.accidentalDeaths, "MAM", -562.232, [8116.86, 9908.16, 9382.68]),
    ReferenceFit(.accidentalDeaths, "MAdM", -552.0629, [8236.96, 9900.58, 9077.02]),
    ReferenceFit(.nile, "ANN", -726.3905, [805.381, 805.381, 805.381]),
    ReferenceFit(.nile, "AAN", -725.9561, [802.916, 787.106, 768.133]),
    ReferenceFit(.nile, "AAdN", -726.502, [801.817, 801.743, 801.716]),
    ReferenceFit(.nile, "MNN", -726.151, [838.875, 838.875, 838.875]),
    ReferenceFit(.nile, "MAN", -725.7412, [830.926, 820.569, 808.14]),
    ReferenceFit(.nile, "MAdN", -726.3073, [836.305, 836.227, 836.199]),
    ReferenceFit(.internetUsage, "ANN", -405.5457, [220, 220, 220]),
    ReferenceFit(.internetUsage, "AAN", -359.3469, [217.999, 207.997, 195.995]),
    ReferenceFit(.internetUsage, "AAdN", -352.8655, [218.366, 213.758, 211.93]),
    ReferenceFit(.internetUsage, "MNN", -406.1347, [220, 220, 220]),
    ReferenceFit(.internetUsage, "MAN", -365.0876, [217.999, 207.997, 195.994]),
    ReferenceFit(.internetUsage, "MAdN", -360.2521, [218.4, 214.096, 212.548]),
    ReferenceFit(.gas, "ANN", -812.8666, [646.09, 646.09, 646.09]),
    ReferenceFit(.gas, "AAN", -804.911, [670.37, 702.282, 740.576]),
    ReferenceFit(.gas, "AAdN", -804.8773, [671.164, 693.899, 718.316]),
    ReferenceFit(.gas, "MNN", -763.0404, [654.372, 654.372, 654.372]),
    ReferenceFit(.gas, "MAN", -749.9122, [672.414, 685.406, 700.995]),
    ReferenceFit(.gas, "MAdN", -751.21, [672.268, 701.564, 733.027]),
    ReferenceFit(.gas, "ANA", -652.6516, [1172.94, 611.979, 784.004]),
    ReferenceFit(.gas, "AAA", -646.1857, [1201.83, 687.949, 894.128]),
    ReferenceFit(.gas, "AAdA", -647.5841, [1201.8, 683.459, 880.417]),
    ReferenceFit(.gas, "MNA", -679.5271, [1168.63, 614.916, 782.8]),
    ReferenceFit(.gas, "MAA", -704.2426, [1205.42, 694.325, 903.185]),
    ReferenceFit(.gas, "MAdA", -714.5807, [1205.63, 678.671, 878.968]),
    ReferenceFit(.gas, "MNM", -635.7079, [1198.88, 618.117, 791.32]),
    ReferenceFit(.gas, "MAM", -618.3608, [1258.82, 709.304, 1026.48]),
    ReferenceFit(.gas, "MAdM", -619.4884, [1254.98, 701.262, 999.098]),
    ReferenceFit(.lake, "ANN", -195.3389, [579.96, 579.96, 579.96]),
    ReferenceFit(.lake, "AAN", -195.3458, [579.956, 579.935, 579.91]),
    ReferenceFit(.lake, "AAdN", -195.3482, [579.96, 579.961, 579.961]),
    ReferenceFit(.lake, "MNN", -195.3879, [579.96, 579.96, 579.96]),
    ReferenceFit(.lake, "MAN", -195.3934, [579.955, 579.931, 579.901]),
    ReferenceFit(.lake, "MAdN", -195.3651, [579.957, 579.94, 579.923]),
  ]
}
