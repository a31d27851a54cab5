import DatelineModel

/// Reads the size of an SVG: the lengths of its root element, or those of the `viewBox` in their place.
enum SVGPicture {
    /// `nil` if it fills whatever place it gets.
    static func size(_ bytes: PictureBytes) throws(PictureError) -> PictureSize? {
        // SVG in UTF-16 is shown as well, and says its size to browsers alone.
        if bytes.has("\u{FE}\u{FF}", at: 0) || bytes.has("\u{FF}\u{FE}", at: 0) { return nil }
        var pieces = HTMLPieces(String(decoding: bytes.bytes, as: UTF8.self))
        while let piece = pieces.next() {
            guard case .start(let name, let tag) = piece else { continue }
            guard name == "svg" || name.hasSuffix(":svg") else { throw .broken("it is no SVG") }
            return size(of: HTMLTag(name, tag))
        }
        throw .endsEarly
    }

    private static func size(of root: HTMLTag) -> PictureSize? {
        let numbers = (root["viewbox"] ?? "").split { $0 == "," || $0.isWhitespace }.compactMap { Double($0) }
        let isBox = numbers.count == 4 && numbers[2...].allSatisfy { $0 > 0 && $0.isFinite }
        let box = isBox ? (width: numbers[2], height: numbers[3]) : nil
        switch (root["width"].flatMap(pixels), root["height"].flatMap(pixels), box) {
        case (let width?, let height?, _): return size(width, height)
        case (let width?, nil, let box?): return size(width, width * box.height / box.width)
        case (nil, let height?, let box?): return size(height * box.width / box.height, height)
        case (nil, nil, let box?): return size(box.width, box.height)
        default: return nil
        }
    }

    private static func size(_ width: Double, _ height: Double) -> PictureSize {
        PictureSize(width: PictureSize.rounded(width), height: PictureSize.rounded(height))
    }

    /// A length of CSS that depends on nothing else, in pixels; `nil` for `100%` or `2em`.
    private static func pixels(_ length: String) -> Double? {
        let text = length.trimmingWhitespace().lowercased()
        let unit = String(text.reversed().prefix { $0.isLetter || $0 == "%" }.reversed())
        guard let factor = units[unit], let number = Double(text.dropLast(unit.count)), number > 0 else { return nil }
        return number * factor
    }

    private static let units: [String: Double] = [
        "": 1, "px": 1, "in": 96, "cm": 96 / 2.54, "mm": 96 / 25.4, "q": 96 / 101.6, "pt": 96.0 / 72, "pc": 16,
    ]
}
