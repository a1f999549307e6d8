import Foundation

/// A file of a region folder.
package struct ExampleFile: Sendable {
  /// The name without its folder, for example `units.csv`.
  package let name: String
  /// The bytes, UTF-8.
  package let contents: [UInt8]
}

/// The made-up *Region Exempel*: a region folder that hangs together and holds planted stories.
///
/// The same size and seed give the same bytes on every platform. Everything in it is invented; the files are those of
/// `Documentation/Regionmappen.md`, and what a planner should find in them stands in `Documentation/RegionExempel.md`.
package struct ExampleRegion: Sendable {
  /// How large it is.
  package let size: ExampleSize
  /// The seed of everything that is drawn.
  package let seed: UInt64

  /// Describes a region without generating it.
  package init(size: ExampleSize, seed: UInt64 = 1) {
    self.size = size
    self.seed = seed
  }

  /// The files, each generated when it is asked for, so that one at a time is in memory.
  package func files() -> some Sequence<ExampleFile> {
    let folder = RegionFolder(size: size, seed: seed)
    return RegionFolder.kinds.lazy.map { folder.file($0) }
  }

  /// Writes the files into a folder, which is made if it is missing; files with the same names are replaced.
  ///
  /// Throws what the file system throws.
  package func write(to folder: String) throws {
    let directory = URL(fileURLWithPath: folder, isDirectory: true)
    try FileManager.default.createDirectory(at: directory, withIntermediateDirectories: true)
    for file in files() {
      try Data(file.contents).write(to: directory.appendingPathComponent(file.name))
    }
  }
}
