// The C interface of HiGHS, one stored pointer per function we call (highs_c_api.h; integers are 32 bits wide).

typealias CInteger = Int32
typealias Integers = UnsafePointer<Int32>
typealias Numbers = UnsafePointer<Double>
typealias Handle = UnsafeMutableRawPointer
typealias CText = UnsafePointer<CChar>
/// What HiGHS calls while it solves: kind, message, data out, data in, and our own pointer.
typealias HiGHSCallback =
  @Sendable @convention(c) (
    CInt, CText?, UnsafeRawPointer?, UnsafeMutableRawPointer?, UnsafeMutableRawPointer?
  ) -> Void

/// HiGHS's functions, looked up by name in a loaded library.
struct HiGHSFunctions: Sendable {
  typealias Create = @Sendable @convention(c) () -> Handle?
  typealias Destroy = @Sendable @convention(c) (Handle) -> Void
  typealias Version = @Sendable @convention(c) () -> CText?
  typealias Reset = @Sendable @convention(c) (CInteger) -> Void
  typealias Step = @Sendable @convention(c) (Handle) -> CInteger
  typealias StepInteger = @Sendable @convention(c) (Handle, CInteger) -> CInteger
  typealias StepNumber = @Sendable @convention(c) (Handle, Double) -> CInteger
  typealias StepRange = @Sendable @convention(c) (Handle, CInteger, CInteger) -> CInteger
  typealias PassModel =
    @Sendable @convention(c) (
      Handle, CInteger, CInteger, CInteger, CInteger, CInteger, Double, Numbers?, Numbers?, Numbers?, Numbers?,
      Numbers?, Integers?, Integers?, Numbers?, Integers?
    ) -> CInteger
  typealias SetInteger = @Sendable @convention(c) (Handle, CText, CInteger) -> CInteger
  typealias SetNumber = @Sendable @convention(c) (Handle, CText, Double) -> CInteger
  typealias SetText = @Sendable @convention(c) (Handle, CText, CText) -> CInteger
  typealias GetInteger = @Sendable @convention(c) (Handle, CText, UnsafeMutablePointer<CInteger>) -> CInteger
  typealias GetLong = @Sendable @convention(c) (Handle, CText, UnsafeMutablePointer<Int64>) -> CInteger
  typealias GetNumber = @Sendable @convention(c) (Handle, CText, UnsafeMutablePointer<Double>) -> CInteger
  typealias GetSolution =
    @Sendable @convention(c) (
      Handle, UnsafeMutablePointer<Double>?, UnsafeMutablePointer<Double>?, UnsafeMutablePointer<Double>?,
      UnsafeMutablePointer<Double>?
    ) -> CInteger
  typealias GetRay =
    @Sendable @convention(c) (Handle, UnsafeMutablePointer<CInteger>, UnsafeMutablePointer<Double>?) -> CInteger
  typealias GetBasis =
    @Sendable @convention(c) (Handle, UnsafeMutablePointer<CInteger>?, UnsafeMutablePointer<CInteger>?) -> CInteger
  typealias SetBasis = @Sendable @convention(c) (Handle, Integers?, Integers?) -> CInteger
  typealias ChangeSet = @Sendable @convention(c) (Handle, CInteger, Integers?, Numbers?, Numbers?) -> CInteger
  typealias ChangeCosts = @Sendable @convention(c) (Handle, CInteger, CInteger, Numbers?) -> CInteger
  typealias ChangeEntry = @Sendable @convention(c) (Handle, CInteger, CInteger, Double) -> CInteger
  typealias AddRow = @Sendable @convention(c) (Handle, Double, Double, CInteger, Integers?, Numbers?) -> CInteger
  typealias SetCallback = @Sendable @convention(c) (Handle, HiGHSCallback, UnsafeMutableRawPointer?) -> CInteger
  typealias CallbackItem = @Sendable @convention(c) (UnsafeRawPointer, CText) -> UnsafeRawPointer?

  let create: Create
  let destroy: Destroy
  let version: Version
  let integerSize: Step
  let resetScheduler: Reset
  let passModel: PassModel
  let setBool: SetInteger
  let setInteger: SetInteger
  let setNumber: SetNumber
  let setText: SetText
  let getInteger: GetInteger
  let getLong: GetLong
  let getNumber: GetNumber
  let run: Step
  let zeroClocks: Step
  let modelStatus: Step
  let clearSolver: Step
  let solution: GetSolution
  let dualRay: GetRay
  let basis: GetBasis
  let setBasis: SetBasis
  let changeBounds: ChangeSet
  let changeSides: ChangeSet
  let changeCosts: ChangeCosts
  let changeEntry: ChangeEntry
  let changeSense: StepInteger
  let changeOffset: StepNumber
  let addRow: AddRow
  let deleteRows: StepRange
  let setCallback: SetCallback
  let startCallback: StepInteger
  let stopCallback: StepInteger
  let callbackItem: CallbackItem

  /// Finds every function; throws the name of the first that the library does not have.
  init(_ symbols: SymbolTable) throws(MissingSymbol) {
    create = try symbols.function("Highs_create")
    destroy = try symbols.function("Highs_destroy")
    version = try symbols.function("Highs_version")
    integerSize = try symbols.function("Highs_getSizeofHighsInt")
    resetScheduler = try symbols.function("Highs_resetGlobalScheduler")
    passModel = try symbols.function("Highs_passMip")
    setBool = try symbols.function("Highs_setBoolOptionValue")
    setInteger = try symbols.function("Highs_setIntOptionValue")
    setNumber = try symbols.function("Highs_setDoubleOptionValue")
    setText = try symbols.function("Highs_setStringOptionValue")
    getInteger = try symbols.function("Highs_getIntInfoValue")
    getLong = try symbols.function("Highs_getInt64InfoValue")
    getNumber = try symbols.function("Highs_getDoubleInfoValue")
    run = try symbols.function("Highs_run")
    zeroClocks = try symbols.function("Highs_zeroAllClocks")
    modelStatus = try symbols.function("Highs_getModelStatus")
    clearSolver = try symbols.function("Highs_clearSolver")
    solution = try symbols.function("Highs_getSolution")
    dualRay = try symbols.function("Highs_getDualRay")
    basis = try symbols.function("Highs_getBasis")
    setBasis = try symbols.function("Highs_setBasis")
    changeBounds = try symbols.function("Highs_changeColsBoundsBySet")
    changeSides = try symbols.function("Highs_changeRowsBoundsBySet")
    changeCosts = try symbols.function("Highs_changeColsCostByRange")
    changeEntry = try symbols.function("Highs_changeCoeff")
    changeSense = try symbols.function("Highs_changeObjectiveSense")
    changeOffset = try symbols.function("Highs_changeObjectiveOffset")
    addRow = try symbols.function("Highs_addRow")
    deleteRows = try symbols.function("Highs_deleteRowsByRange")
    setCallback = try symbols.function("Highs_setCallback")
    startCallback = try symbols.function("Highs_startCallback")
    stopCallback = try symbols.function("Highs_stopCallback")
    callbackItem = try symbols.function("Highs_getCallbackDataOutItem")
  }
}
