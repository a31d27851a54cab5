/// Images of which nobody has written all: those without an address, `![The hall]()`, of which readers get the words alone, and
/// those with words that a program put in the place of an author’s.
enum EmptyImages {
    /// What programs that make Markdown of office documents write where there is no text for an image, and where there is no
    /// title.
    private static let fillers = (text: "alt_text", title: "image_tooltip")

    /// Takes words that say nothing off the images in some trees.
    static func removeFillers(in roots: [MarkdownNode]) {
        var images: [MarkdownNode] = []
        for root in roots { root.visit { if $0.kind == .image { images.append($0) } } }
        for image in images {
            if let title = image.title, title.elementsEqual(fillers.title.utf8) { image.setTitle("") }
            guard let words = image.firstChild, words.next == nil, words.kind == .text, let text = words.literal,
                text.elementsEqual(fillers.text.utf8)
            else { continue }
            words.remove()
        }
    }

    /// Puts the words of such images in their place in some trees. Returns the lines of those that lost something.
    static func unwrap(in roots: [MarkdownNode], line: (MarkdownNode) -> Int) -> [Int] {
        var images: [MarkdownNode] = []
        for root in roots { root.visit { if $0.kind == .image, $0.address?.isEmpty ?? true { images.append($0) } } }
        return images.map { image in
            let start = line(image)
            while let word = image.firstChild { image.insertBefore(word) }
            image.remove()
            return start
        }
    }
}
