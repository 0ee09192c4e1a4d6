#include "core/augment/field.h"
#include "core/augment/warp.h"
#include "core/augment/warpstage.h"

#include <opencv2/imgproc.hpp>

#include <cmath>

namespace ballast {

namespace {

constexpr double Unit = double(1 << WarpFraction);
constexpr int RowsAhead = 8; ///< sources are fetched before they are read
constexpr int Guard = 11;    ///< further bits while positions are stepped

/// Walks a field's mesh on the rasters of result and source, row by row.
class FieldRows
{
public:
    FieldRows(const Field &field, cv::Size result, cv::Size source) : m_mesh(field.mesh())
    {
        const Frame frame = field.frame();
        m_toResult = {double(result.width) / frame.width, double(result.height) / frame.height};
        m_toSource = {double(source.width) / frame.width, double(source.height) / frame.height};
        for (const double x : m_mesh.xs) {
            m_edges.push_back(x * m_toResult.x);
            m_first.push_back(std::clamp(int(std::ceil(m_edges.back() - 0.5)), 0, result.width));
        }
        m_first.back() = result.width;
        m_nodes.resize(m_edges.size());
    }

    void select(int y)
    {
        const double at = (y + 0.5) / m_toResult.y;
        while (m_row + 2 < m_mesh.ys.size() && m_mesh.ys[m_row + 1] <= at)
            ++m_row;
        const double t = (at - m_mesh.ys[m_row]) / (m_mesh.ys[m_row + 1] - m_mesh.ys[m_row]);
        const Point *above = m_mesh.at.data() + m_row * m_nodes.size();
        const Point *below = above + m_nodes.size();
        for (std::size_t i = 0; i < m_nodes.size(); ++i)
            m_nodes[i] = {(above[i].x + (below[i].x - above[i].x) * t) * m_toSource.x - 0.5,
                          (above[i].y + (below[i].y - above[i].y) * t) * m_toSource.y - 0.5};
        m_column = 0;
    }

    /// Sampling positions of the columns from `x` on; to be called from left to right.
    void fill(int x, int count, WarpPositions &out)
    {
        for (int done = 0; done < count;) {
            while (m_column + 2 < m_first.size() && m_first[m_column + 1] <= x + done)
                ++m_column;
            const int end = std::min(count, m_first[m_column + 1] - x);
            run(x + done, done, end, out);
            done = end;
        }
    }

private:
    void run(int x, int from, int to, WarpPositions &out) const
    {
        const double width = m_edges[m_column + 1] - m_edges[m_column];
        const Point &a = m_nodes[m_column], &b = m_nodes[m_column + 1];
        const double dx = (b.x - a.x) / width, dy = (b.y - a.y) / width;
        const double offset = x + 0.5 - m_edges[m_column];
        stepped(a.x + dx * offset, dx, from, to, out.x.data());
        stepped(a.y + dy * offset, dy, from, to, out.y.data());
    }

    static void stepped(double start, double step, int from, int to, int *out)
    {
        constexpr double fine = Unit * (1 << Guard), near = 32000, farthest = 1 << 25;
        if (std::max(std::abs(start), std::abs(start + step * (to - from))) >= near) {
            for (int i = from; i < to; ++i)
                out[i] = int(
                    std::lround(std::clamp(start + step * (i - from), -farthest, farthest) * Unit));
            return;
        }
        const int at = int(std::lround(start * fine)), by = int(std::lround(step * fine));
        for (int i = from; i < to; ++i)
            out[i] = (at + (1 << (Guard - 1)) + by * (i - from)) >> Guard;
    }

    const FieldMesh &m_mesh;
    Point m_toResult, m_toSource;
    std::vector<double> m_edges; ///< mesh columns on the result's raster
    std::vector<int> m_first;    ///< first pixel right of each
    std::vector<Point> m_nodes;  ///< mesh points of the row, centre coordinates of the source
    std::size_t m_row = 0, m_column = 0;
};

void fillPixels(std::uint8_t *out, int count, const std::array<std::uint8_t, 4> &pixel,
                int channels)
{
    for (int i = 0; i < count; ++i, out += channels)
        std::copy_n(pixel.begin(), channels, out);
}

/// Samples a run in stretches: the sampler takes a run that starts and ends well inside the source
/// to be inside all along, which a bent one need not be.
class RunPainter
{
public:
    RunPainter(const cv::Mat &source, const FieldOp &op)
        : m_source(source),
          m_run(warpRun(source.channels(), op.sampling)),
          m_code(borderCode(op.border)),
          m_isPlain(op.border == Border::Constant),
          m_margin(op.sampling == Sampling::Nearest ? int(Unit) / 2 : int(Unit)),
          m_fill(pixelOf(op.fill, source.channels()))
    {
    }

    void paint(const WarpPositions &at, int count, std::uint8_t *out)
    {
        if (areAllInner(at, count)) {
            m_run(m_source, at, count, m_code, out);
            return;
        }
        const int channels = m_source.channels();
        for (int from = 0; from < count;) {
            const Place place = placeOf(at, from);
            int to = from + 1;
            while (to < count && placeOf(at, to) == place)
                ++to;
            if (place == Place::Outside && m_isPlain)
                fillPixels(out + from * channels, to - from, m_fill, channels);
            else
                paintPart(at, from, to, out + from * channels);
            if (place == Place::Edge && m_isPlain && m_margin == int(Unit))
                blend(at, from, to, out + from * channels);
            from = to;
        }
    }

private:
    enum class Place { Inner, Edge, Outside };

    bool isInner(const WarpPositions &at, int i) const
    {
        const int x = at.x[std::size_t(i)] >> WarpFraction;
        const int y = at.y[std::size_t(i)] >> WarpFraction;
        return x >= 0 && y >= 0 && x < m_source.cols - 2 && y < m_source.rows - 1;
    }

