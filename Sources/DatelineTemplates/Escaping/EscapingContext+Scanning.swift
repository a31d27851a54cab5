/// Reading static text.
extension EscapingContext {
    /// Reads static text. Returns the first byte that is not allowed where it is; `nil` if there is none.
    mutating func read(_ bytes: ArraySlice<UInt8>, source: Int, offset: Int) -> Misplaced? {
        var misplaced: Misplaced?
        var index = bytes.startIndex
        while index < bytes.endIndex {
            let byte = bytes[index]
            let position = index - bytes.startIndex
            switch place {
            case .text:
                if byte == UInt8(ascii: "<"), let next = bytes[(index + 1)...].first {
                    if next.isMarkupStart { open(.tagOpen, source, offset + position) }
                } else if byte == UInt8(ascii: "<") {
                    open(.tagOpen, source, offset + position)
                }
            case .plainText: return nil
            case .elementText: readElementText(byte)
            case .comment: readComment(byte)
            case .declaration:
                if byte == UInt8(ascii: ">") { place = .text }
            case .value(let quote):
                if byte == quote { endValue(.tagEdge) } else { readValue(byte) }
            default:
                let began = opening
                let kind = readTag(byte)
                if let kind, misplaced == nil { misplaced = Misplaced(kind: kind, offset: position, opening: began) }
                if byte == UInt8(ascii: "<") { open(.tagOpen, source, offset + position) }
            }
            index += 1
        }
        return misplaced
    }

    private mutating func open(_ place: Place, _ source: Int, _ offset: Int) {
        self.place = place
        opening = Opening(source: source, offset: offset)
        word = []
        isClosingTag = false
        element = .normal
    }

    // MARK: - Tags

