import DatelineModel
import DatelineSite

extension ServedSite {
    /// What an editor should confirm about the page at a path of the host, with the lines of front matter that do so;
    /// `nil` if there is nothing, or the page is not an article's.
    func notes(on path: String) -> String? {
        guard let article = article(at: path),
            let review = plan?.sources.outcomes.first(where: { $0.path == article.path })?.review
        else { return nil }
        let lines = review.lines.joined(separator: "\n")
        return "Derived from the text. To confirm, correct these lines and put them \(review.place.words):\n\n\(lines)"
    }
}
