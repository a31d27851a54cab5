package import DatelineDigest
import DatelineFiles
package import DatelineModel
import DatelineReading
import DatelineSite

/// Files single stories into a site: wire copy, mails, web pages, feeds and documents become articles.
///
/// It goes in steps: find the files, read the stories in them, ask what nothing says, leave out what is there already, write, and
/// take back what the site refuses.
package struct Inbox: Sendable {
    /// The site.
    package let folders: SiteFolders
    /// How the site is read.
    package let reading: SiteReading
    /// Whether nothing is written.
    package var isDryRun = false
    /// What the editor decides.
    package var decisions = Decisions()

    /// What nothing in the stories says and an editor must. Each is asked once, for all stories.
    package struct Decisions: Sendable {
        /// Whether texts with several stories, whose names are given, are split.
        package var splits: @Sendable ([String]) -> Bool = { _ in false }
        /// The date of stories that have none, whose names are given; `nil` to leave them.
        package var date: @Sendable ([String]) -> PublicationDate? = { _ in nil }
        /// Whether stories are taken that may be newer versions of others, whose files are given beside their names.
        package var takesVersions: @Sendable ([(story: String, file: String)]) -> Bool = { _ in false }

        /// Nothing that is in doubt is taken.
        package init() {}
    }

    /// How far it is.
    package enum Progress: Sendable {
        case reading(Int, of: Int)
        case writing(Int, of: Int)
        case checking
    }

    /// An inbox of a site.
    package init(_ folders: SiteFolders, _ reading: SiteReading) { (self.folders, self.reading) = (folders, reading) }

    /// Adds what is in files and folders, and in `input`, the bytes of standard input.
    ///
    /// Throws `DiagnosticError` if the site cannot be read, or a file cannot be written.
    package func run(
        _ paths: [String], input: [UInt8]? = nil, _ tell: @escaping @Sendable (Progress) -> Void = { _ in }
    ) async throws -> InboxReport {
        // Two at once would add each story twice.
        let isThere = FileSystem.kind(of: folders.content) == .folder
        let folder = isDryRun || !isThere ? nil : try OpenFolder(folders.content)
        let lock = folder?.lock()
        guard folder == nil || lock != nil else {
            throw DiagnosticError(
                .error(
                    .cannotWrite, at: .file(folders.asSeen(SiteFolders.contentName)),
                    "something else is adding stories to it", help: "wait for it to end"))
        }
        defer { withExtendedLifetime(lock) {} }
        var memory = SiteMemory()
        let result = Site.read(folders, reading, remembering: &memory)
        guard let site = result.value else {
            throw DiagnosticError(result.diagnostics.filter { $0.severity == .error })
        }
        var report = InboxReport()

        let files = InboxFiles(paths, input: input, in: site, &report)
        var stories = try await read(files, in: site, &report, tell)
        stories = try await split(stories, in: site, &report)
        date(&stories, &report)
        let known = try await KnownStories(of: site)
        let new = leaveOut(stories, known, &report)
        try await write(new, in: site, folder, &report, tell)
        report.leaveCopiesOfWhatIsLeft()
        return report
    }

    // MARK: - Read

    private func read(
        _ files: InboxFiles, in site: Site, _ report: inout InboxReport, _ tell: @escaping @Sendable (Progress) -> Void
    ) async throws -> [ReadStory] {
        var stories: [ReadStory] = []
        for (number, source) in files.sources.enumerated() {
            tell(.reading(number + 1, of: files.sources.count))
            do {
                if let own = source.ownPath, try !needsDate(own, source, in: site) { continue }
                let file = try source.file()
                let found = try await file.stories()
                let newsroom = site.newsroom
                let read = try await found.concurrentMap { Self.read($0, of: file, in: newsroom) }
                for story in read {
                    switch story {
                    case .success(let story): stories.append(story)
                    case .failure(let left): report.left.append(left.story)
                    }
                }
            } catch let error as UnreadableFile {
                report.left.append(.init(story: source.name, reason: error.reason, help: error.help))
            } catch let error as DiagnosticError {
                report.left.append(.init(source.name, error.diagnostics))
            }
        }
        return stories
    }

    /// Whether an article of the site waits for its date. Throws `UnreadableFile` if its date belongs elsewhere.
    private func needsDate(_ path: String, _ source: InboxFiles.Source, in site: Site) throws -> Bool {
        let manuscript = try site.newsroom.reader.readAsFarAsPossible(path)
        guard site.newsroom.editor.date(of: manuscript) == nil else { return false }
        guard let sidecar = source.sidecar else { return true }
        throw UnreadableFile(
            "has its fields in \(sidecar), and no date there", help: "write “date: 2025-02-12” into that file")
    }

    private struct Refusal: Error {
        let story: InboxReport.Left
    }

    private static func read(
        _ story: Result<IncomingStory, UnreadableFile>, of file: StoryFile, in newsroom: Newsroom
    ) -> Result<ReadStory, Refusal> {
        switch story {
        case .failure(let error):
            return .failure(Refusal(story: .init(story: file.name, reason: error.reason, help: error.help)))
        case .success(let story):
            let name = story.part.map { "\(file.name), \($0)" } ?? file.name
            do {
                return .success(try ReadStory(story, name: name, of: file, in: newsroom))
            } catch let error as DiagnosticError {
                return .failure(Refusal(story: .init(name, error.diagnostics)))
            } catch {
                return .failure(Refusal(story: .init(story: name, reason: "\(error)", help: "report this")))
            }
        }
    }

    // MARK: - Decide

    /// Takes texts with several stories apart, if the editor says so.
    private func split(
        _ stories: [ReadStory], in site: Site, _ report: inout InboxReport
    ) async throws -> [ReadStory] {
        let several = stories.filter(\.hasParts)
        guard !several.isEmpty else { return stories }
        let splits = decisions.splits(several.map(\.name))
        var result: [ReadStory] = []
        for story in stories {
            guard story.hasParts else {
                result.append(story)
                continue
            }
            guard splits else {
                report.left.append(
                    .init(
                        story: story.name, reason: "has more than one story",
                        help: "add it with --split, or write “wire: false” in front matter above it if it is one"))
                continue
            }
            for part in try await Self.parts(of: story, in: site.newsroom) {
                switch part {
                case .success(let part): result.append(part)
                case .failure(let left): report.left.append(left.story)
                }
            }
        }
        return result
    }

    /// The stories in a text, each read alone.
    private static func parts(of story: ReadStory, in newsroom: Newsroom) async throws -> [Result<ReadStory, Refusal>] {
        let name = story.story.part.map { "\($0), " } ?? ""
        var parts = story.parts(in: newsroom) ?? []
        while true {
            for number in parts.indices {
                parts[number].part = "\(name)story \(number + 1)"
                // What is said of all is said of none, and the files that came with them are with the first.
                (parts[number].title, parts[number].summary) = (nil, nil)
                parts[number].source = parts[number].source?.name.map { Citation(name: $0, url: nil, licence: nil) }
                if number > 0 { parts[number].attachments = [] }
            }
            let read = try await parts.concurrentMap { Self.read(.success($0), of: story.file, in: newsroom) }
            let more = zip(parts, read).map { part, read in
                if case .success(let read) = read { read.parts(in: newsroom) ?? [part] } else { [part] }
            }
            guard more.contains(where: { $0.count > 1 }) else { return read }
            parts = more.flatMap(\.self)
        }
    }

    /// Gives stories without a date the one that the editor says. What has no words either is no story.
    private func date(_ stories: inout [ReadStory], _ report: inout InboxReport) {
        for story in stories where story.isEmpty {
            report.left.append(
                .init(story: story.name, reason: "is empty", help: "save the story in it, or leave it out"))
        }
        stories.removeAll(where: \.isEmpty)
        let undated = stories.indices.filter { stories[$0].date == nil }
        guard !undated.isEmpty else { return }
        if let date = decisions.date(undated.map { stories[$0].name }) {
            for index in undated { stories[index].settle(date) }
            return
        }
        for index in undated {
            let day = stories[index].manuscript?.head.dayWithoutYear
            let clue = day.map { ": its dateline says “\($0)” but no year" } ?? ""
            let way = day == nil ? "" : " (a day near it: it gives the year)"
            report.left.append(
                .init(
                    story: stories[index].name, reason: "nothing says its date\(clue)",
                    help: "add it with --date 2025-02-12\(way), or begin its name with the date"))
        }
        stories.removeAll { $0.date == nil }
    }

    /// The stories that are new.
    private func leaveOut(
        _ stories: [ReadStory], _ known: KnownStories, _ report: inout InboxReport
    ) -> [ReadStory] {
        var known = known
        var new: [ReadStory] = []
        var versions: [(story: ReadStory, file: String)] = []
        for story in stories {
            switch story.file.ownPath == nil ? known.relation(of: story) : nil {
            case .same(let file): report.known.append((story.name, file))
            case .newVersion(let file): versions.append((story, file))
            case nil:
                new.append(story)
                known.add(
                    story.name, story.fingerprint, address: story.address,
                    title: story.title.flatMap { $0.isDerived ? nil : $0.value }, story.date?.day)
            }
        }
        guard !versions.isEmpty else { return new }
        if decisions.takesVersions(versions.map { ($0.story.name, $0.file) }) { return new + versions.map(\.story) }
        report.left += versions.map { version in
            .init(
                story: version.story.name, reason: "may be a newer version of \(version.file)",
                help: "delete that one first, or add both with --again")
        }
        return new
    }

    // MARK: - Write

    /// Writes the articles of stories, and takes back those that the site refuses.
    private func write(
        _ stories: [ReadStory], in site: Site, _ folder: OpenFolder?, _ report: inout InboxReport,
        _ tell: (Progress) -> Void
    ) async throws {
        var filing = Filing(site, in: folder)
        for (number, story) in stories.enumerated() {
            tell(.writing(number + 1, of: stories.count))
            do {
                report.added.append(try filing.file(story))
            } catch let error as UnreadableFile {
                report.left.append(.init(story: story.name, reason: error.reason, help: error.help))
            } catch let error as DiagnosticError where error.isAboutStory {
                report.left.append(.init(story.name, error.diagnostics))
            }
        }
        report.left.removeAll { filing.brought.contains($0.story) }
        guard !report.added.isEmpty else { return }
        tell(.checking)
        guard !isDryRun else {
            guard let planned = try await Build(folders, reading).plan().value else { return }
            return DryRunLinks(of: filing, beside: planned).leave(in: &report, Self.mostRounds)
        }
        // A link that leads nowhere, for instance, is seen only beside all others.
        for _ in 0..<Self.mostRounds {
            let problems = try await Build(folders, reading).plan().diagnostics.filter { $0.severity == .error }
            let byFile = Dictionary(grouping: problems) { problem in
                problem.file.flatMap { filing.article(of: folders.asSeen($0)) } ?? ""
            }
            let refused = report.added.filter { byFile[$0.file] != nil }
            if refused.isEmpty { break }
            for story in refused {
                try filing.takeBack(story.file)
                report.left.append(.init(story.story, byFile[story.file] ?? []))
            }
            report.added.removeAll { byFile[$0.file] != nil }
        }
    }

    /// Links of those that stay may lead to what was taken back, and so on.
    private static let mostRounds = 4
}

extension DiagnosticError {
    /// Whether it says what is wrong with a story, and not with the disk.
    fileprivate var isAboutStory: Bool { !diagnostics.contains { $0.identifier == .cannotWrite } }
}