    /// Reads a byte inside a tag. Returns what it is if it is not allowed there.
    private mutating func readTag(_ byte: UInt8) -> Misplaced.Kind? {
        if byte == UInt8(ascii: ">"), place != .tagOpen {
            endTag()
            return nil
        }
        // Where a tag has no end, the next one would be a part of it.
        if byte == UInt8(ascii: "<") { return place == .tagOpen ? nil : .tag }
        let isQuote = byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'")
        // `data-note=it's` is odd, but browsers read it as it is written.
        let mayHaveQuote = place == .tagOpen || place == .beforeValue || place == .unquotedValue
        let misplaced: Misplaced.Kind? = isQuote && !mayHaveQuote ? .quote : nil
        switch place {
        case .tagOpen: readTagOpen(byte)
        case .tagName:
            if byte.isTemplateSpace || byte == UInt8(ascii: "/") { endWord(.inTag) } else { addToWord(byte) }
        case .inTag:
            if !byte.isTemplateSpace, byte != UInt8(ascii: "/") { startAttribute(byte) }
        case .tagEdge:
            if byte.isTemplateSpace || byte == UInt8(ascii: "/") {
                place = .inTag
            } else {
                startAttribute(byte)
                return misplaced ?? .attribute
            }
        case .attributeName:
            if byte == UInt8(ascii: "=") {
                endWord(.beforeValue)
            } else if byte.isTemplateSpace {
                endWord(.afterAttributeName)
            } else if byte == UInt8(ascii: "/") {
                endWord(.inTag)
            } else {
                addToWord(byte)
            }
        case .afterAttributeName:
            if byte == UInt8(ascii: "=") {
                place = .beforeValue
            } else if byte == UInt8(ascii: "/") {
                place = .inTag
            } else if !byte.isTemplateSpace {
                startAttribute(byte)
            }
        case .beforeValue:
            if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") {
                startValue(.value(quote: byte))
            } else if !byte.isTemplateSpace {
                startValue(.unquotedValue)
                readValue(byte)
            }
        case .unquotedValue:
            if byte.isTemplateSpace { endValue(.inTag) } else { readValue(byte) }
        default: break
        }
        return misplaced
    }

    private mutating func readTagOpen(_ byte: UInt8) {
        switch byte {
        case UInt8(ascii: "/"): isClosingTag = true
        case UInt8(ascii: "!"), UInt8(ascii: "?"):
            place = byte == UInt8(ascii: "!") ? .comment : .declaration
            word = [UInt8(ascii: "!")]
        case _ where byte.isWordStart:
            place = .tagName
            addToWord(byte)
        default: place = .text
        }
    }

    private mutating func startAttribute(_ byte: UInt8) {
        place = .attributeName
        word = []
        addToWord(byte)
    }

    private mutating func addToWord(_ byte: UInt8) {
        word.append((65...90).contains(byte) ? byte + 32 : byte)
    }

    /// Ends the name of a tag or attribute.
    mutating func endWord(_ next: Place) {
        let name = String(decoding: word, as: UTF8.self)
        if place == .tagName {
            tagName = name
            element = isClosingTag ? .normal : ElementKind(name: name)
        } else {
            attributeName = name
            attribute = AttributeKind(name: name)
        }
        word = []
        place = next
    }

    private mutating func startValue(_ next: Place) {
        place = next
        word = []
        address = attribute == .address || attribute == .addresses ? .start : .none
    }

    /// Ends an attribute's value.
    mutating func endValue(_ next: Place) {
        if element == .script, attributeName == "type" {
            let type = String(decoding: word, as: UTF8.self)
            if ["application/json", "application/ld+json"].contains(type) { element = .json }
        }
        leaveAttribute(next)
    }

    /// Leaves the attribute.
    mutating func leaveAttribute(_ next: Place) {
        place = next
        attribute = .plain
        address = .none
        word = []
    }

    private mutating func endTag() {
        if place == .tagName || place == .attributeName { endWord(place) }
        if place == .unquotedValue { endValue(place) }
        leaveAttribute(element == .normal ? .text : .elementText)
        isInJSONText = false
        isAfterBackslash = false
        isClosingTag = false
    }

    // MARK: - Values and text

    /// Reads a byte of an attribute's value.
    private mutating func readValue(_ byte: UInt8) {
        if element == .script, attributeName == "type" { addToWord(byte) }
        switch address {
        case .none, .script: break
        case _ where attribute == .addresses && byte == UInt8(ascii: ","): address = .start
        case .start, .scheme: readScheme(byte)
        case .path, .query, .unclear, .size:
            if attribute == .addresses, byte.isTemplateSpace {
                address = .size
            } else if byte == UInt8(ascii: "?") || byte == UInt8(ascii: "#") {
                address = .query
            } else if address == .unclear {
                address = .path
            }
        }
    }

    private mutating func readScheme(_ byte: UInt8) {
        switch byte {
        case 0...0x20: break
        case UInt8(ascii: "/"): address = .path
        case UInt8(ascii: "?"), UInt8(ascii: "#"): address = .query
        case UInt8(ascii: ":"):
            let scheme = String(decoding: word, as: UTF8.self)
            address = ["http", "https", "mailto", "tel"].contains(scheme) ? .path : .script
        default:
            address = .scheme
            addToWord(byte)
        }
    }

    /// Looks for the closing tag of an element whose content ends only there.
    private mutating func readElementText(_ byte: UInt8) {
        if element == .json { readJSON(byte) }
        if word.count == tagName.utf8.count + 2 {
            if byte == UInt8(ascii: ">") || byte.isTemplateSpace || byte == UInt8(ascii: "/") {
                place = byte == UInt8(ascii: ">") ? .text : .inTag
                element = .normal
                isClosingTag = place == .inTag
            }
            word = []
            return
        }
        addToWord(byte)
        if !"</\(tagName)".utf8.starts(with: word) {
            word = byte == UInt8(ascii: "<") ? [byte] : []
        }
    }

    private mutating func readJSON(_ byte: UInt8) {
        if isAfterBackslash {
            isAfterBackslash = false
        } else if byte == UInt8(ascii: "\\") {
            isAfterBackslash = isInJSONText
        } else if byte == UInt8(ascii: "\"") {
            isInJSONText.toggle()
        }
    }

    /// `word` holds what follows `<`, as far as it is needed to recognize a comment and its end.
    private mutating func readComment(_ byte: UInt8) {
        let hyphen = UInt8(ascii: "-")
        if word.count < 3 {
            word.append(byte)
            if byte == UInt8(ascii: ">") {
                place = .text
            } else if byte != hyphen {
                place = .declaration
            }
            return
        }
        // `<!-->` and `<!--->` are whole comments.
        if byte == UInt8(ascii: ">"), word.count >= 5 || word.first == UInt8(ascii: "!") {
            place = .text
        } else if byte == hyphen {
            word.append(byte)
        } else {
            // From here on, only two hyphens in a row can end the comment.
            word = [0, 0, 0]
        }
    }
}

extension UInt8 {
    /// Whether the byte turns the `<` before it into a tag, comment or declaration.
    fileprivate var isMarkupStart: Bool {
        isWordStart && self != UInt8(ascii: "_") || self == UInt8(ascii: "/") || self == UInt8(ascii: "!")
            || self == UInt8(ascii: "?")
    }
}
