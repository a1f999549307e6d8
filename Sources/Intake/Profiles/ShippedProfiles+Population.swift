extension ShippedProfiles {
  /// Inhabitants by region, sex and age from Statistics Sweden, counted or projected, in any format.
  static let swedishPopulation = """
    name: scb_population
    description: >-
      Folkmängd per region, kön, ålder och år från SCB: PX, JSON-stat, CSV eller Excel. Välj region med --region.
    population:
      region:
        dimensions: [lan, län, region, kommun]
      sex:
        dimensions: [kon, kön, sex]
        women: [kvinnor, kvinna, women, females, female, k, f, "2"]
        men: [män, man, men, males, male, m, "1"]
      age:
        dimensions: [alder, ålder, age]
      contents: [Folkmängd, Folkmängden per månad, Population, Antal]
      zero_symbols: ["-"]   # SCB: inget finns att redovisa
    """
}
