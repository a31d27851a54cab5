import DatelineDigest
import DatelineModel
import DatelineTemplates

/// The members of a bloc, and what they did while they were members, apart from what names the bloc itself.
enum BlocMembers {
    /// How many articles of members a page has.
    private static let mostArticles = 10

    /// The members of a term with their pages, by name: those of today, then those that left. None of a term that is no bloc,
    /// or of which nobody knows the members.
    static func records(of filed: FiledTerm, in edition: Edition) -> [Record] {
        let memberships = edition.site.termFiles.members(of: filed.term)
        guard !memberships.isEmpty, let taxonomy = edition.settings.taxonomy(.countries) else { return [] }
        let countries = countries(edition)
        let today = edition.site.today
        let names = NameOrder(language: edition.settings.language)
        let all = memberships.map { membership in
            let country = countries[membership.country]
            return Member(
                membership: membership, name: country?.term.name ?? edition.site.countryName(membership.country),
                permalink: taxonomy.hasPages ? country?.term.permalink : nil, count: country?.articles.count ?? 0)
        }
        .sorted { names.precedes(($0.name, $0.membership.country), ($1.name, $1.membership.country)) }
        let isPast = { (member: Member) in member.membership.until.map { $0 < today } ?? false }
        return (all.filter { !isPast($0) } + all.filter(isPast)).map(Member.schema.record)
    }

    /// The newest articles about members of a term while they were members, without its own, as positions.
    static func articles(of filed: FiledTerm, in edition: Edition) -> [Int] {
        let memberships = edition.site.termFiles.members(of: filed.term)
        guard !memberships.isEmpty else { return [] }
        let countries = countries(edition)
        let own = Set(filed.articles + filed.mentions)
        let found = memberships.flatMap { membership in
            (countries[membership.country]?.articles ?? []).lazy.filter { position in
                membership.isMember(on: edition.digest.articles[position].date.day) && !own.contains(position)
            }.prefix(mostArticles)
        }
        return Array(Set(found).sorted().prefix(mostArticles))
    }

    private static func countries(_ edition: Edition) -> [String: FiledTerm] {
        Dictionary(
            edition.digest.terms(in: .countries).map { ($0.term.key, $0) }, uniquingKeysWith: { first, _ in first })
    }

    /// A member as pages show it.
    private struct Member: Sendable {
        let membership: Membership
        let name: String
        let permalink: Permalink?
        let count: Int

        static let schema = RecordSchema<Member>(
            "member", "A country that is, or was, a member of a bloc.",
            [
                .text("name", "Its name: Timor-Leste.") { $0.name },
                .optionalLink("path", "Its page; missing if no article is about it, or such pages are switched off.") {
                    $0.permalink
                },
                .number("count", "Articles about it, at any time.") { $0.count },
                .text("code", "Its ISO 3166-1 code: TL.") { $0.membership.country },
                .optionalDate("since", "The day on which it joined; missing if that was long ago.") {
                    $0.membership.since.map { PublicationDate(day: $0) }
                },
                .optionalDate("until", "Its last day as a member; missing if it still is one.") {
                    $0.membership.until.map { PublicationDate(day: $0) }
                },
            ])
    }

    /// The fields of a page that has them.
    static func fields<Own>(
        _ members: @Sendable @escaping (PageContent<Own>) -> (members: [Record], articles: [Record])
    ) -> [Field<PageContent<Own>>] {
        [
            .list(
                "members", of: Member.schema.type,
                "Of a bloc or the European Union, its members by name, then those that left; on the first page."
            ) { members($0).members },
            .list(
                "of_members", of: ArticleView.schema.type,
                "Of these, the newest articles about a member while it was one, without those that name the bloc themselves; on the first page, ten at most."
            ) { members($0).articles },
        ]
    }
}
