@testable import Intake

extension FormatCase {
  static let jsonStat = FormatCase(
    JSONStatReader(), name: "tabell.json",
    text: """
      {"version":"2.0","class":"dataset","label":"Folkmängd","source":"SCB","updated":"2026-06-08T06:00:00Z",
      "id":["Region","Kon","Tid"],"size":[2,2,2],"role":{"time":["Tid"]},
      "dimension":{
      "Region":{"label":"region","category":{"index":{"01":0,"05":1},"label":{"01":"Stockholms län","05":"\\u00d6sterg\\u00f6tlands län"}}},
      "Kon":{"label":"kön","category":{"index":["1","2"],"label":{"1":"män","2":"kvinnor"}}},
      "Tid":{"label":"månad","category":{"index":["2026M01","2026M02"]}}},
      "value":[10,11.5,20,null,30,31,40,41],"status":{"3":".."}}

      """, rowCount: 8, missingCount: 1)
}
