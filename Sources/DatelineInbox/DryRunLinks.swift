import DatelineDigest
import DatelineModel
import DatelinePages
import DatelineSite

/// The links of stories that a dry run did not write, among all that is in the site and all that would be.
struct DryRunLinks {
    private let files: [String: EditedFile]
    private var links: LinkTargets
    private let addresses: Lazy<SiteAddresses>

    /// The links of the articles of a filing beside those of a planned site.
    init(of filing: Filing, beside site: PlannedSite) {
        files = filing.planned
        links = site.edition.layout.links
        for path in filing.attachments { links.add(path, .page(Permalink("/"))) }
        addresses = site.plan.addresses
    }

    /// Leaves the stories with links that lead nowhere, and those with links to what is left, and so on.
    func leave(in report: inout InboxReport, _ rounds: Int) {
        for _ in 0..<rounds {
            let added = report.added.compactMap { files[$0.file] }
            var links = links
            for file in added { links.add(file.path, file.target) }
            let permalinks = added.compactMap { $0.article?.permalink }
            let all = Lazy { [addresses] in addresses().with(permalinks) }
            var refused: [String: [Diagnostic]] = [:]
            for story in report.added {
                guard let file = files[story.file], !file.links.isEmpty else { continue }
                let problems = LinkCheck.problems(of: [file], [], links, all).filter { $0.severity == .error }
                if !problems.isEmpty { refused[story.file] = problems }
            }
            guard !refused.isEmpty else { return }
            report.left += report.added.compactMap { story in
                refused[story.file].map { InboxReport.Left(story.story, $0) }
            }
            report.added.removeAll { refused[$0.file] != nil }
        }
    }
}
