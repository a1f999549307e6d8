public import Numerics

/// Counts that vary more than Poisson, drawn one at a time, when the mean changes from draw to draw.
public enum NegativeBinomialCounts {
  /// A negative binomial count with a mean of 0 or more and a variance of `varianceRatio` times the mean.
  ///
  /// Drawn as a Poisson count whose mean is itself gamma distributed. The ratio is above 1.
  /// Source: Greenwood and Yule, "An inquiry into the nature of frequency distributions" (1920), doi:10.2307/2341080.
  public static func draw(mean: Double, varianceRatio: Double, using random: inout PhiloxRandom) -> Int {
    precondition(mean >= 0 && mean.isFinite, "A mean of counts is a number from 0.")
    precondition(varianceRatio > 1, "Counts that vary more than Poisson have a variance above their mean.")
    if mean == 0 { return 0 }
    let scale = varianceRatio - 1
    let pace = scale * Variate.drawGamma(shape: mean / scale, &random)
    return PoissonCounts.draw(mean: pace, using: &random)
  }
}
