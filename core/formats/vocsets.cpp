#include "core/formats/vocsets.h"

#include "core/base/atomicfile.h"
#include "core/formats/files.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <QRegularExpression>

namespace ballast {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(Formats)
};

/// Lines that are not blank, without their ends.
QStringList rawLinesOf(const QString &file)
{
    const Result<QByteArray> bytes = readFile(file);
    QString text = bytes ? QString::fromUtf8(*bytes) : QString();
    if (text.startsWith(QChar(0xFEFF)))
        text.remove(0, 1);
    QStringList lines;
    for (QString line : text.split(u'\n')) {
        if (line.endsWith(u'\r'))
            line.chop(1);
        if (!line.trimmed().isEmpty())
            lines.append(line);
    }
    return lines;
}

QStringList linesOf(const QString &file)
{
    QStringList lines = rawLinesOf(file);
    for (QString &line : lines)
        line = line.trimmed();
    return lines;
}

/// What a line may mean, likeliest first: "stem", "stem  -1" of per-class lists,
/// "JPEGImages/stem.jpg". Stems may end in blanks and digits or look like an image themselves.
QStringList stemsOfLine(const QString &line, bool perClass)
{
    static const QRegularExpression Flag(QStringLiteral("\\s+-?[01]$"));
    const QString trimmed = line.trimmed();
    const QString flagged = QString(trimmed).remove(Flag).trimmed();
    QStringList stems;
    for (const QString &form :
         perClass ? QStringList{flagged, line, trimmed} : QStringList{line, trimmed, flagged}) {
        const QString name = form.section(u'/', -1);
        stems.append(name);
        if (isImageName(name.toStdString()))
            stems.append(name.left(name.lastIndexOf(u'.')));
    }
    return stems;
}

QString keyOf(const QString &devkit, const QString &stem)
{
    return devkit.isEmpty() ? stem : devkit + u'/' + stem;
}

/// The folder that holds JPEGImages, Annotations and ImageSets.
QString devkitOf(const QString &imagePath)
{
    const QString folder = imagePath.section(u'/', 0, -2);
    const qsizetype slash = folder.lastIndexOf(u'/');
    return slash < 0 ? QString() : folder.left(slash);
}

} // namespace

VocSets::VocSets(const QString &root, const std::vector<ImageItem> &images, IssueCollector &issues)
    : m_root(root), m_issues(issues)
{
    for (const ImageItem &image : images) {
        const QString stem = toQString(stemOf(image.path.toStdString()));
        m_known.insert(keyOf(devkitOf(image.path), stem));
        m_known.insert(keyOf(image.path.section(u'/', 0, -2), stem));
    }
    readFolder({}, root + QStringLiteral("/ImageSets"));
    for (const std::string &outer : listFolders(root)) {
        const QString devkit = toQString(outer);
        readFolder(devkit, root + u'/' + devkit + QStringLiteral("/ImageSets"));
        for (const std::string &inner : listFolders(root + u'/' + devkit))
            readFolder(devkit + u'/' + toQString(inner), root + u'/' + devkit + u'/' +
                                                             toQString(inner) +
                                                             QStringLiteral("/ImageSets"));
    }
}

void VocSets::readFolder(const QString &devkit, const QString &lists)
{
    if (!QFileInfo(lists).isDir())
        return;
    // Some tools leave out Main; Segmentation has lists of the same kind.
    for (const QString &below : {QStringLiteral("/Main"), QString(),
                                 QStringLiteral("/Segmentation"), QStringLiteral("/Layout")}) {
        const qsizetype before = m_entries.size();
        readLists(devkit, lists + below, false);
        readLists(devkit, lists + below, true);
        if (m_entries.size() > before)
            return;
    }
}

