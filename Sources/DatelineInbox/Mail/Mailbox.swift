/// Many mails in one file, each behind a line that begins with `From ` (RFC 4155 and its older forms).
enum Mailbox {
    /// Whether bytes begin as such a file does.
    static func isMailbox(_ bytes: ArraySlice<UInt8>) -> Bool {
        var rest = bytes.drop { $0 == 0x0A || $0 == 0x0D }
        guard let line = rest.popLine(), isMark(line, next: rest) else { return false }
        return true
    }

    /// The mails of such a file, in their order.
    static func mails(in bytes: ArraySlice<UInt8>) -> [ArraySlice<UInt8>] {
        var mails: [ArraySlice<UInt8>] = []
        var start: Int?
        var rest = bytes
        var isAfterBlank = true
        var hasBareMark = false
        while !rest.isEmpty {
            let lineStart = rest.startIndex
            guard let line = rest.popLine() else { break }
            if line.first == UInt8(ascii: "F"), isMark(line, next: rest, isAfterBlank: isAfterBlank) {
                if let start { mails.append(mail(bytes[start..<lineStart], escaped: !hasBareMark)) }
                start = rest.startIndex
                hasBareMark = false
                if let end = declaredEnd(of: rest) {
                    hasBareMark = hasMark(rest[rest.startIndex..<end])
                    rest = rest[end...]
                    isAfterBlank = true
                    continue
                }
            }
            isAfterBlank = line.isEmpty
        }
        if let start { mails.append(mail(bytes[start...], escaped: !hasBareMark)) }
        return mails
    }

    /// Whether a line begins a mail: a head follows, and it has a date or at least the form of an address.
    ///
    /// Below other text it takes both a date and a field of mail.
    private static func isMark(_ line: ArraySlice<UInt8>, next: ArraySlice<UInt8>, isAfterBlank: Bool = true) -> Bool {
        guard line.starts(with: "From ".utf8) else { return false }
        var rest = next
        guard let following = rest.popLine(), let name = MailHead.name(of: following) else {
            return next.starts(with: ">From ".utf8) && isAfterBlank
        }
        let isDated = isDated(line)
        if MailKind.isField(name) { return isDated || isAfterBlank && !line.dropFirst(5).trimmed.contains(0x20) }
        return isDated && isAfterBlank
    }

    /// Whether a line has a time of the day and a year, as those between mails have.
    private static func isDated(_ line: ArraySlice<UInt8>) -> Bool {
        let words = line.prefix(300).split(separator: 0x20)
        let isDigit = { (byte: UInt8) in (48...57).contains(byte) }
        return words.contains { $0.count == 4 && $0.allSatisfy(isDigit) }
            && words.contains { $0.count >= 5 && $0.contains(UInt8(ascii: ":")) && $0.first.map(isDigit) == true }
    }

    /// Where a mail ends by the length that its head names, if another one begins there or nothing follows.
    private static func declaredEnd(of bytes: ArraySlice<UInt8>) -> Int? {
        var rest = bytes
        var length: Int?
        while let line = rest.popLine(), !line.isEmpty, !line.starts(with: "From ".utf8) {
            guard line.first.map({ $0 | 0x20 == UInt8(ascii: "c") }) == true,
                MailHead.name(of: line) == "content-length"
            else { continue }
            let digits = line.drop { $0 != UInt8(ascii: ":") }.dropFirst().filter { $0 > 0x20 }
            length = Int(String(decoding: digits.prefix(12), as: UTF8.self))
        }
        guard let length, length >= 0, length <= rest.count else { return nil }
        let end = rest.startIndex + length
        let next = bytes[end...].drop { $0 == 0x0A || $0 == 0x0D }
        guard next.isEmpty || next.startIndex - end <= 4 && next.starts(with: "From ".utf8) else { return nil }
        return end
    }

    private static func hasMark(_ bytes: ArraySlice<UInt8>) -> Bool {
        var rest = bytes
        while let line = rest.popLine() {
            if line.starts(with: "From ".utf8) { return true }
        }
        return false
    }

    /// A mail whose lines `>From ` are `From ` again.
    private static func mail(_ bytes: ArraySlice<UInt8>, escaped: Bool) -> ArraySlice<UInt8> {
        guard escaped else { return bytes }
        var result: [UInt8] = []
        var (rest, kept) = (bytes, bytes.startIndex)
        while !rest.isEmpty {
            guard let line = rest.popLine() else { break }
            let words = line.prefix(50).drop { $0 == UInt8(ascii: ">") }
            guard line.first == UInt8(ascii: ">"), words.starts(with: "From ".utf8) else { continue }
            result += bytes[kept..<line.startIndex]
            kept = line.startIndex + 1
        }
        return kept == bytes.startIndex ? bytes : (result + bytes[kept...])[...]
    }
}
