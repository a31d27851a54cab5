import DatelineDigest
import DatelineModel
import DatelinePages
import DatelineReading
import DatelineSite
import DatelineTagging
import DatelineTemplates
import Foundation

/// Measures the steps whose cost is promised: `swift run -c release DatelineBenchmarks [NAME …]`.
///
/// Each line is the median of many rounds, in microseconds for one call. `DatelineBenchmarks preview [FOLDER]` measures
/// the way from an edit to a browser instead, in sites of several sizes or in a copy of the site of a folder, and
/// `DatelineBenchmarks predictions` writes what the tagger finds in a folder of labelled articles.
/// `DatelineBenchmarks hostile [NAME …]` doubles inputs that could cost much, and fails if the time grows by far more.
@main
enum DatelineBenchmarks {
    static func main() async throws {
        if CommandLine.arguments.dropFirst().first == "preview" {
            return try await PreviewMeasurement.run(CommandLine.arguments.dropFirst(2).first)
        }
        if CommandLine.arguments.dropFirst().first == "predictions" {
            return try await TagPredictions.run(Array(CommandLine.arguments.dropFirst(2)))
        }
        if CommandLine.arguments.dropFirst().first == "hostile" {
            exit(try await HostileMeasurement.run(Set(CommandLine.arguments.dropFirst(2))) ? 0 : 1)
        }
        let site = try SyntheticDigest(articles: 200, hasSampleTopics: true)
        defer { site.remove() }
        guard let day = site.lastDay else { return }
        let folders = SiteFolders(source: site.folder, output: "\(site.folder)/Output")
        let plan = try await Build(folders, SiteReading(now: PublicationDate(day: day))).plan()
        for diagnostic in plan.diagnostics { print("\(diagnostic.severity): \(diagnostic.summary)") }
        let wanted = Set(CommandLine.arguments.dropFirst())
        guard let planned = plan.value else { return }
        for (name, body) in try measurements(planned) where wanted.isEmpty || wanted.contains(name) {
            print(name.padding(toLength: 24, withPad: " ", startingAt: 0), try Measurement(body).text)
        }
    }

    private static func measurements(_ planned: PlannedSite) throws -> [(String, () throws -> Void)] {
        var buffer: [UInt8] = []
        buffer.reserveCapacity(1 << 18)
        var result: [(String, () throws -> Void)] = []
        for (name, kind) in [("article-page", "article.html"), ("index-page-50", "topic.html")] {
            guard let page = planned.plan.pages.first(where: { $0.template == kind }),
                let template = planned.templates?[kind]
            else { continue }
            let view = try page.kind.view(of: page, in: planned.edition)
            result.append(
                (
                    name,
                    {
                        buffer.removeAll(keepingCapacity: true); try template.render(view, into: &buffer)
                    }
                ))
            var cache = PartialCache()
            let inBuild = {
                buffer.removeAll(keepingCapacity: true)
                try template.render(view, into: &buffer, reusing: &cache)
            }
            result.append(("\(name)-in-a-build", inBuild))
            let withView = {
                buffer.removeAll(keepingCapacity: true)
                let view = try page.kind.view(of: page, in: planned.edition)
                try template.render(view, into: &buffer, reusing: &cache)
            }
            result.append(("\(name)-with-view", withView))
        }
        let newsroom = planned.site.newsroom
        if let given = planned.articles.first(where: { !$0.isDerived(.countries) }),
            let derived = planned.articles.first(where: { $0.isDerived(.countries) })
        {
            result.append(("read-given", { _ = try newsroom.editor.edit(newsroom.reader.read(given.path)) }))
            result.append(("read-derived", { _ = try newsroom.editor.edit(newsroom.reader.read(derived.path)) }))
            let manuscript = try newsroom.reader.read(derived.path)
            result.append(
                (
                    "tag-450-words",
                    { _ = newsroom.editor.tags(of: manuscript, newsroom.editor.filedFrom(of: manuscript)) }
                ))
        }
        return try result + MarkdownMeasurement.all()
    }
}
