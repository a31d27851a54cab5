import DatelineModel

/// Reads the map `hosting:` of `site.yml`.
enum HostingSettingsParser {
    /// The settings; problems are added to those of the reader.
    static func parse(_ reader: inout FieldReader) -> HostingSettings {
        var settings = HostingSettings()
        guard let pairs = reader.map("hosting") else { return settings }
        var inner = FieldReader(pairs, of: reader.text, prefix: "hosting.")
        settings.cname = cname(&inner)
        settings.headers = headers(&inner)
        settings.redirects = redirects(&inner)
        settings.contentPolicy = contentPolicy(&inner)
        settings.files = files(&inner)
        reader.add(inner.finish("hosting"))
        return settings
    }

    private static func cname(_ reader: inout FieldReader) -> String? {
        guard let name = reader.text("cname") else { return nil }
        if HostName.isValid(name.value) { return name.value.lowercased() }
        reader.add(
            .badHostName, name.location(in: reader.text), "“hosting.cname” must be a host name",
            help: "write “cname: digest.example.org”: no scheme, no path, letters beyond ASCII as xn--…")
        return nil
    }

    private static func contentPolicy(_ reader: inout FieldReader) -> HostingSettings.ContentPolicy {
        let key = "content_security_policy"
        guard let node = reader.take(key) else { return .strict }
        if case .map(let pairs) = node.content { return ContentPolicyParser.extended(pairs, &reader) }
        guard case .scalar(let value, let isQuoted) = node.content else {
            reader.report(
                .wrongType, node, "“hosting.\(key)” must be a policy, not \(node.kind)",
                help:
                    "write “\(key): {form-action: [https://example.org]}” to allow more, or “\(key): false” for none")
            return .strict
        }
        if !isQuoted, value == "false" { return .none }
        if !isQuoted, value == "true" { return .strict }
        let policy = value.onOneLine()
        guard HeaderSyntax.isValue(policy), !policy.contains(",") else {
            reader.report(
                .badHeader, node, "“hosting.\(key)” is empty, or has a character that is not allowed in a policy",
                help: "separate directives with semicolons: “\(key): \"default-src 'self'; img-src *\"”")
            return .strict
        }
        return .own(policy)
    }

    private static func files(_ reader: inout FieldReader) -> Set<HostingSettings.File> {
        let all = Set(HostingSettings.File.allCases)
        guard let node = reader.take("files") else { return all }
        let names = all.map(\.rawValue).sorted()
        switch node.content {
        case .scalar("false", isQuoted: false): return []
        case .scalar("true", isQuoted: false): return all
        case .list(let items):
            var files: Set<HostingSettings.File> = []
            for item in items {
                if case .scalar(let name, _) = item.content, let file = HostingSettings.File(rawValue: name) {
                    files.insert(file)
                    continue
                }
                var help = "the files are \(names.joined(separator: ", "))"
                if case .scalar(let name, _) = item.content, let guess = Suggestion.didYouMean(name, among: names) {
                    help = guess
                }
                reader.report(.unknownHostFile, item, "“hosting.files” names an unknown file", help: help)
            }
            return files
        default:
            reader.report(
                .wrongType, node, "“hosting.files” must be true, false or a list of files",
                help: "write “files: false”, or the ones you want: “files: [\(names.joined(separator: ", "))]”")
            return all
        }
    }

    // MARK: - Headers

    private static func headers(_ reader: inout FieldReader) -> [HeaderRule] {
        guard let rules = reader.map("headers") else { return [] }
        return rules.compactMap { rule in
            let pattern = pattern(&reader, rule)
            guard case .map(let headers) = rule.value.content else {
                reader.report(
                    .wrongType, rule.value, "“\(rule.key)” must be a map of headers, not \(rule.value.kind)",
                    help: "write “\(rule.key): {X-Frame-Options: SAMEORIGIN}”")
                return nil
            }
            var seen: Set<String> = []
            let wanted = headers.compactMap { pair -> HeaderRule.Header? in
                guard seen.insert(pair.key.lowercased()).inserted else {
                    reader.add(
                        .twoHeaders, location(of: pair, in: reader), "“\(pair.key)” is set twice for “\(rule.key)”",
                        help: "keep one of them; case makes no difference")
                    return nil
                }
                return header(&reader, pair)
            }
            return pattern.map { HeaderRule($0, wanted) }
        }
    }

    private static func header(_ reader: inout FieldReader, _ pair: YAMLPair) -> HeaderRule.Header? {
        let place = location(of: pair, in: reader)
        guard HeaderSyntax.isName(pair.key) else {
            reader.add(
                .badHeader, place, "“\(pair.key)” is not a header name",
                help: "names are letters, digits and hyphens: X-Frame-Options")
            return nil
        }
        guard case .scalar(let value, let isQuoted) = pair.value.content else {
            reader.report(
                .wrongType, pair.value, "“\(pair.key)” must be a text, not \(pair.value.kind)",
                help: "write “\(pair.key): …”, or “\(pair.key): false” to remove the default one")
            return nil
        }
        if !isQuoted, value == "false" { return HeaderRule.Header(pair.key, nil, at: place) }
        guard HeaderSyntax.isValue(value) else {
            reader.report(
                .badHeader, pair.value,
                "the value of “\(pair.key)” is empty, or has a character that is not allowed in a header",
                help: "write it on one line, in ASCII and without control characters")
            return nil
        }
        return HeaderRule.Header(pair.key, value.trimmingWhitespace(), at: place)
    }

