import DatelineModel

/// What has been read of an article's file so far; each stage takes its part from the text.
struct ManuscriptReading {
    /// The file, below `Content`.
    let path: String
    /// The text, with what other generators and print files put into it taken out or put in other words.
    private(set) var text: SourceText
    private(set) var parts: FrontMatterSplitter.Parts
    let fields: FrontMatter
    let format: TextFormat
    /// Whether the file is a page of HTML, which is read as Markdown.
    let isHTML: Bool
    /// What is looked for in the text.
    let scope: WireHeadParser.Scope
    /// Whether the text is no longer that of the file.
    private(set) var isRewritten = false
    /// Whether nothing of a print file or a page was taken out of plain text.
    var isClean: Bool { uncleaned == nil }
    /// The text as its file has it, if something was; all of it is at the same places.
    private var uncleaned: SourceText?
    /// The head of wire copy.
    private(set) var head: WireHead
    /// The end of wire copy; `nil` of a text that is none.
    private(set) var end: SignOff?
    private(set) var secondStory: SecondStory?
    /// Where the story's own words are.
    private(set) var range: Range<Int>
    /// What an editor should look at, and what keeps the file from being an article.
    private(set) var problems: [Diagnostic]

    private var editorsNotes: EditorsNotes?
    /// The lines that a page or a print file has put into plain text.
    private var linesOfPages: [WireHead.Noted<String>] = []
    private var agencyOfPage: String?
    /// Where the story ends above a line with its place and its day; `nil` if there is none.
    private var endAboveDay: Int?
    /// The lines below the story that close it.
    private var closingLines: [String] = []

    /// A file of which nothing but its text and its fields has been read.
    init(
        path: String, _ text: SourceText, _ parts: FrontMatterSplitter.Parts, _ fields: FrontMatter,
        _ format: TextFormat, isHTML: Bool, _ scope: WireHeadParser.Scope, _ problems: [Diagnostic]
    ) {
        (self.path, self.text, self.parts, self.fields, self.format) = (path, text, parts, fields, format)
        (self.isHTML, self.scope, self.problems) = (isHTML, scope, problems)
        (head, range) = (WireHead(bodyStart: parts.body.lowerBound), parts.body)
    }

    /// All lines that are no part of the story, in their order.
    var linesLeftOut: [String] { Self.inOrder(removedLines + head.extras + head.notes).map(\.value) + closingLines }

    /// The agency that signs the text, with its name as the head has it; `nil` if none does.
    var signedAgency: String? {
        (end?.agency ?? (head.agency == nil ? agencyOfPage : nil)).map { head.isFrom($0) ? head.agency ?? $0 : $0 }
    }

    /// Who wrote the text by its byline and its sign-off, which may name only some of those above, or more.
    var signedAuthors: [String] {
        let signed = end?.authors ?? []
        guard !signed.isEmpty else { return head.authors }
        func isSame(_ one: String, _ other: String) -> Bool { one.lowercased() == other.lowercased() }
        // Of others the sign-off is sure.
        guard head.authors.contains(where: { name in signed.contains { isSame(name, $0) } }) else { return signed }
        return head.authors.map { name in signed.first { isSame(name, $0) } ?? name }
            + signed.filter { name in !head.authors.contains { isSame(name, $0) } }
    }

    /// The lines above and within the story that are no part of it, in their order.
    private var removedLines: [WireHead.Noted<String>] { Self.inOrder(head.dropped + linesOfPages) }

    private static func inOrder(_ lines: [WireHead.Noted<String>]) -> [WireHead.Noted<String>] {
        lines.sorted { $0.range.lowerBound < $1.range.lowerBound }
    }

    // MARK: - Stages

    /// Puts the tags of other generators, and the indents of HTML, in the words of Markdown. Throws `DiagnosticError` if the
    /// text is more than Markdown can be.
    mutating func takeTags() throws {
        guard format == .markdown else { return }
        try MarkdownBounds.check(text, parts.body)
        if isHTML { rewrite(HTMLArticle.withoutIndents(text.bytes, from: parts.body.lowerBound)) }
        if let tags = NeighbourTags(text, in: parts.body, title: fields.title) {
            problems += tags.warnings
            rewrite(tags.bytes, upTo: tags.end)
        }
    }

