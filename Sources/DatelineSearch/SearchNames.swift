import DatelineDigest
import DatelineModel
import DatelineReading
import DatelineTagging

/// The names by which readers can find countries.
struct SearchNames: Sendable {
    private let names: [String: [String]]

    /// The names of the gazetteer with those that the site's own files add.
    init(_ files: TermFiles) {
        var names = Gazetteer.namesByCode()
        for (key, file) in files.files[.countries] ?? [] { names[key, default: []] += file.names }
        self.names = names
    }

    /// All names of a country: `Việt Nam`, `Vietnam`, `Vietnamese`, `viet-nam`, …
    func names(of country: Term) -> [String] {
        [country.name, country.nameInProse, country.slug] + (names[country.key] ?? [])
    }
}
