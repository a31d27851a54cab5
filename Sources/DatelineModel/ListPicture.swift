/// The picture that stands beside an article’s headline in lists.
package struct ListPicture: Sendable, Hashable {
    /// The picture.
    package let picture: Picture
    /// Who made it; `nil` if nobody says.
    package let credit: String?
    /// What of it must be seen where it is cut; `nil` for its middle.
    package let focus: FocalPoint?
    /// Whether its author named it. Otherwise it is the first of the text, which may be no more than a small sign.
    package let isGiven: Bool

    /// A picture for lists.
    package init(_ picture: Picture, credit: String? = nil, focus: FocalPoint? = nil, isGiven: Bool) {
        (self.picture, self.credit, self.focus, self.isGiven) = (picture, credit, focus, isGiven)
    }

    /// The same with typographic signs in its words.
    func typeset(by typography: Typography) -> ListPicture {
        ListPicture(
            Picture(address: picture.address, text: typography.set(picture.text)), credit: credit.map(typography.set),
            focus: focus, isGiven: isGiven)
    }
}

/// What of a picture must be seen where only a part of it is shown: `focus: top`, `focus: 30% 20%`.
package struct FocalPoint: Sendable, Hashable {
    /// From the left edge, in percent, a multiple of ten: styles have a class for each.
    package let x: Int
    /// From the upper edge, likewise.
    package let y: Int

    /// The words for sides.
    package static let words = ["left", "right", "top", "bottom", "center"]

    /// Reads one or two words or percentages, as `object-position` of CSS has them; `nil` for anything else.
    package init?(_ text: String) {
        let parts = text.lowercased().split(separator: " ").map { $0 == "centre" ? "center" : String($0) }
        guard (1...2).contains(parts.count) else { return nil }
        var (x, y): (Int?, Int?) = (nil, nil)
        var centres = 0
        for (number, part) in parts.enumerated() {
            switch part {
            case "left", "right":
                guard x == nil else { return nil }
                x = part == "left" ? 0 : 100
            case "top", "bottom":
                guard y == nil else { return nil }
                y = part == "top" ? 0 : 100
            case "center": centres += 1
            default:
                guard part.hasSuffix("%"), let percent = Int(part.dropLast()), (0...100).contains(percent) else {
                    return nil
                }
                let tens = (percent + 5) / 10 * 10
                if number == 0 {
                    x = tens
                } else {
                    guard y == nil else { return nil }
                    y = tens
                }
            }
        }
        (self.x, self.y) = (x ?? 50, y ?? 50)
    }
}
