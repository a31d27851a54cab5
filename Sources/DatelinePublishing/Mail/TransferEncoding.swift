import DatelineModel
private import Foundation

/// The text of a part of a mail in characters and lines that every server passes on (RFC 2045).
struct TransferEncoding {
    /// What the field `Content-Transfer-Encoding` says.
    let name: String
    /// The text, each line with CR and LF.
    let bytes: [UInt8]

    private static let longest = 76

    /// A text as it is, if its lines are ASCII and short; or else as quoted-printable or Base64, whichever is shorter.
    init(_ text: [UInt8]) {
        let lines = Self.lines(of: text)
        let isPlain = lines.allSatisfy { line in
            line.count <= Self.longest && !line.starts(with: "From ".utf8)
                && line.allSatisfy { $0 >= 0x20 && $0 < 0x7F || $0 == 9 }
        }
        if isPlain {
            (name, bytes) = ("7bit", Self.joined(lines))
            return
        }
        let quoted = Self.joined(lines.map(Self.quoted))
        let whole = Self.joined(lines)
        if whole.count * 4 / 3 * 78 / 76 < quoted.count {
            (name, bytes) = ("base64", Self.base64Lines(whole))
        } else {
            (name, bytes) = ("quoted-printable", quoted)
        }
    }

    /// The lines of a text, whatever ends they have; the end of the last one begins none.
    private static func lines(of text: [UInt8]) -> [ArraySlice<UInt8>] {
        var lines = text.split(separator: 10, omittingEmptySubsequences: false).map { line in
            line.last == 13 ? line.dropLast() : line
        }
        if lines.last?.isEmpty == true { lines.removeLast() }
        return lines
    }

    private static func joined(_ lines: [some Collection<UInt8>]) -> [UInt8] {
        var bytes: [UInt8] = []
        for line in lines {
            bytes += line
            bytes += [13, 10]
        }
        return bytes
    }

    /// Base64 on one line.
    static func base64(_ bytes: [UInt8]) -> String { Data(bytes).base64EncodedString() }

    private static func base64Lines(_ bytes: [UInt8]) -> [UInt8] {
        Array(
            Data(bytes).base64EncodedData(options: [
                .lineLength76Characters, .endLineWithCarriageReturn, .endLineWithLineFeed,
            ])
        ) + [13, 10]
    }

    /// A line as quoted-printable, perhaps in several lines that readers join again.
    private static func quoted(_ line: ArraySlice<UInt8>) -> [UInt8] {
        var bytes: [UInt8] = []
        var length = 0
        for (index, byte) in zip(line.indices, line) {
            let isLast = index == line.endIndex - 1
            let isSpace = byte == 0x20 || byte == 9
            // Programs that keep mail in one file take such a line for the head of the next mail.
            let isHead = index == line.startIndex && line.starts(with: "From ".utf8)
            let isPlain = byte > 0x20 && byte < 0x7F && byte != UInt8(ascii: "=") && !isHead || isSpace && !isLast
            let code = isPlain ? [byte] : Array(("=" + String(byte, digits: 2, radix: 16, uppercase: true)).utf8)
            if length + code.count > longest - (isLast ? 0 : 1) {
                bytes += [UInt8(ascii: "="), 13, 10]
                length = 0
            }
            bytes += code
            length += code.count
        }
        return bytes
    }
}
