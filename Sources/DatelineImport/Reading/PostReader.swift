import DatelineModel
import DatelineReading

/// What came of a file of the old site.
enum ReadFile: Sendable {
    /// A post or a page.
    case post(OldPost)
    /// A file that the new site has no use for, with the reason.
    case left(path: String, reason: LeftReason)
    /// An image, a document or anything else that a text may link to.
    case file
}

/// Why a text of the old site has no place in the new one.
enum LeftReason: Error, Sendable, Hashable {
    case unreadable(String)
    case otherFormat(String)
    /// The form is one that `pandoc` reads: it is not there, or one that does not.
    case missingProgram(String), olderProgram(String)
    /// Another file was made of it, and that is read.
    case source(String)
    case list, template, noFields, draftPage

    /// The reason in words.
    var words: String {
        switch self {
        case .unreadable(let reason): reason
        case .otherFormat(let name): "it is \(name), which is not read; save it as Markdown, and import again"
        case .missingProgram(let name):
            "it is \(name), which pandoc reads; install pandoc, or save it as Markdown, and import again"
        case .olderProgram(let name):
            "it is \(name), which this pandoc does not read; install a newer one, or save it as Markdown, and import again"
        case .source(let output): "it is the source of “\(output)”, which is read"
        case .list: "it is a list that the new site makes itself"
        case .template: "it is made by a template of the old program"
        case .noFields: "it has no front matter, so the old program did not show it"
        case .draftPage: "it is a draft of a page, and only articles can be held back"
        }
    }
}

/// Reads the texts of an old site.
struct PostReader: Sendable {
    let program: OldProgram
    let dialect: Dialect
    let settings: OldSettings
    let folder: SourceFolder
    let zone: SiteTimeZone
    /// The moment of the import.
    let now: PublicationDate
    /// Names of folders and ends of names that say a language.
    let languages: Set<String>
    /// What keeps posts out besides their own front matter.
    private let exclusions: Exclusions
    /// The paths that Jekyll reads whatever their names.
    let included: Set<String>

    init(
        _ program: OldProgram, _ dialect: Dialect, _ settings: OldSettings, _ folder: SourceFolder, zone: SiteTimeZone,
        now: PublicationDate
    ) {
        (self.program, self.dialect, self.settings, self.folder) = (program, dialect, settings, folder)
        (self.zone, self.now) = (zone, now)
        exclusions = Exclusions(program, settings, in: folder)
        included = program == .jekyll ? Set(settings.fields["include"]?.texts() ?? []) : []
        languages = settings.languages.union(Self.languageFolders(folder, dialect)).union(Self.languageEnds(folder))
            .union([settings.language].compactMap { $0 })
    }

    /// What comes of a file.
    func read(_ path: String) -> ReadFile {
        guard mayBePost(path) else { return .file }
        let ending = Self.ending(path)
        if let other = others.texts[path] {
            switch other {
            case .failure(let reason): return .left(path: path, reason: reason)
            case .success(let text):
                let source = SourceText(file: "\(folder.root)/\(path)", bytes: text.markdown)
                let parts = Parts(
                    fields: text.fields.pairs.isEmpty ? nil : text.fields, body: source.bytes.indices,
                    form: Self.otherFormats[ending])
                return post(path, source, parts, isHTML: false)
            }
        }
        if let output = output(of: path) { return .left(path: path, reason: .source(output)) }
        if let format = Self.otherFormats[ending] {
            do {
                if let article = try article(inTemplate: path) {
                    let parts = Parts(fields: article.parts.fields, body: article.parts.body)
                    return post(path, article.text, parts, isHTML: true)
                }
            } catch let error as DiagnosticError {
                return .left(path: path, reason: .unreadable(error.diagnostics.map(\.summary).joined(separator: "; ")))
            } catch {
                return .left(path: path, reason: .unreadable("\(error)"))
            }
            // Templates are not the author's words; other texts are.
            let isTemplate = ["njk", "liquid", "pug", "astro"].contains(ending)
            return .left(path: path, reason: isTemplate ? .template : .otherFormat(format))
        }
        do {
            let text = try folder.text(path)
            return post(path, text, try parts(of: text), isHTML: ending.hasPrefix("htm"))
        } catch let error as DiagnosticError {
            // How large a text may be is in the help.
            let words = error.diagnostics.map { problem in
                problem.identifier == .fileTooLarge
                    ? [problem.summary, problem.help].compactMap { $0 }.joined(separator: "; ") : problem.summary
            }
            return .left(path: path, reason: .unreadable(words.joined(separator: "; ")))
        } catch {
            return .left(path: path, reason: .unreadable("\(error)"))
        }
    }

