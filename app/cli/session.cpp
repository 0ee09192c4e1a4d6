#include "app/cli/session.h"

#include "app/cli/commandline.h"
#include "app/cli/text.h"
#include "core/base/text.h"
#include "core/formats/format.h"

#include <QFileInfo>
#include <QJsonDocument>

#include <unistd.h>

#include <cstdio>

namespace ballast::cli {

TaskContext Session::task(const QString &label)
{
    m_progress.begin(label);
    TaskContext context;
    context.stop = m_interrupt.token();
    context.progress = [this](qint64 done, qint64 total) { m_progress.report(done, total); };
    return context;
}

void Session::print(const QString &text)
{
    if (!m_json)
        write(text.toUtf8());
}

void Session::print(const Table &table, int indent)
{
    print(table.text(columns(), indent));
}

void Session::write(const QByteArray &bytes)
{
    m_progress.clear();
    std::fwrite(bytes.constData(), 1, static_cast<std::size_t>(bytes.size()), stdout);
}

void Session::print(const QJsonObject &object)
{
    write(QJsonDocument(object).toJson());
}

void Session::note(const QString &text)
{
    m_progress.clear();
    if (m_json)
        return;
    std::fflush(stdout);
    const QByteArray bytes = QStringLiteral("ballast-cli: %1\n").arg(text).toUtf8();
    std::fwrite(bytes.constData(), 1, static_cast<std::size_t>(bytes.size()), stderr);
}

int Session::columns() const
{
    return terminalColumns(STDOUT_FILENO);
}

void Session::printError(const Error &error)
{
    if (m_json)
        print(QJsonObject{{QStringLiteral("error"), toJson(error)}});
    else
        note(error.text());
}

int Session::fail(const Error &error)
{
    printError(error);
    return Failed;
}

int Session::wrongUse(const Error &error)
{
    printError(error);
    return WrongUse;
}

int Session::stop()
{
    return fail({Cli::tr("Stopped"), {}, Cli::tr("Nothing unfinished was left behind.")});
}

Result<Dataset> openNamed(Session &session, const Arguments &arguments)
{
    const QString path = arguments.positional(0);
    if (path.isEmpty() || !QFileInfo::exists(path))
        return Error{Cli::tr("There is no such file or folder"), path,
                     Cli::tr("Check the spelling.")};
    return openDataset(path, session.task(Cli::tr("Reading")), arguments.text("from"));
}

CountBy countByOf(const Arguments &arguments, const Dataset &dataset)
{
    const QString named = arguments.text("count-by");
    if (named.isEmpty())
        return dataset.task == Task::Detection ? CountBy::Boxes : CountBy::Images;
    return named == u"boxes" ? CountBy::Boxes : CountBy::Images;
}

QJsonObject countedByKind(const Issues &issues)
{
    QJsonObject counts;
    for (const Issue &issue : issues)
        counts[issue.kind] = counts[issue.kind].toInteger() + 1;
    return counts;
}

QJsonObject toJson(const Issue &issue)
{
    static constexpr std::array Names{"info", "warning", "error"};
    return {{QStringLiteral("severity"),
             QString::fromLatin1(Names[static_cast<std::size_t>(issue.severity)])},
            {QStringLiteral("kind"), issue.kind},
            {QStringLiteral("file"), issue.file},
            {QStringLiteral("message"), issue.message},
            {QStringLiteral("remedy"), issue.remedy}};
}

QJsonObject toJson(const Error &error)
{
    return {{QStringLiteral("message"), error.message},
            {QStringLiteral("file"), error.file},
            {QStringLiteral("remedy"), error.remedy}};
}

QString number(qint64 value)
{
    return formatCount(value);
}

QString number(double value, int decimals)
{
    return formatNumber(value, decimals);
}

QString ratioText(double ratio)
{
    return Cli::tr("%1 : 1").arg(number(ratio, 2));
}

QString formatName(const QString &id)
{
    const Format *format = formatById(id);
    return format ? format->name() : id;
}

} // namespace ballast::cli
