#pragma once

#include "core/dataset/dataset.h"

#include <QDir>
#include <QImage>
#include <QPainter>

namespace ballast::test {

/// A picture with structure everywhere and a solid rectangle of `color` per box.
inline QImage paintedScene(const QSize &size, const std::vector<Annotation> &boxes,
                           QImage::Format format = QImage::Format_RGB32)
{
    QImage image(size, QImage::Format_ARGB32);
    for (int y = 0; y < size.height(); ++y) {
        auto *line = reinterpret_cast<QRgb *>(image.scanLine(y));
        for (int x = 0; x < size.width(); ++x)
            line[x] = qRgb(60 + x * 120 / size.width(), 60 + y * 120 / size.height(),
                           90 + ((x / 16 + y / 16) % 2) * 40);
    }
    QPainter painter(&image);
    for (const Annotation &box : boxes)
        painter.fillRect(QRectF(box.box.x1, box.box.y1, box.box.width(), box.box.height()),
                         box.classId == 0 ? QColor(230, 40, 40) : QColor(40, 60, 230));
    painter.end();
    return image.convertToFormat(format);
}

/// A dataset in `folder` of `count` PNGs named a0.png, a1.png …, each with two boxes of the classes
/// "cell" and "platelet" (odd images: "cell" only).
inline Dataset paintedDataset(const QString &folder, int count, const QSize &size = {320, 240})
{
    Dataset dataset;
    dataset.root = folder;
    dataset.name = QStringLiteral("painted");
    dataset.format = QStringLiteral("yolo");
    dataset.classes = {{QStringLiteral("cell"), 0, {}}, {QStringLiteral("platelet"), 1, {}}};
    const double w = size.width();
    const double h = size.height();
    for (int i = 0; i < count; ++i) {
        ImageItem item;
        item.path = QStringLiteral("a%1.png").arg(i);
        item.width = size.width();
        item.height = size.height();
        item.annotations = {{{w * 0.1, h * 0.1, w * 0.4, h * 0.5}, 0, 0, {}}};
        if (i % 2 == 0)
            item.annotations.push_back({{w * 0.6, h * 0.5, w * 0.9, h * 0.9}, 1, 0, {}});
        paintedScene(size, item.annotations).save(QDir(folder).filePath(item.path));
        dataset.images.push_back(item);
    }
    return dataset;
}

} // namespace ballast::test
