import DatelineModel
import DatelineReading
import DatelineTagging

/// What editors say about topics, countries and pages: the files of `Content` that are not articles.
struct SiteTerms: Sendable {
    private(set) var topics: [TopicFile] = []
    private(set) var countries: [Country: CountryFile] = [:]
    private(set) var pages: [PageFile] = []
    private(set) var diagnostics: [Diagnostic] = []

    /// No files.
    init() {}

    /// Reads the files of a `Content` folder.
    init(_ files: ContentFiles, in folder: String) {
        let reader = TermFileReader(folder: folder, name: SiteFolders.contentName)
        topics = files.topics.compactMap { path in diagnostics.collecting { try reader.topic(path) } }
        pages = files.pages.compactMap { path in diagnostics.collecting { try reader.page(path) } }
        let builtIn = Gazetteer()
        for path in files.countries {
            guard let file = diagnostics.collecting({ try reader.country(path) }) else { continue }
            guard let country = builtIn.country(named: file.country) else {
                let help = Suggestion.didYouMean(file.country, among: builtIn.suggestions)
                diagnostics.append(
                    .error(
                        "unknown-country", at: file.place, "unknown country “\(file.country)”",
                        help: help ?? "add a line “country: VN” with its ISO 3166-1 code"))
                continue
            }
            if let other = countries[country] {
                diagnostics.append(
                    .error(
                        "two-country-files", at: file.place,
                        "\(country.name) has two files: \(other.introduction.text.file) and \(file.introduction.text.file)",
                        help: "keep one of them"))
            }
            countries[country] = file
        }
    }

    /// Names of countries and places, in a language and with those that the files add.
    func gazetteer(in language: String, _ words: Words) -> Gazetteer {
        Gazetteer(
            additions: countries.compactMap { country, file in
                file.names.isEmpty ? nil : (names: file.names, code: country.code)
            }, names: CountryNames.names(in: language, words))
    }

    /// All introductions and pages' texts.
    var prose: [Prose] { topics.map(\.introduction) + countries.values.map(\.introduction) + pages.map(\.body) }
}

extension [Diagnostic] {
    /// The value of a step that may throw diagnostics, which are kept.
    mutating func collecting<Value>(_ step: () throws -> Value) -> Value? {
        do {
            return try step()
        } catch let error as DiagnosticError {
            self += error.diagnostics
        } catch {
            append(.error("internal", at: .none, "\(error)"))
        }
        return nil
    }
}
