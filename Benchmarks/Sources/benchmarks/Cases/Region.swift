/// The sizes of the made-up region that are measured.
enum RegionSize: String, CaseIterable {
  case standard, large

  /// What the table calls it.
  var name: String {
    switch self {
    case .standard: "default region"
    case .large: "large region"
    }
  }

  /// The aims that hold for it.
  var aims: RegionAims {
    switch self {
    case .standard: RegionAims(importing: Aim(seconds: 2), plan: Aim(seconds: 1.5), whatIf: Aim(seconds: 0.05))
    case .large: RegionAims(plan: Aim(seconds: 15, peakBytes: 1_500_000_000))
    }
  }
}

/// What the commands should take at most for a region.
struct RegionAims {
  var importing: Aim?
  var plan: Aim?
  var whatIf: Aim?
}

/// A made-up region on disk: its files and its workspace.
struct Region {
  let size: RegionSize
  let folder: String

  /// Lets the program write a region.
  static func written(size: RegionSize, bench: Bench) throws -> Region {
    let region = Region(size: size, folder: bench.folder + "/" + size.rawValue)
    Console.progress("Writing the \(size.name)")
    _ = try bench.vardtakt(["demo", "--folder", region.folder, "--size", size.rawValue])
    return region
  }

  /// The workspace that holds the region.
  var workspace: String { folder + "/region.vardtakt" }

  /// The volume history, by far the largest file.
  var volumes: String { folder + "/volumes.csv" }

  /// A cell to try another value in; both sizes of the made-up region have the unit.
  var triedTime: String { "N-ORT-M/ORT-L-AB/mott_lakare=0.6" }

  /// A figure to explain.
  var figure: String { "gap/N-ORT-M/mott_lakare/2027" }
}
