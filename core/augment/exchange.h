#pragma once

#include "core/augment/pipeline.h"

#include <QByteArray>
#include <QStringList>

namespace ballast {

/// Albumentations 2.0.8 `A.to_dict` JSON. Ballast's own additions (box rules beyond BboxParams,
/// outline, class rules, step ids, switched-off steps, transforms that Albumentations does not
/// have) go under the top-level key "ballast", which A.from_dict passes over. `notes`: what a
/// training script that loads the file will not do, translated.
QByteArray pipelineToJson(const Pipeline &pipeline, QStringList *notes = nullptr);
/// The same as `A.save(…, data_format="yaml")` has it.
QByteArray pipelineToYaml(const Pipeline &pipeline, QStringList *notes = nullptr);
/// What of the pipeline Albumentations 2.0.8 cannot do, one note each, translated.
QStringList notInAlbumentations(const Pipeline &pipeline);

struct PipelineReading
{
    Pipeline pipeline;
    QStringList notes; ///< what could not be expressed and what was done instead, translated
};
/// Understands the parameter names of Albumentations 1.3 and 1.4 too. The error names step and
/// parameter.
Result<PipelineReading> pipelineFromJson(const QByteArray &json);
Result<PipelineReading> pipelineFromYaml(const QByteArray &yaml);
/// JSON or YAML, by the first character.
Result<PipelineReading> pipelineFromText(const QByteArray &text);

/// Readable Python that builds the same pipeline with Albumentations 2.0.8.
QString pipelineToPython(const Pipeline &pipeline);

} // namespace ballast
