#pragma once

#include <QString>

#include <opencv2/core/mat.hpp>

namespace ballast {

struct Step;

/// Images whose look transforms take over, by the text of the step that names them (a folder, or
/// files). Transforms never see files; this is what they see instead. Thread-safe. It must outlive
/// the programs that were compiled with it.
class ReferenceSource
{
public:
    virtual ~ReferenceSource() = default;

    /// How many there are under that text, 0 if none is known. Their order does not change.
    virtual int count(const QString &where) const = 0;
    /// For the manifest and for people.
    virtual QString name(const QString &where, int index) const = 0;
    /// 8-bit grey, BGR or BGRA, never to be written to. Whatever was asked before, the same
    /// arguments give the same pixels. Empty where the image cannot be read.
    virtual cv::Mat pixels(const QString &where, int index) const = 0;
};

/// The text that names the reference images of a step; null where its transform takes none.
const QString *referencesOf(const Step &step);
QString *referencesOf(Step &step);

} // namespace ballast
