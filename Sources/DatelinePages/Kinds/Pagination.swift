import DatelineModel

/// A long list over several pages: `/topics/safety/`, `/topics/safety/page/2/`, …
struct Pagination: Sendable {
    /// The number of items.
    private let count: Int
    /// The most items on a page.
    private let size: Int
    private let first: Permalink

    /// Splits a list of `count` items below an address that ends with a slash.
    init(count: Int, size: Int, at permalink: Permalink) { (self.count, self.size, first) = (count, size, permalink) }

    /// The number of pages, at least one.
    var pageCount: Int { max(1, (count + size - 1) / size) }

    /// The items on a page, by position in the list; pages count from 0.
    func range(of part: Int) -> Range<Int> { part * size..<min(count, (part + 1) * size) }

    /// The address of the page that has an item, by its position in the list.
    func permalink(ofItem position: Int) -> Permalink { permalink(of: position / size) }

    /// The address of a page.
    func permalink(of part: Int) -> Permalink { part == 0 ? first : Permalink("\(first)page/\(part + 1)/") }

    /// All pages in their order.
    var parts: [(part: Int, range: Range<Int>, permalink: Permalink)] {
        (0..<pageCount).map { ($0, range(of: $0), permalink(of: $0)) }
    }

    /// The view of a page.
    func view(_ part: Int) -> PaginationView { PaginationView(part: part, pagination: self) }

    /// ` (page 2)` for all but the first page.
    func suffix(_ part: Int, _ words: Words) -> String { part == 0 ? "" : words(" (page {})", String(part + 1)) }
}
