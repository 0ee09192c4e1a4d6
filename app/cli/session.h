#pragma once

#include "app/cli/arguments.h"
#include "app/cli/interrupt.h"
#include "app/cli/progress.h"
#include "app/cli/table.h"
#include "core/base/result.h"
#include "core/base/taskcontext.h"
#include "core/dataset/statistics.h"

#include <QJsonObject>

namespace ballast::cli {

/// What every command works with: where its words go, how it is stopped, how progress is shown.
/// With --json only JSON reaches stdout; otherwise text. Notes go to stderr.
class Session
{
public:
    explicit Session(bool json) : m_json(json), m_progress(true) {}

    bool json() const { return m_json; }
    bool stopped() const { return m_interrupt.stopped(); }
    /// Stop token and progress line for one task.
    TaskContext task(const QString &label);

    /// Text for people; nothing with --json.
    void print(const QString &text);
    void print(const Table &table, int indent = 0);
    /// Text as it is, in either mode.
    void write(const QByteArray &bytes);
    void print(const QJsonObject &object);
    /// To stderr; with --json nothing.
    void note(const QString &text);
    int columns() const;

    /// Says what went wrong; gives the exit code Failed.
    int fail(const Error &error);
    /// For values that only the command itself can judge; gives WrongUse.
    int wrongUse(const Error &error);
    /// Says that the user stopped the work; gives Failed.
    int stop();
    /// fail(), or stop() if it is the stop that made the error.
    int end(const Error &error) { return stopped() ? stop() : fail(error); }

private:
    void printError(const Error &error);

    bool m_json;
    Interrupt m_interrupt;
    Progress m_progress;
};

/// Opens PATH (the first positional) as --from says. Empty positionals are no folder.
Result<Dataset> openNamed(Session &session, const Arguments &arguments);

/// "Boxes" or "Images" as --count-by says, else what suits the dataset.
CountBy countByOf(const Arguments &arguments, const Dataset &dataset);

/// {"kind": count} of the issues, as info, check and export print it.
QJsonObject countedByKind(const Issues &issues);
QJsonObject toJson(const Issue &issue);
QJsonObject toJson(const Error &error);

/// Numbers as people of the user's country write them.
QString number(qint64 value);
QString number(double value, int decimals);
/// "11.51 : 1"
QString ratioText(double ratio);
/// "yolo" → "YOLO (Ultralytics)"; the id itself if it is unknown.
QString formatName(const QString &id);

} // namespace ballast::cli
