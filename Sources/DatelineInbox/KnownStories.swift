import DatelineDigest
import DatelineModel
import DatelineReading

/// The stories that a site has already, by their words, their sources and their headlines.
struct KnownStories: Sendable {
    private var byWords: [UInt64: Stories] = [:]
    private var bySource: [String: Stories] = [:]
    /// The files of a headline by its day, since headlines of columns recur.
    private var byTitle: [TitleAndDay: String] = [:]

    private struct TitleAndDay: Hashable {
        let title: String
        let day: Int
    }

    /// The files that have the same words, or lead to the same page.
    private struct Stories {
        /// The first.
        let path: String
        /// The first without a headline that was given.
        var untitled: String?
        /// The first of each headline.
        var byTitle: [String: String] = [:]

        init(_ path: String) { self.path = path }

        mutating func add(_ path: String, _ title: String?) {
            guard let title else { return untitled = untitled ?? path }
            byTitle[title] = byTitle[title] ?? path
        }

        /// The one that may have a headline; `nil` if all have others.
        func same(_ title: String?) -> String? {
            guard let title else { return path }
            return byTitle[title] ?? untitled
        }
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
        let title = title?.lowercased()
        if let fingerprint { byWords[fingerprint, default: Stories(path)].add(path, title) }
        if let source = address.map(Self.plain) { bySource[source, default: Stories(path)].add(path, title) }
        if let title, let day {
            let key = TitleAndDay(title: title, day: day.daysSinceEpoch)
            byTitle[key] = byTitle[key] ?? path
        }
    }

    /// What a story is to those that are there; `nil` if it is new.
    func relation(of story: ReadStory) -> Relation? {
        let fingerprint = story.fingerprint
        let title = story.title.flatMap { $0.isDerived ? nil : $0.value.lowercased() }
        // A correction may change the headline alone.
        if let fingerprint, let others = byWords[fingerprint] {
            return others.same(title).map { .same($0) } ?? .newVersion(others.path)
        }
        if let source = story.address.map(Self.plain), let others = bySource[source] {
            // Several entries of a feed may lead to one page.
            if fingerprint == nil { return others.same(title).map { .same($0) } }
            return .newVersion(others.same(title) ?? others.path)
        }
        guard let title, let day = story.date?.day.daysSinceEpoch else { return nil }
        return [day, day - 1, day + 1].lazy.compactMap { byTitle[TitleAndDay(title: title, day: $0)] }.first
            .map { .newVersion($0) }
    }

    /// Stands for the letters and digits that readers of a manuscript get, whatever is between them and however it is
    /// marked, so that a page and the wire copy of a story are the same; `nil` if it has none.
    static func fingerprint(of manuscript: Manuscript) -> UInt64? {
        guard !manuscript.body.range.isEmpty else { return nil }
        var hash = Fingerprint.empty
        var isEmpty = true
        for paragraph in manuscript.paragraphs {
            // Of a character of two bytes or more only the symbols of Latin-1 and general punctuation are left out.
            var skipped = 0
            var before: UInt8 = 0
            for byte in paragraph.utf8 {
                if skipped > 0 {
                    skipped -= 1
                    if before == 0xE2, skipped == 1, byte != 0x80 {
                        hash = Fingerprint.adding(byte, to: Fingerprint.adding(before, to: hash))
                        (skipped, isEmpty) = (0, false)
                    }
                    continue
                }
                before = byte
                switch byte {
                case 0xE2: skipped = 2
                case 0xC2: skipped = 1
                case _ where byte >= 0x80 || isLetter(byte) || (48...57).contains(byte):
                    hash = Fingerprint.adding(isLetter(byte) ? byte | 0x20 : byte, to: hash)
                    isEmpty = false
                default: break
                }
            }
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
