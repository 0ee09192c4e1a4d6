#pragma once

#include "core/dataset/annotation.h"

#include <QString>

#include <opencv2/core/mat.hpp>

#include <cstdint>
#include <vector>

namespace ballast {

/// What is known of an image that can lend its content, without its pixels.
struct PartnerInfo
{
    int width = 0; ///< oriented full-size pixels; 0 = cannot be used
    int height = 0;
    const std::vector<Annotation> *annotations = nullptr; ///< in its pixels; null: none known
    std::uint64_t key = 0; ///< Key::image: no image is its own partner
    QString name;          ///< for the manifest and for people: the path; empty: the image itself
    bool usable() const { return width > 0 && height > 0; }
};

/// Which partners have what, so that a rule need not look at all of them.
struct PartnerIndex
{
    std::vector<std::vector<int>> byClass; ///< partners with objects of the class, ascending
    std::vector<std::int64_t> objects;     ///< by class
    std::vector<int> empty;                ///< partners without any object
};

/// The images that transforms may take content from: the training images of a dataset, in one order
/// that does not change. Transforms never see files; this is what they see instead. Thread-safe.
/// It must outlive the programs that were compiled with it.
class PartnerSource
{
public:
    virtual ~PartnerSource() = default;

    virtual int count() const = 0;
    /// Not below count(): those from count() on are never drawn, only named by a plan.
    virtual int known() const { return count(); }
    virtual const PartnerIndex &index() const = 0;
    virtual const std::vector<Annotation> &annotations(int partner) const = 0;
    /// May read the file's header.
    virtual PartnerInfo info(int partner) const = 0;
    /// The partner with that key, among the known ones; −1 if there is none.
    virtual int find(std::uint64_t key) const = 0;
    /// Mean grey level, 0…255; −1 where the image cannot be read. May decode a small picture.
    virtual double brightness(int partner) const = 0;
    /// Pixels at `scale` of the full size or somewhat more: 8-bit grey, BGR or BGRA, never to be
    /// written to. Whatever was asked before, the same arguments give the same pixels. Empty where
    /// the image cannot be read.
    virtual cv::Mat pixels(int partner, double scale) const = 0;
};

/// For implementations: looks at the annotations of all.
PartnerIndex indexOf(const PartnerSource &partners);

/// An object that a program has put on the image.
struct AddedObject
{
    enum class Role : std::uint8_t {
        Drawn,    ///< by a step of the pipeline
        Planned,  ///< named by a plan: what is pasted is all of it
        Companion ///< shown along with a planned one
    };
    Annotation annotation;   ///< as in the partner, in its pixels
    int partner = -1;        ///< in the PartnerSource; −1: the source image itself
    int object = 0;          ///< index into the partner's annotations
    std::uint64_t image = 0; ///< PartnerInfo::key, the image's own for −1
    QString from;            ///< PartnerInfo::name
    Role role = Role::Drawn;
};

} // namespace ballast
