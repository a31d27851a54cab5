import DatelineModel

/// How wide and high a picture is shown, in pixels, as its file says in its first bytes.
package struct PictureSize: Sendable, Hashable {
    /// The width.
    package let width: Int
    /// The height.
    package let height: Int

    /// A size in pixels.
    package init(width: Int, height: Int) { (self.width, self.height) = (width, height) }

    /// The same with the sides changed.
    var turned: PictureSize { PictureSize(width: height, height: width) }

    /// The height of a picture of these proportions that is shown as wide as this; at least 1.
    func height(forWidth width: Int) -> Int { Self.rounded(Double(self.height) * Double(width) / Double(self.width)) }

    /// The width of a picture of these proportions that is shown as high as this; at least 1.
    func width(forHeight height: Int) -> Int { turned.height(forWidth: height) }

    /// Whether a picture of another size has the same proportions, as near as pixels allow.
    func hasProportions(of other: PictureSize) -> Bool { abs(height(forWidth: other.width) - other.height) <= 1 }

    /// What a tag with these attributes lacks of width and height: where an author gave one of them, the other follows.
    func attributes(besides written: String) -> String {
        switch (Self.number("width", in: written), Self.number("height", in: written)) {
        case (_?, _?): return ""
        case (let width?, nil): return HTMLTag.canonical("height", String(height(forWidth: width)))
        case (nil, let height?): return HTMLTag.canonical("width", String(width(forHeight: height)))
        case (nil, nil): return HTMLTag.canonical("width", String(width)) + HTMLTag.canonical("height", String(height))
        }
    }

    /// The number that an attribute has among others.
    static func number(_ name: String, in attributes: String) -> Int? {
        attributes.firstRange(of: " \(name)=\"").flatMap { Int(attributes[$0.upperBound...].prefix { $0 != "\"" }) }
    }

    /// A length in whole pixels; what is no length of a picture is the nearest that is one.
    static func rounded(_ length: Double) -> Int {
        Int(max(1, min(Double(longestSide), length.isFinite ? length.rounded() : 1)))
    }

    /// Nothing that anyone can show is larger.
    private static let longestSide = 1_000_000

    /// The size of a picture; `nil` if its format is not known here, or if it has none of its own.
    ///
    /// `firstBytes` gives as many of the file’s first bytes as it is asked for, or all. Throws `PictureError`, and what
    /// `firstBytes` throws.
    package static func read(named name: String, firstBytes: (Int) throws -> [UInt8]) throws -> PictureSize? {
        let ending = name.split(separator: ".").last?.lowercased() ?? ""
        for count in portions {
            let bytes = try firstBytes(count)
            do {
                return try size(in: PictureBytes(bytes), ending)
            } catch {
                // What is not among the first bytes may be among more of them.
                guard case .endsEarly = error, bytes.count == count else { throw error }
            }
        }
        throw PictureError.broken("its first \((portions.last ?? 0) >> 20) MiB do not tell its size")
    }

    /// How much of a file is read: most pictures tell at once, photographs behind what the camera wrote.
    private static let portions = [4 << 10, 256 << 10, 16 << 20]

    private static let formats: Set<String> = ["png", "apng", "jpg", "jpeg", "jfif", "gif", "webp", "avif"]

    private static func size(in bytes: PictureBytes, _ ending: String) throws(PictureError) -> PictureSize? {
        let size: PictureSize?
        if bytes.has("\u{89}PNG\r\n", at: 0) {
            size = try png(bytes)
        } else if bytes.has("GIF8", at: 0) {
            size = PictureSize(width: try bytes.little(2, at: 6), height: try bytes.little(2, at: 8))
        } else if bytes.has("\u{FF}\u{D8}\u{FF}", at: 0) {
            size = try JPEGPicture.size(bytes)
        } else if bytes.has("RIFF", at: 0), bytes.has("WEBP", at: 8) {
            size = try webP(bytes)
        } else if bytes.has("ftyp", at: 4) {
            size = try AVIFPicture.size(bytes)
        } else if ending == "svg" {
            size = try SVGPicture.size(bytes)
        } else {
            guard formats.contains(ending) else { return nil }
            if bytes.isEmpty { throw .broken("it is empty") }
            throw .broken("it is no PNG, JPEG, GIF, WebP or AVIF")
        }
        if let size, size.width < 1 || size.height < 1 { throw .broken("it says that it is 0 pixels wide or high") }
        if let size, max(size.width, size.height) > longestSide {
            throw .broken("it says that it is \(size.width) × \(size.height) pixels large")
        }
        return size
    }

    private static func png(_ bytes: PictureBytes) throws(PictureError) -> PictureSize {
        _ = try bytes.byte(at: 23)
        guard bytes.has("IHDR", at: 12) else { throw .broken("its header is missing") }
        return PictureSize(width: try bytes.big(4, at: 16), height: try bytes.big(4, at: 20))
    }

    private static func webP(_ bytes: PictureBytes) throws(PictureError) -> PictureSize {
        _ = try bytes.byte(at: 29)
        if bytes.has("VP8X", at: 12) {
            return PictureSize(width: try bytes.little(3, at: 24) + 1, height: try bytes.little(3, at: 27) + 1)
        }
        if bytes.has("VP8L", at: 12), try bytes.byte(at: 20) == 0x2F {
            let bits = try bytes.little(4, at: 21)
            return PictureSize(width: bits & 0x3FFF + 1, height: bits >> 14 & 0x3FFF + 1)
        }
        guard bytes.has("VP8 ", at: 12), bytes.has("\u{9D}\u{01}\u{2A}", at: 23) else {
            throw .broken("its header is missing")
        }
        return PictureSize(width: try bytes.little(2, at: 26) & 0x3FFF, height: try bytes.little(2, at: 28) & 0x3FFF)
    }
}

