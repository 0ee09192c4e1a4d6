#include "app/augment/illustration.h"
#include "core/augment/transform.h"
#include "tests/support/previewdata.h"
#include "tests/support/testmain.h"

#include <QGuiApplication>

using namespace ballast;

namespace {

QImage scene()
{
    Annotation box;
    box.box = {120, 90, 240, 200};
    box.classId = 0;
    return test::paintedScene({360, 270}, {box});
}

/// Share of the pixels that are clearly not those of the scene.
double changed(const QImage &picture, const QImage &plain)
{
    if (picture.size() != plain.size())
        return 1;
    int count = 0;
    for (int y = 0; y < plain.height(); ++y)
        for (int x = 0; x < plain.width(); ++x) {
            const QColor a = picture.pixelColor(x, y), b = plain.pixelColor(x, y);
            count += std::abs(a.red() - b.red()) + std::abs(a.green() - b.green()) +
                         std::abs(a.blue() - b.blue()) >
                     24;
        }
    return count / double(plain.width() * plain.height());
}

} // namespace

/// The pictures of the Add list.
class TestIllustration : public test::Test
{
    Q_OBJECT

private slots:
    void everyTransformHasAPicture_data()
    {
        QTest::addColumn<QString>("name");
        for (const TransformSpec &spec : allTransforms())
            QTest::newRow(spec.name) << QString::fromLatin1(spec.name);
    }
    void everyTransformHasAPicture()
    {
        QFETCH(QString, name);
        const TransformSpec &spec = *transformByName(name);
        const QImage picture = illustrate(spec, scene(), {120, 90});
        QVERIFY(!picture.isNull());
        // Mixing shows another image, references another look: more than a pixel here and there.
        const bool takesOthers =
            spec.group == TransformGroup::Mix || name == QStringLiteral("HistogramMatching") ||
            name == QStringLiteral("FDA") || name == QStringLiteral("PixelDistributionAdaptation");
        const double share = changed(
            picture, scene().scaled(120, 90, Qt::KeepAspectRatio, Qt::SmoothTransformation));
        QVERIFY2(!takesOthers || share > 0.02, qPrintable(QString::number(share)));
    }
};

BALLAST_TEST_MAIN(QGuiApplication, TestIllustration)
#include "tst_illustration.moc"
