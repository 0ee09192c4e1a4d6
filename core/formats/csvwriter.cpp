#include "core/base/atomicfile.h"
#include "core/formats/csvreader.h"
#include "core/formats/csvtable.h"
#include "core/formats/numbers.h"

#include <QJsonArray>

#include <algorithm>
#include <cmath>
#include <map>

namespace ballast {

namespace {

enum class Kind { Labels, OneHot, Boxes };

/// One CSV for all splits: images by their path from it, splits in a column where there are any.
class CsvWriter : public LabelWriter
{
public:
    CsvWriter(QString destination, const Dataset &source)
        : m_destination(std::move(destination)),
          m_classes(source.classes),
          m_isCsv(source.format == u"csv")
    {
        if (m_isCsv)
            m_conventions = source.conventions.value(QStringLiteral("csv")).toObject();
        const QString separator = m_conventions.value(QStringLiteral("separator")).toString();
        m_separator = separator.isEmpty() ? QStringLiteral("|") : separator;
        const bool clashes =
            std::any_of(m_classes.begin(), m_classes.end(),
                        [&](const ClassInfo &info) { return isParted(info.name); });
        m_kind = source.task == Task::Detection ? Kind::Boxes
                 : clashes || m_conventions.value(QStringLiteral("kind")).toString() == u"onehot"
                     ? Kind::OneHot
                     : Kind::Labels;
        for (const QJsonValue &other : m_conventions.value(QStringLiteral("others")).toArray())
            m_others.append(other.toString());
    }

    std::optional<LabelFile> labelFor(const OutputImage &) const override { return {}; }

    Result<void> add(const OutputImage &image) override
    {
        m_hasSplits |= image.split != Split::None;
        Entry entry{image.split, {}};
        if (m_kind == Kind::Boxes)
            entry.rows = boxRows(image);
        else
            entry.rows = {tagRow(image)};
        if (entry.rows.empty())
            m_negatives[image.path.toUtf8()] = {
                image.split,
                {{image.path, QString::number(image.width), QString::number(image.height)}}};
        else
            m_entries[image.path.toUtf8()] = std::move(entry);
        return {};
    }

    Result<void> finish() override
    {
        QString names;
        for (const ClassInfo &info : m_classes)
            names += info.name + u'\n';
        if (const auto done = write(QStringLiteral("classes.txt"), names); !done)
            return done;
        if (!m_negatives.empty()) {
            // The table has a row a box: what has none is listed beside it.
            const QStringList header{QStringLiteral("filename"), QStringLiteral("width"),
                                     QStringLiteral("height")};
            if (const auto done =
                    write(QStringLiteral("negatives.csv"), table(header, m_negatives));
                !done)
                return done;
        }
        if (m_entries.empty() && m_kind == Kind::Boxes)
            return {};
        return write(m_kind == Kind::Boxes ? QStringLiteral("annotations.csv")
                                           : QStringLiteral("labels.csv"),
                     table(header(), m_entries));
    }

private:
    struct Entry
    {
        Split split = Split::None;
        std::vector<QStringList> rows; ///< without the split
    };
    using Entries = std::map<QByteArray, Entry>; ///< by path, so that order is no matter

    /// Readers part a cell of labels at any of these, see separatorOf.
    bool isParted(const QString &name) const
    {
        return name.contains(m_separator) || name.contains(u'|') || name.contains(u';');
    }

    QString named(const char *key, const char *otherwise) const
    {
        return m_conventions.value(QLatin1String(key)).toString(QLatin1String(otherwise));
    }

    QStringList header() const
    {
        QStringList cells{named("file", "filename")};
        if (m_kind == Kind::Boxes)
            cells += {QStringLiteral("width"), QStringLiteral("height"), named("label", "class"),
                      QStringLiteral("xmin"),  QStringLiteral("ymin"),   QStringLiteral("xmax"),
                      QStringLiteral("ymax")};
        else if (m_kind == Kind::Labels)
            cells += named("label", "label");
        else
            for (const ClassInfo &info : m_classes)
                cells += info.name;
        return cells + m_others;
    }

    QStringList others(const QJsonObject &values) const
    {
        QStringList cells;
        for (const QString &other : m_others)
            cells.append(values.value(other).toString());
        return cells;
    }

    QStringList tagRow(const OutputImage &image) const
    {
        QStringList cells{image.path};
        std::vector<ClassId> tags = image.tags;
        std::sort(tags.begin(), tags.end());
        QStringList names;
        for (std::size_t i = 0; i < m_classes.size(); ++i) {
            const bool has = std::binary_search(tags.begin(), tags.end(), static_cast<ClassId>(i));
            if (m_kind == Kind::OneHot)
                cells.append(has ? QStringLiteral("1") : QStringLiteral("0"));
            else if (has)
                names.append(m_classes[i].name);
        }
        if (m_kind == Kind::Labels)
            cells.append(names.join(m_separator));
        return cells + others(m_isCsv ? image.source->extras : QJsonObject());
    }

    /// The number whose reading gives `edge` again; see the VOC writer for the tolerance.
    QString edgeText(double edge, int extent, bool untouched) const
    {
        const double tolerance = untouched && m_isCsv ? 0 : 1e-9;
        const double unit =
            m_conventions.value(QStringLiteral("shares")).toBool() && extent > 0 ? extent : 1;
        return QString::fromLatin1(numberText(fewestDecimals(
            edge / unit, [&](double v) { return std::abs(v * unit - edge) <= tolerance; })));
    }

    std::vector<QStringList> boxRows(const OutputImage &image) const
    {
        std::vector<QStringList> rows;
        for (const Annotation &annotation : image.annotations) {
            if (annotation.classId < 0)
                continue;
            const Box &box = annotation.box;
            QStringList cells{image.path,
                              QString::number(image.width),
                              QString::number(image.height),
                              m_classes[static_cast<std::size_t>(annotation.classId)].name,
                              edgeText(box.x1, image.width, image.untouched),
                              edgeText(box.y1, image.height, image.untouched),
                              edgeText(box.x2, image.width, image.untouched),
                              edgeText(box.y2, image.height, image.untouched)};
            rows.push_back(cells + others(m_isCsv && annotation.extras ? annotation.extras->values
                                                                       : QJsonObject()));
        }
        return rows;
    }

    QString table(QStringList header, const Entries &entries) const
    {
        if (m_hasSplits)
            header.append(QStringLiteral("split"));
        QString text = csvLine(header);
        for (const auto &[path, entry] : entries)
            for (QStringList row : entry.rows) {
                if (m_hasSplits)
                    row.append(splitName(entry.split));
                text += csvLine(row);
            }
        return text;
    }

    Result<void> write(const QString &name, const QString &text) const
    {
        return writeFileAtomically(m_destination + u'/' + name, text.toUtf8());
    }

    const QString m_destination;
    const std::vector<ClassInfo> m_classes;
    const bool m_isCsv;
    QJsonObject m_conventions;
    QString m_separator;
    Kind m_kind = Kind::Labels;
    QStringList m_others;
    bool m_hasSplits = false;
    Entries m_entries;
    Entries m_negatives;
};

} // namespace

std::unique_ptr<LabelWriter> csvWriter(const QString &destination, const Dataset &source)
{
    return std::make_unique<CsvWriter>(destination, source);
}

} // namespace ballast
