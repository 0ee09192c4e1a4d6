// Paints the application's icon into an icon theme: paint_icons DRAWING.svg THEME_FOLDER

#include <QDir>
#include <QImage>
#include <QPainter>
#include <QSvgRenderer>

#include <cstdio>

namespace {

bool paint(QSvgRenderer &drawing, int size, const QString &theme)
{
    QImage icon(size, size, QImage::Format_ARGB32_Premultiplied);
    icon.fill(Qt::transparent);
    QPainter painter(&icon);
    drawing.render(&painter);
    painter.end();
    const QString folder = QStringLiteral("%1/%2x%2/apps").arg(theme).arg(size);
    return QDir().mkpath(folder) && icon.save(folder + QStringLiteral("/ballast.png"));
}

} // namespace

int main(int argc, char **argv)
{
    QSvgRenderer drawing;
    if (argc != 3 || !drawing.load(QString::fromLocal8Bit(argv[1]))) {
        std::fputs("usage: paint_icons DRAWING.svg THEME_FOLDER\n", stderr);
        return 2;
    }
    for (const int size : {16, 22, 24, 32, 48, 64, 128, 256, 512}) {
        if (!paint(drawing, size, QString::fromLocal8Bit(argv[2]))) {
            std::fprintf(stderr, "cannot write into %s\n", argv[2]);
            return 1;
        }
    }
    return 0;
}
