import DatelineModel
import DatelineTemplates

/// Whether the content policy of a site lets its pages load from other hosts, and send forms there, as a template has it.
struct OriginPolicy {
    private let policy: PolicyDirectives?
    private let settings: SiteSettings

    init(_ policy: ContentPolicyText?, _ settings: SiteSettings) {
        self.policy = policy.map { PolicyDirectives($0.description) }
        self.settings = settings
    }

    /// What of a tag the policy stops.
    func problems(of tag: StaticMarkup.Tag) -> [Diagnostic] {
        guard let policy else { return [] }
        return tag.attributes.flatMap { attribute -> [Diagnostic] in
            guard let (directive, subject) = Self.use(of: attribute.name, in: tag),
                let sources = policy.sources(of: directive)
            else { return [] }
            var seen: Set<String> = []
            return addresses(of: attribute).compactMap(Origin.init).filter {
                !allows($0, sources) && seen.insert($0.text).inserted
            }.map { origin in
                .error(
                    .blockedAddress, at: .location(attribute.location),
                    "\(subject) “\(origin.text)”: the site’s content policy stops it in browsers",
                    help: help(with: directive, origin))
            }
        }
    }

    private func help(with directive: String, _ origin: Origin) -> String {
        guard PolicyAddition.directives.contains(directive) else { return "put the file into assets" }
        let allowed =
            if case .own = settings.hosting.contentPolicy {
                "add the origin to “\(directive)” of the policy in site.yml"
            } else {
                "allow it in site.yml: hosting: {content_security_policy: {\(directive): [\(origin.text)]}}"
            }
        return ["form-action", "frame-src"].contains(directive) ? allowed : "put the file into assets, or \(allowed)"
    }

    /// The directive that decides about an attribute, and what a browser does with it; `nil` if it loads and sends nothing.
    private static func use(of attribute: String, in tag: StaticMarkup.Tag) -> (directive: String, subject: String)? {
        switch (tag.name, attribute) {
        case ("form", "action"), ("button", "formaction"), ("input", "formaction"):
            ("form-action", "this form is not sent to")
        case ("img", "src"), ("img", "srcset"), ("input", "src"), ("video", "poster"), ("source", "srcset"):
            ("img-src", "this picture is not loaded from")
        case ("script", "src"): ("script-src", "this script is not loaded from")
        case ("iframe", "src"), ("frame", "src"): ("frame-src", "this page is not shown from")
        case ("video", "src"), ("audio", "src"), ("source", "src"), ("track", "src"):
            ("media-src", "this recording is not loaded from")
        case ("object", "data"), ("embed", "src"): ("object-src", "this file is not loaded from")
        case ("link", "href"):
            switch Set((tag["rel"]?.value.lowercased() ?? "").split(separator: " ")) {
            case let names where names.contains("stylesheet"): ("style-src", "this style sheet is not loaded from")
            case let names where names.contains("icon"): ("img-src", "this picture is not loaded from")
            case let names where names.contains("manifest"): ("manifest-src", "this manifest is not loaded from")
            default: nil
            }
        default: nil
        }
    }

    /// The addresses that stand in an attribute, or that a value of `params:` alone gives it.
    private func addresses(of attribute: StaticMarkup.Attribute) -> [String] {
        guard attribute.isStatic else { return param(of: attribute.written).map { [$0] } ?? [] }
        guard attribute.name == "srcset" else { return [attribute.value] }
        return attribute.value.split(separator: ",").compactMap { $0.split(separator: " ").first.map(String.init) }
    }

    /// The text of `{{ site.params.newsletter | url }}`; `nil` if anything else is written.
    private func param(of written: String) -> String? {
        guard let names = written.wholeMatch(of: #/\{\{-?\s*site\.params\.([\w.]+)\s*(?:\|\s*url\s*)?-?\}\}/#)?.1 else {
            return nil
        }
        let path = names.split(separator: ".")
        var fields = settings.params
        for (index, name) in path.enumerated() {
            guard let value = fields.first(where: { $0.key == name })?.value else { return nil }
            if index == path.count - 1 {
                if case .scalar(.text(let text)) = value.content { return text }
                return nil
            }
            fields = value.fields
        }
        return nil
    }

    // MARK: - Origins

    private func allows(_ origin: Origin, _ sources: [String]) -> Bool {
        sources.contains { source in
            switch source {
            case "*": true
            case "'self'": Origin(settings.baseURL.origin) == origin
            case _ where source.hasSuffix(":"): source == origin.scheme + ":" || source == "http:"
            default: origin.isAllowed(by: source)
            }
        }
    }

    /// Scheme and host of an address, with the port if it has one.
    private struct Origin: Equatable {
        let scheme: String
        let host: String

        var text: String { "\(scheme)://\(host)" }

        /// `nil` for an address that leads to no other host by HTTP.
        init?(_ address: String) {
            let address = address.lowercased()
            guard let scheme = ["https:", "http:", ""].first(where: { address.hasPrefix($0 + "//") }) else {
                return nil
            }
            let host = address.dropFirst(scheme.count + 2).prefix { !"/?#".contains($0) }
            guard !host.isEmpty else { return nil }
            (self.scheme, self.host) = (scheme == "http:" ? "http" : "https", String(host))
        }

        /// Whether it is one that a host in a policy stands for: `https://lists.example.org`, `*.example.org`.
        func isAllowed(by source: String) -> Bool {
            let parts = source.split(separator: "://", maxSplits: 1).map(String.init)
            guard let last = parts.last, parts.count < 2 || parts[0] == scheme || parts[0] == "http" else {
                return false
            }
            let allowed = last.prefix { $0 != "/" }
            return allowed.hasPrefix("*.") ? host.hasSuffix(allowed.dropFirst()) : host == allowed
        }
    }
}
