/// Reads the size of a JPEG (ISO/IEC 10918-1, annex B), turned as its camera says (Exif, the field 0x0112).
enum JPEGPicture {
    static func size(_ bytes: PictureBytes) throws(PictureError) -> PictureSize {
        var position = 2
        var isTurned: Bool?
        while true {
            // Readers of pictures pass over what stands between two segments.
            while try bytes.byte(at: position) != 0xFF { position += 1 }
            while try bytes.byte(at: position) == 0xFF { position += 1 }
            let marker = try bytes.byte(at: position)
            position += 1
            switch marker {
            case 0x00, 0x01, 0xD0...0xD8: continue
            case 0xD9, 0xDA: throw .broken("its header is missing")
            case 0xC0...0xCF where ![0xC4, 0xC8, 0xCC].contains(marker):
                let size = PictureSize(
                    width: try bytes.big(2, at: position + 5), height: try bytes.big(2, at: position + 3))
                return isTurned ?? false ? size.turned : size
            default:
                let length = try bytes.big(2, at: position)
                guard length >= 2 else { throw .broken("a part of its header has no length") }
                if marker == 0xE1, isTurned == nil {
                    isTurned = Self.isTurned(try bytes.part(position + 2, count: length - 2))
                }
                position += length
            }
        }
    }

    /// Whether a segment says that the picture lies on its side; `nil` if it is no segment of Exif.
    private static func isTurned(_ segment: PictureBytes) -> Bool? {
        guard segment.has("Exif\0\0", at: 0) else { return nil }
        do {
            let tiff = try segment.part(6, count: segment.bytes.count - 6)
            let isLittle = tiff.has("II", at: 0)
            func number(_ count: Int, _ index: Int) throws(PictureError) -> Int {
                isLittle ? try tiff.little(count, at: index) : try tiff.big(count, at: index)
            }
            guard isLittle || tiff.has("MM", at: 0), try number(2, 2) == 42 else { return false }
            let directory = try number(4, 4)
            for field in 0..<(try number(2, directory)) {
                let place = directory + 2 + 12 * field
                if try number(2, place) == 0x0112 { return try (5...8).contains(number(2, place + 8)) }
            }
            return false
        } catch {
            // Browsers show a picture whose Exif is broken as it lies.
            return false
        }
    }
}
