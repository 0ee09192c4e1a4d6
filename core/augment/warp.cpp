#include "core/augment/warp.h"

#include "core/augment/warpsample.h"

#include <opencv2/core.hpp>
#include <opencv2/core/hal/intrin.hpp>

#include <algorithm>
#include <cmath>
#include <cstring>

namespace ballast {

namespace {

constexpr int Fraction = WarpFraction;
constexpr int One = 1 << Fraction;
constexpr int Guard = 11; ///< further bits while coordinates are stepped
constexpr int TileWidth = WarpRunLength;
constexpr int TileHeight = 32;
constexpr int RowsAhead = 16;        ///< sources are fetched before they are read
constexpr double Near = 32000;       ///< px; up to here 32 bits do for coordinates as stepped
constexpr double Farthest = 1 << 25; ///< px; positions further outside are taken for this
constexpr int CurvedStep = 16;       ///< a perspective is taken as straight over so many pixels

using Positions = WarpPositions;

/// As std::lround, halves away from zero, but without a call.
int rounded(double value)
{
    const auto whole = static_cast<std::int64_t>(value);
    const double rest = value - double(whole);
    return static_cast<int>(whole + (rest >= 0.5) - (rest <= -0.5));
}

class PositionSource
{
public:
    explicit PositionSource(const cv::Matx33d &m)
        : m_map(m), m_straight(m(2, 0) == 0 && m(2, 1) == 0), m_later(later(0, 0))
    {
    }

    void fill(int x, int y, int count, Positions &out) const
    {
        const int step = m_straight ? TileWidth : CurvedStep;
        for (int i = 0; i < count; i += step)
            line(x + i, y, std::min(step, count - i), i, out);
        out.later = m_straight ? m_later : later(x, y);
    }

private:
    cv::Point2d at(double x, double y) const
    {
        const double w = m_map(2, 0) * x + m_map(2, 1) * y + m_map(2, 2);
        const double u = (m_map(0, 0) * x + m_map(0, 1) * y + m_map(0, 2)) / w;
        const double v = (m_map(1, 0) * x + m_map(1, 1) * y + m_map(1, 2)) / w;
        return {std::clamp(u, -Farthest, Farthest) - 0.5, std::clamp(v, -Farthest, Farthest) - 0.5};
    }

    /// From what is read for a pixel to what is read for one some rows below.
    cv::Point later(int x, int y) const
    {
        const cv::Point2d step = at(x, y + RowsAhead) - at(x, y);
        return {rounded(std::clamp(step.x, -Near, Near)), rounded(std::clamp(step.y, -Near, Near))};
    }

    void line(int x, int y, int count, int offset, Positions &out) const
    {
        const cv::Point2d a = at(x + 0.5, y + 0.5), b = at(x + count + 0.5, y + 0.5);
        steppedBetween(a.x, b.x, count, out.x.data() + offset);
        steppedBetween(a.y, b.y, count, out.y.data() + offset);
    }

    static void steppedBetween(double from, double to, int count, int *out)
    {
        constexpr double unit = double(One << Guard);
        if (std::max(std::abs(from), std::abs(to)) > Near) {
            const auto at = static_cast<std::int64_t>(from * unit) + (1 << (Guard - 1));
            const auto step = static_cast<std::int64_t>((to - from) * unit / count);
            for (int i = 0; i < count; ++i)
                out[i] = static_cast<int>((at + i * step) >> Guard);
            return;
        }
        stepped(rounded(from * unit) + (1 << (Guard - 1)), rounded((to - from) * unit / count),
                count, out);
    }

    /// Whole vectors are written: the run's room is a multiple of four.
    static void stepped(int start, int step, int count, int *out)
    {
        cv::v_int32x4 at(start, start + step, start + 2 * step, start + 3 * step);
        const cv::v_int32x4 four = cv::v_setall_s32(4 * step);
        for (int i = 0; i < count; i += 4, at = at + four)
            cv::v_store(out + i, at >> Guard);
    }

