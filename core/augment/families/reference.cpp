#include "core/augment/channels.h"
#include "core/augment/kernel.h"
#include "core/augment/params.h"

#include <opencv2/core.hpp>
#include <opencv2/imgproc.hpp>

#include <algorithm>
#include <array>
#include <cmath>
#include <optional>
#include <vector>

/// The look of another image. Histogram matching: Gonzalez and Woods, Digital Image Processing.
/// FDA: Yang and Soatto, Fourier Domain Adaptation for Semantic Segmentation, CVPR 2020. Pixel
/// distribution: the means and directions of the colours, as Albumentations has it.
namespace ballast {

namespace {

using namespace params;

enum { References, Blend, Kind };
constexpr ParamSpec ReferenceFolder =
    files("reference_images", QT_TRANSLATE_NOOP("Transforms", "References"),
          QT_TRANSLATE_NOOP("Transforms",
                            "A folder of images, with all folders in it, or image files separated "
                            "by commas. One of them is drawn for each copy."));
constexpr std::array HistogramParams{
    ReferenceFolder,
    reals("blend_ratio", QT_TRANSLATE_NOOP("Transforms", "Strength"),
          QT_TRANSLATE_NOOP("Transforms",
                            "How much of the matched image is blended in. 0 leaves the image as it "
                            "is, 1 takes the histogram of the reference. Default: 0.5 to 1."),
          0, 1, 0.5, 1)};
constexpr std::array FourierParams{
    ReferenceFolder,
    reals("beta_limit", QT_TRANSLATE_NOOP("Transforms", "Coarseness"),
          QT_TRANSLATE_NOOP("Transforms",
                            "Up to which share of the shorter side the frequencies are taken from "
                            "the reference. Larger values take finer structures, too, and leave "
                            "ripples. Default: 0 to 0.1."),
          0, 0.5, 0, 0.1, "", 3)};

enum Distribution { Pca, Standard, MinMax };
constexpr std::array Distributions{
    ParamChoice{"pca", QT_TRANSLATE_NOOP("Transforms", "Directions of the colours (PCA)")},
    ParamChoice{"standard", QT_TRANSLATE_NOOP("Transforms", "Mean and spread of each channel")},
    ParamChoice{"minmax",
                QT_TRANSLATE_NOOP("Transforms", "Darkest and brightest of each channel")}};
constexpr std::array DistributionParams{
    ReferenceFolder,
    reals("blend_ratio", QT_TRANSLATE_NOOP("Transforms", "Strength"),
          QT_TRANSLATE_NOOP("Transforms",
                            "How much of the adapted image is blended in. 0 leaves the image as it "
                            "is, 1 takes the colours of the reference. Default: 0.25 to 1."),
          0, 1, 0.25, 1),
    choice("transform_type", QT_TRANSLATE_NOOP("Transforms", "What is taken over"),
           QT_TRANSLATE_NOOP("Transforms",
                             "PCA turns the colours into the directions in which the colours of "
                             "the reference spread; the others stretch each channel by itself. "
                             "Default: PCA."),
           Distributions)};

/// The reference that was drawn; what it looks like is asked for when it is painted.
struct Reference
{
    const ReferenceSource *source = nullptr;
    QString where;
    int index = 0;

