import Subprocess

/// The way to a page: what was found out about its host, and what follows from it for the client.
///
/// There are no others: either the client gets the addresses of the machine that were looked at and no proxy, or a proxy and
/// no exception from it.
enum PageRoute: Sendable, Equatable {
    /// To one of these addresses, without a proxy.
    case direct([String])
    /// Through a proxy; with the addresses that this machine knows, which may be none.
    case proxy(String, [String])
    /// The host is in a net that is not open to all.
    case closed
    /// There is no such host, for this reason.
    case nowhere(String)

    /// Finds the way to a page.
    init(to address: OuterAddress, _ manners: LinkManners) async {
        let proxy = manners.proxies.proxy(for: address)
        switch await HostLookup.of(address.host) {
        // A proxy is for the world outside.
        case .closed(let places): self = manners.mayAskClosedNets ? .direct(places) : .closed
        case .open(let places): self = proxy.map { .proxy($0, places) } ?? .direct(places)
        case .unknown(let words):
            // Behind a proxy, names of the world may be known to that alone. Those of its own net it knows, too.
            guard let proxy, LinkProxies.looksUpNames(proxy), !address.isOfNumbers else {
                self = .nowhere(words)
                return
            }
            self = HostLookup.isOfOwnNet(address.host) && !manners.mayAskClosedNets ? .closed : .proxy(proxy, [])
        }
    }

    /// The addresses of the machine.
    private var places: [String] {
        switch self {
        case .direct(let places), .proxy(_, let places): places
        case .closed, .nowhere: []
        }
    }

    /// What the client is told of it. What is asked without a proxy always has the addresses.
    func arguments(for address: OuterAddress) -> [String] {
        var arguments = ["--noproxy", "*"]
        // The empty list takes the place of the one in the environment.
        if case .proxy = self { arguments = ["--noproxy", ""] }
        if !places.isEmpty, !address.isOfNumbers {
            arguments += ["--resolve", "\(address.host):\(address.port):\(places.joined(separator: ","))"]
        }
        return arguments
    }

    /// The client's environment: of the proxies the one that is used. It may have a password in it, which everybody could see
    /// in an argument.
    var environment: [Environment.Key: String?] {
        // Messages are in one language.
        var environment: [Environment.Key: String?] = ["LC_ALL": "C"]
        for name in LinkProxies.variables { environment[Environment.Key(stringLiteral: name)] = .some(nil) }
        if case .proxy(let proxy, _) = self { environment["all_proxy"] = proxy }
        return environment
    }

    /// How the client names the host: one whose host is written as numbers goes to the place that was looked at, however the
    /// numbers are written.
    func host(of address: OuterAddress) -> String {
        address.isOfNumbers ? places.first ?? address.host : address.host
    }
}

extension OuterAddress {
    /// Whether its host is not a name but an address: numbers in any of the ways that systems read.
    fileprivate var isOfNumbers: Bool {
        guard host.first != "[", let last = host.split(separator: ".").last else { return true }
        return last.allSatisfy(\.isNumber) || last.hasPrefix("0x")
    }
}
