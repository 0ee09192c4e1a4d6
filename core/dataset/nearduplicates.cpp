#include "core/dataset/nearduplicates.h"

#include "core/base/parallel.h"
#include "core/imaging/codec.h"

#include <QCoreApplication>
#include <QCryptographicHash>
#include <QFile>
#include <QFileInfo>

#include <opencv2/imgproc.hpp>

#include <array>
#include <bit>
#include <cmath>
#include <map>
#include <numeric>

namespace ballast {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(Check)
};

constexpr int ThumbSide = 32;
constexpr int DecodeSide = 128;
/// Gaussian, thumbnail pixels; what is smoother is light and vignette, which all pictures of one
/// camera share.
constexpr double LightSigma = 4;
constexpr double DetailScale = 2;      ///< steps a grey level
constexpr double LeastDeviation = 1.0; ///< grey levels; below, a thumbnail has no structure
constexpr int Turns = 8;               ///< four quarter turns, mirrored or not
constexpr int Bands = 8;

using Thumb = std::array<std::int8_t, ThumbSide * ThumbSide>;

/// What is kept of an image to compare it.
struct Print
{
    std::array<std::uint64_t, Turns> hashes{}; ///< of the thumbnail turned in each way
    Thumb thumb{};
    float mean = 0;
    float deviation = 0;
    bool usable = false; ///< readable and with some structure
};

/// Turn 0…7 of a square; 0 = as it is.
cv::Mat turned(const cv::Mat &square, int turn)
{
    cv::Mat result = square;
    if (turn >= 4) {
        cv::Mat mirrored;
        cv::flip(result, mirrored, 1);
        result = mirrored;
    }
    if (turn % 4 > 0) {
        cv::Mat rotated;
        cv::rotate(result, rotated, turn % 4 - 1); // 0: 90° clockwise, 1: 180°, 2: 270°
        result = rotated;
    }
    return result;
}

/// Is a pixel brighter than its left neighbour: 8 × 8 answers.
std::uint64_t differenceHash(const cv::Mat &grey)
{
    cv::Mat small;
    cv::resize(grey, small, cv::Size(9, 8), 0, 0, cv::INTER_AREA);
    std::uint64_t hash = 0;
    for (int y = 0; y < 8; ++y)
        for (int x = 0; x < 8; ++x)
            hash = hash << 1 | std::uint64_t(small.at<uchar>(y, x) < small.at<uchar>(y, x + 1));
    return hash;
}

cv::Mat greyOf(const cv::Mat &pixels)
{
    if (pixels.channels() == 1)
        return pixels;
    cv::Mat grey;
    cv::cvtColor(pixels, grey, pixels.channels() == 4 ? cv::COLOR_BGRA2GRAY : cv::COLOR_BGR2GRAY);
    return grey;
}

/// Thumbnail without its light.
void setDetail(Print &print, const cv::Mat &square)
{
    cv::Mat thumb, light, detail;
    cv::resize(square, thumb, cv::Size(ThumbSide, ThumbSide), 0, 0, cv::INTER_AREA);
    thumb.convertTo(thumb, CV_32F);
    cv::GaussianBlur(thumb, light, {}, LightSigma);
    cv::Mat(thumb - light).convertTo(detail, CV_8S, DetailScale);
    cv::Scalar mean, deviation;
    cv::meanStdDev(detail, mean, deviation);
    print.mean = static_cast<float>(mean[0]);
    print.deviation = static_cast<float>(deviation[0]);
    print.usable = deviation[0] >= LeastDeviation * DetailScale;
    std::copy(detail.begin<schar>(), detail.end<schar>(), print.thumb.begin());
}

Print printOf(const QString &path)
{
    Print print;
    const auto image = decodeImage(path, {DecodeSide});
    if (!image || image->pixels.empty())
        return print;
    cv::Mat square;
    cv::resize(greyOf(image->pixels), square, cv::Size(96, 96), 0, 0, cv::INTER_AREA);
    for (int turn = 0; turn < Turns; ++turn)
        print.hashes[static_cast<std::size_t>(turn)] = differenceHash(turned(square, turn));
    setDetail(print, square);
    return print;
}

