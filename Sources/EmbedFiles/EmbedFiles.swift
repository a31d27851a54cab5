import Foundation
import PackagePlugin

/// Makes the package's `Templates` folder and its topics a Swift source file, so that the program carries its default theme
/// and what a new site begins with inside it.
@main
struct EmbedTheme: BuildToolPlugin {
    func createBuildCommands(context: PluginContext, target: any Target) throws -> [Command] {
        let folder = context.package.directoryURL.appending(path: "Templates")
        let topics = context.package.directoryURL.appending(path: "Content/topics")
        let output = context.pluginWorkDirectoryURL.appending(path: "DefaultTheme.swift")
        let files = [folder, topics]
            .flatMap {
                FileManager.default.enumerator(at: $0, includingPropertiesForKeys: [.isRegularFileKey])?.allObjects
                    ?? []
            }
            .compactMap { $0 as? URL }
            .filter {
                !$0.hasDirectoryPath && !$0.lastPathComponent.hasPrefix(".") && $0.lastPathComponent != "README.md"
            }
            .sorted { $0.path < $1.path }
        return [
            .buildCommand(
                displayName: "Embedding the default theme",
                executable: try context.tool(named: "ThemeEmbedder").url,
                arguments: [folder.path, topics.path, output.path],
                inputFiles: files,
                outputFiles: [output])
        ]
    }
}
