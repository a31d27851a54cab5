import DatelineModel
import DatelineSite

extension ServedSite {
    /// What an editor should settle on the page at a path of the host, with the lines of front matter that would; `nil` if
    /// there is nothing, or it is no article's page.
    func notes(on path: String) -> String? {
        guard let article = article(at: path),
            let review = plan?.sources.outcomes.first(where: { $0.path == article.path })?.review
        else { return nil }
        let lines = review.lines.joined(separator: "\n")
        return "Worked out from the text. To settle it, correct and put \(review.place.words):\n\n\(lines)"
    }
}
