import DatelineModel
import DatelineReading

/// What a server answered: a status, headers and, if it was wanted, the page.
struct PageResponse: Sendable {
    let status: Int
    /// The last value of each header, by its name in small letters.
    let headers: [String: String]
    let body: ArraySlice<UInt8>
    /// Whether the page is there to its end: neither longer than is read, nor broken off.
    let isWhole: Bool

    /// The answer in what curl prints: heads, the last of which counts, and the page behind it; `nil` if there is none.
    init?(_ bytes: [UInt8], isWhole: Bool = true) {
        var rest = bytes[...]
        while true {
            guard let line = Self.line(&rest), let status = Self.status(line) else { return nil }
            var headers: [String: String] = [:]
            while let line = Self.line(&rest), !line.isEmpty {
                guard let colon = line.firstIndex(of: UInt8(ascii: ":")) else { continue }
                let name = String(decoding: line[..<colon], as: UTF8.self).lowercased()
                headers[name] = String(decoding: line[(colon + 1)...], as: UTF8.self).trimmingWhitespace()
            }
            // `100 Continue` and `103 Early Hints` come before the answer.
            guard !(100..<200).contains(status) else { continue }
            (self.status, self.headers, body, self.isWhole) = (status, headers, rest, isWhole && status != 206)
            return
        }
    }

    /// The number in `HTTP/1.1 404 Not Found`.
    private static func status(_ line: ArraySlice<UInt8>) -> Int? {
        let words = line.split(separator: UInt8(ascii: " "), maxSplits: 2)
        guard words.count > 1, words[0].starts(with: "HTTP/".utf8) else { return nil }
        return Int(String(decoding: words[1], as: UTF8.self)).flatMap { (100...999).contains($0) ? $0 : nil }
    }

    /// Takes a line without its end; `nil` at the end of all.
    private static func line(_ rest: inout ArraySlice<UInt8>) -> ArraySlice<UInt8>? {
        guard !rest.isEmpty else { return nil }
        let end = rest.firstIndex(of: UInt8(ascii: "\n")) ?? rest.endIndex
        let line = rest[..<end]
        rest = rest[min(end + 1, rest.endIndex)...]
        return line.last == UInt8(ascii: "\r") ? line.dropLast() : line
    }
}
