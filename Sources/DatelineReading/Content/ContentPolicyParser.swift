import DatelineModel

/// Reads what `hosting.content_security_policy` adds to the strict policy: directives with origins.
enum ContentPolicyParser {
    /// The policy; problems are added to those of the reader.
    static func extended(_ pairs: [YAMLPair], _ reader: inout FieldReader) -> HostingSettings.ContentPolicy {
        var inner = FieldReader(pairs, of: reader.text, prefix: "content_security_policy.")
        let additions = PolicyAddition.directives.compactMap { directive -> PolicyAddition? in
            guard let origins = inner.texts(directive) else { return nil }
            return PolicyAddition(directive, origins.compactMap { origin(&inner, $0) })
        }
        reader.add(inner.finish("the policy"))
        return additions.isEmpty ? .strict : .extended(additions)
    }

    private static func origin(_ reader: inout FieldReader, _ origin: Located<String>) -> String? {
        if isOrigin(origin.value) { return origin.value.lowercased() }
        reader.add(
            .badPolicy, origin.location(in: reader.text), "“\(origin.value)” is not an origin that a policy can allow",
            help: "write scheme and host, https://lists.example.org; *.example.org stands for all hosts below a name")
        return nil
    }

    /// Whether a text is the scheme, host and perhaps port of a server, and nothing that a policy reads otherwise (Content
    /// Security Policy Level 3, section 2.3.1: host-source).
    static func isOrigin(_ text: String) -> Bool {
        guard let scheme = ["https://", "wss://"].first(where: text.hasPrefix) else { return false }
        var host = text.dropFirst(scheme.count)
        if let colon = host.lastIndex(of: ":") {
            guard let port = Int(host[colon...].dropFirst()), (1...65_535).contains(port),
                host[colon...].dropFirst().allSatisfy({ $0.isASCII && $0.isNumber })
            else { return false }
            host = host[..<colon]
        }
        if host.hasPrefix("*.") { host = host.dropFirst(2) }
        return HostName.isValid(String(host))
    }
}
