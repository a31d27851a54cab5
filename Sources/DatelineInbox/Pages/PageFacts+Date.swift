import DatelineModel
private import DatelineReading

extension PageFacts {
    /// When a page was published, whose story is in a range.
    func date(in page: PageTree, story: Range<Int>) -> PublicationDate? {
        let given =
            [data.published]
            + [
                "article:published_time", "og:article:published_time", "og:published_time", "datepublished",
                "parsely-pub-date", "dc.date.issued", "dcterms.issued", "dc.date", "dcterms.date", "dcterms.created",
                "dc.date.created", "date", "pubdate", "og:pubdate", "publishdate", "publish-date", "publish_date",
                "published_time", "publication_date", "publication-date", "sailthru.date", "rnews:datepublished",
                "cxenseparse:recs:publishtime", "citation_publication_date", "citation_date",
            ].map { metas[$0]?.first }
        for case let text? in given { if case .date(let date)? = WrittenDate(text) { return date } }
        let times = Self.times(page)
        if let marked = times.first(where: \.isMarked) { return marked.date }
        let head = page.nodes.indices.first { page.name($0) == "h1" }
        let start = min(head ?? story.lowerBound, story.lowerBound)
        // Other elements with times belong to other stories, or say what day it is.
        if let near = times.first(where: { (start..<story.upperBound).contains($0.node) }) { return near.date }
        if let visible = Self.visibleDate(page, head ?? 0) { return visible }
        let days = Set(times.map(\.date.day))
        return days.count == 1 ? times.first?.date : nil
    }

    /// The dates of the elements that have one, but for those of updates.
    private static func times(_ page: PageTree) -> [(node: Int, date: PublicationDate, isMarked: Bool)] {
        page.nodes.indices.compactMap { node in
            guard let tag = page.tag(node) else { return nil }
            let isMarked = tag["itemprop"] == "datePublished" || tag.name == "time" && tag["pubdate"] != nil
            guard tag.name == "time" || isMarked else { return nil }
            let names = (tag["class"] ?? "").lowercased()
            let isUpdate = names.contains("updated") && !isMarked && !names.contains("published")
            guard !isUpdate, tag["itemprop"] != "dateModified" else { return nil }
            let written = tag.text("datetime") ?? tag.text("content") ?? page.text(node, upTo: 200) ?? ""
            guard case .date(let date)? = WrittenDate(written) else { return nil }
            return (node, date, isMarked)
        }
    }

    /// The date in a line near the headline.
    private static func visibleDate(_ page: PageTree, _ head: Int) -> PublicationDate? {
        let near = head..<min(head + 300, page.nodes.count)
        let above = max(head - 60, 0)..<head
        for range in [near, above] {
            for node in range where page.tag(node) != nil && page.nodes[node].end - node < 12 {
                if let date = page.text(node, upTo: 120).flatMap(VisibleDate.date) { return date }
            }
        }
        return nil
    }
}
