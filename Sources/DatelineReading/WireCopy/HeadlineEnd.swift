/// A beginning of a sentence that may be its headline.
struct HeadlineEnd {
    let text: String
    /// How closely what follows belongs to it.
    let binding: HeadlineBinding
    /// Whether it says what the sentence is about, or the sentence does not either.
    let isAboutTopic: Bool

    /// A sentence is not cut to less than this, in characters, and one of fewer than `good` hardly says anything.
    private static let (shortest, good) = (40, 60)

    /// Whether nothing is waited for behind it, and it says something.
    var isGood: Bool { binding < .close && text.count >= Self.shortest }

    /// The best of them, which are in the order of their lengths: what it is about first, then the end that leaves least open, then a length
    /// that is easy to read.
    ///
    /// Without `mustNameTopic` one that leaves open what it is about is better than none.
    static func best(
        of ends: [HeadlineEnd], mustNameTopic: Bool, preferring longest: Int = HeadlineDeriver.longestHeadline
    )
        -> String?
    {
        var ends = ends.filter { end in
            end.text.count >= shortest
                && (end.binding == .loose || end.binding < .tight && (end.isAboutTopic || !mustNameTopic))
        }
        if ends.contains(where: \.isAboutTopic) { ends.removeAll { !$0.isAboutTopic } }
        let short = ends.filter { $0.text.count <= longest }
        let end =
            short.last { $0.binding == .loose && $0.text.count >= good }
            ?? ends.first {
                $0.binding == .loose && (good...HeadlineDeriver.longestWholeHeadline).contains($0.text.count)
            }
            ?? short.last { $0.binding == .phrase && $0.text.count >= good }
            ?? ends.first { $0.binding == .loose }
            ?? ends.first { $0.binding == .phrase && $0.text.count > longest }
            ?? short.last ?? ends.first
        return end?.text
    }
}
