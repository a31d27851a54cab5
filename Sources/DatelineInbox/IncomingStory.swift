package import DatelineModel

/// A story as it comes into the inbox, before anyone has read it: its words, and what the file around them says.
package struct IncomingStory: Sendable {
    /// The words of a story.
    package enum Text: Sendable, Hashable {
        /// Plain text, in which the head and the end of wire copy are still to be found.
        case plain(String)
        /// Markdown, in which they are not.
        case markdown(String)
        /// No words of its own: it leads to a page elsewhere.
        case none
    }

    /// A file that came with it.
    package struct Attachment: Sendable, Hashable {
        /// Its name as the sender gave it, without folders.
        package let name: String
        /// Its bytes.
        package let bytes: [UInt8]
        /// What the words call it where they show it, until it has a file; `nil` if they do not.
        package let reference: String?

        package init(name: String, bytes: [UInt8], reference: String? = nil) {
            (self.name, self.bytes, self.reference) = (name, bytes, reference)
        }
    }

    /// Where in its file it stands, for messages: `message 3`; `nil` if it is the whole file.
    package var part: String?
    /// Its words.
    package var text: Text
    /// What the file calls it: the subject of a mail, the title of a page or of an entry; `nil` if it has no name.
    package var title: String?
    /// What the file says in short; `nil` if nothing.
    package var summary: String?
    /// When it was published, as the file says; `nil` if it does not.
    package var date: PublicationDate?
    /// Who wrote it, as the file says, in its order.
    package var authors: [String] = []
    /// Where it comes from, with the address of its page; `nil` if the file does not say.
    package var source: Citation?
    /// The language of its words as a BCP 47 tag; `nil` if the file does not say.
    package var language: String?
    /// The files that came with it, in their order.
    package var attachments: [Attachment] = []
    /// The file that its words are in, if what came is only a note above it; `nil` if the words are here.
    package var document: Attachment?
    /// What the file says around its words that may keep it from readers; it is held back until an editor has looked.
    package var holdingMarks: [String] = []
    /// What was left out of its words, for the report, in their order.
    package var leftOut: [String] = []

    package init(_ text: Text, title: String? = nil, part: String? = nil) {
        (self.text, self.title, self.part) = (text, title, part)
    }
}

/// Why a file of the inbox cannot be read.
package struct UnreadableFile: Error, Hashable {
    /// The reason, as it follows the name of the file: `is no mail`.
    package let reason: String
    /// What the user can do.
    package let help: String

    package init(_ reason: String, help: String) { (self.reason, self.help) = (reason, help) }
}
