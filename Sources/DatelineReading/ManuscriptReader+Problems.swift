import DatelineModel

/// What is said of a text when it is read.
extension ManuscriptReader {
    /// Why a notice is no article. A kill stops the build, because the story that it withdraws may be in the site.
    static func problem(of notice: WireHead.Noted<WireNotice>, in text: SourceText) -> Diagnostic {
        let place = Diagnostic.Place.location(text.location(at: notice.range.lowerBound, length: notice.range.count))
        let way = "if it is a story, write “wire: false” in its front matter or sidecar"
        guard notice.value == .kill else {
            return .warning(
                .wireAdvisory, at: place, "this is a message to editors, not a story; it is not in the site",
                help: "delete it when it has been read; \(way)")
        }
        return .error(
            .wireKill, at: place, "an agency withdraws a story here; this is not an article",
            help: "take the story that it names out of the site, then delete this file; \(way)")
    }

    static func warnings(
        of head: WireHead, _ secondStory: SecondStory?, _ notes: EditorsNotes?, in text: SourceText
    ) -> [Diagnostic] {
        var warnings = head.notes.map { note in
            Diagnostic.warning(
                .wireAdvisory, at: .location(text.location(at: note.range.lowerBound, length: note.range.count)),
                "a note for editors above the story; it is not in the site", help: "delete it when it has been read")
        }
        warnings += head.extras.filter { $0.range.upperBound <= head.bodyStart }.map { extra in
            .warning(
                .wireAdvisory, at: .location(text.location(at: extra.range.lowerBound, length: extra.range.count)),
                "a caption or a contact above the story; it is not in the site", help: "delete it, or put it below")
        }
        if let notes {
            warnings.append(
                .warning(
                    .wireAdvisory, at: .location(text.location(at: notes.start)),
                    "notes for editors below the story; they are not in the site",
                    help: "delete them when they have been read"))
        }
        if let secondStory {
            warnings.append(
                .warning(
                    .secondStory, at: .location(text.location(at: secondStory.start)),
                    "a second story begins here; only the first is in the site",
                    help: "put it into a file of its own; if it is one story, write “wire: false” in its front matter"
                ))
        }
        return warnings
    }

    /// The lines of a part of a text: what closes a story, such as the name of its agency, or notes below it.
    static func lines(of text: SourceText, _ range: Range<Int>) -> [String] {
        guard range.lowerBound < range.upperBound else { return [] }
        return FileLines(text.bytes, from: range.lowerBound, to: range.upperBound)
            .map { String(decoding: text.bytes[$0.range], as: UTF8.self).trimmingWhitespace() }
            .filter { !$0.isEmpty }
    }

    /// What is said of lines that are no part of a story.
    static func summary(ofRemoved lines: [String]) -> String {
        let shown = lines.prefix(5).map { "“\($0)”" }.joined(separator: ", ")
        let rest = lines.count > 5 ? " and \(lines.count - 5) more" : ""
        return "left out as no part of the story: \(shown)\(rest)"
    }
}

extension Diagnostic {
    /// A warning of a picture that would be brought to readers by another host than the site’s.
    static func remotePicture(_ picture: LeadPicture, _ text: SourceText) -> Diagnostic {
        .warning(
            .remotePicture, at: .location(picture.file.location(in: text)),
            "the lead picture is not a file of the site, so the page does not show it",
            help:
                "save it beside the article and write “image: NAME”; or leave it to networks: “image: {file: …, hidden: true}”"
        )
    }

    /// A warning of words that may say that a text is not ready for readers, and may as well be a part of it.
    static func unfinished(_ words: String, at location: SourceLocation) -> Diagnostic {
        .warning(
            .unfinishedText, at: .location(location),
            "“\(words)” may mark a text that is not ready; it is in the site all the same",
            help: "write “draft: true” to hold the article back, or “wire: false” if these are words of the text")
    }
}
