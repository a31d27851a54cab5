import DatelineModel
import DatelineReading

/// The address of a page of another site, as a program asks for it: taken apart and put together again, so that no client
/// reads another host in it than was looked at here.
struct OuterAddress: Sendable, Hashable {
    /// `https` or `http`.
    let scheme: String
    /// The host in small letters: a name in ASCII, or an address in brackets or of four numbers.
    let host: String
    /// The port; the usual one of the scheme if the text names none.
    let port: Int
    /// The path with the query: `/2025/?id=1`.
    let path: String
    /// What follows a `#`; `nil` if nothing does.
    let fragment: String?

    /// More than any server takes.
    private static let longest = 8_000

    /// Reads an absolute address of the web; `nil` for anything else, and for one that names a user.
    init?(_ text: String) {
        guard text.utf8.count <= Self.longest, let colon = text.firstIndex(of: ":") else { return nil }
        scheme = text[..<colon].lowercased()
        guard ["https", "http"].contains(scheme) else { return nil }
        let rest = text[text.index(after: colon)...]
        guard rest.hasPrefix("//") else { return nil }
        let authorityAndPath = rest.dropFirst(2)
        let authority = authorityAndPath.prefix { !"/?#\\".contains($0) }
        guard let (host, port) = Self.hostAndPort(authority) else { return nil }
        self.host = host
        self.port = port ?? (scheme == "https" ? 443 : 80)
        let parts = authorityAndPath[authority.endIndex...].split(
            separator: "#", maxSplits: 1, omittingEmptySubsequences: false)
        let path = Self.escaped(parts[0])
        self.path = path.hasPrefix("/") ? path : "/" + path
        fragment = parts.count > 1 && !parts[1].isEmpty ? String(parts[1]) : nil
    }

    private init(_ scheme: String, _ host: String, _ port: Int, _ path: String, _ fragment: String?) {
        (self.scheme, self.host, self.port, self.path, self.fragment) = (scheme, host, port, path, fragment)
    }

    /// Scheme, host and port: `https://example.org`.
    var origin: String {
        let isUsual = port == (scheme == "https" ? 443 : 80)
        return "\(scheme)://\(host)" + (isUsual ? "" : ":\(port)")
    }

    /// The whole address without its fragment.
    var withoutFragment: OuterAddress { OuterAddress(scheme, host, port, path, nil) }

    /// The same address with another fragment.
    func with(fragment: String?) -> OuterAddress { OuterAddress(scheme, host, port, path, fragment) }

    /// The address of a file at the root of the host.
    func atRoot(_ path: String) -> OuterAddress { OuterAddress(scheme, host, port, path, nil) }

    /// The address that a page names from here, absolute or not (RFC 3986, 5.2); `nil` if it is none of the web.
    func resolving(_ reference: String) -> OuterAddress? {
        let reference = reference.trimmingWhitespace()
        if reference.hasPrefix("//") { return OuterAddress("\(scheme):\(reference)") }
        let head = reference.prefix { $0 != "/" && $0 != "?" && $0 != "#" }
        if head.contains(":") { return OuterAddress(reference) }
        let folder = path.prefix { $0 != "?" && $0 != "#" }
        let whole: String =
            switch reference.first {
            case "/": reference
            case "?": String(folder) + reference
            case "#", nil: path + reference
            default: String(folder[...(folder.lastIndex(of: "/") ?? folder.startIndex)]) + reference
            }
        return OuterAddress("\(origin)\(Self.withoutDots(whole))")
    }

    /// A path whose parts `.` and `..` are gone; what follows it stays.
    private static func withoutDots(_ whole: String) -> String {
        let path = whole.prefix { $0 != "?" && $0 != "#" }
        guard path.contains("./") || path.hasSuffix("/.") || path.hasSuffix("/..") else { return whole }
        var parts: [Substring] = []
        let all = path.split(separator: "/", omittingEmptySubsequences: false).dropFirst()
        for part in all {
            switch part {
            case ".": break
            case "..": _ = parts.popLast()
            default: parts.append(part)
            }
        }
        if let last = all.last, last == "." || last == ".." { parts.append("") }
        return "/" + parts.joined(separator: "/") + whole[path.endIndex...]
    }

    // MARK: - Reading

    private static func hostAndPort(_ authority: Substring) -> (host: String, port: Int?)? {
        guard !authority.isEmpty, !authority.contains("@") else { return nil }
        let end =
            authority.first == "["
            ? authority.firstIndex(of: "]").map(authority.index(after:)) : authority.firstIndex(of: ":")
        let (name, rest) = (authority[..<(end ?? authority.endIndex)], authority[(end ?? authority.endIndex)...])
        var port: Int?
        if rest.count > 1 {
            guard rest.first == ":", rest.dropFirst().allSatisfy({ $0.isASCII && $0.isNumber }),
                let number = Int(rest.dropFirst()), (1...65_535).contains(number)
            else { return nil }
            port = number
        } else if !rest.isEmpty, rest != ":" {
            return nil
        }
        return host(name).map { ($0, port) }
    }

    /// A host in small letters and ASCII; `nil` if it is none.
    private static func host(_ name: Substring) -> String? {
        if name.first == "[" {
            let inner = name.dropFirst().dropLast().lowercased()
            guard name.last == "]", inner.contains(":"),
                inner.allSatisfy({ $0.isASCII && $0.isHexDigit || $0 == ":" || $0 == "." })
            else { return nil }
            return "[\(inner)]"
        }
        var labels: [String] = []
        for label in name.lowercased().split(separator: ".", omittingEmptySubsequences: false) {
            guard let ascii = Punycode.label(String(label)), ascii.utf8.count < 64, ascii.first != "-" else {
                return nil
            }
            labels.append(ascii)
        }
        // A name may end in a dot, which stands for the root of all names.
        if labels.last == "" { labels.removeLast() }
        let isWhole = !labels.isEmpty && !labels.contains("")
        return isWhole && labels.joined(separator: ".").utf8.count < 254 ? labels.joined(separator: ".") : nil
    }

    /// A path and a query with all escaped that may not stand in a request as it is.
    private static func escaped(_ text: Substring) -> String {
        var escaped = ""
        for byte in text.utf8 {
            if byte > 0x20, byte < 0x7F, !"\"<>\\^`{|}".utf8.contains(byte) {
                escaped.unicodeScalars.append(Unicode.Scalar(byte))
            } else {
                escaped += "%" + String(byte, digits: 2, radix: 16, uppercase: true)
            }
        }
        return escaped
    }
}

extension OuterAddress: CustomStringConvertible {
    /// The whole address.
    var description: String { origin + path + (fragment.map { "#\($0)" } ?? "") }
}
