import DatelineModel

/// What an article tells of that has a date.
extension FieldReader {
    /// `events:`, a list of maps such as `{name: Summit, start: 2026-02-16, end: 2026-02-20, place: New Delhi}`, or one of
    /// them. Names and places are returned with their places in the file, too.
    mutating func events(zone: SiteTimeZone) -> (events: [Event], texts: [Located<String>]) {
        guard let node = take("events") else { return ([], []) }
        var items = [node]
        if case .list(let nodes) = node.content { items = nodes }
        var events: [Event] = []
        var texts: [Located<String>] = []
        for item in items {
            guard case .map(let pairs) = item.content else {
                report(
                    .wrongType, item, "an event must be a map of name, start, end and place, not \(item.kind)",
                    help: "write “- {name: …, start: 2025-02-12}”")
                continue
            }
            var reader = FieldReader(pairs, of: text, prefix: "events.")
            if let (event, words) = reader.event(item, zone: zone) {
                events.append(event)
                texts += words
            }
            add(reader.finish("an event"))
        }
        return (events, texts)
    }

    private mutating func event(_ node: YAMLNode, zone: SiteTimeZone) -> (Event, [Located<String>])? {
        let name = text("name")
        let start = date("start", zone: zone)
        let end = date("end", zone: zone)
        let place = text("place")
        guard let name, let start else {
            if wrongKeys.isEmpty {
                let key = name == nil ? "name" : "start"
                report(
                    .missingValue, node, "an event has no “\(key)”",
                    help: "write “- {name: …, start: 2025-02-12}”; “end” and “place” may be left out")
            }
            return nil
        }
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
