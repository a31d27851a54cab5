package import DatelineModel
package struct Gazetteer: Sendable {
    package init(additions: [(names: [String], code: String)] = []) {}
    package func country(named: String) -> Country? { nil }
    package func country(code: String) -> Country? { nil }
    package var suggestions: [String] { [] }
    package func place(named: String) -> Place? { nil }
}
package struct Place: Sendable, Hashable { package let name: String; package let country: Country? }
package struct TopicPhrases: Sendable {
    package init(slug: String, phrases: [String], weakPhrases: [String], excludedPhrases: [String]) {}
}
package struct Tagger: Sendable {
    package init(gazetteer: Gazetteer, topics: [TopicPhrases]) {}
    package func tags(headline: String?, paragraphs: [String], filedFrom: [Country]) -> Tags {
        Tags(about: [], mentioned: [], topics: [])
    }
}
package struct Tags: Sendable {
    package let about: [CountryTag]; package let mentioned: [CountryTag]; package let topics: [TopicTag]
}
package struct CountryTag: Sendable { package let country: Country; package let evidence: [Evidence] }
package struct TopicTag: Sendable { package let slug: String; package let evidence: [Evidence] }
package struct Evidence: Sendable, Hashable {
    package let phrase: String; package let paragraph: Int; package let weight: Int
}
