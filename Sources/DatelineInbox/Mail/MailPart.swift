import DatelineModel
import DatelineReading

/// A mail, or a part of one that has several (RFC 2046).
struct MailPart {
    let head: MailHead
    /// What it is, with its parameters: `text/plain; charset=utf-8`.
    let type: HeaderParameters
    let disposition: HeaderParameters
    /// The bytes behind its head, in their transfer encoding.
    let body: ArraySlice<UInt8>
    /// Its parts, or the mail that is in it.
    private(set) var parts: [MailPart] = []
    /// What stands behind the last part.
    private(set) var epilogue: ArraySlice<UInt8> = []

    /// Reads a mail.
    init(mail bytes: ArraySlice<UInt8>) { self.init(bytes, depth: 0, usual: "text/plain") }

    /// Parts in parts are read to this depth; deeper ones are files that came with the mail.
    private static let deepest = 20

    private init(_ bytes: ArraySlice<UInt8>, depth: Int, usual: String) {
        var rest = bytes
        head = MailHead(&rest)
        let written = head.parameters("content-type")
        type = written.value.contains("/") ? written : HeaderParameters(ArraySlice(usual.utf8))
        disposition = head.parameters("content-disposition")
        body = rest
        guard depth < Self.deepest else { return }
        if isMultipart {
            let (bodies, epilogue) = Self.bodies(in: body, boundary: type["boundary"])
            let usual = type.value == "multipart/digest" ? "message/rfc822" : "text/plain"
            parts = bodies.map { MailPart($0, depth: depth + 1, usual: usual) }
            self.epilogue = epilogue
        } else if ["message/rfc822", "message/global"].contains(type.value) {
            let isEncoded = ["base64", "quoted-printable"].contains(transferEncoding)
            let mail = isEncoded ? content.bytes[...] : body
            parts = [MailPart(mail.drop { $0 <= 0x20 }, depth: depth + 1, usual: "text/plain")]
        }
    }

    var isMultipart: Bool { type.value.hasPrefix("multipart/") }

    private var transferEncoding: String { head.parameters("content-transfer-encoding").value }

    /// Its bytes, and those that somebody added behind them without encoding them.
    var content: (bytes: [UInt8], added: [UInt8]) {
        switch transferEncoding {
        case "quoted-printable": (TransferEncoding.quotedPrintable(body), [])
        case "base64": TransferEncoding.base64(body)
        default: (Array(body), [])
        }
    }

    /// The name of the file that it is, without folders; `nil` if it has none.
    var fileName: String? {
        guard let written = disposition["filename"] ?? type["name"] else { return nil }
        let last = written.split { $0 == "/" || $0 == "\\" || $0 == ":" }.last ?? ""
        let name = String(last.unicodeScalars.filter { !$0.isControl }.map(Character.init)).trimmingWhitespace()
        guard name.contains(where: { $0 != "." }) else { return nil }
        guard name.utf8.count > 150 else { return name }
        let ending = name.split(separator: ".").last.map { $0.utf8.count < 10 ? "." + $0 : "" } ?? ""
        return String(name.prefix(30)) + ending
    }

    // MARK: - Parts

    /// The bodies between the lines of a boundary, and what stands behind the last line.
    ///
    /// If there is no such line, the boundary is the first line that could be one.
    private static func bodies(in bytes: ArraySlice<UInt8>, boundary: String?) -> (
        [ArraySlice<UInt8>], ArraySlice<UInt8>
    ) {
        if let boundary {
            let found = bodies(in: bytes, mark: Array("--\(boundary)".utf8))
            if !found.bodies.isEmpty { return found }
        }
        guard let mark = likelyMark(in: bytes) else { return ([], []) }
        return bodies(in: bytes, mark: mark)
    }

    private static func bodies(in bytes: ArraySlice<UInt8>, mark: [UInt8]) -> (
        bodies: [ArraySlice<UInt8>], epilogue: ArraySlice<UInt8>
    ) {
        var bodies: [ArraySlice<UInt8>] = []
        var start: Int?
        var rest = bytes
        while !rest.isEmpty {
            let lineStart = rest.startIndex
            guard let line = rest.popLine() else { break }
            guard line.first == UInt8(ascii: "-"), line.starts(with: mark) else { continue }
            let ending = line.dropFirst(mark.count)
            let isEnd = ending.starts(with: "--".utf8)
            guard isEnd || ending.isBlank else { continue }
            if let start { bodies.append(withoutLastEnd(bytes[start..<lineStart])) }
            start = rest.startIndex
            if isEnd { return (bodies, bodies.isEmpty ? [] : rest) }
        }
        if let start { bodies.append(bytes[start...]) }
        return (bodies, [])
    }

    /// The line end before a boundary belongs to the boundary.
    private static func withoutLastEnd(_ bytes: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
        guard bytes.last == UInt8(ascii: "\n") else { return bytes }
        let body = bytes.dropLast()
        return body.last == UInt8(ascii: "\r") ? body.dropLast() : body
    }

    /// The first line that begins with two hyphens and stands before a field of a part.
    private static func likelyMark(in bytes: ArraySlice<UInt8>) -> [UInt8]? {
        var rest = bytes
        while let line = rest.popLine() {
            guard line.starts(with: "--".utf8), line.count > 2 else { continue }
            var after = rest
            guard let next = after.popLine(), let name = MailHead.name(of: next), name.hasPrefix("content-") else {
                continue
            }
            return Array(line)
        }
        return nil
    }
}
