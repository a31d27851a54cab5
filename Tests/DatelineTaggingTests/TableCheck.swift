import DatelineModel

@testable import DatelineTagging

/// Looks for mistakes in a table of a language.
struct TableCheck {
    /// What is wrong, each with the file and the line.
    private(set) var problems: [String] = []
    private let file: String
    private var lineOfCode: [String: Int] = [:]

    init(_ file: String, _ text: String, _ language: TextLanguage) {
        self.file = file
        let table = LanguageTable(text: text)
        let rows = table.rows
        for (index, row) in rows.enumerated() {
            if row.columns.contains(where: { $0.utf8.contains(UInt8(ascii: "\r")) }) {
                tell(row.line, "the line ends in a carriage return; save the file with Unix line ends")
                return
            }
            check(row.columns, row.line, isFirst: index == 0)
        }
        if problems.isEmpty { checkNames(table.entries, language) }
    }

    private mutating func tell(_ line: Int, _ problem: String) { problems.append("\(file):\(line): \(problem)") }

    private static let codes = Set(Gazetteer.codes)
    private static let blocs = Set(Gazetteer.builtIn.blocs.map(\.name))
    private static let columns = ["endings": 2, "not": 2, "title": 2, "together": 2, "bloc": 3, "letter": 3]

    private mutating func check(_ columns: [Substring], _ line: Int, isFirst: Bool) {
        let key = String(columns[0])
        if let expected = Self.columns[key] {
            guard columns.count == expected else {
                let number = expected == 2 ? "two" : "three"
                return tell(line, "a row “\(key)” has \(number) columns, this one \(columns.count)")
            }
            switch key {
            case "bloc" where !Self.blocs.contains(String(columns[1])):
                return tell(line, "there is no bloc “\(columns[1])”")
            case "letter" where !Self.codes.contains(String(columns[1])):
                return tell(line, "there is no country “\(columns[1])”")
            case "endings":
                if !isFirst { tell(line, "the row “endings” comes before all others") }
                for ending in names(columns[1]) where !ending.contains("~") {
                    tell(line, "the ending “\(ending)” has no ~ for the stem")
                }
                return
            default: break
            }
        } else {
            guard Self.codes.contains(key) else { return tell(line, "there is no country “\(key)”") }
            guard (2...5).contains(columns.count) else {
                return tell(line, "a row of a country has two to five columns, this one \(columns.count)")
            }
            if let first = lineOfCode[key] { tell(line, "\(key) has a row in line \(first)") }
            lineOfCode[key] = line
        }
        checkNames(columns.dropFirst(key == "bloc" || key == "letter" ? 2 : 1), line)
    }

    private mutating func checkNames(_ columns: ArraySlice<Substring>, _ line: Int) {
        var known: Set<Substring> = []
        for name in columns.filter({ !$0.isEmpty }).flatMap(names) {
            let plain = name.unmarked
            if plain.isEmpty {
                tell(line, "a name is empty")
            } else if plain.last == " " || name.last == " " {
                tell(line, "“\(name)” has a blank at its end or before its marks")
            } else if plain.contains(where: { "~!<>@#^".contains($0) }) {
                tell(line, "“\(name)” has a mark before its end")
            }
            if !known.insert(name).inserted { tell(line, "“\(name)” is there twice") }
        }
    }

    /// What only the words of all names show.
    private mutating func checkNames(_ entries: [LanguageTable.Entry], _ language: TextLanguage) {
        var first: [[UInt64]: (code: String, line: Int)] = [:]
        for entry in entries {
            let words = WordScanner.words(of: Gazetteer.composed(entry.name), language.rules).map(\.fingerprint)
            if words.isEmpty { tell(entry.line, "“\(entry.name)” has no word") }
            switch entry.kind {
            case .countries(let codes) where codes.count != words.count:
                tell(entry.line, "not every word of “\(entry.name)” is in a row “letter” above it")
            case .country(let code, _) where entry.marks.isDisjoint(with: [.shared, .lookupOnly]):
                let owner = first[words, default: (code, entry.line)]
                first[words] = owner
                if owner.code != code {
                    tell(
                        owner.line,
                        "“\(entry.name)” is \(owner.code) here and \(code) in line \(entry.line); a ~ after both says that "
                            + "the text decides")
                }
            default: break
            }
        }
    }

    /// The names of a column, without the blank before each.
    private func names(_ column: Substring) -> [Substring] {
        column.split(separator: ";", omittingEmptySubsequences: false).map { $0.drop { $0 == " " } }
    }
}

extension Substring {
    /// A name without the marks at its end.
    fileprivate var unmarked: Substring {
        var name = self
        while let last = name.last, "~!<>@#^".contains(last) { name.removeLast() }
        return name
    }
}
