#pragma once

#include "core/augment/partners.h"
#include "core/base/pasting.h"
#include "core/dataset/dataset.h"
#include "core/export/pixelcache.h"

#include <atomic>
#include <memory>
#include <unordered_map>

namespace ballast {

/// The training images of a dataset (isTraining) as partners; those of validation and test are
/// never drawn, and known only where a plan over all splits names them. Pixels are decoded when
/// asked for, at half, a quarter or an eighth of the size where that is enough, and kept within a
/// byte limit, least recently used first out.
class PartnerImages : public PartnerSource
{
public:
    /// Larger images lend nothing: one of them decoded would take more memory than all else.
    static constexpr double LargestPartner = LargestDonor;

    static constexpr qint64 UsualLimit = qint64(256) << 20; ///< bytes
    /// `named`: indices of images that a plan names, whatever their split.
    explicit PartnerImages(std::shared_ptr<const Dataset> dataset, qint64 byteLimit = UsualLimit,
                           const std::vector<int> &named = {});

    int count() const override { return m_drawn; }
    int known() const override { return int(m_images.size()); }
    const PartnerIndex &index() const override { return m_index; }
    const std::vector<Annotation> &annotations(int partner) const override;
    PartnerInfo info(int partner) const override;
    int find(std::uint64_t key) const override;
    double brightness(int partner) const override;
    cv::Mat pixels(int partner, double scale) const override;

    qint64 bytes() const { return m_cache.bytes(); } ///< of the pixels that are kept
    int find(const QString &path) const;             ///< −1 if it is not known

private:
    struct Facts
    {
        std::atomic<std::uint64_t> size = 0; ///< width << 32 | height; 0 = not read yet
        std::atomic<double> brightness = -2; ///< −2 = not measured yet
    };
    const ImageItem &item(int partner) const
    {
        return m_dataset->images[std::size_t(m_images[std::size_t(partner)])];
    }
    std::uint64_t sizeOf(int partner) const;

    const std::shared_ptr<const Dataset> m_dataset;
    const PixelCache m_cache;
    int m_drawn = 0;           ///< the first of m_images: training images
    std::vector<int> m_images; ///< indices into the dataset
    std::unordered_map<std::uint64_t, int> m_byKey;
    PartnerIndex m_index;
    std::unique_ptr<Facts[]> m_facts; ///< by m_images, never changed after the constructor
};

/// A dataset that the caller keeps alive.
std::shared_ptr<const Dataset> borrowed(const Dataset &dataset);

} // namespace ballast
