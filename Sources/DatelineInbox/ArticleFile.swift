import DatelineDigest
import DatelineModel
import DatelineReading

/// The file that a story of the inbox becomes: front matter that says what was understood, and its words as they came.
struct ArticleFile: Sendable {
    /// The file, below `Content`.
    let path: String
    /// Its text.
    let text: [UInt8]

    /// The file of a story with a headline and a date; `taken` tells which paths are used, and `numbers` which number of a name
    /// may be the first free one.
    init(
        _ read: ReadStory, _ date: PublicationDate, in site: Site, numbers: inout [String: Int], taken: (String) -> Bool
    ) {
        let title = read.title?.value ?? ""
        let stem = "\(date.day)-\(Slug(from: title)?.description ?? "story")"
        let folder = "articles/\(String(date.day.year, digits: 4))"
        let end = read.story.format == .plainText ? "txt" : "md"
        let name = "\(folder)/\(stem).\(end)"
        let path = { (number: Int) in number == 1 ? name : "\(folder)/\(stem)-\(number).\(end)" }
        var number = numbers[name] ?? 1
        while taken(path(number)) { number += 1 }
        numbers[name] = number
        self.path = path(number)
        text = Self.text(of: read, date, in: site)
    }

    private init(path: String, text: [UInt8]) { (self.path, self.text) = (path, text) }

    /// The same file at another path.
    func at(_ path: String) -> ArticleFile { ArticleFile(path: path, text: text) }

    /// The same file in which its words call the pictures that came with it by the names of their files.
    func showing(_ names: [String: String]) -> ArticleFile {
        guard !names.isEmpty else { return self }
        let parts = String(decoding: text, as: UTF8.self).split(separator: "](", omittingEmptySubsequences: false)
        let words = parts.enumerated().map { number, part in
            let address = part.prefix { $0 != ")" && $0 != " " }
            guard number > 0, let name = names[String(address)] else { return part }
            return name + part[address.endIndex...]
        }
        return ArticleFile(path: path, text: Array(words.joined(separator: "](").utf8))
    }

    /// What a story's file has in it.
    private static func text(of read: ReadStory, _ date: PublicationDate, in site: Site) -> [UInt8] {
        let hasFields = read.manuscript?.fields.text != nil
        if hasFields {
            return read.manuscript?.fields.date == nil ? withDate(date, read.words) : read.words
        }
        var head = Head()
        head.comment = "Worked out by “dateline add” from \(read.origin); correct what is wrong."
        if let title = read.title { head.add("title", YAMLText.quoted(title.value), isDerived: title.isDerived) }
        head.add("date", date.iso8601, isDerived: read.isDateDerived)
        if !read.holdingMarks.isEmpty { head.add("draft", "true") }
        if let manuscript = read.manuscript { add(manuscript, of: read, date, in: site.newsroom, to: &head) }
        if let summary = read.story.summary { head.add("summary", YAMLText.quoted(summary)) }
        let authors = read.story.authors
        if !authors.isEmpty { head.add("authors", authors.map(YAMLText.quoted)) }
        if let source = read.story.source { head.add("source", Self.source(source)) }
        if let language = read.story.language,
            LanguageTag.language(of: language) != LanguageTag.language(of: site.settings.language)
        {
            head.add("language", language)
        }
        let words = read.words.isEmpty ? [] : [UInt8(ascii: "\n")] + read.words.drop { $0 == UInt8(ascii: "\n") }
        let newline = words.last == UInt8(ascii: "\n") ? [] : [UInt8(ascii: "\n")]
        return Array(head.text.utf8) + words + (words.isEmpty ? [] : newline)
    }

    /// Adds what the words themselves say.
    private static func add(
        _ manuscript: Manuscript, of read: ReadStory, _ date: PublicationDate, in newsroom: Newsroom,
        to head: inout Head
    ) {
        let wire = manuscript.head
        // Words above the text of a page with a title of its own are words of the text.
        let hasDateline = wire.place != nil || wire.agency != nil || manuscript.signedAgency != nil
        let isWire = read.story.title == nil ? hasDateline || wire.headline != nil : hasDateline && wire.headline == nil
        if isWire, manuscript.body.format == .markdown { head.add("wire", "true") }
        guard isWire || manuscript.body.format == .plainText else { return }
        do {
            let article = try newsroom.editor.edit(manuscript, usualDate: date).article
            if let place = article.filing.place { head.add("place", YAMLText.quoted(place), isDerived: true) }
            if let agency = article.text.credit { head.add("agency", YAMLText.quoted(agency), isDerived: true) }
            let authors = article.text.authors
            if read.story.authors.isEmpty, !authors.isEmpty {
                head.add("authors", authors.map(YAMLText.quoted), isDerived: true)
            }
            if read.story.source == nil, let address = wire.address {
                head.add("source", YAMLText.quoted(address), isDerived: true)
            }
        } catch {
            // What is wrong with it is found when the whole file is read.
        }
    }

    private static func source(_ source: Citation) -> String {
        guard let name = source.name else { return YAMLText.quoted(source.url ?? "") }
        let address = source.url.map { ", url: \(YAMLText.quoted($0))" } ?? ""
        return "{name: \(YAMLText.quoted(name))\(address)}"
    }

    /// A text with a field for its date in front of those that it has; as it is if nobody can tell where.
    private static func withDate(_ date: PublicationDate, _ words: [UInt8]) -> [UInt8] {
        let start = words.firstIndex { $0 > UInt8(ascii: " ") } ?? 0
        guard let end = words[start...].firstIndex(of: UInt8(ascii: "\n")) else { return words }
        let line =
            switch String(decoding: words[start..<end], as: UTF8.self).trimmingWhitespace() {
            case "---": "date: \(date.iso8601)\n"
            case "+++": "date = \(date.iso8601)\n"
            default: ""
            }
        if !line.isEmpty { return words[...end] + Array(line.utf8) + words[(end + 1)...] }
        return words[start] == UInt8(ascii: "{") ? words : Array("date: \(date.iso8601)\n".utf8) + words
    }

    /// Lines of front matter, with the keys whose values were worked out.
    private struct Head {
        var comment = ""
        private var lines: [String] = []
        private var derived: [String] = []

        mutating func add(_ key: String, _ value: String, isDerived: Bool = false) {
            lines.append("\(key): \(value)")
            if isDerived { derived.append(key) }
        }

        mutating func add(_ key: String, _ values: [String], isDerived: Bool = false) {
            add(key, "[\(values.joined(separator: ", "))]", isDerived: isDerived)
        }

        var text: String {
            let mark = derived.isEmpty ? [] : ["derived: [\(derived.joined(separator: ", "))]"]
            return (["---", "# \(comment)"] + lines + mark + ["---"]).joined(separator: "\n") + "\n"
        }
    }
}
