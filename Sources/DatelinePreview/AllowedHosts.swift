/// The host names that a preview answers to: another site that points its own name here (DNS rebinding) gets nothing.
struct AllowedHosts: Sendable {
    private let names: Set<String>

    /// The names of this machine, the given names, and all IP addresses.
    init(_ names: [String]) {
        self.names = Set(names.map { $0.lowercased() }).union(["localhost"])
    }

    /// Whether a `Host` header is one of ours; `false` if there is none.
    func allow(_ header: String?) -> Bool {
        guard let header, let name = Self.name(header.lowercased()) else { return false }
        return names.contains(name) || name.hasSuffix(".localhost") || Self.isIPAddress(name)
    }

    /// The response to requests for other hosts.
    var refusal: PreviewResponse {
        PreviewResponse(
            status: 421, "This preview does not answer to that name. Use localhost, or start it with “--host NAME”.")
    }

    /// The name of a header without the port; `nil` if it is malformed.
    private static func name(_ header: String) -> String? {
        if header.hasPrefix("[") {
            guard let end = header.firstIndex(of: "]") else { return nil }
            return isPort(header[header.index(after: end)...]) ? String(header[...end]) : nil
        }
        let end = header.firstIndex(of: ":") ?? header.endIndex
        return isPort(header[end...]) ? String(header[..<end]) : nil
    }

    private static func isPort(_ text: Substring) -> Bool {
        text.isEmpty || text.first == ":" && UInt16(text.dropFirst()) != nil
    }

    /// Whether a name is an IP address, which no other site can point here.
    private static func isIPAddress(_ name: String) -> Bool {
        if name.hasPrefix("[") { return name.dropFirst().dropLast().allSatisfy { $0.isHexDigit || ":.".contains($0) } }
        let parts = name.split(separator: ".", omittingEmptySubsequences: false)
        return parts.count == 4 && parts.allSatisfy { UInt8($0) != nil }
    }
}
