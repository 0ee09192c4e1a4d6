#pragma once

#include "core/base/atomicfile.h"
#include "core/export/exporter.h"
#include "core/formats/format.h"
#include "core/imaging/codec.h"

#include <QCryptographicHash>
#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTemporaryDir>

#include <map>

namespace ballast::test {

/// A small YOLO dataset on disk: photo-like noise with labels, classes "ring", "dot", "bar".
/// Training images t00… hold 1 to 3 boxes, validation v00… and test e00… one each.
class ExportFixture
{
public:
    explicit ExportFixture(int training = 8, int validation = 2, int testing = 1)
    {
        QByteArray yaml = "train: images/train\nval: images/val\ntest: images/test\n"
                          "names: [ring, dot, bar]\n";
        write(QStringLiteral("data.yaml"), yaml);
        for (int i = 0; i < training; ++i)
            addImage(Split::Train, name('t', i), 1 + i % 3, i);
        for (int i = 0; i < validation; ++i)
            addImage(Split::Val, name('v', i), 1, 100 + i);
        for (int i = 0; i < testing; ++i)
            addImage(Split::Test, name('e', i), 1, 200 + i);
    }

    QString root() const { return m_folder.filePath(QStringLiteral("source")); }
    QString path(const QString &relative) const { return root() + u'/' + relative; }
    /// A place beside the source.
    QString beside(const QString &name) const { return m_folder.filePath(name); }

    void write(const QString &relative, const QByteArray &bytes) const
    {
        const auto written = writeFileAtomically(path(relative), bytes);
        Q_ASSERT(written);
    }

    /// `file` with its suffix, which decides the image format.
    void addImage(Split split, const QString &file, int boxes, int variant,
                  const QString &subfolder = {}) const
    {
        const int width = 96 + 16 * (variant % 3), height = 64 + 8 * (variant % 4);
        const QString below =
            splitName(split) + u'/' + (subfolder.isEmpty() ? QString() : subfolder + u'/');
        EncodeOptions encode;
        encode.format = formatForSuffix(QFileInfo(file).suffix());
        write(QStringLiteral("images/") + below + file,
              encodeImage(picture(width, height, variant), encode).value());
        QByteArray labels;
        for (int i = 0; i < boxes; ++i)
            labels += QByteArray::number((variant + i) % 3) + ' ' +
                      QByteArray::number(0.25 + 0.2 * i) + ' ' + QByteArray::number(0.4 + 0.1 * i) +
                      " 0.25 0.375\n";
        write(QStringLiteral("labels/") + below + QFileInfo(file).completeBaseName() +
                  QStringLiteral(".txt"),
              labels);
    }

    /// A line of a label file.
    static QByteArray line(int classId, const cv::Rect &box, const cv::Size &image)
    {
        QByteArray text = QByteArray::number(classId);
        for (const double share :
             {(box.x + box.width / 2.0) / image.width, (box.y + box.height / 2.0) / image.height,
              double(box.width) / image.width, double(box.height) / image.height})
            text += ' ' + QByteArray::number(share, 'g', 17);
        return text + '\n';
    }

    Dataset open() const { return std::move(openDataset(root()).value()); }

    static QString name(char prefix, int number)
    {
        return QStringLiteral("%1%2.jpg")
            .arg(QLatin1Char(prefix))
            .arg(number, 2, 10, QLatin1Char('0'));
    }

    /// Smooth, different for every variant.
    static cv::Mat picture(int width, int height, int variant)
    {
        cv::Mat image(height, width, CV_8UC3);
        for (int y = 0; y < height; ++y)
            for (int x = 0; x < width; ++x) {
                uchar *to = image.ptr(y, x);
                to[0] = static_cast<uchar>(x * 255 / width);
                to[1] = static_cast<uchar>(y * 255 / height);
                to[2] = static_cast<uchar>((x + y + 37 * variant) % 256);
            }
        return image;
    }

private:
    QTemporaryDir m_folder;
};

/// Every file below a folder → SHA-256 of its content.
inline std::map<QString, QByteArray> treeHashes(const QString &folder)
{
    std::map<QString, QByteArray> hashes;
    QDirIterator files(folder, QDir::Files | QDir::Hidden | QDir::NoDotAndDotDot,
                       QDirIterator::Subdirectories);
    while (files.hasNext()) {
        const QString path = files.next();
        hashes[QDir(folder).relativeFilePath(path)] =
            QCryptographicHash::hash(readFile(path).value(), QCryptographicHash::Sha256).toHex();
    }
    return hashes;
}

/// Lines of the manifest, the header first.
inline std::vector<QJsonObject> manifestOf(const QString &folder)
{
    std::vector<QJsonObject> lines;
    const QByteArray text = readFile(folder + QStringLiteral("/ballast-manifest.jsonl")).value();
    for (const QByteArray &line : text.split('\n'))
        if (!line.isEmpty())
            lines.push_back(QJsonDocument::fromJson(line).object());
    return lines;
}

/// `copies` of every training image.
inline BalancePlan copyTraining(const Dataset &dataset, int copies)
{
    BalancePlan plan;
    plan.policy.maxCopies = copies;
    for (const ImageItem &image : dataset.images)
        plan.copies.push_back(isTraining(image.split) ? copies : 0);
    return plan;
}

inline int indexOf(const Dataset &dataset, const QString &ending)
{
    for (std::size_t i = 0; i < dataset.images.size(); ++i)
        if (dataset.images[i].path.endsWith(ending))
            return static_cast<int>(i);
    return -1;
}

inline bool hasIssue(const Issues &issues, const QString &kind, const QString &fileEnding = {})
{
    for (const Issue &issue : issues)
        if (issue.kind == kind && issue.file.endsWith(fileEnding))
            return true;
    return false;
}

} // namespace ballast::test
