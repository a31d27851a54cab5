/// The tables of names in English, each a file of the folder `Tables`, which explains its rows at its head.
enum NameTable: String, CaseIterable {
    case countries, blocs, places, institutions, cities
    case notCountries = "not-countries"
    case contextWords = "context-words"

    /// The name of its file.
    var file: String { "\(rawValue).tsv" }

    /// Its rows, a line each, without what explains them.
    var rows: String {
        let text = EmbeddedTables.text(of: file)
        var rows = Substring(text)
        while rows.utf8.first == UInt8(ascii: "#") {
            rows = rows.utf8.firstIndex(of: UInt8(ascii: "\n")).map { rows[rows.utf8.index(after: $0)...] } ?? ""
        }
        return String(rows.utf8.last == UInt8(ascii: "\n") ? Substring(rows.utf8.dropLast()) : rows)
    }
}
