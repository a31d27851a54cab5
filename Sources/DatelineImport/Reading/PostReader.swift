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
        if let format = Self.otherFormats[ending] {
            // Templates are not the author's words; other texts are.
            let isTemplate = ["njk", "liquid", "pug", "astro"].contains(ending)
            return .left(path: path, reason: isTemplate ? .template : .otherFormat(format))
        }
        do {
            let text = try folder.text(path)
            return post(path, text, try parts(of: text), isHTML: ending.hasPrefix("htm"))
        } catch let error as DiagnosticError {
            return .left(path: path, reason: .unreadable(error.diagnostics.map(\.summary).joined(separator: "; ")))
        } catch {
            return .left(path: path, reason: .unreadable("\(error)"))
        }
    }

    /// A file taken apart.
    private struct Parts {
        var fields: FieldValues?
        let body: Range<Int>
        var isDamaged = false
        /// Whether no line stands above the fields, so that they are no front matter in any other program.
        var isUnfenced = false
        /// Whether the fields stand in braces, each with its value beyond doubt.
        var isObject = false
        /// The form that its words had; `nil` if they are as they were.
        var form: String?
    }

    private func post(_ path: String, _ text: SourceText, _ parts: Parts, isHTML: Bool) -> ReadFile {
        let (fields, body) = (parts.fields, parts.body)
        let name = OldName(path, program, dialect, languages: languages)
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
        if kind == .page {
            if isListName(name.stem) { return .left(path: path, reason: .list) }
            if ["{% for ", "{%- for "].contains(where: { text.bytes.firstPlace(of: $0, in: body) != nil }) {
                return .left(path: path, reason: .template)
            }
        }
        let reason =
            draftReason(values, name) ?? (fields.flatMap { holdingDoubt($0, parts, text) })
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

    /// The fields of a file and its body. What is not quite YAML is read line by line.
    private func parts(of text: SourceText) throws -> Parts {
        if program == .hexo, let parts = unfenced(text) { return parts }
        do {
            let parts = try FileParts(of: text)
            return Parts(fields: parts.fields, body: parts.body)
        } catch let error as DiagnosticError {
            if let parts = object(text) { return parts }
            guard let (head, body) = Self.fenced(text.bytes) else {
                // What only looks like front matter is text here.
                if text.bytes.starts(with: "---".utf8) || text.bytes.starts(with: "+++".utf8) { throw error }
                return Parts(body: text.bytes.indices)
            }
            return Parts(fields: LenientFields.read(text.bytes[head]), body: body, isDamaged: true)
        }
    }

    /// Fields in braces that are not quite JSON: other programs take a key that is given twice, or a comma behind the last.
    private func object(_ text: SourceText) -> Parts? {
        guard let range = FileParts.object(in: text.bytes) else { return nil }
        return Parts(
            fields: LenientFields.read(object: text.bytes[range]), body: range.upperBound..<text.bytes.count,
            isDamaged: true, isObject: true)
    }

    /// Hexo also takes fields that have a line `---` below them alone.
    private func unfenced(_ text: SourceText) -> Parts? {
        let bytes = text.bytes
        guard let start = bytes.firstIndex(where: { $0 > 0x20 }), isLetter(bytes[start]) else { return nil }
        let first = bytes[start...].prefix { isLetter($0) || $0 == UInt8(ascii: "_") }
        guard first.endIndex < bytes.count, bytes[first.endIndex] == UInt8(ascii: ":") else { return nil }
        var line = start
        for _ in 0..<Self.mostFieldLines {
            let end = bytes[line...].firstIndex(of: 0x0A) ?? bytes.count
            let words = bytes[line..<end]
            if words.starts(with: "---".utf8), words.allSatisfy({ $0 == UInt8(ascii: "-") || $0 <= 0x20 }) {
                let head = SourceText(file: text.file, bytes: Array(bytes[start..<line]))
                let body = min(end + 1, bytes.count)..<bytes.count
                do {
                    return Parts(fields: try FieldValues(yaml: head), body: body, isUnfenced: true)
                } catch {
                    return Parts(
                        fields: LenientFields.read(bytes[start..<line]), body: body, isDamaged: true, isUnfenced: true)
                }
            }
            guard end < bytes.count else { return nil }
            line = end + 1
        }
        return nil
    }

    private static let mostFieldLines = 200

    /// What is between a first line `---` or `+++` and the next of them.
    private static func fenced(_ bytes: [UInt8]) -> (head: Range<Int>, body: Range<Int>)? {
        guard let start = bytes.firstIndex(where: { $0 > 0x20 }) else { return nil }
        let fence = bytes[start...].prefix(3)
        guard fence.elementsEqual("---".utf8) || fence.elementsEqual("+++".utf8) else { return nil }
        var line = bytes[start...].firstIndex(of: 0x0A).map { $0 + 1 } ?? bytes.count
        let head = line
        while line < bytes.count {
            let end = bytes[line...].firstIndex(of: 0x0A) ?? bytes.count
            let words = bytes[line..<end]
            if words.starts(with: fence), words.dropFirst(3).allSatisfy({ $0 <= 0x20 }) {
                return (head..<line, min(end + 1, bytes.count)..<bytes.count)
            }
            line = end + 1
        }
        return nil
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
        guard parts.form != nil || parts.isUnfenced || parts.isObject else { return HoldingDoubt.reason(in: text) }
        return HoldingDoubt.holds(fields) ? "the fields at its head may say so" : nil
    }

    /// Where it is said, besides a post's own front matter, that the program does not show it.
    private func exclusion(of path: String, _ fields: OldFields) -> String? {
        if let part = IgnoredNames.part(of: path, program, content: dialect.content, included: included) {
            return "its name, “\(part)”, keeps it out of the old site"
        }
        if program == .pelican, settings.pelicanPaths.kind(of: pathInContent(path)) == nil {
            return "“ARTICLE_PATHS” keeps it out of the old site"
        }
        let isOpen = [.holdsIfTrue, .holdsIfFalse, .status].contains { !fields.all($0).isEmpty }
        return exclusions.source(for: path, isOpen: isOpen).map { source in
            let isFile = !source.contains(" ")
            return "\(isFile ? "“\(source)”" : source) keeps it out of the old site"
        }
    }

    /// Why the old site did not show a post.
    private func draftReason(_ fields: OldFields, _ name: OldName) -> String? {
        if name.isInDrafts { return "it is in a folder of drafts" }
        for value in fields.all(.holdsIfTrue) where value.flag != false { return "its front matter says so" }
        for value in fields.all(.holdsIfFalse) where value.flag != true && OldFields.date(value, in: zone) == nil {
            return "its front matter says that it is not published"
        }
        for value in fields.all(.status) {
            let status = value.text?.lowercased() ?? ""
            if !HoldingWords.openStates.contains(status) { return "its front matter says “status: \(status)”" }
        }
        for value in fields.all(.expiry) where value != .nothing {
            guard let moment = OldFields.date(value, in: zone) else { return "its date of expiry cannot be read" }
            if !zone.begins(moment, after: now) { return "it has expired" }
        }
        if !fields.all(.embargo).isEmpty, fields.date(.embargo, in: zone) == nil {
            return "its embargo has no time that can be read"
        }
        return nil
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
