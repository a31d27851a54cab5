/// A file of mail as it was on its way: without what mail programs and editors add to files.
enum MailFile {
    /// How many bytes of a file show whether it is mail.
    static let beginning = 1 << 16

    /// The bytes without a byte order mark, in UTF-8 where the file is UTF-16, with line feeds where its lines end with carriage
    /// returns alone, and without the length and the properties that Apple Mail puts around a mail.
    static func plain(_ bytes: [UInt8]) -> ArraySlice<UInt8> {
        let text = withLineFeeds(utf8(of: bytes) ?? bytes[...]).drop { $0 <= 0x20 }
        return mailOfApple(text) ?? text
    }

    private static func utf8(of bytes: [UInt8]) -> ArraySlice<UInt8>? {
        if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { return bytes.dropFirst(3) }
        let isLittle = bytes.starts(with: [0xFF, 0xFE])
        guard isLittle || bytes.starts(with: [0xFE, 0xFF]) else { return nil }
        let units = stride(from: 2, to: bytes.count - 1, by: 2).map { place in
            let (first, second) = (UInt16(bytes[place]), UInt16(bytes[place + 1]))
            return isLittle ? second << 8 | first : first << 8 | second
        }
        return Array(String(decoding: units, as: UTF16.self).utf8)[...]
    }

    private static func withLineFeeds(_ bytes: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
        guard !bytes.contains(0x0A), bytes.contains(0x0D) else { return bytes }
        return bytes.map { $0 == 0x0D ? 0x0A : $0 }[...]
    }

    /// The mail of an `.emlx` file, whose first line is its length in bytes; `nil` if it is none.
    private static func mailOfApple(_ bytes: ArraySlice<UInt8>) -> ArraySlice<UInt8>? {
        var rest = bytes
        guard let line = rest.popLine(), line.count < 20 else { return nil }
        let digits = line.filter { $0 > 0x20 }
        guard let length = Int(String(decoding: digits, as: UTF8.self)), length > 0, MailKind.isMail(rest) else {
            return nil
        }
        return rest.prefix(length)
    }
}
