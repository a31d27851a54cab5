import DatelineModel

/// What a language other than English calls countries, their people and their cities, blocs, and what is none of these: a file
/// of the folder `Tables`, whose README explains the rows.
///
/// A row that cannot be read gives no names; the tests of the tables tell its line.
struct LanguageTable: Sendable {
    /// A name with what it means.
    struct Entry {
        enum Kind {
            case country(code: String, role: Meaning.Role)
            case bloc(String)
            case countries([String])
            case notCountry, title
        }

        let name: String
        let marks: NameMarks
        let kind: Kind
        /// The line of the file that has it, from 1.
        let line: Int
    }

    let text: String

    /// The rows, with the line of each: all lines but empty ones and comments.
    var rows: [(line: Int, columns: [Substring])] {
        text.split(separator: "\n", omittingEmptySubsequences: false).enumerated().compactMap { index, row in
            if row.isEmpty || row.utf8.first == UInt8(ascii: "#") { return nil }
            return (index + 1, row.split(separator: "\t", omittingEmptySubsequences: false))
        }
    }

    /// All names, in the order of the file.
    var entries: [Entry] {
        var entries: [Entry] = []
        var codes: [String: String] = [:]
        var endings = ["~"]
        for (line, columns) in rows {
            let lists = columns.map { column in column.split(separator: ";").map { $0.trimmingPrefix(" ") } }
            switch columns[0] {
            case "endings": endings = lists.dropFirst().joined().map(String.init)
            case "letter" where columns.count > 2:
                for letter in lists[2] { codes[String(letter)] = String(columns[1]) }
            case "together":
                for name in lists.dropFirst().joined() { entries.append(Self.together(String(name), codes, line)) }
            default:
                for (column, names) in lists.enumerated().dropFirst() {
                    guard let kind = kind(column, columns) else { continue }
                    for name in names { entries += forms(name, kind, endings, line) }
                }
            }
        }
        return entries
    }

    private static func together(_ name: String, _ codes: [String: String], _ line: Int) -> Entry {
        let parts = name.contains(" ") ? name.split(separator: " ").map(String.init) : name.map(String.init)
        return Entry(name: name, marks: .together, kind: .countries(parts.compactMap { codes[$0] }), line: line)
    }

    /// What the columns behind the code hold.
    private static let roles: [Meaning.Role] = [.name, .demonym, .place, .institution]

    private func kind(_ column: Int, _ columns: [Substring]) -> Entry.Kind? {
        switch columns[0] {
        case "bloc": column < 2 ? nil : .bloc(String(columns[1]))
        case "not": .notCountry
        case "title": .title
        case "letter": nil
        case let code: .country(code: String(code), role: Self.roles[min(column, 4) - 1])
        }
    }

    private func forms(_ text: Substring, _ kind: Entry.Kind, _ endings: [String], _ line: Int) -> [Entry] {
        var bytes = Substring(text).utf8
        var marks: NameMarks = []
        while bytes.first == UInt8(ascii: " ") { bytes.removeFirst() }
        while let last = bytes.last, last != UInt8(ascii: "*") {
            if let mark = NameMarks(last) { marks.formUnion(mark) } else if last != UInt8(ascii: " ") { break }
            bytes.removeLast()
        }
        guard !bytes.isEmpty else { return [] }
        var names: [String]
        if bytes.last == UInt8(ascii: "*") {
            let stem = String(Substring(bytes.dropLast()))
            names = endings.map { $0.replacing("~", with: stem) }
        } else {
            let parts = Substring(bytes).split(separator: "/", omittingEmptySubsequences: false).map(String.init)
            names = parts.count == 1 ? parts : parts.dropFirst().map { parts[0] + $0 }
        }
        return names.map { Entry(name: $0, marks: marks, kind: kind, line: line) }
    }
}

extension LanguageTable {
    /// The tables of all languages but English, whose names are in the tables of the gazetteer.
    static let tables = Dictionary(
        uniqueKeysWithValues: TextLanguage.allCases.filter { $0 != .english }.map { language in
            (language, LanguageTable(text: EmbeddedTables.text(of: "\(language.rawValue).tsv")))
        })
}
