import DatelineModel
import DatelineReading

/// Makes stories of a mail: its own, or those of the mails that it passes on.
enum MailStory {
    /// The stories of a mail in their order, or why it has none.
    static func stories(of mail: MailPart) -> [Result<IncomingStory, UnreadableFile>] {
        do throws(UnreadableFile) {
            try refuseDeleted(mail.head)
            try refuseAutomatic(mail.head)
            let contents = try MailContents(mail)
            guard !contents.mails.isEmpty else { return [.success(try story(of: mail.head, contents))] }
            return stories(of: contents.mails.flatMap { stories(of: $0) }, in: mail.head, contents)
        } catch {
            return [.failure(error)]
        }
    }

    /// The stories of mails that came with a mail, and its own if its words are more than a note.
    private static func stories(
        of inner: [Result<IncomingStory, UnreadableFile>], in head: MailHead, _ contents: MailContents
    ) -> [Result<IncomingStory, UnreadableFile>] {
        let firstStory = inner.firstIndex { if case .success = $0 { true } else { false } }
        if !contents.words.allSatisfy(\.isBlank) {
            do throws(UnreadableFile) {
                let own = try story(of: head, contents)
                let isNote =
                    firstStory != nil
                    && (role(of: head) == .forward
                        || own.text.words.split(whereSeparator: \.isWhitespace).count < Self.longestNote)
                if !isNote { return [.success(own)] + marked(inner, head, contents) }
            } catch {
                // Words that are no story are a note.
            }
        }
        var stories = marked(
            inner, head, contents, HoldingMarks.found(inNote: contents.plainText)?.trimmingWhitespace())
        guard let place = firstStory else { return stories }
        stories[place] = stories[place].map { story in
            var story = story
            story.attachments += contents.attachments
            story.leftOut = Self.note(contents) + contents.leftOut + story.leftOut
            return story
        }
        return stories
    }

    /// The words of a note to those who get a mail that is attached.
    private static let longestNote = 80

    /// Stories that what is around them may hold back, too; if nothing else does, a note that all of it is.
    private static func marked(
        _ stories: [Result<IncomingStory, UnreadableFile>], _ head: MailHead, _ contents: MailContents,
        _ note: String? = nil
    ) -> [Result<IncomingStory, UnreadableFile>] {
        let marks = MailMarks.found(in: head, contents, besides: "")
        return stories.map { story in
            story.map { story in
                var story = story
                let words = marks.isEmpty ? "" : story.text.words
                story.holdingMarks += marks.filter { !words.contains($0) }
                if let note, story.holdingMarks.isEmpty { story.holdingMarks.append(note) }
                return story
            }
        }
    }

    /// The words that stand above mails that were passed on.
    private static func note(_ contents: MailContents) -> [String] {
        let text = contents.plainText
        return text.trimmingWhitespace().isEmpty ? [] : [.leftOut("the note of the one who passed it on", text)]
    }

    /// Mailboxes of Mozilla's programs keep deleted mails until they are compacted.
    private static func refuseDeleted(_ head: MailHead) throws(UnreadableFile) {
        let flags =
            head["x-mozilla-status"].flatMap { Int(String(decoding: $0.prefix(4), as: UTF8.self), radix: 16) } ?? 0
        let isInTrash = head.labels.contains { MailMarks.trash.contains($0) }
        guard flags & 8 == 0, head["x-status"]?.contains(UInt8(ascii: "D")) != true, !isInTrash else {
            throw UnreadableFile(
                "was deleted in the mail program",
                help: "compact the folder there, or save the mail alone if it is a story")
        }
    }

    /// What programs answer while somebody is away, or where a mail cannot be delivered.
    private static func refuseAutomatic(_ head: MailHead) throws(UnreadableFile) {
        let state = String(decoding: head["auto-submitted"] ?? [], as: UTF8.self).trimmingWhitespace().lowercased()
        guard !state.hasPrefix("auto-replied"), !MailSubject.isAutomatic(head.text("subject")?.text ?? "") else {
            throw UnreadableFile(
                "is an answer that a program sent",
                help: "delete it; if it is a story, paste its words into a text file")
        }
    }

    private static func role(of head: MailHead) -> MailRole {
        MailRole(subject: head.text("subject")?.text ?? "", isInThread: head.has("in-reply-to"))
    }

