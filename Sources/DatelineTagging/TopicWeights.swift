/// What phrases are worth, and how many points a topic needs.
///
/// Every table of small numbers was tried on labelled texts: for each fifth of them, the table that is best on the other
/// four. This one was chosen by four of the five, and nearly so by the fifth (`TopicWeightsTests`).
///
/// | points for | headline and lede | elsewhere | said again |
/// | --- | ---: | ---: | ---: |
/// | a strong phrase | 8 | 7 | 1 |
/// | a weak phrase | 3 | 1 | 0 |
///
/// How far into a text a phrase stands, and how many words a phrase has were tried too, and made nothing better. Which other
/// topics a text has is for `TopicCompany`.
struct TopicWeights: Hashable {
    var strongInOpening = 8
    var strongElsewhere = 7
    var strongAgain = 1
    var weakInOpening = 3
    var weakElsewhere = 1

    /// The weights that the tagger uses.
    static let fitted = TopicWeights()

    /// The points of a phrase in the headline or the lede, or further down, said for the first or the second time.
    func points(_ strength: TopicTable.Strength, isOpening: Bool, isRepeated: Bool = false) -> Int {
        switch (strength, isRepeated) {
        case (.strong, false): isOpening ? strongInOpening : strongElsewhere
        case (.strong, true): strongAgain
        case (.weak, false): isOpening ? weakInOpening : weakElsewhere
        case (.weak, true), (.excluded, _): 0
        }
    }

    /// The points that a topic needs: 8 from 50 words on, and one more for every 80 words beyond 200, since a long text
    /// says more in passing; 7 below 50 words, and 6 below 40, where there is room for two weak phrases at most. A phrase of
    /// the headline or the lede has to be among them: one further down alone is in passing in a short text too.
    static func needed(words: Int, isInOpening: Bool) -> Int {
        let isShort = isInOpening && words < 50
        return (isShort ? words < 40 ? 6 : 7 : 8) + max(0, words - 200) / 80
    }
}
