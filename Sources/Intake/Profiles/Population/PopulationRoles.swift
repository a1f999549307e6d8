import PlanningModel

/// What the dimensions and categories of one file of inhabitants mean by a profile.
struct PopulationRoles {
  /// What is to be done with the rows of a category.
  enum Use: Equatable {
    case keep
    /// A sum beside its parts.
    case total
    /// Another region or content.
    case other
  }

  let sexes: [String: Sex]
  let ages: [String: Int]
  let sexPosition: Int
  let agePosition: Int
  let regionPosition: Int?
  /// For each dimension, the use of each category.
  let uses: [[String: Use]]
  /// The codes of the regions that are added up.
  let regions: [String]
  /// What the region is called.
  let regionName: String
}
