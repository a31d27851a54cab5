import DatelineModel
import DatelineReading
import Foundation

/// What an entry of a feed says, in whichever of the formats.
struct FeedEntry {
    /// Plain text, HTML, or neither.
    enum Words {
        case plain(String)
        case html(String)
    }

    var title: Words?
    var link: String?
    var summary: Words?
    /// The whole text, if the feed has it.
    var content: Words?
    /// When it was published, as it says in one or several ways, the best first.
    var dates: [String] = []
    var authors: [String] = []
    /// Where the entry itself comes from, or else the feed.
    var source: String?
    var isOwnSource = false
    var language: String?
    /// What addresses in its words are relative to.
    var base: String?
    /// What it is filed under.
    var categories: [String] = []
    /// Why it is not for readers, as its feed says; `nil` if it is.
    var heldBack: String?
    /// Addresses of files that come with it.
    var files: [String] = []

    /// The story of the entry.
    func story() throws(UnreadableFile) -> IncomingStory {
        if let heldBack {
            throw UnreadableFile("is not for readers, says its feed: \(heldBack)", help: "wait until it is published")
        }
        let description = (summary ?? content).map { plain($0) } ?? ""
        let words = Self.withoutEnd(description)
        var title = self.title.map { plain($0) } ?? ""
        // Collections of other papers’ stories put the paper’s name behind each title.
        if isOwnSource, let source, title.hasSuffix(" - \(source)") { title = String(title.dropLast(source.count + 3)) }
        let isUntitled = title.isEmpty
        if isUntitled {
            title = Self.cut(Sentences.of(String(words.prefix(1000))).first ?? "", to: 120)
            if title.hasSuffix(".") || title.hasSuffix("。") { title.removeLast() }
        }
        guard !title.isEmpty else {
            throw UnreadableFile(
                "has neither a title nor words", help: "file what it leads to by hand, if it is a story")
        }
        var story: IncomingStory
        var address = link.map { PageAddresses.withoutTracking(FeedAddress.target(of: $0)) }
        if address == nil { address = files.first }
        if address != nil {
            story = IncomingStory(.none, title: title)
            let summary = Self.cut(words, to: 400)
            if summary != words { story.leftOut.append("the rest of the summary, which is long") }
            if self.summary != nil, content != nil {
                story.leftOut.append("the whole text, which is on the page that it leads to")
            }
            // An entry without a title has its words twice rather than none.
            if !summary.isEmpty, isUntitled || summary != title { story.summary = summary }
        } else {
            story = try ownWords()
            story.title = title
        }
        story.source = source != nil || address != nil ? Citation(name: source, url: address, licence: nil) : nil
        story.holdingMarks =
            HoldingMarks.found(
                in: ([title, Sentences.of(String(words.prefix(300))).first ?? ""] + categories).joined(separator: "\n"),
                besides: "") + MailSubject.holdingEnds(title)
        story.authors = authors.reduce(into: []) { if !$0.contains($1) { $0.append($1) } }
        story.language = language.flatMap { LanguageTag.canonical($0.trimmingWhitespace()) }
        story.date = dates.lazy.compactMap(SentDate.date).first
        if story.date == nil, let date = dates.first { story.leftOut.append(.leftOut("the date", date)) }
        for file in files where file != address { story.leftOut.append("the file \(file)") }
        return story
    }

    /// An entry that leads nowhere is the story itself.
    private func ownWords() throws(UnreadableFile) -> IncomingStory {
        switch content ?? summary {
        case .plain(let text)?: return IncomingStory(.plain(text))
        case .html(let text)?: return PageReader.story(ofHTML: text, base: base)
        case nil:
            throw UnreadableFile(
                "has neither an address nor words", help: "file what it announces by hand, if it is a story")
        }
    }

    private func plain(_ words: Words) -> String {
        let text =
            switch words {
            case .plain(let text): text
            case .html(let text): PageReader.plainText(ofHTML: text)
            }
        return text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }

    /// The words without what programs put at their end to lead to the page.
    private static func withoutEnd(_ text: String) -> String {
        var text = text
        if let start = text.range(of: "The post ", options: .backwards),
            text[start.lowerBound...].contains(" appeared first on ")
        {
            text = text[..<start.lowerBound].trimmingWhitespace()
        }
        // `Continue reading →`
        var rest = text[...]
        while let end = ends.first(where: rest.hasSuffix) {
            rest = rest.dropLast(end.count)
            while rest.last?.isWhitespace == true { rest.removeLast() }
        }
        return String(rest)
    }

    private static let ends = [
        "Continue reading", "Read more", "Read More", "Weiterlesen", "Lire la suite", "Leer más", "Leia mais",
        "Leggi tutto",
        "Читать далее", "»", "→", "[…]", "[...]", "[&#8230;]",
    ]

    /// A text of at most so many characters, cut behind a sentence or else behind a word.
    static func cut(_ text: String, to length: Int) -> String {
        guard text.count > length else { return text }
        var result = ""
        for sentence in Sentences.of(String(text.prefix(length + 1))).dropLast() {
            result += result.isEmpty ? sentence : " " + sentence
        }
        guard result.count * 3 < length else { return result }
        let cut = text.prefix(length - 1)
        let end = cut.lastIndex(of: " ") ?? cut.endIndex
        return cut[..<end].trimming(" ,;:–—-") + "…"
    }
}
