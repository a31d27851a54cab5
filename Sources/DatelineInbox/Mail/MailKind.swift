/// What tells mail from other text.
enum MailKind {
    /// Whether bytes begin with the head of a mail.
    ///
    /// A head that a person typed above a story is none: it needs a field that only programs write, or the address of a sender
    /// beside the other fields of mail.
    static func isMail(_ bytes: ArraySlice<UInt8>) -> Bool {
        var rest = bytes.drop { $0 <= 0x20 }
        var (known, technical, hasSender, count) = (Set<String>(), false, false, 0)
        while let line = rest.popLine(), !line.isBlank, count < 400 {
            count += 1
            if line.first == 0x20 || line.first == 0x09 {
                hasSender = hasSender || known.contains("from") && line.contains(UInt8(ascii: "@"))
                continue
            }
            guard let name = MailHead.name(of: line) else {
                if line.starts(with: "From ".utf8) || line.starts(with: ">From ".utf8) { continue }
                break
            }
            // The first line must be a field of mail.
            guard count > 1 || isField(name) else { return false }
            if fields.contains(name) { known.insert(name) }
            technical = technical || programs.contains(name)
            if name == "from", line.contains(UInt8(ascii: "@")) { hasSender = true }
        }
        guard known.count >= 2 else { return false }
        return technical || hasSender && !known.isDisjoint(with: ["date", "subject"])
    }

    /// Whether mail has fields of a name in small letters.
    static func isField(_ name: String) -> Bool {
        fields.contains(name) || name.contains("-") && beginnings.contains { name.hasPrefix($0) }
    }

    private static let beginnings = [
        "x-", "arc-", "content-", "list-", "resent-", "received-", "authentication-", "dkim-", "domainkey-",
        "ironport-",
        "feedback-", "thread-", "original-", "old-", "auto-", "ms-", "mime-", "message-", "delivered-", "return-",
        "reply-", "disposition-", "delivery-", "require-", "envelope-", "bounces-",
    ]

    /// Fields that only programs write.
    private static let programs: Set<String> = [
        "received", "return-path", "message-id", "mime-version", "delivered-to", "dkim-signature",
        "content-transfer-encoding",
        "authentication-results", "envelope-to", "thread-index", "thread-topic", "list-id", "snapshot-content-location",
    ]

    /// The usual fields of mail.
    private static let fields: Set<String> = programs.union([
        "from", "to", "cc", "bcc", "subject", "date", "sender", "reply-to", "in-reply-to", "references", "content-type",
        "content-language", "content-disposition", "user-agent", "importance", "priority", "status", "errors-to",
        "precedence",
        "list-unsubscribe", "list-post", "list-help", "list-archive", "archived-at", "auto-submitted", "organization",
        "resent-from", "resent-to", "resent-date", "resent-message-id", "received-spf", "newsgroups", "path", "lines",
        "content-length", "sensitivity", "autocrypt", "msip_labels", "expires", "accept-language",
        "disposition-notification-to", "delivery-date", "comments", "keywords",
    ])
}
