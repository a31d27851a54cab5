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
    /// What stands above the first part.
    private(set) var preamble: ArraySlice<UInt8> = []
    /// What stands behind the last part.
    private(set) var epilogue: ArraySlice<UInt8> = []

    /// Reads a mail.
    init(mail bytes: ArraySlice<UInt8>) { self.init(bytes, depth: 0, usual: "text/plain", isPart: false) }

    /// Parts in parts are read to this depth; deeper ones are files that came with the mail.
    private static let deepest = 20

    private init(_ bytes: ArraySlice<UInt8>, depth: Int, usual: String, isPart: Bool) {
        var rest = bytes
        head = MailHead(&rest, ofPart: isPart)
        let written = head.parameters("content-type")
        let value = Self.otherNames[written.value] ?? written.value
        type = written.with(value: value.contains("/") ? value : usual)
        disposition = head.parameters("content-disposition")
        body = rest
        guard depth < Self.deepest else { return }
        if isMultipart {
            let found = Self.bodies(in: body, boundary: type["boundary"])
            let usual = type.value == "multipart/digest" ? "message/rfc822" : "text/plain"
            parts = found.bodies.map { MailPart($0, depth: depth + 1, usual: usual, isPart: true) }
            (preamble, epilogue) = (found.preamble, found.epilogue)
        } else if ["message/rfc822", "message/global"].contains(type.value) {
            let isEncoded = ["base64", "quoted-printable"].contains(transferEncoding)
            let mail = isEncoded ? content.bytes[...] : body
            parts = [MailPart(mail.drop { $0 <= 0x20 }, depth: depth + 1, usual: "text/plain", isPart: false)]
        }
    }

    /// Types as programs write them that do not know their names.
    private static let otherNames = [
        "plain/text": "text/plain", "text": "text/plain", "text/text": "text/plain", "text/txt": "text/plain",
        "html": "text/html", "text/htm": "text/html", "application/xhtml+xml": "text/html",
    ]

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
        [disposition["filename"], type["name"]].lazy.compactMap { $0.flatMap(Self.fileName) }.first
    }

    private static func fileName(_ written: String) -> String? {
        let last = written.split { $0 == "/" || $0 == "\\" || $0 == ":" }.last ?? ""
        let name = String(last.unicodeScalars.filter { !$0.isControl }.map(Character.init)).trimmingWhitespace()
        guard name.contains(where: { $0 != "." }) else { return nil }
        guard name.utf8.count > 150 else { return name }
        let ending = name.split(separator: ".").last.map { $0.utf8.count < 10 ? "." + $0 : "" } ?? ""
        return String(name.prefix(30)) + ending
    }

    // MARK: - Parts

    /// Bodies between the lines of a boundary, with what stands above the first line and behind the last.
    private struct Bodies {
        var preamble: ArraySlice<UInt8> = []
        var bodies: [ArraySlice<UInt8>] = []
        var epilogue: ArraySlice<UInt8> = []
    }

    /// The bodies of a part. If there is no line of the boundary, it is the first line that could be one.
    private static func bodies(in bytes: ArraySlice<UInt8>, boundary: String?) -> Bodies {
        if let boundary {
            let found = bodies(in: bytes, mark: Array("--\(boundary)".utf8))
            if !found.bodies.isEmpty { return found }
        }
        guard let mark = likelyMark(in: bytes) else { return Bodies() }
        return bodies(in: bytes, mark: mark)
    }

    private static func bodies(in bytes: ArraySlice<UInt8>, mark: [UInt8]) -> Bodies {
        var found = Bodies()
        var start: Int?
        var rest = bytes
        while !rest.isEmpty {
            let lineStart = rest.startIndex
            guard let line = rest.popLine() else { break }
            guard line.first == UInt8(ascii: "-"), line.starts(with: mark) else { continue }
            let ending = line.dropFirst(mark.count)
            // The boundary of a part may be that of the whole with more behind it: `b--1`.
            let isEnd = ending.starts(with: "--".utf8) && ending.dropFirst(2).isBlank
            guard isEnd || ending.isBlank else { continue }
            if let start {
                found.bodies.append(withoutLastEnd(bytes[start..<lineStart]))
            } else {
                found.preamble = bytes[..<lineStart]
            }
            start = rest.startIndex
            if isEnd {
                found.epilogue = found.bodies.isEmpty ? [] : rest
                return found
            }
        }
        if let start { found.bodies.append(bytes[start...]) }
        return found
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
