import DatelineModel
import DatelineReading

/// What is in a mail: its words, the files and the mails that came with it.
struct MailContents {
    /// Words in one of the two forms in which mail has them.
    enum Words {
        case plain(String)
        case html(String)

        var isBlank: Bool {
            switch self {
            case .plain(let text), .html(let text): text.trimmingWhitespace().isEmpty
            }
        }
    }

    private(set) var words: [Words] = []
    private(set) var attachments: [IncomingStory.Attachment] = []
    /// The mails that are in it.
    private(set) var mails: [MailPart] = []
    private(set) var leftOut: [String] = []
    private(set) var language: String?
    /// What forms of the text that are not read say of who may read it.
    private(set) var holdingMarks: [String] = []

    /// Collects the contents of a mail.
    init(_ mail: MailPart) throws(UnreadableFile) {
        try add(mail)
        // A mail that is nothing but a file of text is that text.
        if words.allSatisfy(\.isBlank), mails.isEmpty, attachments.count == 1, let text = wordsOfAttachment {
            words = [text]
            attachments = []
        }
    }

    private init() {}

    private var wordsOfAttachment: Words?

    private mutating func add(_ part: MailPart) throws(UnreadableFile) {
        if language == nil { language = part.head.language }
        switch part.type.value {
        case "multipart/encrypted": throw .encryptedMail
        case "application/pkcs7-mime", "application/x-pkcs7-mime": throw .encryptedMail
        case "multipart/report" where part.type["report-type"] != "feedback-report":
            throw UnreadableFile(
                "is a report about the delivery of a mail, and no story", help: "add the mail itself if it is a story")
        case "multipart/alternative": try addBest(of: part)
        case "application/pgp-signature", "application/pkcs7-signature", "application/x-pkcs7-signature": break
        case "message/rfc822" where !part.parts.isEmpty, "message/global" where !part.parts.isEmpty:
            mails += part.parts
        case _ where part.isMultipart && !part.parts.isEmpty:
            for inner in part.parts {
                if part.type.value == "multipart/related", isOfLayout(inner) {
                    leftOut.append("the picture “\(inner.fileName ?? "without a name")” inside the mail’s layout")
                } else {
                    try add(inner)
                }
            }
        case _ where part.isMultipart, "text/plain", "text/html", "text/markdown":
            addText(part)
        default: addFile(part)
        }
        let epilogue = Charset.text(of: Array(part.epilogue), in: nil).text
        if !epilogue.trimmingWhitespace().isEmpty {
            leftOut.append(.leftOut("what stands behind the mail’s end", epilogue))
        }
    }

    /// Whether a part is a logo or the like, which has no meaning without the HTML that shows it.
    private func isOfLayout(_ part: MailPart) -> Bool {
        part.type.value.hasPrefix("image/") && part.disposition.value != "attachment" && part.body.count < 30_000
    }

    private mutating func addText(_ part: MailPart) {
        let isFile = part.disposition.value == "attachment" || part.fileName != nil
        let (bytes, added) = part.content
        let decoded = Charset.text(of: bytes, in: part.type["charset"])
        let isHTML = part.type.value == "text/html"
        if isFile {
            wordsOfAttachment = isHTML ? .html(decoded.text) : .plain(decoded.text)
            addFile(part)
            return
        }
        if let doubt = decoded.doubt { leftOut.append(doubt) }
        if !added[...].isBlank {
            leftOut.append(.leftOut("what was added behind the text", Charset.text(of: added, in: nil).text))
        }
        let isFlowed = part.type["format"]?.lowercased() == "flowed"
        let text =
            isFlowed
            ? FlowedText.joined(decoded.text, deletesSpace: part.type["delsp"]?.lowercased() == "yes") : decoded.text
        words.append(isHTML ? .html(decoded.text) : .plain(text))
    }

    private mutating func addFile(_ part: MailPart) {
        let bytes = part.content.bytes
        guard !bytes.isEmpty else { return }
        let ending = Self.endings[part.type.value] ?? ""
        let name = part.fileName ?? "attachment-\(attachments.count + 1)\(ending)"
        attachments.append(IncomingStory.Attachment(name: name, bytes: bytes))
    }

