/// What a browser requests, independent of the connection.
struct PreviewRequest: Sendable {
    /// The method: `GET`, `HEAD`.
    var method = "GET"
    /// The request target: a path, perhaps with a query, as it was sent.
    var target: String
    /// The headers by their lowercase names.
    var headers: [String: String] = [:]

    /// The path of the target as text, decoded once; `nil` if it is not a path or not UTF-8.
    var path: String? {
        let text = afterScheme.map { $0[($0.firstIndex(of: "/") ?? $0.endIndex)...] } ?? target[...]
        let path = text.prefix { $0 != "?" && $0 != "#" }
        guard path.first == "/" else { return nil }
        var bytes: [UInt8] = []
        var rest = path.utf8[...]
        while let byte = rest.popFirst() {
            guard byte == UInt8(ascii: "%") else {
                bytes.append(byte)
                continue
            }
            let digits = rest.prefix(2)
            guard digits.count == 2, digits.allSatisfy({ Character(UnicodeScalar($0)).isHexDigit }),
                let value = UInt8(String(decoding: digits, as: UTF8.self), radix: 16), value != 0
            else { return nil }
            bytes.append(value)
            rest = rest.dropFirst(2)
        }
        return String(validating: bytes, as: UTF8.self)
    }

    /// The host and port that the target names, which override the header (RFC 9112, section 3.2.2); `nil` if it
    /// is a path only.
    var authority: String? { afterScheme.map { String($0.prefix { !"/?#".contains($0) }) } }

    /// A target in absolute form, as sent to proxies, without its scheme.
    private var afterScheme: Substring? {
        ["http://", "https://"].first { target.lowercased().hasPrefix($0) }.map { target.dropFirst($0.count) }
    }

    /// The query with its question mark; empty if there is none.
    var query: Substring { target.firstIndex(of: "?").map { target[$0...].prefix { $0 != "#" } } ?? "" }

    /// The value of a name in the query, decoded; `nil` if it is missing.
    func parameter(_ name: String) -> String? {
        for pair in query.dropFirst().split(separator: "&") where pair.hasPrefix(name + "=") {
            return PreviewRequest(target: "/" + pair.dropFirst(name.count + 1)).path.map { String($0.dropFirst()) }
        }
        return nil
    }
}