    private mutating func rewrite(_ bytes: [UInt8], upTo end: Int? = nil) {
        isRewritten = true
        text = SourceText(file: text.file, bytes: bytes)
        parts = .init(
            frontMatter: parts.frontMatter, body: parts.body.lowerBound..<(end ?? bytes.count))
    }

    /// Reads the head of wire copy, or what forbids publication at the beginning of another text.
    mutating func takeHead(_ heads: WireHeadParser) {
        let clean = scope == .wireCopy && format == .plainText ? CleanCopy(text.bytes, in: parts.body) : nil
        if let clean {
            (linesOfPages, agencyOfPage) = (clean.removed, clean.agency)
            if clean.bytes != text.bytes {
                uncleaned = text
                text = SourceText(file: text.file, bytes: clean.bytes)
            }
        }
        head = heads.parse(text.bytes, in: parts.body, scope, isMarkdown: format == .markdown)
        // A slug is a line of the head, though it is taken out like those of a page.
        head.slug = head.slug ?? linesOfPages.lazy.map(\.value).first(where: TransmissionLine.isSlug)
        if isHTML, scope == .embargo, head.embargo == nil {
            let opening = HTMLArticle.opening(of: text.bytes[parts.body])
            if let mark = heads.parse(opening, in: opening.indices, scope, isMarkdown: true).embargo {
                head.embargo = WireHead.Embargo(
                    words: mark.words, range: head.bodyStart..<head.bodyStart, time: mark.time,
                    isDraftMark: mark.isDraftMark)
            }
        }
        range = head.bodyStart..<parts.body.upperBound
    }

    /// Reads what stands below a story of wire copy: a second story, notes for editors, the sign-off.
    mutating func takeEnd(_ heads: WireHeadParser) {
        if scope == .wireCopy {
            secondStory = SecondStory(text.bytes, in: range, heads.datelines)
            if let secondStory { range = range.lowerBound..<secondStory.end }
            editorsNotes = EditorsNotes(text.bytes, in: range)
            if let editorsNotes { range = range.lowerBound..<editorsNotes.start }
            let end = SignOff(text.bytes, in: range)
            head.address = head.address ?? end.address
            head.day =
                head.day ?? end.day ?? linesOfPages.lazy.compactMap { TransmissionLine.day($0.value) }.first
            let wholeEnd = secondStory?.end ?? parts.body.upperBound
            // The name of the agency alone is shown as the credit.
            closingLines = ManuscriptReader.lines(of: text, end.bodyEnd..<max(end.bodyEnd, wholeEnd))
                .filter { $0.filter(\.isLetter) != end.agency?.filter(\.isLetter) }
            self.end = end
            takePlaceAndDayBelow(end, heads.datelines)
            takeYearOfRights()
        }
        let bodyEnd = endAboveDay ?? end?.bodyEnd ?? trimBlankEnd(text.bytes, range.lowerBound, range.upperBound)
        range = range.lowerBound..<max(range.lowerBound, bodyEnd)
    }

    /// Takes a place and a day from the last line of a story whose head has neither: `Roma, 12 giugno 2026`, as offices sign.
    private mutating func takePlaceAndDayBelow(_ end: SignOff, _ datelines: DatelineParser) {
        guard head.day == nil, head.dayWithoutYear == nil, head.place == nil, head.embargo == nil,
            let start = text.bytes[max(range.lowerBound, end.bodyEnd - 64)..<end.bodyEnd].lastIndex(of: 10),
            SignOff.isBelowBlank(text.bytes, range.lowerBound, start + 1),
            SignOff.isBelowSentence(text.bytes, range.lowerBound, start + 1),
            case let line = String(decoding: text.bytes[(start + 1)..<end.bodyEnd], as: UTF8.self).trimmingWhitespace(),
            let dateline = datelines.alone(line), let day = dateline.day, let place = dateline.place,
            datelines.knowsPlace(place)
        else { return }
        (head.day, head.place, head.area) = (day, place, dateline.area)
        endAboveDay = trimBlankEnd(text.bytes, range.lowerBound, start)
        closingLines.insert(line, at: 0)
    }

