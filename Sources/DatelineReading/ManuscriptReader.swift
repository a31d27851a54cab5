import DatelineFiles
package import DatelineModel

/// Reads an article's file: front matter or sidecar, the head and the end of wire copy, and the words between.
package struct ManuscriptReader: Sendable {
    private let folder: String
    private let name: String
    private let sidecars: Set<String>
    private let frontMatter: FrontMatterParser
    let heads: WireHeadParser
    private let rules: MarkdownRules
    private let keepsTexts: Bool

    /// The largest article, in bytes: a few hundred pages of a book.
    private static let largestArticle = 4 << 20

    /// A reader of articles below the `Content` folder, which messages call `name`.
    ///
    /// `taxonomies` are the keys under which articles are filed, `zone` is the site's time zone, `rules` are those of
    /// Markdown, `knowsPlace` tells whether the gazetteer has a place of that name. With `keepsTexts` bodies have their
    /// text in them, so that pages can be made when the file is gone or has changed.
    package init(
        folder: String, name: String, sidecars: Set<String>, taxonomies: [Taxonomy.ID],
        zone: SiteTimeZone, rules: MarkdownRules = MarkdownRules(), knowsPlace: @escaping @Sendable (String) -> Bool,
        keepsTexts: Bool = false
    ) {
        self.folder = folder
        self.name = name
        self.sidecars = sidecars
        frontMatter = FrontMatterParser(taxonomies: taxonomies, zone: zone)
        heads = WireHeadParser(knowsPlace: knowsPlace)
        self.rules = rules
        self.keepsTexts = keepsTexts
    }

    /// The same reader for the files of another folder, which messages name as it is given.
    package func elsewhere(in folder: String) -> ManuscriptReader {
        ManuscriptReader(
            folder: folder, name: folder, sidecars: [], frontMatter: frontMatter, heads: heads, rules: rules,
            keepsTexts: keepsTexts)
    }

    private init(
        folder: String, name: String, sidecars: Set<String>, frontMatter: FrontMatterParser, heads: WireHeadParser,
        rules: MarkdownRules, keepsTexts: Bool
    ) {
        (self.folder, self.name, self.sidecars) = (folder, name, sidecars)
        (self.frontMatter, self.heads, self.rules, self.keepsTexts) = (frontMatter, heads, rules, keepsTexts)
    }

    /// Reads one article. Throws `DiagnosticError` with all that is wrong with it.
    package func read(_ path: String) throws -> Manuscript {
        let manuscript = try readAsFarAsPossible(path)
        guard !manuscript.problems.containsErrors else { throw DiagnosticError(manuscript.problems) }
        return manuscript
    }

    /// Reads one article of which something may be wrong, so that the steps that follow can say what else is. Throws
    /// `DiagnosticError` if there is no telling its parts.
    package func readAsFarAsPossible(_ path: String) throws -> Manuscript {
        let file = "\(name)/\(path)"
        let (bytes, stamp) = try FileBytes.readWithStamp("\(folder)/\(path)", as: file, limit: Self.largestArticle)
        return try manuscript(of: bytes, path, file, .ofFile(path), stamp)
    }

    /// The bytes of a file below `Content`, and what messages call it.
    func bytes(of path: String) throws -> ([UInt8], file: String) {
        let file = "\(name)/\(path)"
        return (try FileBytes.readWithStamp("\(folder)/\(path)", as: file, limit: Self.largestArticle).0, file)
    }

    /// Reads a text that is not in its file yet: `path` is the file below `Content`, which messages call `name`. Without a format
    /// the name of the file decides.
    ///
    /// Throws `DiagnosticError` if there is no telling its parts.
    package func readAsFarAsPossible(
        _ bytes: [UInt8], at path: String, named name: String, as format: TextFormat? = nil
    ) throws -> Manuscript {
        try manuscript(
            of: bytes, path, name, format.map(Form.text) ?? .ofFile(path),
            FileStamp(size: Int64(bytes.count), modified: 0, inode: 0))
    }

    /// What a file is read as.
    private enum Form {
        case text(TextFormat)
        case html

        static func ofFile(_ path: String) -> Self {
            HTMLArticle.isName(path) ? .html : .text(TextFormat(ofFile: path) ?? .plainText)
        }
    }

    private func manuscript(
        of bytes: [UInt8], _ path: String, _ file: String, _ form: Form, _ stamp: FileStamp
    ) throws -> Manuscript {
        let format: TextFormat =
            switch form {
            case .text(let format): format
            case .html: .markdown
            }
        if let other = UnreadFormat(content: bytes) {
            throw DiagnosticError(
                .error(.unreadStory, at: .file(file), "is \(other.name), whatever its name says", help: other.help))
        }
        var (text, encodingWarnings) = try TextDecoding.story(of: bytes, file: file)
        let sidecar = ContentFiles.sidecar(ofArticle: path).flatMap { sidecars.firstIndex(of: $0) }.map { sidecars[$0] }
        var parts = try FrontMatterSplitter.split(text, as: format, hasOtherFields: sidecar != nil)
        let (fields, diagnostics) = try fields(text, parts, sidecar: sidecar)
        var problems = encodingWarnings + diagnostics

        var isRewritten = false
        if format == .markdown {
            try MarkdownBounds.check(text, parts.body)
            if case .html = form {
                isRewritten = true
                text = SourceText(
                    file: file, bytes: HTMLArticle.withoutIndents(text.bytes, from: parts.body.lowerBound))
                parts = .init(frontMatter: parts.frontMatter, body: parts.body.lowerBound..<text.bytes.count)
            }
            if let tags = NeighbourTags(text, in: parts.body, title: fields.title) {
                isRewritten = true
                problems += tags.warnings
                text = SourceText(file: file, bytes: tags.bytes)
                parts = .init(frontMatter: parts.frontMatter, body: parts.body.lowerBound..<tags.end)
            }
        }
        let scope = scope(of: fields, format, hasFrontMatter: parts.frontMatter != nil)
        let clean = scope == .wireCopy && format == .plainText ? CleanCopy(text.bytes, in: parts.body) : nil
        // A slug is a line of the head, though it is taken out like those of a page.
        let slug = clean?.removed.lazy.map(\.value).first(where: TransmissionLine.isSlug)
        let isClean = clean.map { $0.bytes == text.bytes } ?? true
        if let clean, !isClean { text = SourceText(file: file, bytes: clean.bytes) }
        var head = heads.parse(text.bytes, in: parts.body, scope, isMarkdown: format == .markdown)
        head.slug = head.slug ?? slug
        if case .html = form, scope == .embargo, head.embargo == nil {
            let opening = HTMLArticle.opening(of: text.bytes[parts.body])
            if let mark = heads.parse(opening, in: opening.indices, scope, isMarkdown: true).embargo {
                head.embargo = WireHead.Embargo(
                    words: mark.words, range: head.bodyStart..<head.bodyStart, time: mark.time,
                    isDraftMark: mark.isDraftMark)
            }
        }
        var range = head.bodyStart..<parts.body.upperBound
        var end: SignOff?
        var secondStory: SecondStory?
        var editorsNotes: EditorsNotes?
        if scope == .wireCopy {
            secondStory = SecondStory(text.bytes, in: range, heads.datelines)
            if let secondStory { range = range.lowerBound..<secondStory.end }
            if let notes = EditorsNotes(text.bytes, in: range) {
                editorsNotes = notes
                range = range.lowerBound..<notes.start
            }
            end = SignOff(text.bytes, in: range)
            head.address = head.address ?? end?.address
            head.day = head.day ?? end?.day ?? clean?.removed.lazy.compactMap { TransmissionLine.day($0.value) }.first
        }
        let closing = Self.lines(
            of: text, (end?.bodyEnd ?? range.upperBound)..<(secondStory?.end ?? parts.body.upperBound)
        )
        // The name of the agency alone is shown as the credit.
        .filter { $0.filter(\.isLetter) != end?.agency?.filter(\.isLetter) }
        let bodyEnd = end?.bodyEnd ?? trimBlankEnd(text.bytes, range.lowerBound, range.upperBound)
        range = range.lowerBound..<max(range.lowerBound, bodyEnd)
        if scope != .nothing, head.embargo == nil {
            head.embargo =
                ClosingMark(text.bytes, in: max(head.bodyStart, parts.body.lowerBound)..<parts.body.upperBound)?.embargo
            // It is no part of the story.
            if let mark = head.embargo, mark.range.lowerBound > range.lowerBound,
                mark.range.lowerBound < range.upperBound
            {
                range = range.lowerBound..<trimBlankEnd(text.bytes, range.lowerBound, mark.range.lowerBound)
            }
        }
        if let notice = head.notice {
            problems.append(Self.problem(of: notice, in: text))
            throw DiagnosticError(problems)
        }
        if path.lowercased().hasSuffix(".mdx") {
            let parts = MDXParts(text, in: range)
            range = parts.bodyStart..<range.upperBound
            problems += parts.warnings
        }
        let markdown = format == .markdown ? MarkdownBody(text, range, rules) : nil
        let isBlank = skipBlank(text.bytes, range.lowerBound, range.upperBound) == range.upperBound
        if isBlank && !fields.isLinkPost || !isBlank && markdown?.isEmpty ?? false {
            problems.append(
                .error(
                    .emptyArticle, at: .file(file),
                    isBlank ? "the article has no text" : "the article has no text that readers get",
                    help:
                        "write it, or delete the file; one that only points to a page elsewhere needs a title, a summary and a source"
                ))
        }
        let heading = markdown?.openingTitle
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
        // Without front matter nobody but the agency wrote the heading.
        let openingTitle = head.headline ?? (scope == .wireCopy ? heading.map(VersionMark.removed) : heading)
        problems += (markdown?.warnings ?? []) + Self.warnings(of: head, secondStory, editorsNotes, in: text)
        let removed = (head.dropped + (clean?.removed ?? [])).sorted { $0.range.lowerBound < $1.range.lowerBound }
        let leftOut =
            (removed + head.extras + head.notes).sorted { $0.range.lowerBound < $1.range.lowerBound }.map(\.value)
            + (scope == .wireCopy ? closing : [])
        if let first = removed.first {
            problems.append(
                .warning(
                    .pageFurniture, at: .location(text.location(at: first.range.lowerBound, length: first.range.count)),
                    Self.summary(ofRemoved: removed.map(\.value)),
                    help: "if these are words of the story, write “wire: false” in its front matter or sidecar"))
        }
        let images = markdown?.images ?? []
        let lead = fields.picture.map { Picture(address: $0.file.value, text: $0.text) }
        if let picture = fields.picture, picture.isRemote {
            problems.append(.remotePicture(picture, fields.text ?? text))
        }
        let leadLink = fields.picture.flatMap { SiteLink(of: $0, in: fields.text, beside: text) }
        return Manuscript(
            path: path, text: text, fields: fields, head: head,
            signedAgency: (end?.agency ?? (head.agency == nil ? clean?.agency : nil)).map {
                head.isFrom($0) ? head.agency ?? $0 : $0
            },
            signedAuthors: end?.authors.isEmpty == false ? end?.authors ?? [] : head.authors,
            openingTitle: openingTitle,
            body: Body(
                path: path, format: format, range: range, stamp: stamp, isDecoded: text.bytes == bytes,
                // A heading beside a title in front matter is a heading, unless it says the same.
                beginsWithTitle: heading != nil && head.headline == nil
                    && (fields.title == nil || fields.title == heading),
                cleaned: isClean ? nil : parts.body, text: keepsTexts || isRewritten ? text.bytes : nil),
            secondStoryStart: secondStory?.start, removedLines: leftOut,
            holdingName: scope == .nothing ? nil : FileNameMark.holdingName(in: path),
            wordCount: markdown?.wordCount ?? wordCount(text.bytes, range),
            siteLinks: (leadLink.map { [$0] } ?? []) + (markdown?.siteLinks ?? []),
            inserts: markdown?.inserts ?? [], imageOrigins: ImageOrigins.of(images),
            picture: lead.flatMap(\.asPreview) ?? images.preview,
            lead: fields.picture.flatMap(\.figure), hasImageWithoutText: markdown?.hasImageWithoutText ?? false,
            firstImage: images.first, rules: rules,
            problems: problems + Shortcodes.warnings(in: text, range, as: format))
    }

    /// What is looked for in a text: raw copy is wire copy, and so is Markdown whose author wrote no front matter.
    private func scope(
        of fields: FrontMatter, _ format: TextFormat, hasFrontMatter: Bool
    ) -> WireHeadParser.Scope {
        if let isWireCopy = fields.isWireCopy { return isWireCopy ? .wireCopy : .nothing }
        return format == .plainText || !hasFrontMatter ? .wireCopy : .embargo
    }

    private func fields(
        _ text: SourceText, _ parts: FrontMatterSplitter.Parts, sidecar: String?
    ) throws -> (FrontMatter, [Diagnostic]) {
        guard let sidecar else {
            guard let block = parts.frontMatter else { return (FrontMatter(), []) }
            return try frontMatter.parse(text, block)
        }
        let file = "\(name)/\(sidecar)"
        if parts.frontMatter != nil {
            throw DiagnosticError(
                .error(
                    .twoFrontMatters, at: .location(text.location(at: 0, length: 3)),
                    "front matter stands here and in “\(sidecar)”", help: "keep one of the two"))
        }
        let yaml = try TextDecoding.text(of: FileBytes.read("\(folder)/\(sidecar)", as: file), file: file)
        return try frontMatter.parse(yaml, FrontMatterBlock(form: .yaml, range: 0..<yaml.bytes.count))
    }

    private func wordCount(_ bytes: [UInt8], _ range: Range<Int>) -> Int {
        bytes.withUnsafeBufferPointer { buffer in
            // Words begin where a blank ends; without branches, since they cannot be foretold.
            var count = 0
            var wasBlank = 1
            for byte in buffer[range] {
                let isBlank = byte <= UInt8(ascii: " ") ? 1 : 0
                count += wasBlank & (isBlank ^ 1)
                wasBlank = isBlank
            }
            return count
        }
    }
}
