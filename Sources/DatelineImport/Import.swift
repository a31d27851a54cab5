import DatelineDigest
import DatelineFiles
package import DatelineModel
import DatelineReading
import DatelineSite

/// One import: the texts of an old site become a new site, and the old one stays as it is.
///
/// Its stages run in the order written here, and each takes only what those before it made.
///
///     find → read → place → convert → check → write
package struct Import: Sendable {
    /// The folder of the old site.
    package private(set) var source: String
    /// The folder of a project that the old site was found in; `nil` if it was given.
    private var folder: String?
    /// The folder of the new one.
    package let target: String
    /// The program of the old site; `nil` to see it from the files.
    package var program: OldProgram?
    /// The pattern of the old addresses of posts, where the settings do not have it.
    package var address: String?
    /// Whether the folder of the new site may have files.
    package var merges = false
    /// A folder for the files of a run that writes nothing; `nil` to write.
    package var temporary: String?
    /// The moment of the import.
    package let now: PublicationDate
    /// How often what the new site refuses is put right.
    var mostRounds = 6

    /// An import from one folder into another.
    package init(from source: String, into target: String, now: PublicationDate) {
        (self.source, self.target, self.now) = (source, target, now)
    }

    /// What is being done, for whoever waits.
    package enum Progress: Sendable {
        /// Files are looked for, or moved to their places.
        case finding, writing
        /// So many files are read.
        case reading(Int)
        /// So many posts of all are converted.
        case converting(Int, of: Int)
        /// The new site is checked for the first time, or again.
        case checking(round: Int)
    }

    /// Runs the import. Throws `DiagnosticError` if there is nothing to import or nowhere to write it.
    package func run(_ tell: (Progress) -> Void = { _ in }) async throws -> ImportReport {
        try refuseSameFolder()
        if program == nil, let folder = OldProgram.folderOfSite(in: source) {
            var inner = self
            (inner.source, inner.folder) = ("\(source)/\(folder)", folder)
            return try await inner.run(tell)
        }
        let program = program ?? OldProgram(ofSiteIn: source)
        try refuseUnknownNames(program)
        var site = try NewSite(at: target, merges: merges, temporary: temporary)

        tell(.finding)
        let (dialect, settings, folder) = find(program)

        tell(.reading(folder.files.count))
        let newSettings = try NewSettings(of: site, settings, source)
        let old = try await read(folder, program, dialect, settings, newSettings, site)

        do {
            return try await convert(old, folder, program, dialect, settings, newSettings, &site, tell)
        } catch {
            site.abandon()
            throw error
        }
    }

    private func refuseSameFolder() throws {
        guard FileSystem.kind(of: source) == .folder, let old = FileSystem.resolved(source) else {
            throw DiagnosticError(
                .error(
                    .unreadableFile, at: .file(source), "there is no such folder",
                    help: "give the folder of the old site"))
        }
        let new = FileSystem.resolvedAsFarAsItIsThere(target)
        guard FileSystem.isInside(new, old) || FileSystem.isInside(old, new) else { return }
        throw DiagnosticError(
            .error(
                .unusableFile, at: .file(target), "the new site would be in the folder of the old one, or around it",
                help: "choose a folder elsewhere with --into; the old site is never changed"))
    }

    private func refuseUnknownNames(_ program: OldProgram) throws {
        guard let address, let name = AddressPattern(address).unknownName(program) else { return }
        throw DiagnosticError(
            .error(
                .badAddress, at: .none, "the addresses that --address gives have “:\(name)”, which is not known",
                help: "write names such as :year, :month, :day, :title, :slug and :categories"))
    }

    /// The folder that a new site is in where nobody chose one: beside that of the old site, whose name it has.
    package static func usualTarget(for folder: String) -> String {
        var path = folder[...]
        while path.count > 1, path.hasSuffix("/") { path = path.dropLast() }
        let last = path.split(separator: "/").last
        let isNamed = last != nil && last != "." && last != ".."
        return (isNamed ? String(path) : FileSystem.resolved(folder) ?? folder) + "-dateline"
    }

    // MARK: - Find and read

    private func find(_ program: OldProgram) -> (Dialect, OldSettings, SourceFolder) {
        var dialect = Dialect(program)
        let folder = SourceFolder(source, passingOver: dialect.passedOver)
        let settings = OldSettings(of: program, in: folder)
        if let content = settings.content {
            dialect.content = content
            dialect.staticFolders += [content]
        }
        return (dialect, settings, folder)
    }

    private func read(
        _ folder: SourceFolder, _ program: OldProgram, _ dialect: Dialect, _ settings: OldSettings, _ new: NewSettings,
        _ site: NewSite
    ) async throws -> OldTexts {
        var reader = PostReader(program, dialect, settings, folder, zone: new.zone, now: now)
        reader.pattern = address
        reader.others = try await OtherTexts(folder.files.filter(reader.mayBePost), in: folder)
        let files = try await folder.files.concurrentMap { [reader] in reader.read($0) }
        var old = OldTexts()
        old.problems = folder.problems.map { Finding(outcome: .left, cause: $0.summary, file: $0.file ?? source) }
        old.problems += (settings.problems + reader.exclusionProblems).map {
            Finding(outcome: .changed, cause: "a setting: \($0.summary)", file: $0.file ?? source)
        }
        old.problems += new.findings + site.findings
        if let name = self.folder {
            let cause = "the site was found in the folder “\(name)”, which is imported alone"
            old.problems.append(Finding(outcome: .changed, cause: cause, file: source))
        }
        for file in files {
            switch file {
            case .post(let post): old.posts.append(post)
            case .left(let path, let reason):
                old.left.append(Finding(outcome: .left, cause: reason.words, file: path))
            case .file: break
            }
        }
        return old
    }

    // MARK: - Convert, check and write

    private func convert(
        _ old: OldTexts, _ folder: SourceFolder, _ program: OldProgram, _ dialect: Dialect, _ settings: OldSettings,
        _ new: NewSettings, _ site: inout NewSite, _ tell: (Progress) -> Void
    ) async throws -> ImportReport {
        let posts = old.posts
        let taken = Set(site.others.map { String($0.dropFirst(SiteFolders.contentName.count + 1)) })
        let day = new.zone.date(at: now).day
        let placement = Placement(posts, settings, language: new.language, now: day, taken: taken, kept: site.kept)
        let topics = TopicNames.read(in: site, taken)
        let tags = TagTable(of: posts, topics: topics, corrected: try site.text(ImportFolder.tags))
        var conversion = Conversion(
            program: program, posts: posts, placement: placement,
            links: LinkTable(posts, placement, settings, dialect, folder), settings: settings, tags: tags,
            zone: new.zone, language: new.language, today: day, held: Self.held(posts))
        var attachments = AttachmentTable(folder, taken: taken, kept: site.kept)

        try site.begin()
        var made = ImportedFiles(posts.count)
        if let text = new.text {
            try site.make(NewSettings.path, Array(text.utf8))
            made.others.append((NewSettings.path, ""))
        }
        for (slug, name) in tags.topics where topics[slug] == nil {
            let path = "\(SiteFolders.contentName)/topics/\(slug).md"
            try site.make(path, Array("---\ntitle: \(YAMLText.quoted(name))\n---\n".utf8))
            made.others.append((path, ""))
            made.topics += 1
        }
        try convert(
            posts.indices.filter { !placement.places[$0].isKept }, conversion, &attachments, folder, site, &made, tell)

        // What the site refuses is put right, or held, or at last left out, and whatever was done is checked.
        var round = 1
        tell(.checking(round: round))
        var problems = try await problems(of: site)
        while round <= mostRounds {
            let verdict = Verdict(
                of: problems, placement, &conversion, longAddresses: made.longAddresses,
                lastRound: round >= mostRounds - 1)
            for index in verdict.refused {
                site.unmake(made.path(of: index))
                made.leave(index, posts[index].path, because: verdict.reasons[index] ?? "")
            }
            let again = verdict.changed.union(made.linking(to: verdict.newlyHeld)).subtracting(made.left)
                .filter { !placement.places[$0].isKept }
            if again.isEmpty, verdict.refused.isEmpty { break }
            try convert(again.sorted(), conversion, &attachments, folder, site, &made, { _ in })
            round += 1
            tell(.checking(round: round))
            problems = try await self.problems(of: site)
        }
        made.leaveUnlinkedFiles().forEach(site.unmake)

        var report = ImportReport(of: old, conversion, made, tags, site)
        (report.program, report.problems) = (program, problems + site.problems)
        tell(.writing)
        if temporary != nil {
            site.abandon()
        } else {
            try site.make(ImportFolder.tags, Array(tags.text.utf8))
            try site.make(ImportFolder.report, Array(report.whole.utf8))
            try site.commit(made.files + [(ImportFolder.tags, ""), (ImportFolder.report, "")])
        }
        return report
    }

    /// The errors that a build of the new site would have.
    private func problems(of site: NewSite) async throws -> [Diagnostic] {
        let folders = SiteFolders(source: site.staging, output: "\(site.staging)/Output")
        return try await Build(folders, SiteReading(now: now)).plan().diagnostics.filter { $0.severity == .error }
    }

    /// The posts that the old site did not show, and those that no date is known of.
    private static func held(_ posts: [OldPost]) -> [Int: String] {
        var held: [Int: String] = [:]
        for (index, post) in posts.enumerated() where post.kind == .article {
            if let reason = post.draftReason {
                held[index] = reason
            } else if post.date == nil {
                held[index] = "no date is given that can be read"
            }
        }
        return held
    }

    private func convert(
        _ indices: [Int], _ conversion: Conversion, _ attachments: inout AttachmentTable, _ folder: SourceFolder,
        _ site: NewSite, _ made: inout ImportedFiles, _ tell: (Progress) -> Void
    ) throws {
        for (number, index) in indices.enumerated() {
            if number % 200 == 0 { tell(.converting(number, of: indices.count)) }
            let file = conversion.file(of: index, &attachments)
            let path = "\(SiteFolders.contentName)/\(file.path)"
            try site.make(path, file.text)
            made.add(index, path, file, conversion.posts[index])
        }
        for (source, path) in attachments.files where made.broughtFiles.insert(path).inserted {
            do {
                try site.make("\(SiteFolders.contentName)/\(path)", folder.bytes(source))
                made.attachments.append((path, source))
            } catch let error as DiagnosticError {
                made.problems.append(
                    Finding(outcome: .left, cause: error.diagnostics.first?.summary ?? "cannot be read", file: source))
            }
        }
    }
}
