/// The form in which an article's text is written.
package enum TextFormat: String, Sendable, Hashable {
    /// CommonMark, in a file that ends in `.md` or `.markdown`.
    case markdown
    /// Paragraphs separated by blank lines, in a file that ends in `.txt` or `.text`.
    case plainText

    /// The format of a file by the end of its name, in capitals or not; `nil` if it is no text that is read.
    package init?(ofFile path: String) {
        if path.hasSuffix(".md") {
            self = .markdown
        } else if path.hasSuffix(".txt") {
            self = .plainText
        } else {
            guard let dot = path.lastIndex(of: ".") else { return nil }
            switch path[path.index(after: dot)...].lowercased() {
            case "md", "markdown", "mdown", "mdwn", "mkd", "mkdn", "mkdown", "mdtext", "mdx": self = .markdown
            case "txt", "text": self = .plainText
            default: return nil
            }
        }
    }
}

/// What tells one state of a file from a later one.
package struct FileStamp: Sendable, Hashable {
    /// The size in bytes.
    package let size: Int64
    /// The time of the last change, in nanoseconds since 1970.
    package let modified: Int64
    /// The file's number in its file system.
    package let inode: UInt64

    /// A state as the file system tells it.
    package init(size: Int64, modified: Int64, inode: UInt64) {
        self.size = size
        self.modified = modified
        self.inode = inode
    }
}

/// Where an article's own words stand. They are read again when its page is rendered, so that a site of any size fits
/// into memory, unless whoever reads them wants them kept.
package struct Body: Sendable, Hashable {
    /// The file, relative to the `Content` folder.
    package let path: String
    /// How the text is written.
    package let format: TextFormat
    /// The words without front matter, dateline and sign-off, as bytes of the decoded text.
    package let range: Range<Int>
    /// The file's state when the range was found.
    package let stamp: FileStamp
    /// Whether the file's bytes are the text as they are: UTF-8 in normal form C, with no byte order mark.
    package let isDecoded: Bool
    /// Whether the first block is a heading that became the article's title.
    package let beginsWithTitle: Bool
    /// The part of the decoded text from which page furniture and the like were taken; `nil` if it is as it was written.
    package let cleaned: Range<Int>?
    /// The text of the whole file as it was read, where it is kept; `nil` if it is to be read again.
    package let text: [UInt8]?

    /// A part of a file.
    package init(
        path: String, format: TextFormat, range: Range<Int>, stamp: FileStamp, isDecoded: Bool, beginsWithTitle: Bool,
        cleaned: Range<Int>? = nil, text: [UInt8]? = nil
    ) {
        self.path = path
        self.format = format
        self.range = range
        self.stamp = stamp
        self.isDecoded = isDecoded
        self.beginsWithTitle = beginsWithTitle
        self.cleaned = cleaned
        self.text = text
    }

    /// The same without a word.
    package var emptied: Body {
        Body(
            path: path, format: format, range: 0..<0, stamp: stamp, isDecoded: isDecoded,
            beginsWithTitle: false, text: text.map { _ in [] })
    }
}

/// HTML that may stand in a page as it is: made by the Markdown renderer, never by an author or a template.
package struct HTML: Sendable, Hashable {
    /// The markup, UTF-8.
    package let bytes: [UInt8]

    /// Markup that is known to be safe.
    package init(bytes: [UInt8]) { self.bytes = bytes }

    /// Nothing.
    package static let empty = HTML(bytes: [])
}

/// An image that an article shows.
package struct Picture: Sendable, Hashable {
    /// Its address as the article gives it: a path from the article's file, or one of the site.
    package let address: String
    /// What is on it, for those who do not see it; may be empty.
    package let text: String

    /// An image.
    package init(address: String, text: String) { (self.address, self.text) = (address, text) }
}

/// The picture that stands above the text of an article, with the words below it.
package struct LeadFigure: Sendable, Hashable {
    /// The picture.
    package let picture: Picture
    /// What it shows, for all readers; `nil` if nobody says.
    package let caption: String?
    /// Who made it; `nil` if nobody says.
    package let credit: String?

    /// A picture with its words.
    package init(_ picture: Picture, caption: String?, credit: String?) {
        (self.picture, self.caption, self.credit) = (picture, caption, credit)
    }

    /// The same with typographic signs in its words.
    func typeset(by typography: Typography) -> LeadFigure {
        LeadFigure(
            Picture(address: picture.address, text: typography.set(picture.text)),
            caption: caption.map(typography.set), credit: credit.map(typography.set))
    }
}
