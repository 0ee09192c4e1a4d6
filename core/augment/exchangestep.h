#pragma once

#include "core/augment/pipeline.h"

#include <QJsonObject>
#include <QStringList>

/// One step as Albumentations writes it; shared by the JSON writer and the Python writer.
namespace ballast {

/// Whether Albumentations 2.0.8 can do it; a composition, if it can do any step inside.
bool isExpressible(const Step &step);

/// `{"__class_fullname__", "p", parameters…}`; of a composition also "transforms": the steps inside
/// that are on and expressible.
QJsonObject stepToJson(const Step &step, OutlineShape outline);

/// What it does not take as it is written, or only with more than an image; translated. The steps
/// inside speak for themselves.
QStringList notesForAlbumentations(const Step &step);

/// Under which name Albumentations wants the other images (references, overlays, of a mosaic) with
/// every call; null where the transform takes none there.
const char *metadataKey(const TransformSpec &transform);

/// Of transforms that it has: the choice of partners, which it leaves to the caller.
inline constexpr auto PartnerRuleKey = "partner_rule";
/// Of transforms that it has: parameters for which it has no place, by their keys.
QJsonObject ownParameters(const Step &step);

/// The value under "a", "a.x" (member of a dict) or "a.0" (element of a list); undefined if none.
QJsonValue valueAt(const QJsonObject &object, const char *key);
void setValueAt(QJsonObject &object, const char *key, const QJsonValue &value);

/// Parameters of movements, crops and holes that Albumentations says in another way, to and fro.
void spatialToAlbumentations(QJsonObject &json, OutlineShape outline);
QJsonObject spatialFromAlbumentations(QJsonObject json, const TransformSpec &spec,
                                      QStringList &notes);

/// Box rules as A.BboxParams takes them.
QJsonObject bboxParams(const Pipeline &pipeline);

/// YAML as JSON values; `.nan` and `.inf` as the texts "NaN" and "Infinity".
Result<QJsonValue> yamlToJson(const QByteArray &yaml);
QByteArray jsonToYaml(const QJsonObject &json);

/// A step of Albumentations 1.3 or 1.4 under the names of 2.0.8. Other steps come back unchanged.
QJsonObject modernised(const QJsonObject &json);

/// Entries of "transforms". Appends steps (several for a nested Compose) and notes.
class StepReader
{
public:
    StepReader(Pipeline &pipeline, QStringList &notes) : m_pipeline(pipeline), m_notes(notes) {}
    /// Into the pipeline.
    Result<void> read(const QJsonObject &json) { return read(json, m_pipeline.steps); }

private:
    using Steps = std::vector<Step>;
    Result<void> read(const QJsonObject &json, Steps &into);
    Result<void> readList(const QJsonArray &transforms, Steps &into);
    Result<void> readStep(const TransformSpec &spec, const QJsonObject &json, Steps &into);
    Result<void> readChildren(Step &step, const QJsonObject &json);
    Result<void> readParams(Step &step, const QJsonObject &json);
    Result<void> readSpecial(Step &step, const QJsonObject &json);
    void noteUnread(const Step &step, const QJsonObject &json);
    Error error(const char *transform, const char *key, const QString &what) const;

    Pipeline &m_pipeline;
    QStringList &m_notes;
    std::uint64_t m_lastId = 0;
    int m_number = 0;   ///< of the transform in the file, from 1; nested ones share their outer's
    QStringList m_path; ///< of the compositions around
};

} // namespace ballast
