package import DatelineDigest
package import DatelineModel
package import DatelineOutput
import DatelinePages

/// What a build did, in numbers and diagnostics.
package struct BuildReport: Sendable {
    /// The site that was built; `nil` if it has no settings.
    package let planned: PlannedSite?
    /// What was written; `nil` if not all of it could be, because something is wrong.
    package let changes: OutputChanges?
    /// Whether some of it was written nevertheless.
    package let isPartlyWritten: Bool
    /// What is wrong, in the order of files and lines.
    package let diagnostics: [Diagnostic]

    init(
        _ planned: StageResult<PlannedSite>, changes: OutputChanges?, isPartlyWritten: Bool = false,
        diagnostics: [Diagnostic] = []
    ) {
        self.planned = planned.value
        self.changes = changes
        self.isPartlyWritten = isPartlyWritten
        self.diagnostics = (planned.diagnostics + diagnostics).sorted()
    }

    /// The number of published articles.
    package var articleCount: Int { planned?.digest.articles.count ?? 0 }
    /// The number of pages.
    package var pageCount: Int { planned?.plan.pages.count ?? 0 }
    /// The articles that are left out for now, in the order of their files.
    package var heldBack: [Article] { planned?.articles.filter { $0.heldBack != nil } ?? [] }
    /// The instruments that are left out for now, in the order of their files.
    package var heldBackInstruments: [Instruments.Held] { planned?.site.instruments.heldBack ?? [] }
}
