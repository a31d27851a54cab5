import DatelineDigest
import DatelineFiles
import DatelineModel
import Foundation

/// Addresses that make a tool run a program.
///
/// `site.yml` may come from someone else, and each tool has addresses that name a program, or pass for an option that
/// does. Only forms that are known to be addresses and nothing else go to a tool.
enum RemoteAddress {
    /// The ways to a repository that git has built in.
    static let gitSchemes: Set<String> = ["file", "git", "http", "https", "ssh"]

    /// Throws `PublishProblem` if the address of a target could start a program.
    static func refusePrograms(of target: PublishTarget) throws {
        let (remote, isPlain): (String, Bool) =
            switch target.kind {
            case .folder(let path, _): (path, true)
            case .git(let remote, _, _): (remote, isPlainGit(remote))
            case .rsync(let remote, _): (remote, isPlainRsync(remote))
            case .rclone(let remote): (remote, isPlainRclone(remote))
            }
        guard isPlain else { throw problem(target.kind.name, remote) }
    }

    /// Throws `PublishProblem` if a repository, by its address, could start a program. One in a folder that came with the
    /// site may have come with it, and must have no hooks.
    static func refusePrograms(ofRepository address: String, in folders: SiteFolders) async throws {
        guard isPlainGit(address) else { throw problem("git", address) }
        let own = [folders.source, folders.content, folders.templates].compactMap(FileSystem.resolved)
        for place in UsersRepository.places(at: path(ofFile: address) ?? address) {
            guard let repository = FileSystem.resolved(place),
                own.contains(where: { FileSystem.isInside(repository, $0) })
            else { continue }
            if try await UsersRepository.hasPrograms(repository) { throw problem("git", address) }
        }
    }

    /// The path that git takes from a `file:` address: without the host, and with what is percent-encoded in it. `nil` for
    /// an address of another kind, with another host, or with a path that cannot be told for certain.
    private static func path(ofFile address: String) -> String? {
        guard let (scheme, rest) = parts(address, at: "://"), scheme == "file" else { return nil }
        let path = rest.hasPrefix("localhost/") ? String(rest.dropFirst("localhost".count)) : rest
        guard path.utf8.first == UInt8(ascii: "/"), let path = path.removingPercentEncoding, !path.utf8.contains(0)
        else { return nil }
        return path
    }

    private static func problem(_ tool: String, _ remote: String) -> PublishProblem {
        PublishProblem(
            .unsafeRemote, "“\(remote)” could make \(tool) run a program of its choice",
            help: "write a plain address, or the name of a remote that is configured on this machine; "
                + "if you trust whoever wrote it", unless: .programs)
    }

    /// `git@host:path`, `https://host/path` and the like, a path, or the name of a remote. `ext::` and other helpers are
    /// programs.
    private static func isPlainGit(_ address: String) -> Bool {
        if let (scheme, rest) = parts(address, at: "://") {
            if scheme == "file" { return path(ofFile: address) != nil }
            return gitSchemes.contains(scheme) && isAuthority(rest.prefix { $0 != "/" })
        }
        // A path, with or without a colon in it.
        let first = address.utf8.prefix { $0 != UInt8(ascii: "/") }
        guard first.contains(UInt8(ascii: ":")) else { return address.utf8.first != UInt8(ascii: "-") }
        return isPlainHostAndPath(address)
    }

    /// `user@host:path`, `host::module/path`, `rsync://host/module` or `/path`. ssh would take a host that begins with a
    /// hyphen for an option, and the host’s shell sees the path.
    private static func isPlainRsync(_ address: String) -> Bool {
        if address.utf8.first == UInt8(ascii: "/") { return true }
        if let (scheme, rest) = parts(address, at: "://") {
            return scheme == "rsync" && isAuthority(rest.prefix { $0 != "/" })
        }
        return isPlainHostAndPath(address.replacing("::", with: ":", maxReplacements: 1))
    }

    /// `name:path` or `/path`. With a comma or at the beginning of the address rclone reads settings, some of which are
    /// commands.
    private static func isPlainRclone(_ address: String) -> Bool {
        if address.utf8.first == UInt8(ascii: "/") { return true }
        guard let (name, _) = parts(address, at: ":") else { return false }
        return isWord(name, "_-.+@ ") && name.first != " "
    }

    private static func isPlainHostAndPath(_ address: String) -> Bool {
        // An IPv6 address has colons of its own.
        let end = address.firstRange(of: "]:")?.lowerBound
        let host = end.map { String(address[...$0]) } ?? String(address.prefix { $0 != ":" })
        let path = address.dropFirst(host.count + 1)
        return isAuthority(host) && path.first != "-" && path.first != ":"
            && path.utf8.allSatisfy { !"`$;|&<>()'\"\\".utf8.contains($0) }
    }

    /// `user@host`, `user:password@host:port`
    private static func isAuthority(_ text: some StringProtocol) -> Bool {
        let host = text.lastIndex(of: "@").map { String(text[text.index(after: $0)...]) } ?? String(text)
        let user = text.lastIndex(of: "@").map { String(text[..<$0]) }
        return isWord(host, "._-:[]%") && user.map { isWord($0, "._-+:%~!*=") } ?? true
    }

    /// Whether a text has letters, digits and some other characters only, and does not begin with a hyphen.
    private static func isWord(_ text: String, _ others: String) -> Bool {
        !text.isEmpty && text.utf8.first != UInt8(ascii: "-")
            && text.unicodeScalars.allSatisfy { scalar in
                scalar.properties.isAlphabetic || ("0"..."9").contains(scalar) || others.unicodeScalars.contains(scalar)
            }
    }

    private static func parts(_ text: String, at separator: String) -> (before: String, after: String)? {
        text.firstRange(of: separator).map { (String(text[..<$0.lowerBound]), String(text[$0.upperBound...])) }
    }
}
