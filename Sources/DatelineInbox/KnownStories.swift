import DatelineDigest
import DatelineModel
import DatelineReading

/// The stories that a site has already, by their words, their sources and their headlines.
struct KnownStories: Sendable {
    private var byWords: [UInt64: Story] = [:]
    private var bySource: [String: Story] = [:]
    private var byTitle: [String: (path: String, day: CalendarDay)] = [:]

    /// A file of a story, with its headline if it was given one.
    private struct Story {
        let path: String
        let title: String?
    }

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
            let title =
                manuscript.fields.derived.contains("title") ? nil : manuscript.fields.title ?? manuscript.openingTitle
            let address = manuscript.fields.citation?.url ?? manuscript.head.address
            add(
                site.folders.asSeen("\(SiteFolders.contentName)/\(path)"), fingerprint, address: address, title: title,
                day)
        }
    }

    /// Notes that a story is in the site.
    mutating func add(_ path: String, _ fingerprint: UInt64?, address: String?, title: String?, _ day: CalendarDay?) {
        let story = Story(path: path, title: title?.lowercased())
        if let fingerprint { byWords[fingerprint] = byWords[fingerprint] ?? story }
        if let source = address.map(Self.plain) { bySource[source] = bySource[source] ?? story }
        if let title, let day { byTitle[title.lowercased()] = byTitle[title.lowercased()] ?? (path, day) }
    }

    /// What a story is to those that are there; `nil` if it is new.
    func relation(of story: ReadStory) -> Relation? {
        let fingerprint = story.fingerprint
        let title = story.title.flatMap { $0.isDerived ? nil : $0.value.lowercased() }
        // A correction may change the headline alone.
        let isSame = { (other: Story) in title == nil || other.title == nil || other.title == title }
        if let fingerprint, let other = byWords[fingerprint] {
            return isSame(other) ? .same(other.path) : .newVersion(other.path)
        }
        if let source = story.address.map(Self.plain), let other = bySource[source] {
            // Several entries of a feed may lead to one page.
            if fingerprint == nil { return isSame(other) ? .same(other.path) : nil }
            return .newVersion(other.path)
        }
        if let title, let other = byTitle[title],
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
