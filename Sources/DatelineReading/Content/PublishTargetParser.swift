import DatelineModel

/// Reads `publish:` in `site.yml`: the targets by their names.
enum PublishTargetParser {
    /// The number of releases that are kept by default.
    private static let defaultReleases = 5
    private static let kinds = ["folder", "git", "rsync", "rclone"]

    /// The targets in the order of the file.
    static func targets(_ reader: inout FieldReader) -> [PublishTarget] {
        guard let pairs = reader.map("publish") else { return [] }
        return pairs.compactMap { target($0, &reader) }
    }

    private static func target(_ pair: YAMLPair, _ reader: inout FieldReader) -> PublishTarget? {
        guard case .map(let pairs) = pair.value.content else {
            reader.report(
                .wrongType, pair.value, "the target “\(pair.key)” must be a map of keys, not \(pair.value.kind)",
                help: "write “\(pair.key): {to: git, remote: …, branch: pages}”")
            return nil
        }
        guard !pair.key.isEmpty, pair.key.first != "-" else {
            reader.report(.badTarget, pair.value, "“\(pair.key)” is not a valid target name", help: nil)
            return nil
        }
        var fields = FieldReader(pairs, of: reader.text, prefix: "publish.\(pair.key).")
        let kind = kind(&fields, pair)
        let baseURL = baseURL(&fields)
        // Without a usable kind, the other valid keys are unknown.
        reader.add(kind == nil ? fields.diagnostics : fields.finish("a target of this kind"))
        return kind.map { PublishTarget(name: pair.key, kind: $0, baseURL: baseURL) }
    }

    private static func kind(_ fields: inout FieldReader, _ pair: YAMLPair) -> PublishTarget.Kind? {
        guard let word = fields.text("to") else {
            fields.report(
                .missingKey, pair.value, "the target “\(pair.key)” does not say how to publish",
                help: "add “to: ” and one of \(kinds.joined(separator: ", "))")
            return nil
        }
        switch word.value {
        case "folder":
            let releases = fields.number("releases", in: 1...1000) ?? defaultReleases
            return required("path", &fields, pair).map { .folder(path: $0, releases: releases) }
        case "git":
            let remote = remote(&fields) ?? "origin"
            let branch = branch(&fields) ?? "pages"
            return .git(remote: remote, branch: branch, keepsHistory: fields.flag("history") ?? true)
        case "rsync":
            let releases =
                fields.takesFalse("releases") ? nil : fields.number("releases", in: 1...1000) ?? defaultReleases
            return requiredRemote(&fields, pair, "user@host:path").map { .rsync(remote: $0, releases: releases) }
        case "rclone": return requiredRemote(&fields, pair, "s3:bucket/path").map { .rclone(remote: $0) }
        default:
            fields.add(
                .unknownTargetKind, word.location(in: fields.text),
                "unknown way to publish “\(word.value)”",
                help: Suggestion.didYouMean(word.value, among: kinds) ?? "it is one of \(kinds.joined(separator: ", "))"
            )
            return nil
        }
    }

    private static func required(_ key: String, _ fields: inout FieldReader, _ pair: YAMLPair) -> String? {
        let count = fields.diagnostics.count
        if let text = fields.text(key) { return text.value }
        if fields.diagnostics.count == count {
            fields.report(
                .missingKey, pair.value, "the target “\(pair.key)” has no “\(key)”", help: "add “\(key): …”")
        }
        return nil
    }

    private static func requiredRemote(_ fields: inout FieldReader, _ pair: YAMLPair, _ example: String) -> String? {
        let count = fields.diagnostics.count
        guard let remote = remote(&fields) else {
            if fields.diagnostics.count == count {
                fields.report(
                    .missingKey, pair.value, "the target “\(pair.key)” has no “remote”",
                    help: "add “remote: \(example)”")
            }
            return nil
        }
        guard remote.contains(":") || remote.hasPrefix("/") else {
            fields.report(
                .badRemote, pair.value, "“\(remote)” has no host", help: "write for example “remote: \(example)”")
            return nil
        }
        return remote
    }

    /// A remote that a program cannot mistake for an option.
    private static func remote(_ fields: inout FieldReader) -> String? {
        guard let remote = fields.text("remote") else { return nil }
        guard remote.value.first != "-", remote.value.utf8.allSatisfy({ $0 >= 0x20 && $0 != 0x7F }) else {
            fields.add(
                .badRemote, remote.location(in: fields.text), "“\(remote.value)” is not an address",
                help: "an address does not begin with a hyphen")
            return nil
        }
        return remote.value
    }

    /// The name of a branch as git allows it (git-check-ref-format).
    private static func branch(_ fields: inout FieldReader) -> String? {
        guard let branch = fields.text("branch") else { return nil }
        let name = branch.value
        let isAllowed =
            !name.hasPrefix("-") && !name.hasPrefix("/") && !name.hasSuffix("/") && !name.hasSuffix(".")
            && !name.contains("..") && !name.contains("//") && !name.contains("@{") && name != "@"
            && !name.split(separator: "/").contains { $0.hasPrefix(".") || $0.hasSuffix(".lock") }
            && name.utf8.allSatisfy { $0 > 0x20 && $0 != 0x7F && !"~^:?*[\\".utf8.contains($0) }
        if isAllowed { return name }
        fields.add(
            .badBranch, branch.location(in: fields.text), "git allows no branch called “\(name)”",
            help: "write for example “branch: pages”")
        return nil
    }

    private static func baseURL(_ fields: inout FieldReader) -> BaseURL? {
        guard let text = fields.text("base_url") else { return nil }
        if let url = BaseURL(text.value) { return url }
        fields.add(
            .badURL, text.location(in: fields.text), "“base_url” must be the address of the site",
            help: "write for example “base_url: https://example.org/digest/”")
        return nil
    }
}
