#include "core/formats/csvreader.h"

#include "core/base/atomicfile.h"
#include "core/base/parallel.h"
#include "core/formats/classregistry.h"
#include "core/formats/collector.h"
#include "core/formats/csvcolumns.h"
#include "core/formats/csvtable.h"
#include "core/formats/files.h"
#include "core/formats/labelfiles.h"
#include "core/formats/numbers.h"
#include "core/formats/registry.h"
#include "core/formats/unknownsplits.h"
#include "core/imaging/header.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QJsonArray>

#include <algorithm>
#include <cmath>
#include <map>
#include <unordered_map>

namespace ballast {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(Formats)
};

QByteArray headOf(const QString &file)
{
    QFile handle(file);
    return handle.open(QIODevice::ReadOnly) ? handle.read(512 * 1024) : QByteArray();
}

/// Some row names an image: by its suffix, or by its stem where the image lies near.
bool namesImages(const QString &root, const QString &path, const QByteArray &head,
                 const CsvColumns &columns)
{
    constexpr int RowsAsked = 5;
    const QString near = QFileInfo(root + u'/' + path).path();
    const QStringList folders{near, near + QStringLiteral("/images"),
                              near + u'/' + QFileInfo(path).completeBaseName()};
    bool found = false;
    int asked = 0;
    parseCsv(head, columns.delimiter, [&](const QStringList &row, int) {
        const QString cell = row.value(columns.file);
        found = isImageName(cell.toStdString());
        for (const QString &folder : folders)
            for (const char *suffix : {".jpg", ".png", ".jpeg"})
                found = found || (!cell.isEmpty() &&
                                  QFileInfo::exists(folder + u'/' + cell + QLatin1String(suffix)));
        return !found && ++asked <= RowsAsked;
    });
    return found;
}

/// The images that are there, by path, by name and by stem.
class ImagePlaces
{
public:
    explicit ImagePlaces(const QString &root) : m_root(root)
    {
        for (std::string &path : listImages(root)) {
            note(std::string(nameOf(path)), path);
            if (stemOf(path) != nameOf(path))
                note(std::string(stemOf(path)), path);
            m_paths.emplace(std::move(path), 0);
        }
    }

    /// Relative path of what a CSV in `folder` calls `cell`; where nothing fits, the path as it is
    /// meant, kept inside the dataset.
    QString find(const QString &folder, QString cell) const
    {
        cell.replace(u'\\', u'/');
        const QString clean = QDir::cleanPath(
            QDir::isAbsolutePath(cell) ? cell : m_root + u'/' + folder + u'/' + cell);
        const QString relative = relativeTo(m_root, clean);
        const QString meant =
            QDir::isAbsolutePath(relative) ? relative.section(u'/', -1) : relative;
        for (const QString &candidate :
             {meant, QStringLiteral("images/") + cell, QDir::cleanPath(cell)})
            if (m_paths.count(candidate.toStdString()) != 0)
                return candidate;
        const auto named = m_byName.find(std::string(nameOf(cell.toStdString())));
        return named != m_byName.end() && !named->second.empty() ? toQString(named->second) : meant;
    }

private:
    /// A name that two images share finds neither.
    void note(const std::string &name, const std::string &path)
    {
        const auto [known, isNew] = m_byName.emplace(name, path);
        if (!isNew)
            known->second.clear();
    }

    QString m_root;
    std::unordered_map<std::string, char> m_paths;
    std::unordered_map<std::string, std::string> m_byName;
};

/// "|" ";" "," or " " where the cells of a label column hold several; null else.
QChar separatorOf(const QByteArray &bytes, const CsvColumns &columns)
{
    bool bar = false, semicolon = false, comma = false, blank = false;
    parseCsv(bytes, columns.delimiter, [&](const QStringList &row, int) {
        const QString cell = row.value(columns.label);
        bar |= cell.contains(u'|');
        semicolon |= cell.contains(u';');
        comma |= cell.contains(u',');
        blank |= cell.contains(u' ');
        return true;
    });
    if (bar || semicolon)
        return bar ? QChar(u'|') : QChar(u';');
    // A comma or a blank may be part of a name, unless the header speaks of several.
    if (columns.manyLabels && (comma || blank))
        return comma ? QChar(u',') : QChar(u' ');
    return {};
}

class Reader
{
public:
    Reader(const QString &root, IssueCollector &issues)
        : m_root(root), m_issues(issues), m_places(root)
    {
        m_dataset.root = root;
        m_dataset.name = QFileInfo(root).fileName();
        m_dataset.format = QStringLiteral("csv");
    }

