#include "core/augment/warpborder.h"

#include "core/augment/outline.h"

#include <opencv2/core.hpp>

#include <algorithm>
#include <cmath>
#include <cstring>

namespace ballast {

namespace {

constexpr double Snap = 1e-6; ///< px; nearer to a whole number counts as one

/// Corners of the frame grown by a margin in its own pixels, on the result's raster.
Polygon grown(const PlainBorder &border, double margin)
{
    const double x1 = -margin, y1 = -margin;
    const double x2 = border.frame.width + margin, y2 = border.frame.height + margin;
    if (x1 >= x2 || y1 >= y2)
        return {};
    return mapped({{x1, y1}, {x2, y1}, {x2, y2}, {x1, y2}}, border.map);
}

/// Columns whose pixel centres lie in the convex region, in one row.
Span rowSpan(const Polygon &region, int y, int width)
{
    const double line = y + 0.5;
    double from = 1e9, to = -1e9;
    for (std::size_t i = 0; i < region.size(); ++i) {
        const Point &a = region[i], &b = region[(i + 1) % region.size()];
        if ((a.y <= line) == (b.y <= line))
            continue;
        const double x = a.x + (b.x - a.x) * (line - a.y) / (b.y - a.y);
        from = std::min(from, x);
        to = std::max(to, x);
    }
    if (from >= to)
        return {0, 0};
    const auto column = [&](double x) {
        return int(std::clamp(std::ceil(x - 0.5 - Snap), 0.0, double(width)));
    };
    return {column(from), column(to)};
}

Span common(Span span, const Span &limits)
{
    span.from = std::clamp(span.from, limits.from, limits.to);
    span.to = std::clamp(span.to, span.from, limits.to);
    return span;
}

void fillColumns(cv::Mat &out, int y, int from, int to, std::uint32_t rgb)
{
    if (from >= to)
        return;
    const auto size = std::size_t(out.channels()), bytes = std::size_t(to - from) * size;
    const auto pixel = pixelOf(rgb, out.channels());
    auto *p = out.ptr<std::uint8_t>(y) + std::size_t(from) * size;
    if (std::all_of(pixel.begin(), pixel.begin() + size, [&](auto b) { return b == pixel[0]; })) {
        std::memset(p, pixel[0], bytes);
        return;
    }
    std::copy_n(pixel.begin(), size, p);
    for (std::size_t done = size; done < bytes; done *= 2)
        std::memcpy(p + done, p, std::min(done, bytes - done));
}

/// The strip of one border.
class Rim
{
public:
    Rim(const PlainBorder &border, double rim, int channels)
        : m_back(border.map.inv()),
          m_frame(border.frame),
          m_rim(rim),
          m_fill(pixelOf(border.fill, channels))
    {
    }

    void blend(cv::Mat &out, int y, int from, int to) const
    {
        const int channels = std::min(out.channels(), int(m_fill.size()));
        auto *p = out.ptr<std::uint8_t>(y) + from * channels;
        for (int x = from; x < to; ++x, p += channels) {
            const double share = shareAt(x + 0.5, y + 0.5);
            for (int c = 0; c < channels; ++c) {
                const double fill = m_fill[std::size_t(c)];
                p[c] = static_cast<std::uint8_t>(fill + (p[c] - fill) * share + 0.5);
            }
        }
    }

private:
    double shareAt(double x, double y) const
    {
        const double w = m_back(2, 0) * x + m_back(2, 1) * y + m_back(2, 2);
        const double u = (m_back(0, 0) * x + m_back(0, 1) * y + m_back(0, 2)) / w;
        const double v = (m_back(1, 0) * x + m_back(1, 1) * y + m_back(1, 2)) / w;
        return along(u, m_frame.width) * along(v, m_frame.height);
    }

    double along(double at, double length) const
    {
        const auto ramp = [&](double inside) {
            return std::clamp(inside / (2 * m_rim) + 0.5, 0.0, 1.0);
        };
        return ramp(at) * ramp(length - at);
    }

    cv::Matx33d m_back;
    Frame m_frame;
    double m_rim;
    std::array<std::uint8_t, 4> m_fill;
};

} // namespace

double softRim(Sampling sampling, double scale)
{
    return sampling == Sampling::Nearest ? 0 : 0.5 * std::max(1.0, 1 / scale);
}

std::vector<Span> paintOutside(const std::vector<PlainBorder> &borders, double rim, cv::Mat &out)
{
    std::vector<Span> spans(std::size_t(out.rows), Span{0, out.cols});
    for (auto border = borders.rbegin(); border != borders.rend(); ++border) {
        const Polygon region = grown(*border, rim);
        for (int y = 0; y < out.rows; ++y) {
            Span &span = spans[std::size_t(y)];
            const Span inner = common(rowSpan(region, y, out.cols), span);
            fillColumns(out, y, span.from, inner.from, border->fill);
            fillColumns(out, y, inner.to, span.to, border->fill);
            span = inner;
        }
    }
    return spans;
}

void blendRims(const std::vector<PlainBorder> &borders, double rim, cv::Mat &out)
{
    if (rim <= 0)
        return;
    for (std::size_t i = 0; i < borders.size(); ++i) {
        const Rim strip(borders[i], rim, out.channels());
        const Polygon outer = grown(borders[i], rim), inner = grown(borders[i], -rim);
        std::vector<Polygon> later; // what lies outside these shows their colour
        for (std::size_t j = i + 1; j < borders.size(); ++j)
            later.push_back(grown(borders[j], rim));
        for (int y = 0; y < out.rows; ++y) {
            Span span = rowSpan(outer, y, out.cols);
            for (const Polygon &each : later)
                span = common(rowSpan(each, y, out.cols), span);
            const Span whole = common(rowSpan(inner, y, out.cols), span);
            strip.blend(out, y, span.from, whole.from);
            strip.blend(out, y, whole.to, span.to);
        }
    }
}

} // namespace ballast
