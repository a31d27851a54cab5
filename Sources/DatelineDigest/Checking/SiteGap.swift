import DatelineModel
import DatelineReading

/// Something that a site lacks and could have, however many files lack it.
package struct SiteGap: Sendable {
    /// What is lacking.
    package enum Kind: String, Sendable, CaseIterable {
        case noSource = "no-source"
        case noLicence = "no-licence"
        case noPictureText = "no-picture-text"
        case unusedTopic = "unused-topic"
        case noDataLicence = "no-data-licence"

        /// A description of some files, or of one that is named beside it.
        fileprivate func words(_ count: Int?) -> String {
            let (has, its) = (count ?? 1) == 1 ? ("has", "its") : ("have", "their")
            let counted = { (noun: String) in
                count.map { DiagnosticPrinter.counted($0, noun) } ?? "this \(noun)"
            }
            let files = counted("article")
            return switch self {
            case .noSource:
                "\(files) \(has) no source; write “source: {name: …, url: …}”, or “reviewed: true” for \(its) own reporting"
            case .noLicence:
                "\(files) \(has) a source without a licence; write “licence: …” in the map of \(its) source"
            case .noPictureText:
                "\(files) \(has) a picture without words for those who do not see it; write “![WORDS](…)”"
            case .unusedTopic:
                "\(counted("topic")) \(has) no articles; give phrases that the articles use, or delete the file"
            case .noDataLicence:
                "the site gives its articles away as data and does not say under which terms; write “licence: {name: …, url: …}”"
            }
        }
    }

    /// What is lacking.
    package let kind: Kind
    /// The files that lack it, below the folder of the site, in order; at least one.
    package let paths: [String]

    /// A description for editors.
    package var words: String { kind.words(paths.count) }
    /// A description beside the name of one of the files.
    var wordsOfOne: String { kind.words(nil) }

    /// What a site lacks, in the order of the kinds. Drafts and link posts are left out. Throws on cancellation only.
    ///
    /// An agency's copy has its source in the credit, and an editor who reviewed an article has seen that it names none. A
    /// topic that only drafts use waits for them.
    package static func all(in files: [EditedFile], of site: Site) async throws -> [SiteGap] {
        let articles = files.compactMap(\.article).filter { $0.heldBack != .draft && !$0.isLinkPost }
        let reader = site.newsroom.reader
        let lackText = try await articles.map(\.path).concurrentMap { path -> Bool in
            // A file that cannot be read any more is a problem that the next build reports.
            do { return try reader.readAsFarAsPossible(path).hasImageWithoutText } catch is DiagnosticError {
                return false
            }
        }
        let used = Set(files.compactMap(\.article).flatMap { $0.terms(in: .topics).map(\.key) })
        let topics = (site.termFiles.files[.topics] ?? []).filter { !used.contains($0.key) }.map(
            \.file.introduction.text.file)
        let inContent = { (articles: [Article]) in articles.map { "\(SiteFolders.contentName)/\($0.path)" } }
        let paths: [Kind: [String]] = [
            .noSource: inContent(
                articles.filter { $0.text.citation == nil && $0.text.credit == nil && !$0.status.isReviewed }),
            .noLicence: inContent(articles.filter { $0.text.citation.map { $0.licence == nil } ?? false }),
            .noPictureText: inContent(zip(articles, lackText).filter(\.1).map(\.0)),
            .unusedTopic: topics,
            .noDataLicence: site.settings.hasOpenData && site.settings.licence == nil
                ? ["\(SiteFolders.contentName)/site.yml"] : [],
        ]
        return Kind.allCases.compactMap { kind in
            paths[kind].flatMap { $0.isEmpty ? nil : SiteGap(kind: kind, paths: $0.sorted()) }
        }
    }
}
