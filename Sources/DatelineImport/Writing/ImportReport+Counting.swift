import DatelineModel

/// What an old site has.
struct OldTexts: Sendable {
    /// Its posts and pages.
    var posts: [OldPost] = []
    /// Texts that are no posts, with the reasons.
    var left: [Finding] = []
    /// What is wrong with folders and settings.
    var problems: [Finding] = []
}

extension ImportReport {
    /// The report on what an import made of the texts of an old site.
    init(of old: OldTexts, _ conversion: Conversion, _ made: ImportedFiles, _ tags: TagTable, _ site: NewSite) {
        let posts = old.posts
        texts = posts.count + old.left.count
        self.site = site.root
        for (index, post) in posts.enumerated() where !made.left.contains(index) {
            if post.kind == .page {
                pages += 1
            } else if conversion.held[index] != nil {
                drafts += 1
            } else {
                articles += 1
            }
        }
        for (index, place) in conversion.placement.places.enumerated() {
            let source = posts[index].path
            if place.isKept {
                findings.append(
                    Finding(
                        outcome: .changed,
                        cause: "a text that was changed since the last import; it stays as it is", file: source))
            } else if site.deleted.contains(source), !made.left.contains(index) {
                findings.append(
                    Finding(
                        outcome: .changed, cause: "a text that was deleted since the last import; it is there again",
                        file: source))
            }
        }
        (topics, files) = (made.topics, made.attachments.count)
        findings += old.problems + old.left + made.problems + made.findings
        (words, missingWords, links) = made.numbers
        (self.tags, tagsLeftOut) = (tags.counts.count, tags.leftOut.count)
        findings += tags.leftOut.map {
            Finding(
                outcome: .left, cause: "a tag that nothing is filed under; \(ImportFolder.tags) has all of them",
                file: $0.name, detail: DiagnosticPrinter.counted($0.count, "post"))
        }
        findings += tags.problems.map {
            Finding(
                outcome: .left, cause: "a line of the table of tags that is not understood", file: ImportFolder.tags,
                detail: $0)
        }
    }
}
