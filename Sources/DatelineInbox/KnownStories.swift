import DatelineDigest
import DatelineModel
import DatelineReading

/// The stories that a site has already, by their words, their sources and their headlines.
struct KnownStories: Sendable {
    private var byWords: [UInt64: String] = [:]
    private var bySource: [String: String] = [:]
    private var byTitle: [String: (path: String, day: CalendarDay)] = [:]

    /// What a story is to those that are there, with the file of the other.
    enum Relation: Equatable {
        /// The same words, or an entry for the same page.
        case same(String)
        /// Other words from the same page or under the same headline.
        case newVersion(String)
    }

    /// The stories of a site, but those of some files.
    init(of site: Site, except files: Set<String> = []) async throws {
        let newsroom = site.newsroom
        let paths = site.files.articles.filter { !files.contains($0) }
        let read = try await paths.concurrentMap { path -> (String, Manuscript, UInt64?, CalendarDay?)? in
            do {
                let manuscript = try newsroom.reader.readAsFarAsPossible(path)
                let day = newsroom.editor.date(of: manuscript)?.day
                return (path, manuscript, Self.fingerprint(of: manuscript), day)
            } catch is DiagnosticError {
                // What cannot be read is the build's to report.
                return nil
            }
        }
        for case let (path, manuscript, fingerprint, day)? in read {
            let title = manuscript.fields.title ?? manuscript.openingTitle
            let address = manuscript.fields.citation?.url ?? manuscript.head.address
            add(
                site.folders.asSeen("\(SiteFolders.contentName)/\(path)"), fingerprint, address: address, title: title,
                day)
        }
    }

    /// Notes that a story is in the site.
    mutating func add(_ path: String, _ fingerprint: UInt64?, address: String?, title: String?, _ day: CalendarDay?) {
        if let fingerprint { byWords[fingerprint] = byWords[fingerprint] ?? path }
        if let source = address.map(Self.plain) { bySource[source] = bySource[source] ?? path }
        if let title, let day { byTitle[title.lowercased()] = byTitle[title.lowercased()] ?? (path, day) }
    }

    /// What a story is to those that are there; `nil` if it is new.
    func relation(of story: ReadStory) -> Relation? {
        let fingerprint = story.fingerprint
        if let fingerprint, let path = byWords[fingerprint] { return .same(path) }
        if let source = story.address.map(Self.plain), let path = bySource[source] {
            return fingerprint == nil ? .same(path) : .newVersion(path)
        }
        if let title = story.title, !title.isDerived, let other = byTitle[title.value.lowercased()],
            let day = story.date?.day, abs(day.daysSinceEpoch - other.day.daysSinceEpoch) < 2
        {
            return .newVersion(other.path)
        }
        return nil
    }

    /// Stands for the letters and digits of a manuscript, whatever is between them; `nil` if it has none.
    static func fingerprint(of manuscript: Manuscript) -> UInt64? {
        var hash = Fingerprint.empty
        let bytes = manuscript.text.bytes
        var index = manuscript.body.range.lowerBound
        let end = manuscript.body.range.upperBound
        var isEmpty = true
        while index < end {
            let byte = bytes[index]
            // General punctuation, and the signs of Latin-1.
            if byte == 0xE2, index + 1 < end, bytes[index + 1] == 0x80 {
                index += 3
                continue
            }
            if byte == 0xC2 {
                index += 2
                continue
            }
            if byte >= 0x80 || isLetter(byte) || (48...57).contains(byte) {
                hash = Fingerprint.adding(isLetter(byte) ? byte | 0x20 : byte, to: hash)
                isEmpty = false
            }
            index += 1
        }
        return isEmpty ? nil : hash
    }

    /// An address without what does not tell pages apart.
    private static func plain(_ address: String) -> String {
        var words = address.prefix { $0 != "#" }
        for start in ["https://", "http://", "www."] where words.lowercased().hasPrefix(start) {
            words = words.dropFirst(start.count)
        }
        while words.hasSuffix("/") { words = words.dropLast() }
        return String(words)
    }
}
