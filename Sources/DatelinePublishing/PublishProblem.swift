import DatelineFiles
package import DatelineModel

/// Why a site is not published, or not completely.
package struct PublishProblem: Error, Sendable, Equatable {
    /// The kind of problem.
    package let identifier: DiagnosticID
    /// What is wrong: lowercase, no full stop.
    package let summary: String
    /// What to do about it; `nil` if the summary says it all.
    package let help: String?
    /// What can be allowed to publish anyway; `nil` if nothing can.
    package let allowance: PublishAllowance?

    /// A problem. Credentials in addresses are removed from its texts.
    package init(
        _ identifier: DiagnosticID, _ summary: String, help: String? = nil, unless allowance: PublishAllowance? = nil
    ) {
        self.identifier = identifier
        self.summary = Secrets.removed(from: summary)
        self.help = help.map(Secrets.removed)
        self.allowance = allowance
    }
}

extension PublishProblem {
    /// A problem with a file of this machine, as a reason why a site is not published.
    init(_ error: DiagnosticError) {
        let first = error.diagnostics[0]
        self.init(
            first.identifier, [first.file, first.summary].compactMap { $0 }.joined(separator: ": "), help: first.help)
    }

    /// Opens the folder of the user that nobody else may enter. Throws `PublishProblem` if there is none.
    static func openPrivateFolder() throws -> OpenFolder {
        do {
            return try PrivateFolder.open()
        } catch let error as DiagnosticError {
            throw PublishProblem(error)
        }
    }
}

/// What a publication refuses unless it is allowed: `--allow NAME`.
package enum PublishAllowance: String, Sendable, CaseIterable {
    /// Drafts, and articles that are dated or embargoed in the future.
    case drafts
    /// A site whose address is the local machine, or missing.
    case localhost
    /// A site without articles.
    case empty
    /// More deletions than usual.
    case deletions
    /// Files at the target that someone else put there or changed.
    case overwrite
    /// A publication that another machine began and did not end.
    case takeover
    /// A target that makes a tool run a program which `site.yml`, or a repository beside it, names.
    case programs
}

/// Passwords and tokens in addresses.
package enum Secrets {
    /// A text without what is between `//` and `@` in its addresses, and without tokens in their queries:
    /// `https://example.org/x?token=…` for `https://me:word@example.org/x?token=abc`.
    package static func removed(from text: String) -> String {
        var result = ""
        var rest = text[...]
        while let start = rest.firstRange(of: "://") {
            result += rest[..<start.upperBound]
            rest = rest[start.upperBound...]
            let host = rest.prefix { !$0.isWhitespace && $0 != "/" && $0 != "'" && $0 != "\"" }
            // A user name without a password is not a secret, and is needed in an address such as ssh://git@host/.
            if let at = host.lastIndex(of: "@"), host[..<at].contains(":") || Self.isToken(host[..<at]) {
                rest = rest[host.index(after: at)...]
            }
        }
        // What may stand in a query is not removed as a whole: its name tells what to look for.
        return (result + rest).replacing(Self.secretField) { "\($0.name)=…" }
    }

    /// `?token=…`, `&X-Amz-Signature=…`
    private static var secretField: Regex<(Substring, name: Substring)> {
        #/(?<name>[?&;#][^=?&;#\s'"]*(?i:token|key|pass|pw|pwd|secret|sig|auth|credential)[^=?&;#\s'"]*)=[^&\s'"“”<>]+/#
    }

    /// Whether the part before the `@` looks like a key rather than a name.
    private static func isToken(_ user: Substring) -> Bool { user.count >= 20 }
}
