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
    explicit MemoryPartners(std::vector<Image> images) : m_images(std::move(images)) {}

    int count() const override { return int(m_images.size()); }
    PartnerInfo info(int i) const override
    {
        const Image &image = at(i);
        return {image.pixels.cols, image.pixels.rows, &image.annotations, image.key,
                image.brightness};
    }
    QString name(int i) const override { return QStringLiteral("partner%1.png").arg(i); }
    cv::Mat pixels(int i, double) const override
    {
        ++m_reads;
        return unreadable ? cv::Mat() : at(i).pixels;
    }
    std::int64_t objectsOf(ClassId id) const override
    {
        std::int64_t objects = 0;
        for (const Image &image : m_images)
            for (const Annotation &annotation : image.annotations)
                objects += annotation.classId == id;
        return objects;
    }

    int reads() const { return m_reads; }
    bool unreadable = false;

private:
    const Image &at(int i) const { return m_images[std::size_t(i)]; }

    std::vector<Image> m_images;
    mutable std::atomic<int> m_reads = 0;
};

} // namespace ballast::test
