#include "app/language.h"
#include "app/mainwindow.h"
#include "app/screenshots.h"
#include "app/startup.h"
#include "widgets/theme.h"

#include <QApplication>

#include <cstdio>

using namespace ballast;

namespace {

constexpr QSize RenderSize{1280, 800};

/// --help, --version and wrong use are answered before a display is needed.
StartupOptions readArguments(int &argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    installLanguage(Settings().language());
    return parseArguments(QCoreApplication::arguments());
}

/// Pictures need no display.
void chooseDisplay(const StartupOptions &options)
{
    const char *variable = "QT_QPA_PLATFORM";
    if (!options.renderFolder.isEmpty() && !qEnvironmentVariableIsSet(variable))
        qputenv(variable, "offscreen");
}

void openWhatWasAsked(MainWindow &window, const StartupOptions &options)
{
    if (options.sample)
        window.session().openSample();
    else if (!options.path.isEmpty())
        window.openPath(options.path);
    if (options.mode.isEmpty())
        return;
    QObject::connect(&window.session(), &DatasetSession::opened, &window,
                     [&window, mode = options.mode] { window.showMode(mode); });
}

void renderWhenOpen(MainWindow &window, Screenshots &screenshots)
{
    QObject::connect(&screenshots, &Screenshots::finished, &window, [](const QString &error) {
        if (!error.isEmpty())
            std::fprintf(stderr, "%s\n", qPrintable(error));
        QCoreApplication::exit(error.isEmpty() ? 0 : 3);
    });
    QObject::connect(&window.session(), &DatasetSession::failed, &window, [](const Error &error) {
        std::fprintf(stderr, "%s\n", qPrintable(error.text()));
        QCoreApplication::exit(3);
    });
    QObject::connect(&window.session(), &DatasetSession::opened, &screenshots, &Screenshots::start);
    if (!window.session().isOpening())
        QMetaObject::invokeMethod(&screenshots, &Screenshots::start, Qt::QueuedConnection);
}

} // namespace

int main(int argc, char **argv)
{
    QCoreApplication::setApplicationName(QStringLiteral("ballast"));
    QCoreApplication::setApplicationVersion(QStringLiteral(BALLAST_VERSION));
    const StartupOptions options = readArguments(argc, argv);
    if (!options.output.isEmpty()) {
        std::fputs(qPrintable(options.output), options.exitCode == 0 ? stdout : stderr);
        return options.exitCode;
    }
    chooseDisplay(options);
    QApplication application(argc, argv);
    QApplication::setApplicationDisplayName(QStringLiteral("Ballast"));
    QApplication::setDesktopFileName(QStringLiteral("ballast"));
    installLanguage(Settings().language());
    applyTheme(application, options.theme.value_or(Settings().theme()));

    MainWindow window;
    Screenshots screenshots(window, options.renderFolder);
    openWhatWasAsked(window, options);
    if (options.size || !options.renderFolder.isEmpty())
        window.resize(options.size.value_or(RenderSize));
    if (!options.renderFolder.isEmpty()) {
        renderWhenOpen(window, screenshots);
    }
    window.show();
    return QApplication::exec();
}
