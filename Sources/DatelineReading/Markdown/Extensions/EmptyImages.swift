/// Images without an address, `![The hall]()`, of which readers get the words alone.
enum EmptyImages {
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
