import DatelineModel
import Foundation
import Subprocess

/// Asks servers for pages, by curl. It follows no redirects, so that each step can be looked at first, and gets the address of
/// the machine that was looked up, so that no name leads elsewhere meanwhile.
struct PageClient: Sendable {
    let manners: LinkManners

    /// The most that is read of a page.
    static let longestBody = 2 << 20

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
            /// The server and curl know no way to speak unheard, or somebody between them broke in on it.
            case noTLS
            /// It took too long.
            case tooSlow
            /// This machine cannot ask: its curl, its certificates or its proxy are not set up.
            case unable
            /// It broke off.
            case other
        }

        let kind: Kind
        let words: String
    }

    /// Asks for a page. Throws `DiagnosticError` if there is no curl, and on cancellation.
    func answer(_ address: OuterAddress, _ method: Method) async throws -> Answer {
        switch await PageRoute(to: address, manners) {
        case .closed: return .closed
        case .nowhere(let words): return .failure(Failure(kind: .noHost, words: words))
        case let route: return try await run(arguments(address, method, route), route.environment)
        }
    }

    private func arguments(_ address: OuterAddress, _ method: Method, _ route: PageRoute) -> [String] {
        // `-q` comes first: what a user’s own file of settings says must not change what is asked.
        var arguments = [
            "-q", "--silent", "--show-error", "--globoff", "--path-as-is", "--proto", "=http,https", "--max-redirs",
            "0",
            "--suppress-connect-headers", "--include", "--connect-timeout", seconds(manners.connectLimit),
            "--max-time", seconds(manners.limit), "--user-agent", manners.userAgent, "--header",
            "Accept: text/html, application/xhtml+xml, */*;q=0.8",
        ]
        arguments += route.arguments(for: address)
        switch method {
        case .head: arguments.append("--head")
        case .get: arguments += ["--range", "0-65535", "--max-filesize", "\(Self.longestBody)"]
        // Of a page that is too long the beginning may be enough.
        case .read: arguments.append("--compressed")
        }
        let isUsual = address.port == (address.scheme == "https" ? 443 : 80)
        let place = route.host(of: address) + (isUsual ? "" : ":\(address.port)")
        return arguments + ["--url", "\(address.scheme)://\(place)\(address.path)"]
    }

    private func seconds(_ duration: Duration) -> String {
        let milliseconds = Int(duration / .milliseconds(1))
        return "\(milliseconds / 1000).\(String(1000 + milliseconds % 1000).dropFirst())"
    }

    private func run(_ arguments: [String], _ environment: [Environment.Key: String?]) async throws -> Answer {
        do {
            let result = try await Subprocess.run(
                .name("curl"), arguments: Arguments(arguments), environment: .inherit.updating(environment),
                input: .none, output: .sequence, error: .string(limit: 64 << 10)
            ) { execution -> (bytes: [UInt8], isWhole: Bool) in
                // More than is wanted is not waited for: the program ends when nobody reads what it says.
                var bytes: [UInt8] = []
                for try await buffer in execution.standardOutput {
                    buffer.withUnsafeBytes { bytes.append(contentsOf: $0) }
                    if bytes.count > Self.longestBody { return (bytes, false) }
                }
                return (bytes, true)
            }
            guard case .exited(let code) = result.terminationStatus else {
                return .failure(Failure(kind: .other, words: "curl did not finish"))
            }
            let (bytes, isWhole) = result.closureResult
            return Self.answer(code, bytes, isWhole: isWhole, result.standardError)
        } catch let error as SubprocessError where [.executableNotFound, .spawnFailed].contains(error.code) {
            throw DiagnosticError(
                .error(
                    .missingProgram, at: .none, "“curl”, which asks other sites, could not be run: \(error)",
                    help: "install it: apt-get install curl, or brew install curl"))
        } catch let error as SubprocessError {
            // One page of many: the others may be asked for all the same.
            return .failure(Failure(kind: .other, words: "\(error)"))
        }
    }

    /// What curl's exit code, output and messages mean. `isWhole` says whether all of its output is there.
    static func answer(_ code: Int32, _ output: [UInt8], isWhole: Bool, _ errors: String) -> Answer {
        // Whatever happened to the page, its head is an answer.
        if let response = PageResponse(output, isWhole: isWhole && code == 0) { return .response(response) }
        let said = errors.split(whereSeparator: \.isNewline).first.map(String.init) ?? "exit code \(code)"
        let words = said.hasPrefix("curl: (") ? String(said.drop { $0 != ")" }.dropFirst(2)) : said
        return .failure(Failure(kind: kind(ofExitCode: code), words: words))
    }

    /// The kinds of curl's exit codes, by its manual. Certificates are in doubt with 51 and 60 alone; most other codes of TLS
    /// are of files and libraries of this machine.
    private static func kind(ofExitCode code: Int32) -> Failure.Kind {
        switch code {
        case 6: .noHost
        case 7: .noConnection
        case 28: .tooSlow
        case 35: .noTLS
        case 51, 60: .untrusted
        case 2, 4, 5, 27, 48, 53, 54, 58, 59, 66, 77, 82, 97: .unable
        default: .other
        }
    }
}
