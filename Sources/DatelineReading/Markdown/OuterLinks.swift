package import DatelineModel

/// A link or an image of a text that leads to another site.
package struct OuterLink: Sendable {
    /// The address as the text has it.
    package let address: String
    /// Where its author wrote it.
    package let location: SourceLocation

    /// A link to an address.
    package init(address: String, location: SourceLocation) { (self.address, self.location) = (address, location) }
}

extension Manuscript {
    /// The links of the story that lead to other sites: those of its text, unless `withText` is false, then the address of its
    /// source.
    package func outerLinks(withText: Bool = true) -> [OuterLink] {
        var links: [OuterLink] = []
        if withText {
            switch body.format {
            case .markdown:
                let document = MarkdownDocument(text.bytes[body.range], rules: rules, form: .reading)
                links = SiteLinks.leadingOut(document.links, in: text, body.range)
            case .plainText:
                links = PlainTextDocument(text.bytes, in: body.range).addresses.map {
                    OuterLink(
                        address: String(decoding: text.bytes[$0], as: UTF8.self),
                        location: text.location(at: $0.lowerBound, length: $0.count))
                }
            }
        }
        if let url = fields.citation?.url, let file = fields.text {
            // One that front matter has in other words, as with escapes, stands at its first line.
            let place = file.bytes.firstRange(of: Array(url.utf8)) ?? 0..<1
            links.append(
                OuterLink(address: url, location: file.location(at: place.lowerBound, length: place.count)))
        }
        return links
    }
}

extension TermFile {
    /// The addresses that the fields of an instrument name: those of its source and of its steps.
    package var outerLinks: [OuterLink] {
        (instrument?.addresses ?? []).map {
            OuterLink(address: $0.value, location: $0.location(in: introduction.text))
        }
    }
}

extension Prose {
    /// The links of the text that lead to other sites. `rules` are those of Markdown.
    package func outerLinks(_ rules: MarkdownRules) -> [OuterLink] {
        SiteLinks.leadingOut(MarkdownDocument(text.bytes[range], rules: rules, form: .reading).links, in: text, range)
    }
}
