#include "core/export/partnerimages.h"

#include "core/imaging/codec.h"
#include "core/imaging/header.h"

#include <opencv2/imgproc.hpp>

#include <algorithm>
#include <cmath>

namespace ballast {

namespace {

constexpr std::uint64_t Unusable = ~std::uint64_t(0);
constexpr int BrightnessSide = 64; ///< px: enough for a mean

std::vector<int> trainingImages(const Dataset &dataset)
{
    std::vector<int> images;
    for (std::size_t i = 0; i < dataset.images.size(); ++i)
        if (isTraining(dataset.images[i].split))
            images.push_back(int(i));
    // By path, so that another order in the label files draws the same partners.
    std::ranges::stable_sort(
        images, {}, [&](int i) { return QStringView(dataset.images[std::size_t(i)].path); });
    return images;
}

/// 1, 2, 4 or 8: the size may be divided by it.
int reductionFor(double scale)
{
    int reduction = 1;
    while (reduction < 8 && scale * reduction * 2 <= 1)
        reduction *= 2;
    return reduction;
}

double meanGrey(const cv::Mat &pixels)
{
    const cv::Scalar mean = cv::mean(pixels);
    return pixels.channels() == 1 ? mean[0] : 0.114 * mean[0] + 0.587 * mean[1] + 0.299 * mean[2];
}

} // namespace

PartnerImages::PartnerImages(std::shared_ptr<const Dataset> dataset, qint64 byteLimit,
                             const std::vector<int> &named)
    : m_dataset(std::move(dataset)), m_cache(byteLimit), m_images(trainingImages(*m_dataset))
{
    m_drawn = int(m_images.size());
    for (const int image : named)
        if (!isTraining(m_dataset->images[std::size_t(image)].split))
            m_images.push_back(image);
    m_facts = std::make_unique<Facts[]>(m_images.size());
    for (int i = 0; i < known(); ++i)
        m_byKey.emplace(m_dataset->imageKey(item(i)), i);
    m_index = indexOf(*this);
}

const std::vector<Annotation> &PartnerImages::annotations(int partner) const
{
    return item(partner).annotations;
}

std::uint64_t PartnerImages::sizeOf(int partner) const
{
    Facts &facts = m_facts[std::size_t(partner)];
    std::uint64_t size = facts.size;
    if (size != 0)
        return size;
    const auto header = readImageHeader(m_dataset->absolutePath(item(partner)));
    const bool usable = header && header->width > 0 && header->height > 0 &&
                        double(header->width) * header->height <= LargestPartner;
    size = usable ? std::uint64_t(header->width) << 32 | std::uint64_t(header->height) : Unusable;
    facts.size = size;
    return size;
}

PartnerInfo PartnerImages::info(int partner) const
{
    PartnerInfo info;
    const std::uint64_t size = sizeOf(partner);
    if (size != Unusable) {
        info.width = int(size >> 32);
        info.height = int(size & 0xffffffff);
    }
    info.annotations = &annotations(partner);
    info.key = m_dataset->imageKey(item(partner));
    info.name = item(partner).path;
    return info;
}

int PartnerImages::find(std::uint64_t key) const
{
    const auto found = m_byKey.find(key);
    return found == m_byKey.end() ? -1 : found->second;
}

int PartnerImages::find(const QString &path) const
{
    const auto found = std::ranges::find(
        m_images, path, [&](int i) { return m_dataset->images[std::size_t(i)].path; });
    return found == m_images.end() ? -1 : int(found - m_images.begin());
}

double PartnerImages::brightness(int partner) const
{
    Facts &facts = m_facts[std::size_t(partner)];
    double brightness = facts.brightness;
    if (brightness > -2)
        return brightness;
    brightness = -1;
    if (sizeOf(partner) != Unusable)
        if (const auto image =
                decodeImage(m_dataset->absolutePath(item(partner)), DecodeOptions{BrightnessSide}))
            brightness = meanGrey(image->pixels);
    facts.brightness = brightness;
    return brightness;
}

cv::Mat PartnerImages::pixels(int partner, double scale) const
{
    const PartnerInfo facts = info(partner);
    if (!facts.usable())
        return {};
    const int reduction = reductionFor(scale);
    const std::uint64_t id = std::uint64_t(partner) << 4 | std::uint64_t(reduction);
    if (cv::Mat pixels = m_cache.kept(id); !pixels.empty())
        return pixels;
    const cv::Size size(std::max(1, (facts.width + reduction - 1) / reduction),
                        std::max(1, (facts.height + reduction - 1) / reduction));
    DecodeOptions options;
    options.atLeast = reduction > 1 ? std::max(size.width, size.height) : 0;
    const auto image = decodeImage(m_dataset->absolutePath(item(partner)), options);
    if (!image || image->fullWidth != facts.width || image->fullHeight != facts.height)
        return {};
    cv::Mat pixels = image->pixels;
    if (pixels.cols > size.width || pixels.rows > size.height) {
        cv::Mat small;
        cv::resize(pixels, small, size, 0, 0, cv::INTER_AREA);
        pixels = small;
    }
    m_cache.keep(id, pixels);
    return pixels;
}

std::shared_ptr<const Dataset> borrowed(const Dataset &dataset)
{
    return {std::shared_ptr<const Dataset>(), &dataset};
}

} // namespace ballast