    /// Takes the year of a dateline that has none from the line below the story that says who has the rights in it.
    private mutating func takeYearOfRights() {
        guard head.day == nil, head.dayWithoutYear != nil, !hasYearInPath else { return }
        let lines = closingLines + linesOfPages.map(\.value)
        guard let day = lines.lazy.compactMap(RightsYear.year).first.flatMap({ head.day(inYear: $0) }) else { return }
        (head.day, head.dayWithoutYear) = (day, nil)
    }

    /// Whether the name of the file or a folder above it may have the year.
    private var hasYearInPath: Bool {
        path.split { !$0.isNumber }.contains { $0.hasPrefix("19") || $0.hasPrefix("20") }
    }

    /// Reads what forbids publication at the end of a text where its head does not.
    mutating func takeClosingMark() {
        guard scope != .nothing, head.embargo == nil else { return }
        head.embargo =
            ClosingMark(text.bytes, in: max(head.bodyStart, parts.body.lowerBound)..<parts.body.upperBound)?.embargo
        // It is no part of the story.
        if let mark = head.embargo, mark.range.lowerBound > range.lowerBound, mark.range.lowerBound < range.upperBound {
            range = range.lowerBound..<trimBlankEnd(text.bytes, range.lowerBound, mark.range.lowerBound)
        }
    }

    /// Throws `DiagnosticError` if the text is a message to editors and no story.
    func refuseNotice() throws {
        guard let notice = head.notice else { return }
        throw DiagnosticError(problems + [ManuscriptReader.problem(of: notice, in: text)])
    }

    /// Takes the imports and the components of MDX from the text.
    mutating func takePartsOfMDX() {
        guard path.lowercased().hasSuffix(".mdx") else { return }
        let parts = MDXParts(text, in: range)
        range = parts.bodyStart..<range.upperBound
        problems += parts.warnings
    }

    // MARK: - Problems

    /// Says what is wrong with a text, or in doubt; `markdown` is its body if it is in Markdown.
    mutating func check(_ markdown: MarkdownBody?) {
        checkBody(markdown)
        checkReadiness(markdown?.openingTitle)
        problems += markdown?.warnings ?? []
        problems += ManuscriptReader.warnings(of: head, secondStory, editorsNotes, in: text)
        let removed = removedLines
        if let first = removed.first {
            problems.append(
                .warning(
                    .pageFurniture,
                    at: .location((uncleaned ?? text).location(at: first.range.lowerBound, length: first.range.count)),
                    ManuscriptReader.summary(ofRemoved: removed.map(\.value)),
                    help: "if these are words of the story, write “wire: false” in its front matter or sidecar"))
        }
        if let picture = fields.picture, picture.isRemote {
            problems.append(.remotePicture(picture, fields.text ?? text))
        }
    }

    private mutating func checkBody(_ markdown: MarkdownBody?) {
        let isBlank = skipBlank(text.bytes, range.lowerBound, range.upperBound) == range.upperBound
        guard isBlank && !fields.isLinkPost || !isBlank && markdown?.isEmpty ?? false else { return }
        problems.append(
            .error(
                .emptyArticle, at: .file(text.file),
                isBlank ? "the article has no text" : "the article has no text that readers get",
                help:
                    "write it, or delete the file; one that only points to a page elsewhere needs a title, a summary and a source"
            ))
    }

    /// Looks at the heading and the words of a text for what says that it is not ready for readers.
    private mutating func checkReadiness(_ heading: String?) {
        if scope == .embargo, let heading, head.embargo == nil {
            let start = skipBlank(text.bytes, range.lowerBound, range.upperBound)
            head.embargo = .init(inTitle: Located(value: heading, offset: start, length: heading.utf8.count))
            if head.embargo == nil, !fields.isDraft, fields.title == nil, WireHead.Embargo.isName(heading) {
                problems.append(.unfinished(heading, at: text.location(at: start, length: heading.utf8.count)))
            }
        }
        if scope != .nothing, !fields.isDraft, head.embargo == nil, let sign = MissingWords.find(in: text.bytes, range)
        {
            let words = String(decoding: text.bytes[sign], as: UTF8.self)
            problems.append(.unfinished(words, at: text.location(at: sign.lowerBound, length: sign.count)))
        }
    }
}
