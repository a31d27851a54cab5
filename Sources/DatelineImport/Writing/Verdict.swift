import DatelineDigest
import DatelineModel

/// What the new site's own checks say about an import, and what is done about it.
struct Verdict {
    /// Posts that are converted again, because something of them is refused or they are held now.
    private(set) var changed: Set<Int> = []
    /// Posts that are held from now on.
    private(set) var newlyHeld: Set<Int> = []
    /// Posts that the site refuses even as drafts.
    private(set) var refused: Set<Int> = []
    /// Why, by post.
    private(set) var reasons: [Int: String] = [:]

    /// Judges errors, and lets the conversion know what to do otherwise. `longAddresses` has those of each post that a message
    /// does not show whole. In the last round nothing is tried any more.
    init(
        of problems: [Diagnostic], _ placement: Placement, _ conversion: inout Conversion,
        longAddresses: (Int) -> Set<String>, lastRound: Bool
    ) {
        guard !problems.isEmpty else { return }
        let byPath = Dictionary(
            placement.places.enumerated().filter { !$0.element.isKept }.map {
                ("\(SiteFolders.contentName)/\($0.element.path)", $0.offset)
            },
            uniquingKeysWith: { first, _ in first })
        for problem in problems {
            guard let file = problem.file, let index = byPath[file] else { continue }
            if !lastRound, let words = Self.words(at: problem.place) {
                let isCut = words.utf8.count >= Conversion.File.long
                var isNew = false
                if Self.ofLinks.contains(problem.identifier) {
                    // Of several that begin alike nobody knows which is meant.
                    let addresses = isCut ? longAddresses(index).filter { $0.hasPrefix(words) } : [words]
                    for address in addresses where conversion.refuse(address, in: index, because: Self.reason(problem))
                    {
                        isNew = true
                    }
                }
                if Self.ofAliases.contains(problem.identifier) {
                    let key = Placement.key(ofAlias: words)
                    for alias in placement.places[index].aliases.map(Placement.key(ofAlias:))
                    where alias == key || isCut && alias.hasPrefix(key) {
                        if conversion.refusedAliases[index, default: []].insert(alias).inserted { isNew = true }
                    }
                }
                // The first of several that begin alike has settled all.
                if isNew || isCut && changed.contains(index) {
                    changed.insert(index)
                    continue
                }
            }
            reasons[index] = problem.summary
            if conversion.held[index] == nil, conversion.posts[index].kind == .article {
                conversion.held[index] = "the new site refuses it: \(problem.summary)"
                changed.insert(index)
                newlyHeld.insert(index)
            } else if !newlyHeld.contains(index), !changed.contains(index) {
                refused.insert(index)
            }
        }
    }

    private static let ofLinks: Set<DiagnosticID> = [.brokenLink, .unsafeLink, .activeFile, .privateFile]
    private static let ofAliases: Set<DiagnosticID> = [.badAlias, .addressClash]

    /// The words of a file that a problem is about.
    private static func words(at place: Diagnostic.Place) -> String? {
        guard case .location(let location) = place else { return nil }
        let words = location.excerpt.dropFirst(location.caret - 1).prefix(location.length)
        return words.hasPrefix("\"") ? String(words.dropFirst().prefix { $0 != "\"" }) : String(words)
    }

    private static func reason(_ problem: Diagnostic) -> String {
        switch problem.identifier {
        case .activeFile: "a link to a file that could run something; its words stay"
        case .privateFile: "a link to a file that is not for readers; its words stay"
        default: "a link that the new site refuses; its words stay"
        }
    }
}
