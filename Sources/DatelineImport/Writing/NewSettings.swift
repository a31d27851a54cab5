import DatelineDigest
import DatelineModel
import DatelineReading

/// The settings of the new site: those of the old one, or those that are there already.
struct NewSettings {
    /// Where they are, in the folder of the site.
    static let path = "\(SiteFolders.contentName)/site.yml"

    /// The text to write; `nil` if the site has settings of its own.
    let text: String?
    /// The language of the site.
    let language: String
    /// The time zone of the site.
    let zone: SiteTimeZone
    /// What the old settings say and cannot be used.
    private(set) var findings: [Finding] = []

    /// The settings of a site. Throws `DiagnosticError` if it has some that cannot be used.
    init(of site: NewSite, _ old: OldSettings, _ source: String) throws {
        if site.others.contains(Self.path), let text = try site.text(Self.path) {
            let result = try SiteSettingsParser.parse(SourceText(file: Self.path, text: text), baseURL: nil)
            guard let settings = result.settings else { throw DiagnosticError(result.diagnostics) }
            (self.text, language, zone) = (nil, settings.language, settings.timeZone)
            return
        }
        let language = old.language.flatMap { LanguageTag.canonical($0.replacing("_", with: "-")) }
        let zone = old.timeZone.flatMap { SiteTimeZone(named: $0) }
        for (kind, given, isKnown, usual) in [
            ("language", old.language, language != nil, "en"), ("time zone", old.timeZone, zone != nil, "UTC"),
        ] {
            guard let given, !isKnown else { continue }
            findings.append(
                Finding(
                    outcome: .left, cause: "a setting: a \(kind) that is not known; the new site has \(usual)",
                    file: Self.path, detail: given))
        }
        (self.language, self.zone) = (language ?? "en", zone ?? .utc)
        let name = source.split(separator: "/").last { $0 != "." && $0 != ".." }
        var lines = [
            "title: \(YAMLText.quoted(old.title.map { $0.withoutHTML() } ?? name.map(String.init) ?? "My digest"))"
        ]
        if let description = old.description {
            lines.append("description: \(YAMLText.quoted(description.withoutHTML()))")
        }
        if let base = old.baseURL {
            lines.append("base_url: \(YAMLText.quoted(base.origin + base.path))")
        } else {
            lines += [
                "# The old site does not say where it lives. Put its address here.", "base_url: https://example.org/",
            ]
        }
        lines.append("language: \(self.language)")
        if let zone, zone.name != SiteTimeZone.utc.name { lines.append("time_zone: \(zone.name)") }
        if let author = old.author { lines.append("publisher: \(YAMLText.quoted(author))") }
        text = lines.joined(separator: "\n") + "\n"
    }
}

/// The topics that a site has.
enum TopicNames {
    /// Their names by their slugs. `files` are those below `Content`.
    static func read(in site: NewSite, _ files: Set<String>) -> [String: String] {
        var names: [String: String] = [:]
        let reader = TermFileReader(folder: "\(site.root)/\(SiteFolders.contentName)", name: SiteFolders.contentName)
        for path in files where path.hasPrefix("topics/") && TextFormat(ofFile: path) != nil {
            do {
                let topic = try reader.term(path, in: .topics)
                names[topic.term] = topic.title
            } catch {
                // What is wrong with it is reported when the site is checked.
            }
        }
        return names
    }
}
