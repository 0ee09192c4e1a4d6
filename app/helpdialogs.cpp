#include "app/helpdialogs.h"

#include "app/mainmenu.h"
#include "app/mainwindow.h"
#include "app/modes.h"

#include <QDialog>
#include <QDialogButtonBox>
#include <QTextBrowser>
#include <QVBoxLayout>

namespace ballast {

namespace {

void showText(MainWindow &window, const QString &name, const QString &title, const QString &html)
{
    auto *dialog = new QDialog(&window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setObjectName(name);
    dialog->setWindowTitle(title);
    auto *text = new QTextBrowser;
    text->setOpenExternalLinks(true);
    text->setHtml(html);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close);
    QObject::connect(buttons, &QDialogButtonBox::rejected, dialog, &QDialog::close);
    auto *layout = new QVBoxLayout(dialog);
    layout->addWidget(text);
    layout->addWidget(buttons);
    const int em = dialog->fontMetrics().height();
    dialog->resize(em * 34, em * 34);
    dialog->show();
}

} // namespace

void showHelp(MainWindow &window)
{
    QString html = QStringLiteral("<h3>%1</h3>").arg(MainWindow::tr("The way through"));
    for (const ModeInfo &mode : allModes())
        html += QStringLiteral("<p><b>%1</b> – %2</p>")
                    .arg(modeText(mode.title).toHtmlEscaped(), modeText(mode.help).toHtmlEscaped());
    html += QStringLiteral("<h3>%1</h3>").arg(MainWindow::tr("Keyboard shortcuts"));
    html += shortcutsHtml(window);
    showText(window, QStringLiteral("helpDialog"), MainWindow::tr("Help"), html);
}

void showAbout(MainWindow &window)
{
    const QString html =
        MainWindow::tr("<h2>Ballast %1</h2>"
                       "<p>Balance image datasets: see which classes are too low, preview the "
                       "cure with the boxes drawn on, and export a balanced copy.</p>"
                       "<p>Free software under the GNU General Public License, version 3 or "
                       "later, without any warranty.</p>"
                       "<p>Made with Qt, OpenCV, libjpeg-turbo, QCustomPlot, yaml-cpp and JSON "
                       "for Modern C++.</p>")
            .arg(QStringLiteral(BALLAST_VERSION));
    showText(window, QStringLiteral("aboutDialog"), MainWindow::tr("About Ballast"), html);
}

} // namespace ballast
