package import DatelineModel
import DatelineTagging

extension Explanation {
    /// The explanation as lines of text, aligned; `asSeen` is how a path of the site is shown.
    package func lines(_ asSeen: (String) -> String = { $0 }) -> [StyledLine] {
        let address = permalink?.description ?? "no address without a date"
        var lines = [StyledLine(asSeen(file), .strong).adding(" → \(address)"), ""]
        let width = (values.map(\.name.count).max() ?? 0) + 2
        for value in values {
            lines.append(StyledLine(value.name.padded(to: width), .quiet).adding(value.value))
            let override = value.line == nil ? "" : "; “\(value.name): …” overrides it"
            lines.append(StyledLine("".padded(to: width) + value.origin + override, .quiet))
        }
        for section in sections { lines += [""] + self.lines(of: section) }
        if sections.contains(where: { !$0.tags.isEmpty }) || values.contains(where: { $0.line != nil }) {
            let confirm = isReviewed ? "" : " “reviewed: true” confirms everything as it is."
            lines += ["", StyledLine("Put lines \(place.words(asSeen)).\(confirm)")]
        }
        return lines
    }

    private func lines(of section: Section) -> [StyledLine] {
        let name = section.name.prefix(1).uppercased() + section.name.dropFirst()
        let origin = isReviewed ? "derived and confirmed" : "derived"
        guard section.isDerived else {
            let values = section.values.isEmpty ? "none" : section.values.joined(separator: ", ")
            return [StyledLine(name, .strong).adding(", given: \(values)")]
        }
        guard !section.tags.isEmpty else {
            let found = section.values.isEmpty ? "none found" : section.values.joined(separator: ", ")
            return [StyledLine(name, .strong).adding(", \(origin): \(found)")]
                + (section.obstacle.map { ["", StyledLine("  \($0)", .doubtful)] } ?? [])
        }
        let names = section.tags.map { "\($0.identifier)  \($0.name)" }
        let width = (names.map(\.count).max() ?? 0) + 2
        var lines = [StyledLine(name, .strong).adding(", \(origin)")]
        for (tag, name) in zip(section.tags, names) {
            lines.append("")
            let doubt = tag.confidence.map { ", \(Self.words($0))" } ?? ""
            let outcome = (Self.outcomes[tag.outcome] ?? "").padded(to: Self.margin)
            lines.append(
                StyledLine("  ").adding(outcome, tag.outcome == .nearly ? .quiet : .good)
                    .adding(name.padded(to: width), .strong)
                    .adding("\(DiagnosticPrinter.counted(tag.score, "point")), \(tag.needed) needed")
                    .adding(doubt, tag.confidence == .low ? .doubtful : nil))
            for row in Self.rows(of: tag) {
                lines.append(
                    StyledLine("  " + "".padded(to: Self.margin) + row.name.padded(to: Self.labels), .quiet)
                        .adding(row.text, row.isLine ? .advice : nil))
            }
        }
        if let advice = section.obstacle ?? section.advice { lines += ["", StyledLine("  \(advice)", .quiet)] }
        return lines
    }

    private static let outcomes: [ExplainedTag.Outcome: String] = [
        .about: "about", .mentioned: "mentioned", .given: "given", .nearly: "not given",
    ]
    /// The widths of the columns before the evidence.
    private static let margin = 11
    private static let labels = 14

    private static func words(_ confidence: Confidence) -> String {
        switch confidence {
        case .high: "sure"
        case .medium: "fairly sure"
        case .low: "in doubt"
        }
    }

    private static func rows(of tag: ExplainedTag) -> [(name: String, text: String, isLine: Bool)] {
        var rows = evidence(tag.evidence).map { ($0.name, $0.text, false) }
        if !tag.excluded.isEmpty { rows.append(("excluded", phrases(tag.excluded), false)) }
        if tag.fromDateline > 0 { rows.append(("dateline", "\(tag.fromDateline)", false)) }
        if let reason = tag.reason { rows.append((tag.outcome == .mentioned ? "not about" : "why not", reason, false)) }
        for change in tag.changes {
            for (number, line) in change.lines.enumerated() {
                rows.append((number == 0 ? change.effect : "", line, true))
            }
        }
        return rows
    }

    /// A row for each of the first paragraphs, and one for all later ones: `lede  “Việt Nam” 12, “Vietnamese” 3`.
    private static func evidence(_ evidence: [Evidence]) -> [(name: String, text: String)] {
        let paragraphs = evidence.map(\.paragraph).reduce(into: [Int]()) { if $0.last != $1 { $0.append($1) } }
        let shown = paragraphs.count > mostRows ? paragraphs.prefix(mostRows - 1) : paragraphs[...]
        var rows = shown.map { paragraph in
            (name: placeName(paragraph), text: phrases(evidence.filter { $0.paragraph == paragraph }))
        }
        if shown.count < paragraphs.count, let last = shown.last {
            let rest = evidence.filter { $0.paragraph > last }
            rows.append(("later", "\(rest.count) more, \(rest.reduce(0) { $0 + $1.weight })"))
        }
        return rows
    }

    private static let mostRows = 5

    private static func placeName(_ paragraph: Int) -> String {
        paragraph == 0 ? "headline" : paragraph == 1 ? "lede" : "paragraph \(paragraph)"
    }

    /// Each phrase once with its points, in the order of the text.
    private static func phrases(_ evidence: [Evidence]) -> String {
        var points: [(phrase: String, weight: Int)] = []
        for item in evidence {
            if let index = points.firstIndex(where: { $0.phrase == item.phrase }) {
                points[index].weight += item.weight
            } else {
                points.append((item.phrase, item.weight))
            }
        }
        return points.map { $0.weight > 0 ? "“\($0.phrase)” \($0.weight)" : "“\($0.phrase)”" }.joined(separator: ", ")
    }
}
