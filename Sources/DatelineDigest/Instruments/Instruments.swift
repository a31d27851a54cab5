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
    private var names = InstrumentNames()
    /// The keys of those whose files have errors, which are reported there.
    private var failedKeys: Set<String> = []

    /// None.
    package init() {}

    /// The position of the one with a key; `nil` if there is none in the site.
    package func position(of key: String) -> Int? { positions[key] }

    /// The one that a term stands for; `nil` if there is none in the site.
    package subscript(term: Term) -> Entry? {
        term.taxonomy == .instruments ? positions[term.key].map { all[$0] } : nil
    }

    /// The key of the one that a name means: that of its file, its title, its number, or another of its names; `nil`
    /// also if it is a name of several.
    func key(of name: String) -> String? {
        let slug = Slug(name)?.description
        if let slug, positions[slug] != nil { return slug }
        let named = names.keys(of: name)
        guard named.isEmpty else { return named.count == 1 ? named[0] : nil }
        if let slug, hiddenNames.contains(slug) { return slug }
        // What its file calls it is not known.
        return Slug(from: name).map(\.description).flatMap { failedKeys.contains($0) ? $0 : nil }
    }

    /// Whether the one with a key is held back and not shown, or its file has an error, so that nothing is filed
    /// under it.
    func isLeftOut(_ key: String) -> Bool { hiddenNames.contains(key) || hasFailed(key) }

    /// Whether the file of the one with a key has an error.
    package func hasFailed(_ key: String) -> Bool { failedKeys.contains(key) }

    /// Those that are not shown, in the order of their files.
    package var hidden: [Held] { heldBack.filter { hiddenNames.contains($0.key) } }
    /// The keys of those that are not shown.
    var hiddenKeys: [String] { hiddenNames.sorted() }
    /// The keys of those that are not shown, and of those whose files have errors.
    var leftOutKeys: [String] { hiddenNames.union(failedKeys).sorted() }

    /// When what is held back ends to be so by itself.
    var moments: [PublicationDate?] { heldBack.map(\.reason.end) }

    /// Whether one that was held back may be in the site by a moment.
    func mayChange(by now: PublicationDate, _ zone: SiteTimeZone) -> Bool {
        moments.contains { $0.map { !zone.begins($0, after: now) } ?? false }
    }
}

extension Instruments {
    /// The instruments that files describe; `failedKeys` are those of files that could not be read. What is wrong with
    /// the others is added to `problems`.
    init(
        _ files: [(key: String, file: TermFile)], failedKeys: [String], _ gazetteer: Gazetteer, now: PublicationDate,
        zone: SiteTimeZone, showsHeldBack: Bool, _ problems: inout [Diagnostic]
    ) {
        let reasons = files.map { $0.file.instrument.flatMap { Self.holdReason($0, now, zone) } }
        let isShown = reasons.map { $0 == nil || showsHeldBack }
        self.failedKeys = Set(failedKeys)
        names = InstrumentNames(
            shown: zip(files, isShown).filter(\.1).map(\.0), hidden: zip(files, isShown).filter { !$0.1 }.map(\.0),
            &problems)
        let keys = Set(files.map(\.key))
        let resolved = files.map { key, file in (key: key, superseded: superseded(by: file, keys: keys, &problems)) }
        problems += Self.circles(resolved, files.map(\.file))
        var known: [(key: String, file: TermFile, jurisdiction: Term, superseded: [String], reason: HoldReason?)] = []
        for (place, (key, file)) in files.enumerated() {
            guard let fields = file.instrument else { continue }
            problems += Self.problem(withStatusOf: fields, in: file, zone.date(at: now).day)
            guard let jurisdiction = Self.jurisdiction(of: fields, in: file, gazetteer, &problems) else {
                self.failedKeys.insert(key)
                continue
            }
            if let reason = reasons[place] { heldBack.append(Held(file: file, reason: reason, key: key)) }
            if isShown[place] {
                positions[key] = known.count
                known.append((key, file, jurisdiction, resolved[place].superseded.map(\.key), reasons[place]))
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
                    firstStatus: fields.status?.value),
                supersedes: superseded.compactMap { positions[$0] }, heldBack: reason)
        }
        for position in all.indices {
            for other in all[position].supersedes { all[other].supersededBy.append(position) }
        }
    }

    /// The instruments whose place one takes, with their places in the file.
    private func superseded(
        by file: TermFile, keys: Set<String>, _ problems: inout [Diagnostic]
    ) -> [(key: String, place: SourceLocation)] {
        (file.instrument?.supersedes ?? []).compactMap { name in
            let place = name.location(in: file.introduction.text)
            if let key = Slug(name.value)?.description, keys.contains(key) { return (key, place) }
            let named = names.keys(of: name.value)
            if named.count == 1 { return (named[0], place) }
            if let error = sharedName(name.value) {
                problems.append(.error(error.identifier, at: .location(place), error.summary, help: error.help))
                return nil
            }
            // Why that one is not there has been said at its file.
            let slug = Slug(from: name.value)?.description ?? name.value
            if failedKeys.contains(slug) { return nil }
            problems.append(
                .error(
                    .unknownInstrument, at: .location(place), "unknown instrument “\(name.value)”",
                    help: Suggestion.didYouMean(slug, among: keys.sorted())
                        ?? "name the file of one in \(SiteFolders.contentName)/instruments, or remove it"))
            return nil
        }
    }

    /// What is wrong with a name that several share; `nil` if they do not.
    func sharedName(_ name: String) -> UnknownTerm? {
        let keys = names.keys(of: name)
        guard keys.count > 1 else { return nil }
        return UnknownTerm(
            identifier: .sharedName,
            summary: "“\(name)” is a name of \(keys.count == 2 ? "two" : "\(keys.count)") instruments",
            help: "write \(keys.joined(separator: " or "))")
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
