import Testing

@testable import Optimization

@Suite("Finding HiGHS")
struct HiGHSLibraryTests {
  @Test("A chosen path that leads nowhere is told, with what was searched and how to get the library")
  func absent() throws {
    let error = try #require(throws: SolverError.self) {
      try HiGHSSolver(HiGHSLocator(chosenPath: "/nowhere/libhighs.so.1"))
    }
    #expect(
      error.description
        == "HiGHS was not found. Searched: /nowhere/libhighs.so.1. Run scripts/install-highs in the project's folder, "
        + "install the system's package libhighs1, or set VARDTAKT_HIGHS to the path of libhighs.")
  }

  @Test("A file that is no library is told with the loader's reason")
  func noLibrary() throws {
    let file = #filePath
    guard case .failure(let error) = HiGHSLibrary.find(HiGHSLocator(chosenPath: file)) else {
      Issue.record("A Swift file was loaded as a library.")
      return
    }
    #expect(error.description.hasPrefix("The library \(file) cannot be used: "))
    #expect(error.description.hasSuffix(HiGHSLocator.remedy))
  }

  #if os(Linux)
    @Test("A library that is not HiGHS is told by the function it lacks")
    func otherLibrary() {
      let result = HiGHSLibrary.find(HiGHSLocator(systemNames: ["libm.so.6"]))
      let expected = SolverError.libraryUnusable(
        path: "libm.so.6", reason: "it lacks Highs_create, so it is not HiGHS or too old",
        remedy: HiGHSLocator.remedy)
      #expect(throws: expected) { try result.get() }
    }
  #endif

  @Test("The system's names are tried before the folders, and nothing but a chosen path when there is one")
  func order() {
    let locator = HiGHSLocator(systemNames: ["libhighs"], folders: ["/a", "/b"])
    let name = HiGHSLocator.libraryNames[0]
    #expect(locator.candidates == ["libhighs", "/a/.tools/highs/\(name)", "/b/.tools/highs/\(name)"])
    var chosen = locator
    chosen.chosenPath = "/c/own"
    #expect(chosen.candidates == ["/c/own"])
    // The build folder lies below the project's, so one of the folders above the program holds .tools.
    #expect(HiGHSLocator.standard.folders.count > 2)
  }

  @Test("One copy serves the whole process")
  func oneCopy() throws {
    let first = try HiGHSLibrary.load()
    #expect(try HiGHSLibrary.load().path == first.path)
    // A second file is not loaded beside the first, whatever it holds.
    #expect(try HiGHSLibrary.load(HiGHSLocator(chosenPath: #filePath)).path == first.path)
    #expect(try HiGHSSolver().name == "HiGHS \(first.version)")
    #expect(first.version.split(separator: ".").count == 3)
  }
}
