#pragma once

#include "core/formats/format.h"
#include "core/formats/yololabel.h"

namespace ballast {

/// "yolo", "yolo-seg", "yolo-pose", "yolo-obb": the format that has lines of that kind.
QString yoloId(YoloShape::Kind kind);
/// What Ultralytics calls it: "detect", "segment", "pose", "obb".
QString yoloTask(YoloShape::Kind kind);

/// `said` decides what lines with eight coordinates are where the configuration does not;
/// nullopt: their corners tell.
Result<Dataset> readYolo(const QString &path, const TaskContext &context,
                         std::optional<YoloShape::Kind> said = {});

/// `kind` nullopt: as the source has it, boxes if it is no YOLO dataset. A Pose of another source
/// has as many key points as the classes' longest skeleton.
std::unique_ptr<LabelWriter> yoloWriter(const QString &destination, const Dataset &source,
                                        std::optional<YoloShape::Kind> kind = {});

} // namespace ballast
