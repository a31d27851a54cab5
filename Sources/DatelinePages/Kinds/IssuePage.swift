import DatelineDigest
import DatelineModel
import DatelineReading
import DatelineTemplates

/// An edition: its editor’s note and its stories.
enum IssuePage: PageKind {
    static let name = "issue"

    struct Own {
        let issue: Record
        let note: HTML?
        let lead: Record?
        let groups: [Group]
        let amended: [Record]
        let newer: Record?
        let older: Record?
    }

    /// Stories of an edition under one term.
    struct Group: Sendable {
        let term: Record?
        let articles: [Record]

        static let schema = RecordSchema<Group>(
            "issue_group", "Stories of an edition that belong together.",
            [
                .optionalRecord(
                    "term", of: TermView.schema.type,
                    "The country, topic or other term; missing for stories without one, and if nothing groups them."
                ) { $0.term },
                .list("articles", of: ArticleView.schema.type, "The stories, the weightiest first.") { $0.articles },
            ])
    }

    private static let schema = PageContent<Own>.schema(
        name, "An edition.",
        [
            .record("issue", of: IssueView.schema.type, "What it is.") { $0.own.issue },
            .optionalHTML("note", "The editor’s note; missing if there is none.") { $0.own.note },
            .optionalRecord("lead", of: ArticleView.schema.type, "Its first story.") { $0.own.lead },
            .list("groups", of: Group.schema.type, "The others, as site.yml groups them.") {
                $0.own.groups.map { Group.schema.record($0) }
            },
            .list(
                "amended", of: ArticleView.schema.type,
                "Those of its stories that were corrected or retracted, the one to which it happened last first."
            ) { $0.own.amended },
            .optionalRecord("newer", of: NavigationItem.schema.type, "The edition after it.") { $0.own.newer },
            .optionalRecord("older", of: NavigationItem.schema.type, "The edition before it.") { $0.own.older },
        ])

    static var type: RecordType { schema.type }

    static func pages(of edition: Edition) -> [Page] {
        edition.issues.enumerated().map { position, issue in
            Page(
                Self.self, .number(position), at: issue.permalink,
                lastChanged: edition.lastChanged(issue.leading + issue.others))
        }
    }

    static func view(of page: Page, in edition: Edition) throws -> Record {
        guard case .number(let position) = page.key else { throw PageKeyError(page) }
        let (issue, stories) = (edition.issues[position], edition.issueStories()[position])
        let title = edition.title(of: issue)
        var view = edition.page(
            name, title, at: page.permalink,
            description: issue.file?.summary
                ?? stories.prefix(3).map { edition.digest.articles[$0].title.value }.joined(separator: " · "),
            section: "issues", above: [NavigationItem(title: edition.words("Editions"), permalink: Issue.folder)])
        if view.description.isEmpty { view.description = "\(title): \(edition.settings.title)" }
        if edition.hasFeeds { view.feeds = edition.issueFeeds + view.feeds }
        let neighbour = { (position: Int) in
            edition.issues.indices.contains(position)
                ? NavigationItem(
                    title: edition.title(of: edition.issues[position]),
                    permalink: edition.issues[position].permalink
                ).record : nil
        }
        return schema.record(
            PageContent(
                site: edition.layout.site, page: view,
                own: Own(
                    issue: edition.record(ofIssue: position), note: edition.note(of: issue),
                    lead: stories.first.map { edition.articles[$0] },
                    groups: groups(Array(stories.dropFirst()), in: edition),
                    amended: edition.records(of: edition.amended(among: stories)),
                    newer: neighbour(position - 1), older: neighbour(position + 1))))
    }

    /// Stories by the first term that each has in the taxonomy of `group_by`, in the order in which terms are met.
    static func groups(_ stories: [Int], in edition: Edition) -> [Group] {
        guard let taxonomy = edition.settings.editions?.groups else {
            return stories.isEmpty ? [] : [Group(term: nil, articles: edition.records(of: stories))]
        }
        var order: [Term] = []
        var filed: [Term: [Int]] = [:]
        var others: [Int] = []
        for position in stories {
            let terms = edition.digest.articles[position].terms(in: taxonomy)
            guard let term = terms.first(where: { edition.layout.recordsOfTerms[$0] != nil }) else {
                others.append(position)
                continue
            }
            if filed[term] == nil { order.append(term) }
            filed[term, default: []].append(position)
        }
        let groups = order.map {
            Group(term: edition.layout.recordsOfTerms[$0], articles: edition.records(of: filed[$0] ?? []))
        }
        return groups + (others.isEmpty ? [] : [Group(term: nil, articles: edition.records(of: others))])
    }

    static func articles(on page: Page, in edition: Edition) -> [Int] {
        guard case .number(let position) = page.key else { return [] }
        return edition.issueStories()[position]
    }
}
