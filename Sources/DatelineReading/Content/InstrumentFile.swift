package import DatelineModel

/// What the file of an instrument says besides what all files of terms do: `Content/instruments/eu-ai-act.md`.
package struct InstrumentFields: Sendable {
    /// What it is.
    package let kind: Instrument.Kind
    /// The country, bloc or body whose instrument it is, by a name or a code.
    package let jurisdiction: Located<String>
    /// The part of the country that it is for.
    package let area: String?
    /// What it is officially called or numbered.
    package let number: String?
    /// More names by which texts call it.
    package let names: [String]
    /// Its own text, or who publishes it.
    package let citation: Citation?
    /// The status that it has as long as no step says another.
    package let status: Located<Instrument.Status>?
    /// Its steps, in the order of their days.
    package let steps: [Instrument.Step]
    /// The instruments whose place it takes, by name.
    package let supersedes: [Located<String>]
    /// The addresses of its source and of its steps, with their places in the file.
    package let addresses: [Located<String>]
    /// Whether it is a draft.
    package let isDraft: Bool
    /// The day from which it is in the site; `nil` if nothing says one.
    package let date: PublicationDate?
    /// The moment before which it is not for readers; `nil` if there is none.
    package let embargo: PublicationDate?
}

extension TermFileReader {
    /// Reads the file of an instrument, in a site that declares no taxonomy of that name. Throws `DiagnosticError`
    /// with all its problems.
    package func instrument(_ path: String) throws -> TermFile {
        try read(path, "an instrument", mayBeHeldBack: true) { reader, prose in
            var texts: [Located<String>] = []
            let title = reader.text("title")?.value
            let slug = slug(of: path, &reader, given: nil)
            let summary = (reader.text("summary")?.value).map(set)
            let kind: Instrument.Kind? = reader.choice("kind", "kind of instrument", isNeeded: true)?.value
            let jurisdiction = reader.needed("jurisdiction", form: "jurisdiction: EU")
            let area = reader.text("area")
            let number = reader.text("number")
            let names = reader.sentences("names") ?? []
            let status: Located<Instrument.Status>? = reader.choice("status", "status of an instrument")
            var addresses: [Located<String>] = []
            let citation = reader.citation(names: &texts, addresses: &addresses)
            let steps = reader.steps()
            let supersedes = reader.texts("supersedes") ?? []
            let extra = reader.own("extra", zone: zone)
            let isDraft = reader.flag("draft", mayBeEmpty: false) ?? false
            let date = reader.date("date", zone: zone, mayBeEmpty: false)?.value
            let embargo = reader.date("embargo", zone: zone, mayBeEmpty: false)?.value
            texts += [area, number].compactMap { $0 } + names + steps.names
            if !isDraft { reader.add(texts.compactMap { held($0, in: reader.text) }) }
            if status == nil, !reader.wrongKeys.contains("status"), !steps.isWrong,
                !steps.steps.contains(where: { $0.status != nil })
            {
                reader.add([
                    .error(
                        .unclearStatus, at: .file(reader.text.file), "the instrument has no status",
                        help: "add “status: in force”, or give its steps the status that they bring:"
                            + " “- {date: 2024-08-01, name: …, status: in force}”")
                ])
            }
            guard let slug, let kind, let jurisdiction else { return nil }
            return TermFile(
                path: path, term: slug.description, place: .file(reader.text.file), title: title ?? slug.inWords,
                summary: summary,
                instrument: InstrumentFields(
                    kind: kind, jurisdiction: jurisdiction, area: area?.value, number: number?.value,
                    names: names.map(\.value), citation: citation, status: status,
                    steps: steps.steps.map { step in
                        Instrument.Step(
                            day: step.day, name: set(step.name), anchor: step.anchor, status: step.status,
                            url: step.url)
                    }, supersedes: supersedes, addresses: addresses + steps.addresses, isDraft: isDraft, date: date,
                    embargo: embargo),
                extra: extra, introduction: prose)
        }
    }

