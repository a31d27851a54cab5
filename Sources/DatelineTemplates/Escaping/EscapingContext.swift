/// Where in the markup a place of a template is: between elements, in a tag, in an attribute's value, and so on.
///
/// A small tokenizer after the HTML Standard's, fed with the static text of a template in the order in which it is
/// printed. It sees only what the template's author wrote; values never change the place, because they are escaped.
struct EscapingContext: Sendable {
    /// Where in the markup.
    enum Place: Sendable, Equatable {
        case text
        /// After `<`.
        case tagOpen
        case tagName
        /// Inside a tag, where an attribute may begin.
        case inTag
        /// Inside a tag, right after something, where white space or the tag's end has to come first.
        case tagEdge
        case attributeName
        case afterAttributeName
        /// After `=`.
        case beforeValue
        /// In a value closed by this quote.
        case value(quote: UInt8)
        case unquotedValue
        /// In `<!doctype …>` and the like.
        case declaration
        case comment
        /// Inside an element that ends only with its own closing tag.
        case elementText
    }

    /// How far an address has been written.
    enum AddressPart: Sendable, Equatable {
        /// No address.
        case none
        /// At its beginning.
        case start
        /// In what may become a scheme.
        case scheme
        case path
        /// After `?` or `#`.
        case query
        /// In the size after an address, in `srcset`.
        case size
        /// At its beginning or not, depending on a condition.
        case unclear
        /// After a scheme whose rest is not only an address, such as `javascript:`.
        case program
    }

    /// Where something was opened, for the message that it is never closed.
    struct Opening: Sendable {
        /// The number of the source, as the compiler counts them.
        let source: Int
        let offset: Int
    }

    var place = Place.text
    /// The element that the current tag opens, or whose text the place is in.
    var element = ElementKind.normal
    var attribute = AttributeKind.plain
    var address = AddressPart.none
    /// Whether the place is inside a text of JSON.
    var isInJSONText = false

    /// The names met last, in small letters.
    var tagName = ""
    var attributeName = ""
    var opening: Opening?

    var isClosingTag = false
    var word: [UInt8] = []
    var isAfterBackslash = false

    /// Whether what follows would be read in the same way after both.
    func isAlike(_ other: EscapingContext) -> Bool {
        place == other.place && element == other.element && attribute == other.attribute && address == other.address
            && isInJSONText == other.isInJSONText && isClosingTag == other.isClosingTag
    }

    /// The place in words, for messages.
    var phrase: String {
        switch place {
        case .text: "between elements"
        case .tagOpen, .tagName: "in a tag’s name"
        case .inTag, .tagEdge: "in a tag, between attributes"
        case .attributeName, .afterAttributeName: "in an attribute’s name"
        case .beforeValue, .unquotedValue: "in a value without quotes"
        case .value: "in the value of “\(attributeName)”"
        case .declaration: "in a declaration"
        case .comment: "in an HTML comment"
        case .elementText: "in “\(tagName)”"
        }
    }
}
