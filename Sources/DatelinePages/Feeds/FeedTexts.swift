import DatelineModel
import DatelineReading
import DatelineTemplates
import Synchronization

/// The texts of articles as feeds have them. Each is made once for all feeds that have the article.
final class FeedTexts: Sendable {
    private let made = Mutex<[Int: String]>([:])
    private let entries = Mutex<[EntryKey: [UInt8]]>([:])

    private struct EntryKey: Hashable {
        let format: ObjectIdentifier
        let position: Int
    }

    /// An entry as the feeds of a format have it. One without a whole text is short and in many feeds, so that it is made once.
    func bytes(of entry: FeedSource.Entry, in format: any SiteFileKind.Type, _ make: () -> [UInt8]) -> [UInt8] {
        guard entry.text == nil else { return make() }
        let key = EntryKey(format: ObjectIdentifier(format), position: entry.position)
        if let bytes = entries.withLock({ $0[key] }) { return bytes }
        let bytes = make()
        entries.withLock { $0[key] = bytes }
        return bytes
    }

    /// The key points and the text of an article as HTML that means the same wherever a feed reader shows it.
    ///
    /// Throws `DiagnosticError` if the file of the article changed since it was read.
    func html(of article: Article, at position: Int, in edition: Edition) throws -> String {
        if let html = made.withLock({ $0[position] }) { return html }
        let (body, _) = try edition.html(of: article, hasAnchors: false)
        var html: [UInt8] = []
        // Readers know the language of the feed, and take its direction for that of their own pages.
        let direction = LanguageTag.direction(of: article.language)
        let isWrapped = article.language != edition.settings.language || direction == "rtl"
        if isWrapped { html.append(text: "<div lang=\"\(article.language)\" dir=\"\(direction)\">\n") }
        if let lead = edition.lead(of: article) {
            html.append(contentsOf: PortableHTML(lead, of: article.permalink, edition.settings.baseURL).bytes)
        }
        Self.appendRetraction(of: article, to: &html, edition)
        if !article.text.given.points.isEmpty {
            html.append(text: "<ul>\n")
            for point in article.text.given.points {
                html.append(text: "<li>")
                html.append(escaped: point)
                html.append(text: "</li>\n")
            }
            html.append(text: "</ul>\n")
        }
        if article.isLinkPost, let source = article.text.citation, let url = source.url {
            html.append(text: "<p>")
            html.append(escaped: article.summary.value)
            html.append(text: "</p>\n<p><a href=\"")
            html.append(escaped: url)
            html.append(text: "\">")
            html.append(escaped: source.name ?? url)
            html.append(text: "</a></p>\n")
        }
        let portable = PortableHTML(body, of: article.permalink, edition.settings.baseURL)
        html.append(contentsOf: portable.bytes)
        Self.appendCorrections(of: article, to: &html, edition)
        if isWrapped { html.append(text: "</div>\n") }
        let text = String(decoding: html, as: UTF8.self)
        made.withLock { $0[position] = text }
        return text
    }

    /// Says when and why an article was retracted, if it was.
    static func appendRetraction(of article: Article, to html: inout [UInt8], _ edition: Edition) {
        guard let retraction = article.text.amendments.retraction else { return }
        append(edition.words("Retracted"), retraction.date, retraction.reason, to: &html, article, edition)
    }

    /// Says what was wrong in an article and is put right.
    static func appendCorrections(of article: Article, to html: inout [UInt8], _ edition: Edition) {
        for correction in article.text.amendments.corrections {
            append(edition.words("Correction"), correction.date, correction.text, to: &html, article, edition)
        }
    }

    private static func append(
        _ label: String, _ date: PublicationDate, _ words: String, to html: inout [UInt8], _ article: Article,
        _ edition: Edition
    ) {
        let day = (edition.layout.longDates[article.language] ?? .english).text(date.day)
        html.append(text: "<p><strong>")
        html.append(escaped: "\(label), \(day):")
        html.append(text: "</strong> ")
        html.append(escaped: words)
        html.append(text: "</p>\n")
    }
}

/// The HTML of a text without what means something only in the page that it was made for: addresses are whole, and there are
/// no ids, no classes and nothing that refers to them.
struct PortableHTML {
    /// The markup, UTF-8.
    private(set) var bytes: [UInt8] = []
    private let page: String
    private let baseURL: BaseURL

