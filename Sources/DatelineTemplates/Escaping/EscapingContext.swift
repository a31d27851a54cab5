/// Where in the markup a place of a template is: between elements, in a tag, in an attribute's value, and so on.
///
/// A small tokenizer modelled on that of the HTML Standard. It reads the static text of a template in the order in which
/// it is printed. It sees only what the author of the template wrote; values never change the place, because they are
/// escaped.
struct EscapingContext: Sendable {
    /// Where in the markup.
    enum Place: Sendable, Equatable {
        case text
        /// After `<`.
        case tagOpen
        case tagName
        /// Inside a tag, where an attribute may begin.
        case inTag
        /// Inside a tag, right after a value or a template tag, where white space or the end of the tag has to come first.
        case tagEdge
        case attributeName
        case afterAttributeName
        /// After `=`.
        case beforeValue
        /// In a value closed by this quote.
        case value(quote: UInt8)
        case unquotedValue
        /// In `<!doctype …>` or similar.
        case declaration
        case comment
        /// Inside an element that ends only with its own closing tag.
        case elementText
        /// In a text that has no markup.
        case plainText
    }

    /// How much of an address has been written.
    enum AddressPart: Sendable, Equatable {
        /// No address.
        case none
        /// At the start.
        case start
        /// In what may become a scheme.
        case scheme
        case path
        /// After `?` or `#`.
        case query
        /// In the size after an address, in `srcset`.
        case size
        /// At the start or not, depending on a condition.
        case unclear
        /// After a scheme that does not start a plain address, such as `javascript:`.
        case script
    }

    /// Where something was opened, for the diagnostic if it is never closed.
    struct Opening: Sendable {
        /// The index of the source among the compiler's sources.
        let source: Int
        let offset: Int
    }

    /// A byte inside a tag that cannot stand there.
    struct Misplaced: Sendable {
        /// What it is.
        enum Kind: Sendable {
            /// An attribute without white space before it.
            case attribute
            /// The start of another tag.
            case tag
            /// A quotation mark that begins no value.
            case quote
        }

        let kind: Kind
        /// The offset in the text that was read.
        let offset: Int
        /// Where the tag begins.
        let opening: Opening?
    }

    var place = Place.text
    /// The element that the current tag opens, or whose text the place is in.
    var element = ElementKind.normal
    var attribute = AttributeKind.plain
    var address = AddressPart.none
    /// Whether the place is inside a JSON string.
    var isInJSONText = false

    /// The last names that were read, in lower case.
    var tagName = ""
    var attributeName = ""
    var opening: Opening?

    var isClosingTag = false
    var word: [UInt8] = []
    var isAfterBackslash = false

    /// Whether the text that follows is read in the same way after both.
    func isAlike(_ other: EscapingContext) -> Bool {
        place == other.place && element == other.element && attribute == other.attribute && address == other.address
            && isInJSONText == other.isInJSONText && isClosingTag == other.isClosingTag
    }

    /// The place in words, for messages.
    var phrase: String {
        switch place {
        case .text: "between elements"
        case .tagOpen, .tagName: "in a tag name"
        case .inTag, .tagEdge: "in a tag, between attributes"
        case .attributeName, .afterAttributeName: "in an attribute name"
        case .beforeValue, .unquotedValue: "in an unquoted value"
        case .value: "in the value of “\(attributeName)”"
        case .declaration: "in a declaration"
        case .comment: "in an HTML comment"
        case .elementText: "in “\(tagName)”"
        case .plainText: "in plain text"
        }
    }
}
