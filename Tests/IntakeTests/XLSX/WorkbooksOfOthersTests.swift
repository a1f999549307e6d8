import Foundation
import Testing

@testable import Intake

/// Workbooks that other programs have written.
@Suite struct WorkbooksOfOthersTests {
  /// Written by openpyxl 3, without theme and properties: a merged title, months as days with the format `yyyy-mm`,
  /// shares with the format `0 %`, missing values as no cell, as a word and as an error, a comment and a hidden sheet.
  private static let openpyxl = Data(
    base64Encoded: """
      UEsDBBQAAAAIAAAAIQCC+yx/LQIAAI4FAAAYAAAAeGwvd29ya3NoZWV0cy9zaGVldDEueG1sjVTbjpswEP0VRN9jQmA3GxGkbGjVPmy12lXbZwcG \
      sOILtZ3QfFC/pD9W22QJSWHVB4Tnco7PjDyTtELuVQ2gvV+McrX2a62bFUIqr4FhNRMNcBMphWRYG1NWSDUScOFAjKIwCO4Qw4T7aeJ8zzJNxEFT \
      wuFZeurAGJanR6CiXftz/83xQqpaOwdKkwZX8Ar6W2MAxkQ9T0EYcEUE9ySUa38zX2WxQ7iM7wRaNTh7tpidEHtrfCnWfmA1AYVcWwpsfkfYAqWW \
      ySj5eSb1L5da5PD8Rv/J1W/k7bCCraA/SKHrtb/0vQJKfKD6RbSf4VzTQGKGNU4TKVpP2mLTJLcHe6VJJNw26VVL4yfmJp2+4KYRUnuCeUdBTwxk \
      grTRY6MoN59h6unCni6coPvIa9DXDA7wOAV4+vOb42IEsZ1CbLjGdASQTQMKoO9UteirWkwxBGMlmWzl3pPB2Ld4TKO7xXKZoOOwjMUgPg+ug1lH \
      EQ5SgtlD3CddyYx6mdGUzPmYzGhEZjR/uFESDZT8y6zwnmP1Tg/jXlw8JS4cExePiYvub3oYD3sYzuIb7fFAO7ikD1/R5qaLaDAd5pVXbiyVl4sD \
      192g9N7L6J8H9ZLfbY4nLCvClUehNNhgdm8UyG4UO0OLxlW1E1oL5o612WAgbYKJl0Lo3jA3UKhwfsokbgmvur24kv+zGUVZkhwykR/M2tLdapRA \
      sV0/qiaNMsJWxCwmzE/qyGhXT7+C079QSwMEFAAAAAgAAAAhAEFHoJyTAAAA7AAAABgAAAB4bC9jb21tZW50cy9jb21tZW50MS54bWxFjcEOwiAM \
      hl+F8ACW7ODBMBIPHkx8CbJ1srgCodXs8SVh6O37+rf97ZSIMAqrnbbIow4i+QLAU0DyfEoZY02WVMhL1fIEzgX9zAFRaIPBmDOQX6N21r8lpMId \
      3MfCQR1qdhQ+VpafqILLqK+DVm3tPo/aaMXBZ2zsrOBeD8TdYkDByOqVZgt1BC2B49efWkU3dl9QSwMEFAAAAAgAAAAhAFJOPDj/AQAACgQAACAA \
      AAB4bC9kcmF3aW5ncy9jb21tZW50c0RyYXdpbmcxLnZtbI1TbW+bMBD+K5b3tWkAtZ3qBKSpU79tk7ZJ+1g5+AjXGB/Cl4T0188GktJWmoYEtu/l \
      ueceH+u+sSK8zivnk1zuO6d8WUOj/aLBsiNPFS9KahRVFZYwLfKSk/4r59DY18jsP9ChL8HKYh24KF/rFqw+0Z5FqBN8nEswyJMfTaPbdx5hNOtc \
      plIsi/XyHUpMS0cDn1oQaHL51CfheeIsyaQoiTrj8QVymaV3SXI1fKUYcNpQY4hqNde5bK7s6O7GUDsuPcipDHe0A/FM6DyfbIBskKEbiEV/RBHb \
      ThsExwMn2uWSx2IlOQclR5a57MLu3M+M/qwbMQZ+etPMVLUlj4zklN54snuGlWh0t0W3sFCxur2/zm5bXk02plal19FwRMO1Sm9u2n5VA25rVp/v \
      w/5lgc5Ar9LVAT1u0CKfVI3GgJOiQmtLstQFMlV4IB37CRoAN2QCH71nknPpfZpkd5NoMV8MANkMYXlp1dBRTPgbq8udFLTx5b4DM0g3l/aDjI4c \
      XEI4jMyG+rNIjaeFwSh0UGqhLauBZrE2eDjHxJTgwq1TUbnXG5mwInCmHmy8z69hCsWPzXMA/D0U/048DkamvtEB/iDXD2CtH/lk6lcYug/GL4HD \
      Y1CkeNTWQyw2sw0RP+lYpKMjbkcG4ZYbVySjeTpNhwu5+TCFffhFi79QSwMEFAAAAAgAAAAhAHE9PmOoAAAAlwEAACMAAAB4bC93b3Jrc2hlZXRz \
      L19yZWxzL3NoZWV0MS54bWwucmVsc7WRSw6CMBCGr9L0AAy6cGGAFRu3hgtMSimNfaWtCLe3PhBIXLhxN/88vnzJFGeuMEprQi9dIKNWJpS0j9Ed \
      AQLrucaQWcdNmnTWa4wpegEO2QUFh32eH8CvGbQq1kzSTI7/QrRdJxmvLbtqbuIXMDCrH6NASYNe8FhSGNWnOxe7LIEpObUlXQ7gb1KDVrXHmzRi \
      q9W+mov1e2uXDbMemik8Q7KDzR+qO1BLAwQUAAAACAAAACEAuVvZC0QBAAAsAgAAGAAAAHhsL3dvcmtzaGVldHMvc2hlZXQyLnhtbE1S226DMAz9 \
      FZQPaOikXVSFSGunaXuYVLXa9pyCgagJZolbur+fA73sCR/7+PjYQQ0Y9rEFoOzkXRcL0RL1Cylj2YI3cYY9dFypMXhDDEMjYx/AVGOTd/Iuzx+k \
      N7YTWo25ddAKD+RsB+uQxYP3JvwuweFQiLm4JDa2aWlMSK1608AW6LPnBobyqlNZD1202GUB6kI8zxfLqWNkfFkY4r84S8vsEPcJvFeFyJMncFBS \
      kjD8OcIKnEtK7OTnLCpuQ1Pn//gi/zruz/Z2JsIK3betqC3Ek8gqqM3B0QaHNzjvdH+z+GLIaBVwyEJaVqsyBWkkE22XjrSlwHnLk0iflCQen4As \
      z+TlRN4x6ajnSh6nmmTRi9NpSrrihwmN7WLmoOaefPbIXsJkawKE/Xj1HRKhH8OWXxNCInC9RqQrSGe5/iD6D1BLAwQUAAAACAAAACEAkRP3SowC \
      AACaCwAADQAAAHhsL3N0eWxlcy54bWzdVk2L2zAQ/StG0OPWSdw18RLnUMNCoS0Lu4delUhOBPpwZXlJ+uurkbRxsptxaWkvdQgazdObedKM4qx6 \
      d5T8cc+5yw5K6r4me+e6uzzvt3uuaP/edFx7pDVWUeendpf3neWU9UBSMl/MZmWuqNBkvdKDuleuz7Zm0K4mxcmVxeETq8m8/ECyGK4xjNfk6J8b \
      pW4YI1l+lXB7lYCtLi9Xz7J3YWWexK1XrdGjxjmJDh+KKp49U1mThkqxsSLQWqqEPEb/Ini2RhqbOX88HOjg6n/EBfM0hbNLsZTQxkYBMU0YQIWQ \
      8qRiQaJjveqoc9zqez+JpOB9iyX76dh5FTtLj/PFLTljhMGn2RjLuL3YbnStV5K3DhhW7PbBcKaDYWOcMwosJujOaBqVvNCS4WNvuZSP0EDf2osE \
      h/asIDMohz6ZXlUyY5g0gQTn4WLws7jFn8XtxLNxHwe/IR3m3wfj+IPlrTiE+aEdBVyET133LxOUfz1Bng7trDQXhTl5M2j2mnyFeyLPYmwGIZ3Q \
      abYXjHH9tj4+vqMb/7txkcCvYrylg3RPJ7Amo/2FMzGo6rTqATaWVo32Z2jGeTneNJ9MaMYPnDVpanebYGbe8GnTExivofvwIBDKiiACAYjmQmWg \
      rMhDc/2P+1ri+4ogqnB5HVrirCXOiryrUBM+aC6EVfkH2XJVFUVZosfbNNdlNOgZliV8kYCoQuCguSDb7578RANMtM0vegOt8mTboFueaFF0yxMn \
      DxByhsCpKqQB0FzAQYuCdhSIQHJBqyGsooA6owrRaz4BVRUKQZMi3VuW2EGV8EHqhV6ioqgqBAIQkVEUKAQXdgJCZYAQFCqK+CJ99T7LX95z+fhv \
      fP0TUEsDBBQAAAAIAAAAIQC3R+uKwAAAABYCAAALAAAAX3JlbHMvLnJlbHOdkktuAjEMQK8SZV9MqcQCMazYsEOIC7iJ56OZxJFjxPT2jdjAIGgR \
      S/+eni2vDzSgdhxz26VsxjDEXNlWNa0AsmspYJ5xolgqNUtALaE0kND12BAs5vMlyC3Dbta3THP8SfQKkeu6c7RldwoU9QH4rsOaI0pDWtlxgDNL \
      /83czwrUmp2vrOz8pzXwpszz9SCQokdFcCz0kaRMi3aUrz6e3b6k86VjYrR43+j/89CoFD35v50wpYnS10UJJm+w+QVQSwMEFAAAAAgAAAAhALRr \
      7qFHAQAAZgIAAA8AAAB4bC93b3JrYm9vay54bWyNkdFOwzAMRX+lygfQbYJJTCsvTMAkBIihvWeNu1pL4spxN7avJ2nVUYkXnlJf26f3JssT8WFH \
      dMi+nfVhwYWqRZpFnoeyBqfDDTXgY68idlpiyfucqgpLWFHZOvCSzyaTec5gtSD5UGMTVE/7Dys0DNqEGkCc7VFOo1cPy8HZB2f5uCKBMv0pqUnZ \
      IpzC70AqsyMG3KFFOReq+7agMoceHV7AFGqislDT6YUYL+RF203JZG2hpn1jCyxY/pE3yeaX3oVOEb37TJkLNZ9EYIUcpJvo+DqaPEIc7qtW6Amt \
      AK+0wDNT26Dfd5gYIx/l6K5iODOvHRRqS/bsgJOJKK5Nb0giaRSPFxgbvDY9c7y/Iiuj5dl1uUZjwI92Z72fwYSBCj2Yt0gJqRGvpIzvkY7Oxez2 \
      bnofo7fWPkbt3b+SNtdUw5M8/ABQSwMEFAAAAAgAAAAhAKteci60AAAAjQIAABoAAAB4bC9fcmVscy93b3JrYm9vay54bWwucmVsc8WSTQqDMBBG \
      rxJyAEdt6aKoq27cFi8QdPzBxITMlOrtK7pQoYtupKvwTcj7HkySJ2rFnR2o7RyJ0eiBUtkyuzsAlS0aRYF1OMw3tfVG8Rx9A06VvWoQ4jC8gd8z \
      ZJbsmaKYHP5CtHXdlfiw5cvgwF/A8La+pxaRpSiUb5BTCaPexgTLEQUzWYq8SqXPq0gK+LdRfDCKzzQinjTSprPmQ//lzH6e3+JWv8R1eFzLdZGA \
      w+/LPlBLAwQUAAAACAAAACEAP114ST4BAABKBQAAEwAAAFtDb250ZW50X1R5cGVzXS54bWzFlE1vwjAMhv9K1evUhnHYYQIuY9eNw/5Alro0Il+K \
      zde/nxNGpU1QhkDapWlrv+/j2GknH/sAWOyscTgtO6LwLASqDqzE2gdwHGl9tJL4MS5FkGollyDGo9GTUN4ROKooeZSzyRxauTZUvO74NWrvpmUE \
      g2XxckhMrGkpQzBaSeK42LjmF6X6JtSszDnY6YAPnFAW4iQih84SBoSbQeGJ0nzbagWNV2vLkpr18yi32i0z4X0DMeoGioWM9CYt+4mdEUh7A1gP \
      V3kZhiGCbLADIGvqg2nflTNo4jHC4fp4cwHZZpDIqYvoA/K5iHA97zj4pK4CG0EkfWGTPZK9b94hpKPRQPNXOHd46+MqzwRFXm5v88859/6XClHe \
      Jjkeb+5dyNH/2oaM/6shKfHT+9W9P7y01lZq1xcg8i909gVQSwECFAMUAAAACAAAACEAgvssfy0CAACOBQAAGAAAAAAAAAAAAAAAgAEAAAAAeGwv \
      d29ya3NoZWV0cy9zaGVldDEueG1sUEsBAhQDFAAAAAgAAAAhAEFHoJyTAAAA7AAAABgAAAAAAAAAAAAAAIABYwIAAHhsL2NvbW1lbnRzL2NvbW1l \
      bnQxLnhtbFBLAQIUAxQAAAAIAAAAIQBSTjw4/wEAAAoEAAAgAAAAAAAAAAAAAACAASwDAAB4bC9kcmF3aW5ncy9jb21tZW50c0RyYXdpbmcxLnZt \
      bFBLAQIUAxQAAAAIAAAAIQBxPT5jqAAAAJcBAAAjAAAAAAAAAAAAAACAAWkFAAB4bC93b3Jrc2hlZXRzL19yZWxzL3NoZWV0MS54bWwucmVsc1BL \
      AQIUAxQAAAAIAAAAIQC5W9kLRAEAACwCAAAYAAAAAAAAAAAAAACAAVIGAAB4bC93b3Jrc2hlZXRzL3NoZWV0Mi54bWxQSwECFAMUAAAACAAAACEA \
      kRP3SowCAACaCwAADQAAAAAAAAAAAAAAgAHMBwAAeGwvc3R5bGVzLnhtbFBLAQIUAxQAAAAIAAAAIQC3R+uKwAAAABYCAAALAAAAAAAAAAAAAACA \
      AYMKAABfcmVscy8ucmVsc1BLAQIUAxQAAAAIAAAAIQC0a+6hRwEAAGYCAAAPAAAAAAAAAAAAAACAAWwLAAB4bC93b3JrYm9vay54bWxQSwECFAMU \
      AAAACAAAACEAq15yLrQAAACNAgAAGgAAAAAAAAAAAAAAgAHgDAAAeGwvX3JlbHMvd29ya2Jvb2sueG1sLnJlbHNQSwECFAMUAAAACAAAACEAP114 \
      ST4BAABKBQAAEwAAAAAAAAAAAAAAgAHMDQAAW0NvbnRlbnRfVHlwZXNdLnhtbFBLBQYAAAAACgAKAKsCAAA7DwAAAAA=
      """, options: .ignoreUnknownCharacters)

