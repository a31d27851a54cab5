import DatelineModel
import DatelineReading

/// The fields of an old post by what they mean.
struct OldFields: Sendable {
    private let fields: FieldValues
    private var values: [NeighbourKey.Meaning: [(rank: Int, value: FieldValue)]] = [:]
    /// The keys that nothing of the new site is made from.
    private(set) var unused: [String] = []

    private let splitsTags: Bool

    /// The fields of a post. With `splittingTags` a text of tags has blanks between them, as Jekyll reads it.
    init(_ fields: FieldValues, splittingTags splitsTags: Bool = false) {
        (self.fields, self.splitsTags) = (fields, splitsTags)
        for pair in fields.pairs { add(pair.key, pair.value, after: 0) }
        for meaning in values.keys { values[meaning]?.sort { $0.rank < $1.rank } }
    }

    private mutating func add(_ key: String, _ value: FieldValue, after rank: Int) {
        // Zola and Hugo keep a theme's keys in a map, which count after their own.
        if Self.maps.contains(key), case .map(let inner) = value {
            for pair in inner.pairs where key == "taxonomies" || NeighbourKey(pair.key) != nil {
                if key == "taxonomies" {
                    values[.filing, default: []].append((1_000, pair.value))
                } else {
                    add(pair.key, pair.value, after: 1_000)
                }
            }
        } else if let known = NeighbourKey(key) {
            values[known.meaning, default: []].append((rank + known.rank, value))
        } else if rank == 0, !Self.translationKeys.contains(key) {
            unused.append(key)
        }
    }

    private static let maps: Set<String> = ["extra", "taxonomies", "params"]
    private static let translationKeys = [
        "translationKey", "translation_key", "lang-ref", "lang_ref", "translation_id", "translationId", "ref",
    ]

    /// The value of the most telling key of a meaning; `nil` if none has one.
    func value(_ meaning: NeighbourKey.Meaning) -> FieldValue? {
        values[meaning]?.first { $0.value != .nothing }?.value
    }

    /// The values of all keys of a meaning, also those without one.
    func all(_ meaning: NeighbourKey.Meaning) -> [FieldValue] { values[meaning]?.map(\.value) ?? [] }

    /// The text of a field; `nil` if it is none.
    func text(_ meaning: NeighbourKey.Meaning) -> String? { value(meaning)?.text }

    /// The text of the first of some keys that has one.
    func text(ofKeys keys: String...) -> String? { keys.lazy.compactMap { self.fields[$0]?.text }.first }

    /// What versions of one story in several languages have in common.
    var translationKey: String? { Self.translationKeys.lazy.compactMap { self.fields[$0]?.text }.first }

    /// The categories alone, which some programs write into addresses.
    var categories: FieldValue? { fields.first("categories", "category", "Category") }

    /// Tags, categories and the like.
    var topics: [String] {
        [.filing, .topics, .countries].flatMap(all).flatMap { value in
            guard splitsTags, let text = value.text, !text.contains(",") else { return value.texts() }
            return text.split(separator: " ").map(String.init)
        }.withoutRepeats()
    }

    /// The picture that stands for the post, and what is on it; `nil` if none is named.
    var picture: (file: String, text: String?)? {
        guard let value = value(.image) else { return nil }
        if let file = value.text { return file == "true" || file == "false" ? nil : (file, text(.imageText)) }
        let fields = value.fields
        guard let file = fields.first("file", "src", "url", "path", "image", "filename", "feature")?.text else {
            return nil
        }
        return (file, fields["alt"]?.text ?? text(.imageText))
    }

    /// The date that says most: of publication, or else of writing; `nil` if none can be read with certainty.
    func date(in zone: SiteTimeZone) -> PublicationDate? {
        for meaning in [NeighbourKey.Meaning.date, .publication, .creation] {
            if let date = date(meaning, in: zone) { return date }
        }
        // `published: 2024-01-05`
        return all(.holdsIfFalse).lazy.compactMap { Self.date($0, in: zone) }.first
    }

    /// The date of a field; `nil` if it has none, or one that may be two days.
    func date(_ meaning: NeighbourKey.Meaning, in zone: SiteTimeZone) -> PublicationDate? {
        value(meaning).flatMap { Self.date($0, in: zone) }
    }

    /// The date of a value; `nil` if it is none, or may be two days.
    static func date(_ value: FieldValue, in zone: SiteTimeZone) -> PublicationDate? {
        guard let text = value.text, case .date(let date) = WrittenDate(text, zone: zone) else { return nil }
        return date
    }
}
