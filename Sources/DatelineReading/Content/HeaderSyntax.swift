import DatelineModel

/// The syntax of HTTP headers (RFC 9110, section 5).
enum HeaderSyntax {
    /// Whether a text can be a header's name, also at the start of a line in a host's file.
    static func isName(_ text: String) -> Bool {
        let marks = "!#$%&'*+-.^_`|~".utf8
        // A line that begins with one of the marks is a comment or a directive to hosts.
        guard let first = text.utf8.first, !marks.contains(first) else { return false }
        return text.utf8.allSatisfy { isLetterOrDigit($0) || marks.contains($0) }
    }

    /// Whether a text can be a header's value: ASCII on one line, and not blank.
    static func isValue(_ text: String) -> Bool {
        text.utf8.allSatisfy { ($0 >= 0x20 && $0 < 0x7F) || $0 == 0x09 } && !text.trimmingWhitespace().isEmpty
    }

    private static func isLetterOrDigit(_ byte: UInt8) -> Bool {
        (97...122).contains(byte | 0x20) || (48...57).contains(byte)
    }
}

/// Host names of the domain name system.
enum HostName {
    /// Whether a text is a whole name of ASCII letters, digits and hyphens, and not an IP address.
    static func isValid(_ text: String) -> Bool {
        let labels = text.split(separator: ".", omittingEmptySubsequences: false)
        guard labels.count > 1, text.utf8.count <= 253, let last = labels.last, last.contains(where: \.isLetter) else {
            return false
        }
        return labels.allSatisfy { label in
            (1...63).contains(label.utf8.count) && !label.hasPrefix("-") && !label.hasSuffix("-")
                && label.utf8.allSatisfy {
                    (97...122).contains($0 | 0x20) || (48...57).contains($0) || $0 == UInt8(ascii: "-")
                }
        }
    }
}
