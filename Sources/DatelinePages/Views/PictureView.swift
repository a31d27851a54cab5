import DatelineDigest
import DatelineModel
import DatelineReading
import DatelineTemplates

/// The picture of an article where lists show it: with its size, so that no text moves when it arrives.
struct PictureView: Sendable {
    let permalink: Permalink
    let size: PictureSize
    let picture: ListPicture
    let copies: [ImageCopy]

    /// The first picture of a text has to be so wide and so high to stand in lists: smaller ones are icons and logos.
    private static let smallest = (width: 320, height: 160)

    /// The picture of an article; `nil` if it has none that lists can show.
    init?(_ article: Article, _ attachments: Attachments) {
        guard let picture = article.text.listPicture,
            let (permalink, size, copies) = attachments.listPicture(picture.picture.address, from: article.path),
            picture.isGiven || size.width >= Self.smallest.width && size.height >= Self.smallest.height
        else { return nil }
        (self.permalink, self.size, self.picture, self.copies) = (permalink, size, picture, copies)
    }

    private static let copySchema = RecordSchema<ImageCopy>(
        "picture_copy", "A smaller copy of a picture, for srcset.",
        [
            .link("path", "Where it is.") { $0.permalink },
            .number("width", "Its width in pixels.") { $0.width },
        ])

    static let schema = RecordSchema<PictureView>(
        "picture", "The picture of an article in lists.",
        [
            .link("path", "Where it is.") { $0.permalink },
            .text("alt", "What is on it, for those who do not see it; may be empty.") { $0.picture.picture.text },
            .number("width", "Its width in pixels.") { $0.size.width },
            .number("height", "Its height in pixels.") { $0.size.height },
            .flag("is_drawing", "Whether it is an SVG, which mail programs do not show.") {
                $0.permalink.description.lowercased().hasSuffix(".svg")
            },
            .optionalText("credit", "Who made it.") { $0.picture.credit },
            .list("copies", of: copySchema.type, "Its smaller copies; none without images in site.yml.") {
                $0.copies.map { copySchema.record($0) }
            },
            .number("focus_x", "What of it must be seen where it is cut: from the left, in percent, by tens.") {
                $0.picture.focus?.x ?? 50
            },
            .number("focus_y", "The same from above.") { $0.picture.focus?.y ?? 50 },
        ])

    var record: Record { Self.schema.record(self) }
}