/// Pearson's, of `a` turned and `b`.
double correlationOf(const Print &a, const Print &b, int turn)
{
    const cv::Mat square(ThumbSide, ThumbSide, CV_8S,
                         const_cast<std::int8_t *>(a.thumb.data())); // only read
    const cv::Mat like = turned(square, turn);
    double sum = 0;
    for (int i = 0; i < ThumbSide * ThumbSide; ++i)
        sum += (like.at<schar>(i / ThumbSide, i % ThumbSide) - double(a.mean)) *
               (double(b.thumb[static_cast<std::size_t>(i)]) - double(b.mean));
    return sum / (ThumbSide * ThumbSide) / (double(a.deviation) * double(b.deviation));
}

/// Images by the eight bytes of their hash: two hashes that differ in at most seven bits share one.
class HashIndex
{
public:
    explicit HashIndex(const std::vector<Print> &prints) : m_buckets(Bands * 256)
    {
        for (std::size_t i = 0; i < prints.size(); ++i)
            if (prints[i].usable)
                for (int band = 0; band < Bands; ++band)
                    m_buckets[bucket(prints[i].hashes[0], band)].push_back(static_cast<int>(i));
    }

    /// Calls found(index) for images after `after` within `mostBits`, some of them several times.
    template <class Found>
    void search(const std::vector<Print> &prints, std::uint64_t hash, int after, int mostBits,
                const Found &found) const
    {
        for (int band = 0; band < Bands; ++band) {
            const std::vector<int> &candidates = m_buckets[bucket(hash, band)];
            const auto first = std::upper_bound(candidates.begin(), candidates.end(), after);
            for (auto it = first; it != candidates.end(); ++it)
                if (std::popcount(hash ^ prints[static_cast<std::size_t>(*it)].hashes[0]) <=
                    mostBits)
                    found(*it);
        }
    }

private:
    static std::size_t bucket(std::uint64_t hash, int band)
    {
        return static_cast<std::size_t>(band) * 256 +
               static_cast<std::size_t>(hash >> (8 * band) & 0xff);
    }

    std::vector<std::vector<int>> m_buckets;
};

class Finder
{
public:
    Finder(const Dataset &dataset, const NearDuplicateOptions &options, const TaskContext &context)
        : m_dataset(dataset), m_options(options), m_context(context)
    {
    }

    std::vector<NearDuplicate> run()
    {
        const std::size_t count = m_dataset.images.size();
        m_prints.resize(count);
        parallelFor(count, m_options.jobs, m_context,
                    [&](std::size_t i, int) { m_prints[i] = printOf(path(static_cast<int>(i))); });
        const HashIndex index(m_prints);
        std::vector<std::map<int, NearDuplicate>> found(count);
        TaskContext quiet;
        quiet.stop = m_context.stop;
        parallelFor(count, m_options.jobs, quiet, [&](std::size_t i, int) {
            if (m_prints[i].usable)
                compare(static_cast<int>(i), index, found[i]);
        });
        addSameFiles(found);
        std::vector<NearDuplicate> pairs;
        for (const auto &ofOne : found)
            for (const auto &entry : ofOne)
                pairs.push_back(entry.second);
        return pairs;
    }

private:
    QString path(int image) const
    {
        return m_dataset.absolutePath(m_dataset.images[static_cast<std::size_t>(image)]);
    }

    void compare(int i, const HashIndex &index, std::map<int, NearDuplicate> &found) const
    {
        const Print &mine = m_prints[static_cast<std::size_t>(i)];
        for (int turn = 0; turn < (m_options.turned ? Turns : 1); ++turn)
            index.search(m_prints, mine.hashes[static_cast<std::size_t>(turn)], i,
                         std::min(m_options.mostBits, 7), [&](int other) {
                             const Print &theirs = m_prints[static_cast<std::size_t>(other)];
                             const double like = correlationOf(mine, theirs, turn);
                             if (like < m_options.correlation)
                                 return;
                             const auto [at, isNew] = found.emplace(
                                 other, NearDuplicate{i, other, like, turn > 0, false});
                             if (!isNew && like > at->second.correlation)
                                 at->second = {i, other, like, turn > 0, false};
                         });
    }

