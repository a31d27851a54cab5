/// Where marks stand next in a text. Each is looked for once, however often it is asked for, as long as the questions go
/// forward: a text with a thousand openings and no end is read once.
package struct NextPlaces {
    /// From where each mark was looked for, and where it was found; `nil` if it does not stand there any more.
    private var known: [String: (from: Int, place: Range<Int>?)] = [:]

    /// Places of no text yet.
    package init() {}

    /// The first place of a mark in a range of a text; `nil` if it has none. A mark in small letters may stand there in any,
    /// if `isOfAnyCase`; each mark is asked for in one way only.
    package mutating func next(
        _ mark: String, in text: [UInt8], _ range: Range<Int>, isOfAnyCase: Bool = false
    ) -> Range<Int>? {
        let found: Range<Int>?
        if let last = known[mark], last.from <= range.lowerBound,
            last.place.map({ $0.lowerBound >= range.lowerBound }) ?? true
        {
            found = last.place
        } else {
            let rest = range.lowerBound..<text.count
            found = isOfAnyCase ? text.firstPlace(ofAnyCase: mark, in: rest) : text.firstPlace(of: mark, in: rest)
            known[mark] = (range.lowerBound, found)
        }
        return found.flatMap { $0.upperBound <= range.upperBound ? $0 : nil }
    }
}
