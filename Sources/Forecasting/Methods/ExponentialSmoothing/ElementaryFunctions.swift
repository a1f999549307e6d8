#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// The natural logarithm.
@inline(__always)
func logarithm(_ number: Double) -> Double { log(number) }

/// e to the power of a number.
@inline(__always)
func exponential(_ number: Double) -> Double { exp(number) }
