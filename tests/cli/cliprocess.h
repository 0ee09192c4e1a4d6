#pragma once

#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QtTest/QTest>

namespace ballast::test {

/// What one run of the real program gave.
struct CliRun
{
    int code = -1;
    QByteArray out;
    QByteArray err;

    /// The one JSON object on stdout; empty if stdout is anything else.
    QJsonObject json() const { return QJsonDocument::fromJson(out).object(); }
};

inline QProcessEnvironment cliEnvironment(const QString &locale = QStringLiteral("C"))
{
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(QStringLiteral("LC_ALL"), locale);
    environment.remove(QStringLiteral("LANGUAGE"));
    return environment;
}

inline CliRun runCli(const QStringList &arguments, const QString &locale = QStringLiteral("C"))
{
    QProcess process;
    process.setProcessEnvironment(cliEnvironment(locale));
    process.start(QStringLiteral(BALLAST_CLI_PATH), arguments);
    CliRun run;
    if (!process.waitForFinished(300000) || process.exitStatus() != QProcess::NormalExit)
        return run;
    run.code = process.exitCode();
    run.out = process.readAllStandardOutput();
    run.err = process.readAllStandardError();
    return run;
}

} // namespace ballast::test

/// Compares an exit code and shows what the program said if it differs.
#define COMPARE_EXIT(run, expected)                                                                \
    QVERIFY2((run).code == (expected),                                                             \
             ("exit " + QByteArray::number((run).code) + "\n" + (run).err + (run).out.left(2000))  \
                 .constData())
