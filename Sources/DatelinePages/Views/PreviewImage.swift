import DatelineDigest
import DatelineModel
import DatelineReading
import DatelineTemplates

/// The picture that networks show with a link to a page.
struct PreviewImage: Sendable {
    let url: String
    let text: String
    var size = (width: 0, height: 0)

    static let schema = RecordSchema<PreviewImage>(
        "preview_image", "The picture that networks show with a link to a page.",
        [
            .url("url", "Its whole address.") { $0.url },
            .text("text", "What is on it.") { $0.text },
            .number("width", "Its width in pixels; 0 if it is not known.") { $0.size.width },
            .number("height", "Its height in pixels; 0 if it is not known.") { $0.size.height },
        ])
}

extension Edition {
    /// The picture of an article: the first that it shows, or else its card.
    func previewImage(ofArticleAt position: Int) -> PreviewImage? {
        let article = digest.articles[position]
        if let picture = article.text.picture, WebAddress.isValid(picture.address) {
            return PreviewImage(
                url: picture.address, text: picture.text.isEmpty ? article.title.value : picture.text)
        }
        if let picture = article.text.picture,
            let path = layout.links.address(picture.address, from: article.path, settings.baseURL)
        {
            let size = layout.attachments.picture(picture.address, from: article.path)?.size
            return PreviewImage(
                url: settings.baseURL.origin + path, text: picture.text.isEmpty ? article.title.value : picture.text,
                size: (size?.width ?? 0, size?.height ?? 0))
        }
        return card(ofArticleAt: position).map { previewImage(of: $0, text: article.title.value) }
    }

    /// The picture of all other pages: the site's card.
    var sitePreviewImage: PreviewImage? { siteCard.map { previewImage(of: $0, text: settings.title) } }

    private func previewImage(of card: Card, text: String) -> PreviewImage {
        PreviewImage(
            url: settings.baseURL.absolute(card.permalink.description), text: text, size: (Card.width, Card.height))
    }
}
