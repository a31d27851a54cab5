package import DatelineModel
import DatelineReading

/// An article most of whose words are those of an earlier one, or the reverse: one story from two agencies, or an older and
/// a newer version of it.
package struct NearDuplicate: Sendable {
    /// The later of the two.
    package let article: Article
    /// The earlier one that it is most like.
    package let earlier: Article
    /// How much of the shorter of the two is in the other, in percent.
    package let share: Int

    /// Two stories are alike from this share on.
    private static let leastShare = 50

    /// The articles of a site that are like an earlier one, the most alike first. Drafts are left out, and so are pairs of
    /// which an editor has confirmed both with `reviewed: true`.
    ///
    /// Each run of words leads from an article to the one before it that has it, and to the first of all, so the time is in
    /// proportion to the words of the site. Throws on cancellation only.
    package static func all(in files: [EditedFile], of site: Site) async throws -> [NearDuplicate] {
        let articles = files.compactMap(\.article).filter { $0.heldBack != .draft }
            .sorted { ($0.date.rank, $0.path) < ($1.date.rank, $1.path) }
        let reader = site.newsroom.reader
        let sketches = try await articles.map(\.path).concurrentMap { path -> StorySketch? in
            do {
                return StorySketch(of: try reader.readAsFarAsPossible(path).paragraphs)
            } catch is DiagnosticError {
                // A file that cannot be read any more is a problem that the next build reports.
                return nil
            }
        }
        let isReviewed = articles.map(\.status.isReviewed)
        return pairs(of: sketches) { isReviewed[$0] && isReviewed[$1] }.map { position, earlier, share in
            NearDuplicate(article: articles[position], earlier: articles[earlier], share: share)
        }
    }

    /// Positions of sketches that are alike, each with the earlier one that it is most like, the most alike first, without those
    /// of which `isSettled` says that they are two.
    static func pairs(
        of sketches: [StorySketch?], isSettled: (Int, Int) -> Bool
    ) -> [(position: Int, earlier: Int, share: Int)] {
        // How many runs lead from the one to the other.
        var runs: [Link: Int] = [:]
        var having: [UInt64: (first: Int, last: Int)] = [:]
        for (position, sketch) in sketches.enumerated() {
            for run in sketch?.runs ?? [] {
                guard let (first, last) = having[run] else {
                    having[run] = (position, position)
                    continue
                }
                for earlier in first == last ? [last] : [first, last] {
                    runs[Link(position: position, earlier: earlier), default: 0] += 1
                }
                having[run] = (first, position)
            }
        }
        var best: [Int: (earlier: Int, share: Int, length: Int)] = [:]
        // One or two are figures of speech and names that many texts have.
        for link in runs.filter({ $0.value > 2 }).keys.sorted() {
            guard let sketch = sketches[link.position], let other = sketches[link.earlier],
                !isSettled(link.position, link.earlier)
            else { continue }
            let share = sketch.share(with: other)
            guard share >= leastShare else { continue }
            // Of two that have all its words the one with the fewest others is most like it.
            if let found = best[link.position], (found.share, -found.length) >= (share, -other.runs.count) { continue }
            best[link.position] = (link.earlier, share, other.runs.count)
        }
        return best.map { (position: $0.key, earlier: $0.value.earlier, share: $0.value.share) }
            .sorted { ($1.share, $0.position) < ($0.share, $1.position) }
    }

    /// An article and an earlier one.
    private struct Link: Hashable, Comparable {
        let position: Int
        let earlier: Int

        static func < (one: Link, other: Link) -> Bool {
            (one.position, one.earlier) < (other.position, other.earlier)
        }
    }

    /// A description for editors, without the path of the article; `asSeen` is how the path of the other is shown.
    func words(_ asSeen: (String) -> String) -> String {
        let both = share == 100 ? "all" : "\(share) %"
        return """
            like \(asSeen("\(SiteFolders.contentName)/\(earlier.path)")) (\(both) of the shorter one is in both): the same \
            story, or a newer version of it?
            """
    }
}