    void readFile(const QString &path, const TaskContext &context)
    {
        const Result<QByteArray> bytes = ballast::readFile(m_root + u'/' + path);
        const auto columns =
            bytes ? csvColumns(*bytes, path.section(u'/', -1)) : std::optional<CsvColumns>();
        if (!columns) {
            m_issues.add(Severity::Error, "unreadable-label", path,
                         bytes ? Text::tr("No column of image names with labels was found")
                               : bytes.error().message,
                         Text::tr("The file is left out; it needs a header such as "
                                  "filename,label."));
            return;
        }
        m_path = path;
        m_columns = *columns;
        m_fileSplit = splitInText(QFileInfo(path).completeBaseName());
        if (m_fileSplit == Split::None)
            m_fileSplit = splitOfFolders(path.toStdString());
        if (m_columns.kind == CsvColumns::Labels)
            m_separator = separatorOf(*bytes, m_columns);
        noteConventions();
        const qsizetype first = m_boxes.empty() ? 0 : qsizetype(m_boxes.size());
        bool isHeader = m_columns.hasHeader;
        parseCsv(
            *bytes, m_columns.delimiter,
            [&](const QStringList &row, int line) {
                if (!isHeader)
                    readRow(row, line);
                isHeader = false;
                return !context.stopRequested();
            },
            [&](int line) {
                m_issues.add(Severity::Warning, "open-quote", path,
                             Text::tr("Line %1 opens a quote that is not closed").arg(line),
                             Text::tr("The quote is passed over; correct the line."));
            });
        tellSizes();
        settleShares(static_cast<std::size_t>(first));
    }

    Dataset finish(const TaskContext &context)
    {
        readMissingSizes(context);
        placeBoxes();
        m_dataset.task = m_boxes.empty() && !m_sawBoxes ? Task::Classification : Task::Detection;
        m_dataset.conventions.insert(QStringLiteral("csv"), m_conventions);
        m_unknownSplits.tell(m_issues, m_path);
        m_classes.settle(m_dataset, order());
        sortByPath(m_dataset.images);
        return std::move(m_dataset);
    }

private:
    struct PendingBox
    {
        std::size_t image;
        Annotation annotation;
        bool shares = false;
    };

    void noteConventions()
    {
        const char *kinds[] = {"labels", "onehot", "boxes", "negatives"};
        if (m_columns.kind == CsvColumns::Negatives)
            return;
        m_sawBoxes |= m_columns.kind == CsvColumns::Boxes;
        m_conventions.insert(QStringLiteral("kind"), QLatin1String(kinds[m_columns.kind]));
        if (!m_columns.fileName.isEmpty())
            m_conventions.insert(QStringLiteral("file"), m_columns.fileName);
        if (!m_columns.labelName.isEmpty())
            m_conventions.insert(QStringLiteral("label"), m_columns.labelName);
        if (!m_separator.isNull())
            m_conventions.insert(QStringLiteral("separator"), QString(m_separator));
        QJsonArray others;
        for (const CsvColumns::Named &other : m_columns.others)
            others.append(other.name);
        if (!others.isEmpty())
            m_conventions.insert(QStringLiteral("others"), others);
        for (const CsvColumns::Named &named : m_columns.classes)
            if (!m_listed.contains(named.name))
                m_listed.append(named.name);
    }

    void readRow(const QStringList &row, int line)
    {
        const QString cell = row.value(m_columns.file);
        if (cell.isEmpty())
            return tell(line, Text::tr("Line %1 names no image"));
        const std::size_t index = imageOf(row, cell);
        ImageItem &item = m_dataset.images[index];
        switch (m_columns.kind) {
        case CsvColumns::Boxes:
            return readBox(row, line, index);
        case CsvColumns::OneHot:
            for (const CsvColumns::Named &named : m_columns.classes) {
                const auto has = oneHotCell(row.value(named.column));
                if (!has)
                    tellCell(line, named.name);
                else if (*has)
                    addTag(item, named.name);
            }
            break;
        case CsvColumns::Labels:
            readLabels(row.value(m_columns.label), item);
            break;
        case CsvColumns::Negatives:
            break;
        }
        for (const CsvColumns::Named &other : m_columns.others)
            item.extras.insert(other.name, row.value(other.column));
    }

