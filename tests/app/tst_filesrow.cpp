#include "app/augment/parameterrow.h"
#include "app/augment/paramtext.h"
#include "core/augment/pipeline.h"
#include "core/augment/transform.h"
#include "tests/support/testmain.h"

#include <QApplication>
#include <QLineEdit>
#include <QSignalSpy>
#include <QToolButton>

using namespace ballast;

/// The folder of reference images on a step's card.
class TestFilesRow : public test::Test
{
    Q_OBJECT

private slots:
    void aFolderIsTypedOrChosen()
    {
        const TransformSpec &spec = *transformByName(QStringLiteral("FDA"));
        const std::unique_ptr<ParameterRow> row(ParameterRow::create(spec.params[0]));
        auto *field = row->findChild<QLineEdit *>();
        auto *button = row->findChild<QToolButton *>();
        QVERIFY(field && button);
        QVERIFY(!button->accessibleName().isEmpty() && !button->toolTip().isEmpty());
        QVERIFY(field->toolTip().contains(QStringLiteral("folder")));
        QVERIFY(field->text().isEmpty());
        QList<ParamValue> edited;
        connect(row.get(), &ParameterRow::valueEdited, this,
                [&](const ParamValue &value) { edited << value; });
        row->show();
        field->setFocus();
        QTest::keyClicks(field, QStringLiteral("/data/night, /data/fog "));
        QTest::keyClick(field, Qt::Key_Return);
        QCOMPARE(edited.size(), 1);
        QCOMPARE(edited[0].text, QStringLiteral("/data/night, /data/fog"));
        QCOMPARE(field->text(), edited[0].text);
        QCOMPARE(namesIn(row->value().text).size(), 2);
        QTest::keyClick(field, Qt::Key_Return); // nothing new
        QCOMPARE(edited.size(), 1);
        row->reset();
        QCOMPARE(edited.size(), 2);
        QVERIFY(edited[1].text.isEmpty());
        QVERIFY(!parameterHelp(spec.params[0]).contains(QStringLiteral("From 0")));
    }
};

BALLAST_TEST_MAIN(QApplication, TestFilesRow)
#include "tst_filesrow.moc"