    /// What forbids publication in a value of an instrument that is no draft.
    private func held(_ value: Located<String>, in text: SourceText) -> Diagnostic? {
        WireHead.Embargo(asValue: value).map { _ in
            .error(
                .unclearEmbargo, at: .location(value.location(in: text)), "this forbids publication",
                help: "write “draft: true” or “embargo: 2025-02-12T00:01Z” to hold the instrument back,"
                    + " or remove these words")
        }
    }
}

extension FieldReader {
    /// A text that must be there; without it there is an error.
    fileprivate mutating func needed(_ key: String, form: String) -> Located<String>? {
        let isThere = has(key)
        if let value = text(key, mayBeEmpty: false) { return value }
        if !isThere {
            add([
                .error(
                    .missingValue, at: .file(text.file), "the instrument has no “\(key)”",
                    help: "add a line “\(form)”; an article belongs in Content/articles")
            ])
        }
        return nil
    }

    /// One of a few words, in capitals or not, with blanks or hyphens.
    fileprivate mutating func choice<Choice: RawRepresentable & CaseIterable & Sendable>(
        _ key: String, _ what: String, isNeeded: Bool = false
    ) -> Located<Choice>? where Choice.RawValue == String {
        let names = Choice.allCases.map(\.rawValue)
        let given = isNeeded ? needed(key, form: "\(key): \(names[0])") : text(key, mayBeEmpty: false)
        guard let given else { return nil }
        let word = given.value.lowercased().replacing("-", with: " ").replacing("_", with: " ")
        if let choice = Choice(rawValue: word) {
            return Located(value: choice, offset: given.offset, length: given.length)
        }
        add(
            .wrongType, given.location(in: text), "“\(given.value)” is no \(what)",
            help: Suggestion.didYouMean(word, among: names) ?? "write one of: \(names.joined(separator: ", "))")
        return nil
    }

    /// `steps:`, a list of maps such as `{date: 2024-08-01, name: Enters into force, status: in force}`. Names and
    /// addresses are returned with their places in the file, too; it is said whether any step was wrong.
    fileprivate mutating func steps() -> (
        steps: [Instrument.Step], names: [Located<String>], addresses: [Located<String>], isWrong: Bool
    ) {
        var last: CalendarDay?
        var days: [String: CalendarDay] = [:]
        var addresses: [Located<String>] = []
        let problems = diagnostics.count
        let read = maps(
            "steps", "a step", form: "- {date: 2024-08-01, name: …}", requiring: ["date", "name"]
        ) { reader, _ -> (Instrument.Step, Located<String>)? in
            let date = reader.date("date", zone: .utc)
            let name = reader.text("name")
            let status: Located<Instrument.Status>? = reader.choice("status", "status of an instrument")
            let url = reader.url("url")
            if let url { addresses.append(url) }
            if let date, let before = last, date.value.day < before {
                reader.add(
                    .badStep, date.location(in: reader.text),
                    "this step is of \(date.value.day), before the one above it, which is of \(before)",
                    help: "write the steps in the order of their dates")
            }
            last = date?.value.day ?? last
            guard let date, let name, let anchor = reader.anchor(ofStep: name, of: date.value.day, besides: &days)
            else { return nil }
            return (
                Instrument.Step(
                    day: date.value.day, name: name.value, anchor: anchor, status: status?.value,
                    url: url?.value), name
            )
        }
        return (read.map(\.0), read.map(\.1), addresses, diagnostics.count > problems)
    }

    /// The end of the address of a step: its name alone, so that the step keeps it when its date changes or others
    /// come before it. `days` are those of the steps above by the ends of their addresses. The colon is in no address
    /// of a heading.
    private mutating func anchor(
        ofStep name: Located<String>, of day: CalendarDay, besides days: inout [String: CalendarDay]
    ) -> String? {
        guard let slug = Slug(from: name.value) else {
            add(
                .badStep, name.location(in: text), "“\(name.value)” makes no address: it has no letter and no digit",
                help: "write what happens, such as Published")
            return nil
        }
        let anchor = "step:\(slug)"
        if let other = days.updateValue(day, forKey: anchor) {
            add(
                .badStep, name.location(in: text), "the step of \(other) has this name too, and so its address",
                help: "say what sets them apart, such as “Passed by the Senate”")
        }
        return anchor
    }
}
