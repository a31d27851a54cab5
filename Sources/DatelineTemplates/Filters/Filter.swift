import DatelineModel

/// A filter: what it is called, which values it takes, and what it makes of them.
///
/// To add one, add an entry to one of the tables beside this file; `Filter.all` lists the tables.
struct Filter: Sendable {
    /// What kind of argument a filter takes.
    enum Parameter: Sendable {
        case text
        case number(atLeast: Int)
        /// A text or a number, of the same type as the value.
        case sameAsValue
        /// A date pattern, which is checked when the template is read.
        case datePattern
        /// The name of a field of the list's records.
        case field
        /// What is counted, as the site's words call it.
        case noun

        /// The kind in words.
        var phrase: String {
            switch self {
            case .text, .datePattern, .field, .noun: "a text in quotes"
            case .number: "a number"
            case .sameAsValue: "a text in quotes or a number"
            }
        }
    }

    /// Why a filter does not take a certain constant.
    struct Refusal: Error {
        let identifier: String
        let summary: String
        let help: String?
    }

    let name: String
    /// How it is written, with arguments: `limit: 5`.
    let usage: String
    /// Which values it takes, in words: `a list`.
    let takes: String
    /// Its arguments; the last `optional` of them may be left out.
    var parameters: [Parameter] = []
    var optional = 0
    /// Whether it is asked about missing values too. The others pass them on.
    var takesMissing = false
    /// The type it makes of a type, or `nil` if it does not take such values. The field is that of a `field` argument.
    let result: @Sendable (ValueType, RecordType.Field?) -> ValueType?
    /// What it makes of a value that is known when the template is read; `nil` if that is nothing special.
    var constant: (@Sendable (TemplateValue, SiteLookup) throws(Refusal) -> TemplateValue)?
    /// What it does while rendering; `nil` if it takes only values that are known when the template is read.
    let action: FilterAction?

    /// All filters.
    static let all = dates + numbers + lists + texts + words + addresses

    private static let byName = Dictionary(all.map { ($0.name, $0) }, uniquingKeysWith: { first, _ in first })

    /// The filter of a name.
    static func named(_ name: String) -> Filter? { byName[name] }
}

/// What filters know of the site when a template is read.
struct SiteLookup: Sendable {
    /// The site's files by the names that templates use, with the addresses they have in the output.
    let assets: [String: Permalink]
    /// The words that pages say of themselves.
    let words: Words
}

/// What a filter does while rendering.
///
/// The functions must not capture anything: what they need comes in the arguments.
enum FilterAction: Sendable {
    /// Makes another value.
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