    std::size_t imageOf(const QStringList &row, const QString &cell)
    {
        const QString path = m_places.find(m_path.section(u'/', 0, -2), cell);
        const QString word = m_columns.split < 0 ? QString() : row.value(m_columns.split);
        const Split split = word.isEmpty() ? m_fileSplit : splitFromName(word);
        const auto [known, isNew] = m_byPath.emplace(path.toStdString(), m_dataset.images.size());
        if (isNew) {
            m_unknownSplits.note(word);
            ImageItem item;
            item.path = path;
            item.split = split;
            item.width = row.value(m_columns.width).toInt();
            item.height = row.value(m_columns.height).toInt();
            m_dataset.images.push_back(std::move(item));
        } else if (m_dataset.images[known->second].split != split) {
            m_issues.add(Severity::Warning, "image-in-two-splits", path,
                         Text::tr("The image is in two splits"),
                         Text::tr("The first one counts; correct the CSV."));
        }
        return known->second;
    }

    void addTag(ImageItem &item, const QString &name)
    {
        const ClassId id = m_classes.idOf(name);
        if (std::find(item.tags.begin(), item.tags.end(), id) == item.tags.end())
            item.tags.push_back(id);
    }

    void readLabels(const QString &cell, ImageItem &item)
    {
        const QStringList names =
            m_separator.isNull() ? QStringList{cell} : cell.split(m_separator);
        for (const QString &name : names)
            if (!name.trimmed().isEmpty())
                addTag(item, name.trimmed());
    }

    void readBox(const QStringList &row, int line, std::size_t index)
    {
        std::array<double, 4> edges{};
        int empty = 0;
        for (std::size_t i = 0; i < edges.size(); ++i) {
            const QString cell = row.value(m_columns.edges[i]);
            const auto number = parseNumber(cell.toStdString());
            empty += cell.isEmpty();
            if (!number && !cell.isEmpty())
                return tell(line, Text::tr("Line %1 has a place that is no number"));
            edges[i] = number.value_or(0);
        }
        const QString name = row.value(m_columns.label);
        if (empty == 4 && name.isEmpty())
            return; // an image without objects
        if (empty > 0 || name.isEmpty())
            return tell(line, Text::tr("Line %1 lacks a class or a place"));
        if (m_columns.sizes) {
            edges[2] += edges[0];
            edges[3] += edges[1];
        }
        PendingBox box{index, {}, m_columns.shares};
        box.annotation.box = {edges[0], edges[1], edges[2], edges[3]};
        box.annotation.classId = m_classes.idOf(name);
        if (!m_columns.others.empty()) {
            auto extras = new AnnotationExtras;
            for (const CsvColumns::Named &other : m_columns.others)
                extras->values.insert(other.name, row.value(other.column));
            box.annotation.extras = extras;
        }
        m_boxes.push_back(std::move(box));
    }

    void tell(int line, const QString &message)
    {
        m_issues.add(Severity::Warning, "unreadable-label", m_path, message.arg(line),
                     Text::tr("The line is left out; correct it."));
    }

    void tellCell(int line, const QString &column)
    {
        m_issues.add(Severity::Warning, "unreadable-label", m_path,
                     Text::tr("Line %1 has neither 0 nor 1 for “%2”").arg(line).arg(column),
                     Text::tr("It counts as 0; correct it."));
    }

    void tellSizes()
    {
        if (m_columns.kind == CsvColumns::Boxes && m_columns.sizes)
            m_issues.add(Severity::Info, "box-columns", m_path,
                         Text::tr("Boxes have columns for x, y, width and height"),
                         Text::tr("x and y are taken as the top left corner. If they are the "
                                  "middle, write xmin, ymin, xmax, ymax."));
    }

    /// Where no number of a file is above 1, places are shares of the width and height; rounding
    /// may lead a little beyond.
    void settleShares(std::size_t first)
    {
        double largest = 0;
        for (std::size_t i = first; i < m_boxes.size(); ++i) {
            const Box &box = m_boxes[i].annotation.box;
            largest = std::max({largest, box.x1, box.y1, box.x2, box.y2});
        }
        constexpr double MostShare = 1.01;
        if (largest <= 0 || largest > MostShare)
            return;
        if (largest > 1)
            m_issues.add(Severity::Info, "shares-above-one", m_path,
                         Text::tr("Places reach from 0 to %1").arg(largest, 0, 'g', 10),
                         Text::tr("They are taken as shares of width and height, a little over "
                                  "by rounding. Pixels would all lie in the first one."));
        for (std::size_t i = first; i < m_boxes.size(); ++i)
            m_boxes[i].shares = true;
        m_conventions.insert(QStringLiteral("shares"), true);
    }

