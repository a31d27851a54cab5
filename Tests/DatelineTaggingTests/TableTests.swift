import DatelineModel
import Testing

@testable import DatelineTagging

/// Checks that the tables are well-formed.
@Suite struct TableTests {
    private let gazetteer = Gazetteer.builtIn

    /// A name of a table, with the country of its row.
    private struct Row {
        let code: String
        let name: TableName
        let text: String
    }

    private static func rows(_ table: String, column: Int) -> [Row] {
        var table = table
        return table.withUTF8 { bytes in
            var code = ""
            var rows: [Row] = []
            for name in TableName.all(in: bytes) {
                let text = String(decoding: bytes[name.range], as: UTF8.self)
                if name.column == 0 { code = text }
                if name.column >= column, !name.words.isEmpty { rows.append(Row(code: code, name: name, text: text)) }
            }
            return rows
        }
    }

    private static let names =
        rows(NameTable.countries.rows, column: 1).filter { $0.name.column != 2 }
        + rows(NameTable.places.rows, column: 1)
        + rows(NameTable.institutions.rows, column: 1)

    @Test func noNameBelongsToTwoCountriesUnlessBothRowsSaySo() {
        var owners: [[UInt64]: [Row]] = [:]
        for row in Self.names { owners[row.name.words.map(\.fingerprint), default: []].append(row) }
        for rows in owners.values where Set(rows.map(\.code)).count > 1 {
            let isMarked = rows.allSatisfy { !$0.name.marks.isDisjoint(with: [.shared, .lookupOnly]) }
            #expect(isMarked, "\(rows.map { "\($0.text) (\($0.code))" }.sorted())")
            let likeliest = Set(rows.filter { $0.name.marks.contains(.likeliest) }.map(\.code))
            #expect(likeliest.count <= 1, "\(rows.map(\.text)) is likeliest in \(likeliest.sorted())")
        }
    }

    @Test func everyRowBeginsWithACode() {
        for row in Self.names where row.code != "-" { #expect(gazetteer.country(code: row.code) != nil, "\(row.code)") }
    }

    @Test func everyRowOfCountriesHasSixColumns() {
        for row in NameTable.countries.rows.split(separator: "\n") {
            #expect(row.split(separator: "\t", omittingEmptySubsequences: false).count == 6, "\(row)")
        }
    }

    @Test(arguments: [NameTable.countries.rows, NameTable.places.rows, NameTable.institutions.rows])
    func everyCountryHasOneRowAndTheRowsAreInOrder(table: String) {
        let codes = table.split(separator: "\n").compactMap { $0.split(separator: "\t").first }.filter { $0 != "-" }
        #expect(codes == Set(codes).sorted())
    }

    @Test(arguments: [(NameTable.places.rows, 3), (NameTable.institutions.rows, 4)])
    func everyRowOfPlacesHasThreeColumnsAndOfInstitutionsFour(table: String, columns: Int) {
        for row in table.split(separator: "\n") {
            #expect(row.split(separator: "\t", omittingEmptySubsequences: false).count == columns, "\(row)")
        }
    }

    @Test func noNameIsEmptyOrHasAStrayMark() {
        for row in Self.names {
            #expect(!row.text.contains { "~!<>@#=\t".contains($0) }, "\(row.text)")
            #expect(row.text == row.text.trimmingPrefix(" "), "\(row.text)")
        }
    }

    @Test func everyCapitalIsAPlaceOfItsCountry() {
        for row in Self.rows(NameTable.countries.rows, column: 3) where row.name.column == 3 {
            let place = gazetteer.place(named: row.text)
            #expect(place != nil, "\(row.text)")
            if !row.name.marks.contains(.shared) { #expect(place?.country?.code == row.code, "\(row.text)") }
        }
    }

    @Test func everyCountryButTheUninhabitedHasACapitalAndAPeople() {
        let rows = NameTable.countries.rows.split(separator: "\n")
            .map { $0.split(separator: "\t", omittingEmptySubsequences: false) }
        let without = rows.filter { $0[3].isEmpty }.map { String($0[0]) }
        #expect(without == ["AQ", "BV", "CC", "CX", "EU", "GS", "HM", "IO", "TF", "TK", "UM"])
    }

    @Test(arguments: [
        "California", "Texas", "Wyoming", "Kerala", "Uttar Pradesh", "Guangdong", "Xinjiang", "Ontario", "Nunavut",
        "New South Wales", "Tasmania", "Bavaria", "Saarland", "Scotland", "Wales", "Northern Ireland", "Karachi",
        "Shenzhen", "São Paulo", "Kraków", "Đà Nẵng", "Bengaluru",
    ])
    func knowsStatesAndProvincesAndCities(name: String) {
        #expect(gazetteer.place(named: name.uppercased())?.name == name)
    }
}