    private func post(_ path: String, _ text: SourceText, _ parts: Parts, isHTML: Bool) -> ReadFile {
        let (fields, body) = (parts.fields, parts.body)
        let name = OldName(
            path, program, dialect, languages: languages, isOfDocusaurus: settings.isOfDocusaurus)
        guard fields != nil || !needsFields(path) else { return isHTML ? .file : .left(path: path, reason: .noFields) }
        let values = OldFields(fields ?? FieldValues(), splittingTags: program == .jekyll)
        if !name.isBundle, dialect.listNames.contains(name.whole) || name.whole == "_index" {
            return .left(path: path, reason: .list)
        }
        let words = text.bytes[body]
        let date = date(values, name)
        // One whose date cannot be read is an article all the same.
        let hasDate = date != nil || [.date, .publication].contains { values.value($0) != nil }
        let kind = kind(path, values, name, hasDate: hasDate, isHTML: isHTML)
        guard let kind else { return .left(path: path, reason: isHTML ? .template : .list) }
        // Eleventy makes several pages of one text.
        if program == .eleventy, values.value(ofKey: "pagination")?.fields["data"] != nil {
            return .left(path: path, reason: .template)
        }
        if kind == .page {
            if isListName(name.stem) { return .left(path: path, reason: .list) }
            if ["{% for ", "{%- for "].contains(where: { text.bytes.firstPlace(of: $0, in: body) != nil }) {
                return .left(path: path, reason: .template)
            }
        }
        let reason =
            draftReason(values, name) ?? Self.tagOfNikola(values, parts, isOfNikola: isOfNikola)
            ?? (fields.flatMap { holdingDoubt($0, parts, text) }) ?? codeOfAddress(path, values)
            ?? exclusion(of: path, values)
        if kind == .page, reason != nil { return .left(path: path, reason: .draftPage) }
        let title = values.text(.title).map { $0.withoutHTML() }
        let needsTitle = title == nil && Self.heading(words) == nil
        let ownLanguage = values.text(.language) ?? name.language
        var post = OldPost(
            path: path, text: text, body: body, fields: values, kind: kind, name: name,
            title: title ?? (needsTitle ? name.stem.asWords : Self.heading(words)), date: date,
            draftReason: reason,
            language: ownLanguage.flatMap { LanguageTag.canonical($0.replacing("_", with: "-")) },
            hasDamagedFields: parts.isDamaged, form: parts.form)
        post.isOfFranklin = parts.isOfFranklin
        (post.addresses, post.lostAddresses) = post.oldAddresses(program, dialect, settings, pattern: pattern)
        return .post(post)
    }

    /// The pattern of addresses that the user gave.
    var pattern: String?
    /// The posts in other forms than Markdown, as Markdown.
    var others = OtherTexts()

    /// Whether a file is a text below the folder that has them.
    func mayBePost(_ path: String) -> Bool {
        let inContent = dialect.content.isEmpty || path.hasPrefix(dialect.content + "/")
        return Self.isText(path) && inContent && !isElsewhere(path)
    }

    /// Whether the program shows only what has front matter.
    private func needsFields(_ path: String) -> Bool {
        ![.markdown, .eleventy, .astro, .hexo].contains(program)
    }

    // MARK: - Single values

    private func date(_ fields: OldFields, _ name: OldName) -> PublicationDate? {
        if let date = fields.date(in: zone) { return date }
        return name.day.map(PublicationDate.init(day:))
    }

    /// Files that may keep posts out and could not be read.
    var exclusionProblems: [Diagnostic] { exclusions.problems }

