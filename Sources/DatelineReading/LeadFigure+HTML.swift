package import DatelineModel

extension LeadFigure {
    /// The picture as HTML, with its size, the copies that browsers may choose, and the words below it. Its address leads where
    /// `links` says. As the first picture of a page it is loaded at once.
    package func html(_ links: TextLinks) -> HTML {
        var html: [UInt8] = []
        let address = links.address(picture.address) ?? picture.address
        html.append(text: "<figure>\n<img src=\"")
        html.append(escaped: address)
        html.append(text: "\" alt=\"")
        html.append(escaped: picture.text)
        html.append(text: "\"")
        if let shown = links.picture(picture.address) {
            let candidates = shown.candidates(besides: address)
            for (number, candidate) in candidates.enumerated() {
                html.append(text: number == 0 ? " srcset=\"" : ", ")
                html.append(escaped: candidate.address)
                html.append(text: " \(candidate.descriptor)")
            }
            if !candidates.isEmpty { html.append(text: "\"" + shown.sizes(besides: "")) }
            html.append(text: shown.size.attributes(besides: ""))
        }
        html.append(text: " decoding=\"async\" />\n")
        if caption != nil || credit != nil {
            html.append(text: "<figcaption>")
            if let caption { html.append(escaped: caption) }
            if let credit {
                html.append(text: caption == nil ? "<small class=\"credit\">" : "\n<small class=\"credit\">")
                html.append(escaped: credit)
                html.append(text: "</small>")
            }
            html.append(text: "</figcaption>\n")
        }
        html.append(text: "</figure>\n")
        return HTML(bytes: html)
    }
}
