/// Keeps the topics that a text is about apart from those that it only touches on beside them.
///
/// Of labelled texts of two or three paragraphs, those with a fourth topic were one in a hundred, and of the topics that the
/// tagger put fourth, one in eight was right; nearly as seldom one with less than a quarter of the first one's points.
enum TopicCompany {
    /// The topics that a text of so many words has, of those with enough points, each by score, and those that are short of
    /// being one: three, one for every 30 words of a longer text, and in a text of less than 120 words only what has a quarter
    /// of the first one's points.
    static func sorted(
        _ found: (given: [TopicTag], nearly: [TopicTag]), words: Int
    ) -> (given: [TopicTag], nearly: [TopicTag]) {
        let most = max(3, words / 30)
        let least = words < 120 ? ((found.given.first?.score ?? 0) + 3) / 4 : 0
        var (given, beside): ([TopicTag], [TopicTag]) = ([], [])
        for tag in found.given {
            if given.count == most, let last = given.last {
                beside.append(tag.needing(last.score + 1))
            } else if tag.score < least {
                beside.append(tag.needing(least))
            } else {
                given.append(tag)
            }
        }
        return (given, beside + found.nearly)
    }
}

extension TopicTag {
    /// The same topic in a text where it needs more points, and so is not given.
    fileprivate func needing(_ points: Int) -> TopicTag {
        TopicTag(
            slug: slug, score: score, needed: points, confidence: .low, evidence: evidence, excluded: excluded)
    }
}
