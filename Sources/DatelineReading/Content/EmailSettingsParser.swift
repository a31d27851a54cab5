import DatelineModel

/// Reads `email:` of `site.yml`: who sends editions as mail, and how readers leave.
enum EmailSettingsParser {
    /// What it says; `nil` if the site sends none, or something is wrong with it.
    static func parse(_ reader: inout FieldReader) -> EmailSettings? {
        let help = "write “email: {from: Digest <news@example.org>}”"
        guard let node = reader.take("email") else { return nil }
        guard case .map(let pairs) = node.content else {
            reader.report(.wrongType, node, "“email” must be a map with “from”, not \(node.kind)", help: help)
            return nil
        }
        var inner = FieldReader(pairs, of: reader.text, prefix: "email.")
        let sender = mailbox(&inner, "from")
        let replyTo = mailbox(&inner, "reply_to")
        let unsubscribe = unsubscribe(&inner)
        let isAtOnce = inner.placeOfTrue("one_click")
        let address = inner.text("address")?.value
        if sender == nil, inner.wrongKeys.isEmpty {
            inner.report(.missingValue, node, "“email” does not say who sends", help: help)
        }
        if let isAtOnce, unsubscribe.map({ !$0.text.hasPrefix("https://") }) ?? inner.wrongKeys.isEmpty {
            inner.add(
                .missingValue, isAtOnce, "“email.one_click” needs an address that begins with https://",
                help: "write “unsubscribe: https://example.org/leave?who={email}”, or remove “one_click”")
        }
        reader.add(inner.finish("email"))
        guard let sender, inner.wrongKeys.isEmpty else { return nil }
        return EmailSettings(
            sender: sender, replyTo: replyTo, unsubscribe: unsubscribe, unsubscribesAtOnce: isAtOnce != nil,
            postalAddress: address)
    }

    private static func mailbox(_ reader: inout FieldReader, _ key: String) -> MailAddress? {
        guard let given = reader.text(key) else { return nil }
        if let mailbox = MailAddress(given.value) { return mailbox }
        reader.add(
            .badMailAddress, given.location(in: reader.text), "“\(given.value)” is not a mail address",
            help: "write “\(key): news@example.org” or “\(key): Digest <news@example.org>”")
        return nil
    }

    private static func unsubscribe(_ reader: inout FieldReader) -> FilledAddress? {
        guard let given = reader.text("unsubscribe") else { return nil }
        let address = FilledAddress(given.value)
        let example = address.filled { _ in "x" }
        let isMail = example.hasPrefix("mailto:") && example.contains("@")
        // It stands in a header field, which is ASCII.
        let isPlain = example.utf8.allSatisfy { $0 > 0x20 && $0 < 0x7F && !"\"<>\\^`{|}".utf8.contains($0) }
        if isPlain, isMail || WebAddress.isValid(example) { return address }
        reader.add(
            .badURL, given.location(in: reader.text), "“email.unsubscribe” must be an address that readers can go to",
            help:
                "write “unsubscribe: https://example.org/leave?who={email}” or “unsubscribe: mailto:leave@example.org”"
        )
        return nil
    }
}
