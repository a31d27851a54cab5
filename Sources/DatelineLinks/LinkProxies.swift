/// What a machine's environment says of proxies, read once: which pages are asked for through one.
///
/// The client is told for each page whether it uses a proxy, and which. It never decides by itself: it would send elsewhere
/// what was only looked at for a proxy.
package struct LinkProxies: Sendable, Equatable {
    /// The proxy of each scheme.
    private var proxies: [String: String] = [:]
    /// The hosts that are asked without one: names, addresses and ranges of addresses.
    private var exceptions: [String] = []

    /// No proxies.
    package static let none = LinkProxies([:])

    /// The variables that clients read: `HTTP_PROXY` is not among them, since a server gives it to the programs that it runs,
    /// with words of whoever asks (CVE-2016-5385).
    static let variables = [
        "http_proxy", "https_proxy", "HTTPS_PROXY", "all_proxy", "ALL_PROXY", "no_proxy", "NO_PROXY",
    ]

    /// The proxies that an environment names.
    package init(_ environment: [String: String]) {
        func first(_ names: String...) -> String? {
            names.lazy.compactMap { environment[$0] }.first { !$0.isEmpty }
        }
        proxies["http"] = first("http_proxy", "all_proxy", "ALL_PROXY")
        proxies["https"] = first("https_proxy", "HTTPS_PROXY", "all_proxy", "ALL_PROXY")
        let words = first("no_proxy", "NO_PROXY")?.lowercased().split { $0 == "," || $0.isWhitespace } ?? []
        exceptions = words.map { word in
            let name = word.hasPrefix(".") ? word.dropFirst() : word
            return String(name.hasSuffix(".") ? name.dropLast() : name)
        }
    }

    /// The proxy through which a page is asked for; `nil` if it is asked for without one.
    func proxy(for address: OuterAddress) -> String? {
        exceptions.contains { Self.matches(address.host, $0) } ? nil : proxies[address.scheme]
    }

    /// Whether a proxy looks names up itself. The older kinds of SOCKS leave that to whoever asks.
    static func looksUpNames(_ proxy: String) -> Bool {
        !["socks:", "socks4:", "socks5:"].contains { proxy.lowercased().hasPrefix($0) }
    }

    /// Whether an exception means a host: `example.org` means those below it, too, and `192.168.0.0/16` a range.
    private static func matches(_ host: String, _ exception: String) -> Bool {
        if exception == "*" { return true }
        let host = host.first == "[" ? String(host.dropFirst().dropLast()) : host
        let parts = exception.split(separator: "/", maxSplits: 1).map { $0.filter { $0 != "[" && $0 != "]" } }
        guard let first = parts.first else { return false }
        if let address = IPAddress(host) {
            guard let range = IPAddress(first), range.bytes.count == address.bytes.count else { return false }
            guard parts.count > 1 else { return range == address }
            guard let length = Int(parts[1]), (0...range.bytes.count * 8).contains(length) else { return false }
            return address.prefix(length) == range.prefix(length)
        }
        return parts.count == 1 && (host == first || host.hasSuffix("." + first))
    }
}
