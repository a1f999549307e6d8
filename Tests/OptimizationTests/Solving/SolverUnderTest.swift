import Optimization

/// The solver the tests run on. `make test` fetches it, so a missing one is a failure and not a skipped test.
func solverUnderTest() throws -> HiGHSSolver { try HiGHSSolver() }

/// Whether two numbers are the same but for rounding.
func close(_ found: Double?, _ expected: Double, within tolerance: Double = 1e-7) -> Bool {
  guard let found else { return false }
  return (found - expected).magnitude <= tolerance * max(1, expected.magnitude)
}
