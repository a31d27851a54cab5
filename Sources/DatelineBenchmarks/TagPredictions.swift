import DatelineFiles
import DatelineDigest
import DatelineModel
import DatelineReading
import DatelineSite
import DatelineTagging

/// Runs the tagger over a folder of articles and writes what it finds, a JSON object a line, to be held against labels:
/// `swift run -c release DatelineBenchmarks predictions FOLDER [--filed-from] [--evidence]` in a site, whose topics and
/// names of countries count.
///
/// `countries` are those that an article is about, which `primary` has alone, and those that it mentions; with
/// `--filed-from` the country of its dateline too.
enum TagPredictions {
    static func run(_ arguments: [String]) async throws {
        guard let folder = arguments.first(where: { !$0.hasPrefix("-") }) else {
            return print("usage: DatelineBenchmarks predictions FOLDER [--filed-from] [--evidence]")
        }
        guard let now = CalendarDay(iso: "2099-12-31") else { return }
        let build = Build(SiteFolders(source: ".", output: "Output"), SiteReading(now: PublicationDate(day: now)))
        guard let newsroom = try await build.plan().value?.site.newsroom else {
            return print("error: this folder is not a site; run this in one, for its topics")
        }
        let reader = newsroom.reader.elsewhere(in: folder)
        for file in FileSystem.names(in: folder).sorted() where file.hasSuffix(".txt") || file.hasSuffix(".md") {
            let manuscript = try reader.read(file)
            let filedFrom = newsroom.editor.filedFrom(of: manuscript)
            let tags = newsroom.editor.tags(of: manuscript, filedFrom)
            print(row(file, tags, filedFrom: arguments.contains("--filed-from") ? filedFrom : nil, arguments))
        }
    }

    private static func row(_ file: String, _ tags: Tags, filedFrom: Country?, _ arguments: [String]) -> String {
        let about = tags.about.map(\.country.code)
        var countries = about + tags.mentioned.map(\.country.code)
        if let code = filedFrom?.code, !countries.contains(code) { countries.append(code) }
        let json = JSONText { json in
            json.member("id", String(file.prefix { $0 != "." }))
            json.member("countries", each: countries) { $0.string($1) }
            json.member("primary", each: about) { $0.string($1) }
            json.member("topics", each: tags.topics.map(\.slug)) { $0.string($1) }
            guard arguments.contains("--evidence") else { return }
            json.member("evidence", each: tags.about + tags.mentioned + tags.nearly.countries) { json, tag in
                json.object { json in
                    json.member(
                        tag.country.code,
                        each: tag.evidence.map { "\($0.paragraph) \($0.weight) \($0.phrase)" }
                    ) { $0.string($1) }
                }
            }
            json.member("topic_evidence", each: tags.topics + tags.nearly.topics) { json, tag in
                json.object { json in
                    json.member("topic", tag.slug)
                    json.member("points", "\(tag.score) of \(tag.needed)")
                    json.member("phrases", each: tag.evidence.map { "\($0.weight) \($0.phrase)" }) { $0.string($1) }
                }
            }
        }
        return json.text
    }
}
