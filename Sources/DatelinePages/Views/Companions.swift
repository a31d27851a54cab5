import DatelineDigest
import DatelineModel
import DatelineTemplates

/// Topics that are often together on articles.
enum Companions {
    /// The most that a topic has.
    private static let most = 6
    /// With fewer common articles two topics were together by chance.
    private static let fewestArticles = 3
    /// Of an article with more topics only the first count: it is about none of them in particular.
    private static let mostTopicsOfArticle = 8

    /// For each topic those that share at least three articles with it, and a tenth of its own, the most first; their counts
    /// are those of the common articles. None if topics have no pages.
    static func records(_ digest: Digest, _ settings: SiteSettings) -> [[Record]] {
        let topics = digest.terms(in: .topics)
        guard settings.hasPages(.topics) else { return topics.map { _ in [] } }
        var topicsOfArticle = [[Int]](repeating: [], count: digest.articles.count)
        for (topic, filed) in topics.enumerated() {
            for position in filed.articles where topicsOfArticle[position].count < mostTopicsOfArticle {
                topicsOfArticle[position].append(topic)
            }
        }
        return topics.enumerated().map { topic, filed in
            var counts: [Int: Int] = [:]
            for position in filed.articles {
                for other in topicsOfArticle[position] where other != topic { counts[other, default: 0] += 1 }
            }
            let often = counts.filter { $0.value >= max(fewestArticles, filed.articles.count / 10) }
            return often.sorted { (-$0.value, $0.key) < (-$1.value, $1.key) }.prefix(most).map { other, count in
                TermView(name: topics[other].term.name, permalink: topics[other].term.permalink, count: count).record
            }
        }
    }
}
