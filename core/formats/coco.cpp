#include "core/formats/cocoreader.h"
#include "core/formats/cocoscan.h"
#include "core/formats/outputnames.h"
#include "core/formats/registry.h"

namespace ballast {

namespace {

class CocoFormat : public Format
{
public:
    QString id() const override { return QStringLiteral("coco"); }
    QString name() const override { return QStringLiteral("COCO"); }
    FormatCapabilities capabilities() const override { return {}; }
    int detect(const QString &path) const override
    {
        const OpenedPath opened = openedPath(path);
        if (!opened.file.isEmpty())
            return opened.file.endsWith(u".json") && looksLikeCoco(opened.file) ? 95 : 0;
        const QStringList files = findCocoFiles(opened.folder);
        if (files.isEmpty())
            return 0;
        const bool usual = files.front().contains(u"instances") ||
                           files.front().endsWith(u"_annotations.coco.json");
        return usual ? 92 : 80;
    }
    Result<Dataset> read(const QString &path, const TaskContext &context) const override
    {
        return readCoco(path, context);
    }
    QString imagePath(Split split, const QString &, const QString &fileName) const override
    {
        const QString folder = split == Split::None ? QStringLiteral("default") : splitName(split);
        return QStringLiteral("images/") + folder + u'/' + safeFileName(fileName);
    }
    std::unique_ptr<LabelWriter> writer(const QString &destination, const Dataset &source,
                                        const WriteOptions &) const override
    {
        return cocoWriter(destination, source);
    }
};

} // namespace

const Format *cocoFormat()
{
    static const CocoFormat format;
    return &format;
}

} // namespace ballast