    void readMissingSizes(const TaskContext &context)
    {
        std::vector<std::size_t> wanted;
        for (const PendingBox &box : m_boxes)
            if (m_dataset.images[box.image].width <= 0 || m_dataset.images[box.image].height <= 0)
                wanted.push_back(box.image);
        std::sort(wanted.begin(), wanted.end());
        wanted.erase(std::unique(wanted.begin(), wanted.end()), wanted.end());
        parallelFor(wanted.size(), 0, context, [&](std::size_t i, int) {
            ImageItem &item = m_dataset.images[wanted[i]];
            const Result<ImageHeader> header = readImageHeader(m_root + u'/' + item.path);
            item.width = header ? header->width : 0;
            item.height = header ? header->height : 0;
            item.orientation = header ? header->orientation : std::uint8_t(1);
        });
    }

    void placeBoxes()
    {
        for (PendingBox &box : m_boxes) {
            ImageItem &item = m_dataset.images[box.image];
            if (box.shares && item.width <= 0) {
                m_issues.add(Severity::Error, "unreadable-image", item.path,
                             Text::tr("The image cannot be read"),
                             Text::tr("Its boxes are left out: without its size they have no "
                                      "place. Replace or remove it."));
                continue;
            }
            if (box.shares) {
                Box &b = box.annotation.box;
                b = {b.x1 * item.width, b.y1 * item.height, b.x2 * item.width, b.y2 * item.height};
            }
            item.annotations.push_back(std::move(box.annotation));
        }
    }

    /// classes.txt or the one-hot header; numbers by value; else byte order.
    QStringList order() const
    {
        const QStringList used = m_classes.names();
        const auto lists = [&used](const QStringList &names) {
            return std::all_of(used.begin(), used.end(),
                               [&](const QString &name) { return names.contains(name); });
        };
        QStringList listed = m_listed;
        if (const Result<QByteArray> bytes =
                ballast::readFile(m_root + QStringLiteral("/classes.txt"))) {
            QStringList names;
            for (const QString &line : QString::fromUtf8(*bytes).split(u'\n'))
                if (!line.trimmed().isEmpty())
                    names.append(line.trimmed());
            if (lists(names))
                listed = names;
        }
        const bool numbers = std::all_of(used.begin(), used.end(), [](const QString &name) {
            bool isInteger = false;
            name.toLongLong(&isInteger);
            return isInteger;
        });
        if (listed.isEmpty() && numbers) {
            listed = used;
            std::sort(listed.begin(), listed.end(), [](const QString &a, const QString &b) {
                return std::pair(a.toLongLong(), a) < std::pair(b.toLongLong(), b);
            });
        }
        return listed;
    }

    const QString m_root;
    IssueCollector &m_issues;
    ImagePlaces m_places;
    Dataset m_dataset;
    QJsonObject m_conventions;
    ClassRegistry m_classes;
    QStringList m_listed;
    std::vector<PendingBox> m_boxes;
    std::unordered_map<std::string, std::size_t> m_byPath;
    UnknownSplits m_unknownSplits;
    bool m_sawBoxes = false;
    // of the file being read
    QString m_path;
    CsvColumns m_columns;
    Split m_fileSplit = Split::None;
    QChar m_separator;
};

} // namespace

QStringList findCsvFiles(const QString &root)
{
    QStringList found;
    for (const std::string &path : listFiles(root, {QStringLiteral("csv")}, 2)) {
        const QString file = toQString(path);
        const QByteArray head = headOf(root + u'/' + file);
        const auto columns = csvColumns(head, toQString(nameOf(path)));
        if (columns && namesImages(root, file, head, *columns))
            found.append(file);
    }
    return found;
}

Result<Dataset> readCsv(const QString &path, const TaskContext &context)
{
    const OpenedPath opened = openedPath(path);
    const QStringList files = opened.file.isEmpty()
                                  ? findCsvFiles(opened.folder)
                                  : QStringList{relativeTo(opened.folder, opened.file)};
    IssueCollector issues;
    Reader reader(opened.folder, issues);
    for (const QString &file : files)
        reader.readFile(file, context);
    Dataset dataset = reader.finish(context);
    if (context.stopRequested())
        return Error{Text::tr("Opening was stopped"), path, {}};
    dataset.issues = issues.take();
    if (dataset.images.empty())
        return Error{dataset.issues.empty() ? Text::tr("The CSV lists no image")
                                            : dataset.issues.front().message,
                     path, Text::tr("A label CSV needs a header such as filename,label.")};
    return dataset;
}

} // namespace ballast
