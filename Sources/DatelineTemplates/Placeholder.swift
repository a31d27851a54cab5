package import DatelineModel
package indirect enum ValueType: Sendable {
    case text, html, link, url, number, flag, date, json, record(RecordType), list(ValueType)
}
package enum TemplateValue: Sendable {
    case none, text(String), html(HTML), link(Permalink), url(String), number(Int), flag(Bool), date(PublicationDate),
        json([UInt8]), record(Record), list([TemplateValue])
}
package struct Record: Sendable { package let values: [TemplateValue] }
package final class RecordType: Sendable { init() {} }
package struct Field<Source>: Sendable {
    static func make() -> Field { Field() }
    package static func text(_ n: String, _ s: String, _ v: @escaping @Sendable (Source) -> String) -> Field { make() }
    package static func optionalText(_ n: String, _ s: String, _ v: @escaping @Sendable (Source) -> String?) -> Field {
        make()
    }
    package static func html(_ n: String, _ s: String, _ v: @escaping @Sendable (Source) -> HTML) -> Field { make() }
    package static func optionalHTML(_ n: String, _ s: String, _ v: @escaping @Sendable (Source) -> HTML?) -> Field {
        make()
    }
    package static func link(_ n: String, _ s: String, _ v: @escaping @Sendable (Source) -> Permalink) -> Field {
        make()
    }
    package static func optionalLink(_ n: String, _ s: String, _ v: @escaping @Sendable (Source) -> Permalink?) -> Field
    { make() }
    package static func url(_ n: String, _ s: String, _ v: @escaping @Sendable (Source) -> String) -> Field { make() }
    package static func optionalURL(_ n: String, _ s: String, _ v: @escaping @Sendable (Source) -> String?) -> Field {
        make()
    }
    package static func number(_ n: String, _ s: String, _ v: @escaping @Sendable (Source) -> Int) -> Field { make() }
    package static func flag(_ n: String, _ s: String, _ v: @escaping @Sendable (Source) -> Bool) -> Field { make() }
    package static func date(_ n: String, _ s: String, _ v: @escaping @Sendable (Source) -> PublicationDate) -> Field {
        make()
    }
    package static func optionalDate(_ n: String, _ s: String, _ v: @escaping @Sendable (Source) -> PublicationDate?)
        -> Field
    { make() }
    package static func optionalJSON(_ n: String, _ s: String, _ v: @escaping @Sendable (Source) -> [UInt8]?) -> Field {
        make()
    }
    package static func texts(_ n: String, _ s: String, _ v: @escaping @Sendable (Source) -> [String]) -> Field {
        make()
    }
    package static func record(_ n: String, of: RecordType, _ s: String, _ v: @escaping @Sendable (Source) -> Record)
        -> Field
    { make() }
    package static func optionalRecord(
        _ n: String, of: RecordType, _ s: String, _ v: @escaping @Sendable (Source) -> Record?
    ) -> Field { make() }
    package static func list(_ n: String, of: RecordType, _ s: String, _ v: @escaping @Sendable (Source) -> [Record])
        -> Field
    { make() }
}
package struct RecordSchema<Source>: Sendable {
    package let type = RecordType(); package init(_ n: String, _ s: String, _ f: [Field<Source>]) {};
    package func record(_ s: Source) -> Record { Record(values: []) }
}
package struct TemplateSource: Sendable {
    package let name: String; package let text: SourceText;
    package init(name: String, text: SourceText) { self.name = name; self.text = text }
}
package struct TemplateLibrary: Sendable {
    package init(_ s: [TemplateSource], baseURL: BaseURL, assets: [String: Permalink]) {};
    package var diagnostics: [Diagnostic] { [] }
    package func compile(_ n: String, for type: RecordType) -> (template: Template?, diagnostics: [Diagnostic]) {
        (nil, [])
    }
}
package struct Template: Sendable { package func render(_ r: Record, into b: inout [UInt8]) {} }
package enum FieldsListing { package static func text(_ k: [(String, RecordType)]) -> String { "" } }