    /// Files of one content, those without structure too; marks pairs already found as exact.
    void addSameFiles(std::vector<std::map<int, NearDuplicate>> &found) const
    {
        std::map<qint64, std::vector<int>> bySize;
        for (std::size_t i = 0; i < m_prints.size(); ++i) {
            const qint64 size = QFileInfo(path(static_cast<int>(i))).size();
            if (size > 0)
                bySize[size].push_back(static_cast<int>(i));
        }
        for (const auto &[size, images] : bySize) {
            if (images.size() < 2 || m_context.stopRequested())
                continue;
            std::map<QByteArray, std::vector<int>> byContent;
            for (const int image : images)
                byContent[contentHash(path(image))].push_back(image);
            for (const auto &[hash, same] : byContent)
                for (std::size_t k = 1; !hash.isEmpty() && k < same.size(); ++k)
                    found[static_cast<std::size_t>(same[0])][same[k]] = {same[0], same[k], 1, false,
                                                                         true};
        }
    }

    static QByteArray contentHash(const QString &path)
    {
        QFile file(path);
        QCryptographicHash hash(QCryptographicHash::Sha1);
        if (!file.open(QIODevice::ReadOnly) || !hash.addData(&file))
            return {};
        return hash.result();
    }

    const Dataset &m_dataset;
    const NearDuplicateOptions &m_options;
    const TaskContext &m_context;
    std::vector<Print> m_prints;
};

/// Training before validation before test.
int weightOf(Split split)
{
    return isTraining(split) ? 0 : split == Split::Val ? 1 : 2;
}

QString shown(Split split)
{
    return split == Split::None ? Text::tr("no split") : splitName(split);
}

} // namespace

std::vector<NearDuplicate> findNearDuplicates(const Dataset &dataset,
                                              const NearDuplicateOptions &options,
                                              const TaskContext &context)
{
    return Finder(dataset, options, context).run();
}

std::vector<NearDuplicate> acrossSplits(const Dataset &dataset,
                                        const std::vector<NearDuplicate> &pairs)
{
    std::vector<NearDuplicate> across;
    for (const NearDuplicate &pair : pairs)
        if (weightOf(dataset.images[static_cast<std::size_t>(pair.a)].split) !=
            weightOf(dataset.images[static_cast<std::size_t>(pair.b)].split))
            across.push_back(pair);
    return across;
}

Issues leakIssues(const Dataset &dataset, const std::vector<NearDuplicate> &pairs)
{
    std::map<int, std::pair<int, const NearDuplicate *>> nearest; // the like of an image
    for (const NearDuplicate &pair : pairs) {
        const int a = weightOf(dataset.images[static_cast<std::size_t>(pair.a)].split);
        const int b = weightOf(dataset.images[static_cast<std::size_t>(pair.b)].split);
        if (a == b)
            continue;
        const auto [later, earlier] = a > b ? std::pair(pair.a, pair.b) : std::pair(pair.b, pair.a);
        const auto [at, isNew] = nearest.emplace(later, std::pair(earlier, &pair));
        if (!isNew && pair.correlation > at->second.second->correlation)
            at->second = {earlier, &pair};
    }
    Issues issues;
    for (const auto &[image, like] : nearest) {
        const ImageItem &item = dataset.images[static_cast<std::size_t>(image)];
        const ImageItem &other = dataset.images[static_cast<std::size_t>(like.first)];
        const QString what =
            like.second->exact    ? Text::tr("In %1, but the same picture as %2 in %3")
            : like.second->turned ? Text::tr("In %1, but a turned or mirrored copy of %2 in %3")
                                  : Text::tr("In %1, but nearly the same picture as %2 in %3");
        issues.push_back({Severity::Warning, QStringLiteral("near-duplicate-in-two-splits"),
                          item.path, what.arg(shown(item.split), other.path, shown(other.split)),
                          Text::tr("What was trained on cannot measure a model: delete one, or "
                                   "split again with near-duplicates kept together."),
                          image, -1});
    }
    return issues;
}

std::vector<int> groupsOf(std::size_t images, const std::vector<NearDuplicate> &pairs)
{
    std::vector<int> parent(images);
    std::iota(parent.begin(), parent.end(), 0);
    const auto root = [&](int i) {
        while (parent[static_cast<std::size_t>(i)] != i)
            i = parent[static_cast<std::size_t>(i)] =
                parent[static_cast<std::size_t>(parent[static_cast<std::size_t>(i)])];
        return i;
    };
    for (const NearDuplicate &pair : pairs) {
        const auto [low, high] = std::minmax({root(pair.a), root(pair.b)});
        parent[static_cast<std::size_t>(high)] = low;
    }
    for (std::size_t i = 0; i < images; ++i)
        parent[i] = root(static_cast<int>(i));
    return parent;
}

} // namespace ballast
