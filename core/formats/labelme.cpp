#include "core/formats/files.h"
#include "core/formats/labelmefile.h"
#include "core/formats/labelmereader.h"
#include "core/formats/outputnames.h"
#include "core/formats/registry.h"

#include <QFile>
#include <QFileInfo>

namespace ballast {

namespace {

bool isLabelmeFile(const QString &file)
{
    constexpr qint64 Head = 64 * 1024;
    QFile handle(file);
    return handle.open(QIODevice::ReadOnly) && looksLikeLabelme(handle.read(Head));
}

bool detectFolder(const QString &folder, int depth)
{
    // Among many images no label may be met: one is looked for beside each.
    for (const QString &name : sampleFiles(folder))
        if ((name.endsWith(u".json") && isLabelmeFile(folder + u'/' + name)) ||
            (isImageName(name.toStdString()) &&
             isLabelmeFile(folder + u'/' + QFileInfo(name).completeBaseName() +
                           QStringLiteral(".json"))))
            return true;
    if (depth > 0)
        for (const std::string &name : listFolders(folder))
            if (detectFolder(folder + u'/' + toQString(name), depth - 1))
                return true;
    return false;
}

class LabelmeFormat : public Format
{
public:
    QString id() const override { return QStringLiteral("labelme"); }
    QString name() const override { return QStringLiteral("labelme"); }
    FormatCapabilities capabilities() const override { return {}; }
    int detect(const QString &path) const override
    {
        const OpenedPath opened = openedPath(path);
        if (!opened.file.isEmpty())
            return opened.file.endsWith(u".json") && isLabelmeFile(opened.file) ? 95 : 0;
        return detectFolder(opened.folder, 3) ? 91 : 0;
    }
    Result<Dataset> read(const QString &path, const TaskContext &context) const override
    {
        return readLabelme(path, context);
    }
    /// The folder tells the split.
    QString imagePath(Split split, const QString &, const QString &fileName) const override
    {
        const QString folder = split == Split::None ? QString() : splitName(split) + u'/';
        return folder + safeFileName(fileName);
    }
    std::unique_ptr<LabelWriter> writer(const QString &destination, const Dataset &source,
                                        const WriteOptions &) const override
    {
        return labelmeWriter(destination, source);
    }
};

} // namespace

const Format *labelmeFormat()
{
    static const LabelmeFormat format;
    return &format;
}

} // namespace ballast
