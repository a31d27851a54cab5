/// What a browser asks for, apart from how it came over the wire.
struct PreviewRequest: Sendable {
    /// The method: `GET`, `HEAD`.
    var method = "GET"
    /// The request target: a path, perhaps with a query, as it was sent.
    var target: String
    /// The headers by their names in lower case.
    var headers: [String: String] = [:]

    /// The path of the target as text, decoded once; `nil` if it is no path or not UTF-8.
    var path: String? {
        var text = target[...]
        // A proxy's form: the whole address.
        for scheme in ["http://", "https://"] where text.lowercased().hasPrefix(scheme) {
            let rest = text.dropFirst(scheme.count)
            text = rest[(rest.firstIndex(of: "/") ?? rest.endIndex)...]
        }
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

    /// The query with its question mark; empty if there is none.
    var query: Substring { target.firstIndex(of: "?").map { target[$0...].prefix { $0 != "#" } } ?? "" }

    /// The value of a name in the query, decoded; `nil` if it is not there.
    func parameter(_ name: String) -> String? {
        for pair in query.dropFirst().split(separator: "&") where pair.hasPrefix(name + "=") {
            return PreviewRequest(target: "/" + pair.dropFirst(name.count + 1)).path.map { String($0.dropFirst()) }
        }
        return nil
    }
}

/// What a browser is given.
struct PreviewResponse: Sendable {
    var status: Int
    var headers: [HostRules.Header] = []
    var body: [UInt8] = []

    /// A response with a body of some type.
    init(status: Int, type: String, body: [UInt8]) {
        self.status = status
        headers = [HostRules.Header(name: "Content-Type", value: type)]
        self.body = body
    }

    /// A response in plain words, for what is not part of the site.
    init(status: Int, _ words: String) {
        self.init(status: status, type: "text/plain; charset=utf-8", body: Array((words + "\n").utf8))
    }

    /// A redirect.
    init(status: Int, to target: String) {
        self.init(status: status, "This page is at \(target)")
        headers.append(HostRules.Header(name: "Location", value: target))
    }

    /// The value of a header.
    subscript(name: String) -> String? {
        headers.first { $0.name.lowercased() == name.lowercased() }?.value
    }

    /// Sets a header in place of one of the same name.
    mutating func set(_ name: String, _ value: String) {
        headers.removeAll { $0.name.lowercased() == name.lowercased() }
        headers.append(HostRules.Header(name: name, value: value))
    }
}
