/// Reads the size of an AVIF: the properties of its primary item (ISO/IEC 14496-12, ISO/IEC 23008-12).
enum AVIFPicture {
    /// A box: where its content begins, and how many bytes it has.
    private struct Box {
        let type: String
        let start: Int
        let end: Int
    }

    /// More boxes than this has no picture.
    private static let mostBoxes = 10_000

    static func size(_ bytes: PictureBytes) throws(PictureError) -> PictureSize? {
        guard bytes.has("avi", at: 8) || bytes.has("mif1", at: 8) || bytes.has("miaf", at: 8) else { return nil }
        let meta = try box("meta", in: bytes, 0, .max)
        let start = meta.start + 4
        let primary = try box("pitm", in: bytes, start, meta.end)
        let item = try bytes.big(bytes.byte(at: primary.start) == 0 ? 2 : 4, at: primary.start + 4)
        let all = try box("iprp", in: bytes, start, meta.end)
        let container = try box("ipco", in: bytes, all.start, all.end)
        let properties = try boxes(in: bytes, container.start, container.end)
        let associations = try box("ipma", in: bytes, all.start, all.end)
        var size: PictureSize?
        var isTurned = false
        for number in try self.properties(of: item, in: bytes, associations) {
            guard properties.indices.contains(number - 1) else { continue }
            let property = properties[number - 1]
            switch property.type {
            case "ispe":
                size = PictureSize(
                    width: try bytes.big(4, at: property.start + 4), height: try bytes.big(4, at: property.start + 8))
            case "irot": isTurned = try bytes.byte(at: property.start) & 1 == 1
            default: break
            }
        }
        guard let size else { throw .broken("its header is missing") }
        return isTurned ? size.turned : size
    }

    /// The numbers of an item’s properties, counted from 1.
    private static func properties(
        of item: Int, in bytes: PictureBytes, _ box: Box
    ) throws(PictureError) -> [Int] {
        let idSize = try bytes.byte(at: box.start) == 0 ? 2 : 4
        let isWide = try bytes.byte(at: box.start + 3) & 1 == 1
        var position = box.start + 8
        while position < box.end {
            let id = try bytes.big(idSize, at: position)
            let count = Int(try bytes.byte(at: position + idSize))
            position += idSize + 1
            if id == item {
                var numbers: [Int] = []
                for index in 0..<count {
                    // The highest bit says only that whoever does not know the property cannot show the picture.
                    numbers.append(
                        isWide
                            ? try bytes.big(2, at: position + 2 * index) & 0x7FFF
                            : Int(try bytes.byte(at: position + index)) & 0x7F)
                }
                return numbers
            }
            position += count * (isWide ? 2 : 1)
        }
        return []
    }

    private static func box(
        _ type: String, in bytes: PictureBytes, _ start: Int, _ end: Int
    ) throws(PictureError) -> Box {
        var position = start
        for _ in 0..<mostBoxes where position < end {
            let box = try box(in: bytes, at: position, end)
            if box.type == type { return box }
            position = box.end
        }
        throw .broken("its header is missing")
    }

    private static func boxes(in bytes: PictureBytes, _ start: Int, _ end: Int) throws(PictureError) -> [Box] {
        var boxes: [Box] = []
        var position = start
        while position < end, boxes.count < mostBoxes {
            boxes.append(try box(in: bytes, at: position, end))
            position = boxes.last?.end ?? end
        }
        return boxes
    }

    private static func box(in bytes: PictureBytes, at start: Int, _ limit: Int) throws(PictureError) -> Box {
        var size = try bytes.big(4, at: start)
        var header = 8
        if size == 1 {
            // A file of more than 2^56 bytes is none.
            guard try bytes.byte(at: start + 8) == 0 else { throw .broken("a part of its header has no length") }
            size = try bytes.big(7, at: start + 9)
            header = 16
        } else if size == 0 {
            size = limit - start
        }
        guard size >= header, size <= limit - start else { throw .broken("a part of its header has no length") }
        let type = String(decoding: try bytes.part(start + 4, count: 4).bytes, as: UTF8.self)
        return Box(type: type, start: start + header, end: start + size)
    }
}
