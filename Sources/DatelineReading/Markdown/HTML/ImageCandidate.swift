/// One of the pictures among which a browser chooses: `map-480.png 480w`.
struct ImageCandidate: Equatable {
    /// Where it is.
    let address: String
    /// Its width or its density: `480w`, `2x`. Empty if there is none.
    let descriptor: String

    /// The same at the address that it leads to.
    func resolved(_ links: TextLinks) -> ImageCandidate {
        ImageCandidate(address: links.address(address) ?? address, descriptor: descriptor)
    }

    /// Those of a `srcset`, as browsers read it (HTML Standard, 4.8.4.3.10). `lost` is called for each whose descriptor is
    /// neither.
    static func all(in list: String, lost: () -> Void) -> [ImageCandidate] {
        var candidates: [ImageCandidate] = []
        var rest = Array(list.unicodeScalars)[...]
        let isBlank = { (scalar: Unicode.Scalar) in scalar <= " " }
        while true {
            rest = rest.drop { isBlank($0) || $0 == "," }
            guard !rest.isEmpty else { return candidates }
            var address = rest.prefix { !isBlank($0) }
            rest = rest[address.endIndex...]
            var descriptor: ArraySlice<Unicode.Scalar> = []
            if address.last == "," {
                while address.last == "," { address.removeLast() }
            } else {
                descriptor = rest.prefix { $0 != "," }
                rest = rest[descriptor.endIndex...]
            }
            let words = text(descriptor).split(whereSeparator: \.isWhitespace).map(String.init)
            if words.count < 2, words.allSatisfy(isDescriptor) {
                candidates.append(ImageCandidate(address: text(address), descriptor: words.first ?? ""))
            } else {
                lost()
            }
        }
    }

    private static func text(_ scalars: ArraySlice<Unicode.Scalar>) -> String {
        String(String.UnicodeScalarView(scalars))
    }

    private static func isDescriptor(_ word: String) -> Bool {
        let number = word.dropLast()
        guard let first = number.utf8.first, (48...57).contains(first) || first == UInt8(ascii: ".") else {
            return false
        }
        if word.hasSuffix("w") { return Int(number).map { $0 > 0 } ?? false }
        return word.hasSuffix("x") && number.utf8.allSatisfy { (46...57).contains($0) }
            && Double(number).map { $0 > 0 } ?? false
    }
}
