/// A mailbox: a name, perhaps, and its address, `Dateline <news@example.org>`.
package struct MailAddress: Sendable, Hashable {
    /// Who it belongs to; `nil` if nobody says.
    package let name: String?
    /// The address, ASCII: `news@example.org`.
    package let address: String

    /// Reads a mailbox as people write it; `nil` if it is none. Parts in quotation marks and letters beyond ASCII, which many
    /// servers do not take, are none in an address.
    package init?(_ text: some StringProtocol) {
        let text = text.trimmingSpaces()
        guard text.hasSuffix(">"), let open = text.lastIndex(of: "<") else {
            self.init(address: text)
            return
        }
        let written = text[..<open].trimmingSpaces()
        let quoted = written.inQuotationMarks
        // Two mailboxes on one line are none.
        guard quoted != nil || !written.contains(">") else { return nil }
        let name = (quoted ?? written).trimmingSpaces()
        guard !name.unicodeScalars.contains(where: { $0.value < 0x20 || $0.value == 0x7F }) else { return nil }
        self.init(address: text[text.index(after: open)...].dropLast(), name: name.isEmpty ? nil : String(name))
    }

    private init?(address: Substring, name: String? = nil) {
        let parts = address.split(separator: "@", omittingEmptySubsequences: false)
        guard parts.count == 2, address.utf8.count <= Self.longest, parts[0].utf8.count <= Self.longestLocalPart,
            Self.isDotted(parts[0], by: Self.isOfLocalPart), Self.isDotted(parts[1], by: Self.isOfHost),
            parts[1].contains("."),
            parts[1].split(separator: ".").allSatisfy({ !$0.hasPrefix("-") && !$0.hasSuffix("-") })
        else { return nil }
        self.name = name
        self.address = String(address)
    }

    /// RFC 5321, section 4.5.3.1.
    private static let (longest, longestLocalPart) = (254, 64)

    /// The host that takes its mail.
    package var host: Substring { address[address.index(after: address.lastIndex(of: "@") ?? address.startIndex)...] }

    /// What tells mailboxes apart. That servers may tell `Ann@` from `ann@`, none does.
    package var key: String { address.lowercased() }

    private static func isDotted(_ text: Substring, by isAllowed: (UInt8) -> Bool) -> Bool {
        text.split(separator: ".", omittingEmptySubsequences: false).allSatisfy { part in
            !part.isEmpty && part.utf8.allSatisfy(isAllowed)
        }
    }

    /// RFC 5322, section 3.2.3: `atext`.
    package static func isOfLocalPart(_ byte: UInt8) -> Bool {
        isOfHost(byte) || "!#$%&'*+/=?^_`{|}~".utf8.contains(byte)
    }

    private static func isOfHost(_ byte: UInt8) -> Bool {
        switch byte {
        case 48...57, 65...90, 97...122, 45: true
        default: false
        }
    }
}

extension StringProtocol {
    fileprivate func trimmingSpaces() -> Substring {
        let start = drop { $0.isWhitespace }
        return Substring(
            start[..<(start.lastIndex { !$0.isWhitespace }.map { start.index(after: $0) } ?? start.startIndex)])
    }
}

extension Substring {
    /// The text between quotation marks, in which a backslash takes its meaning from the next character; `nil` if it is not in
    /// one pair of them.
    fileprivate var inQuotationMarks: Substring? {
        guard count > 1, first == "\"", last == "\"" else { return nil }
        var (words, isEscaped) = ("", false)
        for character in dropFirst().dropLast() {
            if !isEscaped, character == "\"" { return nil }
            isEscaped = !isEscaped && character == "\\"
            if !isEscaped { words.append(character) }
        }
        return isEscaped ? nil : words[...]
    }
}
