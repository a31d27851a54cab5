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

    /// The stages of reading: the file's text and its fields, what other generators put into Markdown, the head and the end of
    /// wire copy, and the words between.
    private func manuscript(
        of bytes: [UInt8], _ path: String, _ file: String, _ form: Form, _ stamp: FileStamp
    ) throws -> Manuscript {
        var story = try open(bytes, path, file, form)
        try story.takeTags()
        story.takeHead(heads)
        story.takeEnd(heads)
        story.takeClosingMark()
        try story.refuseNotice()
        story.takePartsOfMDX()
        let markdown = story.format == .markdown ? MarkdownBody(story.text, story.range, rules) : nil
        story.check(markdown)
        return manuscript(of: story, markdown, stamp, isDecoded: story.text.bytes == bytes)
    }

    /// The text of a file and its fields. Throws `DiagnosticError` if there is no telling them apart.
    private func open(
        _ bytes: [UInt8], _ path: String, _ file: String, _ form: Form
    ) throws -> ManuscriptReading {
        let format: TextFormat =
            switch form {
            case .text(let format): format
            case .html: .markdown
            }
        if let other = UnreadFormat(content: bytes) {
            throw DiagnosticError(
                .error(.unreadStory, at: .file(file), "is \(other.name), whatever its name says", help: other.help))
        }
        let (text, warnings) = try TextDecoding.story(of: bytes, file: file)
        let sidecar = ContentFiles.sidecar(ofArticle: path).flatMap { sidecars.firstIndex(of: $0) }.map { sidecars[$0] }
        let parts = try FrontMatterSplitter.split(text, as: format, hasOtherFields: sidecar != nil)
        let (fields, diagnostics) = try fields(text, parts, sidecar: sidecar)
        let isHTML = if case .html = form { true } else { false }
        return ManuscriptReading(
            path: path, text, parts, fields, format, isHTML: isHTML,
            scope(of: fields, format, hasFrontMatter: parts.frontMatter != nil), warnings + diagnostics)
    }

    /// What was read, as a value.
    private func manuscript(
        of story: ManuscriptReading, _ markdown: MarkdownBody?, _ stamp: FileStamp, isDecoded: Bool
    ) -> Manuscript {
        let (text, fields, head, range) = (story.text, story.fields, story.head, story.range)
        let heading = markdown?.openingTitle
        let images = markdown?.images ?? []
        let lead = fields.picture.map { Picture(address: $0.file.value, text: $0.text) }
        let leadLink = fields.picture.flatMap { SiteLink(of: $0, in: fields.text, beside: text) }
        return Manuscript(
            path: story.path, text: text, fields: fields, head: head,
            signedAgency: story.signedAgency,
            signedAuthors: story.signedAuthors,
            // Without front matter nobody but the agency wrote the heading.
            openingTitle: head.headline
                ?? (story.scope == .wireCopy ? heading.map(VersionMark.removed) : heading),
            body: Body(
                path: story.path, format: story.format, range: range, stamp: stamp, isDecoded: isDecoded,
                // A heading beside a title in front matter is a heading, unless it says the same.
                beginsWithTitle: heading != nil && head.headline == nil
                    && (fields.title == nil || fields.title == heading),
                cleaned: story.isClean ? nil : story.parts.body,
                text: keepsTexts || story.isRewritten ? text.bytes : nil),
            secondStoryStart: story.secondStory?.start, removedLines: story.linesLeftOut,
            holdingName: story.scope == .nothing ? nil : FileNameMark.holdingName(in: story.path),
            wordCount: markdown?.wordCount ?? wordCount(text.bytes, range),
            siteLinks: (leadLink.map { [$0] } ?? []) + (markdown?.siteLinks ?? []),
            inserts: markdown?.inserts ?? [], imageOrigins: ImageOrigins.of(images),
            picture: lead.flatMap(\.asPreview) ?? images.preview,
            lead: fields.picture.flatMap(\.figure), hasImageWithoutText: markdown?.hasImageWithoutText ?? false,
            firstImage: images.first, rules: rules,
            problems: story.problems + Shortcodes.warnings(in: text, range, as: story.format))
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
