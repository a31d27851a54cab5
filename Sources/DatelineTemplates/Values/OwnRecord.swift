/// A record whose fields are the site’s own: no program knows them, the site does.
package enum OwnRecord: String, Sendable, Hashable, CaseIterable {
    /// What articles have below `extra:`.
    case article
    /// What pages and the files of terms have below `extra:`.
    case page
    /// What `site.yml` has below `params:`.
    case params
    /// The files of `Content/data`.
    case data
}

/// The types of the records whose fields are the site’s own, against which templates are checked.
package struct OwnTypes: Sendable {
    private let types: [OwnRecord: RecordType]

    /// Types in which a site has nothing of its own, besides those given.
    package init(_ types: [OwnRecord: RecordType] = [:]) {
        self.types = types.merging(Self.empty) { given, _ in given }
    }

    /// The type of a record.
    package subscript(_ record: OwnRecord) -> RecordType {
        types[record] ?? RecordType(name: record.name, summary: "", fields: [])
    }

    private static let empty = Dictionary(
        uniqueKeysWithValues: OwnRecord.allCases.map { record in
            (record, DataShape().recordType(of: record))
        })
}

extension OwnRecord {
    /// What the type of the record is called.
    var name: String {
        switch self {
        case .article, .page: "extra"
        case .params: "params"
        case .data: "data"
        }
    }

    /// How the site gets a field that it does not have.
    var remedy: String {
        switch self {
        case .article:
            "an article has what stands below “extra:” in its front matter, or else below “defaults: {extra: …}” in site.yml"
        case .page:
            "a page of Content/pages has what stands below “extra:” in its front matter, and the page of a term what its file has there"
        case .params: "the site has what stands below “params:” in site.yml"
        case .data: "“data.rates” is the file Content/data/rates.csv, .json or .yml"
        }
    }
}

/// What a template uses of the site’s own values.
package enum OwnUse: Sendable, Hashable {
    /// A field of one of the records by its name; for data the file.
    case field(OwnRecord, String)
    /// All that one of the records has.
    case all(OwnRecord)
}
