#pragma once

#include "tests/support/testdata.h"

#include <QDir>
#include <QFile>
#include <QImage>
#include <QPainter>
#include <QString>

namespace ballast::test {

inline bool writeText(const QString &path, const QString &text)
{
    QFile file(path);
    return QDir().mkpath(QFileInfo(path).path()) && file.open(QIODevice::WriteOnly) &&
           file.write(text.toUtf8()) >= 0;
}

/// A small YOLO dataset on disk, 120 × 90 PNG images: classes "common" (two boxes in every image)
/// and "rare" (one box in every fourth image of a split, the first included). Needs Qt GUI.
inline bool writeYoloFolder(const QString &folder, int trainImages, int valImages)
{
    bool ok = writeText(folder + QStringLiteral("/data.yaml"),
                        QStringLiteral("path: .\ntrain: images/train\nval: images/val\n"
                                       "names:\n  0: common\n  1: rare\n"));
    const auto writeImage = [&](const QString &split, int number) {
        QImage image(120, 90, QImage::Format_RGB32);
        image.fill(QColor(60 + number % 100, 90, 120));
        QPainter painter(&image);
        painter.fillRect(QRect(12, 9, 24, 18), Qt::white);
        painter.fillRect(QRect(72, 45, 24, 18), Qt::white);
        QString label = QStringLiteral("0 0.2 0.2 0.2 0.2\n0 0.7 0.6 0.2 0.2\n");
        if (number % 4 == 0) {
            painter.fillRect(QRect(48, 36, 12, 9), Qt::yellow);
            label += QStringLiteral("1 0.45 0.45 0.1 0.1\n");
        }
        painter.end();
        const QString name = QStringLiteral("%1/img%2").arg(split).arg(number, 3, 10, QChar(u'0'));
        QDir().mkpath(folder + QStringLiteral("/images/") + split);
        ok = image.save(folder + QStringLiteral("/images/%1.png").arg(name)) && ok;
        ok = writeText(folder + QStringLiteral("/labels/%1.txt").arg(name), label) && ok;
    };
    for (int i = 0; i < trainImages; ++i)
        writeImage(QStringLiteral("train"), i);
    for (int i = 0; i < valImages; ++i)
        writeImage(QStringLiteral("val"), i);
    return ok;
}

} // namespace ballast::test
