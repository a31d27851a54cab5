import Foundation

/// Where a host is in the net.
enum HostLookup: Sendable, Equatable {
    /// At these addresses, all of which are public.
    case open([String])
    /// At these addresses, of which one at least is of this machine, or of a net that is not open to all.
    case closed([String])
    /// Nowhere, for this reason.
    case unknown(String)

    /// Looks a host up, on a thread of its own, since the system's call waits.
    static func of(_ host: String) async -> HostLookup {
        await withCheckedContinuation { continuation in
            Thread.detachNewThread { continuation.resume(returning: lookUp(host)) }
        }
    }

    /// Whether a name is none of the world's: one without a dot, or below a domain that is kept for nets of one's own
    /// (RFC 6761, 6762 and 8375, and ICANN's decision on `internal`).
    static func isOfOwnNet(_ name: String) -> Bool {
        let labels = name.split(separator: ".")
        guard labels.count > 1, let last = labels.last else { return true }
        return ["localhost", "local", "internal", "intranet", "lan", "home", "corp", "private"].contains(last)
            || labels.suffix(2).elementsEqual(["home", "arpa"])
    }

    private static func lookUp(_ host: String) -> HostLookup {
        let name = host.hasPrefix("[") ? String(host.dropFirst().dropLast()) : host
        var hints = addrinfo()
        hints.ai_family = AF_UNSPEC
        #if canImport(Glibc)
        hints.ai_socktype = Int32(SOCK_STREAM.rawValue)
        #else
        hints.ai_socktype = SOCK_STREAM
        #endif
        var first: UnsafeMutablePointer<addrinfo>?
        let status = getaddrinfo(name, nil, &hints, &first)
        guard status == 0 else { return .unknown(String(cString: gai_strerror(status))) }
        defer { freeaddrinfo(first) }
        var found: [IPAddress] = []
        var next = first
        while let info = next {
            if let address = IPAddress(info.pointee.ai_addr) { found.append(address) }
            next = info.pointee.ai_next
        }
        guard !found.isEmpty else { return .unknown("it has no address") }
        let addresses = found.map(\.description)
        return found.allSatisfy(\.isPublic) ? .open(addresses) : .closed(addresses)
    }
}

/// An address of a machine: four bytes or sixteen.
struct IPAddress: Sendable, Equatable {
    let bytes: [UInt8]

    init(_ bytes: [UInt8]) { self.bytes = bytes }

    /// Reads an address in its usual form, without brackets; `nil` for anything else.
    init?(_ text: String) {
        var (four, sixteen) = (in_addr(), in6_addr())
        if inet_pton(AF_INET, text, &four) == 1 {
            bytes = withUnsafeBytes(of: four) { Array($0) }
        } else if inet_pton(AF_INET6, text, &sixteen) == 1 {
            bytes = withUnsafeBytes(of: sixteen) { Array($0) }
        } else {
            return nil
        }
    }

    /// Its first bits, with zeros behind them.
    func prefix(_ length: Int) -> [UInt8] {
        bytes.enumerated().map { index, byte in
            let kept = min(8, max(0, length - index * 8))
            return kept == 0 ? 0 : byte & (0xFF << (8 - UInt8(kept)))
        }
    }

    /// The address that the system found; `nil` if it is of another kind of net.
    fileprivate init?(_ address: UnsafePointer<sockaddr>?) {
        guard let address else { return nil }
        switch Int32(address.pointee.sa_family) {
        case AF_INET:
            bytes = address.withMemoryRebound(to: sockaddr_in.self, capacity: 1) {
                withUnsafeBytes(of: $0.pointee.sin_addr) { Array($0) }
            }
        case AF_INET6:
            bytes = address.withMemoryRebound(to: sockaddr_in6.self, capacity: 1) {
                withUnsafeBytes(of: $0.pointee.sin6_addr) { Array($0) }
            }
        default: return nil
        }
    }

    /// Whether it is that of a machine that everybody can reach, by the registries of special addresses of IANA.
    var isPublic: Bool {
        guard bytes.count == 16 else { return Self.isPublic(bytes[...]) }
        // Addresses of four bytes in others, as translators of nets have them: ::ffff:0:0/96, 64:ff9b::/96, 2002::/16.
        if bytes.starts(with: [UInt8](repeating: 0, count: 10) + [0xFF, 0xFF]) { return Self.isPublic(bytes[12...]) }
        if bytes.starts(with: [0, 0x64, 0xFF, 0x9B] + [UInt8](repeating: 0, count: 8)) {
            return Self.isPublic(bytes[12...])
        }
        if bytes.starts(with: [0x20, 0x02]) { return Self.isPublic(bytes[2..<6]) }
        let isSpecial =
            bytes.starts(with: [0x20, 0x01]) && bytes[2] < 2 || bytes.starts(with: [0x20, 0x01, 0x0D, 0xB8])
            || bytes.starts(with: [0x3F, 0xFF]) && bytes[2] < 0x10
        return bytes[0] & 0xE0 == 0x20 && !isSpecial
    }

    private static func isPublic(_ bytes: ArraySlice<UInt8>) -> Bool {
        let (first, second, third) = (
            bytes[bytes.startIndex], bytes[bytes.startIndex + 1], bytes[bytes.startIndex + 2]
        )
        return switch (first, second, third) {
        case (0, _, _), (10, _, _), (127, _, _), (224..., _, _): false
        case (100, 64...127, _), (169, 254, _), (172, 16...31, _), (192, 168, _), (198, 18...19, _): false
        case (192, 0, 0), (192, 0, 2), (192, 88, 99), (198, 51, 100), (203, 0, 113): false
        default: true
        }
    }
}

extension IPAddress: CustomStringConvertible {
    /// The address as a client takes it: `192.0.2.1`, `[2001:db8:0:0:0:0:0:1]`.
    var description: String {
        if bytes.count == 4 { return bytes.map(String.init).joined(separator: ".") }
        let groups = stride(from: 0, to: bytes.count - 1, by: 2).map { UInt16(bytes[$0]) << 8 | UInt16(bytes[$0 + 1]) }
        return "[\(groups.map { String($0, radix: 16) }.joined(separator: ":"))]"
    }
}
