import DatelineModel
import DatelineReading

/// Words in one of the two forms in which mail has them.
enum MailWords {
    case plain(String)
    case html(String)

    var isBlank: Bool {
        switch self {
        case .plain(let text), .html(let text): text.trimmingWhitespace().isEmpty
        }
    }

    /// The words as plain text.
    var plain: String {
        switch self {
        case .plain(let text): text
        case .html(let text): PageReader.plainText(ofHTML: text)
        }
    }

    /// The words as they came.
    private var text: String {
        switch self {
        case .plain(let text), .html(let text): text
        }
    }

    private var isHTML: Bool { if case .html = self { true } else { false } }

    // MARK: - One text in several forms

    /// The place of the form that is read best: the plain one, unless it is only a hint at the other.
    static func best(of forms: [[MailWords]]) -> Int {
        let plain = forms.firstIndex { isPlain($0) }
        let rich = forms.lastIndex { form in form.contains { !$0.isBlank } && !isPlain(form) }
        if let plain, let rich, isHint(forms[plain], of: forms[rich]) { return rich }
        return plain ?? rich ?? 0
    }

    private static func isPlain(_ words: [MailWords]) -> Bool {
        words.contains { !$0.isBlank } && !words.contains(where: \.isHTML)
    }

    /// Whether plain text only says that the mail is HTML, or has much less than that.
    private static func isHint(_ plain: [MailWords], of rich: [MailWords]) -> Bool {
        let text = plain.map(\.text).joined(separator: "\n\n")
        let count = countWords(text)
        let full = rich.map { countWords($0.plain) }.reduce(0, +)
        // Long ones may differ by the footers of newsletters.
        guard text.utf8.count < 2000 else { return count * 2 < full }
        let isAboutForms = count < 60 && forms.contains { text.lowercased().contains($0) }
        return count * 3 < full * 2 || isAboutForms && full > count / 2
    }

    /// What mails say that are meant to be read as HTML.
    private static let forms = ["html", "browser", "web page", "webpage", "view this", "online version", "webversion"]

    private static func countWords(_ text: String) -> Int { text.split(whereSeparator: \.isWhitespace).count }

    // MARK: - Several texts

    /// Texts as one: HTML if some of them are.
    static func joined(_ words: [MailWords]) -> MailWords {
        guard words.contains(where: { $0.isHTML && !$0.isBlank }) else {
            return .plain(words.filter { !$0.isHTML }.map(\.text).joined(separator: "\n\n"))
        }
        return .html(words.map { $0.isHTML ? $0.text : html(of: $0.text) }.joined(separator: "\n"))
    }

    private static func html(of text: String) -> String {
        var bytes: [UInt8] = []
        bytes.append(escaped: text.trimmingWhitespace())
        return String(decoding: bytes, as: UTF8.self).split(separator: "\n\n").map { paragraph in
            "<p>" + paragraph.split(separator: "\n").joined(separator: "<br>\n") + "</p>\n"
        }.joined()
    }
}
