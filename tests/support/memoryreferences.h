#pragma once

#include "core/augment/references.h"

#include <atomic>
#include <map>
#include <vector>

namespace ballast::test {

/// Reference images in memory, by the text of the step.
class MemoryReferences : public ReferenceSource
{
public:
    explicit MemoryReferences(std::map<QString, std::vector<cv::Mat>> images)
        : m_images(std::move(images))
    {
    }

    int count(const QString &where) const override
    {
        const auto found = m_images.find(where);
        return found == m_images.end() ? 0 : static_cast<int>(found->second.size());
    }
    QString name(const QString &where, int index) const override
    {
        return QStringLiteral("%1/%2.png").arg(where).arg(index);
    }
    cv::Mat pixels(const QString &where, int index) const override
    {
        ++m_reads;
        return unreadable ? cv::Mat() : m_images.at(where).at(static_cast<std::size_t>(index));
    }

    int reads() const { return m_reads; }
    bool unreadable = false;

private:
    std::map<QString, std::vector<cv::Mat>> m_images;
    mutable std::atomic<int> m_reads = 0;
};

/// In whole numbers, so that scripts can paint the same: tints, stripes and a ramp.
inline cv::Mat referencePicture(int width, int height)
{
    cv::Mat image(height, width, CV_8UC3);
    for (int y = 0; y < height; ++y)
        for (int x = 0; x < width; ++x)
            for (int c = 0; c < 3; ++c)
                image.at<cv::Vec3b>(y, x)[c] = static_cast<std::uint8_t>(
                    40 + 30 * c + (x * x + 5 * y * (c + 1)) % 97 + (y / 8 % 2) * 25);
    return image;
}

} // namespace ballast::test
