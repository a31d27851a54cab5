import DatelineModel

/// What a language other than English calls countries, their people and their cities, blocs, and what is none of these.
///
/// One row a country, columns separated by tabs, several names in a column by semicolons, marks as in `CountryTable`:
///
///     code | names | adjectives and people | cities and institutions
///
/// The forms of an adjective follow it behind slashes, `marocain//e/s/es`: each is put behind what stands before the first
/// slash. A `*` stands for the usual endings of the language. Instead of a code, a row may begin with
///
///     bloc     then the bloc's name in `BlocTable`, and its names in the language
///     not      names that contain a country's and do not mean it
///     letter   a country's code, and the words that stand for it where several countries are named together
///     together names of such words, which are all these countries: `日韩` is Japan and South Korea
///     title    words before a name that may be a person's (`<`): it is the country nevertheless
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
    }

    /// What `*` stands for.
    let endings: [String]
    let rows: String

    /// All names, those of countries first.
    var entries: [Entry] {
        var entries: [Entry] = []
        var codes: [String: String] = [:]
        for row in rows.split(separator: "\n") {
            let columns = row.split(separator: "\t", omittingEmptySubsequences: false)
            guard let key = columns.first else { continue }
            if key == "letter" || key == "together" {
                for name in (columns.last ?? "").split(separator: ";").map({ $0.trimmingPrefix(" ") }) {
                    if key == "letter" {
                        codes[String(name)] = String(columns[1])
                    } else {
                        entries.append(Self.together(String(name), codes))
                    }
                }
                continue
            }
            for (column, field) in columns.enumerated().dropFirst() {
                for name in field.split(separator: ";") {
                    guard let kind = kind(String(key), column, columns) else { continue }
                    entries += forms(name, kind)
                }
            }
        }
        return entries
    }

    private static func together(_ name: String, _ codes: [String: String]) -> Entry {
        let parts = name.contains(" ") ? name.split(separator: " ").map(String.init) : name.map(String.init)
        return Entry(name: name, marks: .together, kind: .countries(parts.compactMap { codes[$0] }))
    }

    private func kind(_ key: String, _ column: Int, _ columns: [Substring]) -> Entry.Kind? {
        switch key {
        case "bloc": column < 2 ? nil : .bloc(String(columns[1]))
        case "not": .notCountry
        case "title": .title
        default: .country(code: key, role: column == 1 ? .name : column == 2 ? .demonym : .place)
        }
    }

    private func forms(_ text: Substring, _ kind: Entry.Kind) -> [Entry] {
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
        return names.map { Entry(name: $0, marks: marks, kind: kind) }
    }
}

extension LanguageTable {
    /// The tables of all languages but English, whose names are in the tables of the gazetteer.
    static let tables: [TextLanguage: LanguageTable] = [
        .french: french, .spanish: spanish, .portuguese: portuguese, .german: german, .indonesian: indonesian,
        .vietnamese: vietnamese, .arabic: arabic, .chinese: chinese, .japanese: japanese, .korean: korean,
    ]
}
