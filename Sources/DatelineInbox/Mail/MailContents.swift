import DatelineModel
import DatelineReading

/// What is in a mail: its words, the files and the mails that came with it.
struct MailContents {
    private(set) var words: [MailWords] = []
    private(set) var attachments: [IncomingStory.Attachment] = []
    /// The mails that are in it.
    private(set) var mails: [MailPart] = []
    private(set) var leftOut: [String] = []
    private(set) var language: String?
    /// What forms of the text that are not read say of who may read it.
    private(set) var holdingMarks: [String] = []

    /// Texts that came as files, with their places among the attachments.
    private var textFiles: [(place: Int, words: MailWords)] = []
    /// What stands above the first part of a mail with parts, where only old programs show it.
    private var preambles: [String] = []
    /// Why parts of it cannot be read.
    private var refusals: [UnreadableFile] = []
    /// In how many signed parts it is.
    private var signedDepth = 0

    /// Collects the contents of a mail. Throws `UnreadableFile` if nothing in it can be read.
    init(_ mail: MailPart) throws(UnreadableFile) {
        add(mail)
        if isEmpty, let refusal = refusals.first { throw refusal }
        leftOut += refusals.map { "a part of the mail, which \($0.reason)" }
        if isEmpty, textFiles.count == 1, let file = textFiles.first {
            // A mail without words but with one file of text is that text.
            words = [file.words]
            attachments.remove(at: file.place)
        } else if isEmpty, !preambles.isEmpty {
            words = preambles.map { .plain($0) }
        } else {
            leftOut += preambles.map { .leftOut("what stands above the parts of the mail", $0) }
        }
    }

    private init(signedDepth: Int) { self.signedDepth = signedDepth }

    private var isEmpty: Bool { words.allSatisfy(\.isBlank) && mails.isEmpty }

    private mutating func add(_ part: MailPart) {
        if language == nil { language = part.head.language }
        switch part.type.value {
        case "multipart/encrypted": refusals.append(.encryptedMail)
        case "application/pkcs7-mime", "application/x-pkcs7-mime": addSigned(part)
        case "multipart/report" where part.type["report-type"]?.lowercased() != "feedback-report":
            refusals.append(
                UnreadableFile(
                    "is a report about the delivery of a mail, and no story",
                    help: "add the mail itself if it is a story"))
        case "multipart/alternative": addBest(of: part)
        case "application/pgp-signature", "application/pkcs7-signature", "application/x-pkcs7-signature": break
        case "message/rfc822" where !part.parts.isEmpty, "message/global" where !part.parts.isEmpty:
            mails += part.parts
        case _ where part.isMultipart && !part.parts.isEmpty:
            for inner in part.parts {
                if part.type.value == "multipart/related", isOfLayout(inner) {
                    leftOut.append("the picture “\(inner.fileName ?? "without a name")” inside the mail’s layout")
                } else {
                    add(inner)
                }
            }
        case _ where part.isMultipart, "text/plain", "text/html", "text/markdown":
            addText(part)
        default: addFile(part)
        }
        let preamble = Charset.text(of: Array(part.preamble), in: nil).text
        if !preamble.trimmingWhitespace().isEmpty, !Self.isNotice(preamble) { preambles.append(preamble) }
        let epilogue = Charset.text(of: Array(part.epilogue), in: nil).text
        if !epilogue.trimmingWhitespace().isEmpty {
            leftOut.append(.leftOut("what stands after the mail’s end", epilogue))
        }
    }

    /// Whether a text only tells users of old programs that the mail has parts.
    private static func isNotice(_ preamble: String) -> Bool {
        let text = preamble.lowercased()
        return text.utf8.count < 600 && ["mime", "multi-part", "multipart"].contains { text.contains($0) }
    }

    /// Whether a part is a logo or the like, which has no meaning without the HTML that shows it.
    private func isOfLayout(_ part: MailPart) -> Bool {
        part.type.value.hasPrefix("image/") && part.disposition.value != "attachment" && part.body.count < 30_000
    }

    /// Signed parts in signed parts are read to this depth.
    private static let mostSigned = 4

    /// Adds what a part has in it that is signed as a whole.
    private mutating func addSigned(_ part: MailPart) {
        if let mail = SignedContent.content(of: part.content.bytes) {
            guard signedDepth < Self.mostSigned else { return refusals.append(.sealedMail) }
            signedDepth += 1
            add(MailPart(mail: mail[...]))
            signedDepth -= 1
            return
        }
        let isSigned = part.type["smime-type"].map {
            !["enveloped-data", "authenveloped-data"].contains($0.lowercased())
        }
        refusals.append(isSigned ?? false ? .sealedMail : .encryptedMail)
    }