    /// The endings of files that come without a name.
    private static let endings = [
        "application/pdf": ".pdf", "image/png": ".png", "image/jpeg": ".jpg", "image/gif": ".gif",
        "image/webp": ".webp",
        "text/calendar": ".ics", "text/csv": ".csv", "text/plain": ".txt", "text/html": ".html",
    ]

    /// Adds the form of a text that is read best, with the files of all forms.
    private mutating func addBest(of part: MailPart) throws(UnreadableFile) {
        var choices: [MailContents] = []
        for inner in part.parts {
            var choice = MailContents()
            try choice.add(inner)
            choices.append(choice)
        }
        let plain = choices.firstIndex { choice in choice.isPlain }
        let rich = choices.lastIndex { choice in choice.words.contains { !$0.isBlank } && !choice.isPlain }
        var best = plain ?? rich ?? 0
        if let plain, let rich, isHint(choices[plain].words, of: choices[rich].words) { best = rich }
        for (place, choice) in choices.enumerated() {
            attachments += choice.attachments
            mails += choice.mails
            language = language ?? choice.language
            if place == best {
                words += choice.words
                leftOut += choice.leftOut
            } else {
                holdingMarks += HoldingMarks.found(in: choice.plainText, besides: choices[best].plainText)
            }
        }
    }

    /// All words as plain text.
    var plainText: String {
        words.map { words in
            switch words {
            case .plain(let text): text
            case .html(let text): PageReader.plainText(ofHTML: text)
            }
        }.joined(separator: "\n\n")
    }

    private var isPlain: Bool {
        words.contains { !$0.isBlank }
            && words.allSatisfy { if case .plain = $0 { true } else { false } }
    }

    /// Whether plain text only says that the mail is HTML, or has much less than that.
    private func isHint(_ plain: [Words], of rich: [Words]) -> Bool {
        let text = Self.joined(plain)
        guard text.utf8.count < 2000 else { return false }
        let count = Self.countWords(text)
        let full = rich.map { words in
            switch words {
            case .plain(let text): Self.countWords(text)
            case .html(let text): Self.countWords(PageReader.plainText(ofHTML: text))
            }
        }.reduce(0, +)
        let isAboutForms = count < 60 && Self.forms.contains { text.lowercased().contains($0) }
        return count * 3 < full * 2 || isAboutForms && full > count / 2
    }

    /// What mails say that are meant to be read as HTML.
    private static let forms = ["html", "browser", "web page", "webpage", "view this", "online version", "webversion"]

    private static func countWords(_ text: String) -> Int { text.split(whereSeparator: \.isWhitespace).count }

    /// All words as plain text; HTML stays as it is.
    private static func joined(_ words: [Words]) -> String {
        words.map { words in
            switch words {
            case .plain(let text), .html(let text): text
            }
        }.joined(separator: "\n\n")
    }

    /// All words in one form: HTML if some of them are.
    var joinedWords: Words {
        guard words.contains(where: { if case .html = $0 { !$0.isBlank } else { false } }) else {
            let plain = words.filter { if case .plain = $0 { true } else { false } }
            return .plain(Self.joined(plain))
        }
        return .html(
            words.map { words in
                switch words {
                case .html(let text): return text
                case .plain(let text):
                    var bytes: [UInt8] = []
                    bytes.append(escaped: text.trimmingWhitespace())
                    let escaped = String(decoding: bytes, as: UTF8.self)
                    let paragraphs = escaped.split(separator: "\n\n").map { paragraph in
                        "<p>" + paragraph.split(separator: "\n").joined(separator: "<br>\n") + "</p>\n"
                    }
                    return paragraphs.joined()
                }
            }.joined(separator: "\n"))
    }
}

extension UnreadableFile {
    /// A mail that only its reader can open.
    static let encryptedMail = UnreadableFile(
        "is encrypted", help: "open it in your mail program and save its text as a file")
}

extension String {
    /// An entry of what was left out: its kind and its first words.
    static func leftOut(_ kind: String, _ words: some StringProtocol) -> String {
        let text = words.onOneLine().split(separator: " ").joined(separator: " ")
        guard text.count > 70 else { return "\(kind): “\(text)”" }
        let cut = text.prefix(70)
        let end = cut.lastIndex(of: " ") ?? cut.endIndex
        return "\(kind): “\(cut[..<end])…”"
    }
}
