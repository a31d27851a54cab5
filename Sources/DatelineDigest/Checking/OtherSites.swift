package import DatelineModel

/// What is known of the pages of other sites that a site links to.
package struct OtherSites: Sendable {
    /// How many pages there are links to.
    package let pages: Int
    /// Those of which nobody knows whether readers get them, in the order of the links.
    package let unchecked: [Unchecked]

    /// Pages, some of which could not be checked.
    package init(pages: Int, unchecked: [Unchecked]) { (self.pages, self.unchecked) = (pages, unchecked) }

    /// A page that could not be checked. That is no fault of the links to it.
    package struct Unchecked: Sendable {
        /// Its address.
        package let address: String
        /// Why: `answers 403 (forbidden)`.
        package let reason: String
        /// Where the links to it are.
        package let places: [SourceLocation]

        /// A page with the reason.
        package init(address: String, reason: String, places: [SourceLocation]) {
            (self.address, self.reason, self.places) = (address, reason, places)
        }

        /// A description for editors.
        package var words: String { "not checked: “\(address)” \(reason)" }
    }

    /// How many places of one page are named where people read.
    private static let mostPlaces = 3

    /// The pages that could not be checked as lines of text.
    var lines: [StyledLine] {
        unchecked.flatMap { page in
            var lines = [StyledLine(page.words, .quiet)]
            lines += page.places.prefix(Self.mostPlaces).map {
                StyledLine("    \($0.file):\($0.line):\($0.column)", .quiet)
            }
            if page.places.count > Self.mostPlaces {
                lines.append(StyledLine("    and \(page.places.count - Self.mostPlaces) more", .quiet))
            }
            return lines + [StyledLine("")]
        }
    }

    /// `12 pages of other sites, 2 not checked.`
    var summary: String {
        "\(DiagnosticPrinter.counted(pages, "page")) of other sites"
            + (unchecked.isEmpty ? "." : ", \(unchecked.count) not checked.")
    }

    /// An object for each page that could not be checked.
    var linesOfJSON: [String] {
        unchecked.map { page in
            JSONText { json in
                json.member("kind", "unchecked_link")
                json.member("address", page.address)
                json.member("summary", page.words)
                json.member("places", each: page.places) { json, place in
                    json.object { json in
                        json.member("path", place.file)
                        json.member("line") { $0.literal("\(place.line)") }
                        json.member("column") { $0.literal("\(place.column)") }
                    }
                }
            }.text
        }
    }
}
