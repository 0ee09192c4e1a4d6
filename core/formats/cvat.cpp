#include "core/formats/cvatreader.h"
#include "core/formats/cvatxml.h"
#include "core/formats/outputnames.h"
#include "core/formats/registry.h"

#include <QFile>

namespace ballast {

namespace {

class CvatFormat : public Format
{
public:
    QString id() const override { return QStringLiteral("cvat"); }
    QString name() const override { return QStringLiteral("CVAT for images"); }
    FormatCapabilities capabilities() const override { return {.tags = true}; }
    int detect(const QString &path) const override
    {
        const OpenedPath opened = openedPath(path);
        if (opened.file.isEmpty())
            return findCvatFiles(opened.folder).isEmpty() ? 0 : 93;
        QFile file(opened.file);
        return opened.file.endsWith(u".xml") && file.open(QIODevice::ReadOnly) &&
                       looksLikeCvat(file.read(4096))
                   ? 95
                   : 0;
    }
    Result<Dataset> read(const QString &path, const TaskContext &context) const override
    {
        return readCvat(path, context);
    }
    QString imagePath(Split split, const QString &, const QString &fileName) const override
    {
        const QString folder = split == Split::None ? QString() : splitName(split) + u'/';
        return QStringLiteral("images/") + folder + safeFileName(fileName);
    }
    std::unique_ptr<LabelWriter> writer(const QString &destination, const Dataset &source,
                                        const WriteOptions &) const override
    {
        return cvatWriter(destination, source);
    }
};

} // namespace

const Format *cvatFormat()
{
    static const CvatFormat format;
    return &format;
}

} // namespace ballast
