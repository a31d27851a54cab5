import DatelineDigest
import DatelineModel
import DatelineTemplates

/// What programs for references read of an article: files beside its page in three formats, where `site.yml` says
/// `citations: true`.
enum CitationFiles: SiteFileKind {
    /// A format.
    enum Format: Int, CaseIterable, Sendable {
        case bibTeX
        case ris
        case csl

        /// What readers know it by.
        var name: String {
            switch self {
            case .bibTeX: "BibTeX"
            case .ris: "RIS"
            case .csl: "CSL-JSON"
            }
        }

        /// The name of the file.
        var fileName: String {
            switch self {
            case .bibTeX: "cite.bib"
            case .ris: "cite.ris"
            case .csl: "cite.json"
            }
        }

        func text(_ citation: CitedArticle) -> [UInt8] {
            switch self {
            case .bibTeX: citation.bibTeX
            case .ris: citation.ris
            case .csl: citation.csl
            }
        }
    }

    static func files(of edition: Edition, pages: [Page]) -> [SiteFile] {
        guard edition.settings.hasCitations else { return [] }
        return edition.digest.articles.enumerated().flatMap { position, article in
            Format.allCases.map { format in
                SiteFile(
                    Self.self, .number(position * Format.allCases.count + format.rawValue),
                    at: Permalink("\(article.permalink)\(format.fileName)"))
            }
        }
    }

    static func bytes(of file: SiteFile, in edition: Edition, pages: [Page]) throws -> [UInt8] {
        guard case .number(let number) = file.key, let format = Format(rawValue: number % Format.allCases.count) else {
            return []
        }
        let article = edition.digest.articles[number / Format.allCases.count]
        return format.text(CitedArticle(article, edition.settings))
    }

    private struct Link: Sendable {
        let format: Format
        let permalink: Permalink
    }

    private static let schema = RecordSchema<Link>(
        "citation", "A file for programs that keep references.",
        [
            .text("title", "Its format: BibTeX, RIS or CSL-JSON.") { $0.format.name },
            .link("path", "Where it is.") { $0.permalink },
        ])

    /// What a link to such a file is for templates.
    static var type: RecordType { schema.type }

    /// The files of an article as links; none if the site has no such files.
    static func links(of article: Article, _ settings: SiteSettings) -> [Record] {
        guard settings.hasCitations else { return [] }
        return Format.allCases.map {
            schema.record(Link(format: $0, permalink: Permalink("\(article.permalink)\($0.fileName)")))
        }
    }
}
