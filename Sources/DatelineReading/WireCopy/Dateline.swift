import DatelineModel

/// The dateline of a story: `date 2025-02-12 PARIS —`, `PARIS, Feb. 12 (Reuters) -`, `HÀ NỘI —` and variants.
struct Dateline {
    /// The place as written; `nil` for a date alone, `date 2025-02-12`.
    var place: String?
    /// What the place lies in, as written.
    var area: String?
    var day: CalendarDay?
    /// Month and day without a year, as written.
    var dayWithoutYear: String?
    var agency: String?
    /// Who wrote the story, where the dateline names them.
    var authors: [String] = []
    /// The month of a head that names no day, as written: `2025-02`.
    var month: String?
    /// Whether a date or an agency shows that it is one, not only the form of its place.
    var hasEvidence = false
    /// The headline that stands behind it on its line; `nil` if none does.
    var title: WireHead.Noted<String>?
    /// Whether a story could as well begin with it to say where and when a scene takes place.
    var mayBeOfScene = false
    /// Where the story's own words begin, in bytes.
    var end: Int

    /// One of which nothing is known but where it ends.
    init(end: Int) { self.end = end }

    /// That of an agency which names no place.
    init(of agency: String, end: Int) { (self.agency, hasEvidence, self.end) = (agency, true, end) }

    /// Takes what words say.
    mutating func take(_ words: DatelineWords) {
        if !words.isUndated { (place, area) = (words.place, words.area) }
        agency = words.agency
        hasEvidence = hasEvidence || words.agency != nil
        if words.hasDate { take(words.day, words.monthAndDay) }
    }

    /// Takes a day, unless one is known.
    mutating func take(_ day: CalendarDay?, _ words: String?) {
        self.day = self.day ?? day
        if self.day == nil { dayWithoutYear = words }
        hasEvidence = true
    }
}
