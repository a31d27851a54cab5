import DatelineModel

/// How the tables become a gazetteer.
extension Gazetteer {
    mutating func read(
        _ rows: String, _ reading: (inout Gazetteer, UnsafeBufferPointer<UInt8>, [TableName]) -> Void
    ) {
        var rows = rows
        rows.withUTF8 { reading(&self, $0, TableName.all(in: $0, rules)) }
    }

    /// Reads the countries, and of their names those in some columns.
    mutating func readCountries(
        _ table: UnsafeBufferPointer<UInt8>, _ names: [TableName], columns: Set<Int> = [1, 3, 4, 5]
    ) {
        var fields = ["", "", ""]
        for name in names where name.column < 3 {
            fields[name.column] = String(decoding: table[name.range], as: UTF8.self)
            if name.column == 2 { addCountry(code: fields[0], name: fields[1], prose: fields[2]) }
        }
        // A country's own name first: Singapore is a country before it is a city.
        for name in names where name.column == 1 && columns.contains(1) {
            add(name, table, role: .name, country: name.row)
        }
        for name in names where name.column > 2 && columns.contains(name.column) {
            let role: Meaning.Role = name.column == 3 ? .place : name.column == 4 ? .demonym : .name
            add(name, table, role: role, country: name.row)
        }
    }

    private mutating func addCountry(code: String, name: String, prose: String) {
        let slug = Slug(from: name)?.description ?? code.lowercased()
        countries.append(Country(code: code, name: name, slug: slug, nameInProse: prose.isEmpty ? name : prose))
        let letters = code.utf8.map { Int($0 | 0x20) - 0x61 }
        if letters.count == 2 { numberOfCode[letters[0] * 26 + letters[1]] = Int16(countries.count - 1) }
    }

    /// Reads a table that has the code of a country first, and a role for each column after it.
    mutating func readRows(
        _ table: UnsafeBufferPointer<UInt8>, _ names: [TableName], roles: [Meaning.Role]
    ) {
        var country = -1
        for name in names {
            if name.column == 0 {
                country = number(ofCode: String(decoding: table[name.range], as: UTF8.self)) ?? -1
            } else if name.column <= roles.count {
                add(name, table, role: roles[name.column - 1], country: country)
            }
        }
    }

    mutating func readNotCountries(_ table: UnsafeBufferPointer<UInt8>, _ names: [TableName]) {
        for name in names where name.column > 0 { add(name, table, role: .notCountry, country: -1) }
    }

    mutating func readBlocs(_ table: UnsafeBufferPointer<UInt8>, _ names: [TableName]) {
        var fields = ["", "", ""]
        for name in names {
            if name.column < 3 { fields[name.column] = String(decoding: table[name.range], as: UTF8.self) }
            if name.column == 0 { continue }
            let kind = Bloc.Kind(rawValue: fields[0]) ?? .bloc
            if name.column == 1 {
                fields[2] = ""
            } else if name.column == 2 {
                let slug = Slug(from: fields[1])?.description ?? fields[1]
                blocs.append(
                    Bloc(
                        slug: slug, name: fields[1], nameInProse: fields[2].isEmpty ? fields[1] : fields[2], kind: kind)
                )
                continue
            }
            // The name is read before the bloc is complete, and already has its number.
            let number = name.column == 1 ? blocs.count : blocs.count - 1
            let role: Meaning.Role = name.column == 3 ? .regional : kind == .region ? .region : .bloc
            add(name, table, role: role, country: -1, bloc: number)
        }
    }

    mutating func readContextWords(_ table: UnsafeBufferPointer<UInt8>, _ names: [TableName]) {
        var (role, country) = (Meaning.Role.cue, -1)
        for name in names {
            let text = String(decoding: table[name.range], as: UTF8.self)
            switch name.column {
            case 0: role = Self.contextWordRoles[text] ?? .cue
            case 1: country = number(ofCode: text) ?? -1
            default: add(name, table, role: role, country: country)
            }
        }
    }

    private static let contextWordRoles: [String: Meaning.Role] = [
        "cue": .cue, "noun": .noun, "title": .title, "prefix": .prefix, "paper": .paper, "language": .language,
        "business": .business, "currency": .currency, "suffix": .suffix, "given": .given, "courtesy": .courtesy,
        "calling": .calling,
    ]

