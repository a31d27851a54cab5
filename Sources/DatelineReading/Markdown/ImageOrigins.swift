import DatelineModel

/// Finds the other hosts from which a Markdown text shows images.
enum ImageOrigins {
    /// The hosts of images in the form that a content security policy uses: `https://example.org`, `https://example.org:8443`.
    ///
    /// A host that a policy cannot name (an IPv6 address, letters beyond ASCII) gives its scheme alone: `https:`.
    static func of(_ images: [Picture]) -> Set<String> { Set(images.compactMap { origin(of: $0.address) }) }

    /// The origin of an address; `nil` for one on the site itself.
    static func origin(of address: String) -> String? {
        let lower = address.lowercased()
        guard let scheme = ["https:", "http:"].first(where: { lower.hasPrefix($0) }) else {
            // Without a scheme, the page's applies.
            guard lower.hasPrefix("//") else { return nil }
            return name(lower.dropFirst(2)) ?? "https:"
        }
        let rest = lower.dropFirst(scheme.utf8.count)
        guard rest.hasPrefix("//"), let name = name(rest.dropFirst(2)) else { return scheme }
        return "\(scheme)//\(name)"
    }

    /// Host and port at the beginning of a text; `nil` if a policy cannot name them.
    private static func name(_ text: Substring) -> String? {
        var authority = text.prefix { !"/?#\\".contains($0) }
        if let at = authority.lastIndex(of: "@") { authority = authority[authority.index(after: at)...] }
        let parts = authority.split(separator: ":", omittingEmptySubsequences: false)
        guard (1...2).contains(parts.count), HostName.isValid(String(parts[0])) else { return nil }
        guard parts.count == 2, !parts[1].isEmpty else { return String(parts[0]) }
        guard UInt16(parts[1]) != nil, parts[1].utf8.allSatisfy({ (48...57).contains($0) }) else { return nil }
        return "\(parts[0]):\(parts[1])"
    }
}
