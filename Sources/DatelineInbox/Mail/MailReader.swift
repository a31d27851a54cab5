import DatelineModel
import DatelineReading

/// Reads stories from mail: a message, or a mailbox of many.
package enum MailReader {
    /// Whether a file is a mail or a mailbox.
    package static func isMail(_ bytes: ArraySlice<UInt8>) -> Bool {
        Mailbox.isMailbox(bytes) || MailKind.isMail(bytes)
    }

    /// The stories of a file, a mailbox or a single mail, in their order; a mail that cannot be read does not stop the others.
    ///
    /// If there are several, each says which message it is.
    package static func stories(of bytes: [UInt8]) -> [Result<IncomingStory, UnreadableFile>] {
        let bytes = withLineFeeds(bytes)
        guard Mailbox.isMailbox(bytes) else {
            return numbered(stories(of: MailPart(mail: withoutStart(bytes))))
        }
        let mails = Mailbox.mails(in: bytes).filter { !isInternal($0) }
        // Each mail is taken apart and let go before the next.
        let found = mails.map { stories(of: MailPart(mail: $0)) }
        return found.count == 1
            ? numbered(found[0])
            : found.enumerated().flatMap { place, stories in
                stories.map { labelled($0, "message \(place + 1)") }
            }
    }

    private static func numbered(_ stories: [Result<IncomingStory, UnreadableFile>]) -> [Result<
        IncomingStory, UnreadableFile
    >] {
        guard stories.count > 1 else { return stories }
        return stories.enumerated().map { labelled($1, "message \($0 + 1)") }
    }

    private static func labelled(_ story: Result<IncomingStory, UnreadableFile>, _ part: String) -> Result<
        IncomingStory, UnreadableFile
    > {
        story.map { story in
            var story = story
            story.part = part
            return story
        }.mapError { UnreadableFile("\(part) \($0.reason)", help: $0.help) }
    }

    /// Line feeds in a file whose lines end with carriage returns alone.
    private static func withLineFeeds(_ bytes: [UInt8]) -> ArraySlice<UInt8> {
        guard !bytes.contains(0x0A), bytes.contains(0x0D) else { return bytes[...] }
        return bytes.map { $0 == 0x0D ? 0x0A : $0 }[...]
    }

    private static func withoutStart(_ bytes: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
        (bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? bytes.dropFirst(3) : bytes).drop { $0 <= 0x20 }
    }

    /// The message in which old servers keep notes for themselves.
    private static func isInternal(_ mail: ArraySlice<UInt8>) -> Bool {
        var rest = mail
        let head = MailHead(&rest)
        return head.has("x-imap") || head.has("x-imapbase") && rest.isBlank
    }

    // MARK: - One mail

    private static func stories(of mail: MailPart) -> [Result<IncomingStory, UnreadableFile>] {
        do throws(UnreadableFile) {
            try refuseDeleted(mail.head)
            let contents = try MailContents(mail)
            guard !contents.mails.isEmpty else { return [.success(try story(of: mail.head, contents))] }
            var stories = contents.mails.flatMap { self.stories(of: $0) }
            guard let place = stories.firstIndex(where: { if case .success = $0 { true } else { false } }) else {
                return contents.words.allSatisfy(\.isBlank)
                    ? stories : [.success(try story(of: mail.head, contents))]
            }
            stories[place] = stories[place].map { story in
                var story = story
                story.attachments += contents.attachments
                story.leftOut = note(contents) + contents.leftOut + story.leftOut
                story.holdingMarks += marks(of: mail.head, contents, besides: story.text.words)
                return story
            }
            return stories
        } catch {
            return [.failure(error)]
        }
    }

    /// The words that stand above mails that were passed on.
    private static func note(_ contents: MailContents) -> [String] {
        let text =
            switch contents.joinedWords {
            case .plain(let text): text
            case .html(let text): PageReader.plainText(ofHTML: text)
            }
        return text.trimmingWhitespace().isEmpty ? [] : [.leftOut("the note of the one who passed it on", text)]
    }

    /// What a mail says besides its story that may keep it from readers.
    private static func marks(of head: MailHead, _ contents: MailContents, besides story: String) -> [String] {
        let subject = head.text("subject")?.text ?? ""
        let fields = ["sensitivity", "x-embargo-until", "x-embargo"].compactMap { name in
            head.text(name).map { "\(name): \($0.text)" }
        }
        return fields.filter { !$0.lowercased().hasSuffix(": normal") }
            + HoldingMarks.found(in: MailSubject.title(subject, list: nil) ?? "", besides: "")
            + HoldingMarks.found(in: contents.plainText, besides: story) + contents.holdingMarks
    }

    /// Mailboxes of Mozilla's programs keep deleted mails until they are compacted.
    private static func refuseDeleted(_ head: MailHead) throws(UnreadableFile) {
        let flags =
            head["x-mozilla-status"].flatMap { Int(String(decoding: $0.prefix(4), as: UTF8.self), radix: 16) } ?? 0
        guard flags & 8 == 0, head["x-status"]?.contains(UInt8(ascii: "D")) != true else {
            throw UnreadableFile(
                "was deleted in the mail program",
                help: "compact the folder there, or save the mail alone if it is a story")
        }
    }

    private static func story(of head: MailHead, _ contents: MailContents) throws(UnreadableFile)
        -> IncomingStory
    {
        let subject = head.text("subject")
        let written = subject?.text ?? ""
        let isReply = MailSubject.isReply(written) || !MailSubject.isForward(written) && head.has("in-reply-to")
        var story: IncomingStory
        let letter: LetterText
        let page = head.text("snapshot-content-location")?.text
        switch contents.joinedWords {
        case .plain(let text):
            letter = LetterText(text, isReply: isReply, isForward: MailSubject.isForward(written))
            story = IncomingStory(.plain(letter.text))
        case .html(let text):
            if page != nil { return try savedPage(text, at: page, contents) }
            story = PageReader.story(ofHTML: text)
            let words = story.text.words
            letter = LetterText(words, isReply: isReply, isForward: MailSubject.isForward(written))
            // Text that is left as it is keeps its form.
            story.text = .markdown(letter.text)
        }
        guard !letter.text.isEmpty else {
            throw UnreadableFile(
                contents.attachments.isEmpty ? "has no words" : "has no words, only files that came with it",
                help: contents.attachments.isEmpty
                    ? "look at the mail in your mail program: its text may be a picture"
                    : "save its files and add those")
        }
        let doubts = [subject?.doubt.map { "in the subject: \($0)" }].compactMap { $0 }
        story.title = MailSubject.title(written, list: listName(head)) ?? story.title
        story.date = head.date ?? story.date
        story.language = contents.language ?? head.language ?? story.language
        story.attachments = contents.attachments + story.attachments
        let from = head.text("from")?.text ?? ""
        story.source = MailSender.organisation(from).map { Citation(name: $0, url: nil, licence: nil) } ?? story.source
        var late: [String] = []
        if head["date"] != nil, story.date == nil {
            late.append(.leftOut("the date of the mail", head.text("date")?.text ?? ""))
        }
        story.holdingMarks = marks(of: head, contents, besides: letter.text)
        if let passed = letter.head { late += apply(passed, to: &story) }
        story.leftOut = doubts + contents.leftOut + story.leftOut + letter.leftOut + late
        return story
    }

    /// Takes what the head of a mail that was passed on says instead of what the mail around it does.
    private static func apply(_ head: ForwardedHead, to story: inout IncomingStory) -> [String] {
        if let subject = head.subject.flatMap({ MailSubject.title($0, list: nil) }) { story.title = subject }
        let from = head.from.flatMap(MailSender.organisation)
        story.source = from.map { Citation(name: $0, url: nil, licence: nil) }
        guard let date = head.date else { return [] }
        story.date = SentDate.date(date)
        return story.date == nil ? [.leftOut("the date of the mail that was passed on", date)] : []
    }

    /// A page that a browser saved in the form of mail.
    private static func savedPage(_ text: String, at address: String?, _ contents: MailContents)
        throws(UnreadableFile) -> IncomingStory
    {
        var story = try PageReader.story(of: ([0xEF, 0xBB, 0xBF] + Array(text.utf8))[...])
        if story.source?.url == nil, let address, WebAddress.isValid(address) {
            story.source = Citation(name: story.source?.name, url: address, licence: story.source?.licence)
        }
        story.leftOut += contents.leftOut
        return story
    }

    /// The name of the list that a mail went to: `press` of `List-Id: Press list <press.example.org>`.
    private static func listName(_ head: MailHead) -> String? {
        let text = head.text("list-id")?.text ?? ""
        guard let open = text.lastIndex(of: "<") else { return nil }
        return text[text.index(after: open)...].split(separator: ".").first.map(String.init)
    }
}

extension IncomingStory.Text {
    /// The words, in whichever form.
    var words: String {
        switch self {
        case .plain(let text), .markdown(let text): text
        case .none: ""
        }
    }
}
