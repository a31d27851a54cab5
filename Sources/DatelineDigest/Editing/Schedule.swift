import DatelineModel
import DatelineReading

/// What the time of a build means for an article: whether it may appear, and whether its update may.
struct Schedule: Sendable {
    /// The site's time zone, in which days begin.
    let zone: SiteTimeZone
    /// The moment that embargoes and future dates are compared with.
    let now: PublicationDate

    /// Why an article with a date is held back; `nil` if it is not.
    func holdReason(_ manuscript: Manuscript, _ date: PublicationDate) -> HoldReason? {
        let isLater = { (moment: PublicationDate) in zone.begins(moment, after: now) }
        if manuscript.fields.isDraft { return .draft }
        if let embargo = manuscript.fields.embargo {
            if isLater(embargo) { return .embargo(embargo) }
        } else {
            let last = embargo(of: manuscript, date)
            if last == nil, !manuscript.embargoes.isEmpty {
                return manuscript.embargoes.contains(where: \.embargo.isDraftMark) ? .draftMark : .embargo(nil)
            }
            if let last, isLater(last) { return .embargo(last) }
            if manuscript.holdingName != nil { return .draftMark }
        }
        if isLater(date) { return .future(date) }
        return manuscript.fields.expiry.flatMap { isLater($0) ? nil : .expired($0) }
    }

    /// Until when an article with a date was or is under embargo; `nil` if it has none, or its end is not clear.
    func embargo(of manuscript: Manuscript, _ date: PublicationDate) -> PublicationDate? {
        if let embargo = manuscript.fields.embargo { return embargo }
        let moments = manuscript.embargoes.map { $0.embargo.time?.moment(day: date.day, zone: zone) }
        guard !moments.contains(nil) else { return nil }
        return moments.compactMap { $0 }.max { $0.secondsSinceEpoch < $1.secondsSinceEpoch }
    }

    /// The moments to come from which something else may be said of a manuscript with a date: that it appears or no longer
    /// appears, and what its author says to have happened then.
    func comingMoments(of manuscript: Manuscript, _ date: PublicationDate?) -> [PublicationDate] {
        let fields = manuscript.fields
        let moments =
            [date, date.flatMap { embargo(of: manuscript, $0) }, fields.expiry, fields.updated?.value]
            + fields.amendmentDates.map(\.value)
        return moments.compactMap { $0 }.filter { zone.begins($0, after: now) }
    }

    /// What is wrong with the date of an update: readers cannot have before the article or before its moment what they are
    /// told is in it.
    func problem(
        withUpdateOf manuscript: Manuscript, _ date: PublicationDate, _ heldBack: HoldReason?
    ) -> Diagnostic? {
        guard let updated = manuscript.fields.updated else { return nil }
        let place = manuscript.fields.place(of: updated)
        let key = manuscript.fields.writtenKeys["updated"] ?? "updated"
        if heldBack == nil, zone.begins(updated.value, after: now) {
            return .error(
                .badUpdate, at: place, "“\(key)” is in the future: \(updated.value.iso8601)",
                help:
                    "write when the article was changed; to publish a change later, keep it in another file until then")
        }
        let isBefore =
            updated.value.secondOfDay == nil || date.secondOfDay == nil
            ? updated.value.day < date.day : updated.value < date
        guard isBefore else { return nil }
        return .warning(
            .badUpdate, at: place, "“\(key)” is before the article’s date, \(date.iso8601)",
            help: "correct one of the two, or remove “\(key)”")
    }

    /// What is wrong with the dates of corrections and of a retraction: they are between the article’s and the build’s.
    func problems(
        withAmendmentsOf manuscript: Manuscript, _ date: PublicationDate, _ heldBack: HoldReason?
    ) -> [Diagnostic] {
        manuscript.fields.amendmentDates.compactMap { written in
            let place = manuscript.fields.place(of: written)
            if heldBack == nil, zone.begins(written.value, after: now) {
                return .error(
                    .badUpdate, at: place, "this is in the future: \(written.value.iso8601)",
                    help: "write when the article was corrected or retracted")
            }
            guard written.value.day < date.day else { return nil }
            return .warning(
                .badUpdate, at: place, "this is before the article’s date, \(date.iso8601)",
                help: "write when the article was corrected or retracted, or correct its date")
        }
    }
}