    bool areAllInner(const WarpPositions &at, int count) const
    {
        bool all = true;
        for (int i = 0; i < count; ++i)
            all &= isInner(at, i);
        return all;
    }

    Place placeOf(const WarpPositions &at, int i) const
    {
        if (isInner(at, i))
            return Place::Inner;
        const auto isOn = [&](int position, int length) {
            return position >= -m_margin && position < (length - 1) * int(Unit) + m_margin;
        };
        const bool on =
            isOn(at.x[std::size_t(i)], m_source.cols) && isOn(at.y[std::size_t(i)], m_source.rows);
        return on ? Place::Edge : Place::Outside;
    }

    /// Of the picture where a plain colour lies beside it, in 1/Unit; `at` as in WarpPositions.
    static int shareOf(int at, int length)
    {
        constexpr int whole = int(Unit);
        return std::clamp(std::min(at + whole, length * whole - at), 0, whole);
    }

    /// What linear sampling makes of a picture that goes on in the plain colour.
    void blend(const WarpPositions &at, int from, int to, std::uint8_t *out) const
    {
        constexpr int whole = int(Unit * Unit);
        const int channels = m_source.channels();
        for (int i = from; i < to; ++i, out += channels) {
            const int share = shareOf(at.x[std::size_t(i)], m_source.cols) *
                              shareOf(at.y[std::size_t(i)], m_source.rows);
            for (int c = 0; c < channels; ++c) {
                const int sum = share * out[c] + (whole - share) * m_fill[std::size_t(c)];
                out[c] = static_cast<std::uint8_t>((sum + whole / 2) / whole);
            }
        }
    }

    void paintPart(const WarpPositions &at, int from, int to, std::uint8_t *out)
    {
        m_part.later = at.later;
        std::copy(at.x.begin() + from, at.x.begin() + to, m_part.x.begin());
        std::copy(at.y.begin() + from, at.y.begin() + to, m_part.y.begin());
        m_run(m_source, m_part, to - from, m_code, out);
    }

    const cv::Mat &m_source;
    WarpRun m_run;
    int m_code;
    bool m_isPlain;
    int m_margin; ///< beyond the centres of the outermost pixels, where they still show
    std::array<std::uint8_t, 4> m_fill;
    WarpPositions m_part;
};

void paintCubic(const FieldOp &op, const cv::Mat &source, cv::Mat &out, PixelBuffer &spare)
{
    FieldRows rows(*op.field, out.size(), source.size());
    cv::Mat map = spare.mat(out.rows, out.cols, CV_32FC2);
    WarpPositions at;
    for (int y = 0; y < out.rows; ++y) {
        rows.select(y);
        for (int x = 0; x < out.cols; x += WarpRunLength) {
            const int count = std::min(WarpRunLength, out.cols - x);
            rows.fill(x, count, at);
            for (int i = 0; i < count; ++i)
                map.ptr<cv::Vec2f>(y)[x + i] = {float(at.x[std::size_t(i)] / Unit),
                                                float(at.y[std::size_t(i)] / Unit)};
        }
    }
    const auto fill = pixelOf(op.fill, out.channels());
    const bool plain = op.border == Border::Constant;
    cv::remap(source, out, map, {}, cv::INTER_CUBIC,
              plain ? int(cv::BORDER_CONSTANT) : borderCode(op.border),
              cv::Scalar(fill[0], fill[1], fill[2], fill[3]));
}

} // namespace

cv::Mat renderField(const FieldOp &op, const cv::Mat &source, PixelBuffer &out, PixelBuffer &spare)
{
    cv::Mat result = out.mat(source.rows, source.cols, source.type());
    if (op.sampling == Sampling::Cubic && isForOpenCv(source)) {
        paintCubic(op, source, result, spare);
        return result;
    }
    FieldRows rows(*op.field, result.size(), source.size());
    RunPainter painter(source, op);
    WarpPositions at;
    at.later = {0, RowsAhead};
    for (int y = 0; y < result.rows; ++y) {
        rows.select(y);
        auto *row = result.ptr<std::uint8_t>(y);
        for (int x = 0; x < result.cols; x += WarpRunLength) {
            const int count = std::min(WarpRunLength, result.cols - x);
            rows.fill(x, count, at);
            painter.paint(at, count, row + x * result.channels());
        }
    }
    return result;
}

namespace {

/// On the raster of an image of that size.
cv::Rect scaled(const cv::Rect &rect, Frame frame, cv::Size size)
{
    const double sx = double(size.width) / frame.width, sy = double(size.height) / frame.height;
    const int x1 = int(std::lround(rect.x * sx)), x2 = int(std::lround(rect.br().x * sx));
    const int y1 = int(std::lround(rect.y * sy)), y2 = int(std::lround(rect.br().y * sy));
    return {x1, y1, x2 - x1, y2 - y1};
}

} // namespace

cv::Mat renderTiles(const TilesOp &op, const cv::Mat &source, PixelBuffer &out)
{
    cv::Mat result = out.mat(source.rows, source.cols, source.type());
    for (const TilesOp::Tile &tile : op.tiles) {
        const cv::Rect from = scaled(tile.from, op.frame, source.size());
        const cv::Rect to = scaled(tile.to, op.frame, source.size());
        if (to.empty())
            continue;
        cv::Mat target = result(to);
        if (from.size() == to.size())
            source(from).copyTo(target);
        else // rasters of a draft: one pixel more or less
            cv::resize(from.empty() ? source(to) : source(from), target, to.size(), 0, 0,
                       cv::INTER_NEAREST);
    }
    return result;
}

} // namespace ballast
