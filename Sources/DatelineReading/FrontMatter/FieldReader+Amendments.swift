import DatelineModel

/// What was wrong in an article, and that it no longer stands.
extension FieldReader {
    /// `corrections:`, a list of maps such as `{date: 2025-02-14, text: An earlier version …}`, or one of them, and
    /// `retracted: {date: 2025-02-20, reason: …, text: false}`. The dates and texts are returned with their places in the
    /// file, too.
    mutating func amendments(
        zone: SiteTimeZone
    ) -> (value: Amendments, dates: [Located<PublicationDate>], texts: [Located<String>]) {
        typealias Dated = (date: Located<PublicationDate>, words: Located<String>)
        let corrections: [Dated] = maps(
            "corrections", "a correction", form: "- {date: 2025-02-14, text: …}", requiring: ["date", "text"]
        ) { reader, _ in
            let (date, words) = (reader.date("date", zone: zone), reader.text("text"))
            return date.flatMap { date in words.map { (date, $0) } }
        }
        let retractions: [(dated: Dated, keepsText: Bool)] = maps(
            "retracted", "a retraction", form: "retracted: {date: 2025-02-20, reason: …}", isList: false,
            requiring: ["date", "reason"]
        ) { reader, _ in
            let (date, reason) = (reader.date("date", zone: zone), reader.text("reason"))
            // An editor who writes the key means to take the text away: without a value it is an error.
            let keepsText = reader.flag("text", mayBeEmpty: false) ?? true
            return date.flatMap { date in reason.map { (dated: (date, $0), keepsText: keepsText) } }
        }
        let retraction = retractions.first
        let all = corrections + (retraction.map { [$0.dated] } ?? [])
        return (
            Amendments(
                corrections: corrections.map { Correction(date: $0.date.value, text: $0.words.value) },
                retraction: retraction.map {
                    Retraction(date: $0.dated.date.value, reason: $0.dated.words.value, keepsText: $0.keepsText)
                }), all.map(\.date), all.map(\.words)
        )
    }
}
