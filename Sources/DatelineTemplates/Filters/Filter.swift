import DatelineModel

/// A filter: its name, the values it takes, and what it does with them.
///
/// To add one, add an entry to one of the tables beside this file; `Filter.all` lists the tables.
struct Filter: Sendable {
    /// What kind of argument a filter takes.
    enum Parameter: Sendable {
        case text
        case number(atLeast: Int)
        /// A text or a number, of the same type as the value.
        case sameAsValue
        /// A date pattern, which is checked at compile time.
        case datePattern
        /// The name of a field of the list's records.
        case field
        /// A value of the field that the argument before it names.
        case valueOfField
        /// One of a few words.
        case word([String])
        /// A noun of the site's words.
        case noun

        /// The kind in words.
        var phrase: String {
            switch self {
            case .text, .datePattern, .field, .noun: "quoted text"
            case .number: "a number"
            case .word(let words): words.map { "“\($0)”" }.joined(separator: " or ")
            case .sameAsValue, .valueOfField: "quoted text or a number"
            }
        }
    }

    /// Why a filter rejects a constant.
    struct Refusal: Error {
        let identifier: DiagnosticID
        let summary: String
        let help: String?
    }

    let name: String
    /// An example of its use: `limit: 5`.
    let usage: String
    /// What comes out of it, in a sentence for those who write templates.
    let meaning: String
    /// Which values it takes, in words: `a list`.
    let takes: String
    /// Its arguments; the last `optional` of them may be left out.
    var parameters: [Parameter] = []
    var optional = 0
    /// Whether it is given what the fields of the records are called.
    var needsTitles = false
    /// Whether it is applied to missing values, too. Other filters pass them on.
    var takesMissing = false
    /// The type of its result for a type of value; `nil` if it does not take such values. The field is that of a `field`
    /// argument.
    let result: @Sendable (ValueType, RecordType.Field?) -> ValueType?
    /// Its result for a constant, computed at compile time; `nil` if constants are not special.
    var constant: (@Sendable (TemplateValue, SiteLookup) throws(Refusal) -> TemplateValue)?
    /// What it does while rendering; `nil` if it takes only constants.
    let action: FilterAction?

    /// All filters.
    static let all = dates + numbers + lists + choosing + texts + words + addresses

    private static let byName = Dictionary(all.map { ($0.name, $0) }, uniquingKeysWith: { first, _ in first })

    /// The filter with a name.
    static func named(_ name: String) -> Filter? { byName[name] }
}

/// What filters know about the site when a template is compiled.
struct SiteLookup: Sendable {
    /// The site's files by the names that templates use, with their addresses in the output.
    let assets: [String: Permalink]
    /// The fixed words of the pages, in the site's language.
    let words: Words
}

/// What a filter does while rendering.
///
/// The functions must not capture anything: what they need is in the arguments.
enum FilterAction: Sendable {
    /// Computes another value.
    case transform(@Sendable (TemplateValue, FilterArguments) -> TemplateValue)
    /// Writes text, JSON or an address, unescaped.
    case write(Written, @Sendable (TemplateValue, FilterArguments, inout [UInt8]) -> Void)

    /// What a filter writes.
    enum Written: UInt8, Sendable { case text, json, url }
}

/// A filter with its arguments in a program.
struct FilterCall: Sendable {
    let action: FilterAction
    let takesMissing: Bool
    let arguments: FilterArguments
}
