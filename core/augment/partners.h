#pragma once

#include "core/dataset/annotation.h"

#include <QString>

#include <opencv2/core/mat.hpp>

#include <cstdint>

namespace ballast {

/// What is known of an image that can lend its content, without its pixels.
struct PartnerInfo
{
    int width = 0; ///< oriented full-size pixels; 0 = cannot be used
    int height = 0;
    const std::vector<Annotation> *annotations = nullptr; ///< in its pixels; never null
    std::uint64_t key = 0;  ///< Key::image: no image is its own partner
    double brightness = -1; ///< mean grey level 0…255; −1 = not known
    bool usable() const { return width > 0 && height > 0; }
};

/// The images that transforms may take content from: the training images of a dataset, in one order
/// that does not change. Transforms never see files; this is what they see instead. Thread-safe.
/// It must outlive the programs that were compiled with it.
class PartnerSource
{
public:
    virtual ~PartnerSource() = default;

    virtual int count() const = 0;
    virtual PartnerInfo info(int partner) const = 0; ///< cheap
    virtual QString name(int partner) const = 0;     ///< for the manifest and for people: the path
    /// Pixels at `scale` of the full size or somewhat more: 8-bit grey, BGR or BGRA, never to be
    /// written to. Whatever was asked before, the same arguments give the same pixels. Empty where
    /// the image cannot be read.
    virtual cv::Mat pixels(int partner, double scale) const = 0;
    /// How many objects of the class all partners have together: what "rare" is measured by.
    virtual std::int64_t objectsOf(ClassId classId) const = 0;
};

/// An object that a program has put on the image.
struct AddedObject
{
    Annotation annotation;   ///< as in the partner, in its pixels
    int partner = -1;        ///< in the PartnerSource; −1: the source image itself
    int object = 0;          ///< index into the partner's annotations
    std::uint64_t image = 0; ///< PartnerInfo::key, the image's own for −1
};

} // namespace ballast
