import DatelineModel

/// `.nojekyll` and `CNAME`, whose presence tells hosts what to do.
enum HostMarkFiles: SiteFileKind {
    static func files(of plan: PlanContext, pages: [Page]) -> [SiteFile] {
        let hosting = plan.settings.hosting
        var files: [SiteFile] = []
        if hosting.files.contains(.nojekyll) { files.append(SiteFile(permalink: Permalink("/.nojekyll")) { [] }) }
        if hosting.files.contains(.cname), let name = hosting.cname {
            files.append(SiteFile(permalink: Permalink("/CNAME")) { Array("\(name)\n".utf8) })
        }
        return files
    }
}
