import DatelineModel
import DatelineReading

/// What the instruments of a site are called, each with the keys of those that a name means.
struct InstrumentNames: Sendable {
    private var keysByName: [String: [String]] = [:]

    /// None.
    init() {}

    /// The names of the instruments that files describe. Those that are hidden have only names that no other has, so
    /// that a draft takes none from what readers see. A warning for each name of two others is added to `problems`.
    init(
        shown: [(key: String, file: TermFile)], hidden: [(key: String, file: TermFile)], _ problems: inout [Diagnostic]
    ) {
        let files = Dictionary(shown.map { ($0.key, $0.file) }, uniquingKeysWith: { first, _ in first })
        // A key has two files only where that is an error.
        var keys: Set<String> = []
        for (key, file) in shown where keys.insert(key).inserted {
            for name in Self.names(of: file) {
                let other = keysByName[name]?.first
                keysByName[name, default: []].append(key)
                // Titles that are alike are reported for all taxonomies.
                guard let other,
                    !(Self.isTitle(name, key, file) && files[other].map { Self.isTitle(name, other, $0) } == true)
                else { continue }
                problems.append(
                    .warning(
                        .sharedName, at: file.place, "“\(name)” is a name of two instruments: this one and “\(other)”",
                        help: "take it from “names” of one of them; until then texts that say it mention neither"))
            }
        }
        for (key, file) in hidden {
            for name in Self.names(of: file) where keysByName[name] == nil { keysByName[name] = [key] }
        }
    }

    /// The keys of the instruments that a name means, in the order of their files; none if it is no title, no number
    /// and no other name.
    func keys(of name: String) -> [String] { keysByName[name.lowercased()] ?? [] }

    /// The names in a file, in small letters.
    private static func names(of file: TermFile) -> [String] {
        let names = [file.title] + [file.instrument?.number].compactMap { $0 } + (file.instrument?.names ?? [])
        return Set(names.map { $0.lowercased() }).sorted()
    }

    private static func isTitle(_ name: String, _ key: String, _ file: TermFile) -> Bool {
        name == file.title.lowercased() || name == key.replacing("-", with: " ")
    }
}