    /// Why front matter may say, in keys that mean nothing here, that a post is not for readers.
    private func holdingDoubt(_ fields: FieldValues, _ parts: Parts, _ text: SourceText) -> String? {
        guard parts.form != nil || parts.isUnfenced || parts.isObject else {
            return HoldingDoubt.reason(in: text, answered: Set(fields.pairs.filter(Self.holdsNothing).map(\.key)))
        }
        if HoldingDoubt.holds(fields) { return "the fields at its head may say so" }
        return parts.doubt.map { "its head has “\($0)” where no field could be read" }
    }

    /// Whether a field that could hold a post back does not, as other programs read it: `draft:` and `publishDate:` without a
    /// value, `draft: off`.
    private static func holdsNothing(_ field: FieldValues.Pair) -> Bool {
        switch NeighbourKey(field.key)?.meaning {
        case .holdsIfTrue: field.value.isEmpty || field.value.flag == false
        case .publication, .expiry: field.value.isEmpty
        default: false
        }
    }

    /// Where it is said, besides a post's own front matter, that the program does not show it.
    private func exclusion(of path: String, _ fields: OldFields) -> String? {
        if let part = IgnoredNames.part(of: path, program, content: dialect.content, included: included) {
            return "its name, “\(part)”, keeps it out of the old site"
        }
        if program == .pelican, settings.pelicanPaths.kind(of: pathInContent(path)) == nil {
            return "“ARTICLE_PATHS” keeps it out of the old site"
        }
        let openKeys = Set([.holdsIfTrue, .holdsIfFalse, .status].flatMap(fields.keys))
        return exclusions.source(for: path, openKeys: openKeys).map { source in
            let isFile = !source.contains(" ")
            return "\(isFile ? "“\(source)”" : source) keeps it out of the old site"
        }
    }

    /// Why the old site did not show a post.
    private func draftReason(_ fields: OldFields, _ name: OldName) -> String? {
        if name.isInDrafts { return "it is in a folder of drafts" }
        if program == .jekyll, name.section == "_posts", !name.hasDayInName {
            return "Jekyll makes no page of a post without a day in its name"
        }
        if program == .markdown, let folder = name.folders.first(where: Self.isForNobody) {
            return "its folder, “\(folder)”, says so"
        }
        for value in fields.all(.holdsIfTrue) where !value.isEmpty && value.flag != false {
            return "its front matter says so"
        }
        for value in fields.all(.holdsIfFalse) where value.flag != true && OldFields.date(value, in: zone) == nil {
            return "its front matter says that it is not published"
        }
        for value in fields.all(.status) {
            let status = value.text?.lowercased() ?? ""
            if !HoldingWords.openStates.contains(status) { return "its front matter says “status: \(status)”" }
        }
        for value in fields.all(.expiry) where !value.isEmpty {
            guard let moment = OldFields.date(value, in: zone) else { return "its date of expiry cannot be read" }
            if !zone.begins(moment, after: now) { return "it has expired" }
        }
        if let key = fields.mapsInDoubt.first { return "“\(key)” has more than dates, which may hold it back" }
        if !fields.all(.embargo).isEmpty, fields.date(.embargo, in: zone) == nil {
            return "its embargo has no time that can be read"
        }
        return nil
    }

    /// Whether the name of a folder says that its texts are not for readers.
    private static func isForNobody(_ folder: String) -> Bool {
        let name = folder.lowercased().drop { "_.".contains($0) }
        return ["draft", "drafts", "private", "unpublished", "wip", "trash"].contains(name)
    }

    /// The text of the heading that a text begins with; `nil` if it begins with anything else.
    private static func heading(_ words: ArraySlice<UInt8>) -> String? {
        guard let start = words.firstIndex(where: { $0 > 0x20 }), words[start] == UInt8(ascii: "#") else { return nil }
        let line = words[start...].prefix { $0 != 0x0A }
        guard line.dropFirst().first == UInt8(ascii: " ") else { return nil }
        let text = String(decoding: line.dropFirst(2), as: UTF8.self).trimmingWhitespace()
        return text.isEmpty ? nil : text.withoutHTML()
    }
}
