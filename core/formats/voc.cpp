#include "core/formats/files.h"
#include "core/formats/outputnames.h"
#include "core/formats/registry.h"
#include "core/formats/vocreader.h"

#include <QFile>
#include <QRegularExpression>

namespace ballast {

namespace {

/// The root element is <annotation>; CVAT's is <annotations>.
bool looksLikeVoc(const QString &file)
{
    static const QRegularExpression Root(QStringLiteral("<annotation[\\s>]"));
    QFile handle(file);
    return handle.open(QIODevice::ReadOnly) &&
           Root.match(QString::fromUtf8(handle.read(4096))).hasMatch();
}

int detectFolder(const QString &folder, int depth)
{
    for (const QString &name : sampleFiles(folder))
        if (name.endsWith(u".xml") && looksLikeVoc(folder + u'/' + name))
            return 82;
    int best = 0;
    for (const std::string &name : listFolders(folder)) {
        const int below = depth > 0 ? detectFolder(folder + u'/' + toQString(name), depth - 1) : 0;
        const bool usual = toQString(name).compare(u"annotations", Qt::CaseInsensitive) == 0;
        best = std::max(best, below > 0 && usual ? 90 : below);
    }
    return best;
}

class VocFormat : public Format
{
public:
    QString id() const override { return QStringLiteral("voc"); }
    QString name() const override { return QStringLiteral("Pascal VOC"); }
    FormatCapabilities capabilities() const override { return {}; }
    int detect(const QString &path) const override
    {
        const OpenedPath opened = openedPath(path);
        if (!opened.file.isEmpty())
            return opened.file.endsWith(u".xml") && looksLikeVoc(opened.file) ? 90 : 0;
        return detectFolder(opened.folder, 3);
    }
    Result<Dataset> read(const QString &path, const TaskContext &context) const override
    {
        return readVoc(path, context);
    }
    /// One folder for all splits; which is which stands in ImageSets.
    QString imagePath(Split, const QString &, const QString &fileName) const override
    {
        return QStringLiteral("JPEGImages/") + safeFileName(fileName);
    }
    std::unique_ptr<LabelWriter> writer(const QString &destination, const Dataset &source,
                                        const WriteOptions &options) const override
    {
        return vocWriter(destination, source, options);
    }
};

} // namespace

const Format *vocFormat()
{
    static const VocFormat format;
    return &format;
}

} // namespace ballast
