import DatelineModel
import DatelineTemplates

/// Whether the content policy of a site lets browsers use scripts and styles that stand in a page itself.
struct InlinePolicy {
    private let stopsScripts: Bool
    private let stopsStyles: Bool

    init(_ wanted: HostingSettings.ContentPolicy) {
        switch wanted {
        case .none: (stopsScripts, stopsStyles) = (false, false)
        case .strict, .extended: (stopsScripts, stopsStyles) = (true, true)
        case .own(let policy):
            (stopsScripts, stopsStyles) = (Self.stops("script-src", policy), Self.stops("style-src", policy))
        }
    }

    /// Whether a directive, or the one that stands for those that are not given, allows nothing in the page itself. With
    /// fingerprints of code or numbers used once, nobody can tell here.
    private static func stops(_ directive: String, _ policy: String) -> Bool {
        guard let sources = PolicyDirectives(policy).sources(of: directive) else { return false }
        return !sources.contains {
            $0 == "'unsafe-inline'" || $0.hasPrefix("'nonce-") || $0.hasPrefix("'sha")
        }
    }

    /// What of a tag does nothing under the policy.
    func problems(of tag: StaticMarkup.Tag) -> [Diagnostic] {
        var problems: [Diagnostic] = []
        if stopsScripts, tag.name == "script", tag.hasText, tag["src"] == nil, Self.isCode(tag["type"]) {
            problems.append(
                problem(tag.location, "this script does not run", "move it into an asset, and load it with src"))
        }
        if stopsStyles, tag.name == "style", tag.hasText {
            problems.append(problem(tag.location, "these styles do nothing", "move them into a style sheet in assets"))
        }
        for attribute in tag.attributes {
            if stopsStyles, attribute.name == "style" {
                problems.append(
                    problem(attribute.location, "“style” does nothing", "use a class, and a style sheet in assets"))
            } else if stopsScripts, Self.isHandler(attribute.name) {
                problems.append(
                    problem(
                        attribute.location, "“\(attribute.name)” does not run",
                        "listen for “\(attribute.name.dropFirst(2))” in a script in assets"))
            } else if stopsScripts, ["href", "src", "action", "formaction", "xlink:href"].contains(attribute.name),
                attribute.value.lowercased().hasPrefix("javascript:")
            {
                problems.append(
                    problem(
                        attribute.location, "“javascript:” does not run", "listen for “click” in a script in assets"))
            }
        }
        return problems
    }

    private func problem(_ location: SourceLocation, _ summary: String, _ help: String) -> Diagnostic {
        .error(
            .inlineCode, at: .location(location), "\(summary): the site’s content policy stops it in browsers",
            help: help)
    }

    /// Whether a script of a type is code, and not data.
    private static func isCode(_ type: StaticMarkup.Attribute?) -> Bool {
        guard let type else { return true }
        guard type.isStatic else { return false }
        let name = type.value.lowercased()
        return ["", "module", "importmap", "speculationrules"].contains(name) || name.hasSuffix("javascript")
            || name.hasSuffix("ecmascript")
    }

    private static func isHandler(_ name: String) -> Bool {
        name.hasPrefix("on") && name.utf8.count > 3 && name.utf8.allSatisfy { (97...122).contains($0) }
    }
}
