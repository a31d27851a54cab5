import DatelineModel

/// The words of a head before its dash, split up.
struct DatelineWords {
    let place: String
    /// What is between the place and the date: a state, a country.
    let area: String?
    var day: CalendarDay?
    var monthAndDay: String?
    var agency: String?
    /// Whether the time of filing stands before it.
    let isFiled: Bool

    var isUndated: Bool { place == "UNDATED" }

    /// Whether the head names a day.
    var hasDate: Bool { monthAndDay != nil || day != nil }

    /// Whether the place is written in capitals throughout.
    var isInCapitals: Bool {
        place.unicodeScalars.contains { $0.properties.isUppercase }
            && !place.unicodeScalars.contains { $0.properties.isLowercase }
    }

    /// The words of a text up to its dash; `nil` if they are no dateline.
    init?(_ text: String) {
        var pieces = DatelinePieces(text)
        guard pieces.takeTimeOfFiling(), pieces.takeParentheses(), pieces.takeSlashes() else { return nil }
        pieces.takeSentences()
        pieces.takeSenderInPlaceOfPlace()
        pieces.split()
        pieces.takeSender()
        pieces.takeDay()
        pieces.takeSenderAtEnd()
        // A place has a name and at most a region and a country, none of them a sentence.
        let parts = pieces.parts
        guard let first = parts.first, !first.isEmpty, parts.count <= 3,
            first.split(separator: " ").count <= 5,
            parts.allSatisfy({ part in
                part.unicodeScalars.first.map { $0.properties.isAlphabetic && !$0.properties.isLowercase } ?? false
            })
        else { return nil }
        (day, monthAndDay, agency, isFiled) = (pieces.day, pieces.monthAndDay, pieces.agency, pieces.isFiled)
        // `MOSCOW. Jan 22 (Interfax)`
        let isStopped = first.hasSuffix(".") && first.count > 4 && first.filter { $0 == "." }.count == 1
        place = isStopped && (pieces.day != nil || pieces.monthAndDay != nil) ? String(first.dropLast()) : first
        area = parts.count > 1 ? parts.dropFirst().joined(separator: ", ") : nil
    }
}
