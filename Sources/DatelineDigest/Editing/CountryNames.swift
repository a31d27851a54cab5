import DatelineModel
import DatelineReading
import DatelineTagging
private import Foundation

/// The names of countries in other languages than English.
enum CountryNames {
    /// Names by code: those of the words of the pages (`CN: Chine`), and for the others those of Unicode's CLDR as the
    /// system has them. None for English, for which the gazetteer has its own.
    static func names(in language: String, _ words: Words) -> [String: String] {
        let isEnglish = LanguageTag.language(of: language) == "en"
        let locale = isEnglish ? nil : Locale(identifier: language)
        var names: [String: String] = [:]
        for code in Gazetteer.codes {
            if let name = words.translation(of: code) {
                names[code] = name
            } else if !withOddNames.contains(code), let name = locale?.localizedString(forRegionCode: code),
                name != code
            {
                names[code] = name
            }
        }
        return names
    }

    /// Countries that the system calls by names that newspapers do not use: “mainland China”.
    private static let withOddNames: Set<String> = ["CN"]

    // MARK: - Names that files add

    /// Errors for names that the site's files give to a country and that another country has: by its own file, in the site's
    /// language, or in the program's tables, unless these give it to both. `gazetteer` is the site's.
    static func problems(of files: [(key: String, file: TermFile)], in gazetteer: Gazetteer) -> [Diagnostic] {
        var problems: [Diagnostic] = []
        for (position, (key, file)) in files.enumerated() {
            for name in file.names {
                let others = gazetteer.countries(named: name.value).filter { $0.code != key }
                guard !others.isEmpty else { continue }
                let builtIn = Gazetteer.builtIn.countries(named: name.value).map(\.code)
                for other in others where !builtIn.contains(key) || !builtIn.contains(other.code) {
                    let claim = claim(to: name.value, of: other, files, gazetteer)
                    // Of two files the second names both.
                    if let claim, claim.position > position { continue }
                    let country = gazetteer.country(code: key)?.name ?? key
                    let place = claim.map { ", which has it in \($0.place)" } ?? ", which has it already"
                    problems.append(
                        .error(
                            .sharedName, at: .location(name.location(in: file.introduction.text)),
                            "“\(name.value)” cannot be a name of \(country), as it is one of \(other.name)\(place)",
                            help: "take it out of one of them: a name stands for one country"))
                }
            }
        }
        return problems
    }

    /// Errors for names that a site’s own file of words gives to a country and that another one has in that language. `words`
    /// are those of the language with the file’s own among them.
    static func problems(of own: Words, in language: String, file: String, _ words: Words) -> [Diagnostic] {
        let given = Gazetteer.codes.filter { own.translation(of: $0) != nil }
        guard !given.isEmpty else { return [] }
        var names = names(in: language, words)
        if LanguageTag.language(of: language) == "en" {
            for code in Gazetteer.codes where names[code] == nil {
                names[code] = Gazetteer.builtIn.country(code: code)?.name
            }
        }
        let codes = Dictionary(grouping: names.keys.sorted()) { names[$0]?.trimmedCapitals ?? $0 }
        return given.sorted().compactMap { code in
            let sharing = names[code].flatMap { codes[$0.trimmedCapitals] } ?? []
            // Of two that the file names itself the second is told.
            guard let other = sharing.first(where: { $0 != code && (!given.contains($0) || $0 < code) }) else {
                return nil
            }
            return .error(
                .sharedName, at: .file(file),
                "“\(names[code] ?? code)” cannot be the name of \(code), as it is the name of \(other)",
                help: "give one of them another: a name stands for one country")
        }
    }

    /// Where the file of a country gives it a name; `nil` if no file does.
    private static func claim(
        to name: String, of country: Country, _ files: [(key: String, file: TermFile)], _ gazetteer: Gazetteer
    ) -> (position: Int, place: String)? {
        let owners = gazetteer.countries(named: name)
        for (position, (key, file)) in files.enumerated() where key == country.code {
            let alone = { (other: Located<String>) in
                Gazetteer(additions: [([other.value], key)]).countries(named: name).contains(country)
            }
            if let found = file.names.first(where: { gazetteer.countries(named: $0.value) == owners && alone($0) }) {
                let location = found.location(in: file.introduction.text)
                return (position, "\(location.file):\(location.line):\(location.column)")
            }
        }
        return nil
    }
}

extension String {
    /// The name in capitals, without white space at its ends.
    fileprivate var trimmedCapitals: String { split(separator: " ").joined(separator: " ").uppercased() }
}
