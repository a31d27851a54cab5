/// Reads stories from mail: a message, or a mailbox of many.
enum MailReader {
    /// Whether a file is a mail or a mailbox.
    static func isMail(_ bytes: ArraySlice<UInt8>) -> Bool {
        let beginning = MailFile.plain(Array(bytes.prefix(MailFile.beginning)))
        return Mailbox.isMailbox(beginning) || MailKind.isMail(beginning)
    }

    /// The stories of a file, a mailbox or a single mail, in their order; a mail that cannot be read does not stop the others.
    ///
    /// If there are several, each says which message it is.
    static func stories(of bytes: [UInt8]) -> [Result<IncomingStory, UnreadableFile>] {
        let bytes = MailFile.plain(bytes)
        guard Mailbox.isMailbox(bytes) else { return numbered(MailStory.stories(of: MailPart(mail: bytes))) }
        let mails = Mailbox.mails(in: bytes).filter { !isInternal($0) }
        guard !mails.isEmpty else {
            return [.failure(UnreadableFile("is a mailbox without mails", help: "look at it in your mail program"))]
        }
        // Each mail is taken apart and let go before the next.
        let found = mails.map { MailStory.stories(of: MailPart(mail: $0)) }
        return found.count == 1
            ? numbered(found[0]) : found.enumerated().flatMap { numbered($1, within: $0 + 1) }
    }

    /// Stories that say which message they are if there are several: `message 3`, or `message 3.2` for the second within the third
    /// of a mailbox.
    private static func numbered(
        _ stories: [Result<IncomingStory, UnreadableFile>], within number: Int? = nil
    ) -> [Result<IncomingStory, UnreadableFile>] {
        guard stories.count > 1 else { return number.map { labelled(stories, "message \($0)") } ?? stories }
        let start = number.map { "\($0)." } ?? ""
        return stories.enumerated().flatMap { labelled([$1], "message \(start)\($0 + 1)") }
    }

    private static func labelled(
        _ stories: [Result<IncomingStory, UnreadableFile>], _ part: String
    ) -> [Result<IncomingStory, UnreadableFile>] {
        stories.map { story in
            story.map { story in
                var story = story
                story.part = part
                return story
            }.mapError { UnreadableFile("\(part) \($0.reason)", help: $0.help) }
        }
    }

    /// The message in which old servers keep notes for themselves.
    private static func isInternal(_ mail: ArraySlice<UInt8>) -> Bool {
        var rest = mail
        let head = MailHead(&rest)
        return head.has("x-imap") || head.has("x-imapbase") && rest.isBlank
    }
}