    cv::Matx33d m_map;
    bool m_straight;
    cv::Point m_later;
};

/// One pixel with every tap looked up by the border rule.
void sampleCareful(const cv::Mat &source, int x, int y, int border, std::uint8_t *out)
{
    const int channels = source.channels();
    const int fx = x & (One - 1), fy = y & (One - 1);
    const int x0 = cv::borderInterpolate(x >> Fraction, source.cols, border) * channels;
    const int x1 = cv::borderInterpolate((x >> Fraction) + 1, source.cols, border) * channels;
    const auto *top =
        source.ptr<std::uint8_t>(cv::borderInterpolate(y >> Fraction, source.rows, border));
    const auto *bottom =
        source.ptr<std::uint8_t>(cv::borderInterpolate((y >> Fraction) + 1, source.rows, border));
    for (int c = 0; c < channels; ++c) {
        const int left = top[x0 + c] * (One - fy) + bottom[x0 + c] * fy;
        const int right = top[x1 + c] * (One - fy) + bottom[x1 + c] * fy;
        out[c] = static_cast<std::uint8_t>((left * (One - fx) + right * fx + One * One / 2) >>
                                           (2 * Fraction));
    }
}

/// Where inside a row or column of that length the border rule finds the same pixels.
int folded(int at, int length, int border)
{
    const int last = (length - 1) * One;
    if ((at >= 0 && at <= last) || border == cv::BORDER_REPLICATE)
        return std::clamp(at, 0, last);
    const int margin = border == cv::BORDER_REFLECT ? One / 2 : 0;
    const int oneWay = last + 2 * margin;
    if (oneWay == 0)
        return 0;
    const int way = std::abs(at + margin) % (2 * oneWay);
    return std::clamp(std::min(way, 2 * oneWay - way) - margin, 0, last);
}

/// Samples a run of pixels, as many as it can without asking for borders.
template <int Channels> class LinearRun
{
public:
    LinearRun(const cv::Mat &source, const Positions &at, int border, std::uint8_t *out)
        : m_source(source), m_at(at), m_border(border), m_out(out)
    {
    }

    void sample(int count)
    {
        int from = 0, to = count;
        while (from < to && !isInside(m_at, from))
            ++from;
        while (to > from && !isInside(m_at, to - 1))
            --to;
        atEdges(0, from);
        const int fastEnd = Channels == 3 && to > from ? to - 1 : to;
        sampleInside<Channels>(m_source, m_at, from, fastEnd, m_out);
        atEdges(fastEnd, count);
    }

private:
    bool isInside(const Positions &at, int i) const
    {
        // Three channels are read eight bytes at a time: one pixel more must be there.
        const int right = m_source.cols - (Channels == 3 ? 3 : 2), bottom = m_source.rows - 2;
        const int x = at.x[std::size_t(i)] >> Fraction, y = at.y[std::size_t(i)] >> Fraction;
        return x >= 0 && y >= 0 && x <= right && y <= bottom;
    }

    void careful(const Positions &at, int from, int to)
    {
        for (int i = from; i < to; ++i)
            sampleCareful(m_source, at.x[std::size_t(i)], at.y[std::size_t(i)], m_border,
                          m_out + i * Channels);
    }

    void atEdges(int from, int to)
    {
        constexpr int worthwhile = 8;
        if (to - from < worthwhile || m_border == cv::BORDER_WRAP) {
            careful(m_at, from, to);
            return;
        }
        Positions at;
        for (int i = from; i < to; ++i) {
            at.x[std::size_t(i)] = folded(m_at.x[std::size_t(i)], m_source.cols, m_border);
            at.y[std::size_t(i)] = folded(m_at.y[std::size_t(i)], m_source.rows, m_border);
        }
        for (int i = from; i < to;) {
            int end = i;
            while (end < to - 1 && isInside(at, end))
                ++end;
            sampleInside<Channels>(m_source, at, i, end, m_out);
            careful(at, end, end + 1); // after what may have been written beyond
            i = end + 1;
        }
    }

    const cv::Mat &m_source;
    const Positions &m_at;
    int m_border;
    std::uint8_t *m_out;
};

template <int Channels>
void linearRun(const cv::Mat &source, const Positions &at, int count, int border, std::uint8_t *out)
{
    LinearRun<Channels>(source, at, border, out).sample(count);
}

void nearestRun(const cv::Mat &source, const Positions &at, int count, int border,
                std::uint8_t *out)
{
    const auto size = source.elemSize();
    for (std::size_t i = 0; i < std::size_t(count); ++i, out += size) {
        const int x = (at.x[i] + One / 2) >> Fraction, y = (at.y[i] + One / 2) >> Fraction;
        const auto *p = source.ptr<std::uint8_t>(cv::borderInterpolate(y, source.rows, border)) +
                        std::size_t(cv::borderInterpolate(x, source.cols, border)) * size;
        std::memcpy(out, p, size);
    }
}

} // namespace

WarpRun warpRun(int channels, Sampling sampling)
{
    if (sampling == Sampling::Nearest)
        return nearestRun;
    return channels == 1 ? linearRun<1> : channels == 4 ? linearRun<4> : linearRun<3>;
}

int borderCode(Border border)
{
    constexpr std::array codes{cv::BORDER_REPLICATE, cv::BORDER_REFLECT, cv::BORDER_REFLECT_101,
                               cv::BORDER_REPLICATE, cv::BORDER_WRAP};
    return codes[static_cast<std::size_t>(border)];
}

void warp(const cv::Mat &source, cv::Mat &out, const cv::Matx33d &toSource, Border border,
          Sampling sampling, const std::vector<Span> &spans)
{
    const PositionSource positions(toSource);
    const WarpRun run = warpRun(source.channels(), sampling);
    const int code = borderCode(border);
    Positions at;
    // Tiles, so that what is read of a turned source stays in the near caches.
    for (int top = 0; top < out.rows; top += TileHeight)
        for (int left = 0; left < out.cols; left += TileWidth)
            for (int y = top; y < std::min(out.rows, top + TileHeight); ++y) {
                const Span &span = spans[std::size_t(y)];
                const int from = std::max(left, span.from);
                const int count = std::min(left + TileWidth, span.to) - from;
                if (count <= 0)
                    continue;
                positions.fill(from, y, count, at);
                run(source, at, count, code, out.ptr<std::uint8_t>(y) + from * source.channels());
            }
}

} // namespace ballast
