/// Printing values.
extension EscapingContext {
    /// How a value is printed, or why it cannot be.
    enum Verdict: Sendable {
        case allowed(Escaping)
        case refused(summary: String, help: String)
    }

    /// Whether and how a value of a type can be printed here.
    func verdict(for type: ValueType.Kind) -> Verdict {
        switch place {
        case .text: return .allowed(type == .html ? .none : .markup)
        case .plainText:
            if type != .html { return .allowed(.plain) }
            return .refused(
                summary: "markup cannot be printed in plain text", help: "print a text field here")
        case .elementText: return verdictInElement(for: type)
        case .value: return verdictInValue(for: type)
        case .tagOpen, .tagName:
            return .refused(
                summary: "a value cannot be part of a tag name",
                help: "write out the tags, and choose between them with {% if … %}")
        case .inTag, .tagEdge, .attributeName, .afterAttributeName:
            return .refused(
                summary: "a value cannot be an attribute name",
                help: "write out the attribute, and print the value between its quotes")
        case .beforeValue, .unquotedValue:
            return .refused(
                summary: "a value cannot be printed in an attribute without quotes",
                help: "put quotes around the value of the attribute")
        case .comment, .declaration:
            return .refused(
                summary: "a value cannot be printed \(phrase)",
                help: "move it out of the HTML comment; {# … #} is for notes that readers never see")
        }
    }

    private func verdictInElement(for type: ValueType.Kind) -> Verdict {
        switch element {
        case .normal, .text:
            if type != .html { return .allowed(.markup) }
            return .refused(
                summary: "markup cannot be printed in “\(tagName)”",
                help: "print a text field here; “\(tagName)” cannot contain elements")
        case .json:
            if isInJSONText {
                return .refused(
                    summary: "a value cannot be printed inside a JSON string",
                    help: "remove the quotes around it: JSON values bring their own")
            }
            if type == .json { return .allowed(.script) }
            return .refused(
                summary: "only JSON can be printed in a script of a JSON type", help: "add “| json” to the value")
        case .script:
            return .refused(
                summary: "a value cannot be printed in a script",
                help: "print it in an attribute such as data-value=\"…\" and read it from there, "
                    + "or use <script type=\"application/json\">")
        case .style:
            if type == .style { return .allowed(.plain) }
            return .refused(
                summary: "a value cannot be printed in style rules",
                help: "print a class name in class=\"…\" and write the rules for it in the style sheet")
        case .raw:
            return .refused(
                summary: "a value cannot be printed in “\(tagName)”", help: "its content cannot be escaped")
        }
    }

    private func verdictInValue(for type: ValueType.Kind) -> Verdict {
        if type == .html {
            return .refused(
                summary: "markup cannot be printed in an attribute",
                help: "print it between elements, or print a text field here")
        }
        switch attribute {
        case .plain: return .allowed(.markup)
        case .address, .addresses: return verdictInAddress(for: type)
        case .script:
            return .refused(
                summary: "a value cannot be printed in “\(attributeName)”, which is a script",
                help: "print it in an attribute such as data-value=\"…\" and read it from a script file")
        case .style:
            if type == .style { return .allowed(.markup) }
            return .refused(
                summary: "a value cannot be printed in “style”",
                help: "print a class name in class=\"…\" and write the rules for it in the style sheet")
        case .document:
            return .refused(
                summary: "a value cannot be printed in “\(attributeName)”, which is a document",
                help: "link to a page with “src” instead")
        }
    }

    private func verdictInAddress(for type: ValueType.Kind) -> Verdict {
        let isAddress = type == .link || type == .url
        if type == .json {
            return .refused(summary: "JSON cannot be printed in an address", help: "print a text or a number")
        }
        switch address {
        case .start where isAddress, .none: return .allowed(.markup)
        case .start:
            return .refused(
                summary: "“\(attributeName)” begins with \(type), which is not known to be an address",
                help: "print a link or url, or make it one with “| url”")
        case .script:
            return .refused(
                summary: "a value cannot be printed in an address with this scheme",
                help: "write an address that begins with https:, http:, mailto: or tel:, or a path")
        case .unclear:
            return .refused(
                summary: "it depends on a condition whether the address in “\(attributeName)” begins here",
                help: "write the whole attribute in each branch")
        case .scheme, .path, .size:
            if !isAddress { return .allowed(.address) }
            return .refused(
                summary: "a full address cannot be printed inside another",
                help: "print it at the start, or after “?”")
        case .query: return .allowed(.address)
        }
    }

    /// Records that a value has been printed.
    mutating func didPrint() {
        switch place {
        case .elementText: word = []
        case .value:
            if element == .script, attributeName == "type" { word = [UInt8(ascii: "?")] }
            switch address {
            case .start, .scheme, .unclear: address = .path
            default: break
            }
        // The other places are refused; the text that follows is read as if a name or value had been printed.
        case .tagOpen: place = .tagName
        case .inTag, .tagEdge, .afterAttributeName: place = .attributeName
        case .beforeValue: place = .unquotedValue
        default: break
        }
    }

    /// Whether constant text may be printed here as if it were written in the template.
    var takesNames: Bool {
        switch place {
        case .tagOpen, .tagName, .inTag, .attributeName: true
        default: false
        }
    }

    /// What is still open and has to be closed before the end of the page; `nil` between elements.
    var unclosed: String? {
        switch place {
        case .text, .plainText: nil
        case .comment: "the HTML comment"
        case .declaration: "the declaration"
        case .value: "the value of “\(attributeName)”"
        case .elementText: "“<\(tagName)>”"
        case .tagOpen, .tagName, .inTag, .tagEdge, .attributeName, .afterAttributeName, .beforeValue, .unquotedValue:
            "the tag"
        }
    }

    /// Whether the place is inside a tag, its values included.
    var isInTag: Bool {
        switch place {
        case .text, .plainText, .comment, .declaration, .elementText: false
        default: true
        }
    }
}
