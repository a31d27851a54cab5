import DatelineModel

/// The response to a browser.
struct PreviewResponse: Sendable {
    var status: Int
    var headers: [HostRules.Header] = []
    var body: [UInt8] = []
    /// Whether it is a page that follows the site, so that it gets the script that loads it again.
    var hasScript = false

    /// A response with a body of some type.
    init(status: Int, type: String, body: [UInt8]) {
        self.status = status
        headers = [HostRules.Header(name: "Content-Type", value: type)]
        self.body = body
    }

    /// A plain-text response, for what is not part of the site.
    init(status: Int, _ words: String) {
        self.init(status: status, type: "text/plain; charset=utf-8", body: Array((words + "\n").utf8))
    }

    /// A redirect. A query is added unless the target has its own.
    init(status: Int, to address: String, query: Substring) {
        let target = address.contains { "?#".contains($0) } ? address : address + query
        self.init(status: status, "This page is at \(target)")
        headers.append(HostRules.Header(name: "Location", value: target))
    }

    /// The value of a header.
    subscript(name: String) -> String? {
        headers.first { $0.name.lowercased() == name.lowercased() }?.value
    }

    /// Sets a header, replacing one of the same name.
    mutating func set(_ name: String, _ value: String) {
        headers.removeAll { $0.name.lowercased() == name.lowercased() }
        headers.append(HostRules.Header(name: name, value: value))
    }

    /// Adds the headers that the site declares: they replace ours, and several of one name become one, in order (RFC
    /// 9110, section 5.3).
    mutating func declare(_ declared: [HostRules.Header]) {
        var values: [String: [String]] = [:]
        for header in declared where header.isSafe {
            values[header.name.lowercased(), default: []].append(header.value)
        }
        for header in declared {
            guard let all = values.removeValue(forKey: header.name.lowercased()) else { continue }
            set(header.name, all.joined(separator: ", "))
        }
    }
}

extension PreviewResponse {
    /// The response without a body that the browser already has, or with only the requested part.
    func narrowed(by request: PreviewRequest) -> PreviewResponse {
        var response = self
        let tag = "\"\(Fingerprint(body))\""
        response.set("ETag", tag)
        response.set("Accept-Ranges", "bytes")
        if let known = request.headers["if-none-match"] {
            let tags = known.split(separator: ",").map { $0.drop { " W/".contains($0) }.prefix { $0 != " " } }
            if tags.contains(where: { $0 == tag || $0 == "*" }) {
                (response.status, response.body) = (304, [])
                return response
            }
        }
        if request.method != "GET" { return response }
        if let condition = request.headers["if-range"], condition != tag { return response }
        switch RequestedRange(request.headers["range"], count: body.count) {
        case .whole: break
        case .unsatisfiable:
            (response.status, response.body) = (416, [])
            response.set("Content-Range", "bytes */\(body.count)")
        case .part(let range):
            response.status = 206
            response.body = Array(body[range])
            response.set("Content-Range", "bytes \(range.lowerBound)-\(range.upperBound - 1)/\(body.count)")
        }
        return response
    }
}

extension HostRules.Header {
    /// Whether it can be sent as it is: declared headers come from a file that anyone may have written. The name must
    /// be a token, and the value must have no control characters (RFC 9110, sections 5.1 and 5.5).
    var isSafe: Bool {
        let marks = Set("!#$%&'*+-.^_`|~".utf8)
        let isToken = name.utf8.allSatisfy { byte in
            (48...57).contains(byte) || (65...90).contains(byte) || (97...122).contains(byte) || marks.contains(byte)
        }
        return isToken && !name.isEmpty
            && !["content-length", "transfer-encoding", "connection"].contains(name.lowercased())
            && value.utf8.allSatisfy { ($0 >= 0x20 || $0 == 0x09) && $0 != 0x7F }
    }
}
