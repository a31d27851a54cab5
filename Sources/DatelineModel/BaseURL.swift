/// The address under which the site lives: a scheme, a host and a path that begins and ends with a slash.
package struct BaseURL: Sendable, Hashable {
    /// Scheme and host, with no slash at the end: `https://example.org`.
    package let origin: String
    /// The path, `/` or one such as `/digest/`.
    package let path: String

    /// Reads an absolute `http` or `https` address without query or fragment; `nil` for anything else.
    ///
    /// A missing slash at the end is added.
    package init?(_ text: String) {
        guard let scheme = ["https://", "http://"].first(where: { text.lowercased().hasPrefix($0) }) else { return nil }
        let rest = text.dropFirst(scheme.count)
        let host = rest.prefix { $0 != "/" }
        var path = String(rest.dropFirst(host.count))
        let allowed = { (byte: UInt8) in byte > 0x20 && byte < 0x7F && !"\"<>\\^`{|}?#".utf8.contains(byte) }
        guard !host.isEmpty, host.utf8.allSatisfy({ allowed($0) && $0 != UInt8(ascii: "@") }),
            path.utf8.allSatisfy(allowed), !path.contains("//"),
            path.split(separator: "/").allSatisfy(Self.isName), Self.isHost(host),
            path.split(separator: "%", omittingEmptySubsequences: false).dropFirst().allSatisfy({
                $0.utf8.count >= 2 && $0.prefix(2).allSatisfy(\.isHexDigit)
            })
        else { return nil }
        if !path.hasSuffix("/") { path += "/" }
        origin = scheme + host.lowercased()
        self.path = path
    }

    /// `http://localhost/`, for a site that does not say where it lives.
    package init(unset: Void) {
        origin = "http://localhost"
        path = "/"
    }

    /// Whether a part of a path is a name, and not dots, slashes or control characters in other words.
    private static func isName(_ part: Substring) -> Bool {
        let part = part.lowercased().replacing("%2e", with: ".")
        return part != "." && part != ".."
            && !["%0", "%1", "%2f", "%5c", "%7f"].contains(where: part.contains)
    }

    /// Whether a host has a name and, after a colon, a port: `example.org`, `localhost:8080`, `[::1]:8080`.
    private static func isHost(_ host: Substring) -> Bool {
        let nameEnd = host.lastIndex(of: "]").map { host.index(after: $0) } ?? host.firstIndex(of: ":") ?? host.endIndex
        let port = host[nameEnd...]
        return nameEnd > host.startIndex
            && (port.isEmpty || port.first == ":" && UInt16(port.dropFirst()) != nil && port.dropFirst().first != "+")
    }

    /// Whether it leads to the reader's own machine.
    package var isLocal: Bool {
        let host = origin.drop { $0 != ":" }.dropFirst(3)
        let name = host.first == "[" ? host.prefix { $0 != "]" }.dropFirst() : host.prefix { $0 != ":" }
        return Self.isLoopback(name) || name.hasSuffix(".localhost") || name == "0.0.0.0"
    }

    /// Whether a host is the machine itself by its name or number: `localhost`, `127.0.0.1`, `::1`. `127.example.org` is not.
    package static func isLoopback(_ host: Substring) -> Bool {
        let parts = host.split(separator: ".", omittingEmptySubsequences: false)
        let isNumber = parts.count == 4 && parts.allSatisfy { UInt8($0) != nil }
        return host == "localhost" || host == "::1" || isNumber && parts[0] == "127"
    }

    /// The whole address, with its slash at the end.
    package var description: String { origin + path }

    /// The address of a site path below the host: `/2025/02/x/` gives `/digest/2025/02/x/`.
    package func href(_ sitePath: String) -> String {
        path == "/" ? sitePath : path.dropLast() + sitePath
    }

    /// The absolute address of a site path, which begins with a slash.
    package func absolute(_ sitePath: String) -> String { origin + href(sitePath) }
}

/// A page's lasting place in the site: a path that begins with a slash and ends with one, or with a file's name.
package struct Permalink: Sendable, Hashable, Comparable, CustomStringConvertible {
    /// The path in the site: `/2025/02/paris/`, `/404.html`. It does not contain the path of the base URL.
    package let description: String

    /// A path in the site, which has to begin with a slash.
    package init(_ path: String) {
        description = path
    }

    /// The file below `Output`: `2025/02/paris/index.html`.
    package var outputPath: String {
        let file = description.dropFirst()
        return description.hasSuffix("/") ? file + "index.html" : String(file)
    }

    package static func < (left: Self, right: Self) -> Bool { left.description < right.description }
}

extension String {
    /// The path percent-encoded: everything that a path may not contain literally is written as `%41`.
    package var escapedAsPath: String {
        let safe = Set("/-._~!$&'()*+,;=:@".utf8)
        return utf8.map { byte in
            let character = Character(UnicodeScalar(byte))
            let isPlain = byte < 0x80 && (character.isLetter || character.isNumber || safe.contains(byte))
            return isPlain ? String(character) : "%" + (byte < 16 ? "0" : "") + String(byte, radix: 16, uppercase: true)
        }
        .joined()
    }
}

extension Permalink {
    /// Whether a browser takes what is there for a page: it ends in a slash, has no ending, or one that is no other kind of
    /// file’s.
    package var isOfPage: Bool {
        let type = description.hasSuffix("/") ? "text/html" : MediaType.ofFile(named: description)
        return type.hasPrefix("text/html") || type == "application/octet-stream"
    }
}
