#include "app/settingsdialog.h"

#include "app/language.h"
#include "app/mainwindow.h"

#include <QComboBox>
#include <QDialog>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QLabel>
#include <QLocale>

namespace ballast {

namespace {

QComboBox *makeThemeBox(MainWindow &window)
{
    auto *box = new QComboBox;
    box->addItem(MainWindow::tr("As the system"), themeName(ThemeChoice::System));
    box->addItem(MainWindow::tr("Light"), themeName(ThemeChoice::Light));
    box->addItem(MainWindow::tr("Dark"), themeName(ThemeChoice::Dark));
    box->setCurrentIndex(box->findData(themeName(window.settings().theme())));
    QObject::connect(box, &QComboBox::activated, box, [box, &window] {
        window.setTheme(themeFromName(box->currentData().toString()));
    });
    return box;
}

QComboBox *makeLanguageBox(MainWindow &window)
{
    auto *box = new QComboBox;
    box->addItem(MainWindow::tr("As the system"), QString());
    box->addItem(QStringLiteral("English"), QStringLiteral("en"));
    for (const QString &language : availableLanguages())
        if (language != QStringLiteral("en"))
            box->addItem(QLocale(language).nativeLanguageName(), language);
    box->setCurrentIndex(qMax(0, box->findData(window.settings().language())));
    QObject::connect(box, &QComboBox::activated, box, [box, &window] {
        window.settings().setLanguage(box->currentData().toString());
    });
    return box;
}

} // namespace

void showSettings(MainWindow &window)
{
    auto *dialog = new QDialog(&window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setObjectName(QStringLiteral("settingsDialog"));
    dialog->setWindowTitle(MainWindow::tr("Settings"));
    auto *form = new QFormLayout(dialog);
    form->addRow(MainWindow::tr("Theme"), makeThemeBox(window));
    form->addRow(MainWindow::tr("Language"), makeLanguageBox(window));
    auto *note = new QLabel(MainWindow::tr("Another language shows at the next start."));
    note->setProperty("muted", true);
    form->addRow(QString(), note);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close);
    QObject::connect(buttons, &QDialogButtonBox::rejected, dialog, &QDialog::close);
    form->addRow(buttons);
    dialog->show();
}

} // namespace ballast
