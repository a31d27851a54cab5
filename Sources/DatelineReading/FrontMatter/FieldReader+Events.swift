import DatelineModel

/// What an article reports that has a date.
extension FieldReader {
    /// `events:`, a list of maps such as `{name: Summit, start: 2026-02-16, end: 2026-02-20, place: New Delhi}`, or one of
    /// them. Names and places are returned with their places in the file, too.
    mutating func events(zone: SiteTimeZone) -> (events: [Event], texts: [Located<String>]) {
        let events = maps(
            "events", "an event", form: "- {name: …, start: 2025-02-12}", requiring: ["name", "start"]
        ) { $0.event($1, zone: zone) }
        return (events.map(\.0), events.flatMap(\.1))
    }

    private mutating func event(_ node: YAMLNode, zone: SiteTimeZone) -> (Event, [Located<String>])? {
        let name = text("name")
        let start = date("start", zone: zone)
        let end = date("end", zone: zone)
        let place = text("place")
        guard let name, let start else { return nil }
        let isInstant = start.value.secondOfDay != nil && end?.value.secondOfDay != nil
        if let end,
            isInstant
                ? end.value.secondsSinceEpoch < start.value.secondsSinceEpoch : end.value.day < start.value.day
        {
            add(
                .badDate, end.location(in: text), "“\(name.value)” ends before it starts",
                help: "write the last day as “end”, or leave it out")
            return nil
        }
        return (
            Event(name: name.value, start: start.value, end: end?.value, place: place?.value),
            [name] + (place.map { [$0] } ?? [])
        )
    }
}
