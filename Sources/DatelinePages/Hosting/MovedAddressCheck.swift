import DatelineDigest
import DatelineModel

/// Finds the lines of `redirects.yml` that lead nowhere.
enum MovedAddressCheck {
    /// An error for every target that is neither a page nor a file, or that only leads on to another.
    static func problems(of moved: [MovedAddress], _ pages: [Page], _ files: [SiteFile]) -> [Diagnostic] {
        guard !moved.isEmpty else { return [] }
        var places = Set(files.map(\.permalink.outputPath))
        var redirects: Set<String> = Set(moved.map(\.path.outputPath))
        for page in pages {
            if page.kind == RedirectPage.self {
                redirects.insert(page.permalink.outputPath)
            } else {
                places.insert(page.permalink.outputPath)
            }
        }
        let suggestions = Lazy {
            SuggestionTable((pages.map(\.permalink) + files.map(\.permalink)).map(\.description).sorted())
        }
        return moved.compactMap { moved in
            guard let target = moved.target, !places.contains(target.outputPath) else { return nil }
            guard !redirects.contains(target.outputPath) else {
                return .error(
                    .badRedirect, at: .location(moved.targetLocation), "“\(target)” only leads on to another address",
                    help: "write that address")
            }
            let nearest = suggestions().nearest(to: target.description).map { "did you mean “\($0)”? " } ?? ""
            return .error(
                .brokenLink, at: .location(moved.targetLocation), "there is nothing at “\(target)”",
                help: nearest + "if what was at “\(moved.path)” is gone, write “\(MovedAddress.gone)”")
        }
    }
}
