import DatelineDigest
import DatelineModel

/// The site's Content-Security-Policy: what pages may load and run.
struct ContentPolicyText: Sendable {
    /// The policy as the value of a header.
    let description: String

    /// The most hosts that the policy names; with more, it allows images from any host.
    ///
    /// Cloudflare skips a header of more than 2,000 characters, and nobody reads such a long list.
    private static let mostOrigins = 20

    /// The policy that a site asks for; `nil` for none.
    ///
    /// The strict one includes the hosts from which articles show images: whoever wrote `![](https://…)` wants the
    /// image shown, and a list of just these hosts gives an attacker nothing to load.
    init?(_ wanted: HostingSettings.ContentPolicy, imageOrigins: Set<String>) {
        switch wanted {
        case .none: return nil
        case .own(let policy): description = policy
        case .strict: description = Self.strict(imageOrigins, [])
        case .extended(let additions): description = Self.strict(imageOrigins, additions)
        }
    }

    /// The strict policy with more origins for some of its directives.
    private static func strict(_ imageOrigins: Set<String>, _ additions: [PolicyAddition]) -> String {
        var images = imageOrigins
        if images.count > mostOrigins {
            images = Set(images.map { $0.hasPrefix("http:") ? "http:" : "https:" })
        }
        var directives: [(name: String, sources: [String])] = [
            ("default-src", ["'none'"]), ("img-src", ["'self'", "data:"] + images.sorted()), ("style-src", ["'self'"]),
            ("script-src", ["'self'"]), ("connect-src", ["'self'"]), ("font-src", ["'self'"]),
            ("manifest-src", ["'self'"]), ("form-action", ["'self'"]), ("base-uri", ["'none'"]),
            ("frame-ancestors", ["'none'"]),
        ]
        for addition in additions where !addition.origins.isEmpty {
            guard let place = directives.firstIndex(where: { $0.name == addition.directive }) else {
                directives.append((addition.directive, addition.origins))
                continue
            }
            // “'none'” counts only alone.
            directives[place].sources.removeAll { $0 == "'none'" }
            directives[place].sources += addition.origins.filter { !directives[place].sources.contains($0) }
        }
        return directives.map { "\($0.name) \($0.sources.joined(separator: " "))" }.joined(separator: "; ")
    }

    /// The policy as a meta element of a page may give it; `nil` if nothing is left.
    ///
    /// Content Security Policy Level 3, section 3.3: these directives are only for headers.
    var forPages: String? {
        let directives = description.split(separator: ";").map { $0.drop { $0 == " " } }.filter { directive in
            let name = directive.prefix { $0 != " " }.lowercased()
            return !name.isEmpty && !["frame-ancestors", "report-uri", "sandbox"].contains(name)
        }
        return directives.isEmpty ? nil : directives.joined(separator: "; ")
    }
}
