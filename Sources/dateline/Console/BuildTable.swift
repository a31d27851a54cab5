import DatelineDigest
import DatelineModel
import DatelineOutput
import DatelineSite

/// The short table at the end of a build.
struct BuildTable {
    private let rows: [(name: String, value: String)]
    private let heldBack: [(path: String, reason: HoldReason)]
    private let folders: SiteFolders

    /// The table of a build; `showsHeldBack` says that what is held back is in the site all the same.
    init(
        _ report: BuildReport, _ changes: OutputChanges, _ duration: Duration, in folders: SiteFolders,
        showsHeldBack: Bool
    ) {
        self.folders = folders
        heldBack =
            report.heldBack.compactMap { article in article.heldBack.map { (article.path, $0) } }
            + report.heldBackInstruments.map { ($0.path, $0.reason) }
        let milliseconds = Int(duration / .milliseconds(1))
        rows = [
            ("Articles", "\(report.articleCount)"),
            ("Pages", "\(report.pageCount)"),
            ("Files", "\(changes.written) written, \(changes.unchanged) unchanged, \(changes.removed) removed"),
            (
                Self.heldBackRow,
                Self.summary(heldBack.map(\.reason)) + (showsHeldBack ? ", in the site all the same" : "")
            ),
            ("Warnings", "\(report.diagnostics.count)"),
            ("Seconds", "\(milliseconds / 1000).\(String(1000 + milliseconds % 1000).dropFirst())"),
            ("Site", folders.output),
        ]
    }

    var text: String {
        let width = (rows.map(\.name.count).max() ?? 0) + 2
        var lines = rows.map { $0.name + String(repeating: " ", count: width - $0.name.count) + $0.value }
        if let index = rows.firstIndex(where: { $0.name == Self.heldBackRow }) {
            lines.insert(
                contentsOf: heldBack.prefix(10).map {
                    "  \(folders.asSeen("\(SiteFolders.contentName)/\($0.path)")): \($0.reason.words)"
                },
                at: index + 1)
        }
        return lines.joined(separator: "\n")
    }

    private static let heldBackRow = "Held back"

    /// `2 drafts, 1 future` or `0`
    private static func summary(_ reasons: [HoldReason]) -> String {
        guard !reasons.isEmpty else { return "0" }
        var counts = [("draft", 0), ("future", 0), ("embargoed", 0), ("expired", 0), ("withdrawn", 0)]
        for reason in reasons {
            switch reason {
            case .draft, .draftMark: counts[0].1 += 1
            case .future: counts[1].1 += 1
            case .embargo: counts[2].1 += 1
            case .expired: counts[3].1 += 1
            case .withdrawn: counts[4].1 += 1
            }
        }
        return counts.filter { $0.1 > 0 }.map { "\($0.1) \($0.0)" }.joined(separator: ", ")
    }
}