    private mutating func addText(_ part: MailPart) {
        let (bytes, added) = part.content
        let decoded = Charset.text(of: bytes, in: part.type["charset"])
        let isHTML = part.type.value == "text/html"
        let isFlowed = !isHTML && part.type["format"]?.lowercased() == "flowed"
        let text =
            isFlowed
            ? FlowedText.joined(decoded.text, deletesSpace: part.type["delsp"]?.lowercased() == "yes") : decoded.text
        if part.disposition.value == "attachment" || part.fileName != nil {
            let place = attachments.count
            addFile(part)
            if attachments.count > place { textFiles.append((place, isHTML ? .html(text) : .plain(text))) }
            return
        }
        if let doubt = decoded.doubt { leftOut.append(doubt) }
        if !added[...].isBlank {
            leftOut.append(.leftOut("what was added after the text", Charset.text(of: added, in: nil).text))
        }
        guard !isHTML, let readable = Self.withoutEncrypted(text) else {
            words.append(isHTML ? .html(text) : .plain(text))
            return
        }
        refusals.append(.encryptedMail)
        words.append(.plain(readable))
    }

    /// A text without the lines that PGP encrypted; `nil` if it has none.
    private static func withoutEncrypted(_ text: String) -> String? {
        guard text.contains("-----BEGIN PGP MESSAGE-----") else { return nil }
        let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
        let start = lines.firstIndex { $0.trimmingWhitespace() == "-----BEGIN PGP MESSAGE-----" }
        guard let start else { return nil }
        let end = lines[start...].firstIndex { $0.trimmingWhitespace() == "-----END PGP MESSAGE-----" }
        return (lines[..<start] + lines[((end ?? lines.endIndex - 1) + 1)...]).joined(separator: "\n")
    }

    private mutating func addFile(_ part: MailPart) {
        let bytes = part.content.bytes
        guard !bytes.isEmpty else { return }
        let ending = Self.endings[part.type.value] ?? ""
        let name = part.fileName ?? "attachment-\(attachments.count + 1)\(ending)"
        // Some programs attach a mail as a file of any kind.
        if name.lowercased().hasSuffix(".eml"), MailKind.isMail(bytes[...]) {
            mails.append(MailPart(mail: bytes[...]))
            return
        }
        attachments.append(IncomingStory.Attachment(name: name, bytes: bytes))
    }

    /// The endings of files that come without a name.
    private static let endings = [
        "application/pdf": ".pdf", "image/png": ".png", "image/jpeg": ".jpg", "image/gif": ".gif",
        "image/webp": ".webp",
        "text/calendar": ".ics", "text/csv": ".csv", "text/plain": ".txt", "text/html": ".html",
    ]

    /// Adds the form of a text that is read best, with the files of all forms.
    private mutating func addBest(of part: MailPart) {
        let choices = part.parts.map { inner in
            var choice = MailContents(signedDepth: signedDepth)
            choice.add(inner)
            return choice
        }
        let best = MailWords.best(of: choices.map(\.words))
        for (place, choice) in choices.enumerated() {
            textFiles += choice.textFiles.map { ($0.place + attachments.count, $0.words) }
            attachments += choice.attachments
            mails += choice.mails
            preambles += choice.preambles
            refusals += choice.refusals
            language = language ?? choice.language
            holdingMarks += choice.holdingMarks
            if place == best {
                words += choice.words
                leftOut += choice.leftOut
            } else {
                holdingMarks += HoldingMarks.found(in: choice.plainText, besides: choices[best].plainText)
            }
        }
    }

    /// All words as plain text.
    var plainText: String { words.map(\.plain).joined(separator: "\n\n") }

    /// All words in one form: HTML if some of them are.
    var joinedWords: MailWords { MailWords.joined(words) }
}

extension UnreadableFile {
    /// A mail that only its reader can open.
    static let encryptedMail = UnreadableFile(
        "is encrypted", help: "open it in your mail program and save its text as a file")
    /// A mail whose words are inside its signature.
    static let sealedMail = UnreadableFile(
        "is signed in a form that only mail programs open", help: "open it there and save its text as a file")
}

extension String {
    /// An entry of what was left out: its kind and its first words.
    static func leftOut(_ kind: String, _ words: some StringProtocol) -> String {
        let text = words.prefix(500).onOneLine().split(separator: " ").joined(separator: " ")
        guard text.count > 70 else { return "\(kind): “\(text)”" }
        let cut = text.prefix(70)
        let end = cut.lastIndex(of: " ") ?? cut.endIndex
        return "\(kind): “\(cut[..<end])…”"
    }
}
