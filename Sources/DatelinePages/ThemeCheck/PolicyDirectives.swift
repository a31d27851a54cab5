/// A content policy, by its directives.
struct PolicyDirectives {
    private var sources: [String: [String]] = [:]

    /// The directives of a policy as a header gives it; the first of a name counts.
    init(_ policy: String) {
        for part in policy.lowercased().split(separator: ";") {
            let words = part.split(separator: " ").map(String.init)
            if let name = words.first, sources[name] == nil { sources[name] = Array(words.dropFirst()) }
        }
    }

    /// The sources of a directive, or of the one that stands for it where it is not given; `nil` if all are allowed.
    func sources(of directive: String) -> [String]? {
        if let own = sources[directive] { return own }
        // Where forms are sent no other directive says.
        if directive == "form-action" { return nil }
        return (directive == "frame-src" ? sources["child-src"] : nil) ?? sources["default-src"]
    }
}
