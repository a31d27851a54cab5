package import DatelineModel
package import DatelineReading
import DatelineTagging

/// The instruments of a site that readers may see, and how they stand to each other.
package struct Instruments: Sendable {
    /// An instrument with its file.
    package struct Entry: Sendable {
        /// The term that stands for it.
        package let term: Term
        /// What its file says.
        package let file: TermFile
        /// What the tracker knows of it.
        package let instrument: Instrument
        /// The positions of those whose place it takes, in the order of its file.
        package let supersedes: [Int]
        /// The positions of those that take its place.
        package fileprivate(set) var supersededBy: [Int] = []
        /// Why it is held back, though it is shown all the same; `nil` if it is not.
        package let heldBack: HoldReason?

        /// Its file below `Content`.
        package var path: String { file.path }
        /// All that texts call it.
        package var callNames: [String] { [term.name] + [instrument.number].compactMap { $0 } + instrument.names }
    }

    /// One that is not in the site for now.
    package struct Held: Sendable {
        /// What its file says.
        package let file: TermFile
        /// Why.
        package let reason: HoldReason
        /// The end of its address.
        package let key: String

        /// Its file below `Content`.
        package var path: String { file.path }
    }

    /// Those in the site, in the order of their files.
    package private(set) var all: [Entry] = []
    /// Those that are held back, in the order of their files, also if they are shown all the same.
    package private(set) var heldBack: [Held] = []
    private var positions: [String: Int] = [:]
    private var hiddenNames: Set<String> = []
    /// The keys by all names, in small letters; `nil` for a name of several.
    private var keysByName: [String: String?] = [:]

    /// None.
    package init() {}

    /// The position of the one with a key; `nil` if there is none in the site.
    package func position(of key: String) -> Int? { positions[key] }

    /// The one that a term stands for; `nil` if there is none in the site.
    package subscript(term: Term) -> Entry? {
        term.taxonomy == .instruments ? positions[term.key].map { all[$0] } : nil
    }

    /// The key of the one that a name means: that of its file, its title, its number, or another of its names.
    func key(of name: String) -> String? {
        if let slug = Slug(name)?.description, positions[slug] != nil || hiddenNames.contains(slug) { return slug }
        return keysByName[name.lowercased()] ?? nil
    }

    /// Whether the one with a key is held back and not shown.
    func isHidden(_ key: String) -> Bool { hiddenNames.contains(key) }

    /// Those that are not shown, in the order of their files.
    package var hidden: [Held] { heldBack.filter { hiddenNames.contains($0.key) } }
    /// The keys of those that are not shown.
    var hiddenKeys: [String] { hiddenNames.sorted() }

    /// Whether one that was held back may be in the site by a moment.
    func mayChange(by now: PublicationDate, _ zone: SiteTimeZone) -> Bool {
        heldBack.contains { held in held.reason.end.map { !zone.begins($0, after: now) } ?? false }
    }
}

extension Instruments {
    /// The instruments that files tell of. What is wrong with them is added to `problems`.
    init(
        _ files: [(key: String, file: TermFile)], _ gazetteer: Gazetteer, now: PublicationDate, zone: SiteTimeZone,
        showsHeldBack: Bool, _ problems: inout [Diagnostic]
    ) {
        for (key, file) in files { addNames(of: file, key, &problems) }
        let resolved = files.map { key, file in
            (key: key, superseded: superseded(by: file, keys: Set(files.map(\.key)), &problems))
        }
        problems += Self.circles(resolved, files.map(\.file))
        var known: [(key: String, file: TermFile, jurisdiction: Term, superseded: [String], reason: HoldReason?)] = []
        for ((key, file), (_, superseded)) in zip(files, resolved) {
            guard let fields = file.instrument else { continue }
            problems += Self.problem(withStatusOf: fields, in: file, zone.date(at: now).day)
            guard let jurisdiction = Self.jurisdiction(of: fields, in: file, gazetteer, &problems) else { continue }
            let reason = Self.holdReason(fields, now, zone)
            if let reason { heldBack.append(Held(file: file, reason: reason, key: key)) }
            if reason == nil || showsHeldBack {
                positions[key] = known.count
                known.append((key, file, jurisdiction, superseded.map(\.key), reason))
            } else {
                hiddenNames.insert(key)
            }
        }
        all = known.compactMap { key, file, jurisdiction, superseded, reason in
            guard let fields = file.instrument else { return nil }
            return Entry(
                term: Term(.instruments, key: key, name: file.title, slug: key), file: file,
                instrument: Instrument(
                    kind: fields.kind, jurisdiction: jurisdiction, area: fields.area, number: fields.number,
                    names: fields.names, citation: fields.citation, steps: fields.steps,
                    firstStatus: fields.status?.value, supersedes: superseded),
                supersedes: superseded.compactMap { positions[$0] }, heldBack: reason)
        }
        for position in all.indices {
            for other in all[position].supersedes { all[other].supersededBy.append(position) }
        }
    }

