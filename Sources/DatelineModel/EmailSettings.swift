/// How editions are sent as mail: what `email:` in `site.yml` says.
package struct EmailSettings: Sendable, Hashable {
    /// How long the address by which a reader leaves may be, in bytes: a line of a mail has at most 998 (RFC 5322, 2.1.1).
    package static let longestAddress = 900

    /// Who sends them.
    package let sender: MailAddress
    /// Where answers go, if not to the sender.
    package let replyTo: MailAddress?
    /// Where readers unsubscribe, with the names of columns for which each reader’s values stand.
    package let unsubscribe: FilledAddress
    /// Whether one request to that address is all that it takes, as RFC 8058 has it.
    package let unsubscribesAtOnce: Bool
    /// Where the publisher gets letters; `nil` if it does not say.
    package let postalAddress: String?

    /// Settings. Without an address to unsubscribe, readers write to the sender.
    package init(
        sender: MailAddress, replyTo: MailAddress? = nil, unsubscribe: FilledAddress? = nil,
        unsubscribesAtOnce: Bool = false, postalAddress: String? = nil
    ) {
        (self.sender, self.replyTo, self.postalAddress) = (sender, replyTo, postalAddress)
        self.unsubscribe =
            unsubscribe ?? FilledAddress("mailto:\(sender.address.escapedAsMailAddress)?subject=unsubscribe")
        self.unsubscribesAtOnce = unsubscribesAtOnce && unsubscribe != nil
    }
}

/// An address with places to fill, each the name of a column in braces: `https://example.org/leave?who={email}`.
package struct FilledAddress: Sendable, Hashable {
    /// The address as it is written.
    package let text: String
    /// The names in its braces, each once, in their order.
    package let names: [String]

    /// An address. What is in braces is a name, and a brace that nothing closes stands for itself.
    package init(_ text: String) {
        self.text = text
        var names: [String] = []
        Self.read(text) { name in
            if let name, !names.contains(name) { names.append(name) }
            return ""
        }
        self.names = names
    }

    /// The address with values in place of the names, escaped as parts of an address. A name without a value stays.
    package func filled(_ value: (String) -> String?) -> String {
        var filled = ""
        Self.read(text) { name in
            name.flatMap { value($0)?.escapedAsPartOfAddress ?? "{\($0)}" }
        } write: {
            filled += $0
        }
        return filled
    }

    /// Goes through the text; `nil` is given for what is none of its names.
    private static func read(
        _ text: String, _ value: (String?) -> String?, write: (String) -> Void = { _ in }
    ) {
        var rest = text[...]
        while let open = rest.firstIndex(of: "{"), let close = rest[open...].firstIndex(of: "}") {
            write(String(rest[..<open]))
            write(value(String(rest[rest.index(after: open)..<close])) ?? "")
            rest = rest[rest.index(after: close)...]
        }
        write(String(rest))
    }
}

extension String {
    /// The text as a part of an address: all but letters, digits and `-._~` is percent-encoded.
    package var escapedAsPartOfAddress: String { escaped(keeping: "-._~") }

    /// A mail address as it stands behind `mailto:`.
    package var escapedAsMailAddress: String { escaped(keeping: "-._~@!$'*+") }

    private func escaped(keeping signs: String) -> String {
        var text = ""
        for byte in utf8 {
            switch byte {
            case 48...57, 65...90, 97...122: text.unicodeScalars.append(Unicode.Scalar(byte))
            case _ where byte < 0x80 && signs.utf8.contains(byte): text.unicodeScalars.append(Unicode.Scalar(byte))
            default: text += "%" + String(byte, digits: 2, radix: 16, uppercase: true)
            }
        }
        return text
    }
}
