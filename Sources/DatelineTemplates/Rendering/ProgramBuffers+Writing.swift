import DatelineModel

/// Writing values.
extension ProgramBuffers {
    /// Writes the value at an address, escaped.
    func write(at address: UnsafePointer<TemplateValue>, _ escaping: Escaping, into buffer: inout [UInt8]) {
        if let bytes = address.pointee.longText {
            buffer.append(bytes, escaping.ofText)
        } else if let bytes = address.pointee.longPath {
            buffer.append(text(basePath), escaping.ofText)
            buffer.append(bytes, escaping.ofText)
        } else {
            write(address.pointee, escaping, into: &buffer)
        }
    }

    /// Writes a value, escaped. Records and lists, which no template can print, give nothing.
    func write(_ value: TemplateValue, _ escaping: Escaping, into buffer: inout [UInt8]) {
        switch value {
        case .none, .record, .list: break
        case .text(let text): write(text, escaping, into: &buffer)
        case .html(let html): html.bytes.withUnsafeBufferPointer { buffer.append($0, escaping) }
        case .link(let permalink):
            buffer.append(text(basePath), escaping.ofText)
            write(permalink.description, escaping, into: &buffer)
        case .url(let address):
            write(address.isSafeAddress ? address : Filter.invalidAddress, escaping, into: &buffer)
        case .number(let number): buffer.append(number: number)
        case .flag(let flag): write(flag ? "true" : "false", escaping, into: &buffer)
        case .date(let date):
            let start = buffer.count
            buffer.append(iso8601: date)
            if escaping == .address { buffer.escapeTail(from: start, escaping) }
        case .json(let bytes): bytes.withUnsafeBufferPointer { buffer.append($0, escaping.ofText) }
        }
    }

    private func write(_ text: String, _ escaping: Escaping, into buffer: inout [UInt8]) {
        var text = text
        text.withUTF8 { buffer.append($0, escaping.ofText) }
    }
}

extension Escaping {
    /// The escaping of anything but markup: even if a record is not of the type the template was compiled for, no text
    /// is ever taken for markup.
    @inline(__always) fileprivate var ofText: Escaping { self == .none ? .markup : self }
}

extension TemplateValue {
    /// The bytes of a long text, good as long as the value is; `nil` for all other values.
    @inline(__always) fileprivate var longText: UnsafeBufferPointer<UInt8>? {
        if case .text(let text) = self { text.ownStorage } else { nil }
    }

    /// The bytes of a long path, good as long as the value is; `nil` for all other values.
    @inline(__always) fileprivate var longPath: UnsafeBufferPointer<UInt8>? {
        if case .link(let permalink) = self { permalink.description.ownStorage } else { nil }
    }
}

extension String {
    /// The bytes of a text that lie in memory of their own, good as long as the text is; `nil` for texts of up to 15
    /// bytes, which Swift keeps in the value itself.
    ///
    /// Only the address is taken, so that no reference count is touched while the text is written.
    @inline(__always) fileprivate var ownStorage: UnsafeBufferPointer<UInt8>? {
        utf8.count > 15 ? utf8.withContiguousStorageIfAvailable { $0 } : nil
    }
}
