import DatelineModel

/// A long list over several pages: `/topics/safety/`, `/topics/safety/page/2/`, …
struct Pagination {
    /// The pages' addresses, at least one.
    let paths: [Permalink]
    /// The items of each page, as positions in the list.
    let ranges: [Range<Int>]

    /// Parts a list of `count` items below an address that ends with a slash.
    init(count: Int, size: Int, at permalink: Permalink) {
        let pages = max(1, (count + size - 1) / size)
        paths = (1...pages).map { $0 == 1 ? permalink : Permalink("\(permalink)page/\($0)/") }
        ranges = (0..<pages).map { $0 * size..<min(count, ($0 + 1) * size) }
    }

    /// The view of a page, by its position.
    func view(_ position: Int) -> PaginationView { PaginationView(number: position + 1, paths: paths) }

    /// ` (page 2)` for all but the first page.
    func suffix(_ position: Int, _ words: Words) -> String {
        position == 0 ? "" : words(" (page {})", String(position + 1))
    }
}
