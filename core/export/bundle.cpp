#include "core/export/bundle.h"

#include "core/base/atomicfile.h"
#include "core/export/staging.h"
#include "core/formats/outputnames.h"

namespace ballast {

Result<BundleReport> exportBundle(const Dataset &source, const QString &destination, int count,
                                  const std::function<BundlePart(int)> &part,
                                  const std::vector<BundleFile> &files, const Pipeline &pipeline,
                                  const TaskContext &context)
{
    Issues notes;
    auto staging = Staging::open(source, destination, notes);
    if (!staging)
        return staging.error();
    BundleReport bundle{staging->destination(), {}, false};
    for (int n = 0; n < count; ++n) {
        BundlePart one = part(n);
        one.options.destination = staging->path() + u'/' + one.folder;
        auto exported = exportDataset(one.dataset, one.plan, pipeline, one.options, context);
        if (!exported)
            return exported.error();
        exported->destination = bundle.destination + u'/' + one.folder;
        if (n == 0)
            exported->issues.insert(exported->issues.begin(), notes.begin(), notes.end());
        bundle.stopped = exported->stopped || context.stopRequested();
        bundle.parts.push_back({one.folder, std::move(one.dataset.classes), std::move(*exported)});
        if (bundle.stopped)
            return bundle;
    }
    for (const BundleFile &file : files)
        if (const auto written =
                writeFileAtomically(staging->path() + u'/' + file.name, file.bytes);
            !written)
            return written.error();
    if (const auto published = staging->publish(); !published)
        return published.error();
    return bundle;
}

QString folderFor(const QString &name, std::set<QString> &taken)
{
    QString folder = safeFileName(name).trimmed();
    folder.replace(u' ', u'-');
    if (folder.isEmpty())
        folder = QStringLiteral("part");
    QString free = folder;
    for (int n = 2; !taken.insert(free.toCaseFolded()).second; ++n)
        free = QStringLiteral("%1-%2").arg(folder).arg(n);
    return free;
}

} // namespace ballast