    /// With channels and, if given, size of the image, alpha left out; empty where it cannot be
    /// read, and the painting has failed.
    cv::Mat pixels(int channels, cv::Size size, const PaintContext &context) const
    {
        cv::Mat pixels = source->pixels(where, index);
        if (pixels.empty()) {
            if (context.failed)
                *context.failed = true;
            return {};
        }
        if (!size.empty() && pixels.size() != size) {
            cv::Mat resized;
            cv::resize(pixels, resized, size, 0, 0, cv::INTER_LINEAR);
            pixels = resized;
        }
        return withChannels(pixels, channels == 1 ? 1 : 3);
    }
};

std::optional<Reference> drawnReference(Draw &draw)
{
    const ReferenceSource *source = draw.references();
    const int count = source ? source->count(draw.text(References)) : 0;
    if (count <= 0)
        return std::nullopt;
    const int index = static_cast<int>(draw.rng().integer(0, count - 1));
    draw.record("reference", source->name(draw.text(References), index));
    return Reference{source, draw.text(References), index};
}

int colours(const cv::Mat &image)
{
    return image.channels() == 4 ? 3 : image.channels();
}

// Histogram matching.

using Shares = std::array<double, 256>; ///< of the pixels that are as bright or darker

Shares sharesOf(const cv::Mat &image, int channel)
{
    std::array<std::int64_t, 256> counts{};
    const int channels = image.channels();
    for (int y = 0; y < image.rows; ++y) {
        const auto *row = image.ptr<std::uint8_t>(y) + channel;
        for (int x = 0; x < image.cols; ++x)
            ++counts[row[x * channels]];
    }
    Shares shares;
    std::int64_t sum = 0;
    for (std::size_t level = 0; level < 256; ++level)
        shares[level] = double(sum += counts[level]) / double(image.total());
    return shares;
}

/// The level of the reference that has the same share of darker pixels, between levels that occur
/// by a straight line, rounded down; then blended.
ToneTable matchedTable(const Shares &image, const Shares &reference, double blend)
{
    ToneTable table;
    std::size_t above = 0; // first level of the reference that has at least the share
    while (above < 255 && reference[above] <= 0)
        ++above;
    std::size_t below = above; // the occurring level before it
    for (std::size_t level = 0; level < 256; ++level) {
        while (above < 255 && reference[above] < image[level]) {
            below = above;
            do
                ++above;
            while (above < 255 && reference[above] <= reference[below]);
        }
        const double span = reference[above] - reference[below];
        const double at = span > 0 ? std::max(0.0, image[level] - reference[below]) / span : 1;
        const double matched = std::floor(double(below) + at * double(above - below) + 1e-9);
        table[level] =
            cv::saturate_cast<std::uint8_t>(blend * matched + (1 - blend) * double(level));
    }
    return table;
}

void histogramMatching(Draw &draw)
{
    const auto reference = drawnReference(draw);
    const double blend = draw.uniform(Blend);
    if (!reference || blend <= 0)
        return;
    draw.record("blend_ratio", blend);
    draw.effect([reference = *reference, blend](cv::Mat &image, const PaintContext &context) {
        const cv::Mat other = reference.pixels(image.channels(), image.size(), context);
        if (other.empty())
            return;
        ToneTables tables;
        tables.alike = false;
        for (int c = 0; c < colours(image); ++c) {
            const ToneChannel channel =
                image.channels() == 1 ? ToneChannel::Grey : static_cast<ToneChannel>(c);
            tables.channel[std::size_t(channel)] =
                matchedTable(sharesOf(image, c), sharesOf(other, c), blend);
        }
        paintTone(image, image, tables);
    });
}

// FDA.

/// One direction of the window of frequencies: [first, end), 0 is the mean. Albumentations' centre
/// lies half a pixel beside that of an even side, so it reaches further down than up.
struct Band
{
    int first = 0, end = 0;
    bool holds(int frequency) const { return frequency >= first && frequency < end; }
};

Band bandOf(int side, int border)
{
    const double centre = side / 2.0 - 0.5;
    const int zero = side / 2;
    return {std::max(0, static_cast<int>(centre - border)) - zero,
            std::min(static_cast<int>(centre + border), side) - zero};
}

/// Frequency of a row of a spectrum with that many.
int frequencyOf(int row, int rows)
{
    return row < (rows + 1) / 2 ? row : row - rows;
}

/// The one that a real image has as well, turned round; the highest of an even number is its own.
int twinOf(int frequency, int count)
{
    return 2 * frequency == -count ? frequency : -frequency;
}

/// The amplitude of the reference where the window holds the frequency; half of it where the window
/// holds only one of two twins.
void swapAmplitudes(cv::Mat &spectrum, const cv::Mat &reference, Band across, Band down)
{
    for (int y = 0; y < spectrum.rows; ++y) {
        const int v = frequencyOf(y, spectrum.rows), otherV = twinOf(v, spectrum.rows);
        if (!down.holds(v) && !down.holds(otherV))
            continue;
        auto *row = spectrum.ptr<cv::Vec2d>(y);
        const auto *other = reference.ptr<cv::Vec2d>(y);
        for (int x = 0; x < spectrum.cols; ++x) {
            const int u = frequencyOf(x, spectrum.cols), otherU = twinOf(u, spectrum.cols);
            const int held =
                (across.holds(u) && down.holds(v)) + (across.holds(otherU) && down.holds(otherV));
            if (held == 0)
                continue;
            const double amplitude = std::hypot(row[x][0], row[x][1]);
            const double wanted =
                std::hypot(other[x][0], other[x][1]) * held / 2 + amplitude * (2 - held) / 2;
            row[x] = amplitude > 0 ? row[x] * (wanted / amplitude) : cv::Vec2d(wanted, 0);
        }
    }
}

cv::Mat spectrumOf(const cv::Mat &image, int channel)
{
    cv::Mat plane, spectrum;
    cv::extractChannel(image, plane, channel);
    plane.convertTo(plane, CV_64F);
    cv::dft(plane, spectrum, cv::DFT_COMPLEX_OUTPUT);
    return spectrum;
}

void fourierAdaptation(Draw &draw)
{
    const auto reference = drawnReference(draw);
    const double beta = draw.uniform(Blend);
    const Frame frame = draw.frame();
    const int border = static_cast<int>(std::floor(std::min(frame.width, frame.height) * beta));
    if (!reference || border < 1)
        return;
    draw.record("beta", beta);
    const Band across = bandOf(frame.width, border), down = bandOf(frame.height, border);
    draw.effect([=, reference = *reference](cv::Mat &image, const PaintContext &context) {
        const cv::Mat other = reference.pixels(image.channels(), image.size(), context);
        if (other.empty())
            return;
        for (int c = 0; c < colours(image); ++c) {
            cv::Mat spectrum = spectrumOf(image, c), plane;
            swapAmplitudes(spectrum, spectrumOf(other, c), across, down);
            cv::dft(spectrum, plane, cv::DFT_INVERSE | cv::DFT_SCALE | cv::DFT_REAL_OUTPUT);
            plane.convertTo(plane, CV_8U);
            cv::insertChannel(plane, image, c);
        }
    });
}

// Pixel distribution.

/// Moments of the colours of an image, channels in the order of the file formats: red first.
struct Colours
{
    cv::Vec3d mean, least, most;
    cv::Matx33d covariance; ///< of one channel only the first row and column count
};

Colours coloursOf(const cv::Mat &image)
{
    const int count = colours(image), channels = image.channels();
    Colours found;
    found.least = cv::Vec3d::all(255);
    std::array<std::int64_t, 3> sums{};
    std::array<std::array<std::int64_t, 3>, 3> products{};
    for (int y = 0; y < image.rows; ++y) {
        const auto *p = image.ptr<std::uint8_t>(y);
        for (int x = 0; x < image.cols; ++x, p += channels)
            for (int i = 0; i < count; ++i) {
                const int a = p[count - 1 - i];
                sums[std::size_t(i)] += a;
                found.least[i] = std::min(found.least[i], double(a));
                found.most[i] = std::max(found.most[i], double(a));
                for (int j = 0; j <= i; ++j)
                    products[std::size_t(i)][std::size_t(j)] += a * p[count - 1 - j];
            }
    }
    const double n = double(image.total());
    for (int i = 0; i < count; ++i)
        found.mean[i] = double(sums[std::size_t(i)]) / n;
    for (int i = 0; i < count; ++i)
        for (int j = 0; j <= i; ++j)
            found.covariance(i, j) = found.covariance(j, i) =
                double(products[std::size_t(i)][std::size_t(j)]) / n -
                found.mean[i] * found.mean[j];
    return found;
}

/// Directions of spread, the widest first, one a row.
cv::Matx33d directionsOf(const Colours &colours)
{
    cv::Mat values, vectors;
    cv::eigen(cv::Mat(colours.covariance), values, vectors);
    return cv::Matx33d(vectors.ptr<double>());
}

/// What turns a colour's distance from the mean of the one into the distance from that of the
/// other. A direction has no sign of its own: the one that lies closer is taken, so that no colour
/// turns into its opposite.
cv::Matx33d turned(const Colours &from, const Colours &to)
{
    const cv::Matx33d before = directionsOf(from);
    cv::Matx33d after = directionsOf(to);
    for (int i = 0; i < 3; ++i)
        if (before.row(i).dot(after.row(i)) < 0)
            for (int j = 0; j < 3; ++j)
                after(i, j) = -after(i, j);
    return after.t() * before;
}

cv::Matx33d stretched(const cv::Vec3d &from, const cv::Vec3d &to)
{
    const auto one = [](double width) { return width > 0 ? width : 1; };
    cv::Matx33d map = cv::Matx33d::zeros();
    for (int i = 0; i < 3; ++i)
        map(i, i) = one(to[i]) / one(from[i]);
    return map;
}

cv::Vec3d spreadOf(const Colours &colours)
{
    cv::Vec3d spread;
    for (int i = 0; i < 3; ++i)
        spread[i] = std::sqrt(std::max(0.0, colours.covariance(i, i)));
    return spread;
}

/// Red, green, blue to the adapted ones.
cv::Matx34d adaptation(const Colours &from, const Colours &to, int kind, int channels)
{
    cv::Matx33d map = cv::Matx33d::eye();
    cv::Vec3d origin = from.mean, target = to.mean;
    if (kind == MinMax) {
        origin = from.least;
        target = to.least;
        map = stretched(from.most - from.least, to.most - to.least);
    } else if (kind == Standard) {
        map = stretched(spreadOf(from), spreadOf(to));
    } else if (channels > 1) {
        map = turned(from, to);
    }
    const cv::Vec3d shift = target - map * origin;
    cv::Matx34d all;
    for (int i = 0; i < 3; ++i) {
        for (int j = 0; j < 3; ++j)
            all(i, j) = map(i, j);
        all(i, 3) = shift[i];
    }
    return all;
}

/// The adapted colour is clipped to what there is before it is blended in.
void adapt(cv::Mat &image, const cv::Matx34d &map, double blend)
{
    const int count = colours(image), channels = image.channels();
    std::array<std::array<float, 256>, 9> products; // of channel j for channel i
    for (int i = 0; i < count; ++i)
        for (int j = 0; j < count; ++j)
            for (int level = 0; level < 256; ++level)
                products[std::size_t(3 * i + j)][std::size_t(level)] =
                    float(map(i, j) * level + (j == 0 ? map(i, 3) : 0));
    const float weight = float(blend), rest = float(1 - blend);
    for (int y = 0; y < image.rows; ++y) {
        auto *p = image.ptr<std::uint8_t>(y);
        for (int x = 0; x < image.cols; ++x, p += channels) {
            std::array<std::uint8_t, 3> before{};
            for (int i = 0; i < count; ++i)
                before[std::size_t(i)] = p[count - 1 - i];
            for (int i = 0; i < count; ++i) {
                float adapted = 0;
                for (int j = 0; j < count; ++j)
                    adapted += products[std::size_t(3 * i + j)][before[std::size_t(j)]];
                adapted = std::clamp(adapted, 0.0F, 255.0F);
                p[count - 1 - i] = static_cast<std::uint8_t>(
                    adapted * weight + float(before[std::size_t(i)]) * rest + 0.5F);
            }
        }
    }
}

void pixelDistribution(Draw &draw)
{
    const auto reference = drawnReference(draw);
    const double blend = draw.uniform(Blend);
    if (!reference || blend <= 0)
        return;
    draw.record("blend_ratio", blend);
    const int kind = draw.integer(Kind);
    draw.effect([=, reference = *reference](cv::Mat &image, const PaintContext &context) {
        const cv::Mat other = reference.pixels(image.channels(), {}, context);
        if (!other.empty())
            adapt(image, adaptation(coloursOf(image), coloursOf(other), kind, image.channels()),
                  blend);
    });
}

constexpr TransformKernel Histogram{histogramMatching};
constexpr TransformKernel Fourier{fourierAdaptation};
constexpr TransformKernel PixelDistribution{pixelDistribution};

constexpr std::array Rows{
    TransformSpec{"HistogramMatching", QT_TRANSLATE_NOOP("Transforms", "Histogram of a reference"),
                  QT_TRANSLATE_NOOP("Transforms", "Brightness and contrast of each channel as in "
                                                  "another image: of another camera or day."),
                  TransformGroup::Colour, false, 0.5, HistogramParams, &Histogram},
    TransformSpec{"FDA", QT_TRANSLATE_NOOP("Transforms", "Coarse look of a reference (FDA)"),
                  QT_TRANSLATE_NOOP("Transforms", "Light and large structures as in another image; "
                                                  "what is to be seen stays."),
                  TransformGroup::Colour, false, 0.5, FourierParams, &Fourier},
    TransformSpec{"PixelDistributionAdaptation",
                  QT_TRANSLATE_NOOP("Transforms", "Colours of a reference"),
                  QT_TRANSLATE_NOOP("Transforms", "Mean and spread of the colours as in another "
                                                  "image."),
                  TransformGroup::Colour, false, 0.5, DistributionParams, &PixelDistribution}};

} // namespace

std::span<const TransformSpec> families::referenceRows()
{
    return Rows;
}

} // namespace ballast
