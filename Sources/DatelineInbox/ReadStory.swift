import DatelineDigest
import DatelineModel
import DatelineReading

/// A story of the inbox as a build would read it.
struct ReadStory: Sendable {
    /// What messages call it: `inbox/a.eml, message 3`.
    let name: String
    /// The file that it is in.
    let file: StoryFile
    /// Its name without folders, on one line.
    var origin: String { (name.split(separator: "/").last.map(String.init) ?? name).onOneLine() }
    /// What came.
    let story: IncomingStory
    /// Its words, decoded; none if it has none.
    let words: [UInt8]
    /// Its words as they were read; `nil` if it has none.
    let manuscript: Manuscript?
    /// The date that it has by itself; `nil` if nothing says it.
    private(set) var date: PublicationDate?
    /// Whether the date was read from its words or names, and not from a field that is one.
    private(set) var isDateDerived = false
    /// Its headline; `nil` if it has no words for one.
    let title: Sourced<String>?

    /// Whether nothing at all is in it.
    var isEmpty: Bool { date == nil && title == nil && words.allSatisfy { $0 <= 0x20 } }

    /// Reads a story. Throws `DiagnosticError` if it is none, as a message to editors is.
    init(_ story: IncomingStory, name: String, of file: StoryFile, in newsroom: Newsroom) throws {
        let story = try Self.withoutMetadata(story, name: name, of: file, in: newsroom)
        (self.name, self.file, self.story) = (name, file, story)
        guard let format = story.format else {
            (manuscript, title, date, words) = (nil, story.title.map { .given($0) }, story.date, [])
            return
        }
        let read = { (words: [UInt8]) in
            try newsroom.reader.readAsFarAsPossible(
                words, at: file.path ?? "standard input", named: name, as: format)
        }
        var words = try TextDecoding.story(of: Array(story.words.utf8), file: name).text.bytes
        var manuscript = try read(words)
        if format == .markdown, file.ownPath == nil, manuscript.fields.text == nil, manuscript.head.place == nil,
            let plain = Self.withPlainOpening(words)
        {
            let other = try read(plain)
            if other.head.place != nil { (words, manuscript) = (plain, other) }
        }
        self.words = words
        self.manuscript = manuscript
        let own = newsroom.editor.title(of: manuscript)
        let isOwn = manuscript.fields.title ?? manuscript.openingTitle != nil
        title = isOwn && format == .plainText ? own : story.title.map { .given($0) } ?? own
        let written = newsroom.editor.date(of: manuscript)
        let ofDateline = story.date.flatMap { Self.day(of: manuscript.head, nearest: $0.day) }.map {
            PublicationDate(day: $0)
        }
        // A page says when it was published; a mail, when it was sent, also if its story is in a file.
        let isPage = format == .markdown && story.document == nil
        date = isPage ? story.date ?? written : written ?? ofDateline ?? story.date
        isDateDerived = date != nil && date != story.date && manuscript.fields.date == nil
    }

    /// A text in which the first words below its headings are not bold any more, as a dateline may be; `nil` if they are not
    /// bold.
    private static func withPlainOpening(_ words: [UInt8]) -> [UInt8]? {
        var start = words.startIndex
        while start < words.endIndex {
            let end = words[start...].firstIndex(of: UInt8(ascii: "\n")) ?? words.endIndex
            if start < end, words[start] != UInt8(ascii: "#") { break }
            start = min(end + 1, words.endIndex)
        }
        let mark = Array("**".utf8)
        guard words[start...].starts(with: mark) else { return nil }
        let line = words[(start + 2)...].prefix(120).prefix { $0 != UInt8(ascii: "\n") }
        guard let end = line.indices.first(where: { line[$0...].starts(with: mark) }) else { return nil }
        return Array(words[..<start] + words[(start + 2)..<end] + words[(end + 2)...])
    }

