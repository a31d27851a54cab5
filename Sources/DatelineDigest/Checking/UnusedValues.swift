package import DatelineModel
import DatelineReading

/// What in the front matter of a site's articles nothing uses: one warning for each key, and one for all names, however many
/// articles have them.
package enum UnusedValues {
    /// The warnings of some files, each at the first place that it is about.
    package static func warnings(of files: [EditedFile]) -> [Diagnostic] {
        let all = files.lazy.flatMap(\.unused)
        guard all.first(where: { _ in true }) != nil else { return [] }
        let keys = Dictionary(grouping: all.filter { $0.reason != .unknownName && $0.reason != .unknownWords }) {
            Group(reason: $0.reason, name: $0.name)
        }
        let names = all.filter { $0.reason == .unknownName }
        let texts = all.filter { $0.reason == .unknownWords }
        let ofNames = warning(
            ofNames: Array(names), "no topics, countries or blocs of the site",
            "add a topic of this name, “Content/topics/….md”, or declare a taxonomy with the name of the key in site.yml"
        )
        let ofTexts = warning(
            ofNames: Array(texts), "a text is one name, and no topic, country or bloc of the site",
            "write several names as a list, “tags: [one, two]”; if it is one, add a topic of this name, “Content/topics/….md”"
        )
        return keys.map { group, values in warning(of: group, values) } + [ofNames, ofTexts].compactMap { $0 }
    }

    /// Values that one warning is about.
    private struct Group: Hashable {
        let reason: UnusedValue.Reason
        let name: String
    }

    private static func warning(of group: Group, _ values: [UnusedValue]) -> Diagnostic {
        let (summary, help) =
            switch group.reason {
            case .secondKey(let other):
                (
                    "“\(group.name)” is not used where “\(other)” says something else",
                    "keep one of the two, with what readers should get"
                )
            case .otherForm:
                (
                    "“\(group.name)” is not used: its value is none that it can have here",
                    "write it in another form, or remove it"
                )
            case .onlyFirst:
                (
                    "of “\(group.name)” the first alone is used, as an article has one source",
                    "link to the others in the text"
                )
            case .unknownKey, .unknownName, .unknownWords:
                (
                    "the key “\(group.name)” is not used",
                    "remove it, or put it below “extra:”, where each site has what it likes"
                )
            }
        return warning(.unusedKey, values, summary, help)
    }

    /// How many names are shown.
    private static let shownNames = 8

    private static func warning(ofNames values: [UnusedValue], _ summary: String, _ help: String) -> Diagnostic? {
        guard !values.isEmpty else { return nil }
        let counts = values.reduce(into: [:]) { $0[$1.name, default: 0] += 1 }
        let sorted = counts.sorted { ($1.value, $0.key) < ($0.value, $1.key) }
        let shown = sorted.prefix(shownNames).map { "“\($0.key)”" + ($0.value > 1 ? " (\($0.value))" : "") }
        let rest = sorted.count > shown.count ? " and \(sorted.count - shown.count) others" : ""
        return warning(.unusedName, values, "\(summary): \(shown.joined(separator: ", "))\(rest)", help)
    }

    private static func warning(
        _ identifier: DiagnosticID, _ values: [UnusedValue], _ summary: String, _ help: String
    ) -> Diagnostic {
        let files = Set(values.map(\.location.file))
        let place = values.map(\.location).min { ($0.file, $0.line, $0.column) < ($1.file, $1.line, $1.column) }
        let count = files.count > 1 ? "; so in \(files.count) articles" : ""
        return .warning(identifier, at: place.map { .location($0) } ?? .none, summary + count, help: help)
    }
}