    /// The HTML of a text of a page of the site, as the Markdown renderer writes it: every `<` of it begins a tag, and every
    /// value stands in quotation marks.
    init(_ html: HTML, of page: Permalink, _ baseURL: BaseURL) {
        (self.page, self.baseURL) = (baseURL.absolute(page.description), baseURL)
        bytes.reserveCapacity(html.bytes.count)
        var rest = html.bytes[...]
        while let start = rest.firstIndex(of: UInt8(ascii: "<")) {
            bytes.append(contentsOf: rest[..<start])
            rest = rest[start...]
            takeTag(from: &rest)
        }
        bytes.append(contentsOf: rest)
    }

    /// The attributes that mean the same everywhere; `/` ends a tag that has no end tag.
    private static let kept: Set<String> = [
        "/", "alt", "cite", "colspan", "datetime", "dir", "height", "href", "lang", "media", "open", "reversed",
        "rowspan",
        "scope", "sizes", "src", "srcset", "start", "title", "type", "value", "width",
    ]
    private static let alignment = "align-"

    private mutating func takeTag(from rest: inout ArraySlice<UInt8>) {
        let name = Self.take(from: &rest) { !Self.isBlank($0) && $0 != UInt8(ascii: ">") }
        // The box of a task is a control of a form, which feed readers take out.
        let isBox = name.elementsEqual("<input".utf8)
        var isChecked = false
        if !isBox { bytes.append(contentsOf: name) }
        while let next = rest.first, next != UInt8(ascii: ">") {
            rest = rest.drop(while: Self.isBlank)
            let key = Self.take(from: &rest) {
                !Self.isBlank($0) && $0 != UInt8(ascii: "=") && $0 != UInt8(ascii: ">")
            }
            var value: ArraySlice<UInt8>?
            if rest.starts(with: "=\"".utf8) {
                rest = rest.dropFirst(2)
                value = Self.take(from: &rest) { $0 != UInt8(ascii: "\"") }
                rest = rest.dropFirst()
            } else if rest.first == UInt8(ascii: "=") {
                rest = rest.dropFirst()
            }
            let attribute = String(decoding: key, as: UTF8.self)
            if isBox {
                isChecked = isChecked || attribute == "checked"
            } else {
                append(attribute, value.map { String(decoding: $0, as: UTF8.self) })
            }
        }
        rest = rest.dropFirst()
        bytes.append(text: isBox ? (isChecked ? "☑" : "☐") : ">")
    }

    private static func take(
        from rest: inout ArraySlice<UInt8>, while isPart: (UInt8) -> Bool
    ) -> ArraySlice<UInt8> {
        let part = rest.prefix(while: isPart)
        rest = rest[part.endIndex...]
        return part
    }

    private static func isBlank(_ byte: UInt8) -> Bool { byte <= UInt8(ascii: " ") }

    private mutating func append(_ attribute: String, _ value: String?) {
        var (attribute, value) = (attribute, value)
        switch attribute {
        case "href", "src", "cite":
            guard let address = value, !address.isEmpty else { return }
            value = whole(address)
        case "srcset": value = value.map(wholeSources)
        case "class":
            // The alignment of a cell, which pages have from their style sheet.
            guard let name = value, name.hasPrefix(Self.alignment) else { return }
            (attribute, value) = ("align", String(name.dropFirst(Self.alignment.count)))
        default: guard Self.kept.contains(attribute) else { return }
        }
        bytes.append(text: " \(attribute)")
        if let value { bytes.append(text: "=\"\(value)\"") }
    }

    /// An address, escaped for HTML or not, with scheme and host.
    private func whole(_ address: String) -> String {
        switch address.utf8.first {
        case UInt8(ascii: "#"), UInt8(ascii: "?"): page + address
        case UInt8(ascii: "/"):
            (address.hasPrefix("//") ? String(baseURL.origin.prefix { $0 != "/" }) : baseURL.origin) + address
        default: SiteLinks.isRelative(address) ? page + address : address
        }
    }

    /// The same for a list of images with their sizes: `/a.png 480w, /b.png 960w`.
    private func wholeSources(_ list: String) -> String {
        var isAddress = true
        return list.split(separator: " ").map { word in
            defer { isAddress = word.hasSuffix(",") }
            return isAddress ? whole(String(word)) : String(word)
        }.joined(separator: " ")
    }
}
