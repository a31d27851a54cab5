import DatelineDigest
import DatelineModel
import DatelineReading

/// How the pages of `Content/pages` stand below each other: those in a folder below the index page of it.
struct PageTree: Sendable {
    /// The positions of all pages as menus have them: by `order`, then by path.
    let inOrder: [Int]
    /// The position of the index page above each page; `nil` if there is none.
    let parents: [Int?]
    /// The positions of the pages below each page, by `order`, then by title.
    let children: [[Int]]

    /// The tree of the pages of a site.
    init(_ pages: [PageFile], language: String) {
        var indexes: [[Slug]: Int] = [:]
        for (position, page) in pages.enumerated() where page.isIndex { indexes[page.folders + [page.slug]] = position }
        let parents = pages.map { page -> Int? in
            guard !indexes.isEmpty else { return nil }
            var folders = page.folders
            while !folders.isEmpty {
                if let parent = indexes[folders] { return parent }
                folders.removeLast()
            }
            return nil
        }
        var children = Array(repeating: [Int](), count: pages.count)
        for (position, parent) in parents.enumerated() { if let parent { children[parent].append(position) } }
        let names = NameOrder(language: language)
        let order = pages.map { $0.order ?? Int.max }
        self.parents = parents
        self.children = children.map { below in
            below.sorted { left, right in
                order[left] != order[right]
                    ? order[left] < order[right]
                    : names.precedes((pages[left].title, pages[left].path), (pages[right].title, pages[right].path))
            }
        }
        inOrder = pages.indices.sorted { (order[$0], $0) < (order[$1], $1) }
    }

    /// The positions of the pages above a page, from the top down.
    func ancestors(of page: Int) -> [Int] {
        var above: [Int] = []
        while let parent = parents[above.last ?? page] { above.append(parent) }
        return above.reversed()
    }
}

extension PageFile {
    /// The part of the site that it belongs to: `pages`, or `pages/team` for all pages in this folder.
    var section: String {
        guard let top = folders.first ?? (isIndex ? slug : nil) else { return "pages" }
        return "pages/\(top)"
    }
}