    /// A document whose title, authors and date, which its program puts into front matter, are those of the story: its words
    /// may be wire copy all the same.
    private static func withoutMetadata(
        _ story: IncomingStory, name: String, of file: StoryFile, in newsroom: Newsroom
    ) throws -> IncomingStory {
        guard file.isDocument || story.document != nil, story.format == .markdown else { return story }
        let bytes = Array(story.words.utf8)
        let manuscript = try newsroom.reader.readAsFarAsPossible(bytes, at: "document", named: name, as: .markdown)
        guard manuscript.fields.text != nil else { return story }
        var result = story
        result.text = .markdown(
            String(decoding: manuscript.text.bytes[manuscript.body.range.lowerBound...], as: UTF8.self))
        // What a mail says is of the mail.
        result.title = manuscript.fields.title ?? (story.document == nil ? nil : story.title)
        result.authors = manuscript.fields.authors ?? []
        result.date = manuscript.fields.date ?? (story.document == nil ? nil : story.date)
        return result
    }

    /// The day of a dateline without a year that is nearest to another: `Dec 31` in a mail of 1 January is of the year before.
    private static func day(of head: WireHead, nearest day: CalendarDay) -> CalendarDay? {
        (day.year - 1...day.year + 1).compactMap { head.day(inYear: $0) }
            .min { abs($0.daysSinceEpoch - day.daysSinceEpoch) < abs($1.daysSinceEpoch - day.daysSinceEpoch) }
    }

    /// Gives it a date that the editor chose: the day of its dateline that is nearest, if it has one.
    mutating func settle(_ date: PublicationDate) {
        let ofDateline = manuscript.flatMap { Self.day(of: $0.head, nearest: date.day) }
        (self.date, isDateDerived) = (ofDateline.map { PublicationDate(day: $0) } ?? date, ofDateline != nil)
    }

    /// The stories that it and others below it in one text are; `nil` if it is the only one.
    func parts(in newsroom: Newsroom) -> [IncomingStory]? {
        guard let starts = starts(in: newsroom) else { return nil }
        return zip([0] + starts, starts + [words.count]).map { start, end in
            var story = story
            let text = String(decoding: words[start..<end], as: UTF8.self)
            story.text = manuscript?.body.format == .markdown ? .markdown(text) : .plain(text)
            return story
        }
    }

    /// Whether others stand below it in one text.
    var hasParts: Bool { secondStart != nil }

    /// Where all other stories begin.
    private func starts(in newsroom: Newsroom) -> [Int]? {
        guard let secondStart, let manuscript else { return nil }
        return [secondStart] + newsroom.reader.storyStarts(in: manuscript, behind: secondStart)
    }

    /// Where the second begins in the words.
    private var secondStart: Int? {
        guard let manuscript, let start = manuscript.secondStoryStart, manuscript.fields.text == nil,
            file.ownPath == nil
        else { return nil }
        // What was taken out of the text became blanks, so that places in it are those of what came.
        guard manuscript.body.range.lowerBound < start, start < words.count, manuscript.text.bytes.count == words.count
        else { return nil }
        return start
    }

    /// What is around its words and may keep it from readers.
    var holdingMarks: [String] { story.holdingMarks + HoldingMarks.found(inName: origin) }

    /// Stands for its words, whatever is around them; `nil` if it has none.
    var fingerprint: UInt64? { manuscript.flatMap(KnownStories.fingerprint) }

    /// The address that it was published at; `nil` if nothing says it.
    var address: String? { story.source?.url ?? manuscript?.fields.citation?.url ?? manuscript?.head.address }
}

extension IncomingStory {
    /// How its words are written; `nil` if it has none.
    var format: TextFormat? {
        switch text {
        case .plain: .plainText
        case .markdown: .markdown
        case .none: nil
        }
    }

    /// Its words as they came.
    var words: String {
        switch text {
        case .plain(let words), .markdown(let words): words
        case .none: ""
        }
    }
}