void VocSets::readLists(const QString &devkit, const QString &folder, bool perClass)
{
    static const QRegularExpression PerClass(
        QStringLiteral("^.+_(train|val|trainval|test)\\.txt$"));
    const QStringList names =
        QDir(folder).entryList({QStringLiteral("*.txt")}, QDir::Files, QDir::Name);
    // trainval comes last: it says train only for what neither train nor val names.
    for (const bool trainval : {false, true}) {
        for (const QString &name : names) {
            const bool isPerClass = PerClass.match(name).hasMatch();
            const bool isTrainval = name.endsWith(u"trainval.txt");
            if (isPerClass != perClass || isTrainval != trainval)
                continue;
            const Split split = isTrainval ? Split::Train : splitInText(name);
            if (split == Split::None)
                continue;
            m_hasLists = true;
            m_hasTrainval |= isTrainval;
            m_perClass |= perClass;
            const QString list = relativeTo(m_root, folder + u'/' + name);
            for (const QString &line : rawLinesOf(folder + u'/' + name)) {
                const QString key = keyOfLine(devkit, line, perClass);
                if (!(trainval || perClass) || !m_entries.contains(key))
                    addEntry(key, split, list);
            }
        }
    }
}

/// Of the image the line means, else of what it says at its plainest.
QString VocSets::keyOfLine(const QString &devkit, const QString &line, bool perClass) const
{
    const QStringList stems = stemsOfLine(line, perClass);
    for (const QString &stem : stems)
        if (const QString key = keyOf(devkit, stem); m_known.contains(key))
            return key;
    const QStringList plain = stemsOfLine(line, true);
    return keyOf(devkit, plain[isImageName(plain[0].toStdString()) ? 1 : 0]);
}

void VocSets::addEntry(const QString &key, Split split, const QString &list)
{
    const auto known = m_entries.find(key);
    if (known == m_entries.end()) {
        m_entries.insert(key, {split, list});
        return;
    }
    if (known->split == split)
        return;
    // Lists are read in the order test, train, val: training wins over the others.
    const Split kept =
        known->split == Split::Train || split == Split::Train ? Split::Train : known->split;
    m_issues.add(Severity::Warning, "image-in-two-splits", list,
                 Text::tr("“%1” is in two splits: %2 and %3")
                     .arg(key, splitName(known->split), splitName(split)),
                 Text::tr("It counts as %1; take it out of the other list.").arg(splitName(kept)));
    known->split = kept;
}

void VocSets::assign(Dataset &dataset)
{
    for (ImageItem &image : dataset.images) {
        const QString stem = toQString(stemOf(image.path.toStdString()));
        auto entry = m_entries.find(keyOf(devkitOf(image.path), stem));
        if (entry == m_entries.end()) // images beside ImageSets, or deeper folders
            entry = m_entries.find(keyOf(image.path.section(u'/', 0, -2), stem));
        if (entry != m_entries.end()) {
            image.split = entry->split;
            entry->met = true;
        } else if (!m_hasLists) {
            image.split = splitOfFolders(image.path.toStdString());
        }
    }
    for (auto it = m_entries.constBegin(); it != m_entries.constEnd(); ++it)
        if (!it->met)
            m_issues.add(Severity::Warning, "missing-image", it->list,
                         Text::tr("The list names “%1”, which is not here").arg(it.key()),
                         Text::tr("It is left out; correct the list or add the image."));
    if (m_hasLists)
        dataset.conventions.insert(QStringLiteral("vocSets"), true);
    if (m_hasTrainval)
        dataset.conventions.insert(QStringLiteral("vocTrainval"), true);
    if (m_perClass)
        dataset.conventions.insert(QStringLiteral("vocPerClass"), true);
}

QStringList listedVocClasses(const QString &root, const QStringList &used)
{
    QStringList names;
    // CVAT's and Ballast's list: "name:colour:parts:actions".
    const QStringList lines = linesOf(root + QStringLiteral("/labelmap.txt"));
    for (const QString &line : lines) {
        const QStringList fields = line.split(u':');
        if (line.startsWith(u"# label") || fields.size() < 4)
            continue;
        const QString name = fields.mid(0, fields.size() - 3).join(u':');
        const bool isFiller = name == u"background" && !fields[fields.size() - 3].isEmpty();
        if (!isFiller || used.contains(name))
            names.append(name);
    }
    for (const QString &file : {QStringLiteral("/classes.txt"), QStringLiteral("/labels.txt")}) {
        if (!names.isEmpty())
            break;
        names = linesOf(root + file);
        for (const QString &name : used)
            if (!names.contains(name))
                return {}; // it lists something else
    }
    return names;
}

} // namespace ballast
