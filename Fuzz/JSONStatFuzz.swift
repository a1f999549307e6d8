import Intake

/// What libFuzzer calls with each text it makes up.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzz(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  tryReader(JSONStatReader(), name: "prov.json", start, count)
}