/// Why a picture does not tell its size.
package enum PictureError: Error {
    /// The bytes end before it.
    case endsEarly
    /// It is not what pictures are, for this reason.
    case broken(String)

    /// The reason, as the end of a sentence.
    package var reason: String {
        switch self {
        case .endsEarly: "the file ends before it"
        case .broken(let reason): reason
        }
    }
}

/// The first bytes of a picture.
struct PictureBytes {
    let bytes: ArraySlice<UInt8>

    init(_ bytes: [UInt8]) { self.bytes = bytes[...] }
    private init(slice: ArraySlice<UInt8>) { bytes = slice }

    var isEmpty: Bool { bytes.isEmpty }

    /// The bytes of a range alone, counted from 0.
    func part(_ start: Int, count: Int) throws(PictureError) -> PictureBytes {
        guard start >= 0, count >= 0, count <= bytes.count, start <= bytes.count - count else { throw .endsEarly }
        let first = bytes.startIndex + start
        return PictureBytes(slice: bytes[first..<(first + count)])
    }

    func byte(at index: Int) throws(PictureError) -> UInt8 {
        guard index >= 0, index < bytes.count else { throw .endsEarly }
        return bytes[bytes.startIndex + index]
    }

    /// A number of up to seven bytes, the highest first.
    func big(_ count: Int, at index: Int) throws(PictureError) -> Int {
        try part(index, count: count).bytes.reduce(0) { $0 << 8 | Int($1) }
    }

    /// A number of up to seven bytes, the lowest first.
    func little(_ count: Int, at index: Int) throws(PictureError) -> Int {
        try part(index, count: count).bytes.reversed().reduce(0) { $0 << 8 | Int($1) }
    }

    /// Whether there is a signature, whose characters stand for single bytes.
    func has(_ signature: String, at index: Int) -> Bool {
        index >= 0 && index <= bytes.count
            && bytes.dropFirst(index).starts(with: signature.unicodeScalars.map { UInt8(truncatingIfNeeded: $0.value) })
    }
}
