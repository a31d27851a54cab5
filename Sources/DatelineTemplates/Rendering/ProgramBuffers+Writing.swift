import DatelineModel

/// Writing values.
extension ProgramBuffers {
    /// Writes the value at an address, escaped.
    func write(at address: UnsafePointer<TemplateValue>, _ escaping: Escaping, into buffer: inout [UInt8]) {
        write(address.pointee, escaping, into: &buffer)
    }

    /// Writes a value, escaped. Records and lists, which no template can print, give nothing.
    func write(_ value: TemplateValue, _ escaping: Escaping, into buffer: inout [UInt8]) {
        switch value {
        case .none, .record, .list: break
        case .text(let text): write(text, escaping, into: &buffer)
        // Only a place for markup takes it as it is, whatever a page says that it gives.
        case .html(let html): html.bytes.withUnsafeBufferPointer { buffer.append($0, escaping) }
        case .link(let permalink):
            buffer.append(text(basePath), escaping)
            write(permalink.description, escaping, into: &buffer)
        case .url(let address):
            write(address.isSafeAddress ? address : Filter.invalidAddress, escaping, into: &buffer)
        case .number(let number): buffer.append(number: number)
        case .flag(let flag): write(flag ? "true" : "false", escaping, into: &buffer)
        case .date(let date):
            let start = buffer.count
            buffer.append(iso8601: date)
            if escaping == .address { buffer.escapeTail(from: start, escaping) }
        // What makes JSON has escaped it for a script element already.
        case .json(let bytes) where escaping == .script: buffer.append(contentsOf: bytes)
        case .json(let bytes): bytes.withUnsafeBufferPointer { buffer.append($0, escaping) }
        }
    }

    private func write(_ text: String, _ escaping: Escaping, into buffer: inout [UInt8]) {
        var text = text
        text.withUTF8 { buffer.append($0, escaping) }
    }
}
