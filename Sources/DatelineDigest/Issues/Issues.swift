package import DatelineModel
import DatelineReading

/// The editions of a digest.
package struct Issues: Sendable {
    /// Those that are out, the newest first.
    package private(set) var out: [Issue] = []
    /// Those that are still to come out, the newest first.
    package private(set) var coming: [Issue] = []
    /// What is wrong with the stories that their files name.
    package private(set) var problems: [Diagnostic] = []

    /// The editions of a digest; `files` are those of all articles.
    ///
    /// One of a week or a month is out when that is over, or when an editor has closed it; one of an editor’s choice from its
    /// date and time on. One without stories is not, unless it is closed.
    package init(_ digest: Digest, _ files: [EditedFile], in site: Site) {
        guard let settings = site.settings.editions else { return }
        var finder = StoryFinder(digest, files, site.settings.movedAddresses)
        var periods: [EditionPeriod: [Int]] = [:]
        if settings.rhythm != .manual {
            for position in digest.listed {
                // Its edition may be out, and closed, before its embargo ends.
                let day = digest.articles[position].filing.releaseDay(in: site.settings.timeZone)
                guard let period = EditionPeriod(settings.rhythm, of: day) else { continue }
                periods[period, default: []].append(position)
            }
        }
        let (zone, now) = (site.settings.timeZone, site.reading.now)
        let today = site.today
        let named = Dictionary(site.issueFiles.map { ($0.name, $0) }, uniquingKeysWith: { first, _ in first })
        for file in site.issueFiles { if let period = file.period, periods[period] == nil { periods[period] = [] } }
        // What a closed edition has is in no other.
        let closed = finder.stories(of: site.issueFiles.filter { $0.closed != nil })
        var all = periods.compactMap { period, articles -> Issue? in
            let file = named[period.name]
            let isClosed = file?.closed != nil
            let articles = isClosed || closed.isEmpty ? articles : articles.filter { !closed.contains($0) }
            // All its stories are in closed editions, and nobody began one of these days.
            if articles.isEmpty, file == nil { return nil }
            return finder.issue(
                period.name, period, zone.end(of: PublicationDate(day: period.last)), isDue: period.last < today,
                file, articles)
        }
        all += site.issueFiles.compactMap { file in
            guard file.period == nil, let date = file.date else { return nil }
            return finder.issue(file.name, nil, date, isDue: !zone.begins(date, after: now), file, [])
        }
        problems = finder.problems
        all.sort { $0.day != $1.day ? $0.day < $1.day : $0.name < $1.name }
        var number = 0
        for index in all.indices {
            let next = all[index].file?.number?.value ?? number + 1
            all[index].number = next
            // What has no stories may never come out.
            if all[index].count > 0 || all[index].isClosed { number = next }
        }
        problems += Self.sharedNumbers(all)
        for issue in all.reversed() {
            if issue.isClosed || issue.count > 0 && issue.isDue {
                out.append(issue)
            } else {
                coming.append(issue)
            }
        }
    }

    /// Warnings of editions with the number of another one, each at the line that gives one of the two its number. Editions
    /// are in the order of their days.
    private static func sharedNumbers(_ all: [Issue]) -> [Diagnostic] {
        var first: [Int: Issue] = [:]
        return all.compactMap { issue -> Diagnostic? in
            guard let earlier = first[issue.number] else {
                first[issue.number] = issue
                return nil
            }
            // Where nobody gave either a number, the line that they were counted on from is given twice, too.
            let numbered = [issue, earlier].filter { $0.file?.number != nil }
            guard let named = numbered.first, let file = named.file, let line = file.number else { return nil }
            let other = named.name == issue.name ? earlier : issue
            let place: String
            if let otherFile = other.file, let otherLine = otherFile.number {
                let location = otherLine.location(in: otherFile.note.text)
                place = "“\(other.name)” gets it from \(location.file):\(location.line):\(location.column)"
            } else {
                place = "“\(other.name)” gets it by counting on from the edition before it"
            }
            return .warning(
                .duplicateNumber, at: .location(line.location(in: file.note.text)),
                "the editions “\(earlier.name)” and “\(issue.name)” are both number \(issue.number)",
                help: "give one of them another number; those without one are counted on from the edition before them",
                notes: [place])
        }
    }

    /// All that are known, the newest first.
    package var all: [Issue] { coming + out }
}

/// Finds the stories that the files of editions name.
private struct StoryFinder {
    private let digest: Digest
    private let files: [EditedFile]
    private let moved: [MovedAddress]
    /// The positions of articles by their addresses and files, those that are held back, and the files
    /// with mistakes; made for the first name.
    private var known: (positions: [String: Int], held: Set<String>, broken: Set<String>)?
    private(set) var problems: [Diagnostic] = []

