#pragma once

#include "core/augment/pipeline.h"

#include <QJsonObject>

/// One step as Albumentations writes it; shared by the JSON writer and the Python writer.
namespace ballast {

/// `{"__class_fullname__", "p", parameters…}`.
QJsonObject stepToJson(const Step &step, OutlineShape outline);

/// The value under "a", "a.x" (member of a dict) or "a.0" (element of a list); undefined if none.
QJsonValue valueAt(const QJsonObject &object, const char *key);
void setValueAt(QJsonObject &object, const char *key, const QJsonValue &value);

/// Box rules as A.BboxParams takes them.
QJsonObject bboxParams(const BoxRules &rules);

/// One entry of "transforms". Appends steps (more than one for a nested sequence) and notes.
class StepReader
{
public:
    StepReader(Pipeline &pipeline, QStringList &notes) : m_pipeline(pipeline), m_notes(notes) {}
    Result<void> read(const QJsonObject &json);

private:
    Result<void> readList(const QJsonArray &transforms);
    Result<void> readParams(Step &step, const QJsonObject &json);
    Result<void> readSpecial(Step &step, const QJsonObject &json);
    void noteUnread(const Step &step, const QJsonObject &json);
    Error error(const char *transform, const char *key, const QString &what) const;

    Pipeline &m_pipeline;
    QStringList &m_notes;
    int m_number = 0; ///< of the transform in the file, from 1
};

} // namespace ballast
