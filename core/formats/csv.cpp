#include "core/formats/csvcolumns.h"
#include "core/formats/csvreader.h"
#include "core/formats/outputnames.h"
#include "core/formats/registry.h"

#include <QFile>

namespace ballast {

namespace {

class CsvFormat : public Format
{
public:
    QString id() const override { return QStringLiteral("csv"); }
    QString name() const override { return QStringLiteral("CSV"); }
    FormatCapabilities capabilities() const override
    {
        FormatCapabilities can;
        can.tags = true;
        return can;
    }
    int detect(const QString &path) const override
    {
        const OpenedPath opened = openedPath(path);
        if (opened.file.isEmpty())
            return findCsvFiles(opened.folder).isEmpty() ? 0 : 70;
        if (!opened.file.endsWith(u".csv", Qt::CaseInsensitive))
            return 0;
        QFile file(opened.file);
        const QByteArray head =
            file.open(QIODevice::ReadOnly) ? file.read(512 * 1024) : QByteArray();
        return csvColumns(head, opened.file.section(u'/', -1)) ? 90 : 0;
    }
    Result<Dataset> read(const QString &path, const TaskContext &context) const override
    {
        return readCsv(path, context);
    }
    QString imagePath(Split split, const QString &, const QString &fileName) const override
    {
        return QStringLiteral("images/") +
               (split == Split::None ? QString() : splitName(split) + u'/') +
               safeFileName(fileName);
    }
    std::unique_ptr<LabelWriter> writer(const QString &destination, const Dataset &source,
                                        const WriteOptions &) const override
    {
        return csvWriter(destination, source);
    }
};

} // namespace

const Format *csvFormat()
{
    static const CsvFormat format;
    return &format;
}

} // namespace ballast