    // MARK: - Redirects

    private static let statuses: Set<Int> = [200, 301, 302, 303, 307, 308]

    private static func redirects(_ reader: inout FieldReader) -> [RedirectRule] {
        guard let rules = reader.map("redirects") else { return [] }
        return rules.compactMap { rule in
            let pattern = pattern(&reader, rule)
            guard let (target, status) = targetAndStatus(&reader, rule) else { return nil }
            guard isTarget(&reader, target, of: pattern, status), let pattern else { return nil }
            return RedirectRule(pattern, to: target.value, status: status, at: location(of: rule, in: reader))
        }
    }

    /// `/old/: /new/`, or a map of to and status.
    private static func targetAndStatus(_ reader: inout FieldReader, _ rule: YAMLPair) -> (Located<String>, Int)? {
        let node = rule.value
        switch node.content {
        case .scalar(let value, _) where !node.isNull && !value.trimmingWhitespace().isEmpty:
            return (Located(value: value.trimmingWhitespace(), offset: node.offset, length: node.length), 301)
        case .map(let pairs):
            var inner = FieldReader(pairs, of: reader.text, prefix: "\(rule.key).")
            let target = inner.text("to")
            let status = status(&inner) ?? 301
            let problems = inner.finish("a redirect")
            reader.add(problems)
            if let target { return (target, status) }
            guard problems.isEmpty else { return nil }
        case .scalar, .list: break
        }
        reader.report(
            .wrongType, node, "the redirect “\(rule.key)” has no target",
            help: "write “\(rule.key): /new/”, or “\(rule.key): {to: /new/, status: 302}”")
        return nil
    }

    private static func status(_ reader: inout FieldReader) -> Int? {
        guard let node = reader.take("status") else { return nil }
        if case .scalar(let value, isQuoted: false) = node.content, let status = Int(value), statuses.contains(status) {
            return status
        }
        let list = statuses.sorted().map(String.init).joined(separator: ", ")
        reader.report(
            .badStatus, node, "hosts support only these statuses: \(list)",
            help: "301 is permanent, 302 is temporary, 200 shows another page at this address")
        return nil
    }

    private static func isTarget(
        _ reader: inout FieldReader, _ target: Located<String>, of pattern: PathPattern?, _ status: Int
    ) -> Bool {
        let place = target.location(in: reader.text)
        let isPath =
            target.value.hasPrefix("/") && !target.value.hasPrefix("//")
            && target.value.utf8.allSatisfy { $0 > 0x20 && $0 < 0x7F && !"\"<>\\^`{|}".utf8.contains($0) }
        let isAddress = WebAddress.isValid(target.value) && target.value.utf8.allSatisfy { $0 < 0x7F }
        guard isPath || isAddress, !target.value.contains("*") else {
            reader.add(
                .badRedirect, place, "a redirect’s target must be a path of this site or a full address",
                help: "write “/new/page/” or “https://example.org/page/”; “:splat” repeats what the “*” matched")
            return false
        }
        guard isPath || status != 200 else {
            reader.add(
                .badRedirect, place,
                "status 200 can show only a page of this site at another address",
                help: "use 301 or 302, or a path such as “/page/”")
            return false
        }
        if let pattern, let name = PathPattern.names(in: target.value).first(where: { !pattern.names.contains($0) }) {
            reader.add(
                .badRedirect, place,
                "“:\(name)” matches nothing: “\(pattern)” has no \(name == "splat" ? "“*”" : "“:\(name)”")",
                help: "“*” at the end of the path sets “:splat”, a segment “:name” sets “:name”")
            return false
        }
        return true
    }

    // MARK: - Paths

    private static func pattern(_ reader: inout FieldReader, _ pair: YAMLPair) -> PathPattern? {
        reader.pattern(pair.key, at: location(of: pair, in: reader))
    }

    private static func location(of pair: YAMLPair, in reader: FieldReader) -> SourceLocation {
        reader.text.location(at: pair.offset, length: pair.key.utf8.count)
    }
}

extension FieldReader {
    /// A path of the site, or many; `nil`, with a diagnostic, for anything else.
    mutating func pattern(_ text: String, at location: SourceLocation) -> PathPattern? {
        do {
            return try PathPattern(text)
        } catch {
            let (summary, help) = error.message(text)
            add(.badPath, location, summary, help: help)
            return nil
        }
    }
}

extension PathPattern.Problem {
    fileprivate func message(_ path: String) -> (summary: String, help: String) {
        switch self {
        case .noPath:
            (
                "“\(path)” is not a path of this site",
                "begin with a slash, and percent-encode letters beyond ASCII: “/data/*”, “/%C3%A9tude/”"
            )
        case .starInside:
            (
                "“\(path)” has a “*” inside",
                "“*” matches the rest of a path, at its end; “:name” matches one segment"
            )
        case .badName:
            ("“\(path)” has a colon without a name", "make a whole segment a name: “/:year/:page”")
        case .repeatedName:
            ("“\(path)” has the same name twice", "give each segment its own name: “/:year/:page”")
        }
    }
}
