import DatelineModel
import DatelineReading

extension OldSettings {
    /// The `_config.yml` of Hexo.
    mutating func readHexo(_ folder: SourceFolder) {
        let fields = fields(folder, "_config.yml", "_config.yaml", "_config.json")
        self.fields = fields
        title = fields["title"]?.text
        description = fields.first("description", "subtitle")?.text
        // It may be a list, of which the first is the main one.
        let codes = fields["language"]?.texts() ?? []
        language = codes.first
        languages = Set(codes.count > 1 ? codes.filter { $0 != "default" } : [])
        timeZone = fields["timezone"]?.text
        author = Self.name(of: fields["author"])
        setAddress(fields["url"]?.text, fields["root"]?.text)
        content = fields["source_dir"]?.text
        let pattern = fields["permalink"]?.text ?? ":year/:month/:day/:title/"
        // The day in front of a name is a part of the title unless the names of files have one by a setting.
        let isDated = fields["new_post_name"]?.text?.contains(":day") == true
        addresses[""] = isDated ? pattern : pattern.replacing(":title", with: ":filepath")
    }

    /// Whether the `_config.yml` of a folder is Hexo's, and not Jekyll's.
    static func areOfHexo(_ text: String) -> Bool {
        let keys = ["new_post_name:", "source_dir:", "post_asset_folder:", "public_dir:", "default_layout:"]
        return text.split(whereSeparator: \.isNewline).contains { line in keys.contains { line.hasPrefix($0) } }
    }
}
