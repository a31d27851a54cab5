private import DatelineReading
private import Foundation

/// What the linked data of a page (JSON-LD) say of its story.
struct LinkedData {
    private(set) var headline: String?
    private(set) var published: String?
    private(set) var description: String?
    /// The words of the story, with a line for each paragraph where the page has them so.
    private(set) var body: String?
    /// Of how many stories it has the text.
    private(set) var bodyCount = 0
    private(set) var language: String?
    private(set) var url: String?
    private(set) var authors: [String] = []
    private(set) var publisher: String?
    /// How far the work on the story is: `Draft`.
    private(set) var state: String?
    /// Whether readers have to pay for the rest of the story.
    private(set) var isForSubscribers = false

    /// Those of some scripts, of which broken ones say nothing.
    init(_ scripts: [String]) {
        var found: [(rank: Int, object: [String: Any])] = []
        for script in scripts.prefix(50) {
            let script = script.replacing("<![CDATA[", with: "").replacing("]]>", with: "")
            guard let start = script.firstIndex(where: { $0 == "{" || $0 == "[" }),
                let end = script.lastIndex(where: { $0 == "}" || $0 == "]" }), start < end
            else { continue }
            // Line ends and tabs within values are mistakes that many programs make.
            let text = Data(script[start...end].utf8.map { $0 < 0x20 ? 0x20 : $0 })
            do {
                Self.collect(try JSONSerialization.jsonObject(with: text), &found)
            } catch {
                // A script that is broken says nothing to anybody.
                continue
            }
        }
        let ids = Dictionary(
            found.compactMap { item in (item.object["@id"] as? String).map { ($0, item.object) } },
            uniquingKeysWith: { first, second in first.count >= second.count ? first : second })
        for (rank, object) in found.enumerated().sorted(by: {
            ($0.element.rank, $0.offset) < ($1.element.rank, $1.offset)
        }).map(\.element) where rank < 3 {
            take(object, ids, isStory: rank < 2)
        }
    }

    /// All objects in a value, with how near they are to a story.
    private static func collect(_ value: Any, _ found: inout [(rank: Int, object: [String: Any])]) {
        var values = [value]
        while let next = values.popLast(), found.count < 2000 {
            if let list = next as? [Any] { values += list.reversed() }
            guard let object = next as? [String: Any] else { continue }
            let types = (object["@type"] as? [Any] ?? [object["@type"] ?? ""]).compactMap { $0 as? String }
            found.append((types.map(rank).min() ?? 4, object))
            for key in ["@graph", "mainEntity", "mainEntityOfPage", "author", "creator", "publisher", "hasPart"] {
                if let inner = object[key] { values.append(inner) }
            }
        }
    }

    private static func rank(_ name: String) -> Int {
        let type = name.split { "/:#".contains($0) }.last.map(String.init) ?? ""
        if type.hasSuffix("Article") || ["BlogPosting", "Report", "LiveBlogPosting", "PressRelease"].contains(type) {
            return 0
        }
        if ["GovernmentService", "CreativeWork", "ScholarlyArticle", "Legislation"].contains(type) { return 1 }
        return type == "WebPage" ? 2 : 4
    }

    private mutating func take(_ object: [String: Any], _ ids: [String: [String: Any]], isStory: Bool) {
        headline = headline ?? (isStory ? Self.text(object["headline"]) ?? Self.text(object["name"]) : nil)
        published = published ?? Self.text(object["datePublished"])
        description = description ?? Self.text(object["description"])
        if isStory, let words = object["articleBody"] as? String {
            bodyCount += 1
            body =
                body
                ?? (words.contains("</") || words.contains("<br")
                    ? PageReader.plainText(ofHTML: words) : CharacterReferences.resolved(words).trimmingWhitespace())
        }
        let language = object["inLanguage"] as? [String: Any]
        self.language =
            self.language ?? Self.text(object["inLanguage"])
            ?? Self.text(language?["alternateName"] ?? language?["name"])
        url = url ?? (isStory ? Self.text(object["url"]) : nil)
        state = state ?? Self.text(object["creativeWorkStatus"])
        if authors.isEmpty, isStory {
            authors =
                Self.names(object["author"], ids) + (object["author"] == nil ? Self.names(object["creator"], ids) : [])
        }
        publisher = publisher ?? Self.names(object["publisher"], ids).first
        if let free = object["isAccessibleForFree"] {
            let text = (free as? String)?.lowercased()
            if text == "false" || text == nil && (free as? Bool) == false { isForSubscribers = true }
        }
    }

    private static func text(_ value: Any?) -> String? {
        let first = (value as? [Any])?.first ?? value
        let text = first as? String ?? (first as? [String: Any])?["@value"] as? String
        let line = text.map { CharacterReferences.resolved($0).onOneLine() }
        return line?.isEmpty == false ? line : nil
    }

    /// The names of persons and organisations: texts, objects, or references to objects elsewhere in the page.
    private static func names(_ value: Any?, _ ids: [String: [String: Any]]) -> [String] {
        let values = value.map { $0 as? [Any] ?? [$0] } ?? []
        return values.prefix(50).compactMap { value in
            guard let object = value as? [String: Any] else { return text(value) }
            return text(object["name"]) ?? (object["@id"] as? String).flatMap { text(ids[$0]?["name"]) }
        }
    }
}