    private mutating func addNames(of file: TermFile, _ key: String, _ problems: inout [Diagnostic]) {
        let names = [file.title] + [file.instrument?.number].compactMap { $0 } + (file.instrument?.names ?? [])
        for name in Set(names.map { $0.lowercased() }).sorted() {
            guard let other = keysByName.updateValue(key, forKey: name) else { continue }
            keysByName.updateValue(nil, forKey: name)
            // Titles that are alike are reported for all taxonomies.
            guard name != file.title.lowercased(), let other else { continue }
            problems.append(
                .warning(
                    .sharedName, at: file.place, "“\(name)” is a name of two instruments: this one and “\(other)”",
                    help: "take it from “names” of one of them; until then texts that say it mention neither"))
        }
    }

    /// The instruments whose place one takes, with their places in the file.
    private func superseded(
        by file: TermFile, keys: Set<String>, _ problems: inout [Diagnostic]
    ) -> [(key: String, place: SourceLocation)] {
        (file.instrument?.supersedes ?? []).compactMap { name in
            let place = name.location(in: file.introduction.text)
            if let key = Slug(name.value)?.description, keys.contains(key) { return (key, place) }
            if let key = keysByName[name.value.lowercased()] ?? nil { return (key, place) }
            let near = Suggestion.didYouMean(Slug(from: name.value)?.description ?? name.value, among: keys.sorted())
            problems.append(
                .error(
                    .unknownInstrument, at: .location(place), "unknown instrument “\(name.value)”",
                    help: near ?? "name the file of one in \(SiteFolders.contentName)/instruments, or remove it"))
            return nil
        }
    }

    private static func jurisdiction(
        of fields: InstrumentFields, in file: TermFile, _ gazetteer: Gazetteer, _ problems: inout [Diagnostic]
    ) -> Term? {
        let name = fields.jurisdiction
        if let country = gazetteer.country(named: name.value) { return country.term }
        if let bloc = gazetteer.bloc(named: name.value) { return bloc.term }
        let near =
            gazetteer.suggestions().didYouMean(name.value)
            ?? Suggestion.didYouMean(name.value, among: gazetteer.blocs.flatMap { [$0.name, $0.slug] })
        problems.append(
            .error(
                .unknownCountry, at: .location(name.location(in: file.introduction.text)),
                "unknown country or bloc “\(name.value)”",
                help: near ?? "write a country’s code or English name, or a bloc such as EU, OECD or Council of Europe")
        )
        return nil
    }

    private static func holdReason(
        _ fields: InstrumentFields, _ now: PublicationDate, _ zone: SiteTimeZone
    ) -> HoldReason? {
        if fields.isDraft { return .draft }
        if let embargo = fields.embargo, zone.begins(embargo, after: now) { return .embargo(embargo) }
        return fields.date.flatMap { zone.begins($0, after: now) ? .future($0) : nil }
    }

    /// What is wrong if `status` and the steps that are done say two things.
    private static func problem(
        withStatusOf fields: InstrumentFields, in file: TermFile, _ today: CalendarDay
    ) -> [Diagnostic] {
        guard let status = fields.status,
            let last = fields.steps.last(where: { $0.status != nil && $0.day <= today }), let other = last.status,
            other != status.value
        else { return [] }
        return [
            .warning(
                .unclearStatus, at: .location(status.location(in: file.introduction.text)),
                "“status” says “\(status.value.rawValue)”, its step of \(last.day) “\(other.rawValue)”, which pages show",
                help: "remove the line: the steps say the status; or add the step that brought it")
        ]
    }

    /// Errors for instruments that supersede each other in a circle: one for each circle.
    private static func circles(
        _ all: [(key: String, superseded: [(key: String, place: SourceLocation)])], _ files: [TermFile]
    ) -> [Diagnostic] {
        enum Mark { case open, closed }
        var marks: [String: Mark] = [:]
        let nodes = Dictionary(all.map { ($0.key, $0.superseded) }, uniquingKeysWith: { first, _ in first })
        var problems: [Diagnostic] = []
        for (start, _) in all where marks[start] == nil {
            // The way from the start, each with the number of the next one to look at.
            var way = [(key: start, next: 0)]
            marks[start] = .open
            while let (key, next) = way.last {
                guard let others = nodes[key], next < others.count else {
                    marks[key] = .closed
                    way.removeLast()
                    continue
                }
                way[way.count - 1].next += 1
                let other = others[next]
                switch marks[other.key] {
                case .closed: break
                case nil:
                    marks[other.key] = .open
                    way.append((other.key, 0))
                case .open:
                    let circle = way.drop { $0.key != other.key }.map(\.key) + [other.key]
                    problems.append(
                        .error(
                            .supersedesItself, at: .location(other.place),
                            circle.count == 2
                                ? "“\(key)” supersedes itself"
                                : "these supersede each other in a circle: \(circle.joined(separator: ", "))",
                            help: "remove one of them from “supersedes”: the newer takes the place of the older"))
                }
            }
        }
        return problems
    }
}