  @Test("A workbook of openpyxl is read as what it was made from")
  func reading() throws {
    let bytes = try [UInt8](#require(Self.openpyxl))
    var rows: [LongRow] = []
    let contents = XLSXFormatReader().read(bytes, name: "p.xlsx", options: ReadingOptions()) { rows.append($0) }
    #expect(
      rows == [
        LongRow(keys: ["A0", "Antal"], period: "2027-01", value: 10),
        LongRow(keys: ["A0", "Andel"], period: "2027-01", value: 0.95),
        LongRow(keys: ["A1", "Antal"], period: "2027-02", value: nil),
        LongRow(keys: ["A1", "Andel"], period: "2027-02", value: nil, symbol: "saknas"),
        LongRow(keys: ["A2", "Antal"], period: "2027-03", value: 12.5),
        LongRow(keys: ["A2", "Andel"], period: "2027-03", value: nil, symbol: "#N/A"),
      ])
    #expect(contents.format == .xlsx)
    #expect(contents.title == "Rapport om volymer")
    #expect(contents.facts.contains(.init("sheet", "Volymer")))
    #expect(contents.facts.contains(.init("hiddenSheets", "Dolt")))
    #expect(
      contents.problems.map(\.description) == [
        "p.xlsx, blad Volymer, rad 1: 1 rader ovanför rubrikraden hoppas över.",
        "p.xlsx: Bladet Volymer läses, men inte Dolt (dolt).",
      ])
  }

  @Test("A hidden sheet is read when somebody names it")
  func hidden() throws {
    let bytes = try [UInt8](#require(Self.openpyxl))
    let text = try Workbook(bytes).text(sheet: "Dolt", range: nil)
    #expect(String(decoding: text.bytes, as: UTF8.self) == "x;SANT\n")
  }
}