    private static func story(of head: MailHead, _ contents: MailContents) throws(UnreadableFile) -> IncomingStory {
        let subject = head.text("subject")
        var story: IncomingStory
        let letter: LetterText
        switch contents.joinedWords {
        case .plain(let text):
            letter = LetterText(text, role(of: head))
            story = IncomingStory(.plain(letter.text))
        case .html(let text):
            if let address = pageAddress(head) { return try savedPage(text, at: address, head, contents) }
            story = PageReader.story(ofHTML: text)
            letter = LetterText(story.text.words, role(of: head))
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
        if letter.text.split(whereSeparator: \.isWhitespace).count < longestCover, LetterWords.leadsToFile(letter.text),
            let file = contents.attachments.first(where: { isDocument($0.name) })
        {
            story.document = file
            story.leftOut.append(.leftOut("the note above the file that the story is in", letter.text))
        }
        let doubts = [subject?.doubt.map { "in the subject: \($0)" }].compactMap { $0 }
        let title = MailSubject.title(subject?.text ?? "", list: listName(head))
        // `PRESS RELEASE` is no headline of what is in a file.
        story.title = story.document != nil && title.map(MailSubject.isOnlyLabel) ?? false ? nil : title ?? story.title
        story.date = head.date ?? story.date
        story.language = contents.language ?? head.language ?? story.language
        story.attachments = contents.attachments.filter { $0 != story.document } + story.attachments
        let from = head.text("from")?.text ?? ""
        story.source = MailSender.organisation(from).map { Citation(name: $0, url: nil, licence: nil) } ?? story.source
        var late: [String] = []
        if head["date"] != nil, story.date == nil {
            late.append(.leftOut("the date of the mail", head.text("date")?.text ?? ""))
        }
        let marks = MailMarks.found(in: head, contents, besides: letter.text, letter.subjects)
        story.holdingMarks = marks + letter.holdingNotes.filter { !marks.contains($0) }
        if let passed = letter.head { late += apply(passed, to: &story) }
        story.leftOut = doubts + contents.leftOut + story.leftOut + letter.leftOut + late
        return story
    }

    /// The words of a note above files.
    private static let longestCover = 50

    private static func isDocument(_ name: String) -> Bool {
        name.split(separator: ".").last.map {
            ["docx", "doc", "odt", "rtf", "pdf", "txt", "pages"].contains($0.lowercased())
        }
            ?? false
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

    // MARK: - Saved pages

    /// The address of the page that a browser saved in the form of mail, or nothing if it does not say it; `nil` for a mail.
    private static func pageAddress(_ head: MailHead) -> String? {
        if let address = head.text("snapshot-content-location")?.text { return address }
        return head.text("from")?.text.lowercased().hasPrefix("<saved by ") == true ? "" : nil
    }

    private static func savedPage(
        _ text: String, at address: String, _ head: MailHead, _ contents: MailContents
    ) throws(UnreadableFile) -> IncomingStory {
        var story = try PageReader.story(of: ([0xEF, 0xBB, 0xBF] + Array(text.utf8))[...])
        if story.source?.url == nil, WebAddress.isValid(address) {
            story.source = Citation(name: story.source?.name, url: address, licence: story.source?.licence)
        }
        story.leftOut += contents.leftOut
        let pictures = contents.attachments.count
        if pictures > 0 { story.leftOut.append("files that were saved with the page, such as pictures: \(pictures)") }
        return story
    }

    /// The name of the list that a mail went to: `press` of `List-Id: Press list <press.example.org>`.
    private static func listName(_ head: MailHead) -> String? {
        let text = head.text("list-id")?.text ?? ""
        guard let open = text.lastIndex(of: "<") else { return nil }
        return text[text.index(after: open)...].split(separator: ".").first.map(String.init)
    }
}

/// What a mail says besides its story that may keep it from readers.
enum MailMarks {
    /// The marks in the head of a mail, around its story, and in the subjects of mails that were passed on in it.
    static func found(
        in head: MailHead, _ contents: MailContents, besides story: String, _ subjects: [String] = []
    ) -> [String] {
        var marks = head.fields(where: isOfHolding).filter { !$0.lowercased().hasSuffix(": normal") }
        let isDraft =
            head["x-unsent"] != nil || head.has("x-mozilla-draft-info")
            || head["x-status"]?.contains(UInt8(ascii: "T")) == true || head.labels.contains { drafts.contains($0) }
        if isDraft { marks.append("a draft in the mail program") }
        for name in ["comments", "keywords"] {
            marks += HoldingMarks.found(in: head.text(name)?.text ?? "", besides: "")
        }
        for subject in [head.text("subject")?.text ?? ""] + subjects {
            marks += MailSubject.tags(subject).filter(MailSubject.isHolding) + MailSubject.holdingEnds(subject)
            let title = MailSubject.title(subject, list: nil) ?? ""
            let found = HoldingMarks.found(in: title, besides: "")
            marks += found.isEmpty ? HoldingMarks.found(in: subject, besides: "") : found
        }
        marks += HoldingMarks.found(in: contents.plainText, besides: story) + contents.holdingMarks
        var seen: Set<String> = []
        return marks.filter { seen.insert($0).inserted }
    }

    /// The labels that Gmail gives mails in the trash, by the language of their user.
    static let trash: Set<String> = [
        "trash", "bin", "spam", "papierkorb", "corbeille", "papelera", "cestino", "lixeira", "prullenbak", "thùng rác",
    ]

    private static let drafts: Set<String> = [
        "drafts", "draft", "entwürfe", "brouillons", "borradores", "bozze", "rascunhos", "concepten", "thư nháp",
    ]

    /// Whether a field, by its name in small letters, says who may read a mail.
    private static func isOfHolding(_ name: String) -> Bool { name == "sensitivity" || name.contains("embargo") }
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
