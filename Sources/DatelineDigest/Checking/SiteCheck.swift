package import DatelineModel

/// What needs an editor's eye in a site, the worst first: problems with its files, then what was derived from little
/// evidence, then stories that may be there twice.
package struct SiteCheck: Sendable {
    /// Errors, then warnings, each in the order of files and lines.
    package let diagnostics: [Diagnostic]
    /// Articles by their worst concern, then the newest first. Drafts are not ready to be checked.
    package let reviews: [Review]
    /// Articles that are like an earlier one, the most alike first.
    package let nearDuplicates: [NearDuplicate]
    /// What the site lacks, if anybody asked.
    package let gaps: [SiteGap]
    /// What other sites answered, if anybody asked.
    package let otherSites: OtherSites?
    /// The number of articles that were checked.
    package let articleCount: Int

    /// The check of a site with the diagnostics of all its stages; `files` are those of its articles.
    package init(
        _ files: [EditedFile], _ diagnostics: [Diagnostic], nearDuplicates: [NearDuplicate] = [], gaps: [SiteGap] = [],
        otherSites: OtherSites? = nil
    ) {
        (self.nearDuplicates, self.gaps, self.otherSites) = (nearDuplicates, gaps, otherSites)
        self.diagnostics = diagnostics.filter { $0.severity == .error } + diagnostics.filter { $0.severity == .warning }
        articleCount = files.compactMap(\.article).count { $0.heldBack != .draft }
        reviews = files.compactMap(\.review).filter { $0.article.heldBack != .draft }
            .map { (review: $0, rank: ($0.concerns.first?.rank ?? 0, -$0.article.date.rank, $0.article.path)) }
            .sorted { $0.rank < $1.rank }.map(\.review)
    }

    /// Whether nothing needs an editor's eye. What nobody could check is no fault of the site.
    package var isClean: Bool { diagnostics.isEmpty && reviews.isEmpty && nearDuplicates.isEmpty && gaps.isEmpty }

    /// How many files of a gap are named where people read.
    private static let mostPaths = 5

    /// The articles as lines of text, and a summary.
    package func lines(_ asSeen: (String) -> String = { $0 }) -> [StyledLine] {
        var lines: [StyledLine] = []
        for review in reviews {
            lines.append(StyledLine(asSeen("\(SiteFolders.contentName)/\(review.article.path)"), .strong))
            if review.language.source == .told {
                lines.append(
                    StyledLine("    read as “\(review.language.tag)”, told from the text; “language: …” overrides it"))
            }
            for concern in review.concerns {
                lines.append(StyledLine("    \(concern.words)", .doubtful))
                lines += review.lines(for: concern).map { StyledLine("        \($0)", .advice) }
            }
            lines += [StyledLine("    correct the lines and put them \(review.place.words)", .quiet), ""]
        }
        for duplicate in nearDuplicates {
            lines.append(StyledLine(asSeen("\(SiteFolders.contentName)/\(duplicate.article.path)"), .strong))
            lines += [StyledLine("    \(duplicate.words)", .doubtful), ""]
        }
        for gap in gaps {
            lines.append(StyledLine(gap.words, .doubtful))
            lines += gap.paths.prefix(Self.mostPaths).map { StyledLine("    \(asSeen($0))") }
            if gap.paths.count > Self.mostPaths {
                lines.append(StyledLine("    and \(gap.paths.count - Self.mostPaths) more"))
            }
            lines.append("")
        }
        return lines + (otherSites?.lines ?? []) + summary.map { StyledLine($0) }
    }

    private var summary: [String] {
        let articles = DiagnosticPrinter.counted(articleCount, "article")
        let problems = DiagnosticPrinter.count(diagnostics)
        let others = otherSites.map { [$0.summary] } ?? []
        guard !isClean else { return ["\(articles): nothing needs an editor’s eye."] + others }
        let counts = [
            reviews.isEmpty ? nil : "\(reviews.count) to look at",
            nearDuplicates.isEmpty ? nil : "\(nearDuplicates.count) that may be in the site twice",
            gaps.isEmpty ? nil : "\(DiagnosticPrinter.counted(gaps.count, "kind")) of gap",
        ].compactMap { $0 }
        let toReview = counts.isEmpty ? "nothing to look at" : counts.joined(separator: ", ")
        let advice = [
            reviews.isEmpty ? nil : "“reviewed: true” confirms everything derived from an article.",
            nearDuplicates.isEmpty
                ? nil : "Delete one of two that are the same; “reviewed: true” in both says that they are not.",
        ].compactMap { $0 }
        return [([problems].filter { !$0.isEmpty } + ["\(articles), \(toReview)."]).joined(separator: "; ")] + others
            + advice
    }

    /// An object for every problem and every article, in the same order.
    package var linesOfJSON: [String] {
        diagnostics.map(Self.json) + reviews.map(Self.json) + nearDuplicates.map(Self.json) + gaps.map(Self.json)
            + (otherSites?.linesOfJSON ?? [])
    }

    private static func json(_ diagnostic: Diagnostic) -> String {
        JSONText { json in
            json.member("kind", diagnostic.severity.rawValue)
            json.member("path", diagnostic.file)
            if case .location(let location) = diagnostic.place {
                json.member("line") { $0.literal("\(location.line)") }
                json.member("column") { $0.literal("\(location.column)") }
            }
            json.member("identifier", diagnostic.identifier.rawValue)
            json.member("summary", diagnostic.summary)
            json.member("help", diagnostic.help)
        }.text
    }

    private static func json(_ review: Review) -> String {
        JSONText { json in
            json.member("kind", "review")
            json.member("path", "\(SiteFolders.contentName)/\(review.article.path)")
            json.member("permalink", review.article.permalink.description)
            json.member("language", review.language.tag)
            json.member("language_from", review.language.source.rawValue)
            json.member("concerns", each: review.concerns) { json, concern in
                json.object { json in
                    json.member("identifier", concern.identifier)
                    json.member("summary", concern.words)
                    json.member("lines", each: review.lines(for: concern)) { $0.string($1) }
                }
            }
            json.member("lines_go", review.place.words)
            json.member("lines_file", review.place.file)
        }.text
    }

    private static func json(_ duplicate: NearDuplicate) -> String {
        JSONText { json in
            json.member("kind", "near_duplicate")
            json.member("path", "\(SiteFolders.contentName)/\(duplicate.article.path)")
            json.member("permalink", duplicate.article.permalink.description)
            json.member("earlier_path", "\(SiteFolders.contentName)/\(duplicate.earlier.path)")
            json.member("earlier_permalink", duplicate.earlier.permalink.description)
            json.member("share_percent") { $0.literal("\(duplicate.share)") }
        }.text
    }

    private static func json(_ gap: SiteGap) -> String {
        JSONText { json in
            json.member("kind", "gap")
            json.member("identifier", gap.kind.rawValue)
            json.member("summary", gap.words)
            json.member("paths", each: gap.paths) { $0.string($1) }
        }.text
    }
}
