#pragma once

#include "core/augment/pipeline.h"

#include <QByteArray>
#include <QStringList>

namespace ballast {

/// Albumentations 2.0.8 `A.to_dict` JSON. Ballast's own additions (box rules beyond BboxParams,
/// outline, step ids, switched-off steps) go under the top-level key "ballast", which A.from_dict
/// passes over.
QByteArray pipelineToJson(const Pipeline &pipeline);

struct PipelineReading
{
    Pipeline pipeline;
    QStringList notes; ///< what could not be expressed and what was done instead, translated
};
/// The error names step and parameter.
Result<PipelineReading> pipelineFromJson(const QByteArray &json);

/// Readable Python that builds the same pipeline with Albumentations 2.0.8.
QString pipelineToPython(const Pipeline &pipeline);

} // namespace ballast