    private mutating func add(
        _ name: TableName, _ table: UnsafeBufferPointer<UInt8>, role: Meaning.Role, country: Int, bloc: Int = -1
    ) {
        guard !name.words.isEmpty else { return }
        var meaning = Meaning(role: role, marks: name.marks, country: Int16(country), bloc: Int16(bloc))
        if role != .cue {
            (meaning.capital, meaning.capitals) = Self.capitals(of: name.words)
            meaning.isMixed = Self.isMixed(table[name.range])
        }
        if role.isWithin {
            if !name.isSpelling || placeNames.isEmpty {
                placeNames.append(String(decoding: table[name.range], as: UTF8.self))
            }
            meaning.placeName = Int32(placeNames.count - 1)
        }
        append(meaning, to: name.words.lazy.map(\.fingerprint))
        if role == .demonym, Self.takesPlural(table, name.range) {
            let plural = String(decoding: table[name.range], as: UTF8.self) + "s"
            append(meaning, to: WordScanner.words(of: plural, rules).lazy.map(\.fingerprint))
        }
    }

    mutating func add(_ name: String, to country: Int, marks: NameMarks) {
        let words = WordScanner.words(of: Self.composed(name), rules)
        guard !words.isEmpty else { return }
        var meaning = Meaning(role: .name, marks: marks, country: Int16(country))
        (meaning.capital, meaning.capitals) = Self.capitals(of: words[...])
        append(meaning, to: words.lazy.map(\.fingerprint))
        addedNames.append(name)
    }

    /// Adds what a language calls countries, blocs and other things.
    mutating func add(_ table: LanguageTable) {
        for entry in table.entries {
            let words = WordScanner.words(of: Self.composed(entry.name), rules)
            guard !words.isEmpty else { continue }
            var meaning = Meaning(role: .name, marks: entry.marks, country: -1)
            switch entry.kind {
            case .country(let code, let role):
                guard let number = number(ofCode: code) else { continue }
                (meaning.role, meaning.country) = (role, Int16(number))
                if role.isWithin {
                    placeNames.append(entry.name)
                    meaning.placeName = Int32(placeNames.count - 1)
                }
            case .bloc(let name):
                guard let bloc = blocs.firstIndex(where: { $0.name == name }) else { continue }
                (meaning.role, meaning.bloc) = (blocs[bloc].kind == .region ? .region : .bloc, Int16(bloc))
            case .countries(let codes):
                guard codes.count == words.count else { continue }
                for code in codes {
                    guard let number = number(ofCode: code) else { continue }
                    meaning.country = Int16(number)
                    append(meaning, to: words.lazy.map(\.fingerprint))
                }
                continue
            case .notCountry: meaning.role = .notCountry
            case .title: meaning.role = .title
            }
            (meaning.capital, meaning.capitals) = Self.capitals(of: words[...])
            append(meaning, to: words.lazy.map(\.fingerprint))
        }
    }

    private mutating func append(_ meaning: Meaning, to words: some Collection<UInt64>) {
        let phrase = phrases.add(words)
        if meaning.role.isFound || meaning.role == .cue { searched.insert(words) }
        let new = Int32(meanings.count)
        if phrase == firstMeaning.count {
            firstMeaning.append(new)
        } else {
            var last = Int(firstMeaning[phrase])
            while meanings[last].next >= 0 { last = Int(meanings[last].next) }
            meanings[last].next = new
        }
        meanings.append(meaning)
    }

    private static func capitals(of words: ArraySlice<Word>) -> (capital: UInt16, capitals: UInt16) {
        var (capital, capitals): (UInt16, UInt16) = (0, 0)
        for (bit, word) in words.prefix(16).enumerated() {
            if word.form.contains(.capital) { capital |= 1 << UInt16(bit) }
            if word.form.contains(.capitals) { capitals |= 1 << UInt16(bit) }
        }
        return (capital, capitals)
    }

    /// Whether a name is one short word with two capitals or more, and small letters between them.
    private static func isMixed(_ name: Slice<UnsafeBufferPointer<UInt8>>) -> Bool {
        guard name.count <= 4, let last = name.last else { return false }
        let isCapital = { (byte: UInt8) in (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(byte) }
        return isCapital(last) && !name.allSatisfy(isCapital) && name.allSatisfy { isCapital($0 & 0xDF) }
    }

    /// Germans, but not Chineses, Frenchs, Swisss.
    private static func takesPlural(_ table: UnsafeBufferPointer<UInt8>, _ name: Range<Int>) -> Bool {
        guard let last = name.last else { return false }
        if [UInt8(ascii: "s"), UInt8(ascii: "z"), UInt8(ascii: "h")].contains(table[last]) { return false }
        return !table[name].suffix(3).elementsEqual("ese".utf8)
    }
}
