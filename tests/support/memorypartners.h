#pragma once

#include "core/augment/partners.h"

#include <opencv2/core.hpp>

#include <atomic>
#include <vector>

namespace ballast::test {

/// Images in memory that lend their content.
class MemoryPartners : public PartnerSource
{
public:
    struct Image
    {
        cv::Mat pixels;
        std::vector<Annotation> annotations;
        std::uint64_t key = 0;
        double brightness = -1;
    };
    explicit MemoryPartners(std::vector<Image> images) : m_images(std::move(images))
    {
        m_index = indexOf(*this);
    }

    int count() const override { return int(m_images.size()); }
    const PartnerIndex &index() const override { return m_index; }
    const std::vector<Annotation> &annotations(int i) const override { return at(i).annotations; }
    PartnerInfo info(int i) const override
    {
        const Image &image = at(i);
        return {image.pixels.cols, image.pixels.rows, &image.annotations, image.key,
                QStringLiteral("partner%1.png").arg(i)};
    }
    int find(std::uint64_t key) const override
    {
        for (int i = 0; i < count(); ++i)
            if (at(i).key == key)
                return i;
        return -1;
    }
    double brightness(int i) const override { return at(i).brightness; }
    cv::Mat pixels(int i, double) const override
    {
        ++m_reads;
        return unreadable ? cv::Mat() : at(i).pixels;
    }

    int reads() const { return m_reads; }
    bool unreadable = false;

private:
    const Image &at(int i) const { return m_images[std::size_t(i)]; }

    std::vector<Image> m_images;
    PartnerIndex m_index;
    mutable std::atomic<int> m_reads = 0;
};

} // namespace ballast::test
