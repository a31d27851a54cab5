import DatelineModel
import Foundation
import Subprocess

/// Asks servers for pages, by curl. It follows no redirects, so that each step can be looked at first, and gets the address of
/// the machine that was looked up, so that no name leads elsewhere meanwhile.
struct PageClient: Sendable {
    let manners: LinkManners

    /// The most that is read of a page.
    private static let longestBody = 2 << 20

    /// How a page is asked for.
    enum Method: Sendable {
        /// Its head alone.
        case head
        /// The page, of which the head and no more than the beginning is taken.
        case get
        /// The whole page.
        case read
    }

    /// What came of it.
    enum Answer: Sendable {
        case response(PageResponse)
        /// The host is in a net that is not open to all.
        case closed
        /// There was no answer.
        case failure(Failure)
    }

    /// Why there was no answer.
    struct Failure: Sendable {
        enum Kind: Sendable {
            /// There is no such host.
            case noHost
            /// Nobody takes calls there, or the net is down.
            case noConnection
            /// What proves who the server is does not.
            case untrusted
            /// It took too long.
            case tooSlow
            /// It broke off.
            case other
        }

        let kind: Kind
        let words: String
    }

    /// Asks for a page. Throws `DiagnosticError` if there is no curl, and on cancellation.
    func answer(_ address: OuterAddress, _ method: Method) async throws -> Answer {
        let places: [String]
        switch await HostLookup.of(address.host, mayBeClosed: manners.mayAskClosedNets) {
        case .closed: return .closed
        // Behind a proxy, names of the world may be known to that alone.
        case .unknown where Self.hasProxy(for: address) && !address.host.isOfNumbers: places = []
        case .unknown(let words): return .failure(Failure(kind: .noHost, words: words))
        case .open(let found): places = found
        }
        return try await run(arguments(address, method, places))
    }

    private static func hasProxy(for address: OuterAddress) -> Bool {
        let environment = ProcessInfo.processInfo.environment
        let names = address.scheme == "https" ? ["https_proxy", "HTTPS_PROXY"] : ["http_proxy"]
        return (names + ["all_proxy", "ALL_PROXY"]).contains { environment[$0]?.isEmpty == false }
    }

    private func arguments(_ address: OuterAddress, _ method: Method, _ places: [String]) -> [String] {
        // `-q` comes first: what a user’s own file of settings says must not change what is asked.
        var arguments = [
            "-q", "--silent", "--show-error", "--globoff", "--path-as-is", "--proto", "=http,https", "--max-redirs",
            "0",
            "--suppress-connect-headers", "--include", "--connect-timeout", seconds(manners.connectLimit),
            "--max-time", seconds(manners.limit), "--user-agent", manners.userAgent, "--header",
            "Accept: text/html, application/xhtml+xml, */*;q=0.8",
        ]
        if !places.isEmpty, !address.host.isOfNumbers {
            arguments += ["--resolve", "\(address.host):\(address.port):\(places.joined(separator: ","))"]
        }
        // A proxy is for the world outside.
        if manners.mayAskClosedNets { arguments += ["--noproxy", address.host.filter { $0 != "[" && $0 != "]" }] }
        switch method {
        case .head: arguments.append("--head")
        case .get: arguments += ["--range", "0-65535", "--max-filesize", "\(Self.longestBody)"]
        case .read: arguments += ["--compressed", "--max-filesize", "\(Self.longestBody)"]
        }
        // One whose host is written as numbers goes to the place that was looked at, however the numbers are written.
        let host = address.host.isOfNumbers ? places.first ?? address.host : address.host
        let isUsual = address.port == (address.scheme == "https" ? 443 : 80)
        return arguments + [
            "--url", "\(address.scheme)://\(host)\(isUsual ? "" : ":\(address.port)")\(address.path)",
        ]
    }

    private func seconds(_ duration: Duration) -> String {
        let milliseconds = Int(duration / .milliseconds(1))
        return "\(milliseconds / 1000).\(String(1000 + milliseconds % 1000).dropFirst())"
    }

    private func run(_ arguments: [String]) async throws -> Answer {
        do {
            let result = try await Subprocess.run(
                .name("curl"), arguments: Arguments(arguments), environment: .inherit.updating(["LC_ALL": "C"]),
                input: .none, output: .sequence, error: .string(limit: 64 << 10)
            ) { execution in
                // More than is wanted is not waited for: the program ends when nobody reads what it says.
                var bytes: [UInt8] = []
                for try await buffer in execution.standardOutput {
                    buffer.withUnsafeBytes { bytes.append(contentsOf: $0) }
                    if bytes.count > Self.longestBody { break }
                }
                return bytes
            }
            guard case .exited(let code) = result.terminationStatus else {
                return .failure(Failure(kind: .other, words: "curl did not finish"))
            }
            return Self.answer(code, result.closureResult, result.standardError)
        } catch let error as SubprocessError where [.executableNotFound, .spawnFailed].contains(error.code) {
            throw DiagnosticError(
                .error(
                    .missingProgram, at: .none, "“curl”, which asks other sites, could not be run: \(error)",
                    help: "install it: apt-get install curl, or brew install curl"))
        }
    }

    private static func answer(_ code: Int32, _ output: [UInt8], _ errors: String) -> Answer {
        // Whatever happened to the page, its head is an answer.
        if let response = PageResponse(output) { return .response(response) }
        let said = errors.split(whereSeparator: \.isNewline).first.map(String.init) ?? "exit code \(code)"
        let words = said.hasPrefix("curl: (") ? String(said.drop { $0 != ")" }.dropFirst(2)) : said
        let kind: Failure.Kind =
            switch code {
            case 5, 6: .noHost
            case 7: .noConnection
            case 28: .tooSlow
            case 35, 51, 53, 54, 58, 59, 60, 66, 77, 80, 82, 83, 90, 91: .untrusted
            default: .other
            }
        return .failure(Failure(kind: kind, words: words))
    }
}

extension String {
    /// Whether a host is not a name but an address: numbers in any of the ways that systems read.
    fileprivate var isOfNumbers: Bool {
        guard first != "[", let last = split(separator: ".").last else { return true }
        return last.allSatisfy(\.isNumber) || last.hasPrefix("0x")
    }
}