    init(_ digest: Digest, _ files: [EditedFile], _ moved: [MovedAddress]) {
        (self.digest, self.files, self.moved) = (digest, files, moved)
    }

    /// The positions of the stories that some files name, without a word on what is not there.
    mutating func stories(of files: [IssueFile]) -> Set<Int> {
        guard !files.isEmpty else { return [] }
        let known = known ?? lookUp()
        self.known = known
        return Set(files.flatMap { ($0.stories ?? []).compactMap { known.positions[Self.key($0.value)] } })
    }

    /// An edition, whose days have some articles.
    mutating func issue(
        _ name: String, _ period: EditionPeriod?, _ end: PublicationDate, isDue: Bool, _ file: IssueFile?,
        _ articles: [Int]
    ) -> Issue {
        var taken: Set<Int> = []
        var leading = positions((file?.lead.map { [$0] } ?? []) + (file?.order ?? []), of: file, isDue)
        leading = leading.filter { taken.insert($0).inserted }
        let chosen = file?.stories.map { positions($0, of: file, isDue) }
        let others = (chosen ?? articles).filter { taken.insert($0).inserted }
        return Issue(
            name: name, period: period, file: file, leading: leading, others: others, isChosen: chosen != nil,
            day: end.day, comesOut: min(end, file?.closed ?? end), isDue: isDue,
            left: articles.count { !taken.contains($0) })
    }

    private mutating func positions(_ names: [Located<String>], of file: IssueFile?, _ isDue: Bool) -> [Int] {
        guard let file, !names.isEmpty else { return [] }
        let known = known ?? lookUp()
        self.known = known
        return names.compactMap { name in
            let key = Self.key(name.value)
            if let position = known.positions[key] { return position }
            // What is wrong with the file of an article is said there, and its address is not known.
            if known.broken.contains(key) || key.hasPrefix("/") && !known.broken.isEmpty { return nil }
            let place = Diagnostic.Place.location(name.location(in: file.note.text))
            if known.held.contains(key) {
                // Until it comes out an edition may be planned with what is still to be published.
                if isDue || file.closed != nil {
                    problems.append(
                        .warning(
                            .unknownStory, at: place,
                            "“\(name.value)” is held back, so this edition is without it",
                            help: "publish the article again, or remove the line"))
                }
                return nil
            }
            problems.append(
                .error(
                    .unknownStory, at: place, "the site has no article “\(name.value)”",
                    help: Self.advice(key, isClosed: file.closed != nil, among: known.positions)))
            return nil
        }
    }

    /// What an editor can do about a name that is no article’s. What a closed edition names was there, so it is no slip.
    private static func advice(_ key: String, isClosed: Bool, among positions: [String: Int]) -> String {
        let line = key.hasPrefix("/") ? "the line “\(key): /its/new/address/” in redirects.yml keeps its place" : nil
        guard !isClosed else {
            let moved = line.map { "if it moved, \($0), and “dateline redirects” looks for it" }
            return "\(moved ?? "if its file has another name, write that"); if it is gone for good, remove this one"
        }
        let name =
            Suggestion.didYouMean(key, among: positions.keys.sorted())
            ?? "write the address of an article, /2025/02/summit/, or its file, articles/summit.md"
        return line.map { "\(name)\(name.hasSuffix("?") ? "" : ";") for one that moved, \($0)" } ?? name
    }

    private func lookUp() -> (positions: [String: Int], held: Set<String>, broken: Set<String>) {
        var positions: [String: Int] = [:]
        // An address of today counts before an old one of another article.
        for (position, article) in digest.articles.enumerated() {
            for alias in article.filing.aliases { positions[alias.description] = position }
        }
        for (position, article) in digest.articles.enumerated() {
            positions[article.path] = position
            positions[article.permalink.description] = position
        }
        for moved in moved {
            if let target = moved.target, let position = positions[target.description] {
                positions[moved.path.description] = positions[moved.path.description] ?? position
            }
        }
        var held: Set<String> = []
        for file in files {
            guard let article = file.article, article.heldBack != nil else { continue }
            held.formUnion([file.path, article.permalink.description])
            held.formUnion(article.filing.aliases.map(\.description))
        }
        let broken = files.lazy.filter { $0.article == nil && $0.diagnostics.containsErrors }.map(\.path)
        return (positions, held, Set(broken))
    }

    /// A name as it is looked up: an address with the slash at its end, a path below `Content`.
    private static func key(_ name: String) -> String {
        if name.hasPrefix("/") { return name.hasSuffix("/") ? name : name + "/" }
        let folder = SiteFolders.contentName + "/"
        return name.hasPrefix(folder) ? String(name.dropFirst(folder.count)) : name
    }
}
