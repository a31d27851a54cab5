import DatelineFiles
package import DatelineModel

/// Reads the files about terms, and pages: Markdown files whose front matter has keys of their own.
package struct TermFileReader: Sendable {
    private let folder: String
    private let name: String
    private let rules: MarkdownRules
    private let typography: Typography?
    let zone: SiteTimeZone

    /// A reader of files below the `Content` folder; `name` is its name in messages, `rules` those of Markdown. Titles of pages
    /// and all summaries get the signs of `typography`.
    package init(
        folder: String, name: String, rules: MarkdownRules = MarkdownRules(), typography: Typography? = nil,
        zone: SiteTimeZone = .utc
    ) {
        self.folder = folder
        self.name = name
        self.rules = rules
        self.typography = typography
        self.zone = zone
    }

    func set(_ text: String) -> String { typography?.set(text) ?? text }

    /// A text with the signs of a language, or of that of the site.
    func set(_ text: String, in language: String?) -> String {
        guard let language, typography != nil else { return set(text) }
        return Typography(language: language).set(text)
    }

    /// Reads the file of a term, such as `topics/SLUG.md`. Throws `DiagnosticError` with all its problems.
    package func term(_ path: String, in taxonomy: Taxonomy.ID) throws -> TermFile {
        switch taxonomy {
        case .topics: return try topic(path)
        case .countries: return try country(path)
        case .blocs: return try bloc(path)
        default:
            // What is no key there may be one of the tracker, which a taxonomy of its name in site.yml switches off.
            let kind =
                taxonomy == .instruments
                ? "a file of the taxonomy “instruments” that site.yml declares" : "a term’s file"
            return try read(path, kind) { reader, prose in
                let title = reader.text("title")?.value
                let summary = (reader.text("summary")?.value).map(set)
                let extra = reader.own("extra", zone: zone)
                return slug(of: path, &reader, given: nil).map {
                    TermFile(
                        path: path, term: $0.description, place: .file(reader.text.file),
                        title: title ?? $0.inWords, summary: summary, extra: extra, introduction: prose)
                }
            }
        }
    }

    private func bloc(_ path: String) throws -> TermFile {
        try read(path, "a bloc") { reader, prose in
            let title = reader.text("title")?.value
            let summary = (reader.text("summary")?.value).map(set)
            let members = reader.members(zone: zone)
            let extra = reader.own("extra", zone: zone)
            return slug(of: path, &reader, given: nil).map {
                TermFile(
                    path: path, term: $0.description, place: .file(reader.text.file), title: title ?? $0.inWords,
                    summary: summary, members: members, extra: extra, introduction: prose)
            }
        }
    }

    private func topic(_ path: String) throws -> TermFile {
        try read(path, "a topic") { reader, prose in
            let title = reader.text("title")?.value
            let slug = slug(of: path, &reader, given: nil)
            let summary = (reader.text("summary")?.value).map(set)
            let strong = reader.textsByLanguage("phrases")
            let weak = reader.textsByLanguage("weak_phrases")
            let excluded = reader.textsByLanguage("excluded_phrases")
            let extra = reader.own("extra", zone: zone)
            guard let slug else { return nil }
            func lists(_ language: TextLanguage?) -> TopicPhrases.Lists {
                TopicPhrases.Lists(
                    phrases: strong[language] ?? [], weakPhrases: weak[language] ?? [],
                    excludedPhrases: excluded[language] ?? [])
            }
            let languages = Set(Array(strong.keys) + Array(weak.keys) + Array(excluded.keys)).compactMap { $0 }
            return TermFile(
                path: path, term: slug.description, place: .file(reader.text.file),
                title: title ?? slug.inWords, summary: summary,
                phrases: TopicPhrases(
                    slug: slug.description, lists(nil),
                    byLanguage: Dictionary(uniqueKeysWithValues: languages.map { ($0, lists($0)) })),
                extra: extra, introduction: prose)
        }
    }

    private func country(_ path: String) throws -> TermFile {
        try read(path, "a country") { reader, prose in
            let given = reader.text("country")
            let names = reader.texts("names") ?? []
            let name = given?.value ?? Self.stem(of: path).replacing("-", with: " ")
            // The Union has a country’s page.
            let members = reader.members(zone: zone)
            let extra = reader.own("extra", zone: zone)
            return TermFile(
                path: path, term: name,
                place: given.map { .location($0.location(in: reader.text)) } ?? .file(reader.text.file), title: name,
                summary: (reader.text("summary")?.value).map(set), names: names, members: members, extra: extra,
                introduction: prose)
        }
    }

    /// Reads a page: `pages/NAME.md`, or in a folder `pages/FOLDER/NAME.md`. Throws `DiagnosticError` with all its problems.
    package func page(_ path: String) throws -> PageFile {
        try read(path, "a page") { reader, prose in
            let title = reader.text("title")?.value
            var folders = folders(ofPage: path, &reader)
            let isIndex = path.split(separator: "/").count > 2 && Self.stem(of: path) == "index"
            let given = reader.text("slug")
            if isIndex, let given {
                reader.add(
                    .badSlug, given.location(in: reader.text), "an index page has the address of its folder",
                    help: "remove “slug”, or rename the folder")
            }
            let slug = isIndex ? folders?.popLast() : slug(of: path, &reader, given: given)
            let summary = (reader.text("summary")?.value).map(set)
            let order = reader.number("order", in: -1_000_000...1_000_000)
            let isInMenu = reader.flag("menu") ?? true
            let isInSearch = reader.flag("search") ?? true
            let template = reader.text("template")
            let wantsContents = reader.flag("toc")
            let extra = reader.own("extra", zone: zone)
            guard let slug, let folders else { return nil }
            return PageFile(
                path: path, folders: folders, slug: slug, isIndex: isIndex, title: title.map(set) ?? slug.inWords,
                summary: summary, body: prose, order: order, isInMenu: isInMenu, isInSearch: isInSearch,
                template: template, wantsContents: wantsContents, extra: extra)
        }
    }

    /// The folders of a page below `pages`, as parts of its address; `nil`, with a diagnostic, if they cannot be.
    private func folders(ofPage path: String, _ reader: inout FieldReader) -> [Slug]? {
        let names = path.split(separator: "/").dropFirst().dropLast().map(String.init)
        let slugs = names.compactMap { Slug($0) }
        guard slugs.count < names.count, let name = names.first(where: { Slug($0) == nil }) else { return slugs }
        reader.add([
            .error(
                .badSlug, at: .file(reader.text.file),
                "the folder “\(name)” cannot be used in an address, which allows a to z, digits and single hyphens",
                help: Slug(from: name).map { "rename the folder to “\($0)”" })
        ])
        return nil
    }

    func read<File: ProseFile>(
        _ path: String, _ kind: String, mayBeHeldBack: Bool = false,
        _ build: (inout FieldReader, Prose) throws -> File?
    ) throws -> File {
        let file = "\(name)/\(path)"
        let text = try TextDecoding.text(of: FileBytes.read("\(folder)/\(path)", as: file), file: file)
        let format = TextFormat(ofFile: path) ?? .markdown
        let parts = try FrontMatterSplitter.split(text, as: format)
        try MarkdownBounds.check(text, parts.body)
        let pairs = try parts.frontMatter?.pairs(of: text) ?? []
        var reader = FieldReader(pairs, of: text)
        if !mayBeHeldBack || !HeldText.isDraft(pairs) {
            if let problem = HeldText.problem(withNameOf: path, as: file) { throw DiagnosticError(problem) }
            if let problem = HeldText.problem(in: text, parts.body) { throw DiagnosticError(problem) }
            for key in ["title", "summary"] {
                if let problem = HeldText.problem(with: key, in: pairs, of: text) { reader.add([problem]) }
            }
            reader.add(HeldText.problems(belowExtraIn: pairs, of: text))
        }
        let result = try build(&reader, Prose(text: text, range: parts.body, rules))
        let diagnostics = reader.finish(kind)
        guard var result, !diagnostics.containsErrors else { throw DiagnosticError(diagnostics) }
        result.warnings = diagnostics + Shortcodes.warnings(in: text, parts.body, as: .markdown)
        return result
    }

    /// What forbids publication in a text that cannot be held back.
    private enum HeldText {
        /// Whether fields say that a file is a draft, where its kind can be one.
        static func isDraft(_ pairs: [YAMLPair]) -> Bool {
            guard case .scalar("true", isQuoted: false) = pairs.first(where: { $0.key == "draft" })?.value.content
            else { return false }
            return true
        }

        /// The problem with an embargo, a kill or a mark of a draft among the first and the last lines; `nil` if there is none.
        static func problem(in text: SourceText, _ body: Range<Int>) -> Diagnostic? {
            let head = WireHeadParser { _ in false }.parse(text.bytes, in: body, .embargo, isMarkdown: true)
            let range = head.embargo?.range ?? head.notice?.range ?? ClosingMark(text.bytes, in: body)?.embargo.range
            return range.map { problem(in: text, $0) }
        }

        /// The same for the name of the file, and of the folders around it.
        static func problem(withNameOf path: String, as file: String) -> Diagnostic? {
            guard let held = FileNameMark.holdingName(in: path) else { return nil }
            return .error(
                .unclearEmbargo, at: .file(file),
                "the name “\(held)” says that this is not for readers yet, but only articles can be held back",
                help: "move the file out of Content until it may be read, or give it another name")
        }

        /// The same for the title or the summary.
        static func problem(with key: String, in pairs: [YAMLPair], of text: SourceText) -> Diagnostic? {
            guard let node = pairs.first(where: { $0.key == key })?.value, case .scalar(let words, _) = node.content
            else { return nil }
            let place = Located(value: words, offset: node.offset, length: node.length)
            return WireHead.Embargo(inTitle: place).map { problem(in: text, $0.range) }
        }

        /// The same for what stands below `extra:`, where an article is held back by it.
        static func problems(belowExtraIn pairs: [YAMLPair], of text: SourceText) -> [Diagnostic] {
            guard case .map(let parts) = pairs.first(where: { $0.key == "extra" })?.value.content else { return [] }
            return parts.filter { HoldingDoubt.holds($0.key, FieldValue($0.value), byKnownKeys: true) }.map { part in
                let found = HoldingDoubt.found(in: part)
                let range = found.pair.offset..<(found.pair.offset + max(1, found.pair.key.utf8.count))
                return problem(in: text, range, "“extra.\(found.path)”")
            }
        }

        private static func problem(
            in text: SourceText, _ range: Range<Int>, _ subject: String = "this"
        ) -> Diagnostic {
            .error(
                .unclearEmbargo, at: .location(text.location(at: range.lowerBound, length: range.count)),
                "\(subject) forbids publication, but only articles can be held back",
                help: "move the file out of Content until it may be read, or remove these words")
        }
    }

    func slug(of path: String, _ reader: inout FieldReader, given: Located<String>?) -> Slug? {
        let name = given?.value ?? Self.stem(of: path)
        if let slug = Slug(name) { return slug }
        let help = Slug(from: name).map { given == nil ? "rename the file to “\($0).md”" : "write “slug: \($0)”" }
        let summary = "“\(name)” cannot be used in an address, which allows a to z, digits and single hyphens"
        if let given {
            reader.add(.badSlug, given.location(in: reader.text), summary, help: help)
        } else {
            reader.add([.error(.badSlug, at: .file(reader.text.file), summary, help: help)])
        }
        return nil
    }

    /// The name of a file without its ending.
    package static func stem(of path: String) -> String {
        let file = path.split(separator: "/").last ?? ""
        return String(file.prefix(upTo: file.lastIndex(of: ".") ?? file.endIndex))
    }
}
