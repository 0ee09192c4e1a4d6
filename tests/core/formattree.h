#pragma once

#include "core/formats/format.h"
#include "core/formats/outputnames.h"

#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QFileInfo>
#include <QTemporaryDir>
#include <QtTest/QTest>

#include <algorithm>
#include <map>

namespace ballast::test {

/// The start of a PNG: enough for everything that reads sizes and never decodes.
inline QByteArray pngHeader(int width, int height)
{
    const auto big = [](int v) {
        return QByteArray() + char(v >> 24) + char(v >> 16) + char(v >> 8) + char(v);
    };
    return QByteArray::fromHex("89504e470d0a1a0a0000000d49484452") + big(width) + big(height) +
           QByteArray::fromHex("0802000000");
}

/// A temporary folder described by its files. Text as it is; pictures are headers without pixels.
class Tree
{
public:
    QString path(const QString &relative = {}) const
    {
        return relative.isEmpty() ? m_dir.path() : m_dir.filePath(relative);
    }
    Tree &text(const QByteArray &relative, const QByteArray &bytes)
    {
        const QString absolute = path(QString::fromUtf8(relative));
        QDir().mkpath(QFileInfo(absolute).absolutePath());
        QFile file(absolute);
        if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
            qFatal("the test cannot write %s", qPrintable(absolute));
        return *this;
    }
    Tree &image(const QByteArray &relative, int width = 100, int height = 50)
    {
        return text(relative, pngHeader(width, height));
    }

private:
    QTemporaryDir m_dir;
};

inline int countIssues(const Dataset &dataset, const char *kind)
{
    return static_cast<int>(
        std::count_if(dataset.issues.begin(), dataset.issues.end(),
                      [&](const Issue &issue) { return issue.kind == QLatin1String(kind); }));
}

inline QStringList classNames(const Dataset &dataset)
{
    QStringList names;
    for (const ClassInfo &info : dataset.classes)
        names.append(info.name);
    return names;
}

/// "path split boxes" of every image, for comparing in one go.
inline QStringList outline(const Dataset &dataset)
{
    QStringList lines;
    for (const ImageItem &image : dataset.images)
        lines.append(QStringLiteral("%1 %2 %3")
                         .arg(image.path, splitName(image.split))
                         .arg(image.annotations.size())
                         .simplified());
    return lines;
}

inline const ImageItem *imageNamed(const Dataset &dataset, const QString &name)
{
    for (const ImageItem &image : dataset.images)
        if (QFileInfo(image.path).fileName() == name)
            return &image;
    return nullptr;
}

/// Writes every image of `dataset` untouched in the given format, with the images themselves where
/// `copyImages`, as an export would. Returns the label files by path.
inline std::map<QString, QByteArray> writeAll(const Dataset &dataset, const char *formatId,
                                              const QString &destination, bool copyImages = true,
                                              bool backwards = false, bool untouched = true,
                                              const WriteOptions &options = {})
{
    const Format *format = formatById(QString::fromLatin1(formatId));
    const auto writer = format->writer(destination, dataset, options);
    std::map<QString, QByteArray> labels;
    OutputNames names;
    std::vector<OutputImage> outputs;
    for (const ImageItem &image : dataset.images) {
        OutputImage output;
        const ClassId first = !image.tags.empty()         ? image.tags.front()
                              : image.annotations.empty() ? -1
                                                          : image.annotations.front().classId;
        output.path = names.claim(format->imagePath(
            image.split, first < 0 ? QString() : dataset.classes[std::size_t(first)].name,
            QFileInfo(image.path).fileName()));
        output.source = &image;
        output.split = image.split;
        output.width = image.width;
        output.height = image.height;
        output.annotations = image.annotations;
        output.tags = image.tags;
        output.untouched = untouched;
        outputs.push_back(output);
    }
    if (backwards)
        std::reverse(outputs.begin(), outputs.end());
    for (const OutputImage &output : outputs) {
        const QString target = destination + u'/' + output.path;
        QDir().mkpath(QFileInfo(target).absolutePath());
        if (copyImages && !QFile::copy(dataset.absolutePath(*output.source), target))
            QTest::qFail(qPrintable(target), __FILE__, __LINE__);
        if (const auto label = writer->labelFor(output)) {
            labels[label->path] = label->bytes;
            const QString file = destination + u'/' + label->path;
            QDir().mkpath(QFileInfo(file).absolutePath());
            QFile handle(file);
            if (!handle.open(QIODevice::WriteOnly) || handle.write(label->bytes) < 0)
                QTest::qFail(qPrintable(file), __FILE__, __LINE__);
        }
        if (!writer->add(output).ok())
            QTest::qFail("add", __FILE__, __LINE__);
    }
    if (!writer->finish().ok())
        QTest::qFail("finish", __FILE__, __LINE__);
    return labels;
}

/// Every file below a folder with its bytes, pictures left out.
inline std::map<QString, QByteArray> contents(const QString &folder)
{
    std::map<QString, QByteArray> all;
    QDirIterator it(folder, QDir::Files, QDirIterator::Subdirectories);
    while (it.hasNext()) {
        QFile file(it.next());
        if (file.open(QIODevice::ReadOnly) && !file.fileName().endsWith(u".png"))
            all[QDir(folder).relativeFilePath(file.fileName())] = file.readAll();
    }
    return all;
}

} // namespace ballast::test
