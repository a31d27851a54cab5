import DatelineModel
import DatelineReading

/// The fields of an old post by what they mean.
struct OldFields: Sendable {
    private let fields: FieldValues
    private var values: [NeighbourKey.Meaning: [(rank: Int, key: String, value: FieldValue)]] = [:]
    /// The keys that nothing of the new site is made from.
    private(set) var unused: [String] = []

    /// The keys of dates with a map that has more than dates.
    private(set) var mapsInDoubt: [String] = []

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
                    values[.filing, default: []].append((1_000, pair.key, pair.value))
                } else {
                    add(pair.key, pair.value, after: 1_000)
                }
            }
        } else if let known = NeighbourKey(key) {
            if [.date, .updated].contains(known.meaning), case .map(let inner) = value {
                if addDates(inner, known.meaning, after: rank + known.rank) { return }
                mapsInDoubt.append(key)
            }
            values[known.meaning, default: []].append((rank + known.rank, key, value))
        } else if rank == 0, !Self.translationKeys.contains(key) {
            unused.append(key)
        }
    }

    /// MkDocs and Docusaurus have dates in a map: `date: {created: 2024-01-05, updated: 2024-02-01}`, and
    /// `last_update: {date: 2024-02-01, author: ann}`. Returns whether it has nothing else, which might hold a post back.
    private mutating func addDates(_ map: FieldValues, _ meaning: NeighbourKey.Meaning, after rank: Int) -> Bool {
        var dates = FieldValues()
        for pair in map.pairs {
            // Who changed a text is nobody’s author.
            let isAuthor = meaning == .updated && NeighbourKey(pair.key)?.meaning == .authors
            if !isAuthor || HoldingDoubt.holds(pair.key, pair.value) { dates.add(pair.key, pair.value) }
        }
        guard DatesInMap.areAll(dates) else { return false }
        for pair in dates.pairs {
            guard let known = NeighbourKey(pair.key)?.meaning else { continue }
            values[known == .date ? meaning : known, default: []].append((rank, pair.key, pair.value))
        }
        return true
    }

    private static let maps: Set<String> = ["extra", "taxonomies", "params"]
    private static let translationKeys = [
        "translationKey", "translation_key", "lang-ref", "lang_ref", "translation_id", "translationId", "ref",
    ]

    /// The value of the most telling key of a meaning; `nil` if none has one.
    func value(_ meaning: NeighbourKey.Meaning) -> FieldValue? {
        values[meaning]?.first { !$0.value.isEmpty }?.value
    }

    /// The texts of a meaning besides the one that counts, which the new site has no place for, by their keys.
    func others(_ meaning: NeighbourKey.Meaning) -> [(key: String, text: String)] {
        let texts = (values[meaning] ?? []).compactMap { pair in pair.value.text.map { (key: pair.key, text: $0) } }
        return texts.dropFirst().filter { $0.text != texts[0].text }
    }

    /// The values of all keys of a meaning, also those without one.
    func all(_ meaning: NeighbourKey.Meaning) -> [FieldValue] { values[meaning]?.map(\.value) ?? [] }

    /// The keys of a meaning that are given, as `NeighbourKey.plain` writes them.
    func keys(_ meaning: NeighbourKey.Meaning) -> [String] {
        values[meaning]?.map { NeighbourKey.plain($0.key) } ?? []
    }

    /// The text of a field; `nil` if it is none.
    func text(_ meaning: NeighbourKey.Meaning) -> String? { value(meaning)?.text }

    /// The text of the first of some keys that has one.
    func text(ofKeys keys: String...) -> String? { keys.lazy.compactMap { self.fields[$0]?.text }.first }

    /// The value of a key as it is written; `nil` if it has none.
    func value(ofKey key: String) -> FieldValue? { fields[key] }

    /// All fields that are texts, by their keys.
    var texts: [String: String] {
        Dictionary(fields.pairs.compactMap { pair in pair.value.text.map { (pair.key, $0) } }) { first, _ in first }
    }

    /// What versions of one story in several languages have in common.
    var translationKey: String? { Self.translationKeys.lazy.compactMap { self.fields[$0]?.text }.first }

    /// The categories alone, which some programs write into addresses.
    var categories: FieldValue? { fields.first("categories", "category", "Category") }

    /// Tags, categories and the like.
    var topics: [String] {
        [.filing, .topics, .countries].flatMap(all).flatMap { value in
            guard splitsTags, let text = value.text, !text.contains(",") else { return Self.flat(value) }
            return text.split(separator: " ").map(String.init)
        }.withoutRepeats()
    }

    /// The texts of a value, also those of lists in a list, in which Hexo has a category and those above it.
    private static func flat(_ value: FieldValue) -> [String] {
        guard case .list(let items) = value else { return value.texts() }
        return items.flatMap { item in if case .list = item { item.texts() } else { [item.text].compactMap { $0 } } }
    }

    /// The page elsewhere that the post is about, with the name of who has it: of several the first. `nil` if no address is
    /// given.
    var source: (name: String?, url: String)? {
        var name: String?
        for value in all(.source) {
            if let text = value.text?.trimmingWhitespace() {
                if WebAddress.isValid(text) { return (name, text) }
                if !text.isEmpty, !text.contains("/") { name = name ?? text }
                continue
            }
            var parts = value.fields
            if case .list(let items) = value {
                let texts = items.lazy.compactMap(\.text).filter(WebAddress.isValid)
                if let text = texts.first { return (name, text) }
                parts = items.first?.fields ?? FieldValues()
            }
            if let url = parts.first("url", "href", "link")?.text, WebAddress.isValid(url) {
                return (parts.first("name", "title", "publisher", "label")?.text ?? name, url)
            }
        }
        return nil
    }

    /// The picture that stands for a post.
    struct Picture {
        let file: String
        /// What is on it, for those who do not see it.
        let text: String?
        let caption: String?
        let credit: String?
        /// Whether only networks show it.
        let isHidden: Bool
    }

    /// The picture that stands for the post; `nil` if none is named.
    var picture: Picture? {
        guard let (_, key, value) = values[.image]?.first(where: { $0.value != .nothing }) else { return nil }
        var fields = value.fields
        if case .list(let items) = value, let first = items.first {
            fields = first.fields
            if let file = first.text { fields.add("file", .text(file)) }
        }
        if let file = value.text { fields.add("file", .text(file)) }
        let file = LeadPicture.fileKeys.lazy.compactMap { fields[$0]?.text }.first
        guard let file, file != "true", file != "false" else { return nil }
        let text = { (keys: [String]) in
            keys.lazy.compactMap { fields[$0]?.text }.first.map { $0.withoutHTML() }
        }
        return Picture(
            file: file, text: text(["alt"]) ?? self.text(.imageText),
            caption: text(LeadPicture.captionKeys) ?? self.text(.imageCaption)?.withoutHTML(),
            credit: text(LeadPicture.creditKeys) ?? self.text(.imageCredit)?.withoutHTML(),
            isHidden: fields["hidden"]?.flag == true || LeadPicture.isForNetworks(key))
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
        guard let text = value.text else { return nil }
        if case .date(let date) = WrittenDate(text, zone: zone) { return date }
        // Grav has the time first: `13:34 02/14/2019`.
        let parts = text.split(separator: " ")
        guard parts.count == 2, parts[0].contains(":"),
            case .date(let date) = WrittenDate("\(parts[1]) \(parts[0])", zone: zone)
        else { return nil }
        return date
    }
}
