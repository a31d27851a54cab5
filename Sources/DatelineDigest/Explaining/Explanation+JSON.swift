import DatelineModel
import DatelineTagging

extension Explanation {
    /// The explanation as one JSON object on one line.
    package var json: String {
        let text = JSONText { json in
            json.member("path", file)
            json.member("permalink", permalink?.description)
            json.member("values") { json in
                json.object { json in
                    for value in values {
                        json.member(value.name.replacing(" ", with: "_")) { json in
                            json.object { json in
                                json.member("value", value.value)
                                json.member("origin", value.origin)
                                json.member("line", value.line)
                            }
                        }
                    }
                }
            }
            for section in sections {
                json.member(section.name) { json in
                    json.object { json in
                        json.member("derived") { $0.literal("\(section.isDerived)") }
                        json.member("values", each: section.values) { $0.string($1) }
                        json.member("tags", each: section.tags, Self.write)
                        json.member("advice", section.obstacle ?? section.advice)
                    }
                }
            }
            json.member("reviewed") { $0.literal("\(isReviewed)") }
            json.member("lines_go", place.words())
            json.member("lines_file", place.file)
        }
        return text.text
    }

    private static func write(_ json: inout JSONText, _ item: Evidence) {
        json.object { json in
            json.member("phrase", item.phrase)
            json.member("paragraph") { $0.literal("\(item.paragraph)") }
            json.member("weight") { $0.literal("\(item.weight)") }
        }
    }

    private static func write(_ json: inout JSONText, _ tag: ExplainedTag) {
        json.object { json in
            json.member("id", tag.identifier)
            json.member("name", tag.name)
            json.member("outcome", tag.outcome.rawValue)
            json.member("score") { $0.literal("\(tag.score)") }
            json.member("needed") { $0.literal("\(tag.needed)") }
            json.member("confidence", tag.confidence.map { "\($0)" })
            json.member("evidence", each: tag.evidence, write)
            json.member("excluded", each: tag.excluded, write)
            json.member("from_dateline") { $0.literal("\(tag.fromDateline)") }
            json.member("reason", tag.reason)
            json.member("changes", each: tag.changes) { json, change in
                json.object { json in
                    json.member("effect", change.effect)
                    json.member("lines", each: change.lines) { $0.string($1) }
                }
            }
        }
    }
}
