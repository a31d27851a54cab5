package import DatelineModel

/// The countries of the world with their names, people, cities and institutions.
///
/// The tables of this folder are read once per run (about a millisecond); a name is then found in constant time.
package struct Gazetteer: Sendable {
    /// All countries of ISO 3166-1, and `EU` and `XK`, in order of code.
    package internal(set) var countries: [Country] = []
    /// Blocs, international bodies and regions, in the order of their table.
    package internal(set) var blocs: [Bloc] = []

    /// The codes of all countries, in order.
    package static var codes: [String] {
        NameTable.countries.rows.split(separator: "\n").map { String($0.prefix { $0 != "\t" }) }
    }

    /// The phrases of all tables, and what each can mean: the first meaning of a phrase links to the next.
    var phrases = PhraseTable(capacity: 16_000)
    /// Says of most words of a text that nothing begins there that texts are searched for.
    var searched = PhraseFilter()
    var meanings: [Meaning] = []
    var firstMeaning: [Int32] = []
    var placeNames: [String] = []
    var addedNames: [String] = []
    /// Names of countries for "did you mean": each country's own, then the others that are written out.
    package private(set) var suggestions = Lazy { SuggestionTable([]) }
    var numberOfCode: [Int16] = Array(repeating: -1, count: 26 * 26)
    /// How words of names are told apart.
    let rules: ScanRules
    /// What the site’s own files add.
    private var additions: [(names: [String], code: String)] = []

    /// The gazetteer of the tables alone.
    package static let builtIn = Gazetteer()

    private init() {
        rules = ScanRules()
        meanings.reserveCapacity(8_000)
        firstMeaning.reserveCapacity(8_000)
        read(NameTable.countries.rows) { gazetteer, table, names in gazetteer.readCountries(table, names) }
        read(NameTable.blocs.rows) { gazetteer, table, names in gazetteer.readBlocs(table, names) }
        read(NameTable.places.rows) { gazetteer, table, names in
            gazetteer.readRows(table, names, roles: [.area, .place])
        }
        read(NameTable.institutions.rows) { gazetteer, table, names in
            gazetteer.readRows(table, names, roles: [.institution, .institution, .house])
        }
        read(NameTable.notCountries.rows) { gazetteer, table, names in gazetteer.readNotCountries(table, names) }
        read(NameTable.contextWords.rows) { gazetteer, table, names in gazetteer.readContextWords(table, names) }
        suggestions = Lazy { [countries] in SuggestionTable(Self.suggestions(countries, [])) }
    }

    /// The gazetteer of another language than English: its own names of countries, peoples, cities and blocs, and those of
    /// places and institutions that are the same in many languages.
    private init(_ language: TextLanguage) {
        rules = language.rules
        read(NameTable.countries.rows) { gazetteer, table, names in
            gazetteer.readCountries(table, names, columns: [3])
        }
        read(NameTable.blocs.rows) { gazetteer, table, names in gazetteer.readBlocs(table, names) }
        if let table = LanguageTable.tables[language] { add(table) }
        read(NameTable.places.rows) { gazetteer, table, names in
            gazetteer.readRows(table, names, roles: [.area, .place])
        }
        read(NameTable.institutions.rows) { gazetteer, table, names in
            gazetteer.readRows(table, names, roles: [.institution, .institution, .house])
        }
        read(NameTable.notCountries.rows) { gazetteer, table, names in gazetteer.readNotCountries(table, names) }
    }

    private static let ofLanguages = Dictionary(
        uniqueKeysWithValues: TextLanguage.allCases.map { language in (language, Lazy { Gazetteer(language) }) })

    /// The same countries by their names in a language, with what the site adds.
    func names(in language: TextLanguage) -> Gazetteer {
        guard language != .english, var gazetteer = Self.ofLanguages[language]?() else { return self }
        gazetteer.countries = countries
        gazetteer.add(additions)
        return gazetteer
    }

    private mutating func add(_ additions: [(names: [String], code: String)]) {
        self.additions += additions
        for addition in additions {
            guard let number = number(ofCode: addition.code) else { continue }
            for name in addition.names { add(name, to: number, marks: .likeliest) }
        }
    }

    /// The built-in gazetteer, and names that the site's own files add to a country.
    ///
    /// An addition whose code is unknown is left out; a name that another country of the tables has too now means the
    /// addition's country. `names`, by code, replace the countries' names, and authors may use them too; addresses do not change.
    package init(additions: [(names: [String], code: String)], names: [String: String] = [:]) {
        self = .builtIn
        guard !additions.isEmpty || !names.isEmpty else { return }
        add(additions)
        for (code, name) in names.sorted(by: { $0.key < $1.key }) {
            guard let number = number(ofCode: code), countries[number].name != name else { continue }
            let slug = countries[number].slug
            countries[number] = Country(code: code, name: name, slug: slug, nameInProse: name)
            // Searched for in texts, "Mỹ" would be found in every "My".
            add(name, to: number, marks: .lookupOnly)
        }
        suggestions = Lazy { [countries, addedNames] in
            SuggestionTable(Self.suggestions(countries, addedNames))
        }
    }

    /// The country of a two-letter code in any case, or `nil`.
    package func country(code: String) -> Country? {
        number(ofCode: code).map { countries[$0] }
    }

    /// The country that an author names, by any of its names or its code, or `nil`.
    ///
    /// Case, accents, apostrophes and normal form do not matter. An author names countries, so `Georgia` and `Jordan`
    /// are the countries; `NO` is Norway, `UK` the United Kingdom.
    package func country(named name: String) -> Country? {
        if let country = country(code: name) { return country }
        let found = meaning(of: name) { $0.role == .name }
        return found.flatMap { $0.country >= 0 ? countries[Int($0.country)] : nil }
    }

    /// All countries that a name may stand for when an author uses it, in the order of their codes.
    package func countries(named name: String) -> [Country] {
        let words = WordScanner.words(of: Self.composed(name))
        var numbers = number(ofCode: name).map { [$0] } ?? []
        if !words.isEmpty, let phrase = phrases.phrase(words.lazy.map(\.fingerprint)) {
            var next = firstMeaning[phrase]
            while next >= 0 {
                let meaning = meanings[Int(next)]
                if meaning.role == .name, meaning.country >= 0 { numbers.append(Int(meaning.country)) }
                next = meaning.next
            }
        }
        return Set(numbers).sorted().map { countries[$0] }
    }

    /// The bloc or region that an author names, by its slug or any of its names, or `nil`.
    package func bloc(named name: String) -> Bloc? {
        if let bloc = blocs.first(where: { $0.slug == name }) { return bloc }
        let found = meaning(of: name) { $0.role == .bloc || $0.role == .region }
        return found.map { blocs[Int($0.bloc)] }
    }

    /// The place that a dateline names, in any case, or `nil` if it is not known.
    ///
    /// A country's own name is a place too. What the place lies in may follow a comma: `BIRMINGHAM, ALA.` is in the
    /// United States; the first name then need not be known, and the area is part of the place's name, "Birmingham,
    /// Alabama", unless newspapers know the place without it.
    package func place(named name: String) -> Place? {
        // What other languages call a city comes first: `عمان` is also a country.
        if let meaning = ExonymTable.city(called: name).flatMap({ placeMeaning(of: $0) }) ?? placeMeaning(of: name) {
            return place(of: meaning)
        }
        guard let comma = name.lastIndex(of: ","),
            let area = placeMeaning(of: String(name[name.index(after: comma)...])).map(place)
        else { return nil }
        let town = String(name[..<comma])
        let known = area.country.flatMap { placeMeaning(of: town, in: $0) }
        let townName = known.map { place(of: $0).name } ?? Self.titleCased(town)
        let isWellKnown = known.map { !$0.marks.contains(.shared) || $0.marks.contains(.likeliest) } ?? false
        let needsArea = !isWellKnown && area.name != area.country?.name
        return Place(name: needsArea ? "\(townName), \(area.name)" : townName, country: area.country)
    }

    private static func suggestions(_ countries: [Country], _ addedNames: [String]) -> [String] {
        var names = countries.map(\.name)
        var table = NameTable.countries.rows
        table.withUTF8 { bytes in
            for name in TableName.all(in: bytes) where name.column == 5 && !name.words.isEmpty {
                names.append(String(decoding: bytes[name.range], as: UTF8.self))
            }
        }
        return names + addedNames
    }

    /// The number of a country, its index in `countries`, or `nil`.
    func number(ofCode code: String) -> Int? {
        let letters = code.utf8.map { Int($0 | 0x20) - 0x61 }
        guard letters.count == 2, letters.allSatisfy({ (0..<26).contains($0) }) else { return nil }
        let number = numberOfCode[letters[0] * 26 + letters[1]]
        return number < 0 ? nil : Int(number)
    }

    /// What a name means as a place, in a country if one is given.
    private func placeMeaning(of name: String, in country: Country? = nil) -> Meaning? {
        // In a text Brussels is mostly the Union; a story is filed from the city, which is in Belgium.
        let union = number(ofCode: "EU") ?? -1
        let wanted = country.flatMap { number(ofCode: $0.code) }
        return meaning(of: name) {
            ($0.role.isWithin && Int($0.country) != union || $0.role == .name)
                && (wanted == nil || Int($0.country) == wanted)
        }
    }

    private func place(of meaning: Meaning) -> Place {
        let country = meaning.country < 0 ? nil : countries[Int(meaning.country)]
        let isWithin = meaning.role.isWithin && meaning.placeName >= 0
        return Place(name: isWithin ? placeNames[Int(meaning.placeName)] : country?.name ?? "", country: country)
    }

    /// Whether a word alone has a meaning that passes.
    @inline(__always)
    func hasMeaning(of word: UInt64, where passes: (Meaning) -> Bool) -> Bool {
        phrases.filter.mayBePhrase(word) && hasMeaning(of: CollectionOfOne(word), where: passes)
    }

    /// Whether a phrase has a meaning that passes.
    func hasMeaning(of words: some Sequence<UInt64>, where passes: (Meaning) -> Bool) -> Bool {
        guard let phrase = phrases.phrase(words) else { return false }
        var next = Int(firstMeaning[phrase])
        while next >= 0 {
            if passes(meanings[next]) { return true }
            next = Int(meanings[next].next)
        }
        return false
    }

    /// The likeliest of a name's meanings that pass, or the first if none is marked.
    private func meaning(of name: String, where passes: (Meaning) -> Bool) -> Meaning? {
        let words = WordScanner.words(of: Self.composed(name))
        guard !words.isEmpty, let phrase = phrases.phrase(words.lazy.map(\.fingerprint)) else { return nil }
        var found: Meaning?
        var next = firstMeaning[phrase]
        while next >= 0 {
            let meaning = meanings[Int(next)]
            if passes(meaning), found == nil || meaning.marks.contains(.likeliest) { found = meaning }
            next = meaning.next
        }
        return found
    }
}
