import DatelineModel
import DatelineSite
import DatelineTestSupport

@testable import DatelineDigest

/// The text of the front page of a site whose template is given, or what is wrong, a line a problem.
func shownOnFront(_ template: String, _ files: [String: String]) async throws -> String {
    try await shown("/", "front.html", template, files)
}

/// The same for any page, by its address and the file of its template.
func shown(
    _ address: String, _ file: String, _ template: String, _ files: [String: String]
) async throws -> String {
    var all = ["Content/articles/a.md": "---\ntitle: A\ndate: 2025-03-01\n---\nText.\n"]
    all.merge(files) { $1 }
    all["Templates/\(file)"] = template
    let site = try SiteFixture(all)
    let report = try await site.build()
    let problems = report.diagnostics.filter { $0.severity == .error }
    guard problems.isEmpty else {
        return problems.map { "\($0.mark): \($0.summary)\($0.help.map { "; \($0)" } ?? "")" }.joined(separator: "\n")
    }
    return try site.page(address)
}
