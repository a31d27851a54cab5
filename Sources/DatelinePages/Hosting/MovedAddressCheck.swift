import DatelineDigest
import DatelineModel

/// The lines of `redirects.yml` beside the pages of a site: which of them lead somewhere, and what is wrong with the others.
///
/// A page at an address comes before a line for it, so that what comes back, as a month does with its only article, needs no
/// change to the file.
struct MovedAddressCheck {
    /// The numbers of the lines that lead somewhere, counted from 0.
    let leading: Set<Int>
    /// An error for every target that is neither a page nor a file, or that only leads on to another; a warning for a line
    /// that has no effect now.
    let problems: [Diagnostic]

    /// Holds lines against the pages and files of a site. Of the targets that are not there, `heldBack` are articles.
    init(_ moved: [MovedAddress], _ pages: [Page], _ files: [SiteFile], heldBack: Set<Permalink>) {
        guard !moved.isEmpty else {
            (leading, problems) = ([], [])
            return
        }
        var places = Set(files.map(\.permalink.outputPath))
        var redirects = Set(moved.lazy.filter { $0.target != nil }.map(\.path.outputPath))
        for page in pages {
            if page.isRedirect {
                redirects.insert(page.permalink.outputPath)
            } else {
                places.insert(page.permalink.outputPath)
            }
        }
        let suggestions = Lazy {
            let all = pages.lazy.filter { !$0.isRedirect }.map(\.permalink) + files.map(\.permalink)
            return SuggestionTable(all.map(\.description).sorted())
        }
        var (leading, problems): (Set<Int>, [Diagnostic]) = ([], [])
        for (number, moved) in moved.enumerated() {
            if places.contains(moved.path.outputPath) {
                problems.append(
                    .warning(
                        .badRedirect, at: .location(moved.location),
                        "the site has a page or file at “\(moved.path)”, so this line has no effect",
                        help: "remove the line, unless the page will go again"))
                continue
            }
            guard let target = moved.target else { continue }
            if places.contains(target.outputPath) {
                leading.insert(number)
            } else if redirects.contains(target.outputPath) {
                problems.append(
                    .error(
                        .badRedirect, at: .location(moved.targetLocation),
                        "“\(target)” only leads on to another address", help: "write that address"))
            } else if heldBack.contains(target) {
                problems.append(
                    .warning(
                        .badRedirect, at: .location(moved.targetLocation),
                        "the article at “\(target)” is held back, so “\(moved.path)” leads nowhere until it is published",
                        help: "write another address, or leave it as it is"))
            } else {
                let nearest = suggestions().nearest(to: target.description).map { "did you mean “\($0)”? " } ?? ""
                problems.append(
                    .error(
                        .brokenLink, at: .location(moved.targetLocation), "there is nothing at “\(target)”",
                        help: nearest
                            + "if it has moved on, “dateline redirects --accept” adds a line for that; if what was at “\(moved.path)” is gone, write “\(MovedAddress.gone)”"
                    ))
            }
        }
        (self.leading, self.problems) = (leading, problems)
    }

    /// The pages without those of lines that lead nowhere.
    func pages(of pages: [Page]) -> [Page] {
        guard !problems.isEmpty else { return pages }
        return pages.filter { page in
            guard page.isRedirect, case .number(let number) = page.key else { return true }
            return leading.contains(number)
        }
    }
}

extension Edition {
    /// The lines of `redirects.yml` that lead somewhere, beside the pages of the plan.
    func leadingAddresses(_ pages: [Page]) -> [MovedAddress] {
        let moved = settings.movedAddresses
        let check = MovedAddressCheck(moved, pages, [], heldBack: layout.heldBack)
        let taken = Set(pages.lazy.filter { !$0.isRedirect }.map(\.permalink.outputPath))
        // Which files there are is not known here; what leads to one is right, or the plan says that it is not.
        let toFiles = moved.indices.filter { number in
            moved[number].target?.isOfPage == false && !check.leading.contains(number)
                && !taken.contains(moved[number].path.outputPath)
        }
        return (check.leading.union(toFiles)).sorted().map { moved[$0] }
    }
}
